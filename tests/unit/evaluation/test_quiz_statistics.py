"""Statistics of a whole quiz agree with scipy and with Cronbach's alpha from a covariance."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.evaluation.items import item_statistics
from anatomyapp.evaluation.quizzes import quiz_statistics
from anatomyapp.evaluation.responses import CELL, Responses
from anatomyapp.evaluation.statistic import Statistic


def test_totals_are_described(table, scores):
    quiz = quiz_statistics(table(scores))
    totals = 100 * scores.mean(axis=1)
    assert (quiz.learners, quiz.items, quiz.n) == (40, 8, 40)
    assert quiz.mean.value == pytest.approx(totals.mean())
    assert quiz.median.value == pytest.approx(np.median(totals))
    assert quiz.deviation.value == pytest.approx(totals.std(ddof=1))
    assert quiz.skewness.value == pytest.approx(scipy.stats.skew(totals, bias=False))
    assert quiz.kurtosis.value == pytest.approx(scipy.stats.kurtosis(totals, bias=False))


def test_consistency_is_cronbachs_alpha(table, scores):
    covariances = np.cov(scores.T)
    alpha = 8 / 7 * (1 - np.trace(covariances) / covariances.sum())
    quiz = quiz_statistics(table(scores))
    assert quiz.consistency.value == pytest.approx(100 * alpha)
    assert quiz.error_ratio.value == pytest.approx(100 * np.sqrt(1 - alpha))
    deviation = 100 * scores.mean(axis=1).std(ddof=1)
    assert quiz.standard_error.value == pytest.approx(np.sqrt(1 - alpha) * deviation)


def test_consistency_of_right_and_wrong_is_kr_20(table):
    right = np.triu(np.ones((6, 5)))
    p = right.mean(axis=0)
    variance = right.sum(axis=1).var()
    kr20 = 5 / 4 * (1 - (p * (1 - p)).sum() / variance)
    assert quiz_statistics(table(right)).consistency.value == pytest.approx(100 * kr20)


def test_only_learners_asked_everything_count(table, scores):
    holes = scores.copy()
    holes[:10, 3] = np.nan
    quiz, whole = quiz_statistics(table(holes)), quiz_statistics(table(scores[10:]))
    assert (quiz.learners, quiz.n) == (40, 30)
    assert quiz.consistency.value == pytest.approx(whole.consistency.value)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_learners_are_named(table, n):
    quiz = quiz_statistics(table(np.eye(3)[:n]))
    assert quiz.n == n
    assert (quiz.mean.value is None) == (n == 0)
    for figure in (quiz.skewness, quiz.kurtosis, quiz.consistency, quiz.standard_error):
        assert figure.reason == f"too few: n = {n}"


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_all_right_and_all_wrong_have_no_variance(table, score):
    quiz = quiz_statistics(table(np.full((6, 3), score)))
    assert (quiz.mean.value, quiz.deviation.value) == (100 * score, 0.0)
    for figure in (quiz.skewness, quiz.kurtosis, quiz.consistency, quiz.error_ratio):
        assert figure.reason == "no variance"


def test_one_item_has_no_consistency(table):
    assert quiz_statistics(table([[0], [1], [1]])).consistency.reason == "one item"


def test_a_statistic_is_a_number_or_a_reason():
    with pytest.raises(ValueError, match="says why"):
        Statistic(None, 3)
    with pytest.raises(ValueError, match="finite"):
        Statistic(float("nan"), 3)


cells = st.sampled_from([0.0, 0.3, 1.0, float("nan")])


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), max_size=8)
    )
)
def test_any_table_gives_numbers_or_reasons(table, drawn):
    quiz = quiz_statistics(table(drawn))
    for figure in (quiz.mean, quiz.skewness, quiz.kurtosis, quiz.consistency, quiz.error_ratio):
        assert (figure.value is None) == bool(figure.reason)


def test_two_hundred_thousand_answers_are_figured_without_a_table_of_objects():
    rng = np.random.default_rng(1)
    cells = np.zeros(200_000, CELL)
    cells["learner"], cells["item"] = np.divmod(np.arange(200_000), 50)
    cells["score"] = rng.random(200_000) < 0.6
    cells["chosen"] = cells["score"] == 1
    names = [f"l{i}" for i in range(4000)], [f"i{j}" for j in range(50)], ["other", "key"]
    table = Responses.of_cells(*names, cells)
    items = item_statistics(table)
    assert [item.n for item in items] == [4000] * 50
    facilities = [item.facility.value for item in items]
    assert facilities == pytest.approx(100 * cells["score"].reshape(4000, 50).mean(axis=0))
    assert quiz_statistics(table).n == 4000
