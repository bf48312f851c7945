"""A spotter gives each item its time, takes no answer after it, and never goes back."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import SECONDS_PER_ITEM, Mode, Progress, Quiz, Timing
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.quiz.result import Attempt


@pytest.fixture
def spotter(bank):
    return Quiz.start(bank, mode=Mode.SPOTTER, seed=3).timed(Timing(45.0, break_s=5.0))


def right(item):
    return Pointed(item.key) if item.kind is Kind.FIND else Chosen.one(item.key)


def test_a_spotter_has_the_usual_time_unless_another_is_chosen(bank, spotter):
    assert Quiz.start(bank, mode=Mode.SPOTTER).timing == Timing(60.0)
    assert spotter.timing == Timing(45.0, 5.0)
    assert Timing().seconds_per_item in SECONDS_PER_ITEM


def test_only_a_spotter_has_a_clock(bank, spotter):
    with pytest.raises(ValueError, match="a spotter, and no other quiz"):
        Quiz.start(bank, mode=Mode.TEST).timed(Timing())
    with pytest.raises(ValueError, match="a spotter, and no other quiz"):
        replace(spotter, timing=None)
    with pytest.raises(ValueError, match="only a spotter's item"):
        Quiz.start(bank, mode=Mode.TEST).time_out(99.0)


def test_a_spotter_goes_on_without_feedback(spotter):
    after = spotter.answer(right(spotter.current), 44.9)
    assert after.grade is None
    assert after.current is spotter.items[1]
    assert (after.progress[0], after.can_retry) == (Progress.RIGHT, False)


def test_an_item_whose_time_is_over_is_no_skipped_one(spotter):
    after = spotter.time_out(45.0).skip(3.0)
    assert after.progress == (Progress.TIMED_OUT, Progress.SKIPPED, Progress.NOW)
    assert [a.timed_out for a in after.attempts] == [True, False]
    result = after.result
    assert (result.n, result.timed_out, result.right, result.score) == (2, 1, 0, 0.0)


def test_an_answer_after_the_time_counts_as_none(spotter):
    after = spotter.answer(right(spotter.current), 45.01)
    (attempt,) = after.attempts
    assert (attempt.grade, attempt.timed_out, attempt.score) == (None, True, 0.0)


def test_nothing_times_out_before_its_time(spotter):
    with pytest.raises(ValueError, match="not before its time"):
        spotter.time_out(44.0)
    done = spotter.time_out(45.0).time_out(45.0).time_out(45.0)
    with pytest.raises(ValueError, match="no item waits"):
        done.time_out(45.0)


def test_what_came_too_late_has_no_grade(spotter):
    found = spotter.answer(right(spotter.current), 1.0).attempts[0].grade
    with pytest.raises(ValueError, match="no grade"):
        Attempt(spotter.items[0], 0, 1, found, 50.0, timed_out=True)


@pytest.mark.parametrize(
    "given", [(0.0,), (-1.0,), (math.inf,), (math.nan,), (60.0, -1.0), (60.0, math.inf)]
)
def test_times_that_cannot_be_are_refused(given):
    with pytest.raises(ValueError, match="some seconds"):
        Timing(*given)


moments = st.floats(0, 1e5)


@given(st.sampled_from(SECONDS_PER_ITEM), st.floats(0, 30), moments, moments)
def test_what_is_left_runs_down_to_nothing(seconds, break_s, since_s, later_s):
    timing = Timing(seconds, break_s)
    now_s = since_s + later_s
    assert timing.left_s(since_s, since_s) == pytest.approx(seconds)
    assert timing.rest_left_s(since_s, since_s) == pytest.approx(break_s, abs=1e-6)
    assert timing.left_s(since_s, now_s) == pytest.approx(max(0, seconds - later_s), abs=1e-6)
    assert 0 <= timing.rest_left_s(since_s, now_s) <= break_s + 1e-6


deeds = st.lists(
    st.tuples(st.sampled_from(["right", "skip", "wait"]), st.floats(0, 44)), max_size=12
)


@given(deeds)
def test_a_spotter_asks_each_item_once_in_order(tiny_quiz, steps):
    quiz, done = tiny_quiz, 0
    for deed, latency_s in steps:
        if quiz.finished:
            break
        assert quiz.current is quiz.items[done]
        if deed == "right":
            quiz = quiz.answer(right(quiz.current), latency_s)
        elif deed == "skip":
            quiz = quiz.skip(latency_s)
        else:
            quiz = quiz.time_out(45.0 + latency_s)
        done += 1
        assert (len(quiz.attempts), quiz.grade, quiz.can_retry) == (done, None, False)
    result = quiz.result
    assert result.n == done == len({a.index for a in quiz.attempts})
    assert result.timed_out == quiz.progress.count(Progress.TIMED_OUT)
    assert result.right == quiz.progress.count(Progress.RIGHT)


@pytest.fixture(scope="session")
def tiny_quiz(tmp_path_factory, sound_tree, dump, tiny_atlas):
    path = tmp_path_factory.mktemp("spotter") / "bank.yaml"
    path.write_text(dump(sound_tree), encoding="utf-8")
    bank = read_bank(path, tiny_atlas)
    return Quiz.start(bank, mode=Mode.SPOTTER).timed(Timing(45.0))
