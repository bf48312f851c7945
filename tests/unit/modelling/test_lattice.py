"""A field on a grid is true near its surface, and tells the way to it from far off."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, sampled, smoothly_sampled

RADIUS_MM, BAND_MM, STEP_MM, HALF_MM = 10.0, 2.0, 1.5, 36.0


def ball(points: Points) -> Distances:
    """Return the distance to a ball about the origin."""
    return np.asarray(np.linalg.norm(points, axis=1) - RADIUS_MM, np.float32)


def along_x(grid: Lattice, first: float, last: float) -> Distances:
    """Return a grid's values along the x axis."""
    x = np.arange(first, last, 0.5)
    return grid.at(np.column_stack([x, 0 * x, 0 * x]).astype(np.float32))


def test_both_ways_agree_near_the_surface():
    box = (np.full(3, -HALF_MM), np.full(3, HALF_MM))
    rough = sampled(ball, *box, STEP_MM, BAND_MM).values
    smooth = smoothly_sampled(ball, *box, STEP_MM, BAND_MM).values
    true = np.abs(smooth) < BAND_MM
    assert rough.shape == smooth.shape
    assert np.array_equal(rough[true], smooth[true])


def test_a_smooth_grid_rises_evenly_far_from_the_surface():
    box = (np.full(3, -HALF_MM), np.full(3, HALF_MM))
    rise = np.diff(along_x(smoothly_sampled(ball, *box, STEP_MM, BAND_MM), 20.0, 32.0))
    blocks = np.diff(along_x(sampled(ball, *box, STEP_MM, BAND_MM), 20.0, 32.0))
    assert 0.4 < rise.min() < rise.max() < 0.6
    assert blocks.min() == 0.0
