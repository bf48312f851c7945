"""The models give back their figures, and wrong answers are wrong."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.evaluation.reliability import cronbach
from anatomyapp.quiz.bank import bank_from
from anatomyapp.quiz.grading import grade
from anatomyapp.simulation.answering import Asker, difficulties
from anatomyapp.simulation.filling import filled
from anatomyapp.simulation.learner import drawn
from anatomyapp.simulation.models import LearningModel, Models
from anatomyapp.simulation.responding import response_to
from anatomyapp.simulation.rotating import rotated
from anatomyapp.simulation.streams import stream
from anatomyapp.study.instrument_file import read_instrument
from anatomyapp.study.rotation_score import score
from anatomyapp.study.rotation_trials import Trial
from anatomyapp.study.scoring import score as scores_of
from anatomyapp.study.steps import Where
from tests.all_kinds import WHOLE

MODELS = Models()


@pytest.fixture(scope="module")
def many():
    rng = stream("test", 1)
    return [drawn(MODELS, rng) for _ in range(4_000)]


@pytest.fixture(scope="module")
def items(tiny_atlas, tmp_path_factory):
    return bank_from(WHOLE, tiny_atlas, tmp_path_factory.mktemp("bank") / "all.yaml").items


def instrument(name):
    return read_instrument(quizzes_folder() / "instruments" / f"{name}.yaml")


def test_ability_and_spatial_ability_correlate_as_stated(many):
    told = np.array([(each.traits.ability, each.traits.spatial) for each in many])
    assert told.mean(axis=0) == pytest.approx([MODELS.ability.mean, 0], abs=0.05)
    assert told.std(axis=0) == pytest.approx([MODELS.ability.deviation, 1], abs=0.03)
    assert np.corrcoef(told.T)[0, 1] == pytest.approx(0.24, abs=0.04)


def test_right_answers_follow_the_model_of_responses(many, items):
    """Each item's share of right answers is the mean of its probability."""
    asker = Asker(MODELS, difficulties(items, MODELS.response), tuple_of_ribs())
    item = next(each for each in items if each.kind == "find")
    rng, right, expected = stream("test", 2), 0.0, 0.0
    for learner in many:
        given = asker.answer(item, learner, rng)
        right += given.response is not None and grade(item, given.response).correct
        expected += MODELS.response.probability(
            learner.ability(MODELS), asker.difficulties[item.id], MODELS.response.guess_on_model
        )
    assert right / len(many) == pytest.approx(expected / len(many), abs=0.02)


def tuple_of_ribs():
    return ("rib-1-left", "rib-2-left", "rib-3-left", "manubrium")


def test_right_responses_earn_the_full_score_and_wrong_ones_do_not(items):
    rng = stream("test", 3)
    for item in items:
        for _ in range(10):
            right, wrong = (response_to(item.task, rng, tuple_of_ribs(), right=r) for r in (1, 0))
            assert grade(item, right).score == 1.0
            assert grade(item, wrong).score < 1.0


def test_times_are_lognormal_about_the_stated_median(many, items):
    asker = Asker(MODELS, difficulties(items, MODELS.response), tuple_of_ribs())
    item = next(each for each in items if each.kind == "truth")
    rng = stream("test", 4)
    logs = np.log([asker.answer(item, each, rng).latency_s for each in many[:2_000]])
    spread = np.hypot(MODELS.time.person, MODELS.time.noise)
    assert np.exp(np.median(logs)) == pytest.approx(8.0, rel=0.05)
    assert logs.std() == pytest.approx(spread, abs=0.03)


def test_forms_have_the_same_mean_difficulty(items):
    found = difficulties(items, MODELS.response)
    assert sum(found.values()) == pytest.approx(0)
    assert found == difficulties(items, MODELS.response)


def test_ratings_have_the_mean_and_the_reliability_that_are_stated(many):
    survey, rng = instrument("ar-learning-experience"), stream("test", 5)
    domain = survey.domains[0]
    rows = [filled(survey, each, MODELS, rng) for each in many[:400]]
    whole = [[float(row[q]) for q in domain.questions] for row in rows
             if all(row[q] for q in domain.questions)]  # fmt: skip
    found = cronbach(np.array(whole))
    assert 0.65 < found.value < 0.9
    assert np.mean(whole) == pytest.approx(4.5, abs=0.15)
    assert np.std(whole) == pytest.approx(0.7, abs=0.15)


def test_reversed_questions_are_answered_the_other_way_round(many):
    sus, rng = instrument("sus"), stream("test", 6)
    rows = [filled(sus, each, MODELS, rng) for each in many[:300]]
    means = {q.id: np.mean([float(row[q.id]) for row in rows if row[q.id]])
             for q in sus.questions()}  # fmt: skip
    assert all((means[q.id] < 3) == q.is_reversed for q in sus.questions())
    found = [scores_of(sus, row).domains["usability"].value for row in rows]
    assert 60 < np.mean([each for each in found if each is not None]) < 80


def test_every_response_is_one_that_its_question_takes(many):
    rng = stream("test", 7)
    for name in ("background", "nasa-tlx", "wellbeing", "mental-effort", "ar-learning-experience"):
        asked = instrument(name)
        for learner in many[:20]:
            given = filled(asked, learner, MODELS, rng)
            assert all(q.answering.takes(given[q.id]) or given[q.id] in ("", q.check)
                       for q in asked.questions())  # fmt: skip


def test_mental_rotation_takes_longer_with_the_angle_and_goes_with_spatial_ability(many):
    rng, pairs = stream("test", 8), []
    for learner in many[:300]:
        given = [rotated(Trial(1, angle, same, None, None), 60.0, learner, MODELS, rng)
                 for angle in (0, 40, 80, 120, 160) for same in (True, False)]  # fmt: skip
        found = score(given)
        pairs.append((learner.traits.spatial, found.accuracy.value, found.slope_s_per_deg.value))
    assert np.corrcoef([(a, b) for a, b, _ in pairs], rowvar=False)[0, 1] > 0.4
    slopes = [slope for *_, slope in pairs if slope is not None]
    assert np.mean(slopes) == pytest.approx(MODELS.rotation.s_per_deg, rel=0.3)


def test_nobody_answers_after_the_limit(many):
    given = rotated(Trial(1, 160, True, None, None), 0.01, many[0], MODELS, stream("test", 1))
    assert (given.answered_same, given.latency_s) == (None, 0.01)


def test_learning_grows_with_time_and_falls_with_losses_and_is_forgotten(many):
    learning = LearningModel()
    gains = [learning.gain(Where.AR, minutes) for minutes in (0, 10, 30, 600)]
    assert gains[0] == 0
    assert gains == sorted(gains)
    assert gains[-1] == pytest.approx(learning.most["ar"])
    assert learning.gain(Where.AR, 30, lost=1.0) < gains[2] / 2
    learner = many[0].worked(MODELS, Where.AR, 30, 0.0)
    assert learner.rested(MODELS, 0.0).learned == learner.learned
    assert 0 < learner.rested(MODELS, 28.0).learned < learner.learned
