"""What a spool holds is merged line by line: one that cannot be read holds up no other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.review import SessionState
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore

STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")


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
def journal(store, spool) -> Journal:
    return Journal(store, spool)


def begun(journal: Journal) -> Recorder:
    return Recorder(journal, STARTED, clock=SystemClock())


def places(store: SessionStore, recorder: Recorder) -> list[str]:
    """Return which places were entered."""
    events = [entry.event for entry in store.events(recorder.session)]
    return [event.place for event in events if isinstance(event, PlaceEntered)]


def test_a_session_of_a_process_that_is_gone_is_merged_by_the_next(journal, store, spool, place):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
        recorder.end()
    spool.close()
    found = merge_spool(store, Spool(spool.folder))
    assert (found.sessions, found.events) == (1, 2)
    assert places(store, recorder) == ["one"]
    assert store.session(recorder.session).state is SessionState.ENDED
    assert store.integrity().faults == ()


def test_a_line_that_was_cut_off_is_passed_over(journal, store, spool, place):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
    spool.close()
    (file,) = spool.folder.glob("*.jsonl")
    with file.open("ab") as torn:
        torn.write(b'{"event":{"id":"x","sess')
    assert merge_spool(store, Spool(spool.folder)).events == 1
    assert places(store, recorder) == ["one"]


def test_a_damaged_file_is_named_set_aside_and_does_not_hold_up_others(
    journal, store, spool, place
):
    with locked(place):
        recorder = begun(journal)
    (spool.folder / "0.jsonl").write_text("nonsense\n", encoding="utf-8")
    found = journal.merge()
    assert (found.sessions, store.session(recorder.session).events) == (1, 1)
    assert "0.damaged holds lines (1)" in str(found.faults[0])
    assert (spool.folder / "0.damaged").read_text(encoding="utf-8") == "nonsense\n"
    assert journal.merge().faults == ()


@pytest.mark.parametrize("harm", [b"\xff\x00", b'{"event":{}}', b'{"x":1}', b"[]", b"{" * 9999])
def test_a_damaged_line_is_set_aside_and_those_round_it_are_merged(
    journal, store, spool, place, harm
):
    recorder = begun(journal)
    with locked(place):
        for number in range(3):
            recorder.record(PlaceEntered(str(number)))
    spool.close()
    (file,) = spool.folder.glob("*.jsonl")
    lines = file.read_bytes().splitlines()
    lines[2] = harm
    file.write_bytes(b"\n".join([*lines, b""]))
    found = merge_spool(store, Spool(spool.folder))
    assert (found.sessions, found.events, len(found.faults)) == (1, 2, 1)
    assert [each.name for each in spool.folder.iterdir()] == [f"{recorder.session}.damaged"]
    events = [entry.event for entry in store.events(recorder.session)]
    assert events[1:] == [PlaceEntered("0"), PlaceEntered("2")]
    assert [each.number for each in store.breaks()] == [2]  # that one is missing is not hidden


def test_events_are_merged_though_the_line_of_their_session_is_damaged(
    journal, store, spool, place
):
    recorder = begun(journal)
    with locked(place):
        recorder.record(PlaceEntered("one"))
    spool.close()
    (file,) = spool.folder.glob("*.jsonl")
    file.write_bytes(b"harmed\n" + file.read_bytes().partition(b"\n")[2])
    assert merge_spool(store, Spool(spool.folder)).events == 1
    assert places(store, recorder) == ["one"]
