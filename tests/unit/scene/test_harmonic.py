"""Fields between known places keep to what is known and invent nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.scene.harmonic import Field, calmed, harmonic

LOW, HIGH = np.zeros(3), np.full(3, 90.0)
PLACES = np.array([[x, y, z] for x in (9.0, 81.0) for y in (9.0, 81.0) for z in (9.0, 81.0)])


@settings(deadline=None, max_examples=15)
@given(st.lists(st.floats(-20, 20), min_size=8, max_size=8))
def test_a_field_stays_between_the_values_it_was_given(values):
    given_values = np.array(values)[:, None]
    field = harmonic(LOW, HIGH, PLACES, given_values)
    found = field.at(np.random.default_rng(1).uniform(0, 90, (200, 3)))
    assert found.min() >= given_values.min() - 1e-9
    assert found.max() <= given_values.max() + 1e-9


def test_a_field_takes_the_values_at_their_places():
    values = np.column_stack([PLACES[:, 0], -PLACES[:, 2]])
    found = harmonic(LOW, HIGH, PLACES, values).at(PLACES)
    assert found == pytest.approx(values, abs=1e-6)


def test_between_two_faces_a_field_runs_evenly():
    grid = np.array([[x, y] for x in np.arange(0, 91, 5.0) for y in np.arange(0, 91, 5.0)])
    floor = np.column_stack([grid, np.zeros(len(grid))])
    points = np.vstack([floor, floor + np.array([0.0, 0.0, 90.0])])
    values = np.repeat([[0.0], [10.0]], len(grid), axis=0)
    field = harmonic(LOW, HIGH, points, values)
    heights = np.array([[45.0, 45.0, z] for z in (22.0, 45.0, 68.0)])
    assert field.at(heights)[:, 0] == pytest.approx([2.5, 5.0, 7.5], abs=0.6)


def test_a_calmed_field_is_less_steep_and_keeps_what_is_even():
    nodes = np.zeros((9, 9, 9, 2))
    nodes[5:, ..., 0], nodes[..., 1] = 10.0, 3.0
    calm = calmed(Field(LOW, nodes), 0.8).nodes
    assert np.abs(np.diff(calm[..., 0], axis=0)).max() < 6.0
    assert calm[..., 1] == pytest.approx(np.full((9, 9, 9), 3.0))
