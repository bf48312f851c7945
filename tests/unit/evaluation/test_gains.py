"""Gains and retention: by hand from their definitions, and where they are not defined."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.evaluation.gains import ALL_FULL, NONE_LEFT, Band, band, gains
from anatomyapp.evaluation.retention import NOTHING_AFTER, retention

QUICK = Plan(resamples=400)


def points(*scores):
    return np.array(scores, float)


# Hake (1998): of the class (60 - 40) / (100 - 40); of each learner 0.5, 0.25, 0.2, mean 0.31667.
def test_class_gain_and_mean_individual_gain_are_two_numbers():
    found = gains(points(60, 20, 50, 30), points(80, 40, 60, 60), QUICK)
    assert found.class_gain.value == pytest.approx((60 - 40) / (100 - 40))
    own = (0.5 + 0.25 + 0.2 + 30 / 70) / 4
    assert found.mean_gain.value == pytest.approx(own)
    assert found.class_gain.value != pytest.approx(own)
    assert found.points.value == 20


# Marx & Cummings (2007): rise by the room, fall by what was there, 0 when equal, and two
# learners at 0 and at 100 both times are dropped.
def test_normalised_change_follows_its_four_rules():
    found = gains(points(60, 50, 40, 0, 100, 100), points(80, 25, 40, 0, 100, 90), QUICK)
    assert found.change.value == pytest.approx((0.5 - 0.5 + 0 - 0.1) / 4)
    assert (found.change.n, found.change_left_out) == (4, 2)
    assert (found.mean_gain.n, found.mean_gain_left_out) == (4, 2)


@pytest.mark.parametrize(
    ("gain", "expected"),
    [(-0.2, Band.LOW), (0.29, Band.LOW), (0.3, Band.MEDIUM), (0.69, Band.MEDIUM), (0.7, Band.HIGH)],
)
def test_bands_are_those_of_hake(gain, expected):
    assert band(gain) is expected


def test_everybody_full_before_leaves_no_gain():
    full = np.full(6, 100.0)
    found = gains(full, full - 10, QUICK)
    assert found.class_gain.reason == ALL_FULL
    assert found.mean_gain.value is None
    assert found.mean_gain_left_out == 6
    assert found.change.value == pytest.approx(-0.1)
    assert gains(full, full, QUICK).change.reason == NONE_LEFT
    assert found.band is None


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_learners_have_gains_without_intervals(n):
    found = gains(points(40, 50)[:n], points(60, 70)[:n], QUICK)
    assert found.class_gain.low is None
    assert "too few" in found.class_gain.reason
    assert (found.class_gain.value is None) == (n == 0)


def test_retention_is_a_share_of_the_means_and_a_loss():
    after, late = points(80, 60, 70, 90, 50), points(72, 48, 63, 81, 51)
    found = retention(after, late, QUICK)
    assert found.ratio.value == pytest.approx(63 / 70)
    assert found.loss.value == pytest.approx(7)
    assert found.ratio.low < 0.9 < found.ratio.high


def test_nothing_after_leaves_nothing_to_retain():
    found = retention(np.zeros(5), points(0, 10, 0, 20, 0), QUICK)
    assert found.ratio.reason == NOTHING_AFTER
    assert retention(np.zeros(0), np.zeros(0)).ratio.value is None
