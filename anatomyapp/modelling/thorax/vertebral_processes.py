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
    ellipsoid,
    flat_capsule,
    frame_facing,
    plate,
    smooth_union,
    unit,
)
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, CostalJoint
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan


@dataclass(frozen=True, slots=True)
class _Tubercle:
    """Half an ellipsoid; places from the upper facet's x and y at the height of the body's middle.

    ``base`` is its middle inside the bone, ``tip`` its end, ``radius`` its thickness at the base.
    """

    base: tuple[float, float, float]
    tip: tuple[float, float, float]
    radius: float


# Short transverse process or lateral tubercle, mammillary, accessory; judged by eye.
_LOW_TUBERCLES = {
    11: (
        _Tubercle((0.0, 1.0, 0.0), (14.0, 8.0, 1.5), 5.6),
        _Tubercle((4.5, 2.5, 0.5), (11.6, 8.0, 7.4), 4.8),
        _Tubercle((2.0, 2.0, -1.5), (7.8, 7.4, -8.5), 4.6),
    ),
    12: (
        _Tubercle((0.0, 1.0, -0.5), (11.0, 4.5, -3.0), 5.4),
        _Tubercle((3.5, 2.0, -1.0), (10.0, 9.0, 6.2), 4.8),
        _Tubercle((1.5, 2.0, -2.0), (6.6, 7.0, -10.0), 4.6),
    ),
}
_UPPER_HALF_THICKNESS = 1.9
_LOWER_HALF_THICKNESS = 2.3


def transverse_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to a transverse process, or to the tubercles that stand for it."""
    if plan.transverse is None:
        return _tubercles(points, plan)
    x, y, _ = plan.upper.frame.centre
    rise = 0.55 * plan.pedicle_height + 0.2 * float(plan.transverse_tip[2])
    root = np.array([x - 0.2, y - 0.4, rise])
    tip = plan.transverse_tip + np.array([0.6, 1.6, 0.4])
    axis = unit(tip - root)
    thin = unit(np.cross(axis, (0.0, 0.0, 1.0)))
    sizes = ((5.3, 7.8), (4.0, 5.6))
    shaft = flat_capsule(points, root, tip - 3.4 * axis, thin, sizes)
    axes = np.stack([axis, thin, np.cross(axis, thin)])
    end = ellipsoid(points, tip - 0.9 * axis, (4.2, 3.2, 4.6), axes)
    return smooth_union(smooth_union(shaft, end, 4.0), _facet_pad(points, plan.transverse), 1.6)


def _facet_pad(points: Points, joint: CostalJoint) -> Distances:
    pad = joint.frame.moved(n=HALF_GAP_MM + 1.6)
    return plate(points, pad, (*joint.half_sizes, 1.7), exponent=2.2, edge=1.4)


def _tubercles(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the lateral, mammillary and accessory tubercles of T11 and T12.

    They share a stump; the mammillary one stays outside the upper joint.
    """
    x, y, _ = plan.upper.frame.centre
    origin = np.array([x, y, 0.0])
    lateral, *others = (_tubercle(points, k, origin) for k in _LOW_TUBERCLES[plan.level])
    for other in others:
        lateral = smooth_union(lateral, other, 4.0)
    return lateral


def _tubercle(points: Points, tubercle: _Tubercle, origin: Vector) -> Distances:
    way = np.asarray(tubercle.tip) - np.asarray(tubercle.base)
    frame = frame_facing(origin + tubercle.base, way)
    sizes = (tubercle.radius, tubercle.radius, float(np.linalg.norm(way)))
    return ellipsoid(points, frame.centre, sizes, frame.axes)


def upper_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the upper articular process with its stem on the pedicle."""
    v, joint = plan.figures, plan.upper
    half_width, half_height = joint.half_sizes
    middle = joint.frame.moved(n=-HALF_GAP_MM - _UPPER_HALF_THICKNESS)
    sizes = (half_width, half_height + 0.8, _UPPER_HALF_THICKNESS)
    blade = plate(points, middle.moved(v=0.6), sizes, 2.15, 1.5)
    foot = np.array([joint.frame.centre[0] - 0.3, v.half_depth + 3.5, plan.pedicle_height + 1])
    head = middle.moved(v=0.55 * half_height, n=-0.6).centre
    stem = flat_capsule(points, foot, head, joint.frame.axes[2], ((4.2, 5.0), (2.6, 4.6)))
    return smooth_union(blade, stem, 2.5)


def lower_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the lower articular process."""
    joint = plan.lower
    half_width, half_height = joint.half_sizes
    middle = joint.frame.moved(n=HALF_GAP_MM + _LOWER_HALF_THICKNESS)
    sizes = (half_width - 0.2, half_height + 1.0, _LOWER_HALF_THICKNESS)
    blade = plate(points, middle.moved(v=-1.6), sizes, 2.15, 1.6)
    side, half_body = plan.lamina_side, plan.figures.half_height
    if plan.level < 12:
        start = np.array([side[0] - 0.3, side[1] + 1.5, -0.05 * half_body])
        section = ((2.4, 4.8), (2.0, 4.4))
        stem = flat_capsule(points, start, middle.centre, joint.frame.axes[2], section)
        return smooth_union(blade, stem, 3.0)
    start = np.array([plan.upper.frame.centre[0] - 3, side[1] + 4.0, -0.35 * half_body])
    stem = capsule(points, start, middle.moved(v=-1.0).centre, (6.0, 4.4))
    return smooth_union(blade, stem, 4.0)


def mate_room(
    points: Points, facing: Frame, window: tuple[float, float], depth_mm: float, side: float
) -> Distances:
    """Return the distance to the room that a joint's other bone and the gap need.

    Parameters
    ----------
    points, facing
        Query points and the joint's frame.
    window
        Half sizes of the opening along u and v, mm.
    depth_mm
        How far the room reaches from the facet.
    side
        +1 when the other bone lies along n, -1 when it lies against n.
    """
    middle = facing.moved(n=side * (depth_mm / 2 - HALF_GAP_MM))
    return plate(points, middle, (*window, depth_mm / 2), exponent=2.4, edge=1.6)
