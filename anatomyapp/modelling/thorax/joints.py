"""The planes that two bones of a joint share, of the left side.

Both bones are cut by the same plane, each half a gap away from it, so their facets face each other
and the joint space is even. The right side is the mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    frame_facing,
    rotation,
    unit,
)
from anatomyapp.modelling.thorax.spine import Spine
from anatomyapp.modelling.thorax.vertebral_body import body_with_pedicle

HALF_GAP_MM = 0.5
_DEMIFACET_TILT_DEG = 24.0  # of the two planes of a rib's head about its crest
_DEMIFACET_SPACING_MM = 4.0  # of their centres from the crest
_DEMIFACET_DEPTH_MM = 0.5  # how deep a facet's centre lies below the body's surface
_FACET_DEPTH_MM = -0.4  # single facets stand on a low pad
_FIRST_FACET_DEPTH_MM = -1.6  # clear of the pedicle beside it
_ON_ONE_BODY = (1, 10, 11, 12)
_LAST_TRANSVERSE = 10


@dataclass(frozen=True, slots=True, eq=False)
class FacetJoint:
    """A zygapophysial joint.

    Parameters
    ----------
    frame
        World frame: v points up along the facet, n from the lower vertebra to the upper one.
    half_sizes
        Half width and half height of the facets, mm.
    """

    frame: Frame
    half_sizes: tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class CostalJoint:
    """A joint of a rib with a vertebra.

    Parameters
    ----------
    frame
        World frame: v points up, n from the rib to the vertebra.
    half_sizes
        Half width and half height of the facet, mm.
    level
        The vertebra, 1 to 12.
    hollow_mm
        How deep the vertebra's facet is in its middle; the rib's is as high.
    """

    frame: Frame
    half_sizes: tuple[float, float]
    level: int
    hollow_mm: float = 0.0

    def place(self, points: Points) -> tuple[Distances, Distances, Distances]:
        """Return u, v, and the distance from the joint's hollow along n, each (n,)."""
        u, v, n = self.frame.to_local(points).T
        half_width, half_height = self.half_sizes
        rise = np.clip(1 - (u / half_width) ** 2 - (v / half_height) ** 2, -0.6, 1)
        return u, v, np.asarray(n - np.float32(self.hollow_mm) * rise, np.float32)


def facet_joint(spine: Spine, level: int) -> FacetJoint:
    """Return the left joint between a vertebra and the next one; 0 is C7/T1, 12 is T12/L1."""
    facet = spine.facet(level)
    owner = min(level + 1, 12)  # the body that the place is measured from
    v, body = spine.vertebra(owner), spine.body(owner)
    height = v.half_height + facet.above if level < 12 else facet.above - v.half_height
    centre = body.to_world((facet.lateral, v.half_depth + facet.behind, height))
    along = spine.body(level).axes if 0 < level < 12 else body.axes
    axes = _facet_axes(facet.inclination_deg, facet.azimuth_deg, facet.lean_deg)
    return FacetJoint(
        Frame(centre, axes @ ((along + body.axes) / 2)), (facet.width / 2, facet.height / 2)
    )


def _facet_axes(inclination_deg: float, azimuth_deg: float, lean_deg: float) -> Vector:
    """Return rows u (medial), v (up), n (backward) of a facet's plane in the vertebra's frame."""
    steep, aside = np.deg2rad(inclination_deg), np.deg2rad(azimuth_deg)
    n = np.array([np.sin(aside) * np.sin(steep), np.cos(aside) * np.sin(steep), np.cos(steep)])
    u = np.array([-np.cos(aside), np.sin(aside), 0.0])
    turn = rotation(n, lean_deg)
    return np.stack([turn @ u, turn @ np.cross(n, u), n])


def head_joints(spine: Spine, rib: int) -> tuple[CostalJoint, ...]:
    """Return the joints of a left rib's head, upper one first: two for ribs 2 to 9, else one."""
    if rib in _ON_ONE_BODY:
        return (_single_head_joint(spine, rib),)
    forward = float(np.interp(rib, [1, 3, 9], [0.0, -2.0, -2.0]))
    centre = spine.heads[rib - 1] + spine.body(rib).axes[1] * forward
    inward = _inward(spine, rib)
    up = spine.body(rib).axes[2] + spine.body(rib - 1).axes[2]
    up = unit(up - inward * float(up @ inward))
    tilt = np.deg2rad(_DEMIFACET_TILT_DEG)
    joints = []
    for sign, level in ((1.0, rib - 1), (-1.0, rib)):
        start = centre + sign * _DEMIFACET_SPACING_MM * up
        seat = _seated(spine, level, start, inward, _DEMIFACET_DEPTH_MM)
        normal = inward * np.cos(tilt) + sign * up * np.sin(tilt)
        frame = frame_facing(seat, normal, up)
        joints.append(CostalJoint(frame, spine.figures.costal.demifacet, level))
    return tuple(joints)


def _inward(spine: Spine, rib: int) -> Vector:
    """Return the direction from a rib's head into the spine: mostly medial, along its neck."""
    neck = unit(spine.tubercles[rib - 1] - spine.heads[rib - 1])
    return unit(-neck * np.array([1.0, 0.35, 0.3]))


def _single_head_joint(spine: Spine, rib: int) -> CostalJoint:
    body = spine.body(rib)
    if rib <= 10:
        inward = unit(_inward(spine, rib) * np.array([1.0, 1.0, 0.0]))
    else:
        inward = unit(np.array([-1.0, -0.18, 0.0]))
    back, up = {1: (-1.8, 0.0), 10: (1.0, -4.0), 11: (1.0, 1.0), 12: (1.0, 2.0)}[rib]
    start = spine.heads[rib - 1] + body.axes[1] * back + body.axes[2] * up
    depth = _FIRST_FACET_DEPTH_MM if rib == 1 else _FACET_DEPTH_MM
    seat = _seated(spine, rib, start, inward, depth)
    frame = frame_facing(seat, inward, body.axes[2])
    costal = spine.figures.costal
    return CostalJoint(frame, costal.first_facet if rib == 1 else costal.facet, rib)


def _seated(spine: Spine, level: int, start: Vector, inward: Vector, depth_mm: float) -> Vector:
    """Return the first point on a way into the vertebra that lies ``depth_mm`` below its surface.

    The way is nearly medial: along a tilted normal the point would wander to the body's middle.
    """
    steps: NDArray[np.float64] = np.arange(-10.0, 14.0, 0.1)
    way = start + steps[:, None] * inward
    values = body_with_pedicle(spine.body(level).to_local(way), spine.vertebra(level))
    inside = np.flatnonzero(values < -depth_mm)
    chosen = inside[0] if len(inside) else int(values.argmin())
    return np.asarray(way[chosen])


def tubercle_joint(spine: Spine, rib: int) -> CostalJoint | None:
    """Return the costotransverse joint of a left rib; ribs 11 and 12 have none."""
    if rib > _LAST_TRANSVERSE:
        return None
    body, tip = spine.body(rib), spine.transverse_tips[rib - 1]
    towards = unit(tip - spine.tubercles[rib - 1])
    centre = tip + np.array([0.6, 1.6, 0.4]) @ body.axes - 4.9 * towards + np.array([-0.6, 0, 0])
    frame = frame_facing(centre, towards, body.axes[2])
    costal = spine.figures.costal
    return CostalJoint(frame, costal.transverse, rib, costal.transverse_hollows[rib - 1])
