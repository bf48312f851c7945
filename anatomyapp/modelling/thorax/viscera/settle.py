"""Lay a slender course against what it runs along, without running through anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.spline import resampled
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.solid import Solid

_SPACING_MM = 3.0
_ROUNDS = 30
_PROBE_MM = 0.7
_REACH_MM = 14.0
_FAR_MM = 9.0  # farther off, a course is left where it is
_PULL_SHARE, _LONGEST_STEP_MM = 0.3, 2.0
_CALM_SAMPLES = 1.5


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
        (m, 3 + k): the course, evenly sampled.
    """
    even = _even(rows)
    radius = even[:, -1]
    for _ in range(_ROUNDS):
        way = _way(even[:, :3], radius + gap_mm, obstacles, hug=hug)
        even[:, :3] += gaussian_filter1d(way, 0.7, axis=0, mode="nearest")
        even[:, :3] = 0.5 * (even[:, :3] + _calm(even[:, :3]))
    for _ in range(4):  # the last word is clearance
        even[:, :3] += _way(even[:, :3], radius + gap_mm, obstacles, hug=False)
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
    outwards = unit(values[:, 1:4] - values[:, 4:])
    lack = wanted - values[:, 0]
    pull = -_PULL_SHARE * np.maximum(-lack, 0) * (values[:, 0] < _FAR_MM) if hug else 0.0
    step = np.clip(np.maximum(lack, 0) + pull, -_LONGEST_STEP_MM, _LONGEST_STEP_MM)
    return np.asarray(outwards * step[:, None])


def _distance(points: Points, obstacles: Sequence[Solid]) -> Distances:
    value = bone_distance(points)
    for solid in obstacles:
        value = np.minimum(value, solid.near(points, _REACH_MM))
    return value
