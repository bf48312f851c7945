"""The thoracic vertebrae as solids."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    ellipsoid,
    smooth_subtraction,
    smooth_union,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM
from anatomyapp.modelling.thorax.spine import Spine
from anatomyapp.modelling.thorax.vertebral_arch import canal, lamina, spinous_process
from anatomyapp.modelling.thorax.vertebral_body import body, pedicle
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan, vertebra_plan
from anatomyapp.modelling.thorax.vertebral_processes import (
    costal_room,
    facet_room,
    lower_process,
    transverse_process,
    upper_process,
)

VOXEL_MM = 0.5
TOLERANCE_MM = 0.095


def vertebra(spine: Spine, level: int) -> Part:
    """Return T1 (level 1) to T12 with the facets of all its joints."""
    plan = vertebra_plan(spine, level)
    frame = spine.body(level)

    def field(points: Points) -> Distances:
        local = frame.to_local(points)
        local[:, 0] = np.abs(local[:, 0])
        return _solid(local, plan)

    corners = frame.to_world(_corners(plan))
    low, high = corners.min(axis=0) - 1, corners.max(axis=0) + 1
    across = max(plan.figures.transverse_span / 2 + 7, plan.figures.half_width + 5)
    low[0], high[0] = -across, across
    return Part(field, low, high, VOXEL_MM, TOLERANCE_MM, symmetric=True)


def _corners(plan: VertebraPlan) -> Vector:
    """Return points of the midsagittal plane, body frame, whose box holds the vertebra."""
    v = plan.figures
    tip = plan.spinous_root + plan.spinous_axis * (v.spinous_length + 3)
    front, height = -v.half_depth - 3, v.half_height
    back = tip[1] + 9
    return np.array(
        [
            [0.0, front, height + 3],
            [0.0, front, -height - 16],
            [0.0, back, height + 16],
            [0.0, back, min(-height - 14, tip[2] - 12)],
            [0.0, v.half_depth, height + 17],
        ]
    )


def _solid(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to a vertebra; points are in its body's frame, folded to x >= 0."""
    solid = smooth_union(body(points, plan.figures), _arch(points, plan), 2.4)
    for joint in plan.heads:
        size = (joint.half_sizes[0] + 0.5, joint.half_sizes[1] + 0.5, 2.2)
        centre = joint.frame.moved(n=HALF_GAP_MM + 2.0).centre
        solid = smooth_union(solid, ellipsoid(points, centre, size, joint.frame.axes), 2.5)
    for joint in plan.heads:
        room = costal_room(points, joint, 1.2, 5.2)
        solid = smooth_subtraction(solid, room, 0.8 if len(plan.heads) > 1 else 1.3)
    if plan.transverse is not None:
        solid = smooth_subtraction(solid, costal_room(points, plan.transverse, 0.9, 5.0), 0.7)
    return solid


def _arch(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the arch with its processes, open for the neighbours' facets."""
    arch = smooth_union(pedicle(points, plan.figures), lamina(points, plan), 3.0)
    arch = smooth_union(arch, transverse_process(points, plan), 3.5)
    arch = smooth_union(arch, spinous_process(points, plan), 4.0)
    arch = smooth_union(arch, upper_process(points, plan), 2.4)
    lower_fillet = float(np.interp(plan.level, (2, 5), (5.0, 2.4)))  # steeper laminae below
    arch = smooth_union(arch, lower_process(points, plan), lower_fillet)
    arch = smooth_subtraction(arch, canal(points, plan), 1.1)
    upper = facet_room(points, plan.upper, (1.5, 2.8, 1.0), 1.0)
    arch = smooth_subtraction(arch, upper, 1.5)
    lower = facet_room(points, plan.lower, (1.4, 3.4, 0.6), -1.0)
    return smooth_subtraction(arch, lower, 1.0)
