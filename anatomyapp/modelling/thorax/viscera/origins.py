"""Where the diaphragm arises: by slips from xiphoid, cartilages and ribs, behind from three arches.

The arches' edge is a height over the distance from the median plane.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Points, bump, smooth_step
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.slips import (
    below_slips,
    lateral_foot,
    past_slips,
    unrolled,
)

_LOW_MM = -110.0  # below all slips beside the xiphoid process
_FAR_MM = -85.0  # in front of the crura, from T1
_SLOPE = 0.75
_NEAR_WALL_MM = 16.0
# Feet of the arches, mm from the median plane: at both sides of the aorta, at the tip of L1's
# transverse process, and how far the crown of each arch lies above its feet.
_AORTA_MM, _MEDIAN_HALF_MM, _TRANSVERSE_MM = 3.0, 15.5, 43.0
_TRANSVERSE_BACK_MM, _LUMBAR = 47.0, 13.0  # of that tip from the front of the bodies; L1
_MEDIAN_CROWN_MM, _MEDIAL_CROWN_MM, _LATERAL_CROWN_MM = 26.0, 13.0, 6.0
_RIM_HEIGHT_MM, _RIM_WIDTH_MM = 1.6, 2.4
_RIM_ENDS = (0.7, 1.0)  # share of the lateral arch along which its rim fades


def over_origin(points: Points) -> Distances:
    """Return how far points lie below the diaphragm's lower edge, about mm.

    In front, the floor under the heart may sag below the xiphoid process: there only what lies
    near the wall is cut.
    """
    behind = at_arches(points)
    below = np.empty(len(points), np.float32)
    below[behind] = -above_arches(points[behind]) * np.float32(_SLOPE)
    below[~behind] = below_slips(points[~behind])
    floor = (points[:, 2] > _LOW_MM) & (np.abs(points[:, 0]) < _TRANSVERSE_MM) & ~behind
    at_wall = wall_distance(points[floor]) + np.float32(_NEAR_WALL_MM)
    below[floor] = np.minimum(below[floor], at_wall)
    return below


def arcuate_rim(points: Points) -> Distances:
    """Return 1 along the arcuate ligaments, falling to 0 away from them."""
    rim, behind = np.zeros(len(points), np.float32), at_arches(points)
    fading = 1 - smooth_step(_along_lateral(points[behind]), *_RIM_ENDS)
    rim[behind] = bump(above_arches(points[behind]), _RIM_HEIGHT_MM, _RIM_WIDTH_MM) * fading
    return rim


def at_arches(points: Points) -> NDArray[np.bool_]:
    """Tell which points lie behind the last slip, or low in front of the spine: over the arches."""
    before = points[:, 1] - shipped_spine().body(1).centre[1]
    low = (points[:, 2] < _LOW_MM) & (np.abs(points[:, 0]) < _TRANSVERSE_MM) & (before > _FAR_MM)
    return np.asarray(low | past_slips(points))


def above_arches(points: Points) -> Distances:
    """Return how high points lie above the median, medial and lateral arcuate ligaments."""
    foot = float(spine_front().z(viscera_figures().value("arcuate_foot_level")))
    last = float(lateral_foot()[2])
    x = points[:, 0]
    off, away = np.abs(x - _AORTA_MM), np.abs(x)
    inner = _MEDIAN_HALF_MM + np.sign(x) * _AORTA_MM  # the median arch's foot on this side
    median = foot + _MEDIAN_CROWN_MM * _arc(off / _MEDIAN_HALF_MM * 0.5 + 0.5)
    medial = foot + _MEDIAL_CROWN_MM * _arc((away - inner) / (_TRANSVERSE_MM - inner))
    share = _along_lateral(points)
    out = foot + (last - foot) * np.clip(share, 0, 1) + _LATERAL_CROWN_MM * _arc(share)
    edge = np.where(off < _MEDIAN_HALF_MM, median, np.where(away < _TRANSVERSE_MM, medial, out))
    return np.asarray(points[:, 2] - edge, np.float32)


def _along_lateral(points: Points) -> NDArray[np.float64]:
    """Return the share of the way round from the transverse process of L1 to the foot on rib 12."""
    tip = spine_front().placed([(_TRANSVERSE_MM, -_TRANSVERSE_BACK_MM, _LUMBAR)])
    first, last = unrolled(np.vstack([tip, lateral_foot()]))[:, 0]
    return np.asarray((unrolled(points)[:, 0] - first) / (last - first))


def _arc(share: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the height of an arch over its base, 0 to 1."""
    t = np.clip(share, 0, 1)
    return np.asarray((4 * t * (1 - t)) ** 0.7)
