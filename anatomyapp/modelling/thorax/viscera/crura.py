"""The crura: flat tendons on the lumbar vertebrae that fan out into the back of the diaphragm.

Above the aorta each crus is a strip of the diaphragm's own shell; fibres of the right one lie on
both sides of the oesophagus.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.abdomen import HIGH, LOW, above_abdomen
from anatomyapp.modelling.thorax.viscera.bones import clear_of_bones
from anatomyapp.modelling.thorax.viscera.central_tendon import outside_trefoil
from anatomyapp.modelling.thorax.viscera.domes import from_t1
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.origins import over_origin
from anatomyapp.modelling.thorax.viscera.slender import through_diaphragm
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.tube import Tube
from anatomyapp.modelling.thorax.viscera.vessels import (
    oesophagus,
    systemic_arteries,
    systemic_veins,
)

SEAM_MM, SEAM_EDGE_MM = 0.15, 1.5  # half the gap between parts of the muscle, and its rim
_VESSEL_GAP_MM, _BONE_GAP_MM = 0.5, 0.9
_FILLET_MM = 7.0
_IN_FRONT_MM = -72.0  # the strips end at this depth from T1
_BEFORE_SPINE_MM, _CORNER_MM = 4.0, 4.0  # and here before the bodies of the vertebrae
_ROOM_MM = 6.0


@dataclass(frozen=True, slots=True)
class _Crus:
    """One crus.

    ``strip`` holds rows of level and the x of the right and left border; ``tail`` rows of mm to
    the left, mm in front of the bodies, level, half width and half thickness.
    """

    strip: tuple[tuple[float, float, float], ...]
    tail: tuple[tuple[float, float, float, float, float], ...]


_RIGHT = _Crus(
    (
        (8.8, -5.0, 27.0),
        (9.9, -6.0, 26.0),
        (10.8, -12.0, 19.0),
        (11.7, -17.0, 7.0),
        (12.4, -19.0, 3.0),
    ),
    (
        (-6.0, 2.2, 15.35, 3.4, 0.9),
        (-8.0, 2.2, 14.8, 5.0, 1.2),
        (-10.5, 2.4, 14.1, 6.6, 1.6),
        (-13.5, 3.4, 13.45, 7.4, 2.6),
        (-15.6, 6.6, 13.0, 6.2, 4.6),
        (-16.0, 11.4, 12.6, 4.6, 7.2),
        (-15.4, 16.4, 12.15, 3.8, 8.6),
    ),
)
_LEFT = _Crus(
    (
        (8.8, 27.0, 36.0),
        (9.9, 26.0, 36.0),
        (10.8, 19.0, 33.0),
        (11.7, 7.0, 29.0),
        (12.4, 3.0, 26.0),
    ),
    (
        (10.5, 2.2, 14.4, 3.2, 0.9),
        (13.0, 2.4, 13.9, 4.8, 1.3),
        (16.0, 3.4, 13.4, 6.4, 2.4),
        (19.0, 6.6, 12.95, 5.6, 4.6),
        (19.8, 11.4, 12.55, 4.4, 7.2),
        (19.4, 16.4, 12.15, 3.8, 8.6),
    ),
)


@cache
def passing() -> tuple[Solid, ...]:
    """Return what passes through or behind the diaphragm."""
    arteries, veins = systemic_arteries(), systemic_veins()
    return (
        veins["inferior-vena-cava"],
        oesophagus(),
        *(arteries[name] for name in ("descending-thoracic-aorta", "abdominal-aorta")),
        *(veins[name] for name in ("azygos-vein", "hemiazygos-vein")),
        *through_diaphragm(),
    )


@cache
def crura() -> Mapping[str, Solid]:
    """Return both crura with a gap between them."""
    right = _crus(_RIGHT)
    left = without(_crus(_LEFT), [right], 2 * SEAM_MM)
    return {"diaphragm-crus-right": right, "diaphragm-crus-left": left}


def _crus(crus: _Crus) -> Solid:
    tail = Tube(spine_front().placed(np.array(crus.tail))).solid()

    def field(points: Points) -> Distances:
        value = smooth_union(_strip(crus, points), tail.near(points, _ROOM_MM), _FILLET_MM)
        return clear_of_bones(points, value, _BONE_GAP_MM, SEAM_EDGE_MM)

    rows = np.array(crus.strip)
    low, high = LOW.copy(), HIGH.copy()
    low[0], high[0] = min(tail.low[0], rows[:, 1].min()), max(tail.high[0], rows[:, 2].max())
    low[1], low[2] = from_t1((0.0, _IN_FRONT_MM, 0.0))[1], tail.low[2]
    return without(Solid(field, low - 1.0, high + 1.0), passing(), _VESSEL_GAP_MM, 1.0)


def _strip(crus: _Crus, points: Points) -> Distances:
    """Return the distance to the crus's part of the diaphragm's shell."""
    half = np.float32(viscera_figures().value("crus_thickness") / 2)
    value = np.abs(above_abdomen(points) + half) - half
    levels = np.array(crus.strip)
    heights = spine_front().z(levels[:, 0])[::-1]
    right, left = (np.interp(points[:, 2], heights, levels[::-1, k]) for k in (1, 2))
    behind = points[:, 1] - (spine_front().y_at(points[:, 2]) - _BEFORE_SPINE_MM)
    aside = np.maximum(right - points[:, 0], points[:, 0] - left)
    beside = smooth_intersection(
        np.asarray(aside, np.float32), np.asarray(behind, np.float32), _CORNER_MM
    )
    value = smooth_intersection(value, beside + np.float32(SEAM_MM), SEAM_EDGE_MM)
    in_front = np.float32(from_t1((0.0, _IN_FRONT_MM, 0.0))[1]) - points[:, 1]
    value = np.maximum(value, in_front)
    value = smooth_intersection(value, over_origin(points), 1.5)
    return smooth_intersection(value, np.float32(SEAM_MM) - outside_trefoil(points), SEAM_EDGE_MM)
