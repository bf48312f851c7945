"""Distances cut off at the ends of a band still tell how far off a surface is at least."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.thorax.viscera.banded import Banded
from anatomyapp.modelling.thorax.viscera.lattice import nodes, smooth_lattice

BAND_MM, RADIUS_MM, COUNTS = 4.0, 12.0, (60, 60, 60)


def ball() -> tuple[Banded, np.ndarray, np.ndarray, np.ndarray]:
    """Return a ball's distances, points, what they are there, and what the lattice reads."""
    low = np.full(3, -30.0)
    away = np.linalg.norm(nodes(low, COUNTS, 1.0), axis=1) - RADIUS_MM
    values = np.clip(away, -BAND_MM, BAND_MM).astype(np.float32).reshape(COUNTS)
    smooth = smooth_lattice(low, 1.0, values)
    points = np.random.default_rng(3).uniform(-30, 29, (5000, 3)).astype(np.float32)
    true = np.linalg.norm(points, axis=1) - RADIUS_MM
    return Banded(smooth, values, BAND_MM), points, true, smooth.at(points)


def test_near_the_surface_the_lattice_is_read():
    banded, points, true, read = ball()
    near = np.abs(true) < BAND_MM
    assert np.array_equal(banded.at(points)[near], read[near])


def test_far_off_the_distance_is_more_than_the_band_and_less_than_the_truth():
    banded, points, true, _ = ball()
    found, far = banded.at(points), true > 16.0
    assert found[far].min() > BAND_MM + 3.0
    assert (np.abs(found) < np.abs(true) + 1.0).all()
    assert (np.sign(found) == np.sign(true))[np.abs(true) > 1.0].all()
