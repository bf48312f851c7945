"""After a quiz at most three steps are offered, the most helpful first, each with its figures."""

from __future__ import annotations

import pytest

from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.next_steps import Ground, StepKind, next_steps
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Pointed
from anatomyapp.quiz.task import Point

NOTHING = Ground()


def find(number, station="ribs"):
    return Item(
        ItemId(f"find-{station}-{number}"), Kind.FIND, "Find it", Point(f"{station}-{number}"),
        station, "Find it.", Bloom.REMEMBER, "test", Feedback("There."),
    )  # fmt: skip


def finished(wrong=0, *, stations=("ribs",), of=4, mode=Mode.TEST):
    """Return a quiz in which the first items of the first station were answered wrongly."""
    items = tuple(find(n, station) for station in stations for n in range(of))
    quiz = Quiz.start(Bank("b", "1", "B", "en", "tiny", "CC", "test", items), mode=mode, seed=1)
    missed = {item.id for item in items[:wrong]}
    while (item := quiz.current) is not None:
        taken = "elsewhere" if item.id in missed else item.asked
        quiz = quiz.answer(Pointed(taken), 1.0)
        quiz = quiz.proceed() if quiz.grade is not None else quiz
    return quiz


def kinds(quiz, ground=NOTHING):
    return [step.kind for step in next_steps(quiz, ground)]


def test_what_was_confused_comes_first_and_three_are_enough():
    steps = next_steps(finished(2), Ground(due=9))
    assert [step.kind for step in steps] == [StepKind.COMPARE, StepKind.PRACTISE, StepKind.REPEAT]
    compare, practise, repeat = steps
    assert (compare.count, compare.about) == (1, f"{compare.confusion.asked}|elsewhere")
    assert (practise.about, practise.count, practise.of) == ("ribs", 2, 4)
    assert (repeat.count, repeat.of) == (2, 4)


def test_a_weak_station_with_a_tour_is_toured():
    tour = next_steps(finished(3, stations=("ribs", "spine")), Ground(frozenset(("ribs",))))[1]
    assert (tour.kind, tour.about) == (StepKind.TOUR, "ribs")


def test_too_few_items_tell_nothing_of_a_station():
    assert StepKind.PRACTISE not in kinds(finished(2, of=2))


@pytest.mark.parametrize(
    ("due", "mode", "steps"),
    [
        (0, Mode.TEST, [StepKind.SPOTTER]),
        (0, Mode.LEARN, [StepKind.SPOTTER]),
        (5, Mode.TEST, [StepKind.REVIEW, StepKind.SPOTTER]),
        (5, Mode.SPOTTER, [StepKind.REVIEW]),
        (0, Mode.SPOTTER, []),
    ],
)
def test_after_a_quiz_without_a_mistake_the_next_is_what_is_due_or_harder(due, mode, steps):
    assert kinds(finished(mode=mode), Ground(due=due)) == steps
