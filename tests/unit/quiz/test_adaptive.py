"""An adaptive quiz measures well with few items, wears none out, and asks of all stations."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.quiz.adaptive import Adaptive, Exposure, Rule, calibrated
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Calibration, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.rasch import probability
from anatomyapp.quiz.response import Chosen
from anatomyapp.quiz.result import Attempt
from anatomyapp.quiz.task import Choose

OPTIONS = tuple(Option(OptionId(letter), letter) for letter in "abc")
TASK = Choose(OPTIONS, (OptionId("a"),))
STATIONS = ("ribs", "spine", "heart", "lungs", "muscles")
LEARNERS = 400
RIGHT, WRONG = Chosen.one(OptionId("a")), Chosen.one(OptionId("b"))


def item(number, difficulty, station="ribs"):
    return Item(
        ItemId(f"item-{number:03d}"), Kind.CHOICE, "Which?", TASK, station, "Know it.",
        Bloom.REMEMBER, "test", Feedback("So."),
        calibration=Calibration(float(difficulty), 0.2, 284, "simulated"),
    )  # fmt: skip


def pool(rng, count=150):
    return tuple(
        item(number, b, STATIONS[number % len(STATIONS)])
        for number, b in enumerate(rng.normal(0, 1.2, count))
    )


def taken(adaptive, theta, rng, seed):
    """Return the attempts of a simulated learner."""
    attempts = ()
    while (asked := adaptive.following(attempts, seed)) is not None:
        likely = probability(theta, asked.calibration.difficulty)
        response = RIGHT if rng.random() < likely else WRONG
        attempts += (Attempt(asked, len(attempts), 1, grade(asked, response), 1.0),)
    return attempts


def test_learners_are_measured_within_half_a_logit_and_wear_no_item_out():
    rng = np.random.default_rng(7)
    items, exposure, errors = pool(rng), Exposure(), []
    for seed, theta in enumerate(rng.normal(0, 1, LEARNERS)):
        adaptive = Adaptive(items, exposure=exposure)
        attempts = taken(adaptive, theta, rng, seed)
        errors.append(adaptive.estimate(attempts).theta - theta)
        assert len(attempts) <= 20
        met = Counter(dict(exposure.met)) + Counter(attempt.item.id for attempt in attempts)
        exposure = Exposure(exposure.runs + 1, tuple(met.items()))
    assert np.sqrt(np.mean(np.square(errors))) <= 0.45
    assert abs(np.mean(errors)) <= 0.1
    assert max(dict(exposure.met).values()) <= 0.25 * LEARNERS + 1


def test_it_stops_when_enough_is_known():
    rng = np.random.default_rng(3)
    adaptive = Adaptive(pool(rng), Rule(target_se=0.6, most=60))
    attempts = taken(adaptive, 0.0, rng, 1)
    assert adaptive.estimate(attempts).se <= 0.6 < adaptive.estimate(attempts[:-1]).se


@settings(max_examples=20)
@given(st.floats(-2, 2), st.integers(0, 2**32))
def test_every_station_has_its_share(theta, seed):
    rng = np.random.default_rng(seed)
    attempts = taken(Adaptive(pool(rng)), theta, rng, seed)
    counts = Counter(attempt.item.station for attempt in attempts)
    assert set(counts) == set(STATIONS)
    assert max(counts.values()) - min(counts.values()) <= 1


def test_the_same_answers_and_seed_ask_the_same():
    items = pool(np.random.default_rng(5))
    runs = [
        [a.item.id for a in taken(Adaptive(items), 0.3, random.Random(1), 9)]  # noqa: S311 - simulates
        for _ in range(2)
    ]
    assert runs[0] == runs[1]


def test_an_easier_item_follows_a_wrong_answer_and_a_harder_one_a_right_one():
    items = tuple(item(number, b) for number, b in enumerate(np.linspace(-3, 3, 61)))
    adaptive = Adaptive(items, Rule(among=1))
    first = adaptive.following((), 0)
    for response, harder in ((RIGHT, True), (WRONG, False)):
        attempt = Attempt(first, 0, 1, grade(first, response), 1.0)
        after = adaptive.following((attempt,), 0)
        assert (after.calibration.difficulty > first.calibration.difficulty) is harder


def test_items_of_unknown_difficulty_are_not_chosen_from():
    bare = replace(item(1, 0.0), calibration=None)
    assert not calibrated((item(0, 0.0), bare))
    with pytest.raises(ValueError, match="difficulty of each"):
        Adaptive((item(0, 0.0), bare))


@pytest.mark.parametrize(
    "wrong", [{"most": 0}, {"among": 0}, {"target_se": 0.0}, {"most_exposed": 0.0}]
)
def test_a_rule_that_never_asks_is_refused(wrong):
    with pytest.raises(ValueError, match=r"at least one|share"):
        Rule(**wrong)


def bank(count):
    items = pool(np.random.default_rng(2), count)
    return Bank("b", "1.0.0", "B", "en", "tiny", "CC", "test", items)


def test_a_quiz_adapts_item_by_item_until_it_is_over():
    quiz = Quiz.adapt(bank(40), seed=4)
    while quiz.current is not None:
        assert quiz.planned == 20
        quiz = quiz.answer(RIGHT, 1.0)
    asked = [attempt.item.id for attempt in quiz.attempts]
    assert len(asked) == len(set(asked)) == quiz.planned == len(quiz.items) == 20
    assert quiz.result.score == 1.0


def test_what_was_wrong_in_an_adaptive_quiz_to_learn_comes_at_its_end():
    quiz = Quiz.adapt(bank(40), mode=Mode.LEARN, seed=4, rule=Rule(most=3))
    wrong = quiz.current.id
    quiz = quiz.answer(WRONG, 1.0).retry_later()
    for _ in range(2):
        assert quiz.current.id != wrong
        quiz = quiz.answer(RIGHT, 1.0).proceed()
    assert quiz.current.id == wrong
    assert quiz.answer(RIGHT, 1.0).proceed().finished
