"""The intercostal muscles of the left side as sheets of fibres between neighbouring ribs.

A sheet's columns run along its fibres, from the lower border of one rib to the upper border of the
next. Where they end is searched along each column, so the sheets meet the bones as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d, maximum_filter1d
from scipy.spatial import cKDTree

from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import smooth_step
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.wall.bundle import courses
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import Space, Values, space, wall_figures

_COLUMN_MM = 2.75
_SEARCHED = 56  # samples along a column
_END_MM = 34.0  # from the ends, where fibres turn into the sheet's border
_STEEPER = 0.7  # how much steeper fibres stand between the cartilages, whose bows differ
_LEAST_MM = 0.9  # a column that is shorter is left out
_INNER_FURROWS = 0.5  # share of the depth on the outer face
_FROM_BUNDLE_MM = 0.6  # more than from bone: between two rows the sheet is flat
_CLEARING_STEPS = 6
_THINNEST = 0.12  # share of its thickness that a sheet keeps where it ends in a membrane
_BEAK = 1.5  # how far a face's border may run past the middle's, in the way between them
_ROWS = (0.0, 0.33, 0.67, 1.0)
_INNERMOST_ROWS = (0.0, 0.1, 0.2, 0.3, 0.6, 1.0)  # close where it covers the bundle


Depth = tuple[Values, float]  # u of each column, (columns, 1), and mm added inwards
Along = tuple[Values, Values]  # t of each column's upper and lower end


class Layer(StrEnum):
    """The three layers, from outside inwards."""

    EXTERNAL = "external"
    INTERNAL = "internal"
    INNERMOST = "innermost"


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Where a layer lies in its space.

    ``span`` is its extent in t, ``faces`` the depths u of its outer and inner face, ``inward_mm``
    what is added to them, ``forwards`` 1 for fibres that run down and forwards, -1 for backwards,
    ``rows`` the places of its points along a fibre, 0 to 1. Over ``feather_mm`` from its ends,
    behind and in front, the sheet thins towards its inner face: a membrane takes its place there.
    """

    space: Space
    span: tuple[float, float]
    faces: tuple[float, float]
    inward_mm: tuple[float, float]
    forwards: int
    rows: tuple[float, ...]
    feather_mm: tuple[float, float] = (0.0, 0.0)

    @property
    def lies_on_ribs(self) -> bool:
        """Tell whether the sheet lies on the ribs' inner faces instead of between their borders."""
        return self.inward_mm[0] > 0


def sheet(number: int, layer: Layer) -> Sheet:
    """Return where a muscle of the left space below rib ``number`` lies."""
    figures, curve = wall_figures(), rib_curves()[number - 1]
    if layer is Layer.INNERMOST:
        clear = figures.value("innermost_clearance")
        depths = (clear, clear + figures.value("innermost_thickness"))
        span = (figures.value("innermost_back"), figures.value("innermost_front", number))
        return Sheet(space(number), span, (1.0, 1.0), depths, -1, _INNERMOST_ROWS)
    behind_mm = curve.tubercle_mm + 5.0 if layer is Layer.EXTERNAL else curve.angle_mm
    span = (behind_mm / curve.length_mm, figures.value(f"{layer}_front", number))
    outer, inner = (figures.value(f"{layer}_{side}_face", number) for side in ("outer", "inner"))
    forwards, feather = 1, (0.0, figures.value("external_feather"))
    if layer is Layer.INTERNAL:
        forwards, feather = -1, (figures.value("internal_feather"), 0.0)
    return Sheet(space(number), span, (outer, inner), (0.0, 0.0), forwards, _ROWS, feather)


def columns(laid: Sheet) -> tuple[Values, Values]:
    """Return the t of each column's upper and lower end on the ribs' axes, both (k,)."""
    t, length = laid.space.along(*laid.span)
    x = np.linspace(0.0, length[-1], max(8, round(length[-1] / _COLUMN_MM)))
    lean = np.tan(np.deg2rad(wall_figures().value("fibre_angle")))
    height = gaussian_filter1d(laid.space.width_mm(np.interp(x, length, t)), 6.0, mode="nearest")
    height *= 1 - _STEEPER * smooth_step(np.interp(x, length, t), 1.0, 1.3)
    from_end = np.minimum(x, length[-1] - x) / min(_END_MM, length[-1] / 3)
    reach = laid.forwards * height / lean / 2 * smooth_step(from_end, 0.0, 1.0)
    ends = [np.clip(x - reach, 0, length[-1]), np.clip(x + reach, 0, length[-1])]
    upper, lower = (np.interp(np.maximum.accumulate(end), length, t) for end in ends)
    return upper, lower


