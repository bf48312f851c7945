"""The transverse and articular processes of a thoracic vertebra.

Points are in the body's frame, folded to x >= 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    capsule,
    cross,
    flat_capsule,
    frame_facing,
    plate,
    smooth_intersection,
    smooth_step,
    smooth_union,
    superellipse,
    unit,
)
from anatomyapp.modelling.spline import profile
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, CostalJoint, FacetJoint
from anatomyapp.modelling.thorax.vertebral_arch import rough
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan


@dataclass(frozen=True, slots=True)
class _Tubercle:
    """A blunt cone; places from the upper facet's x and y at the height of the body's middle.

    ``base`` is its middle inside the bone, ``tip`` its end, ``radius`` its thickness at the base.
    """

    base: tuple[float, float, float]
    tip: tuple[float, float, float]
    radius: float


_TUBERCLE_SECTION = (0.8, 1.1)  # half sizes at the base, in its radii
_TUBERCLE_TIP = 0.68

# Short transverse process or lateral tubercle, mammillary, accessory; judged by eye.
_LOW_TUBERCLES = {
    11: (
        _Tubercle((5.2, 2.8, 3.6), (8.0, 8.0, 11.0), 3.8),
        _Tubercle((4.4, 3.2, -1.2), (7.6, 6.2, -6.4), 3.8),
    ),
    12: (
        _Tubercle((3.8, 1.8, 3.0), (6.9, 8.8, 12.6), 4.3),
        _Tubercle((4.2, 2.4, 0.0), (6.4, 6.4, -6.0), 3.5),
    ),
}
# Half sizes of a transverse process along it (share of its length): root, neck, club, end, mm.
_CLUB_PLACES = (0.0, 0.42, 0.80, 1.0)
_CLUB_THIN = (4.6, 3.4, 4.2, 4.3)
_CLUB_TALL = (6.6, 4.8, 6.0, 6.2)
_STUB_TALL = {11: (7.4, 6.2, 5.2, 4.6), 12: (6.2, 5.0, 3.6, 3.0)}
_STUB_THIN = {11: (5.0, 4.4, 4.0, 3.6), 12: (4.6, 4.0, 3.4, 3.0)}
_CLUB_BEYOND_TIP_MM = 3.6
_UPPER_ROOT_MM, _UPPER_TOP_MM = 4.8, 2.8  # thickness of the upper processes
_LOWER_ROOT_MM, _LOWER_END_MM = 5.2, 3.2
_PAST_JOINT_MM = 1.2  # before the joint's plane cuts them
_ROOM_DEPTH_MM = 7.2  # of a facet joint
_UP = np.array([0.0, 0.0, 1.0])
_FACET_STEP_MM = 0.4  # a facet stands out of the bone around it


def transverse_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to a transverse process, club-shaped; on T11 and T12 a stub."""
    x, y, _ = plan.upper.frame.centre
    tip = plan.transverse_tip + np.array([0.6, 1.6, 0.4])
    rise = 0.25 * plan.pedicle_height + 0.25 * float(tip[2]) - 0.4
    root = np.array([x + 0.4, y - 0.8, rise])
    if plan.transverse is None:
        stub = _club(points, root, tip, (_STUB_THIN[plan.level], _STUB_TALL[plan.level]))
        return _with_tubercles(stub, points, plan)
    club = _club(points, root, tip, (_CLUB_THIN, _CLUB_TALL))
    return smooth_union(club, _facet_pad(points, plan.transverse), 1.6)


def _club(
    points: Points, root: Vector, tip: Vector, sizes: tuple[tuple[float, ...], tuple[float, ...]]
) -> Distances:
    """Return the distance to a rod of oval section whose half sizes, thin and tall, change."""
    axis = unit(tip - root)
    thin = unit(cross(axis, _UP))
    frame = Frame(root, np.stack([thin, cross(axis, thin), axis]))
    u, v, along = frame.to_local(points).T
    length = float(np.linalg.norm(tip - root)) + _CLUB_BEYOND_TIP_MM
    share = np.clip(along / length, 0, 1)
    half_thin, half_tall = (profile(_CLUB_PLACES, size)(share) for size in sizes)
    section = superellipse(u, v, half_thin.astype(np.float32), half_tall.astype(np.float32), 2.5)
    end = along - length + 0.03 * (u * u + v * v) + rough(points) * smooth_step(share, 0.7, 0.95)
    ends = np.maximum(end, -along - 3)
    return smooth_intersection(section, ends.astype(np.float32), 2.0)


def _facet_pad(points: Points, joint: CostalJoint) -> Distances:
    pad = joint.frame.moved(n=HALF_GAP_MM + 1.6)
    half_width, half_height = joint.half_sizes
    return plate(points, pad, (half_width + 0.7, half_height + 0.7, 1.9), exponent=2.2, edge=1.2)


def _with_tubercles(stub: Distances, points: Points, plan: VertebraPlan) -> Distances:
    for tubercle in low_tubercles(points, plan):
        stub = smooth_union(stub, tubercle, 3.4)
    return stub


def low_tubercles(points: Points, plan: VertebraPlan) -> tuple[Distances, Distances]:
    """Return the distances to the mammillary and the accessory process of T11 and T12.

    The mammillary one stays outside the upper joint.
    """
    x, y, _ = plan.upper.frame.centre
    origin = np.array([x, y, 0.0])
    mammillary, accessory = _LOW_TUBERCLES[plan.level]
    return _tubercle(points, mammillary, origin), _tubercle(points, accessory, origin)


