"""The borders and fissures of the lungs.

The lower border is a height over the azimuth through ribs 6, 8 and 10; the front border runs behind
the sternum and leaves it on the left at the cardiac notch. Both are cut obliquely, so that the
margins are sharp.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from anatomyapp.modelling.field import Distances, Points, Vector
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.viscera.cavity import sternal_depth, wall_distance
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures

_AXIS_DEPTH = -30.0  # the lower border is given by the azimuth around this depth from T1
_MIDCLAVICULAR_MM, _SCAPULAR_MM = 85.0, 75.0
_BELOW_AXIS_MM = 3.0  # the border follows the lower half of each rib
_BEVEL = 0.4  # how much higher the lung ends for each mm inwards from the wall
# The front borders: height above T1's body and mm from the median plane.
_RIGHT_BORDER = (
    (5, 30.0),
    (-25, 23.0),
    (-48, 12.0),
    (-66, 4.0),
    (-80, 2.5),
    (-150, 2.5),
    (-170, 8.0),
    (-185, 26.0),
    (-200, 48.0),
)
_LEFT_BORDER = (
    (5, 30.0),
    (-25, 23.0),
    (-48, 12.0),
    (-66, 4.0),
    (-80, 2.5),
    (-102, 3.0),
    (-113, 17.0),
    (-125, 36.0),
    (-140, 51.0),
    (-155, 59.0),
    (-169, 62.0),
    (-183, 57.0),
    (-194, 50.0),
    (-206, 47.0),
)
_TAPER = 0.35  # how much the space between the borders widens for each mm backwards
_FRONT_MM, _FADING = 35.0, 3.0  # behind this depth the heart and vessels alone part the lungs
_BOW_MM = 1.0  # how far a fissure bulges from its plane
_OBLIQUE_LEAN, _HORIZONTAL_LEAN = 0.06, 0.05
_FRONT_LEAN = 0.3  # medial to its front end the oblique fissure falls, and the lower lobe ends


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its name and the sign of x there."""

    name: str
    sign: float

    def across(self, points: Points) -> Distances:
        """Return how far points lie on this side of the median plane."""
        return np.asarray(points[:, 0] * np.float32(self.sign))


LEFT, RIGHT = Side("left", 1.0), Side("right", -1.0)


def below_border(points: Points) -> Distances:
    """Return how far points lie below the lungs' lower border."""
    heights = _lower_border()
    turn = np.clip(_azimuth(points), heights.x[0], heights.x[-1])
    inwards = np.maximum(-wall_distance(points), 0)
    lowest = heights(turn) + _BEVEL * inwards
    return np.asarray((lowest - points[:, 2]) / np.hypot(1.0, _BEVEL), np.float32)


def beyond_front_border(points: Points, side: Side) -> Distances:
    """Return how far points lie medial to a lung's front border, in front of the heart."""
    above = points[:, 2] - shipped_spine().body(1).centre[2]
    depth = np.maximum(points[:, 1] - sternal_depth(points[:, 2]), 0)
    border = _front_border(side)(np.clip(above, *_front_border(side).x[[0, -1]]))
    apart = border + _TAPER * depth - _FADING * np.maximum(depth - _FRONT_MM, 0)
    return np.asarray((apart - side.across(points)) * 0.8, np.float32)


@cache
def _lower_border() -> PchipInterpolator:
    """Return the height of the lower border by azimuth: 0 in front, pi behind."""
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
    turn = _azimuth(places)
    heights = np.append(places[:, 2], places[-1, 2] + 2.0) - _BELOW_AXIS_MM
    return PchipInterpolator(np.append(turn, np.pi), heights)


def _azimuth(points: NDArray[np.floating]) -> NDArray[np.floating]:
    depth = shipped_spine().body(1).centre[1] + _AXIS_DEPTH
    return np.asarray(np.arctan2(np.abs(points[:, 0]), depth - points[:, 1]))


@cache
def _front_border(side: Side) -> PchipInterpolator:
    table = np.array(_LEFT_BORDER if side.sign > 0 else _RIGHT_BORDER)[::-1]
    return PchipInterpolator(table[:, 0], table[:, 1])


@cache
def _oblique_ends() -> tuple[Vector, Vector]:
    """Return where the oblique fissure meets the back wall and the sixth cartilage."""
    level = viscera_figures().value("oblique_fissure_level_behind")
    front = spine_front()
    behind = np.array([0.0, float(front.y(level)) + 52.0, float(front.z(level))])
    return behind, costal_sweep(6).curve.centreline[-1]


def above_oblique(points: Points, side: Side) -> Distances:
    """Return how far points lie above the oblique fissure."""
    (_, back, top), (fore_across, fore, bottom) = _oblique_ends()
    slope = (top - bottom) / (back - fore)
    along = np.clip((back - points[:, 1]) / (back - fore), 0, 1)
    height = top - slope * (back - points[:, 1]) + _BOW_MM * np.sin(np.pi * along)
    across = side.across(points)
    height = height + _OBLIQUE_LEAN * (across - 60.0)
    height = height + _FRONT_LEAN * along**2 * np.minimum(across - fore_across, 0)
    return np.asarray((points[:, 2] - height) / np.hypot(1.0, slope), np.float32)


def above_horizontal(points: Points) -> Distances:
    """Return how far points lie above the horizontal fissure of the right lung."""
    n = int(viscera_figures().value("horizontal_fissure_cartilage"))
    axis = costal_sweep(n).cartilage
    _, fore, height = axis[len(axis) // 2]
    along = np.clip((points[:, 1] - fore) / 100.0, 0, 1)
    level = height + 6.0 * np.sin(np.pi * along) + _HORIZONTAL_LEAN * (70.0 - RIGHT.across(points))
    return np.asarray(points[:, 2] - level, np.float32)
