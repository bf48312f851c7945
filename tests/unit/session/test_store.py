from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import NoResultFound

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import StoreError
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.annotations import MeasureKind
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.cut import Cut
from anatomyapp.session import event as events
from anatomyapp.session import exploration, quizzing, sampling
from anatomyapp.session.event import Entry, PlaceEntered, SessionId
from anatomyapp.session.review import AnswerFilter, SessionState
from anatomyapp.session.store import open_store
from tests import augmented_events

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(days=1)
RIBS = (StructureId("rib-1-left"), StructureId("rib-1-right"))
EXPLORED = (
    exploration.StructuresSelected(RIBS, "box"),
    exploration.StructuresFaded(RIBS[:1], RIBS[1:]),
    exploration.StructuresExploded(0.3),
    exploration.ModelCut((Cut(),), RIBS),
    exploration.Measured(1, MeasureKind.DISTANCE, ((0.0, 0.1, 0.2), (1.0, 2.0, 3.0)), RIBS, 3.4),
    exploration.MeasureRemoved(1),
    exploration.PinPlaced("pin", RIBS[0], (1.5, 2.5, 3.5)),
    exploration.PinRemoved("pin"),
    exploration.SavedViewUsed("view", exploration.Deed.SHOWN),
    exploration.PictureTaken("file", 800, 600, transparent=True),
    exploration.PlacesPointedAt("rib-head", RIBS[0], "", ("notch",)),
    exploration.AidUsed(exploration.Aid.BREATHING, on=True),
    exploration.TourStarted("ribs", "1.0.0"),
    exploration.TourStepShown("ribs", "first", 1),
    exploration.TourQuestionAnswered("ribs", "first", RIBS[0], correct=True),
    exploration.TourFinished("ribs"),
    exploration.TourLeft("ribs", "", finished=True),
)


def test_a_session_is_read_back_as_it_was_recorded(store, another, learning):
    recorder = learning.recorder
    written = [
        recorder.record(event)
        for event in (
            PlaceEntered("quiz"),
            events.StructureSelected(RIBS[0], events.Origin.MODEL),
            events.StructuresHidden(RIBS),
            events.StructuresShown(RIBS),
            events.StructuresIsolated(RIBS[:1]),
            events.ViewChanged(Camera(azimuth_deg=0.1 + 0.2), StandardView.LEFT),
            sampling.ViewSampled(3, ((0, 1, -2), (100,))),
            *EXPLORED,
            *augmented_events.EVENTS,
            quizzing.ItemPresented(learning.quiz, ItemId("name-2"), 1, (OptionId("a"),)),
            quizzing.QuizFinished(learning.quiz, 1, 1, 1.0, completed=False),
        )
    ]
    learning.answer()
    ended = recorder.end()
    found = another.events(learning.session)
    assert found[2:-2] == tuple(written)
    assert found[-1] == ended
    assert [entry.number for entry in found] == list(range(len(found)))


def test_an_answer_is_on_the_disk_before_its_recording_returns(learning, place):
    learning.answer(response="rib-1-right", score=0.0)
    with sqlite3.connect(place) as other:
        rows = other.execute("SELECT response, score FROM answer").fetchall()
    other.close()
    assert rows == [("rib-1-right", 0.0)]


@pytest.mark.parametrize("table", ["event", "quiz", "answer"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET session = 'x'", "DELETE FROM {}"])
def test_what_happened_cannot_be_changed(learning, place, table, deed):
    learning.answer()
    other = sqlite3.connect(place)
    with pytest.raises(sqlite3.IntegrityError, match="added, never changed"):
        other.execute(deed.format(table))
    other.close()


def test_a_person_can_be_unlinked_from_their_sessions(store, learning, place):
    with sqlite3.connect(place) as other:
        other.execute("UPDATE session SET learner = NULL")
        other.execute("DELETE FROM learner")
    other.close()
    assert store.learners() == ()
    assert store.session(learning.session).pseudonym == ""
    assert len(store.events(learning.session)) == 2


def test_a_pseudonym_names_one_learner(store, another):
    kim = store.learner("kim", at=NOON)
    assert another.learner(" kim ", at=LATER) == kim
    assert store.learner("ana", at=NOON) != kim
    assert [learner.pseudonym for learner in store.learners()] == ["ana", "kim"]
    assert store.learners()[1].created_at == NOON


def test_a_learner_without_a_name_is_refused(store):
    with pytest.raises(StoreError, match="pseudonym"):
        store.learner("  ", at=NOON)


def test_a_running_session_is_not_abandoned_by_another_window(another, learning):
    assert another.abandon_unfinished(LATER) == ()
    assert another.session(learning.session).state is SessionState.RUNNING


def test_a_session_cut_off_is_abandoned_once_with_every_answer(store, another, learning):
    learning.answer()
    store.close()
    assert another.abandon_unfinished(LATER) == (learning.session,)
    assert another.abandon_unfinished(LATER) == ()
    answer, last = another.events(learning.session)[-2:]
    assert last.event == events.SessionAbandoned(found_at=LATER)
    assert (last.at, last.monotonic_s) == (answer.at, answer.monotonic_s)
    assert another.session(learning.session).state is SessionState.ABANDONED
    assert len(another.answers(AnswerFilter(session=learning.session))) == 1


def test_an_ended_session_is_not_abandoned(store, another, learning):
    learning.recorder.end()
    store.close()
    assert another.abandon_unfinished(LATER) == ()
    assert another.session(learning.session).state is SessionState.ENDED


def test_no_event_follows_the_end(store, learning):
    learning.recorder.end()
    with pytest.raises(StoreError, match=r"has ended; start anatomyapp again"):
        learning.recorder.record(PlaceEntered("quiz"))
    assert store.session(learning.session).state is SessionState.ENDED


def test_an_event_of_an_unknown_session_is_a_fault_of_the_program(store):
    entry = Entry(uuid4(), SessionId("nowhere"), 0, NOON, 0.0, PlaceEntered("quiz"))
    with pytest.raises(NoResultFound):
        store.append(entry)
    assert store.events(SessionId("nowhere")) == ()


def test_a_session_that_cannot_be_written_leaves_no_trace(store, learning_on, place):
    other = sqlite3.connect(place)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use by another program"):
        learning_on(store)
    other.rollback()
    other.close()
    assert list(place.with_name("record.sqlite-running").iterdir()) == []
    assert store.sessions() == ()


def test_an_answer_that_was_not_written_can_be_recorded_again(store, learning, place):
    other = sqlite3.connect(place)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"record\.sqlite is in use.*try again"):
        learning.answer()
    other.rollback()
    other.close()
    learning.answer()
    assert [entry.number for entry in store.events(learning.session)] == [0, 1, 2]


def test_the_record_of_the_settings_is_the_one_in_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    open_store().close()
    assert (tmp_path / "home" / "record.sqlite").is_file()


def test_an_unknown_session_is_named(store):
    with pytest.raises(StoreError, match=r"'abc'.*sessions list"):
        store.session("abc")


def test_the_beginning_of_an_id_names_a_session_if_only_one_begins_so(store, learning_on):
    one, _ = learning_on(store), learning_on(store)
    assert store.session(one.session[:8]).id == one.session
    with pytest.raises(StoreError, match="several"):
        store.session("")
