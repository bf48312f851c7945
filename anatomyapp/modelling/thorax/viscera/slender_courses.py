"""The rough courses of nerves, thoracic duct and thymus; they are laid against their neighbours.

Rows are mm to the left, mm in front of the vertebral bodies, and level; the thymus adds half width
and half depth, mm. Where a nerve runs round an artery or along the oesophagus, ``nerve_courses``
takes its way from them.
"""

from __future__ import annotations

from collections.abc import Mapping

Rows = tuple[tuple[float, ...], ...]

PHRENIC: Mapping[str, Rows] = {
    "phrenic-nerve-right": (
        (-36.0, 17.0, 0.2),
        (-36.5, 19.0, 1.3),
        (-37.5, 21.0, 2.1),
        (-38.0, 29.0, 2.8),
        (-40.0, 45.0, 3.9),
        (-43.0, 57.0, 5.2),
        (-50.0, 65.0, 6.5),
        (-46.5, 54.0, 7.1),
        (-43.0, 44.5, 7.6),
    ),
    "phrenic-nerve-left": (
        (37.0, 17.0, 0.2),
        (37.0, 19.0, 1.3),
        (37.0, 23.0, 2.2),
        (36.5, 34.0, 3.2),
        (38.0, 43.0, 4.3),
        (45.0, 60.0, 5.6),
        (62.0, 70.0, 6.9),
        (76.0, 74.0, 7.9),
        (80.0, 72.0, 8.5),
    ),
}
VAGUS_ABOVE: Mapping[str, Rows] = {  # to the arch and across the right subclavian artery
    "vagus-nerve-right": (
        (-26.5, 6.5, -0.7),
        (-26.3, 12.5, 0.4),
        (-27.5, 16.5, 1.1),
        (-26.3, 19.8, 1.3),
        (-25.3, 22.6, 1.52),
        (-24.3, 20.5, 1.87),
    ),
    "vagus-nerve-left": (
        (26.5, 6.5, -0.7),
        (26.3, 13.5, 0.4),
        (26.0, 18.5, 1.4),
        (25.0, 22.5, 2.2),
        (28.0, 22.5, 3.0),
    ),
}
RECURRENT_RIGHT: Rows = (  # under the right subclavian artery
    (-24.3, 20.5, 1.87),
    (-23.0, 15.5, 1.92),
    (-19.5, 11.0, 1.55),
)
VAGUS_AT_ROOT: Mapping[str, Rows] = {  # on the trachea and behind the root of the lung
    "vagus-nerve-right": (
        (-19.0, 19.0, 2.4),
        (-15.0, 17.0, 3.2),
        (-14.0, 11.0, 4.4),
        (-13.0, 8.0, 5.6),
        (-10.8, 12.5, 6.3),
    ),
    "vagus-nerve-left": ((33.0, 13.0, 5.75), (24.0, 15.0, 6.05), (14.0, 14.0, 6.4)),
}
THORACIC_DUCT: Rows = (
    (1.0, 5.0, 13.4),
    (-0.5, 6.0, 12.0),
    (-2.0, 7.0, 10.0),
    (-2.0, 8.5, 8.5),
    (-3.0, 8.5, 7.5),
    (-6.0, 6.0, 6.4),
    (-6.5, 4.0, 5.7),
    (-5.0, 1.4, 5.35),
    (0.0, 0.8, 5.13),
    (5.0, 0.8, 4.96),
    (9.0, 0.9, 4.78),
    (10.0, 0.9, 4.5),
    (9.5, 1.0, 4.0),
    (11.5, 3.0, 3.3),
    (14.0, 5.5, 2.6),
    (15.0, 8.0, 1.0),
    (20.0, 13.0, 0.3),
    (28.0, 17.0, 0.15),
    (38.0, 22.0, 0.6),
    (39.0, 27.0, 1.0),
)
THYMUS: Mapping[str, Rows] = {
    "thymus-lobe-right": (
        (-6.0, 63.7, 3.50, 2.5, 1.2),
        (-7.5, 69.0, 3.84, 5.2, 2.0),
        (-8.5, 77.1, 4.21, 7.2, 2.4),
        (-9.0, 89.7, 4.79, 7.0, 2.2),
        (-10.0, 97.4, 5.24, 5.0, 1.7),
        (-10.0, 101.5, 5.50, 3.0, 1.2),
    ),
    "thymus-lobe-left": (
        (6.0, 64.1, 3.48, 2.5, 1.2),
        (7.5, 69.3, 3.81, 5.4, 2.0),
        (8.8, 77.0, 4.19, 7.4, 2.4),
        (9.5, 89.7, 4.79, 7.3, 2.2),
        (10.5, 97.8, 5.28, 5.2, 1.7),
        (11.0, 103.1, 5.59, 3.0, 1.2),
    ),
}
