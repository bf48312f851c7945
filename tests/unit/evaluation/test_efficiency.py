"""Efficiency sets what was reached against the effort, and says when it cannot."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from anatomyapp.evaluation.efficiency import efficiencies, group_efficiencies
from tests.made_study import made_study


@pytest.fixture(scope="module")
def made():
    return made_study(learners=45)


def test_it_is_the_difference_of_the_standard_scores_by_the_root_of_two():
    scores = np.array([40.0, 55, 70, 90, 62])
    efforts = np.array([7.0, 5, 6, 2, 8])
    expected = (stats.zscore(scores, ddof=1) - stats.zscore(efforts, ddof=1)) / np.sqrt(2)
    assert efficiencies(scores, efforts) == pytest.approx(expected, abs=1e-12)


def test_the_arms_means_balance_each_other_around_zero(made):
    found = group_efficiencies(made)
    assert [each.group for each in found] == ["ar", "model", "pictures"]
    assert sum(each.mean.value * each.mean.n for each in found) == pytest.approx(0, abs=1e-9)
    assert all(each.mean.low < each.mean.value < each.mean.high for each in found)


def test_a_crossover_compares_its_conditions():
    found = group_efficiencies(made_study("crossover", learners=20, lost=0))
    assert {each.group for each in found} == {"ar", "model"}
    assert [each.mean.n for each in found] == [20, 20]


def test_a_study_that_asks_for_no_effort_has_none():
    assert group_efficiencies(made_study("ar-experience", learners=8)) == ()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_are_said(made, count):
    few = replace(made, participants=made.participants[:count])
    reasons = {each.mean.reason for each in group_efficiencies(few)}
    assert reasons == {f"too few: n = {count}"}


def test_all_alike_have_no_variance(made):
    alike = replace(made, participants=(made.participants[0],) * 5)
    assert {each.mean.reason for each in group_efficiencies(alike)} == {"no variance"}
