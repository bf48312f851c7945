"""Lay a slender course against what it runs along, without running through anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from anatomyapp.modelling.field import Distances, Vector, unit
from anatomyapp.modelling.spline import resampled, tangents
from anatomyapp.modelling.thorax.viscera.bones import FAR_MM, bone_distance
from anatomyapp.modelling.thorax.viscera.solid import Solid

_SPACING_MM = 2.0
_ROUNDS, _LAST_ROUNDS = 30, 60
_PROBE_MM = 0.7
_LEFT_MM = 9.0  # farther off, a course is left where it is
_PULL_SHARE, _LONGEST_STEP_MM = 0.3, 2.0
_REST_MM = 0.001  # a course that is to move by less is left
_CALM_SAMPLES = 2.0
_STEEPEST = 2.0  # how much a distance may change along a millimetre
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
    even = _even(rows)
    rough, wanted = _calm(even[:, :3]), even[:, -1] + gap_mm
    beside = _Surroundings(obstacles, rough)
    moved = np.zeros_like(rough)
    for _ in range(_ROUNDS):
        way = _way(rough + moved, wanted, beside, hug=hug)
        moved += gaussian_filter1d(way, 0.7, axis=0, mode="nearest")
        moved = 0.5 * (moved + _calm(moved))
    for _ in range(_LAST_ROUNDS):  # the last word is clearance
        way = _way(rough + moved, wanted, beside, hug=False)
        if np.abs(way).max() < _REST_MM:
            break
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


def _way(line: Vector, wanted: NDArray[np.float64], beside: _Surroundings, *, hug: bool) -> Vector:
    """Return how each sample is to go: out of what it enters, and towards what it runs along."""
    value = beside.distance(line)
    lack = wanted - value
    pull = -_PULL_SHARE * np.maximum(-lack, 0) * (value < _LEFT_MM) if hug else 0.0
    step = np.clip(np.maximum(lack, 0) + pull, -_LONGEST_STEP_MM, _LONGEST_STEP_MM)
    asked = maximum_filter1d(step != 0, _AROUND_SAMPLES)
    slope = np.zeros_like(line)
    if asked.any():
        slope[asked] = beside.slope(np.flatnonzero(asked))
    along = tangents(line)  # to go on along itself helps no sample
    slope -= along * np.sum(slope * along, axis=1, keepdims=True)
    outwards = unit(gaussian_filter1d(slope, 1.0, axis=0, mode="nearest"))  # one way over a ridge
    return np.asarray(outwards * step[:, None])


class _Surroundings:
    """How far the samples of a course are from obstacles and bones, while the course moves.

    What is known of each obstacle is kept from round to round: it is asked again only for samples
    that may have come nearer to it than to all others.
    """

    def __init__(self, obstacles: Sequence[Solid], line: Vector) -> None:
        self._solids = tuple(obstacles)
        self._least = np.full((len(self._solids), len(line)), -np.inf)
        self._line = line
        self._nearest = np.zeros(len(line), np.float32)

    def distance(self, line: Vector) -> Distances:
        """Return the distance of each sample to the nearest of all, 12 mm at the most."""
        self._least -= _STEEPEST * np.linalg.norm(line - self._line, axis=1)
        self._line, points = line, line.astype(np.float32)
        nearest = bone_distance(points)
        for k in np.argsort(self._least.min(axis=1, initial=np.inf), kind="stable"):
            asked = self._least[k] < nearest
            if asked.any():
                found = self._solids[k].near(points[asked], FAR_MM)
                self._least[k, asked] = found
                nearest[asked] = np.minimum(nearest[asked], found)
        self._nearest = nearest
        return nearest

    def slope(self, samples: NDArray[np.intp]) -> Vector:
        """Return how the distance changes about some samples along x, y and z."""
        steps = _PROBE_MM * np.vstack([np.eye(3), -np.eye(3)]).astype(np.float32)
        probes = self._line[samples].astype(np.float32)[:, None] + steps
        values = bone_distance(probes.reshape(-1, 3)).reshape(-1, 6)
        reach = self._nearest[samples] + 2 * _PROBE_MM * _STEEPEST
        met = self._least[:, samples] < reach
        nearest = self._least[:, samples].min(axis=1, initial=np.inf)
        for k in (k for k in np.argsort(nearest, kind="stable") if met[k].any()):
            asked = values[met[k]]
            seen = min(float(asked.max()), FAR_MM)
            found = self._solids[k].near(probes[met[k]].reshape(-1, 3), seen)
            values[met[k]] = np.minimum(asked, found.reshape(-1, 6))
        return (values[:, :3] - values[:, 3:]).astype(float)
