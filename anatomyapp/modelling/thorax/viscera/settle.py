"""Lay a slender course against what it runs along, without running through anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.spline import resampled, tangents
from anatomyapp.modelling.thorax.viscera.bones import FAR_MM, bone_distance
from anatomyapp.modelling.thorax.viscera.solid import Crowd, Solid

_SPACING_MM = 2.0
_ROUNDS, _LAST_ROUNDS = 30, 10
_PROBE_MM = 0.7
_LEFT_MM = 9.0  # farther off, a course is left where it is
_PULL_SHARE, _LONGEST_STEP_MM = 0.3, 2.0
_CALM_SAMPLES = 2.0
_AROUND_SAMPLES = 9  # as wide as the filter that gives neighbours one way over a ridge


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
    even, beside = _even(rows), Crowd(obstacles)
    rough, wanted = _calm(even[:, :3]), even[:, -1] + gap_mm
    moved = np.zeros_like(rough)
    for _ in range(_ROUNDS):
        way = _way(rough + moved, wanted, beside, hug=hug)
        moved += gaussian_filter1d(way, 0.7, axis=0, mode="nearest")
        moved = 0.5 * (moved + _calm(moved))
    for _ in range(_LAST_ROUNDS):  # the last word is clearance
        way = _way(rough + moved, wanted, beside, hug=False)
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


def _way(line: Vector, wanted: NDArray[np.float64], beside: Crowd, *, hug: bool) -> Vector:
    """Return how each sample is to go: out of what it enters, and towards what it runs along."""
    value = _distance(line.astype(np.float32), beside)
    lack = wanted - value
    pull = -_PULL_SHARE * np.maximum(-lack, 0) * (value < _LEFT_MM) if hug else 0.0
    step = np.clip(np.maximum(lack, 0) + pull, -_LONGEST_STEP_MM, _LONGEST_STEP_MM)
    asked = maximum_filter1d(step != 0, _AROUND_SAMPLES)
    return np.asarray(_outwards(line, asked, beside) * step[:, None])


def _outwards(line: Vector, asked: NDArray[np.bool_], beside: Crowd) -> Vector:
    """Return the ways out of obstacles, (n, 3), at the samples that are asked; one over a ridge."""
    slope = np.zeros_like(line)
    if not asked.any():
        return slope
    steps = _PROBE_MM * np.vstack([np.eye(3), -np.eye(3)]).astype(np.float32)
    probes = (line[asked].astype(np.float32)[:, None] + steps).reshape(-1, 3)
    values = _distance(probes, beside).reshape(-1, 6)
    slope[asked] = (values[:, :3] - values[:, 3:]).astype(float)
    along = tangents(line)  # to go on along itself helps no sample
    slope -= along * np.sum(slope * along, axis=1, keepdims=True)
    return unit(gaussian_filter1d(slope, 1.0, axis=0, mode="nearest"))


def _distance(points: Points, beside: Crowd) -> Distances:
    """Return the distance to the nearest obstacle or bone, 12 mm at the most."""
    value = bone_distance(points)
    for solid in beside.around(points, FAR_MM):
        value = np.minimum(value, solid.near(points, FAR_MM))
    return value
