"""The two-parameter model agrees with ltm, girth and the truth, and says when it cannot."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from anatomyapp.evaluation.irt.fit import item_fit
from anatomyapp.evaluation.irt.information import abilities
from anatomyapp.evaluation.irt.rasch import rasch
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.irt.two_parameter import two_parameter
from tests.law_test import law_answers

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / ".venv-oracles" / "bin" / "python"


def simulated(learners, slopes, difficulties):
    rng = np.random.default_rng(11)
    logits = slopes * (rng.normal(size=(learners, 1)) - difficulties)
    return (rng.random(logits.shape) < 1 / (1 + np.exp(-logits))).astype(float)


def lines(found):
    return np.array([(item.slope, item.difficulty) for item in found.estimated]).T


def test_slopes_and_difficulties_are_those_that_ltm_published():
    # Rizopoulos 2006, J Stat Softw 17(5), section 3.1: ltm(LSAT ~ z1), which has 21 nodes.
    found = two_parameter(Right.of_scores(law_answers()))
    slopes, difficulties = lines(found)
    assert slopes == pytest.approx([0.8254, 0.7229, 0.8905, 0.6886, 0.6575], abs=1e-3)
    assert difficulties == pytest.approx([-3.3597, -1.3696, -0.2799, -1.8659, -3.1236], abs=3e-3)
    assert found.log_likelihood == pytest.approx(-2466.653, abs=1e-3)


@pytest.mark.skipif(not PYTHON.exists(), reason="the oracles' environment is not there")
def test_both_models_agree_with_girth():
    scores = simulated(400, np.linspace(0.7, 1.6, 6), np.linspace(-2, 2, 6))
    asked = json.dumps(scores.astype(int).tolist())
    peer = subprocess.run([PYTHON, ROOT / "tests" / "girth_peer.py"], input=asked,
                          capture_output=True, text=True, check=True)  # fmt: skip
    told = json.loads(peer.stdout)
    answers = Right.of_scores(scores)
    one, two = rasch(answers), two_parameter(answers)
    # girth stops its searches when they move by less than about 0.005.
    assert one.spread == pytest.approx(told["one"]["Discrimination"][0], abs=0.02)
    assert lines(one)[1] / one.spread == pytest.approx(told["one"]["Difficulty"], abs=0.02)
    assert lines(two)[0] == pytest.approx(told["two"]["Discrimination"], abs=0.02)
    assert lines(two)[1] == pytest.approx(told["two"]["Difficulty"], abs=0.02)
    assert abilities(answers, two).thetas == pytest.approx(told["thetas"], abs=0.01)


def test_slopes_and_difficulties_are_recovered_within_their_errors():
    slopes, truth = np.linspace(0.7, 1.8, 20), np.linspace(-1.5, 1.5, 20)
    answers = Right.of_scores(simulated(1000, slopes, truth))
    found = two_parameter(answers)
    errors = [(i.slope_se, i.difficulty_se) for i in found.items]
    z = (lines(found) - [slopes, truth]) / np.array(errors).T
    assert np.abs(z).max() < 4
    assert 0.7 < z.std() < 1.3
    assert all(fit.keeps for fit in item_fit(answers, found))


@pytest.mark.parametrize(
    ("scores", "reason"),
    [
        (np.zeros((0, 0)), "too few learners: n = 0, 250 are needed"),
        (np.ones((249, 5)), "too few learners: n = 249, 250 are needed"),
        (np.ones((300, 5)), "too few items with right and wrong answers: 0, 3 are needed"),
        (law_answers()[:, :2], "too few items with right and wrong answers: 2, 3 are needed"),
    ],
)
def test_what_cannot_be_estimated_says_why(scores, reason):
    assert reason in two_parameter(Right.of_scores(scores)).reason


def test_an_item_beside_the_others_and_one_that_cuts_have_reasons():
    answers = law_answers()
    same = np.hstack([answers[:, :4], answers[:, [3]], answers[:, [3]]])
    found = two_parameter(Right.of_scores(same))
    assert found.reason or "no finite estimate" in found.items[3].reason
    rng = np.random.default_rng(2)
    scores = simulated(1200, np.full(8, 1.5), np.linspace(-1, 1, 8))
    beside = np.hstack([scores, rng.integers(0, 2, (1200, 1))])
    last = two_parameter(Right.of_scores(beside)).items[-1]
    assert last.reason or abs(last.slope) < 0.2


def test_items_without_enough_learners_for_errors_have_none():
    scores = simulated(60, np.ones(40), np.linspace(-1, 1, 40))
    found = two_parameter(Right.of_scores(scores), fewest=20)
    assert all(item.difficulty_se is None for item in found.estimated)
