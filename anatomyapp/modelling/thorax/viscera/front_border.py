"""The front borders of the lungs: near the midline behind the sternum, but for the cardiac notch.

Where heart, thymus or vessels leave too little room behind the wall, the border keeps off them.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from anatomyapp.modelling.field import Distances, Points, Vector
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.cavity import sternal_depth
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.mediastinum import mediastinum_distance
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance

# Height above T1's body and mm from the median plane.
_RIGHT_BORDER = (
    (-10, 30.0),
    (-25, 25.0),
    (-40, 22.0),
    (-58, 17.0),
    (-74, 10.0),
    (-90, 3.5),
    (-133, 3.5),
    (-146, 6.0),
    (-158, 12.0),
    (-171, 25.0),
    (-186, 44.0),
    (-203, 66.0),
)
_LEFT_BORDER = (
    (-10, 30.0),
    (-25, 25.0),
    (-40, 22.0),
    (-58, 17.0),
    (-74, 10.0),
    (-90, 3.5),
    (-107, 4.0),
    (-117, 8.0),
    (-127, 22.0),
    (-138, 39.0),
    (-149, 49.0),
    (-159, 51.0),
    (-168, 46.0),
    (-177, 39.0),
    (-186, 37.0),
    (-196, 41.0),
    (-206, 50.0),
)
_WAVES = ((31.0, 0.8, 0.0), (17.0, 0.4, 1.0))  # of the borders: length and height, mm; phase
_TAPER = 0.8  # how much the space between the borders widens for each mm backwards
_BEHIND_STERNUM_MM = 5.0  # from there backwards
_FRONT_MM, _FADING = 8.0, 2.4  # behind this depth the heart and vessels alone part the lungs
# A lung's front is at least this thick a little behind its edge, below and above these heights.
_EDGE_MM, _EDGE_HEIGHTS = (4.0, 8.0), (-75.0, -55.0)
_STEP_MM, _WIDEST_MM, _DEEPEST_MM = 3.0, 62.0, 45.0
_CALM_STEPS, _WIDER = 2.5, 9


def beyond_front_border(points: Points, side: Side) -> Distances:
    """Return how far points lie medial to a lung's front border, in front of the heart."""
    border = _border(side)
    above = points[:, 2] - shipped_spine().body(1).centre[2]
    depth = points[:, 1] - sternal_depth(points[:, 2]) - _BEHIND_STERNUM_MM
    depth = np.maximum(depth, 0)
    apart = border(np.clip(above, *border.x[[0, -1]]))
    apart = apart + _TAPER * depth - _FADING * np.maximum(depth - _FRONT_MM, 0)
    return np.asarray((apart - side.across(points)) * 0.75, np.float32)


@cache
def _border(side: Side) -> PchipInterpolator:
    """Return how far from the median plane a lung begins, by height above T1's body."""
    table = np.array(_LEFT_BORDER if side.sign > 0 else _RIGHT_BORDER, float)[::-1]
    heights = np.arange(table[0, 0], table[-1, 0] + _STEP_MM, _STEP_MM)
    usual = PchipInterpolator(*table.T)(np.minimum(heights, table[-1, 0]))
    for length, height, phase in _WAVES:
        usual = usual + height * np.sin(2 * np.pi * heights / length + phase)
    free = np.array([_first_free(height, side) for height in heights])
    found = np.maximum(usual, maximum_filter1d(free, _WIDER, mode="nearest"))
    found = gaussian_filter1d(found, _CALM_STEPS, mode="nearest")
    return PchipInterpolator(heights, found)


def _first_free(height: float, side: Side) -> float:
    """Return how far from the median plane the room behind the wall becomes thick enough."""
    level = shipped_spine().body(1).centre[2] + height
    front = float(sternal_depth(np.array([level]))[0])
    across = np.arange(0.0, _WIDEST_MM, 2.0)
    deep = np.arange(-30.0, _DEEPEST_MM, 1.0)
    x, y = np.meshgrid(side.sign * across, front + deep, indexing="ij")
    points = np.stack([x, y, np.full(x.shape, level)], -1).reshape(-1, 3).astype(np.float32)
    room = (costal_distance(points) < 0) & (mediastinum_distance(points, side) > 0)
    thin = _first_run(room.reshape(x.shape)) < np.interp(height, _EDGE_HEIGHTS, _EDGE_MM)
    return float(across[np.flatnonzero(thin)[-1]] + 2.0) if thin.any() else 0.0


def _first_run(marked: NDArray[np.bool_]) -> Vector:
    """Return how many marked places of each row follow its first one without a break."""
    begun = np.maximum.accumulate(marked, axis=1)
    return np.asarray(np.minimum.accumulate(marked | ~begun, axis=1).sum(axis=1)
                      - (~begun).sum(axis=1), float)  # fmt: skip
