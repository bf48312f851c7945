"""What one learner did, as their progress reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from anatomyapp.quiz.adaptive import Exposure
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.learning import IDLE_S, Whose
from anatomyapp.session.quizzing import HintTaken, ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.turns import Letter
from tests.augmented_events import GROUP

BEGIN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class Clock:
    """A wall clock that can be set, beside one that never goes back."""

    def __init__(self, begin=BEGIN):
        self.wall, self.seconds = begin, 0.0

    def wait(self, seconds):
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)

    def now(self):
        return self.wall

    def monotonic_s(self):
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


def begin(store, clock, learner=None, run="run"):
    who = store.learner(learner, at=clock.now()) if learner else None
    recorder = Recorder(store, SessionStarted("0", "tiny", "1"), clock=clock, learner=who)
    recorder.record(QuizStarted(QuizId(run), "tiny", "1", QuizMode.LEARN, 1, ()))
    return recorder, who


def answer(recorder, clock, item, run="run", **told):
    recorder.record(
        ItemAnswered(
            QuizId(run), ItemId(item), 1, Kind.FIND, "rib", latency_s=3.0,
            presented_at=clock.now(), score=1.0, **{"correct": True} | told,
        )
    )  # fmt: skip


def test_the_answers_of_one_learner_come_in_their_order(store, clock):
    first, who = begin(store, clock, "Maple Heron", "a")
    other, _ = begin(store, clock, "Birch Otter", "b")
    for item in "pq":
        clock.wait(10)
        answer(first, clock, item, "a", correct=item == "p")
        answer(other, clock, item, "b")
    mine = store.learning.answers(Whose(who))
    assert [(given.item, given.correct) for given in mine] == [("p", True), ("q", False)]
    assert store.learning.sessions(Whose(who)) == {first.session: 3}
    assert [given.at for given in mine] == [BEGIN + timedelta(seconds=s) for s in (10, 20)]


def test_a_clock_set_back_changes_neither_order_nor_distance(store, clock):
    recorder, who = begin(store, clock, "Maple Heron")
    for item in "pqr":
        clock.wait(10)
        clock.wall -= timedelta(days=30)
        answer(recorder, clock, item)
    given = store.learning.answers(Whose(who))
    assert [each.item for each in given] == ["p", "q", "r"]
    assert given[2].at - given[0].at == timedelta(seconds=20)


def test_a_guest_has_the_answers_of_this_session_alone(store, clock):
    before, _ = begin(store, clock, run="a")
    answer(before, clock, "p", "a")
    now, _ = begin(store, clock, run="b")
    answer(now, clock, "q", "b")
    (given,) = store.learning.answers(Whose(None, now.session))
    assert given.item == "q"


def test_in_a_group_the_answers_of_ones_own_turns_count(store, clock):
    recorder, host = begin(store, clock, "Maple Heron")
    guest = store.learner("Birch Otter", at=BEGIN)
    store.groups.link(recorder.session, GROUP, {Letter.A: host, Letter.B: guest}, BEGIN)
    for letter in (Letter.A, Letter.B, Letter.B):
        answer(recorder, clock, f"item-{letter}", by=letter)
    assert len(store.learning.answers(Whose(host))) == 1
    assert len(store.learning.answers(Whose(guest))) == 2
    assert store.learning.sessions(Whose(guest)) == {recorder.session: 4}


def test_long_stretches_without_an_event_are_idle(store, clock):
    recorder, who = begin(store, clock, "Maple Heron")
    for seconds in (30, 3600, 45):
        clock.wait(seconds)
        recorder.record(PlaceEntered("explore"))
    (work,) = store.learning.work(Whose(who))
    assert work.active_s == pytest.approx(30 + IDLE_S + 45)
    assert work.began_at == BEGIN
    assert store.learning.sessions(Whose(who)) == {recorder.session: 4}


def test_hints_are_counted_by_quiz_and_item(store, clock):
    recorder, who = begin(store, clock, "Maple Heron")
    for number in (1, 2):
        recorder.record(HintTaken(QuizId("run"), ItemId("p"), 1, "region", number, 2.0))
    (work,) = store.learning.work(Whose(who))
    assert work.hints == 2
    assert store.learning.hints({recorder.session}) == {("run", "p"): 2}


def test_single_sessions_are_read_by_themselves(store, clock):
    first, who = begin(store, clock, "Maple Heron", "a")
    answer(first, clock, "p", "a")
    first.end()
    clock.wait(100)
    second, _ = begin(store, clock, "Maple Heron", "b")
    answer(second, clock, "q", "b")
    (given,) = store.learning.answers(Whose(who), {second.session})
    assert given.item == "q"
    assert [each.session for each in store.learning.work(Whose(who), {second.session})] == [
        second.session
    ]


def test_it_is_either_a_learner_or_a_guest():
    with pytest.raises(ValueError, match="either"):
        Whose(None)


def test_exposures_count_the_runs_that_met_an_item(store, clock):
    for run, met in (("a", ("find-1", "find-2")), ("b", ("find-1", "find-1"))):
        recorder, _ = begin(store, clock, run=run)
        for item in met:
            answer(recorder, clock, item, run)
    recorder, _ = begin(store, clock, run="c")
    assert store.exposures.of("tiny") == Exposure(3, (("find-1", 2), ("find-2", 1)))
    assert store.exposures.of("another") == Exposure()
