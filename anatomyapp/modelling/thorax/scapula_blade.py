"""The blade of the left scapula: an outline, a bent middle surface and its thickness, as maps.

Local frame of the scapula: x lateral, y backwards, z up, mm; the origin is the root of the spine on
the medial border. The blade is a map over x and z: where its middle surface stands in y, and how
thick it is in front of that and behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Points, smooth_step
from anatomyapp.modelling.outline import Grid, outline_grid
from anatomyapp.modelling.spline import profile, smooth_curve

_STEP_MM = 0.5
_MARGIN_MM = 26.0
_OUTLINE_SAMPLES = 420
_MIDDLE_SPREAD_MM = 2.5
_THICKNESS_SPREAD_MM = 1.0

Plane = tuple[float, float]
Values = NDArray[np.float64]

_OUTLINE: tuple[Plane, ...] = (
    (0, 0),
    (0.8, 14),
    (3.5, 28),
    (8, 38),
    (12.5, 42),
    (18.5, 41),
    (30, 34.5),
    (42, 28),
    (53, 22.6),
    (57.5, 18.2),
    (61, 15.2),
    (65, 15.6),
    (68, 19.5),
    (72, 22),
    (79, 21),
    (86, 12),
    (86, -4),
    (82, -13),
    (77, -21.5),
    (69, -33.5),
    (60.5, -48),
    (53.5, -61),
    (48, -73),
    (45, -83),
    (41.5, -93),
    (35.5, -103),
    (27, -109.5),
    (18.5, -110),
    (10.5, -104),
    (4.5, -92),
    (-0.3, -75),
    (-3.4, -55),
    (-4, -35),
    (-2.6, -16),
)  # fmt: skip - one outline, from the root of the spine upwards and round
_MEDIAL_BORDER = (
    (12, 41),
    (8, 38),
    (3.5, 28),
    (0.8, 14),
    (0, 0),
    (-2.6, -16),
    (-4, -35),
    (-3.4, -55),
    (-0.3, -75),
    (4.5, -92),
    (10.5, -104),
)  # fmt: skip - one line
_LATERAL_BORDER = (
    (84, -10),
    (77, -21.5),
    (69, -33.5),
    (60.5, -48),
    (53.5, -61),
    (48, -73),
    (45, -83),
    (41.5, -93),
    (36, -102),
)  # fmt: skip - one line
_SUPERIOR_BORDER = ((12, 41), (30, 34.5), (52, 22.5))
_HOLLOW_LINE = ((80, -26), (60, -56), (46, -82))  # inside the lateral border, behind
_TERES_LINE = ((52, -52), (40, -74), (27, -90))
_TERES_END = ((27, -90), (12, -94))
# Faint ridges: the line, their height and width, mm.
_BACK_RIDGES = (
    (((2, -34), (38, -17)), 0.38, 4.5),
    (((10, -60), (36, -44)), 0.40, 5.5),
    (((14, -14), (52, -6)), 0.35, 6.0),
)
_FRONT_RIDGES = (
    (((3, -13), (34, -4)), 0.30, 4.2),
    (((0, -36), (44, -14)), 0.42, 4.6),
    (((1, -56), (34, -40)), 0.32, 4.2),
    (((5, -80), (28, -60)), 0.34, 4.6),
    (((4, 16), (24, 17)), 0.25, 4.0),
)


@dataclass(frozen=True, slots=True, eq=False)
class BladePlace:
    """Where points lie at the blade; every array is (n,), mm.

    ``outline`` is the distance to the outline in the plane, ``behind`` how far behind the middle of
    the blade's thickness a point lies, ``half`` half the thickness there.
    """

    outline: Distances
    behind: Distances
    half: Distances

    def distance(self) -> Distances:
        """Return the distance to the blade, its rim rounded."""
        rim = np.clip(0.9 * self.half, 0.9, 4.5)
        across, over = self.outline + rim, np.abs(self.behind) - self.half + rim
        outside = np.hypot(np.maximum(across, 0), np.maximum(over, 0))
        return np.asarray(np.minimum(np.maximum(across, over), 0) + outside - rim, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Blade:
    """The maps of the blade."""

    outline: Grid
    middle: Grid
    front: Grid
    back: Grid
    steepness: Grid

    def locate(self, points: Points) -> BladePlace:
        """Return where points of the local frame lie."""
        x, y, z = points.T
        front, back = self.front.at(x, z), self.back.at(x, z)
        behind = (y - self.middle.at(x, z)) / self.steepness.at(x, z) - (back - front) / 2
        half = (front + back) / 2
        return BladePlace(self.outline.at(x, z), behind.astype(np.float32), half.astype(np.float32))

    def depth(self, x: Distances, z: Distances) -> Distances:
        """Return y of the middle surface."""
        return self.middle.at(x, z)


def spine_base(x: ArrayLike) -> Values:
    """Return the height of the line along which the scapular spine stands on the blade."""
    return np.asarray(2.0 + 0.20 * np.asarray(x, float))


@cache
def blade() -> Blade:
    """Return the blade's maps."""
    polygon = smooth_curve(_OUTLINE, _OUTLINE_SAMPLES, closed=True)
    outline = outline_grid(polygon, step=_STEP_MM, margin=_MARGIN_MM)
    columns, rows = outline.values.shape
    x, z = np.meshgrid(
        outline.low[0] + _STEP_MM * np.arange(columns),
        outline.low[1] + _STEP_MM * np.arange(rows),
        indexing="ij",
    )
    middle = gaussian_filter(_middle(x, z), _MIDDLE_SPREAD_MM / _STEP_MM)
    slopes = np.gradient(middle, _STEP_MM)
    steepness = np.sqrt(1 + slopes[0] ** 2 + slopes[1] ** 2)
    thickness = [
        gaussian_filter(side(x, z), _THICKNESS_SPREAD_MM / _STEP_MM) for side in (_front, _back)
    ]
    maps = [
        Grid(outline.low, _STEP_MM, values.astype(np.float32))
        for values in (middle, *thickness, steepness)
    ]
    return Blade(outline, *maps)


