"""Regions of a bone's surface as values at points: zero or less inside, positive outside.

A region reaches a little into and out of the bone, so that the vertices of a mesh that keeps the
surface within a tolerance fall into it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import Distances, Points, superellipse
from anatomyapp.modelling.thorax.joints import CostalJoint

FeatureId = str
Regions = Mapping[FeatureId, Distances]
FACET_TOLERANCE_MM = 0.4


def every(*values: ArrayLike) -> Distances:
    """Return the region where all the given ones overlap."""
    return np.asarray(np.stack(np.broadcast_arrays(*values)).max(axis=0), np.float32)


def some(*values: ArrayLike) -> Distances:
    """Return the region that the given ones make together."""
    return np.asarray(np.stack(np.broadcast_arrays(*values)).min(axis=0), np.float32)


def without(region: Distances, *others: ArrayLike) -> Distances:
    """Return a region less the others."""
    return every(region, *(-np.asarray(other, np.float32) for other in others))


def between(values: ArrayLike, low: float, high: float) -> Distances:
    """Return the region where values lie between two bounds."""
    array = np.asarray(values, np.float32)
    return every(np.float32(low) - array, array - np.float32(high))


def facet(points: Points, joint: CostalJoint, rim_mm: float, n_mm: float) -> Distances:
    """Return the region of a joint's facet, ``n_mm`` from the surface that both bones share.

    It reaches ``rim_mm`` beyond the half sizes of the joint.
    """
    u, v, n = joint.place(points)
    half_width, half_height = joint.half_sizes
    oval = superellipse(u, v, half_width + rim_mm, half_height + rim_mm, 2.2)
    return every(oval, np.abs(n - np.float32(n_mm)) - FACET_TOLERANCE_MM)
