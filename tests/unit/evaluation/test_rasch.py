"""The Rasch model agrees with ltm, lme4 and the truth of simulations, and says when it cannot."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.evaluation.irt.believing import Beliefs
from anatomyapp.evaluation.irt.fit import item_fit
from anatomyapp.evaluation.irt.information import (
    abilities,
    item_information,
    standard_error,
    whole_information,
)
from anatomyapp.evaluation.irt.rasch import rasch
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.quiz import rasch as of_quizzes
from tests.law_test import law_answers

NAN = float("nan")


def simulated(rng, thetas, difficulties, slopes=1.0):
    """Return answers that follow the model, (learners, items)."""
    p = 1 / (1 + np.exp(slopes * (difficulties - thetas[:, None])))
    return (rng.random(p.shape) < p).astype(float)


def column(found, name):
    return np.array([getattr(item, name) for item in found.estimated])


@pytest.fixture(scope="module")
def law():
    return rasch(Right.of_scores(law_answers()))


def test_difficulties_are_those_that_ltm_published(law):
    # Rizopoulos 2006, J Stat Softw 17(5), section 3.1: rasch(LSAT), difficulties in units of the
    # learners' spread, their common slope, log-likelihood.
    published = [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802]
    assert column(law, "difficulty") / law.spread == pytest.approx(published, abs=1e-4)
    assert law.spread == pytest.approx(0.7551, abs=1e-4)
    assert law.log_likelihood == pytest.approx(-2466.938, abs=1e-3)


def test_difficulties_and_errors_are_those_of_lme4(law):
    # R 4.2.2, lme4 1.1-31: glmer(y ~ 0 + item + (1|person), family = binomial, nAGQ = 25);
    # the fixed effects with the other sign, their errors, the standard deviation of persons.
    values = [-2.7300116, -0.9986055, -0.2398538, -1.3064515, -2.0994047]
    errors = [0.13042788, 0.07917576, 0.07177351, 0.08463493, 0.10543528]
    assert column(law, "difficulty") == pytest.approx(values, abs=2e-5)
    assert column(law, "difficulty_se") == pytest.approx(errors, abs=2e-5)
    assert law.spread == pytest.approx(0.75513401, abs=1e-5)
    assert law.log_likelihood == pytest.approx(-2466.93759958, abs=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_difficulties_are_recovered(seed):
    """Of 500 learners, whose mean ability is 0 by definition, and 30 items."""
    difficulties = np.linspace(-2, 2, 30)
    thetas = np.random.default_rng(seed).normal(size=500)
    answers = simulated(np.random.default_rng(100 + seed), thetas, difficulties)
    found = rasch(Right.of_scores(answers))
    errors = column(found, "difficulty") - (difficulties - thetas.mean())
    assert np.sqrt((errors**2).mean()) <= 0.15
    assert found.spread == pytest.approx(thetas.std(), abs=0.1)
    assert 0.6 < (errors / column(found, "difficulty_se")).std() < 1.4


def test_who_was_not_asked_an_item_says_nothing_of_it():
    rng = np.random.default_rng(8)
    scores = simulated(rng, rng.normal(size=400), np.linspace(-1, 1, 12))
    scores[:200, 8:], scores[200:, :4] = NAN, NAN
    found = rasch(Right.of_scores(scores))
    assert [item.n for item in found.items] == [200] * 4 + [400] * 4 + [200] * 4
    assert column(found, "difficulty") == pytest.approx(np.linspace(-1, 1, 12), abs=0.5)


def test_skipped_and_partly_right_answers_are_not_right():
    rows = [ResponseRow("a", "i", 1.0, "k"), ResponseRow("a", "j", 0.5, "k"),
            ResponseRow("b", "i", 0.0)]  # fmt: skip
    answers = Right.of(Responses.of(rows))
    assert answers.right.tolist() == [[True, False], [False, False]]
    assert answers.asked.tolist() == [[True, True], [True, False]]


@pytest.mark.parametrize(
    ("scores", "reason"),
    [
        (np.zeros((0, 0)), "too few learners: n = 0, 50 are needed"),
        (np.ones((1, 4)), "too few learners: n = 1, 50 are needed"),
        (np.eye(49), "too few learners: n = 49, 50 are needed"),
        (np.ones((60, 5)), "too few items with right and wrong answers: 0, 2 are needed"),
        (np.zeros((60, 5)), "too few items with right and wrong answers: 0, 2 are needed"),
        (np.arange(60.0)[:, None] % 2, "too few items with right and wrong answers: 1, 2 are"),
        (np.full((60, 3), NAN), "too few learners: n = 0, 50 are needed"),
        ((np.arange(64)[:, None] >> np.arange(4) & 1).astype(float), "do not differ by more than"),
    ],
)
def test_what_cannot_be_estimated_says_why(scores, reason):
    found = rasch(Right.of_scores(scores))
    assert reason in found.reason
    assert not found.items


def test_an_item_that_all_answered_alike_is_left_out_and_says_so(law):
    held = np.hstack([law_answers(), np.ones((1000, 1)), np.zeros((1000, 1))])
    held[:, 6][:960] = NAN
    found = rasch(Right.of_scores(held))
    assert [item.reason for item in found.items[5:]] == [
        "all were right", "too few: n = 40, 50 are needed"]  # fmt: skip
    assert column(found, "difficulty") == pytest.approx(column(law, "difficulty"))


def test_the_order_of_learners_and_items_does_not_matter(law):
    rng = np.random.default_rng(1)
    mixed = law_answers()[rng.permutation(1000)][:, ::-1]
    again = rasch(Right.of_scores(mixed))
    assert column(again, "difficulty")[::-1] == pytest.approx(column(law, "difficulty"), abs=1e-9)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32), st.integers(2, 6), st.floats(0.0, 0.7))
def test_whatever_is_answered_the_figures_are_finite(seed, items, holes):
    rng = np.random.default_rng(seed)
    scores = (rng.random((60, items)) < rng.random(items)).astype(float)
    scores[rng.random(scores.shape) < holes] = NAN
    answers = Right.of_scores(scores)
    found = rasch(answers, fewest=10)
    assert found.reason or np.isfinite(column(found, "difficulty_se")).all()
    for fit in item_fit(answers, found):
        assert np.isfinite([fit.infit, fit.outfit]).all()


def test_information_is_greatest_where_an_item_is_as_difficult_as_a_learner_able(law):
    thetas = np.linspace(-4, 4, 801)
    each = item_information(law, thetas)
    assert thetas[each.argmax(axis=0)] == pytest.approx(column(law, "difficulty"), abs=0.01)
    assert each.max() == pytest.approx(0.25, abs=1e-5)
    whole = whole_information(law, thetas)
    expected = sum(of_quizzes.information(1.0, item.difficulty) for item in law.items)
    assert whole[500] == pytest.approx(expected)
    assert standard_error(law, thetas)[500] == pytest.approx(expected**-0.5)


def test_abilities_are_the_mean_of_the_posterior(law):
    answers = Right.of_scores(law_answers())
    found = abilities(answers, law)
    one = Beliefs.of(answers, law)
    grid = np.linspace(-8, 8, 4001) * law.spread
    p = 1 / (1 + np.exp(column(law, "difficulty") - grid[:, None]))
    likely = np.where(one.right[500], p, 1 - p).prod(axis=1) * np.exp(
        -(grid**2) / 2 / law.spread**2
    )
    mean = (likely * grid).sum() / likely.sum()
    assert found.thetas[500] == pytest.approx(mean, abs=1e-9)
    spread = np.sqrt((likely * (grid - mean) ** 2).sum() / likely.sum())
    assert found.errors[500] == pytest.approx(spread, abs=1e-9)
    assert 0 < found.reliability.value < 1


def test_mean_squares_are_1_where_the_model_holds_and_say_which_item_does_not():
    rng = np.random.default_rng(3)
    slopes = np.array([3.0, *[1.0] * 11])
    scores = simulated(rng, rng.normal(size=2000), np.linspace(-1.5, 1.5, 12), slopes)
    scores[:, 11] = rng.random(2000) < 0.5
    answers = Right.of_scores(scores)
    fits = item_fit(answers, rasch(answers))
    assert all(0.9 < fit.infit < 1.1 and fit.keeps for fit in fits[1:-1])
    assert fits[0].outfit < 0.7
    assert fits[0].infit < 0.95
    assert fits[-1].outfit > 1.15


def test_mean_squares_are_the_integrals_over_each_posterior(law):
    answers = Right.of_scores(law_answers()[:250])
    grid = np.linspace(-8, 8, 2001) * law.spread
    p = 1 / (1 + np.exp(column(law, "difficulty") - grid[:, None]))  # (grid, items)
    likely = np.exp(-(grid**2) / 2 / law.spread**2)
    squares, weights, plain = 0.0, 0.0, 0.0
    for x in law_answers()[:250]:
        belief = likely * np.where(x, p, 1 - p).prod(axis=1)
        belief = belief[:, None] / belief.sum()
        residual, expected = (x - p) ** 2, p * (1 - p)
        squares, weights = (
            squares + (belief * residual).sum(0),
            weights + (belief * expected).sum(0),
        )
        plain = plain + (belief * residual / expected).sum(0)
    fits = item_fit(answers, law)
    assert [fit.infit for fit in fits] == pytest.approx((squares / weights).tolist(), abs=1e-7)
    assert [fit.outfit for fit in fits] == pytest.approx((plain / 250).tolist(), abs=1e-7)