def muscle_rings(laid: Sheet) -> Rings:
    """Return the sheet's rings, one for each column, from behind forwards.

    Raises
    ------
    ModellingError
        There is no room between the ribs.
    """
    upper, lower = columns(laid)
    full = _fullness(laid, len(upper))
    depths = _depths(laid, full)
    ends = [_ends(laid, upper, lower, depth) for depth in depths]
    ends = _blunted(laid, (upper, lower), depths, ends)
    kept = _longest_run(laid, upper, lower, ends)
    along, full = (upper[kept], lower[kept]), full[kept]
    depths = [(u[kept], inward_mm) for u, inward_mm in depths]
    outermost, (top, low), innermost = ((first[kept], last[kept]) for first, last in ends)
    faces = _between(laid, along, depths[0], outermost), _between(laid, along, depths[2], innermost)
    outer, inner = _with_fibres(laid, faces, along, full)
    borders = [_face(laid, along, depths[1], w[:, None]) for w in (low, top)]
    if laid.lies_on_ribs:
        way = _out_of_the_way(laid, outer, along)
        outer, inner = outer + way, inner + way
        borders = [borders[0] + way[:, -1:], borders[1] + way[:, :1]]
    return np.concatenate([outer, borders[0], inner[:, ::-1], borders[1]], axis=1)


def _fullness(laid: Sheet, count: int) -> Values:
    """Return the share of its thickness that the sheet has at each column, (count, 1)."""
    length = laid.space.along(*laid.span)[1][-1]
    x = np.linspace(0.0, length, count)
    full = np.ones(count)
    for from_end, reach in zip((x, length - x), laid.feather_mm, strict=True):
        if reach > 0:
            full *= _THINNEST + (1 - _THINNEST) * smooth_step(from_end, 0.0, reach)
    return full[:, None]


def _depths(laid: Sheet, full: Values) -> list[Depth]:
    """Return the depths of the outer face, the middle and the inner face."""
    (u0, u1), (d0, d1) = laid.faces, laid.inward_mm
    outer = u1 + (u0 - u1) * full
    return [(outer, d0), ((outer + u1) / 2, (d0 + d1) / 2), (np.full_like(outer, u1), d1)]


def _between(
    laid: Sheet, along: tuple[Values, Values], depth: Depth, ends: tuple[Values, Values]
) -> Values:
    """Return a face from where each column leaves the upper bone to where it meets the lower."""
    top, low = (end[:, None] for end in ends)
    return _face(laid, along, depth, top + (low - top) * np.array(laid.rows))


def _out_of_the_way(laid: Sheet, outer: Values, ends: tuple[Values, Values]) -> Values:
    """Return the way into the chest that clears bones and the bundle, (columns, rows, 3)."""
    w = np.broadcast_to(np.array(laid.rows), outer.shape[:2])
    t = ends[0][:, None] * (1 - w) + ends[1][:, None] * w
    inward = laid.space.inward(t, w)
    strands = courses(laid.space.number).values()
    gap = wall_figures().value("innermost_clearance")
    moved = np.zeros(outer.shape[:2])
    for _ in range(_CLEARING_STEPS):
        points = (outer + inward * moved[..., None]).reshape(-1, 3)
        free = laid.space.clearance(points, t.reshape(-1)).astype(float)
        for strand in strands:
            distance, nearest = cKDTree(strand.line).query(points)
            free = np.minimum(free, distance - strand.radius_mm[nearest] - _FROM_BUNDLE_MM)
        lack = np.maximum(gap - free, 0).reshape(moved.shape)
        lack = maximum_filter1d(lack, 3, axis=1, mode="nearest")  # between two rows it is flat
        moved = moved + gaussian_filter1d(lack, 1.0, axis=0, mode="nearest")
    return np.asarray(inward * moved[..., None])


def _face(laid: Sheet, ends: tuple[Values, Values], depth: Depth, w: Values) -> Values:
    """Return points of columns at a depth, (columns, places, 3)."""
    t = ends[0][:, None] * (1 - w) + ends[1][:, None] * w
    return laid.space.points(t, depth[0], w, depth[1])


