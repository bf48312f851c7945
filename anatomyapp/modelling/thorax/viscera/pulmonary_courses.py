"""The courses of the pulmonary vessels."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

_TRUNK = (
    (30.8, 59.0, 4.98, 0.93),
    (30.0, 46.7, 4.98, 0.88),
)
_LEFT = (
    (30.0, 46.7, 4.98, 1.17),
    (32.0, 37.8, 5.01, 1.08),
    (37.0, 27.1, 5.15, 1.00),
    (43.4, 15.4, 5.58, 0.88),
    (49.5, 4.6, 6.43, 0.74),
    (53.5, -2.1, 7.24, 0.55),
)

PULMONARY: Mapping[str, Course] = {
    "pulmonary-trunk": Course(
        "pulmonary_trunk_diameter",
        _TRUNK,
        end=End.FLAT,
        trail=_LEFT[1:],
    ),
    "pulmonary-artery-right": Course(
        "right_pulmonary_artery_diameter",
        (
            (5.5, 37.2, 5.24, 0.94),
            (-6.0, 36.4, 5.37, 0.95),
            (-19.0, 35.8, 5.50, 0.97),
            (-34.0, 32.7, 5.75, 0.88),
            (-46.0, 26.7, 6.20, 0.76),
            (-51.3, 17.4, 6.84, 0.63),
            (-54.0, 9.2, 7.50, 0.52),
        ),
        start=End.FLAT,
        end=End.FLAT,
        lead=((27.8, 51.8, 5.01, 0.95),),
        leaves="pulmonary-trunk",
    ),
    "right-anterior-trunk": Course(
        "right_pulmonary_artery_diameter",
        (
            (-28.0, 35.2, 5.66, 0.68),
            (-41.0, 42.0, 5.42, 0.60),
            (-49.6, 51.1, 5.04, 0.50),
        ),
        end=End.FLAT,
    ),
    "pulmonary-artery-left": Course(
        "left_pulmonary_artery_diameter",
        _LEFT,
        start=End.FLAT,
        end=End.FLAT,
        lead=_TRUNK[:-1],
    ),
    "left-apical-artery": Course(
        "left_pulmonary_artery_diameter",
        (
            (36.0, 28.6, 5.12, 0.60),
            (48.0, 32.0, 4.88, 0.54),
            (57.0, 34.1, 4.60, 0.48),
        ),
        end=End.FLAT,
    ),
    "superior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-4.0, 35.5, 6.45, 1.05),
            (-17.0, 33.0, 6.38, 1.00),
            (-33.0, 36.0, 6.40, 0.96),
            (-47.0, 46.0, 6.14, 0.88),
            (-62.0, 56.0, 5.60, 0.68),
        ),
        end=End.FLAT,
    ),
    "inferior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-4.0, 32.0, 6.95, 1.05),
            (-17.0, 27.0, 7.13, 1.00),
            (-33.0, 23.5, 7.30, 0.94),
            (-46.0, 20.5, 7.50, 0.84),
            (-56.0, 17.4, 7.90, 0.66),
        ),
        end=End.FLAT,
    ),
    "superior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (32.0, 37.0, 6.24, 1.08),
            (46.0, 38.0, 5.94, 1.02),
            (58.0, 47.5, 5.93, 0.86),
            (70.5, 59.5, 5.83, 0.66),
        ),
        end=End.FLAT,
    ),
    "inferior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (29.0, 31.5, 6.67, 0.98),  # behind the left ventricle, before the bronchus
            (41.0, 24.5, 6.73, 0.87),
            (52.0, 16.5, 6.99, 0.84),
            (69.0, 5.6, 7.91, 0.66),
        ),
        end=End.FLAT,
    ),
}