def _bell(values: ArrayLike, width: float) -> Values:
    return np.asarray(np.exp(-((np.asarray(values, float) / width) ** 2)))


def _to_line(x: Values, z: Values, line: Sequence[Plane]) -> Values:
    """Return distances in the plane to an open polyline."""
    nearest = np.full(x.shape, np.inf)
    for (x0, z0), (x1, z1) in pairwise(line):
        way = np.array([x1 - x0, z1 - z0])
        t = np.clip(((x - x0) * way[0] + (z - z0) * way[1]) / (way @ way), 0, 1)
        nearest = np.minimum(nearest, np.hypot(x - x0 - t * way[0], z - z0 - t * way[1]))
    return nearest


def _middle(x: Values, z: Values) -> Values:
    """Return y of the middle surface: hollow towards the ribs, folded forward above the spine."""
    heights = (-112, -104, -85, -55, -20, 5, 30)
    rim = profile(heights, (1.0, 0.5, -1.5, -3.2, -4.0, -4.0, -4.0))(z)
    bulge = profile(heights, (3.0, 4.5, 7.5, 10.5, 10.5, 9.5, 9.0))(z)
    across = _across(x, z)
    share = np.where(across < 0.62, 1.0, 0.80)
    y = rim + bulge * (1 - share * np.abs((across - 0.62) / 0.62) ** 2.2)
    over = 3.5 * np.logaddexp(0, (z - spine_base(x) + 1) / 3.5)
    y = y - 0.52 * np.clip(x / 42, 0, 1.15) * over + 0.10 * np.clip(1 - x / 30, 0, 1) * over
    hollow = _bell(_to_line(x, z, _HOLLOW_LINE) - 9, 7.0)
    return y - 1.5 * hollow * np.clip((z + 90) / 40, 0, 1) * np.clip((-2 - z) / 20, 0, 1)


def _across(x: Values, z: Values) -> Values:
    """Return the share of the way from the medial to the lateral border at each height."""
    medial = profile(
        (-112, -104, -92, -75, -55, -35, -16, 0, 14, 28, 44),
        (16, 10, 4, -0.3, -3.4, -4, -2.6, 0, 0.8, 3.5, 12),
    )(z)
    lateral = profile(
        (-112, -104, -93, -83, -73, -61, -48, -33, -21, -13, 0, 44),
        (28, 35, 41.5, 45, 48, 53.5, 60.5, 69, 77, 82, 88, 92),
    )(z)
    return np.clip((x - medial) / (lateral - medial), -0.1, 1.15)


def _base(x: Values, z: Values) -> Values:
    """Return half the thickness that both sides share: thin, with stouter borders and angles."""
    half = 1.0 + 0.75 * _bell(_to_line(x, z, _MEDIAL_BORDER), 3.2)
    half = half + 0.25 * _bell(_to_line(x, z, _SUPERIOR_BORDER), 2.5)
    half = half + 1.5 * _bell(np.hypot(x - 24, z + 103), 11.0)
    half = half + 1.1 * _bell(np.hypot(x - 11, z - 39), 6.3)
    return half + 2.0 * _bell((x - 73) / 13, 1.0) * _bell((z + 12) / 11, 1.0)


def _upwards(z: Values) -> Values:
    return np.clip((z + 100) / 85, 0, 1)


def _back(x: Values, z: Values) -> Values:
    """Return the thickness behind: lateral border, teres line, ridges of the infraspinous fossa."""
    lateral, up = _to_line(x, z, _LATERAL_BORDER), _upwards(z)
    half = _base(x, z) + (1.9 + 1.5 * up) * _bell(lateral - 2.2, 4.0)
    half = half - 0.3 * up * _bell(lateral - 12, 5.0)
    half = half + 0.85 * _bell(_to_line(x, z, _TERES_LINE), 3.6)
    half = half + 0.55 * _bell(_to_line(x, z, _TERES_END), 4.5)
    for line, height, width in _BACK_RIDGES:
        half = half + height * _bell(_to_line(x, z, line), width)
    return half


def _front(x: Values, z: Values) -> Values:
    """Return the thickness in front: the lateral pillar and the ridges of the subscapular fossa."""
    lateral = _to_line(x, z, _LATERAL_BORDER)
    half = _base(x, z) + (1.5 + 2.3 * _upwards(z)) * _bell(lateral - 5.0, 5.0)
    for line, height, width in _FRONT_RIDGES:
        half = half + height * _bell(_to_line(x, z, line), width)
    return half


def back_share(place: BladePlace) -> Distances:
    """Return 0 in front of the blade and 1 behind it: fillets behind must not bleed through."""
    return smooth_step(place.behind / np.maximum(place.half, 0.5), -0.5, 0.7)
