"""Lay a slender course against what it runs along, without running through anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.spline import resampled, tangents
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.solid import Solid

_SPACING_MM = 2.0
_ROUNDS, _LAST_ROUNDS = 30, 10
_PROBE_MM = 0.7
_REACH_MM = 14.0
_FAR_MM = 9.0  # farther off, a course is left where it is
_PULL_SHARE, _LONGEST_STEP_MM = 0.3, 2.0
_CALM_SAMPLES = 2.0


def settled(rows: Vector, obstacles: Sequence[Solid], gap_mm: float, *, hug: bool) -> Vector:
    """Return a course moved clear of obstacles and bones.

    Parameters
    ----------
    rows
        (n, 3 + k): places and half sizes, mm; the last column is the one that faces the obstacles.
    obstacles
        What the course may not enter.
    gap_mm
        What is left between them.
    hug
        Whether it is drawn to the nearest of them as well.

    Returns
    -------
    Vector
        (m, 3 + k): the course, evenly sampled. It keeps the bends of ``rows``: what is smoothed is
        how far it was moved, not the course itself.
    """
    even = _even(rows)
    rough, wanted = _calm(even[:, :3]), even[:, -1] + gap_mm
    moved = np.zeros_like(rough)
    for _ in range(_ROUNDS):
        way = _way(rough + moved, wanted, obstacles, hug=hug)
        moved += gaussian_filter1d(way, 0.7, axis=0, mode="nearest")
        moved = 0.5 * (moved + _calm(moved))
    for _ in range(_LAST_ROUNDS):  # the last word is clearance
        way = _way(rough + moved, wanted, obstacles, hug=False)
        moved += gaussian_filter1d(way, 1.0, axis=0, mode="nearest")
    even[:, :3] = rough + moved
    return even


def _even(rows: Vector) -> Vector:
    """Return rows sampled evenly along a smooth curve through their places."""
    length = float(np.linalg.norm(np.diff(rows[:, :3], axis=0), axis=1).sum())
    scaled = rows.copy()
    scaled[:, 3:] *= 1e-3  # sizes do not count as way
    even = resampled(scaled, max(8, round(length / _SPACING_MM)))
    even[:, 3:] *= 1e3
    return np.asarray(even)


def _calm(line: Vector) -> Vector:
    return np.asarray(gaussian_filter1d(line, _CALM_SAMPLES, axis=0, mode="nearest"))


def _way(
    line: Vector, wanted: NDArray[np.float64], obstacles: Sequence[Solid], *, hug: bool
) -> Vector:
    """Return how each sample is to go: out of what it enters, and towards what it runs along."""
    points = line.astype(np.float32)
    steps = _PROBE_MM * np.vstack([np.zeros(3), np.eye(3), -np.eye(3)]).astype(np.float32)
    values = _distance((points[:, None] + steps).reshape(-1, 3), obstacles).reshape(-1, 7)
    slope = (values[:, 1:4] - values[:, 4:]).astype(float)
    along = tangents(line)  # to go on along itself helps no sample
    slope -= along * np.sum(slope * along, axis=1, keepdims=True)
    outwards = unit(gaussian_filter1d(slope, 1.0, axis=0, mode="nearest"))  # one way over a ridge
    lack = wanted - values[:, 0]
    pull = -_PULL_SHARE * np.maximum(-lack, 0) * (values[:, 0] < _FAR_MM) if hug else 0.0
    step = np.clip(np.maximum(lack, 0) + pull, -_LONGEST_STEP_MM, _LONGEST_STEP_MM)
    return np.asarray(outwards * step[:, None])


def _distance(points: Points, obstacles: Sequence[Solid]) -> Distances:
    value = bone_distance(points)
    for solid in obstacles:
        value = np.minimum(value, solid.near(points, _REACH_MM))
    return value
