"""The interval of a mean score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.result import score_interval


def test_for_right_and_wrong_it_is_the_published_interval():
    """Of 81 in 263, 0.2553 to 0.3662 (Newcombe 1998, Stat Med 17:857, table I, method 3)."""
    assert score_interval(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)


@given(mean=st.floats(0, 1), n=st.integers(1, 500))
def test_it_holds_the_score_and_stays_between_nought_and_one(mean, n):
    low, high = score_interval(mean, n)
    assert 0 <= low <= mean + 1e-12
    assert mean - 1e-12 <= high <= 1


def test_nothing_and_all_right_are_at_the_ends():
    assert score_interval(0.0, 5)[0] == 0.0
    assert score_interval(1.0, 5)[1] == 1.0
