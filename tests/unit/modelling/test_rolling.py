"""A ball that rolls inside a solid leaves out what is narrower than it, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from anatomyapp.modelling.thorax.viscera.lattice import nodes
from anatomyapp.modelling.thorax.viscera.rolling import drawn_out, rolled

SHAPE, STEP = (31, 31, 31), 1.0


def slab(top: float) -> NDArray[np.float32]:
    """A solid that fills all below a height."""
    return (nodes((0, 0, 0), SHAPE, STEP)[:, 2] - np.float32(top)).reshape(SHAPE)


def with_post(radius: float) -> NDArray[np.float32]:
    """The solid below height 12 with an upright post on it."""
    points = nodes((0, 0, 0), SHAPE, STEP)
    post = np.hypot(points[:, 0] - 15, points[:, 1] - 15) - np.float32(radius)
    return np.minimum(slab(12.0), post.reshape(SHAPE))


def test_a_plane_stays_where_it_is():
    near = np.abs(slab(12.3)) < 2.0
    assert rolled(slab(12.3), STEP, 5.0)[near] == pytest.approx(slab(12.3)[near], abs=0.12)


def test_a_post_thinner_than_the_ball_is_lost_and_a_thicker_one_stays():
    assert rolled(with_post(2.0), STEP, 4.0)[15, 15, 24] > 0
    assert rolled(with_post(6.0), STEP, 4.0)[15, 15, 24] < 0


def test_nothing_is_added():
    before = with_post(3.0)
    assert rolled(before, STEP, 4.0)[before > 0.2].min() > 0


def test_dips_lower_than_the_line_are_left_out():
    dip = np.minimum(slab(99.0) * 0 + 1, np.float32(99))
    dip[:15] = -1
    dip[15:18, :, 10:15] = -1
    filled = drawn_out(dip, 9)
    assert filled[16, 15, 12] > 0
    assert filled[10, 15, 12] < 0
