from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.sweep import Sweep

STRAIGHT = np.stack([np.linspace(0, 50, 26), np.zeros(26), np.zeros(26)], axis=1)


def test_a_point_is_found_at_its_arc_length_and_section():
    sweep = Sweep(STRAIGHT, (0, 0, 1), np.linspace(2, 4, 26), 6.0)
    place = sweep.locate(np.array([[12.5, -1.5, 3.0]], np.float32))
    assert place.s[0] == pytest.approx(12.5)
    assert place.u[0] == pytest.approx(1.5)  # tangent x height = -y
    assert place.v[0] == pytest.approx(3.0)
    assert place.a[0] == pytest.approx(2.5)
    assert place.b[0] == pytest.approx(6.0)
    assert place.beyond[0] == pytest.approx(0.0)


def test_past_the_ends_the_distance_grows():
    sweep = Sweep(STRAIGHT, (0, 0, 1), 3.0, 3.0)
    values = sweep.distance(np.array([[-7, 0, 0], [57, 0, 0], [25, 0, 0]], np.float32))
    assert np.allclose(values[:2], 7, atol=1e-4)
    assert values[2] < 0


def test_the_height_axis_is_made_square_to_the_centreline():
    curve = smooth_curve([(0, 0, 0), (10, 20, 5), (30, 20, 10), (50, 0, 0)], 80)
    sweep = Sweep(curve, (0, 0, 1), 3.0, 6.0)
    assert np.allclose(np.sum(sweep.height * sweep.tangent, axis=1), 0, atol=1e-9)
    assert np.allclose(np.linalg.norm(sweep.height, axis=1), 1)


def test_a_round_sweep_of_a_circle_has_no_terraces():
    angle = np.linspace(0, np.pi, 60)
    arc = np.stack([40 * np.cos(angle), 40 * np.sin(angle), 0 * angle], axis=1)
    sweep = Sweep(arc, (0, 0, 1), 4.0, 4.0)
    fine = np.linspace(0.2, np.pi - 0.2, 1000)
    points = np.stack([44 * np.cos(fine), 44 * np.sin(fine), 0 * fine], axis=1)
    assert np.abs(sweep.distance(points.astype(np.float32), 2.0)).max() < 0.03


def test_places_beside_a_bend_follow_one_another_without_jumps():
    turn = np.linspace(0.0, np.pi / 2, 12)
    bend = Sweep(np.stack([10 * np.cos(turn), 10 * np.sin(turn), 0 * turn], 1), (0, 0, 1), 3.0, 3.0)
    way = np.linspace(0.3, np.pi / 2 - 0.3, 400)
    outside = np.stack([18 * np.cos(way), 18 * np.sin(way), 0 * way], 1).astype(np.float32)
    steps = np.diff(bend.locate(outside).s)
    assert steps.min() > 0.5 * steps.mean()
    assert steps.max() < 1.5 * steps.mean()
