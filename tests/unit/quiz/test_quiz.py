"""A quiz always ends, counts each item's first attempt once, and repeats from its seed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import MOST_PRESENTATIONS, Mode, Progress, Quiz
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.quiz.result import Confusion


@pytest.fixture(scope="session")
def large_bank(tmp_path_factory, sound_tree, dump, tiny_atlas):
    items = [
        {**item, "id": f"{item['id']}-{i}", "stem": f"{item['stem']} {'x' * i}"}
        for i in range(4)
        for item in sound_tree["items"]
    ]
    path = tmp_path_factory.mktemp("banks") / "large.yaml"
    path.write_text(dump({**sound_tree, "items": items}), encoding="utf-8")
    return read_bank(path, tiny_atlas)


def right(item):
    return Pointed(item.key) if item.kind is Kind.FIND else Chosen.one(item.key)


def wrong(item):
    if item.kind is Kind.FIND:
        return Pointed("rib-1-right")
    return Chosen.one(next(o.id for o in item.options if o.id != item.key))


def test_the_same_seed_gives_the_same_quiz(large_bank):
    first, again = (Quiz.start(large_bank, seed=7) for _ in range(2))
    assert first == again
    assert first != Quiz.start(large_bank, seed=8)
    assert sorted(i.id for i in first.items) == sorted(i.id for i in large_bank.items)


def test_the_seed_orders_options_too(large_bank):
    orders = {
        tuple(o.id for o in item.options)
        for seed in range(60)
        for item in Quiz.start(large_bank, seed=seed).items
        if item.id == "choice-joint-0"
    }
    assert len(orders) == math.factorial(3)


def test_a_quiz_may_be_short_and_of_one_station(large_bank):
    quiz = Quiz.start(large_bank, length=3, station="sternum")
    assert [item.station for item in quiz.items] == ["sternum"] * 3
    assert len(Quiz.start(large_bank, length=99).items) == len(large_bank.items)
    with pytest.raises(BankError, match="no items at station moon; choose one of ribs, sternum"):
        Quiz.start(large_bank, station="moon")


def test_learning_stays_for_the_feedback(bank):
    quiz = Quiz.start(bank, mode=Mode.LEARN)
    after = quiz.answer(right(quiz.current), 2.0)
    assert after.current is quiz.current
    assert after.grade.correct
    assert after.progress[0] is Progress.RIGHT
    with pytest.raises(ValueError, match="no item waits"):
        after.answer(right(quiz.current), 1.0)
    assert after.proceed().current is quiz.items[1]


def test_a_test_goes_on_without_feedback(bank):
    quiz = Quiz.start(bank, mode=Mode.TEST)
    after = quiz.answer(wrong(quiz.current), 2.0)
    assert after.grade is None
    assert after.current is quiz.items[1]
    assert after.progress == (Progress.WRONG, Progress.NOW, Progress.TODO)
    assert not after.can_retry


def test_a_wrong_item_comes_again_but_counts_once(bank):
    quiz = Quiz.start(bank, mode=Mode.LEARN)
    first = quiz.current
    quiz = quiz.answer(wrong(first), 1.0).retry_later()
    for _ in range(2):
        quiz = quiz.answer(right(quiz.current), 1.0).proceed()
    assert quiz.current is first
    assert quiz.progress[0] is Progress.NOW
    quiz = quiz.answer(right(first), 1.0).proceed()
    assert quiz.finished
    assert quiz.progress[0] is Progress.WRONG
    result = quiz.result
    assert (result.n, result.right, result.total_s) == (3, 2, 4.0)
    assert result.score == pytest.approx(2 / 3)


def test_an_item_does_not_come_for_ever(bank):
    quiz = Quiz.start(bank, mode=Mode.LEARN)
    shown = 0
    while not quiz.finished:
        quiz = quiz.answer(wrong(quiz.current), 0.0)
        shown += 1
        quiz = quiz.retry_later() if quiz.can_retry else quiz.proceed()
    assert shown == MOST_PRESENTATIONS * len(bank.items)


def test_only_a_wrong_item_comes_again(bank):
    quiz = Quiz.start(bank)
    with pytest.raises(ValueError, match="answered wrongly"):
        quiz.retry_later()
    with pytest.raises(ValueError, match="answered wrongly"):
        quiz.answer(right(quiz.current), 1.0).retry_later()


@pytest.mark.parametrize("latency_s", [-1.0, float("nan"), float("inf")])
def test_a_latency_is_a_number_of_seconds(bank, latency_s):
    quiz = Quiz.start(bank)
    with pytest.raises(ValueError, match="finite number of seconds"):
        quiz.answer(right(quiz.current), latency_s)


def test_a_skipped_item_counts_nothing(bank):
    quiz = Quiz.start(bank).skip(1.5)
    assert quiz.progress == (Progress.SKIPPED, Progress.NOW, Progress.TODO)
    assert (quiz.result.n, quiz.result.planned, quiz.result.score) == (1, 3, 0.0)
    assert quiz.attempts[0].score == 0.0


def test_a_quiz_not_begun_has_no_score(bank):
    result = Quiz.start(bank).result
    assert (result.n, result.score, result.stations, result.confusions) == (0, None, (), ())


def test_the_result_names_stations_and_confusions(large_bank):
    quiz = Quiz.start(large_bank, mode=Mode.TEST)
    while not quiz.finished:
        item = quiz.current
        quiz = quiz.answer(wrong(item) if item.kind is Kind.FIND else right(item), 1.0)
    result = quiz.result
    stations = {s.station: (s.n, s.right, s.score) for s in result.stations}
    assert stations == {"ribs": (8, 4, 0.5), "sternum": (4, 4, 1.0)}
    (confusion,) = result.confusions
    assert (confusion.asked, confusion.taken, confusion.count) == ("rib-2-left", "rib-1-right", 4)
    assert len(confusion.items) == 4


def test_a_statement_is_confused_with_no_structure(bank):
    quiz = Quiz.start(bank, mode=Mode.TEST)
    while not quiz.finished:
        quiz = quiz.answer(wrong(quiz.current), 1.0)
    assert all(isinstance(c, Confusion) and c.asked != "sternum-body"
               for c in quiz.result.confusions)  # fmt: skip


def test_a_finished_quiz_takes_no_answer(bank):
    quiz = Quiz.start(bank, length=1).skip()
    assert quiz.finished
    assert quiz.current is None
    with pytest.raises(ValueError, match="no item waits"):
        quiz.skip()
    assert quiz.proceed() == quiz


steps = st.lists(st.sampled_from(["right", "wrong", "skip", "proceed", "retry"]), max_size=60)


def stepped(quiz, step):
    if quiz.finished:
        return quiz
    if quiz.grade is not None:
        return quiz.retry_later() if step == "retry" and quiz.can_retry else quiz.proceed()
    if step == "skip":
        return quiz.skip(1.0)
    return quiz.answer(wrong(quiz.current) if step == "wrong" else right(quiz.current), 1.0)


@given(mode=st.sampled_from(Mode), seed=st.integers(0, 99), length=st.integers(1, 12), steps=steps)
def test_any_steps_keep_the_counts_right_and_lead_to_the_end(large_bank, mode, seed, length, steps):
    quiz = Quiz.start(large_bank, mode=mode, seed=seed, length=length)
    for step in steps:
        quiz = stepped(quiz, step)
        result = quiz.result
        assert result.score is None or 0.0 <= result.score <= 1.0
        assert result.n == len({a.index for a in quiz.attempts}) <= result.planned == length
        assert result.total_s == len(quiz.attempts)
        assert sum(s.n for s in result.stations) == result.n
        assert quiz.progress.count(Progress.NOW) <= 1
    for _ in range(2 * MOST_PRESENTATIONS * length):
        quiz = stepped(quiz, "wrong")
    assert quiz.finished
    assert quiz.result.n == length
    assert not {Progress.TODO, Progress.NOW} & set(quiz.progress)
