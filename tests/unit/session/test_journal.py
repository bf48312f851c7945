from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.review import SessionState
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.turns import GroupId, Letter

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")


class Told:
    """What a journal said."""

    def __init__(self) -> None:
        self.causes: list[StoreError] = []
        self.noted = 0

    def note(self) -> None:
        self.noted += 1


@contextmanager
def locked(place: Path) -> Iterator[None]:
    """Hold the record as another process does that writes."""
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def spool(tmp_path) -> Iterator[Spool]:
    opened = Spool(tmp_path / "spool")
    yield opened
    opened.close()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def journal(store, spool, told) -> Journal:
    return Journal(store, spool, noted=told.note, turned_aside=told.causes.append)


def begun(journal: Journal, **who: object) -> Recorder:
    return Recorder(journal, STARTED, clock=SystemClock(), **who)  # type: ignore[arg-type]  # a test's


def places(store: SessionStore, recorder: Recorder) -> list[str]:
    """Return which places were entered, and check that the numbers have no gaps."""
    entries = store.events(recorder.session)
    assert [entry.number for entry in entries] == list(range(len(entries)))
    return [each.event.place for each in entries if isinstance(each.event, PlaceEntered)]


def answered(quiz: QuizId, number: int) -> ItemAnswered:
    return ItemAnswered(
        quiz, ItemId("find-1"), 1, Kind.FIND, str(number), True, 1.0, 0.5, NOON, number
    )


def test_a_note_waits_until_it_is_flushed_and_asks_for_it(journal, store, told):
    recorder = begun(journal)
    recorder.note(PlaceEntered("explore"))
    assert (places(store, recorder), told.noted) == ([], 1)
    journal.flush()
    assert places(store, recorder) == ["explore"]


def test_an_answer_takes_what_was_noted_before_it_to_the_disk(journal, another):
    recorder = begun(journal)
    recorder.note(PlaceEntered("one"))
    recorder.note(PlaceEntered("two"))
    recorder.record(PlaceEntered("three"))
    assert places(another, recorder) == ["one", "two", "three"]


def test_a_session_goes_on_aside_while_another_process_holds_the_record(
    journal, store, spool, place, told
):
    recorder = begun(journal)
    with locked(place):
        recorder.note(PlaceEntered("one"))
        recorder.record(PlaceEntered("two"))
        journal.flush()
    recorder.record(PlaceEntered("three"))
    assert places(store, recorder) == []
    assert journal.aside
    assert [type(cause) for cause in told.causes] == [StoreAwayError]
    assert "in use by another program" in str(told.causes[0])
    found = journal.merge()
    assert (found.sessions, found.events, found.faults) == (1, 3, ())
    assert not journal.aside
    assert list(spool.folder.iterdir()) == []
    recorder.record(PlaceEntered("four"))
    assert places(store, recorder) == ["one", "two", "three", "four"]
    assert store.integrity().faults == ()


def test_what_lies_aside_is_on_the_disk_before_an_answer_returns(journal, spool, place):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
    other = Spool(spool.folder)
    assert other.lines(recorder.session)[-1].payload == '{"place":"one"}'
    assert other.waiting() == ()  # it belongs to a process that runs


def test_a_session_that_began_aside_is_merged_with_its_new_learner(journal, store, place):
    with locked(place):
        learner = journal.learner("kim", at=NOON)
        assert not journal.knows(learner)
        recorder = begun(journal, learner=learner)
        recorder.record(PlaceEntered("one"))
        assert journal.learner("kim", at=NOON) == learner
    assert store.learners() == ()
    journal.merge()
    assert journal.knows(learner)
    found = store.session(recorder.session)
    assert (found.pseudonym, found.state) == ("kim", SessionState.RUNNING)
    assert places(store, recorder) == ["one"]
    assert store.integrity().faults == ()
    recorder.end()
    assert store.session(recorder.session).state is SessionState.ENDED


def test_a_known_learner_is_found_while_another_process_writes(journal, store, place):
    known = store.learner("kim", at=NOON)
    with locked(place):
        assert journal.learner("kim", at=NOON) == known
    assert journal.knows(known)


def test_a_learner_whom_the_record_learnt_of_meanwhile_has_the_id_there(journal, store, place):
    with locked(place):
        recorder = begun(journal, learner=journal.learner("kim", at=NOON))
    known = store.learner("kim", at=NOON)
    journal.merge()
    assert [learner.id for learner in store.learners()] == [known]
    assert store.session(recorder.session).pseudonym == "kim"


