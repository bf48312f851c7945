"""Lines of the chest's surface: the vertical lines, borders of heart and pleura, fissures, spaces.

Left ones, or both sides where they differ; x of the left side is positive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.chest_surface import (
    OUTSIDE_MM,
    clavicle_ends,
    edge,
    front,
    midaxillary_mm,
    midclavicular_mm,
    outer,
    outside,
    paravertebral_mm,
    rib_at_side,
    rib_behind,
    rib_in_front,
    scapula_inferior_angle,
    space_in_front,
    space_middle_z,
    spinous_tips,
    sternal_edge_mm,
    widest_sternal_edge_mm,
)
from anatomyapp.modelling.thorax.clavicle import clavicle_axis
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.wall.space import border, space, wall_figures

_SAMPLES = 40
_HEART_BORDER_MM = 15.0  # 1-2 cm from the edge of the sternum
_APEX_MEDIAL_MM = 6.0  # just medial to the midclavicular line
_LEAST_ROOM = 0.08  # share of the way between two ribs
_SIDE_RIBS = range(2, 11)


def paired_lines() -> Iterator[tuple[str, Vector]]:
    """Yield the left lines that have mirror images."""
    edge_mm, middle = widest_sternal_edge_mm(), midclavicular_mm()
    yield "line-sternal", _vertical(edge_mm, range(2, 8))
    yield "line-parasternal", _vertical((edge_mm + middle) / 2, CARTILAGES)
    yield "line-midclavicular", _midclavicular(middle)
    yield "line-midaxillary", _at_side(midaxillary_mm())
    yield "line-scapular", _scapular()
    yield "line-paravertebral", _paravertebral()
    yield "internal-thoracic-line", _internal_thoracic()
    yield "fissure-oblique", fissure_oblique()


def apex_beat() -> Vector:
    """Return the apex beat: the fifth left space, just medial to the midclavicular line."""
    x = midclavicular_mm() - _APEX_MEDIAL_MM
    t = space_in_front(5, x)
    return np.asarray(space(5).points(t, -1.0, 0.5, -OUTSIDE_MM))


def _vertical(x: float, ribs: Iterable[int]) -> Vector:
    """Return the vertical line over the ribs and cartilages that it crosses in front."""
    crossings = [(n, rib_in_front(n, x)) for n in ribs]
    points = np.array([outer(n, t) for n, t in crossings if t is not None])
    points[:, 0] = x
    return smooth_curve(points[(-points[:, 2]).argsort()], _SAMPLES)


def _midclavicular(x: float) -> Vector:
    """Return the line from the clavicle's lower border to the costal margin."""
    axis = clavicle_axis()
    start = axis[np.abs(axis[:, 0] - x).argmin()] + np.array([0.0, -4.0, -6.0])
    start[0] = x
    below = _vertical(x, range(2, 11))
    return smooth_curve(np.vstack([start, below[::4], below[-1]]), _SAMPLES)


def _at_side(y: float) -> Vector:
    crossings = [(n, rib_at_side(n, y)) for n in _SIDE_RIBS]
    points = np.array([outer(n, t) for n, t in crossings if t is not None])
    points[:, 1] = y
    return smooth_curve(points, _SAMPLES)


def _scapular() -> Vector:
    """Return the vertical line through the inferior angle of the scapula, over the ribs behind."""
    x = float(scapula_inferior_angle()[0])
    crossings = [(n, rib_behind(n, x)) for n in _SIDE_RIBS]
    points = np.array([outer(n, t) for n, t in crossings if t is not None])
    return smooth_curve(points, _SAMPLES)


def _paravertebral() -> Vector:
    tips = shipped_spine().transverse_tips.copy()
    tips[:, 0] = paravertebral_mm()
    tips[:, 1] += 6.0  # behind the processes
    return smooth_curve(tips, _SAMPLES)


def _internal_thoracic() -> Vector:
    """Return the vertical line beside the sternum, from cartilage 1 to the sixth space."""
    frame, lateral = sternal_frame(), wall_figures().value("internal_thoracic_lateral")
    edges = [sternal_edge_mm(float(frame.notches[n].frame.centre[2])) for n in range(2, 7)]
    x = float(np.mean(edges)) + lateral
    heights = np.linspace(frame.angle[2] + 24.0, space_middle_z(6, x), 14)
    return smooth_curve(np.array([front(x, float(z)) for z in heights]), _SAMPLES)


def _curves() -> Iterator[NDArray[np.float64]]:
    """Yield lines along the outside of ribs and of spaces, to find where planes cross them."""
    for n in RIBS[1:]:
        yield outside(n)
    t = np.linspace(0.05, 1.0, 300)
    for n in RIBS[1:-1]:
        yield space(n).points(t, -1.0, 0.5, -OUTSIDE_MM)


