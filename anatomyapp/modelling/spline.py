"""Curves through points, resampled so that their samples lie evenly along the arc."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.interpolate import CubicSpline, PchipInterpolator

Curve = NDArray[np.float64]  # (n, dimensions), mm
_DENSITY = 8  # samples of the raw curve for each sample of the result


def arc_length(curve: ArrayLike) -> NDArray[np.float64]:
    """Return the length of arc from the first sample to each, (n,)."""
    steps = np.linalg.norm(np.diff(np.asarray(curve, float), axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(steps)])


def resampled(curve: ArrayLike, count: int) -> Curve:
    """Return a polyline with ``count`` samples at even arc length, ends included."""
    samples = np.asarray(curve, float)
    length = arc_length(samples)
    at = np.linspace(0.0, length[-1], count)
    return np.stack([np.interp(at, length, column) for column in samples.T], axis=1)


def smooth_curve(points: ArrayLike, count: int, *, closed: bool = False) -> Curve:
    """Return the centripetal cubic spline through points, evenly resampled.

    A closed curve does not repeat its first sample at its end. The knots lie at the root of the
    chords' lengths (Lee 1989), which keeps the curve free of loops where points crowd.
    """
    through = np.asarray(points, float)
    if closed:
        through = np.vstack([through, through[:1]])
    chords = np.linalg.norm(np.diff(through, axis=0), axis=1)
    knots = np.concatenate([[0.0], np.cumsum(np.sqrt(chords))])
    spline = CubicSpline(knots, through, bc_type="periodic" if closed else "natural")
    dense = spline(np.linspace(0.0, knots[-1], count * _DENSITY))
    return resampled(dense, count + 1)[:-1] if closed else resampled(dense, count)


def bezier(controls: ArrayLike, count: int) -> Curve:
    """Return the cubic Bezier curve of four control points, evenly resampled."""
    t = np.linspace(0.0, 1.0, count * _DENSITY)[:, None]
    a, b, c, d = np.asarray(controls, float)
    raw = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    return resampled(raw, count)


def hermite(
    start: ArrayLike, start_tangent: ArrayLike, end: ArrayLike, end_tangent: ArrayLike, count: int
) -> Curve:
    """Return the cubic curve between two points with given end tangents, evenly resampled."""
    first, last = np.asarray(start, float), np.asarray(end, float)
    leaving, arriving = np.asarray(start_tangent, float), np.asarray(end_tangent, float)
    return bezier([first, first + leaving / 3, last - arriving / 3, last], count)


def profile(at: ArrayLike, values: ArrayLike) -> Callable[[ArrayLike], NDArray[np.float64]]:
    """Return a function through values that overshoots none (monotone cubic, PCHIP).

    Outside the first and last place it keeps the end values.
    """
    return _profile(
        tuple(np.asarray(at, float).tolist()), tuple(np.asarray(values, float).tolist())
    )


@lru_cache(maxsize=4096)  # fields ask for the same profiles at each call
def _profile(
    places: tuple[float, ...], values: tuple[float, ...]
) -> Callable[[ArrayLike], NDArray[np.float64]]:
    through = PchipInterpolator(np.array(places), np.array(values))

    def evaluate(where: ArrayLike) -> NDArray[np.float64]:
        return np.asarray(through(np.clip(np.asarray(where, float), places[0], places[-1])))

    return evaluate


def tangents(curve: ArrayLike) -> Curve:
    """Return the unit tangents of an evenly sampled curve, (n, dimensions)."""
    slope = np.gradient(np.asarray(curve, float), axis=0)
    return np.asarray(slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-12))
