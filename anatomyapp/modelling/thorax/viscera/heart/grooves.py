"""Courses in the grooves of the heart.

Guide points are drawn onto the line where two surfaces stand at given distances: the crease between
atrium and ventricle, or the groove between the ventricles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Field, Points, Vector, unit
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.viscera.heart.place import placed

Guide = Sequence[tuple[float, float, float]]
Constraint = Callable[[Points], tuple[Distances, Distances]]

_ROUNDS = 14
_DAMPING = 0.05
_REACH_MM = 0.8
_LONGEST_STEP_MM = 1.5
_CALM = 1.8  # samples
_SAMPLES = 40


def at_distances(a: Field, b: Field, off_a: float, off_b: float) -> Constraint:
    """Return what misses of two given distances to two surfaces."""
    return lambda points: (a(points) - np.float32(off_a), b(points) - np.float32(off_b))


def laid(guide: Guide, onto: Constraint) -> Vector:
    """Return an axis through the heart's guide points that is drawn onto a line, (n, 3) mm."""
    curve = smooth_curve(placed(guide), _SAMPLES)
    for _ in range(_ROUNDS):
        curve = curve - _step(curve, onto)
        curve = np.asarray(gaussian_filter1d(curve, 0.5, axis=0, mode="nearest"))
    return np.asarray(gaussian_filter1d(curve, _CALM, axis=0, mode="nearest")[::2])


def over(axis: Vector, obstacles: Field, clearance: float, outside: Field) -> Vector:
    """Return an axis that keeps a clearance to obstacles by rising off the surface, (n, 3) mm."""
    lifted = axis
    for _ in range(_ROUNDS):
        points = lifted.astype(np.float32)
        short = np.maximum(np.float32(clearance) - obstacles(points), 0)[:, None]
        lifted = lifted + gaussian_filter1d(short * _rise(points, outside), 1.6, axis=0)
    return np.asarray(lifted)


def _rise(points: Points, outside: Field) -> Vector:
    """Return the unit vectors that lead away from a surface."""
    axes = _REACH_MM * np.eye(3, dtype=np.float32)
    return unit(np.stack([outside(points + k) - outside(points - k) for k in axes], axis=1))


def branch(stem: Vector, axis: Vector) -> Vector:
    """Return an axis that starts on its stem."""
    nearest = np.linalg.norm(stem - axis[0], axis=1).argmin()
    return np.vstack([stem[nearest], axis[1:]])


def _step(curve: Vector, onto: Constraint) -> Vector:
    """Return the shortest step that solves both constraints to first order (Gauss-Newton)."""
    axes = _REACH_MM * np.eye(3, dtype=np.float32)
    around = np.vstack([np.zeros((1, 3), np.float32), axes, -axes])[:, None]
    probes = (curve.astype(np.float32) + around).reshape(-1, 3)
    values = np.stack(onto(probes), axis=1).reshape(len(around), len(curve), 2)
    slopes = (values[1:4] - values[4:]).transpose(1, 2, 0) / (2 * _REACH_MM)  # (n, 2, 3)
    square = slopes @ slopes.transpose(0, 2, 1) + _DAMPING * np.eye(2)
    missing = values[0][:, :, None].astype(float)
    step = (slopes.transpose(0, 2, 1) @ np.linalg.solve(square, missing))[:, :, 0]
    length = np.linalg.norm(step, axis=1, keepdims=True)
    return np.asarray(step * np.minimum(1.0, _LONGEST_STEP_MM / np.maximum(length, 1e-9)))
