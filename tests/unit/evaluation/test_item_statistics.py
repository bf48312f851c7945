"""Item statistics agree with numpy's own functions, and say why where there is none."""

from __future__ import annotations

import math
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import pointbiserialr

from anatomyapp.evaluation.items import item_statistics
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.evaluation.statistic import Statistic

TOLERANCE = 1e-9


def statistics_of(entry):
    """Return every Statistic in a frozen value, to any depth."""
    found = []
    for spot in fields(entry):
        value = getattr(entry, spot.name)
        if isinstance(value, Statistic):
            found.append(value)
        elif isinstance(value, tuple):
            found += [s for part in value for s in statistics_of(part)]
    return found


def test_facility_and_deviation(table, scores):
    for j, item in enumerate(item_statistics(table(scores))):
        assert item.facility.value == pytest.approx(100 * scores[:, j].mean(), abs=TOLERANCE)
        assert item.deviation.value == pytest.approx(100 * np.std(scores[:, j], ddof=1))
        assert (item.n, item.intended_weight) == (40, 12.5)


def test_discrimination_is_the_correlation_with_the_rest(table, scores):
    for j, item in enumerate(item_statistics(table(scores))):
        rest = scores.sum(axis=1) - scores[:, j]
        r = np.corrcoef(scores[:, j], rest)[0, 1]
        assert item.discrimination.value == pytest.approx(100 * r, abs=TOLERANCE)


def test_efficiency_is_the_covariance_over_the_largest_possible(table, scores):
    for j, item in enumerate(item_statistics(table(scores))):
        x, rest = scores[:, j], scores.sum(axis=1) - scores[:, j]
        largest = np.cov(sorted(x), sorted(rest))[0, 1]
        expected = 100 * np.cov(x, rest)[0, 1] / largest
        assert item.efficiency.value == pytest.approx(expected, abs=TOLERANCE)


def test_effective_weights_share_out_the_spread(table, scores):
    roots = np.sqrt([np.cov(scores[:, j], scores.sum(axis=1))[0, 1] for j in range(8)])
    found = [item.effective_weight.value for item in item_statistics(table(scores))]
    assert found == pytest.approx((100 * roots / roots.sum()).tolist())
    assert math.fsum(found) == pytest.approx(100)


def test_an_item_against_the_total_has_no_weight(table):
    good = [[1, 1, 1, 1, 0], [1, 1, 1, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1], [1, 0, 1, 0, 1]]
    *others, last = item_statistics(table(good))
    assert last.effective_weight.reason == "negative covariance with the total"
    assert last.discrimination.value < 0
    weights = [item.effective_weight.value for item in others]
    assert math.fsum(weights) == pytest.approx(100)


def test_upper_and_lower_groups_hold_27_percent(table):
    totals = np.arange(11.0)
    scores = np.stack([(totals > 5).astype(float), (totals > 2).astype(float), totals / 11], axis=1)
    first, second, _ = item_statistics(table(scores))
    assert first.upper_lower.value == 100.0
    assert second.upper_lower.value == 100.0


def test_ties_at_a_groups_edge_share_its_last_places(table):
    first, _ = item_statistics(table([[1, 0], [0, 1], [0, 1], [1, 0]]))
    assert first.upper_lower.value == 0.0


def test_the_order_of_learners_does_not_matter(table, scores):
    forwards = item_statistics(table(scores))
    backwards = item_statistics(table(scores[::-1]))
    for one, other in zip(forwards, backwards, strict=True):
        assert one.upper_lower.value == pytest.approx(other.upper_lower.value, abs=TOLERANCE)


def test_choices_are_counted_with_their_groups(table):
    scores = [[1, 1], [1, 1], [0, 1], [0, 0], [0, 0], [1, 0]]
    chosen = [["k", "k"], ["k", "k"], ["a", "k"], ["a", "x"], ["", "x"], ["k", "x"]]
    first, _ = item_statistics(table(scores, chosen))
    key, a, skipped = first.choices
    assert (key.id, key.correct, key.n, key.percent) == ("k", True, 3, 50.0)
    assert (a.id, a.correct, a.n, a.functional) == ("a", False, 2, True)
    assert (skipped.id, skipped.n) == ("", 1)
    assert (key.upper.value, key.lower.value) == (100.0, 0.0)
    rest = np.array([1, 1, 1, 0, 0, 0.0])
    r = pointbiserialr([1, 1, 0, 0, 0, 1], rest).statistic
    assert key.point_biserial.value == pytest.approx(r)


