"""Places on the outside of the left chest wall, found from the ribs' axes and the sternum's form.

There is no skin: places lie a little outside bone and muscle.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import Vector, smooth_union
from anatomyapp.modelling.spline import Curve
from anatomyapp.modelling.thorax.clavicle import clavicle_axis
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.scapula import distance as scapula
from anatomyapp.modelling.thorax.scapula import scapular_frame
from anatomyapp.modelling.thorax.spine_figures import LEVELS
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.sternum import body, manubrium, xiphoid
from anatomyapp.modelling.thorax.vertebral_plan import vertebra_plan
from anatomyapp.modelling.thorax.wall.space import border, space

OUTSIDE_MM = 1.5
OVER_LOWER_RIB = 0.86  # of the way across a space: above the lower rib's upper border
_BEHIND_ANGLE = 0.15  # share of a rib that lies behind its side
_WIDEST_RIBS = range(4, 9)
_STEP_MM = 0.2
_NOTCH_MM = 7.0  # half the way between the borders of a costal notch
_CARTILAGES_FROM_MM = 25.0  # from the midline: medial of it they end in their notches
_JOINT_MM = 0.6  # bridges the gap at the sternal angle
_AHEAD_MM = 70.0
_STERNAL_END_MM = 9.0
_NEAR_INFERIOR_ANGLE = (20.0, 0.0, -107.0)  # in the frame of the scapula
_ANGLE_REACH_MM = 14.0

Values = NDArray[np.float64]


def outer(number: int, t: float, height: float = 0.0) -> Vector:
    """Return a point outside a rib or its cartilage; ``height`` is -1 to 1 across its section."""
    row = border(number).at(t)
    across = row[3:6] * (row[9] + OUTSIDE_MM)
    return np.asarray(row[:3] - across + row[6:9] * row[10] * height)


def edge(number: int, t: float, height: float) -> Vector:
    """Return a point of a rib's upper (height 1) or lower (-1) border."""
    row = border(number).at(t)
    return np.asarray(row[:3] + row[6:9] * (row[10] + 0.5) * height)


def in_space(number: int, t: float, share: float) -> Vector:
    """Return a point outside a space; ``share`` is 0 at the upper rib, 1 at the lower one."""
    room = space(number)
    roof, floor = room.free_span(np.array([t]), -0.5)
    w = roof + (floor - roof) * share
    return np.asarray(room.points(t, -1.0, w[0], -OUTSIDE_MM))


def _crossing(values: Values, t: Values, level: float, *, last: bool) -> float | None:
    """Return the t at which values pass a level: the last such place, or the first."""
    beyond = values > level
    at = np.flatnonzero(beyond[1:] != beyond[:-1])
    if not len(at):
        return None
    k = int(at[-1] if last else at[0])
    share = (level - values[k]) / (values[k + 1] - values[k])
    return float(t[k] + share * (t[k + 1] - t[k]))


def outside(number: int) -> Values:
    """Return the line along the outside of a rib and its cartilage, one row for each border row."""
    rows = border(number).rows
    return np.asarray(rows[:, :3] - rows[:, 3:6] * (rows[:, 9:10] + OUTSIDE_MM))


def rib_in_front(number: int, x: float) -> float | None:
    """Return the t at which a rib or its cartilage, in front, lies at a distance from midline."""
    across = outside(number)[:, 0]
    side = int(across.argmax())
    return _crossing(across[side:], border(number).t[side:], x, last=True)


def rib_behind(number: int, x: float) -> float | None:
    """Return the t at which a rib, behind, lies at a distance from the midline."""
    return _crossing(outside(number)[:, 0], border(number).t, x, last=False)


def rib_at_side(number: int, y: float) -> float | None:
    """Return the t at which a rib passes a coronal plane at the side of the chest."""
    beside = border(number).t > _BEHIND_ANGLE
    return _crossing(outside(number)[beside, 1], border(number).t[beside], y, last=False)


def space_in_front(number: int, x: float) -> float:
    """Return the t at which the middle of a space, in front, lies at a distance from midline."""
    return _found(number, 0, x, last=True)


def space_behind(number: int, x: float) -> float:
    """Return the t at which the middle of a space, behind, lies at a distance from midline."""
    return _found(number, 0, x, last=False)


def space_at_side(number: int, y: float) -> float:
    """Return the t at which the middle of a space passes a coronal plane at the side."""
    return _found(number, 1, y, last=False)


def _found(number: int, axis: int, level: float, *, last: bool) -> float:
    t = np.linspace(_BEHIND_ANGLE if axis else 0.05, 2.0 if number in CARTILAGES else 1.0, 400)
    middle = space(number).points(t, -1.0, 0.5, -OUTSIDE_MM)[:, axis]
    start = int(middle.argmax()) if last else 0
    found = _crossing(middle[start:], t[start:], level, last=last)
    if found is None:
        raise ModellingError(f"Space {number} does not reach {level:.0f} mm; check the landmark.")
    return found


