"""The hind end of a rib: head with its facets, neck and tubercle.

The joints' planes are those that the vertebrae are cut by; each side keeps half of the gap.
"""

from __future__ import annotations

from functools import cache, cached_property

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Field,
    Frame,
    Points,
    Vector,
    ellipsoid,
    flat_capsule,
    plate,
    smooth_intersection,
    smooth_subtraction,
    smooth_union,
    superellipse,
    unit,
)
from anatomyapp.modelling.thorax.costal_sweep import CostalSweep
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, CostalJoint, head_joints, tubercle_joint
from anatomyapp.modelling.thorax.rib_curves import rib_figures, shipped_spine
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.vertebral_arch import rough

_NECK_FROM_HEAD_MM = 13.0
_HEAD_REACH_MM = 12.0
_TRIM_REACH_MM = 32.0
_TRIM_WITHIN_MM = 6.0
_TRIM_GAP_MM = 0.45
# Beyond these from shaft and head the hind end changes nothing: the widest fillet, what stands out
# around the tubercle's root, and how slowly distances to it may grow.
_WIDEST_FILLET_MM, _AROUND_TUBERCLE_MM, _STEEPEST = 6.0, 26.0, 0.6
_FLOATING_PLATES = {11: (4.2, 4.6), 12: (4.0, 4.3)}


class RibEnds:
    """Head, neck and tubercle of one left rib."""

    def __init__(self, costal: CostalSweep) -> None:
        self.number = costal.curve.number
        facets = head_joints(shipped_spine(), self.number)
        self.facets: tuple[Frame, ...] = tuple(joint.frame for joint in facets)
        self.tubercle: CostalJoint | None = tubercle_joint(shipped_spine(), self.number)
        self._costal = costal

    @cached_property
    def head(self) -> Vector:
        """Return the middle of the head's facets."""
        return np.asarray(np.mean([facet.centre for facet in self.facets], axis=0))

    @cached_property
    def _tubercle_root(self) -> Vector:
        return self._on_axis(self._costal.curve.tubercle_mm)

    @cached_property
    def _reach(self) -> np.float32:
        """Return how far from the middle of the facets the hind end reaches."""
        return np.float32(np.linalg.norm(self._tubercle_root - self.head) + _AROUND_TUBERCLE_MM)

    def _on_axis(self, along_mm: float) -> Vector:
        sweep = self._costal.sweep
        return np.asarray(sweep.centreline[int(np.searchsorted(sweep.arc, along_mm))])

    def joined(self, shaft: Distances, points: Points) -> Distances:
        """Return the shaft with its hind end, clear of the vertebrae."""
        away = np.linalg.norm(points - self.head.astype(np.float32), axis=1) - self._reach
        met = np.float32(_STEEPEST) * away < shaft + np.float32(_WIDEST_FILLET_MM)
        rib = shaft.copy()
        if met.any():
            rib[met] = self._joined(shaft[met], points[met])
        return rib

    def _joined(self, shaft: Distances, points: Points) -> Distances:
        if self.number in _FLOATING_PLATES:
            bare = self._faced(self._floating_head(shaft, points), points)
        else:
            bare = self._faced(self._typical(shaft, points), points)
        return self._clear_of_spine(bare, points)

    def _typical(self, shaft: Distances, points: Points) -> Distances:
        rib = smooth_union(shaft, self._head(points), 4.0 if self.number == 1 else 3.0)
        if self.tubercle is not None:
            rib = self._with_tubercle(rib, points, self.tubercle)
        return rib

    def _floating_head(self, shaft: Distances, points: Points) -> Distances:
        facet = self.facets[0]
        across, along = _FLOATING_PLATES[self.number]
        pad = facet.moved(n=-HALF_GAP_MM - 2.2)
        head = plate(points, pad, (across, along, 2.0), exponent=2.2, edge=1.6)
        return smooth_union(shaft, head, 6.0)

    def _head(self, points: Points) -> Distances:
        """Return a neck cone that widens to the head, with a pad under each facet."""
        radius = rib_figures().value("head_radius", self.number)
        normal = unit(np.mean([facet.axes[2] for facet in self.facets], axis=0))
        neck = self._on_axis(min(0.62 * self._costal.curve.tubercle_mm, _NECK_FROM_HEAD_MM))
        thin = self._costal.sweep.thickness[2]
        sizes = ((0.74 * radius, 0.90 * radius), (3.2, 4.3))
        head = flat_capsule(points, self.head - 3.0 * normal, neck, thin, sizes)
        pad_sizes = (4.4, 3.8) if len(self.facets) > 1 else (0.95 * radius, 1.05 * radius)
        for facet in self.facets:
            pad = facet.moved(n=-HALF_GAP_MM - 1.3)
            head = smooth_union(head, plate(points, pad, (*pad_sizes, 1.8), 2.2, 1.5), 3.5)
        return head

    def _with_tubercle(self, rib: Distances, points: Points, joint: CostalJoint) -> Distances:
        """Add the articular part, the rough part beside it, and cut the facet."""
        facet = joint.frame
        inner = facet.moved(n=-1.2).centre
        sizes = ((4.0, 4.3), (4.2, 4.6))
        articular = flat_capsule(points, self._tubercle_root, inner, facet.axes[1], sizes)
        rib = smooth_union(rib, articular, 2.6 if self.number > 1 else 5.0)
        if self.number > 1:
            beside = self._on_axis(self._costal.curve.tubercle_mm + 9.0)
            middle = 0.5 * beside + 0.5 * facet.moved(n=-2.0).centre + 2.2 * facet.axes[1]
            knob = ellipsoid(points, middle, (3.3, 3.0, 3.4)) + rough(points)
            rib = smooth_union(rib, knob, 2.4)
        u, v, n = joint.place(points)
        depth = np.abs(n - np.float32(3.6 - HALF_GAP_MM)) - np.float32(3.6)
        window = smooth_intersection(superellipse(u, v, 6.4, 6.0, 2.2), depth, 2.5)
        return smooth_subtraction(rib, window, 1.8)

    def _faced(self, rib: Distances, points: Points) -> Distances:
        """Cut the head by the planes of its joints; two planes leave the crest between them."""
        depths = [facet.to_local(points)[:, 2] + np.float32(HALF_GAP_MM) for facet in self.facets]
        cut = smooth_intersection(rib, np.maximum.reduce(depths), 0.9)
        near = np.linalg.norm(points - self.head.astype(np.float32), axis=1) < _HEAD_REACH_MM
        return np.where(near, cut, rib).astype(np.float32)

    def _clear_of_spine(self, rib: Distances, points: Points) -> Distances:
        """Trim what the joints' planes have left between rib and vertebrae."""
        near = np.abs(rib) < _TRIM_WITHIN_MM
        for place in (self.head, self._tubercle_root):
            distance = np.linalg.norm(points - place.astype(np.float32), axis=1)
            near &= distance < _TRIM_REACH_MM
        if not near.any():
            return rib
        trimmed = rib[near]
        for level in {self.number, max(self.number - 1, 1)}:
            room = _vertebra_field(level)(points[near]) - np.float32(_TRIM_GAP_MM)
            trimmed = smooth_subtraction(trimmed, room, 1.2)
        cleared = rib.copy()
        cleared[near] = trimmed
        return cleared


@cache
def _vertebra_field(level: int) -> Field:
    return vertebra(shipped_spine(), level).field
