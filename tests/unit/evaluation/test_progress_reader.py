"""Reading a learner's progress again takes in only what is new, and comes to the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from anatomyapp.evaluation.practice import Asked
from anatomyapp.evaluation.progress import Standing
from anatomyapp.evaluation.progress_reader import ProgressReader
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.spacing import Rating
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.learning import Whose
from anatomyapp.session.quizzing import HintTaken, ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import open_store

BEGIN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)
ASKED = {ItemId("rib"): Asked("bones", "rib-1-left", "ribs"),
         ItemId("manubrium"): Asked("bones", "manubrium", "sternum")}  # fmt: skip


class Clock:
    """A clock that is set by hand."""

    def __init__(self, begin):
        self.begin, self.seconds = begin, 0.0

    def now(self):
        return self.begin + timedelta(seconds=self.seconds)

    def monotonic_s(self):
        return self.seconds


class Counting:
    """Reads as the record does, and counts the sessions whose answers were read."""

    def __init__(self, learning):
        self._learning, self.read = learning, []

    def __getattr__(self, name):
        return getattr(self._learning, name)

    def answers(self, whose, sessions=None):
        self.read.append(len(sessions))
        return self._learning.answers(whose, sessions)


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "record.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def whose(store):
    return Whose(store.learner("Maple Heron", at=BEGIN))


def practise(store, whose, day, *items, hint=False):
    """Answer items on a day, right where they are not said to be wrong by a minus."""
    clock = Clock(BEGIN + timedelta(days=day))
    started = SessionStarted("0", "tiny", "1")
    recorder = Recorder(store, started, clock=clock, learner=whose.learner)
    run = QuizId(f"run-{day}-{recorder.session}")
    recorder.record(QuizStarted(run, "bones", "1", QuizMode.LEARN, 1, ()))
    for item in items:
        clock.seconds += 20
        name = ItemId(item.removeprefix("-"))
        if hint:
            recorder.record(HintTaken(run, name, 1, "region", 1, 2.0))
        right = not item.startswith("-")
        recorder.record(
            ItemAnswered(
                run, name, 1, Kind.FIND, "x", right, float(right), 9.0, clock.now(),
            )
        )  # fmt: skip
    return recorder


@pytest.fixture
def reader(tiny_atlas):
    return ProgressReader(ASKED, tiny_atlas)


def fresh(tiny_atlas, store, whose):
    return ProgressReader(ASKED, tiny_atlas).read(store.learning, whose, NOW)


def test_only_sessions_with_something_new_are_read(store, whose, reader, tiny_atlas):
    learning = Counting(store.learning)
    practise(store, whose, 0, "rib", "-manubrium").end()
    running = practise(store, whose, 5, "rib")
    reader.read(learning, whose, NOW)
    reader.read(learning, whose, NOW)
    assert learning.read == [2]
    running.end()
    practise(store, whose, 9, "manubrium").end()
    again = reader.read(learning, whose, NOW)
    assert learning.read == [2, 2]
    assert again == fresh(tiny_atlas, store, whose)
    assert again.structures["rib-1-left"].standing is Standing.KNOWN


def test_what_was_merged_late_is_put_in_its_place(store, whose, reader, tiny_atlas):
    practise(store, whose, 9, "rib").end()
    reader.read(store.learning, whose, NOW)
    practise(store, whose, 3, "-rib").end()
    late = reader.read(store.learning, whose, NOW)
    assert [each.right for each in late.structures["rib-1-left"].track.latest] == [False, True]
    assert late == fresh(tiny_atlas, store, whose)


def test_another_learner_begins_with_nothing(store, whose, reader):
    practise(store, whose, 0, "rib").end()
    assert reader.read(store.learning, whose, NOW).begun
    other = Whose(store.learner("Birch Otter", at=BEGIN))
    assert not reader.read(store.learning, other, NOW).begun
    assert reader.read(store.learning, whose, NOW).begun
    assert not reader.nothing(NOW).begun


def test_a_session_that_was_erased_is_forgotten(store, whose, reader, monkeypatch):
    kept = practise(store, whose, 0, "rib")
    kept.end()
    gone = practise(store, whose, 1, "manubrium")
    gone.end()
    assert reader.read(store.learning, whose, NOW).recent.n == 2
    practise_answers = store.learning.answers
    monkeypatch.setattr(store.learning, "sessions", lambda _: {kept.session: 3})
    monkeypatch.setattr(
        store.learning, "answers", lambda whose, _: practise_answers(whose, {kept.session})
    )
    assert reader.read(store.learning, whose, NOW).recent.n == 1


def test_hints_make_a_right_answer_a_hard_one(store, whose, reader):
    practise(store, whose, 0, "rib", hint=True).end()
    track = reader.read(store.learning, whose, NOW).structures["rib-1-left"].track
    assert [each.rating for each in track.latest] == [Rating.Hard]


def test_a_moment_without_a_zone_is_refused(store, whose, reader):
    practise(store, whose, 0, "rib").end()
    with pytest.raises(ValueError, match="zone"):
        reader.read(store.learning, whose, NOW.replace(tzinfo=None))