def sternum_front(x: float, z: float) -> Vector:
    """Return a point in front of the sternum; the gaps of its joints and notches are bridged.

    Raises
    ------
    ModellingError
        There is no sternum at this place of the frontal plane.
    """
    start = sternal_frame().angle[1]
    y = np.arange(start - _AHEAD_MM, start + _AHEAD_MM / 2, _STEP_MM)
    points = np.column_stack([np.full_like(y, x), y, np.full_like(y, z)]).astype(np.float32)
    nearest = smooth_union(manubrium(points), smooth_union(body(points), xiphoid(points), 2), 2)
    met = np.flatnonzero(nearest < OUTSIDE_MM)
    if not len(met):
        raise ModellingError(f"No sternum at x {x:.0f}, z {z:.0f} mm; check the landmark.")
    return np.array([x, y[met[0]], z])


def jugular_notch() -> Vector:
    """Return the lowest point of the manubrium's upper border, in the midline."""
    length, frame = sternum_figures().value("manubrium_length"), sternal_frame().manubrium
    n = np.arange(length + 8.0, length - 15.0, -_STEP_MM / 2)
    way = np.array([frame.moved(n=float(k)).centre for k in n])
    inside = np.flatnonzero(manubrium(way.astype(np.float32)) < 0)
    return np.asarray(way[inside[0]])


@cache
def sternal_edge_mm(z: float) -> float:
    """Return how far the edge of manubrium or body lies from the midline, notches bridged."""
    frame = sternal_frame()
    levels = [z + k for k in (-_NOTCH_MM, 0.0, _NOTCH_MM)]
    within = [np.clip(k, frame.xiphoid.centre[2] + 3.0, frame.angle[2] + 40.0) for k in levels]
    return max(_edge_at(float(k)) for k in within)


def _edge_at(z: float) -> float:
    frame = sternal_frame()
    x = np.arange(60.0, 0.0, -_STEP_MM)
    piece = frame.manubrium if z > frame.angle[2] else frame.body
    axis = piece.moved(n=(z - frame.angle[2]) / piece.axes[2][2]).centre
    points = np.column_stack([x, np.full_like(x, axis[1]), np.full_like(x, z)]).astype(np.float32)
    inside = np.flatnonzero(np.minimum(body(points), manubrium(points)) < _JOINT_MM)
    return float(x[inside[0]])


@cache
def widest_sternal_edge_mm() -> float:
    """Return how far the most lateral point of the sternum's body lies from the midline."""
    frame = sternal_frame()
    heights = np.linspace(frame.angle[2] - 6.0, frame.xiphoid.centre[2] + 6.0, 40)
    return max(sternal_edge_mm(float(z)) for z in heights)


@cache
def clavicle_ends() -> tuple[Vector, Vector]:
    """Return the sternal and the acromial end of the left clavicle."""
    axis = clavicle_axis()
    medial = axis[0] - (axis[4] - axis[0]) / np.linalg.norm(axis[4] - axis[0]) * _STERNAL_END_MM
    return np.asarray(medial), np.asarray(axis[-1])


def midclavicular_mm() -> float:
    """Return how far the midpoint between the clavicle's ends lies from the midline."""
    return float(np.mean([end[0] for end in clavicle_ends()]))


@cache
def midaxillary_mm() -> float:
    """Return the y of the coronal plane through the widest part of the cage."""
    widest = [border(n).rows[border(n).rows[:, 0].argmax(), 1] for n in _WIDEST_RIBS]
    return float(np.mean(widest))


def paravertebral_mm() -> float:
    """Return the mean distance of the tips of the transverse processes from the midline."""
    return float(np.mean([v.transverse_span / 2 for v in shipped_spine().figures.vertebrae]))


@cache
def spinous_tips() -> Curve:
    """Return the (12, 3) tips of the spinous processes, T1 first."""
    spine, tips = shipped_spine(), []
    for level in LEVELS:
        plan = vertebra_plan(spine, level)
        tip = plan.spinous_root + plan.spinous_axis * plan.figures.spinous_length
        tips.append(spine.body(level).to_world(np.asarray(tip)))
    return np.array(tips)


@cache
def scapula_inferior_angle() -> Vector:
    """Return the lowest point of the left scapula."""
    axis = np.arange(-_ANGLE_REACH_MM, _ANGLE_REACH_MM + 1.0)
    around = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1).reshape(-1, 3)
    points = (scapular_frame().to_world(_NEAR_INFERIOR_ANGLE) + around).astype(np.float32)
    inside = points[scapula(points) < 0]
    if not len(inside):
        raise ModellingError("The scapula's inferior angle is not where it was; look for it anew.")
    return np.asarray(inside[inside[:, 2].argmin()], float)


def space_middle_z(number: int, x: float) -> float:
    """Return the height of the middle between two ribs or cartilages, in front, at an x."""
    heights = []
    for rib in (number, number + 1):
        found = rib_in_front(rib, x)
        heights.append(border(rib).at(found if found is not None else 2.0)[2])
    return float(np.mean(heights))


def front(x: float, z: float) -> Vector:
    """Return a point in front of the chest at a place of the frontal plane, either side."""
    across = abs(x)
    if across < sternal_edge_mm(z) - 1.0:
        return sternum_front(x, z)
    reached = max(across, _CARTILAGES_FROM_MM)
    crossings = [(n, rib_in_front(n, reached)) for n in CARTILAGES]
    points = np.array([outer(n, t) for n, t in crossings if t is not None])
    points = points[points[:, 2].argsort()]
    return np.array([x, np.interp(z, points[:, 2], points[:, 1]), z])
