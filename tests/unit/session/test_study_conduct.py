"""A course is led without a window: what is shown next, and what is recorded before."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.study.active_time import ActiveTime
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.enrolment import Allocated
from anatomyapp.session.study_conduct import Doing, How, Next, Over, Resting, StudyConduct
from anatomyapp.session.study_quiz import quiz_of
from anatomyapp.session.study_run import LeftOpen, Member, StudyRun
from anatomyapp.session.studying import (
    ArmAllocated,
    EnrolmentId,
    StepBegun,
    StepEnded,
    StudyCompleted,
    StudyId,
    StudyLeft,
)
from anatomyapp.session.turns import Letter
from anatomyapp.study import steps
from anatomyapp.study.protocol_file import protocol_from
from anatomyapp.study.steps import Occasion, StepId, StepOutcome
from tests.gui.tiny_quiz import bank

TEXT = b"""\
format: 1
id: small
version: 1.0.0
title: {en: Small, de: Klein}
summary: {en: For tests., de: Zum Testen.}
licence: CC BY 4.0
attribution: tests
group_size: 4
steps:
  consent: {kind: consent, title: {en: C, de: C}, text: ar-3d-2d}
  load: {kind: questionnaire, title: {en: L, de: L}, instrument: sus}
  learn:
    {kind: activity, title: {en: A, de: A}, condition: ar, where: ar, minutes: 1, who: together}
  week: {kind: wait, title: {en: W, de: W}, days: 7, window_days: 2}
  later: {kind: test, title: {en: T, de: T}, occasion: retention, bank: form}
arms:
  - {id: ar, title: {en: AR, de: AR}, steps: [consent, load, learn, week, later]}
allocation: {after: load}
"""


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.at.timestamp()


class Kept:
    """Takes events down, but for the one at which it fails once."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self.fails_at: int | None = None

    def record(self, event: object) -> None:
        if len(self.events) == self.fails_at:
            self.fails_at = None
            raise StoreAwayError("away.")
        self.events.append(event)

    def allocate(self, run: StudyRun) -> Allocated:
        return Allocated(run.protocol.arms[0].id, "", 0)

    def of(self, kind: type) -> list[object]:
        return [event for event in self.events if isinstance(event, kind)]


def member(letter: str | None) -> Member:
    return Member(EnrolmentId(f"e-{letter}"), f"{letter}", None, Letter(letter) if letter else None)


def course(*letters: str | None) -> StudyRun:
    protocol = protocol_from(TEXT, Path("small.yaml"))
    return StudyRun(StudyId("small"), "Small", protocol, tuple(map(member, letters)))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def step(conduct: StudyConduct, outcome: StepOutcome = StepOutcome.DONE) -> str:
    """Take what is shown, and return which step it was and whose."""
    shown = conduct.look()
    doing = conduct.begin() if isinstance(shown, Next) else shown
    assert isinstance(doing, Doing)
    conduct.end(outcome)
    return f"{doing.at.step.id} {doing.at.member or ''}".strip()


def test_one_learner_is_led_to_the_wait_and_after_it_to_the_end(kept, clock):
    conduct = StudyConduct(course(None), kept, clock)
    conduct.enter()
    assert [step(conduct) for _ in range(3)] == ["consent", "load", "learn"]
    assert isinstance(conduct.look(), Resting)
    clock.at += timedelta(days=7)
    assert step(conduct) == "later"
    assert conduct.look() == Over(How.COMPLETED)
    assert [event.step for event in kept.of(StepEnded)] == [
        "consent", "load", "learn", "week", "later",
    ]  # fmt: skip
    assert len(kept.of(ArmAllocated)) == len(kept.of(StudyCompleted)) == 1


def test_who_comes_too_late_leaves_with_a_reason(kept, clock):
    conduct = StudyConduct(course(None), kept, clock)
    for _ in range(3):
        step(conduct)
    clock.at += timedelta(days=10, hours=12)
    assert conduct.look() == Over(How.LATE)
    assert [event.reason for event in kept.of(StudyLeft)] == ["late"]


