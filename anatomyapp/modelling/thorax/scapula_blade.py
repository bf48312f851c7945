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
_GROOVE_MM = 1.0  # depth of the groove between the lips of the lateral border
_GROOVED_HALF_MM = 4.0  # the border is grooved where half its thickness exceeds this

Plane = tuple[float, float]
Values = NDArray[np.float64]

_OUTLINE: tuple[Plane, ...] = (
    (0, 0),
    (0.9, 14),
    (3.4, 27),
    (7, 36.5),
    (11.5, 41),
    (18, 40.6),
    (29, 35),
    (41, 28.8),
    (51, 23.8),
    (56.5, 20.6),
    (60, 16.2),
    (63, 13.8),
    (66.4, 14.8),
    (69, 19),
    (72, 22),
    (79, 21),
    (86, 12),
    (86, -4),
    (82.5, -13),
    (77, -21.5),
    (68.6, -33.5),
    (60.2, -47),
    (53, -60.5),
    (47.6, -72),
    (43.6, -83),
    (38.8, -93.5),
    (32.6, -103),
    (25.4, -109.2),
    (18, -110.6),
    (11, -106),
    (4.6, -95.5),
    (-0.8, -78),
    (-4.6, -58),
    (-5.6, -38),
    (-3.4, -17),
)  # fmt: skip - one outline, from the root of the spine upwards and round
MEDIAL_BORDER = (
    (11.5, 40.5),
    (7, 36.5),
    (3.4, 27),
    (0.9, 14),
    (0, 0),
    (-3.4, -17),
    (-5.6, -38),
    (-4.6, -58),
    (-0.8, -78),
    (4.6, -95.5),
    (11, -105),
)  # fmt: skip - one line
LATERAL_BORDER = (
    (91, -1),
    (84, -10),
    (77, -21.5),
    (68.6, -33.5),
    (60.2, -47),
    (53, -60.5),
    (47.6, -72),
    (43.6, -83),
    (38.8, -93.5),
    (33, -102),
)  # fmt: skip - one line
SUPERIOR_BORDER = ((12, 40.5), (29, 35), (51, 23.5))
SUPERIOR_ANGLE = (11.5, 40.0)
INFERIOR_ANGLE = (20.0, -108.0)
SCAPULAR_NOTCH = (63.0, 14.0)
_TERES_LINE = ((50, -56), (38, -76), (26, -91), (12, -95))
# Faint ridges: the line, their height and width, mm.
_BACK_RIDGES = (
    (((4, -30), (36, -18)), 0.34, 5.0),
    (((8, -66), (30, -47)), 0.40, 5.5),
)
_FRONT_RIDGES = (
    (((2, -17), (27, -8), (46, -4)), 0.28, 4.2),
    (((-1, -41), (20, -29), (47, -16)), 0.42, 4.0),
    (((1, -61), (15, -52)), 0.26, 3.4),
    (((5, -84), (17, -70), (31, -54)), 0.36, 3.8),
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
        stout = smooth_step(self.half, _GROOVED_HALF_MM - 1.0, _GROOVED_HALF_MM + 1.0)
        groove = _GROOVE_MM * stout * _bell(self.behind / np.maximum(self.half, 1.0), 0.6)
        across, over = self.outline + groove + rim, np.abs(self.behind) - self.half + rim
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
    return np.asarray(2.0 + 0.14 * np.asarray(x, float))


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


def to_line(x: Values, z: Values, line: Sequence[Plane]) -> Values:
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
    rim = profile(heights, (3.0, 2.4, 0.4, -2.2, -3.6, -3.6, -3.0))(z)
    bulge = profile(heights, (3.0, 4.5, 7.0, 10.0, 10.5, 9.5, 8.0))(z)
    across = _across(x, z)
    share = np.where(across < 0.62, 1.0, 0.80)
    y = rim + bulge * (1 - share * np.abs((across - 0.62) / 0.62) ** 2.2)
    over = 3.5 * np.logaddexp(0, (z - spine_base(x) + 1) / 3.5)
    y = y - 0.50 * np.clip(x / 42, 0, 1.1) ** 1.5 * over + 0.05 * np.clip(1 - x / 30, 0, 1) * over
    from_border = to_line(x, z, LATERAL_BORDER)
    along = np.clip((z + 88) / 40, 0, 1) * np.clip((-4 - z) / 22, 0, 1)
    hollow = 2.6 * _bell(from_border - 13, 7.0) - 1.3 * _bell(from_border - 27, 9.0)
    return y - hollow * along


def _across(x: Values, z: Values) -> Values:
    """Return the share of the way from the medial to the lateral border at each height."""
    medial = profile(
        (-112, -106, -95, -78, -58, -38, -17, 0, 14, 27, 41),
        (17, 11, 4.6, -0.8, -4.6, -5.6, -3.4, 0, 0.9, 3.4, 11.5),
    )(z)
    lateral = profile(
        (-112, -103, -93, -83, -72, -60, -47, -33, -21, -13, 0, 44),
        (25, 32.6, 38.8, 43.6, 47.6, 53, 60.2, 68.6, 77, 82.5, 88, 92),
    )(z)
    return np.clip((x - medial) / (lateral - medial), -0.1, 1.15)


def _base(x: Values, z: Values) -> Values:
    """Return half the thickness that both sides share: thin, with stouter borders and angles."""
    half = 1.25 + 0.7 * _bell(to_line(x, z, MEDIAL_BORDER), 5.5)
    half = half + 0.25 * _bell(to_line(x, z, SUPERIOR_BORDER), 2.5)
    half = half + 1.7 * _bell(np.hypot(x - 22, z + 103), 11.0)
    return half + 1.0 * _bell(np.hypot(x - 10, z - 37), 6.3)


def _neck(x: Values, z: Values, begins: float) -> Values:
    """Return how far places lie on the way from where the neck begins to the socket, 0 to 1."""
    return np.clip((x - begins) / (94.0 - begins), 0, 1) * _bell((z - 3) / 17, 1.0)


def _upwards(z: Values) -> Values:
    return np.clip((z + 100) / 85, 0, 1)


def _back(x: Values, z: Values) -> Values:
    """Return the thickness behind: lateral border, teres line, ridges of the infraspinous fossa."""
    lateral, up = to_line(x, z, LATERAL_BORDER), _upwards(z)
    half = _base(x, z) + (2.0 + 2.2 * up) * _bell(lateral - 3.4, 4.2)
    half = half + 0.75 * _bell(to_line(x, z, _TERES_LINE), 3.4)
    half = half + 6.0 * _neck(x, z, 62.0) ** 2
    for line, height, width in _BACK_RIDGES:
        half = half + height * _bell(to_line(x, z, line), width)
    return half


def _front(x: Values, z: Values) -> Values:
    """Return the thickness in front: the lateral pillar and the ridges of the subscapular fossa."""
    lateral = to_line(x, z, LATERAL_BORDER)
    half = _base(x, z) + (1.2 + 1.9 * _upwards(z)) * _bell(lateral - 5.0, 5.5)
    half = half + 9.0 * _neck(x, z, 52.0) ** 1.5
    for line, height, width in _FRONT_RIDGES:
        half = half + height * _bell(to_line(x, z, line), width)
    return half


def back_share(place: BladePlace) -> Distances:
    """Return 0 in front of the blade and 1 behind it: fillets behind must not bleed through."""
    return smooth_step(place.behind / np.maximum(place.half, 0.5), -0.5, 0.7)
