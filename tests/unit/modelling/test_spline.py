from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.modelling.spline import (
    arc_length,
    bezier,
    hermite,
    profile,
    resampled,
    smooth_curve,
    tangents,
)

POINTS = [(0, 0, 0), (10, 25, 3), (30, 30, 8), (55, 5, 2), (60, -20, 0)]


def steps(curve):
    return np.linalg.norm(np.diff(curve, axis=0), axis=1)


@given(st.integers(10, 300))
def test_samples_lie_evenly_along_the_arc(count):
    curve = smooth_curve(POINTS, count)
    assert len(curve) == count
    assert np.ptp(steps(curve)) < 0.06 * steps(curve).mean()


def test_a_smooth_curve_goes_through_its_points():
    curve = smooth_curve(POINTS, 800)
    for point in POINTS:
        assert np.linalg.norm(curve - point, axis=1).min() < 0.15


def test_a_closed_curve_does_not_repeat_its_first_sample():
    curve = smooth_curve([(10, 0), (0, 10), (-10, 0), (0, -10)], 90, closed=True)
    gap = np.linalg.norm(curve[0] - curve[-1])
    assert len(curve) == 90
    assert gap == pytest.approx(steps(curve).mean(), rel=0.05)
    assert np.allclose(np.hypot(*curve.T), 10, atol=0.3)


def test_arc_length_adds_up_the_steps():
    assert np.allclose(arc_length([(0, 0), (3, 4), (3, 14)]), [0, 5, 15])


def test_resampling_keeps_the_ends():
    curve = resampled(POINTS, 7)
    assert np.allclose(curve[[0, -1]], np.array(POINTS, float)[[0, -1]])


def test_a_bezier_curve_leaves_along_its_controls():
    curve = bezier([(0, 0, 0), (5, 0, 0), (10, 5, 0), (10, 10, 0)], 200)
    assert np.allclose(tangents(curve)[0], [1, 0, 0], atol=0.03)
    assert np.allclose(tangents(curve)[-1], [0, 1, 0], atol=0.03)


def test_a_hermite_curve_joins_points_and_tangents():
    curve = hermite((0, 0, 0), (0, 20, 0), (10, 10, 0), (20, 0, 0), 200)
    assert np.allclose(curve[[0, -1]], [[0, 0, 0], [10, 10, 0]])
    assert np.allclose(tangents(curve)[0], [0, 1, 0], atol=0.03)


@given(st.lists(st.integers(-1000, 1000), min_size=4, max_size=8))
def test_a_profile_overshoots_none_of_its_values(values):
    curve = profile(np.arange(len(values)), values)(np.linspace(-1, len(values), 100))
    assert curve.min() >= min(values) - 1e-9
    assert curve.max() <= max(values) + 1e-9
