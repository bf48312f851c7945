"""Simulated power is alpha where nothing is learned, and else what theory says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from anatomyapp.errors import UsageError
from anatomyapp.simulation.models import Models
from anatomyapp.simulation.power import Design, Question, power, simulated_scores

MODELS = Models()


@pytest.mark.parametrize(
    ("design", "gain", "replications"),
    [(Design.PAIRED, 0.0, 400), (Design.ARMS, 0.5, 400), (Design.ANCOVA, 0.5, 150)],
)
def test_without_an_effect_power_is_alpha(design, gain, replications):
    found = power(Question(design, 40, gain, gain, replications=replications), MODELS)
    assert found.low < 0.05 < found.high
    assert found.low < found.power < found.high


def test_power_of_pairs_is_that_of_the_noncentral_t_distribution():
    """By the effect that a very large study has, as G*Power computes it."""
    question = Question(Design.PAIRED, 30, 0.4, replications=600)
    one = simulated_scores(replace(question, learners=5_000), MODELS, np.random.default_rng(1))
    change = one.after - one.before
    centre = np.sqrt(30) * change.mean() / change.std(ddof=1)
    edge = stats.t.ppf(0.975, 29)
    theory = stats.nct.sf(edge, 29, centre) + stats.nct.cdf(-edge, 29, centre)
    assert power(question, MODELS).power == pytest.approx(theory, abs=0.07)


def test_adjusting_for_the_score_before_finds_more():
    arms, ancova = (
        power(Question(design, 60, 1.0, 0.4, replications=150), MODELS)
        for design in (Design.ARMS, Design.ANCOVA)
    )
    assert ancova.power > arms.power
    assert ancova.difference == pytest.approx(arms.difference, abs=1.0)


def test_more_learners_and_fewer_drop_outs_find_more():
    asked = Question(Design.PAIRED, 20, 0.4, replications=300)
    few, many = power(asked, MODELS), power(replace(asked, learners=60), MODELS)
    lost = power(replace(asked, learners=60, dropout=0.6), MODELS)
    assert few.power < many.power
    assert lost.power < many.power


@pytest.mark.parametrize("design", list(Design))
def test_studies_that_lose_nearly_everybody_count_as_not_found(design):
    found = power(Question(design, 4, 1.0, dropout=0.95, replications=30), MODELS)
    assert found.untested > 15
    assert found.power <= 1 - found.untested / 30
    assert np.isfinite([found.difference, found.effect]).all()


def test_the_same_seed_gives_the_same_power():
    asked = Question(Design.ARMS, 20, 0.8, replications=50)
    assert power(asked, MODELS) == power(asked, MODELS)
    assert power(replace(asked, seed=2), MODELS) != power(asked, MODELS)


@pytest.mark.parametrize(
    "wrong",
    [{"learners": 3}, {"learners": 5_001}, {"items": 0}, {"replications": 0}, {"alpha": 0.0},
     {"alpha": 1.0}, {"dropout": 1.0}, {"dropout": -0.1}, {"gain": float("nan")}],
)  # fmt: skip
def test_what_nobody_can_simulate_is_refused(wrong):
    with pytest.raises(UsageError):
        Question(**({"design": Design.ARMS, "learners": 20, "gain": 0.5} | wrong))