def test_a_rare_distractor_is_not_functional(table):
    chosen = [["k"]] * 24 + [["a"]]
    (item,) = item_statistics(table([[1]] * 24 + [[0]], chosen))
    assert [choice.functional for choice in item.choices] == [True, False]


def test_latencies_give_their_median():
    rows = [ResponseRow(f"l{i}", "a", 1.0, "k", t) for i, t in enumerate([1.0, 9.0, 2.0, None])]
    (item,) = item_statistics(Responses.of(rows))
    assert (item.median_latency_s.value, item.median_latency_s.n) == (2.0, 3)


def test_whose_time_was_over_is_counted_and_scores_nothing():
    rows = [ResponseRow("ann", "a", 1.0, "key", 20.0)]
    rows += [ResponseRow(name, "a", 0.0, "", 60.0, timed_out=True) for name in ("bob", "cho")]
    rows += [ResponseRow("dee", "a", 0.0, "", 5.0)]
    (item,) = item_statistics(Responses.of(rows))
    assert (item.n, item.timed_out, item.facility.value) == (4, 2, 25.0)
    assert {choice.id: choice.n for choice in item.choices} == {"": 3, "key": 1}


def test_surfaces_that_were_shown_are_choices_as_any_other():
    shown = ("sternum-body", "sternum-body", "anterior", "left", "unseen")
    rows = [ResponseRow(f"l{i}", "show", float(chosen == "sternum-body"), chosen)
            for i, chosen in enumerate(shown)]  # fmt: skip
    (item,) = item_statistics(Responses.of(rows))
    assert item.facility.value == 40.0
    assert [choice.id for choice in item.choices if choice.correct] == ["sternum-body"]


def test_learners_asked_different_items_are_compared_fairly(table):
    nan = float("nan")
    scores = np.array([[1, 1, nan], [1, nan, 1], [0, 0, nan], [0, nan, 0], [1, nan, nan]])
    first = item_statistics(table(scores))[0]
    assert (first.n, first.facility.value) == (5, 60.0)
    assert (first.discrimination.value, first.discrimination.n) == (pytest.approx(100), 4)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_learners_are_named(table, n):
    found = item_statistics(table(np.eye(3)[:n]))
    assert len(found) == (3 if n else 0)
    for item in found:
        assert item.facility.value is not None
        assert item.discrimination.reason == item.efficiency.reason == f"too few: n = {n}"
        assert item.upper_lower.reason == f"too few: n = {n}"
        assert (item.deviation.value is None) == (n == 1)


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_all_right_and_all_wrong_have_no_variance(table, score):
    for item in item_statistics(table(np.full((6, 3), score))):
        assert item.facility.value == 100 * score
        assert item.deviation.value == 0.0
        assert item.discrimination.reason == item.efficiency.reason == "no variance"
        assert item.effective_weight.reason == "no variance"
        assert item.upper_lower.value == 0.0


def test_a_single_item_has_no_rest(table):
    (item,) = item_statistics(table([[0], [1], [1], [0], [1]]))
    assert item.discrimination.reason == "too few: n = 0"
    assert item.effective_weight.value == pytest.approx(100)


cells = st.sampled_from([0.0, 0.3, 1.0, float("nan")])


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), max_size=8)
    )
)
def test_any_table_gives_numbers_or_reasons(table, drawn):
    for item in item_statistics(table(drawn)):
        for statistic in statistics_of(item):
            assert (statistic.value is None) == bool(statistic.reason)
        assert 0 <= item.facility.value <= 100
        for figure in (item.discrimination, item.upper_lower):
            assert figure.value is None or -100.000001 <= figure.value <= 100.000001
        assert item.efficiency.value is None or item.efficiency.value <= 100.000001