def _tubercle(points: Points, tubercle: _Tubercle, origin: Vector) -> Distances:
    base, tip = origin + tubercle.base, origin + tubercle.tip
    thin = frame_facing(base, tip - base).axes[0]
    (thick, broad), blunt = _TUBERCLE_SECTION, _TUBERCLE_TIP * tubercle.radius
    root = (thick * tubercle.radius, broad * tubercle.radius)
    end = tip - blunt * unit(tip - base)
    return flat_capsule(points, base, end, thin, (root, (blunt, 1.2 * blunt)))


def upper_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the upper articular process: a thin tongue on the pedicle."""
    v, joint = plan.figures, plan.upper
    blade = _tongue(points, joint, -1.0, (_UPPER_ROOT_MM, _UPPER_TOP_MM))
    half_height = joint.half_sizes[1]
    foot = np.array([joint.frame.centre[0] - 0.3, v.half_depth + 3.5, plan.pedicle_height])
    head = joint.frame.moved(v=-0.15 * half_height, n=-HALF_GAP_MM - 2.2).centre
    stem = flat_capsule(points, foot, head, joint.frame.axes[2], ((3.6, 5.0), (2.2, 4.6)))
    return smooth_union(blade, stem, 2.5)


def lower_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the lower articular process."""
    joint = plan.lower
    blade = _tongue(points, joint, 1.0, (_LOWER_ROOT_MM, _LOWER_END_MM))
    middle = joint.frame.moved(n=HALF_GAP_MM + _LOWER_END_MM / 2)
    side, half_body = plan.lamina_side, plan.figures.half_height
    if plan.level < 12:
        start = np.array([side[0] - 0.3, side[1] + 1.5, -0.05 * half_body])
        section = ((2.4, 4.2), (1.8, 4.2))
        stem = flat_capsule(points, start, middle.centre, joint.frame.axes[2], section)
        return smooth_union(blade, stem, 2.5)
    start = np.array([plan.upper.frame.centre[0] - 4, side[1] + 2.6, -0.35 * half_body])
    stem = capsule(points, start, middle.moved(v=1.5, n=0.6).centre, (4.9, 3.4))
    return smooth_union(blade, stem, 3.0)


def _tongue(
    points: Points, joint: FacetJoint, side: float, thickness: tuple[float, float]
) -> Distances:
    """Return the distance to a plate on a joint's plane, thick at its root and thin at its end.

    It reaches a little past the plane, by which it is cut afterwards.

    ``side`` is -1 for the upper process, which lies before the joint and points up, +1 for the
    lower one, which lies behind it and points down.
    """
    half_width, half_height = joint.half_sizes
    u, v, n = joint.frame.to_local(points).T
    out = -v * np.float32(side)
    share = np.clip(0.5 + out / (2 * half_height), 0, 1)
    half = (thickness[0] + (thickness[1] - thickness[0]) * share + _PAST_JOINT_MM) / 2
    outline = superellipse(u, out + 0.6, half_width + 0.5, half_height + 1.3, 2.3)
    flat = np.abs(side * n - HALF_GAP_MM - half + _PAST_JOINT_MM) - half
    return smooth_intersection(outline, flat.astype(np.float32), 1.3)


def costal_room(points: Points, joint: CostalJoint, margin: float, depth_mm: float) -> Distances:
    """Return the distance to the room that a rib and the gap of its joint need.

    Parameters
    ----------
    points, joint
        Query points and the joint.
    margin
        How far the opening reaches beyond the facet, mm.
    depth_mm
        How far the room reaches from the facet.
    """
    u, v, n = joint.place(points)
    half_width, half_height = joint.half_sizes
    outline = superellipse(u, v, half_width + margin, half_height + margin, 2.4)
    deep = np.abs(n + np.float32(depth_mm / 2 - HALF_GAP_MM)) - np.float32(depth_mm / 2)
    return smooth_intersection(outline, deep, 1.6)


def facet_room(
    points: Points, joint: FacetJoint, window: tuple[float, float, float], side: float
) -> Distances:
    """Return the room of the neighbour's articular process; its floor is the raised facet.

    Parameters
    ----------
    points, joint
        Query points and the joint.
    window
        How far the room reaches beyond the facet: along u, along v, and on towards the lamina.
    side
        +1 for the upper facet, whose mate lies along n, -1 for the lower one.
    """
    half_width, half_height = joint.half_sizes
    u, v, n = joint.frame.to_local(points).T
    facet = superellipse(u, v, half_width, half_height, 2.2)
    free = smooth_step(side * v / half_height, -0.8, 0.0)  # at its root it runs into the bone
    step = _FACET_STEP_MM * free * smooth_step(facet, -0.2, 0.9)
    across, along, further = window
    outline = superellipse(u, v + side * further, half_width + across, half_height + along, 2.4)
    middle = np.float32(_ROOM_DEPTH_MM / 2 - HALF_GAP_MM)
    depth = np.abs(side * n - middle) - np.float32(_ROOM_DEPTH_MM / 2) - step
    return smooth_intersection(outline, depth.astype(np.float32), 1.2)