def _crossed(height: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> Vector:
    """Return the points at which the lines of the wall pass a surface of height zero."""
    points = []
    for curve in _curves():
        above = height(curve)
        for k in np.flatnonzero(above[1:] * above[:-1] < 0):
            share = above[k] / (above[k] - above[k + 1])
            points.append(curve[k] * (1 - share) + curve[k + 1] * share)
    return np.array(points)


def fissure_oblique() -> Vector:
    """Return the way from the spine of T3 around the left chest to the sixth cartilage.

    Seen from the side it is a straight line.
    """
    start, end = spinous_tips()[2], outer(6, 1.0)
    slope = (end[2] - start[2]) / (end[1] - start[1])
    points = _crossed(lambda p: p[:, 2] - start[2] - slope * (p[:, 1] - start[1]))
    points = points[(points[:, 1] > end[1] + 4.0) & (points[:, 1] < start[1] - 4.0)]
    points = points[(-points[:, 1]).argsort()]
    return smooth_curve(np.vstack([start, points, end]), _SAMPLES)


def fissure_horizontal() -> Vector:
    """Return the right line at the height of cartilage 4, from the sternum to the mid-axilla."""
    edge_mm = sternal_edge_mm(float(sternal_frame().notches[4].frame.centre[2]))
    t = rib_in_front(4, (widest_sternal_edge_mm() + midclavicular_mm()) / 2)
    z = float(border(4).at(1.8 if t is None else t)[2])
    points = _crossed(lambda p: p[:, 2] - z)
    points = points[(points[:, 1] < midaxillary_mm()) & (points[:, 0] > edge_mm + 8.0)]
    side = _at_side(midaxillary_mm())
    last = side[np.abs(side[:, 2] - z).argmin()]
    start = front(edge_mm, z)
    through = np.vstack([start, points[points[:, 0].argsort()], [*last[:2], z]])
    return smooth_curve(through, _SAMPLES) * [-1.0, 1.0, 1.0]


def heart_border_right() -> Vector:
    """Return the right border, beside the sternum from cartilage 3 to cartilage 6."""
    points = []
    for n in range(3, 7):
        z = float(sternal_frame().notches[n].frame.centre[2])
        t = rib_in_front(n, sternal_edge_mm(z) + _HEART_BORDER_MM)
        points.append(outer(n, 1.9 if t is None else t))
    return smooth_curve(np.array(points), _SAMPLES) * [-1.0, 1.0, 1.0]


def heart_border_left() -> Vector:
    """Return the left border, from the lower edge of cartilage 2 to the apex."""
    z = float(sternal_frame().notches[2].frame.centre[2])
    t = rib_in_front(2, sternal_edge_mm(z) + _HEART_BORDER_MM)
    start, end = edge(2, 1.7 if t is None else t, -1.0), apex_beat()
    way = [start + (end - start) * k for k in np.linspace(0.0, 1.0, 12)]
    return np.array([*(front(float(p[0]), float(p[2])) for p in way[:-1]), end])


def pleura_anterior(*, left: bool) -> Vector:
    """Return the anterior pleural reflection of a side, from the sternoclavicular joint down."""
    frame, sign = sternal_frame(), 1.0 if left else -1.0
    joint = clavicle_ends()[0] * [sign, 1.0, 1.0]
    level = {n: float(frame.notches[n].frame.centre[2]) for n in range(2, 8)}
    edge_mm = {n: sternal_edge_mm(level[n]) for n in (5, 6)}
    places = [(0.0, float(frame.angle[2])), (0.0, level[3]), (0.0, level[4])]
    if left:
        places += [(edge_mm[5], level[5]), (edge_mm[6], level[6])]
    else:
        places += [(0.0, level[5]), (0.0, level[6])]
    return np.array([joint, *(front(x, z) for x, z in places)])


def space_outline(number: int) -> Vector:
    """Return the outline of an intercostal space: forwards below one rib, back above the next."""
    curve, room = rib_curves()[number - 1], space(number)
    last = wall_figures().value("internal_front", number)
    t = np.linspace((curve.tubercle_mm + 5.0) / curve.length_mm, last, 60)
    roof, floor = room.free_span(t, -0.5)
    narrow = np.flatnonzero((floor - roof < _LEAST_ROOM) & (t > 1.0))
    kept = slice(0, int(narrow[0]) if len(narrow) else len(t))
    above = room.points(t[kept], -1.0, roof[kept], -OUTSIDE_MM)
    below = room.points(t[kept], -1.0, floor[kept], -OUTSIDE_MM)
    return np.vstack([above, below[::-1]])
