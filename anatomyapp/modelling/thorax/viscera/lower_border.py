"""The lower border of the lungs: a height over the azimuth through ribs 6, 8 and 10.

It is cut obliquely, so that the margin is sharp, and lies higher where the diaphragm leaves too
little room beside the wall.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Points, Vector
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance

_AXIS_DEPTH = -30.0  # the border is given by the azimuth around this depth from T1
_MIDCLAVICULAR_MM, _SCAPULAR_MM = 85.0, 75.0
_BELOW_AXIS_MM = 8.0  # the border follows the lower half of each rib
_BEVEL, _BEVELLED_MM = 1.0, 8.0  # how steeply the lung ends there, up to this far from the wall
_EDGE_MM, _ABOVE_MM = 5.5, 7.0  # the lung is that thick at this height above its border
_AZIMUTHS, _CALM = 72, 2.5
_RISE_MM, _STEP_MM = 40.0, 1.0  # how far up room is looked for, and how finely
_RADII_MM = np.arange(30.0, 170.0, 0.5)


def below_border(points: Points, side: Side) -> Distances:
    """Return how far points lie below a lung's lower border."""
    heights = _border(side)
    turn = np.clip(_azimuth(points), heights.x[0], heights.x[-1])
    inwards = np.maximum(-wall_distance(points), 0)
    lowest = heights(turn) + _BEVEL * inwards * np.exp(-inwards / _BEVELLED_MM)
    return np.asarray((lowest - points[:, 2]) * 0.75, np.float32)


@cache
def _border(side: Side) -> PchipInterpolator:
    """Return the height of the border by azimuth: 0 in front, pi behind."""
    usual = _by_ribs()
    turns = np.linspace(usual.x[0], usual.x[-1], _AZIMUTHS)
    heights = [_with_room(turn, float(usual(turn)), side) for turn in turns]
    return PchipInterpolator(turns, gaussian_filter1d(heights, _CALM, mode="nearest"))


def _with_room(turn: float, height: float, side: Side) -> float:
    """Return the first height from one upwards above which a lung has room beside the wall."""
    for risen in np.arange(height, height + _RISE_MM, _STEP_MM):
        if _thickness(turn, risen + _ABOVE_MM, side) > _EDGE_MM:
            return float(risen)
    return height


def _thickness(turn: float, level: float, side: Side) -> float:
    """Return how thick the room beside the wall is at an azimuth and a height."""
    x, y = side.sign * np.sin(turn) * _RADII_MM, _axis_depth() - np.cos(turn) * _RADII_MM
    points = np.column_stack([x, y, np.full(len(x), level)]).astype(np.float32)
    free = costal_distance(points) < 0
    free[free] = above_abdomen(points[free]) > 0
    inwards = free[::-1]
    reached = np.maximum.accumulate(inwards)
    run = np.minimum.accumulate(inwards | ~reached) & reached  # from the outermost free place on
    return float(run.sum() * (_RADII_MM[1] - _RADII_MM[0]))


@cache
def _by_ribs() -> PchipInterpolator:
    """Return the published border by azimuth."""
    figures = viscera_figures()
    in_front, lateral, behind = (
        int(figures.value(f"lung_border_rib_{line}"))
        for line in ("midclavicular", "midaxillary", "posterior")
    )
    front, back = costal_sweep(in_front), rib_curves()[behind - 1].centreline
    axis = front.sweep.centreline
    before = axis[axis[:, 1] < axis[axis[:, 0].argmax(), 1]]
    line = costal_sweep(lateral).sweep.centreline
    places = np.array(
        [
            front.cartilage[-1] - (22.0, 0.0, 8.0),
            front.cartilage[-1] - (0.0, 0.0, 10.0),
            before[np.abs(before[:, 0] - _MIDCLAVICULAR_MM).argmin()],
            line[line[:, 0].argmax()],
            back[np.abs(back[:60, 0] - _SCAPULAR_MM).argmin()],
            back[10] - (0.0, 0.0, 8.0),
        ]
    )
    heights = np.append(places[:, 2], places[-1, 2] + 2.0) - _BELOW_AXIS_MM
    return PchipInterpolator(np.append(_azimuth(places), np.pi), heights)


def _azimuth(points: NDArray[np.floating]) -> Vector:
    return np.asarray(np.arctan2(np.abs(points[:, 0]), _axis_depth() - points[:, 1]), float)


def _axis_depth() -> float:
    return float(shipped_spine().body(1).centre[1]) + _AXIS_DEPTH