def _ends(laid: Sheet, upper: Values, lower: Values, depth: Depth) -> tuple[Values, Values]:
    """Return the w at which each column leaves the upper bone and meets the lower one."""
    if laid.lies_on_ribs:
        heights = [laid.space.upper.at(upper)[:, 10], laid.space.lower.at(lower)[:, 10]]
        width = laid.space.width_mm((upper + lower) / 2)
        figures, number = wall_figures(), laid.space.number
        high, low = figures.value("innermost_top", number), figures.value("innermost_bottom")
        return -high * heights[0] / width, 1 - low * heights[1] / width
    w = np.linspace(0.0, 1.0, _SEARCHED)
    grid = np.broadcast_to(w, (len(upper), _SEARCHED))
    points = _face(laid, (upper, lower), depth, grid)
    t = upper[:, None] * (1 - w) + lower[:, None] * w
    values = laid.space.clearance(points.reshape(-1, 3), t.reshape(-1)).reshape(t.shape)
    return _free_interval(values - wall_figures().value("bone_gap"), w)


def _blunted(
    laid: Sheet, along: Along, depths: list[Depth], ends: list[tuple[Values, Values]]
) -> list[tuple[Values, Values]]:
    """Return the ends of faces and middle, no face's border left as a beak beyond the middle's."""
    width = laid.space.width_mm((along[0] + along[1]) / 2)
    outer, middle, inner = (_face(laid, along, depth, np.array([0.0, 1.0])) for depth in depths)
    top, low = ends[1]
    blunt = []
    for face, (first, last) in zip((outer, middle, inner), ends, strict=True):
        beak = _BEAK * np.linalg.norm(face - middle, axis=2) / width[:, None]
        blunt.append((np.maximum(first, top - beak[:, 0]), np.minimum(last, low + beak[:, 1])))
    return blunt


def _free_interval(free: NDArray[np.floating], w: Values) -> tuple[Values, Values]:
    """Return the borders of the run of positive values about the largest one, per row."""
    rows, places = np.arange(len(free)), np.arange(len(w))
    widest = np.clip(free[:, 8:-8].argmax(axis=1) + 8, 0, len(w) - 1)
    blocked = free <= 0
    last_above = np.where(blocked & (places < widest[:, None]), places, -1).max(axis=1)
    first_below = np.where(blocked & (places > widest[:, None]), places, len(w)).min(axis=1)
    borders = []
    for index, step in ((last_above, 1), (first_below, -1)):
        inside = np.clip(index, 0, len(w) - 1)
        next_one = np.clip(index + step, 0, len(w) - 1)
        a, b = free[rows, inside], free[rows, next_one]
        share = np.clip(-a / np.maximum(b - a, 1e-9), 0, 1)
        borders.append(w[inside] + (w[next_one] - w[inside]) * share)
    nothing = free[rows, widest] <= 0
    return np.where(nothing, w[widest], borders[0]), np.where(nothing, w[widest], borders[1])


def _longest_run(
    laid: Sheet, upper: Values, lower: Values, ends: list[tuple[Values, Values]]
) -> slice:
    """Return the longest run of columns that have room on both faces and between."""
    width = laid.space.width_mm((upper + lower) / 2)
    long = np.min([(low - top) * width for top, low in ends], axis=0) > _LEAST_MM
    edges = np.flatnonzero(np.diff(np.concatenate([[0], long.astype(np.int8), [0]])))
    starts, stops = edges[0::2], edges[1::2]
    if not len(starts) or (stops - starts).max() < 4:
        raise ModellingError(f"Space {laid.space.number} has no room for a muscle; move its ribs.")
    best = int((stops - starts).argmax())
    return slice(int(starts[best]), int(stops[best]))


def _with_fibres(
    laid: Sheet, faces: tuple[Values, Values], ends: tuple[Values, Values], full: Values
) -> tuple[Values, Values]:
    """Return the outer and the inner face with furrows along the columns."""
    figures, (outer, inner) = wall_figures(), faces
    x = np.arange(len(outer)) * _COLUMN_MM
    phase = 2 * np.pi * x / figures.value("fibre_wave")
    furrow = 0.5 - 0.35 * np.cos(phase) - 0.15 * np.cos(2.3 * phase + 1.0)
    across = np.sqrt(np.clip(np.sin(np.pi * np.array(laid.rows)), 0, 1))
    depth = figures.value("fibre_depth") * furrow[:, None] * across * full
    w = np.broadcast_to(np.array(laid.rows), depth.shape)
    t = ends[0][:, None] * (1 - w) + ends[1][:, None] * w
    way = laid.space.inward(t, w) * depth[..., None]
    return outer + way, inner - _INNER_FURROWS * way
