from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from anatomyapp.gui.record import Record
from anatomyapp.gui.record_opening import LONGEST_WAIT_S, open_record
from anatomyapp.session.event import PlaceEntered


@contextmanager
def locked(place: str) -> Iterator[None]:
    """Hold the record as another process does that writes."""
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def record(qtbot, tiny_atlas, tmp_path):
    del qtbot
    opened = Record(open_record(str(tmp_path / "record.sqlite"), tmp_path / "home"), tiny_atlas)
    opened.begin("kim")
    yield opened
    opened.close()


def places(record: Record) -> list[str]:
    (session,) = record.store.sessions()
    events = [entry.event for entry in record.store.events(session.id)]
    return [event.place for event in events if isinstance(event, PlaceEntered)]


def test_what_is_noted_comes_to_the_disk_by_itself(qtbot, record):
    record.entered("explore")
    record.entered("quiz")
    assert places(record) == []
    qtbot.waitUntil(lambda: places(record) == ["explore", "quiz"], timeout=2000)


def test_noting_does_not_wait_while_the_disk_is_written(qtbot, record):
    with record._writer.journal._writing:  # as the writer holds it; waiting for it would never end
        record.entered("explore")
    qtbot.waitUntil(lambda: places(record) == ["explore"], timeout=2000)


def test_a_record_that_is_held_is_told_once_and_merged_when_it_is_free(qtbot, record, tmp_path):
    told: list[object] = []
    record.turned_aside.connect(told.append)
    with locked(str(tmp_path / "record.sqlite")), qtbot.waitSignal(record.turned_aside):
        record.entered("explore")
    record.record(PlaceEntered("quiz"))
    assert places(record) == []
    with qtbot.waitSignal(record.merged):
        record.bring_in()
    assert places(record) == ["explore", "quiz"]
    assert len(told) == 1


def test_closing_loses_nothing(qtbot, record):
    record.entered("explore")
    record.end()
    assert places(record) == ["explore"]


def test_an_answer_goes_aside_rather_than_wait_long(qtbot, record, tmp_path):
    assert LONGEST_WAIT_S <= 0.5
    with locked(str(tmp_path / "record.sqlite")), qtbot.waitSignal(record.turned_aside):
        record.record(PlaceEntered("explore"))
    assert record._writer.journal.aside


def test_a_place_that_is_none_is_told_and_this_computers_own_is_taken(qtbot, tmp_path):
    opened = open_record("carrier-pigeon://coop/record", tmp_path / "home")
    assert "is no place of a record" in str(opened.misplaced)
    assert opened.store.fault is None
    assert opened.store.place == str(tmp_path / "home" / "record.sqlite")
    opened.store.close()


def test_damaged_lines_of_the_spool_are_told_and_set_aside(qtbot, record, tmp_path):
    (tmp_path / "home" / "spool").mkdir(parents=True)
    with locked(str(tmp_path / "record.sqlite")), qtbot.waitSignal(record.turned_aside):
        record.entered("explore")
    (folder,) = (tmp_path / "home" / "spool").iterdir()
    (folder / "0.jsonl").write_text("nonsense\n", encoding="utf-8")
    with qtbot.waitSignal(record.failed) as told:
        record.bring_in()
    assert "0.damaged holds lines (1)" in str(told.args[0])
    qtbot.waitUntil(lambda: places(record) == ["explore"], timeout=2000)