def test_a_group_hands_over_and_goes_on_without_who_refuses(kept, clock):
    conduct = StudyConduct(course("A", "B"), kept, clock)
    assert step(conduct) == "consent A"
    shown = conduct.look()
    assert isinstance(shown, Next)
    assert shown.to == member("B")
    assert step(conduct, StepOutcome.REFUSED) == "consent B"
    assert [step(conduct) for _ in range(2)] == ["load A", "learn"]
    assert [event.by for event in kept.of(ArmAllocated)] == ["A"]
    assert [(event.by, event.reason) for event in kept.of(StudyLeft)] == [("B", "refused")]


def test_where_all_refuse_it_is_over(kept, clock):
    conduct = StudyConduct(course(None), kept, clock)
    step(conduct, StepOutcome.REFUSED)
    assert conduct.look() == Over(How.REFUSED)


@pytest.mark.parametrize("fails_at", range(14))
def test_what_was_recorded_of_a_deed_that_failed_is_not_recorded_twice(kept, clock, fails_at):
    conduct = StudyConduct(course("A", "B"), kept, clock)
    kept.fails_at = fails_at

    def until_kept(deed):
        try:
            return deed()
        except StoreAwayError:
            return deed()

    until_kept(conduct.enter)
    for _ in range(5):
        shown = until_kept(conduct.look)
        if isinstance(shown, Next):
            until_kept(conduct.begin)
        until_kept(conduct.end)
    assert isinstance(until_kept(conduct.look), Resting)
    counted = Counter(type(event).__name__ for event in kept.events)
    assert counted == {"StudyEntered": 2, "StepBegun": 6, "StepEnded": 6, "ArmAllocated": 2}


def test_a_step_taken_up_again_keeps_its_filling_and_has_another_quiz(kept, clock):
    run = course(None)
    conduct = StudyConduct(run, kept, clock)
    step(conduct)
    first = conduct.look()
    assert isinstance(first, Doing)
    left = LeftOpen(filling=first.filling, pages=frozenset({"one"}))
    key = (run.members[0].enrolment, StepId("load"))
    again = StudyConduct(
        StudyRun(run.study, "", run.protocol, run.members, ended=conduct.run.ended,
                 left_open={key: left}),
        kept, clock,
    )  # fmt: skip
    taken = again.look()
    assert isinstance(taken, Doing)
    assert (taken.filling, taken.left) == (first.filling, left)
    assert len(kept.of(StepBegun)) == 3


def test_who_leaves_is_recorded_and_the_others_stay(kept, clock):
    conduct = StudyConduct(course("A", "B"), kept, clock)
    assert conduct.leave([member("A")], "left")
    assert step(conduct) == "consent B"
    assert not conduct.leave([member("B")], "withdrawn")
    assert [event.reason for event in kept.of(StudyLeft)] == ["left", "withdrawn"]


def test_only_time_at_work_counts(clock):
    time = ActiveTime(clock, limit_s=60.0, before_s=20.0)
    for there, seconds in ((True, 2), (True, 2), (False, 2), (False, 600), (True, 2), (True, 900)):
        time.look(there=there)
        clock.at += timedelta(seconds=seconds)
    time.look(there=True)  # after 900 s in which the computer slept
    assert time.seconds == pytest.approx(24.0)
    for _ in range(40):
        clock.at += timedelta(seconds=1)
        time.look(there=True)
    assert (time.over, time.left_s) == (True, 0.0)


def test_a_test_asks_what_is_left_in_the_order_of_the_whole():

    whole = bank()
    words = course(None).protocol.title
    ask = steps.Test(id=StepId("t"), title=words, occasion=Occasion.PRE, bank=whole.id, seed=5)
    first = quiz_of(ask, whole)
    assert first is not None
    done = frozenset({first.items[0].id, ItemId("gone")})
    again = quiz_of(ask, whole, done)
    assert again is not None
    assert again.items == first.items[1:]
    assert quiz_of(ask, whole, frozenset(item.id for item in whole.items)) is None