def test_a_learner_who_was_erased_meanwhile_is_a_guest(journal, store, place):
    learner = store.learner("kim", at=NOON)
    with locked(place):
        recorder = begun(journal, learner=learner)
    with closing(sqlite3.connect(place)) as other:
        other.execute("DELETE FROM learner")
        other.commit()
    journal.merge()
    assert store.session(recorder.session).learner is None


def test_a_groups_members_are_merged_before_its_answers(journal, store, place):
    recorder = begun(journal)
    with locked(place):
        kim = journal.learner("kim", at=NOON)
        journal.seat(recorder.session, GroupId("g"), {Letter.A: kim, Letter.B: None}, NOON)
        journal.seat(recorder.session, GroupId("h"), {Letter.A: kim, Letter.B: None}, NOON)
    assert store.groups.members() == ()
    journal.merge()
    (who,) = store.learners()
    members = [(each.group, each.letter, each.learner) for each in store.groups.members()]
    assert members == [("g", "A", who.id), ("g", "B", None), ("h", "A", who.id), ("h", "B", None)]


def test_merging_twice_adds_nothing(journal, store, spool, place, tmp_path):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
    lines = spool.lines(recorder.session)
    assert [store.merge(lines, running=True) for _ in range(2)] == [1, 0]
    assert places(store, recorder) == ["one"]


def test_events_of_a_session_that_was_given_up_meanwhile_follow_its_end(
    journal, store, spool, place
):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
        recorder.end()
    store.close()  # its lock goes too, as on another machine
    with closing(open_store(place)) as elsewhere:
        elsewhere.abandon_unfinished(NOON)
    journal.merge()
    assert places(store, recorder) == ["one"]
    assert store.session(recorder.session).state is SessionState.ABANDONED
    assert store.integrity().faults == ()


def test_an_answer_that_neither_place_takes_is_refused_and_the_next_one_counts_on(
    journal, store, spool, place, tmp_path
):
    recorder = begun(journal)
    recorder.note(PlaceEntered("noted"))
    spool.folder.write_text("in the way")
    with locked(place), pytest.raises(StoreError, match="in use by another program"):
        recorder.record(PlaceEntered("refused"))
    assert not journal.aside
    recorder.record(PlaceEntered("taken"))
    assert places(store, recorder) == ["noted", "taken"]
    spool.folder.unlink()


def test_closing_writes_what_was_noted_and_merges(journal, store, place):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
    recorder.note(PlaceEntered("two"))
    journal.close()
    assert places(store, recorder) == ["one", "two"]


def test_closing_while_the_record_is_away_leaves_all_to_the_next_start(
    journal, store, spool, place
):
    recorder = begun(journal)
    with locked(place):
        recorder.note(PlaceEntered("one"))
        journal.close()
    assert merge_spool(store, Spool(spool.folder)).events == 1
    assert places(store, recorder) == ["one"]


@settings(max_examples=8)
@given(st.integers(0, 2**32))
def test_nothing_is_lost_or_doubled_however_often_the_record_is_away(tmp_path_factory, seed):
    rng = random.Random(seed)  # noqa: S311 - chooses moments, guards nothing
    folder = tmp_path_factory.mktemp("journal")
    place, spool = folder / "record.sqlite", Spool(folder / "spool")
    with closing(open_store(place, busy_timeout_s=0.0)) as store:
        journal = Journal(store, spool)
        recorder = begun(journal)
        quiz, count = QuizId(f"q{seed}"), 0
        recorder.record(QuizStarted(quiz, "b", "1", QuizMode.TEST, 1, (ItemId("find-1"),)))
        for _ in range(12):
            away = locked(place) if rng.random() < 0.5 else closing(sqlite3.connect(place))
            with away:
                for _ in range(rng.randint(0, 3)):
                    count += 1
                    deed = recorder.note if rng.random() < 0.5 else recorder.record
                    deed(answered(quiz, count))
                rng.choice((journal.flush, journal.merge))()
        recorder.end()
        journal.close()
        kept = [int(answer.response) for answer in store.answers()]
        assert kept == list(range(1, count + 1))
        assert store.integrity().faults == ()
        assert list(spool.folder.glob("*")) == []


def test_a_clock_that_is_set_back_changes_neither_order_nor_chain(journal, store, place):
    class SetBack(SystemClock):
        at = NOON

        def now(self) -> datetime:
            self.at -= timedelta(hours=1)
            return self.at

    recorder = Recorder(journal, STARTED, clock=SetBack())
    recorder.record(PlaceEntered("one"))
    with locked(place):
        recorder.record(PlaceEntered("two"))
    journal.merge()
    assert places(store, recorder) == ["one", "two"]
    assert store.integrity().faults == ()
