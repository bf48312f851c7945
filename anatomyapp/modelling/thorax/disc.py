"""The intervertebral discs as solids."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Field,
    Frame,
    Points,
    smooth_intersection,
    smooth_subtraction,
    superellipse,
    unit,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, CostalJoint, head_joints
from anatomyapp.modelling.thorax.spine import Spine
from anatomyapp.modelling.thorax.vertebra import vertebra

VOXEL_MM = 0.55
TOLERANCE_MM = 0.1
_PLATE_GAP_MM = 0.2  # to the end-plates
_BULGE_MM = 0.45  # of the annulus beyond the rims
_EDGE_MM = 1.1  # rounding of the cut edges
_INTO_PLATES_MM = 1.9  # the raw disc reaches into the hollow plates, then the bodies are cut out


@dataclass(frozen=True, slots=True, eq=False)
class _DiscPlan:
    """A disc's frame, half sizes (width, depth, height), hollow behind, and neighbours."""

    frame: Frame
    half_sizes: tuple[float, float, float]
    canal: tuple[float, float, float]  # centre behind the disc's, half width, half depth
    neighbours: tuple[Field, Field]
    heads: tuple[CostalJoint, ...]


def disc(spine: Spine, level: int) -> Part:
    """Return the disc below a vertebra: level 1 is T1/T2, level 11 is T11/T12."""
    plan = _plan(spine, level)

    def field(points: Points) -> Distances:
        return _solid(points, plan)

    width, depth, height = plan.half_sizes
    reach = np.array([width + 4, depth + 4, height + 0.5 * depth])
    centre = plan.frame.centre
    return Part(field, centre - reach, centre + reach, VOXEL_MM, TOLERANCE_MM, symmetric=True)


def _plan(spine: Spine, level: int) -> _DiscPlan:
    upper, lower = spine.vertebra(level), spine.vertebra(level + 1)
    above, below = spine.body(level), spine.body(level + 1)
    top = above.to_world((0, 0, -upper.half_height))
    bottom = below.to_world((0, 0, lower.half_height))
    axes = unit(above.axes + below.axes)
    canal_back = (upper.canal_centre + lower.canal_centre) / 2
    canal = (
        canal_back + 0.2,
        (upper.canal_width + lower.canal_width) * 0.255,
        (upper.canal_depth + lower.canal_depth) / 4 + 0.6,
    )
    return _DiscPlan(
        frame=Frame((top + bottom) / 2, axes),
        half_sizes=(
            (upper.lower_width + lower.upper_width) / 4,
            (upper.lower_depth + lower.upper_depth) / 4,
            float(np.linalg.norm(top - bottom)) / 2 + _INTO_PLATES_MM,
        ),
        canal=canal,
        neighbours=(vertebra(spine, level).field, vertebra(spine, level + 1).field),
        heads=head_joints(spine, level + 1),
    )


def _solid(points: Points, plan: _DiscPlan) -> Distances:
    folded = points * np.array([1, 1, 1], np.float32)
    folded[:, 0] = np.abs(points[:, 0])
    x, y, z = plan.frame.to_local(folded).T
    width, depth, height = plan.half_sizes
    bulge = np.float32(_BULGE_MM) * np.clip(1 - 1.6 * (z / (height - _INTO_PLATES_MM)) ** 2, -1, 1)
    wall = superellipse(x, y, width + bulge, depth + bulge, 2.35)
    behind, half_width, half_depth = plan.canal
    hollow = superellipse(x, y - np.float32(behind), half_width - bulge, half_depth - bulge)
    wall = smooth_subtraction(wall, hollow, 2.4)
    solid = smooth_intersection(wall, np.abs(z) - np.float32(height), 1.5)
    for neighbour in plan.neighbours:
        grown = neighbour(folded) - np.float32(_PLATE_GAP_MM)
        solid = smooth_subtraction(solid, grown, _EDGE_MM)
    return smooth_subtraction(solid, _head_room(folded, plan.heads), _EDGE_MM)


def _head_room(points: Points, heads: tuple[CostalJoint, ...]) -> Distances:
    """Return the distance to the wedge that the head of the rib takes."""
    room = np.full(len(points), -np.inf, np.float32)
    beyond = 5.0 if len(heads) > 1 else 1.3  # two facets meet at a crest on the disc
    for joint in heads:
        u, v, n = joint.frame.to_local(points).T
        sides = np.abs(u) - np.float32(joint.half_sizes[0] + 1.3)
        ends = np.abs(v) - np.float32(joint.half_sizes[1] + beyond)
        room = np.maximum(room, np.maximum(n - np.float32(HALF_GAP_MM / 4), sides))
        room = np.maximum(room, ends)
    return room
