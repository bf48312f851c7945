"""What leaves the instructor's area of items' and quizzes' figures."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.evaluation.guarding import guarded, guarded_quiz
from anatomyapp.evaluation.items import item_statistics
from anatomyapp.evaluation.quizzes import quiz_statistics
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.evaluation.small_cells import FEWEST


def responses(marks):
    """Return the answers of learners, one line of marks each: 1 right, others wrong in some way."""
    rows = [
        ResponseRow(f"learner-{i}", f"item-{j}", float(mark == "1"), mark, 2.0, 1, timed_out=False)
        for i, line in enumerate(marks)
        for j, mark in enumerate(line)
    ]
    return Responses.of(rows)


def items_of(marks):
    return [guarded(each) for each in item_statistics(responses(marks))]


def test_an_item_that_four_were_asked_shows_nothing():
    (item,) = items_of(["1", "1", "a", "a"])
    assert (item.n, item.timed_out, item.choices) == (None, None, ())
    assert item.facility.value is item.median_latency_s.value is None
    assert item.facility.n == 0


def test_an_item_of_a_large_group_shows_its_facility():
    (item,) = items_of(["1"] * 10 + ["a"] * 10)
    assert (item.n, item.facility.value) == (20, 50.0)
    assert [choice.n for choice in item.choices] == [10, 10]


@pytest.mark.parametrize("wrong", range(FEWEST))
def test_a_facility_of_few_wrong_answers_is_the_same_range_whatever_it_is(wrong):
    (item,) = items_of(["1"] * (20 - wrong) + ["a"] * wrong)
    assert item.facility.reason == "hidden: 80 to 100"
    assert item.facility.value is item.deviation.value is None
    assert all(choice.n is None for choice in item.choices)


def test_a_facility_of_few_right_answers_is_a_range_too():
    (item,) = items_of(["1"] * 2 + ["a"] * 18)
    assert item.facility.reason == "hidden: 0 to 20"


def test_a_facility_of_few_right_and_few_wrong_answers_is_not_told():
    (item,) = items_of(["1"] * 4 + ["a"] * 4)
    assert item.facility.reason == "hidden: fewer than 5"


def test_a_small_choice_takes_another_one_along():
    (item,) = items_of(["1"] * 10 + ["a"] * 9 + ["b"] * 7 + ["c"] * 2)
    shown = {choice.id: choice.n for choice in item.choices}
    assert shown == {"1": 10, "a": 9, "b": None, "c": None}


def test_the_best_and_weakest_are_compared_where_each_are_five():
    assert items_of(["1a", "a1"] * 8)[0].upper_lower.value is None
    assert items_of(["1a", "a1"] * 10)[0].upper_lower.value is not None


def test_a_quiz_of_few_shows_nothing():
    marks = ["1a"] * 4
    quiz = guarded_quiz(quiz_statistics(responses(marks)), items_of(marks))
    assert (quiz.learners, quiz.n, quiz.mean.value, quiz.median.value) == (None, None, None, None)


def test_the_mean_goes_with_one_hidden_facility():
    """A single hidden facility is the mean of all, times their number, less the others."""
    marks = ["11"] * 10 + ["a1"] * 10
    quiz = guarded_quiz(quiz_statistics(responses(marks)), items_of(marks))
    assert quiz.mean.value is None
    whole = ["11"] * 10 + ["aa"] * 10
    assert guarded_quiz(quiz_statistics(responses(whole)), items_of(whole)).mean.value == 50.0


@given(st.integers(1, 30), st.integers(0, 10**6))
def test_no_count_below_five_is_shown_at_all(learners, seed):
    chances = random.Random(seed)  # noqa: S311 - makes up answers, guards nothing
    marks = ["".join(chances.choice("11abc") for _ in range(3)) for _ in range(learners)]
    for item in items_of(marks):
        counts = [item.n, item.timed_out, *(choice.n for choice in item.choices)]
        assert all(count is None or count >= FEWEST for count in counts)
        if item.facility.value is not None:
            right = item.facility.value * item.n / 100
            assert FEWEST - 1e-9 <= right <= item.n - FEWEST + 1e-9
