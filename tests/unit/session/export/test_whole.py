"""Exports of all that a record holds: Parquet, JSON Lines, a copy."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256

import pyarrow as pa
import pytest
from pyarrow import parquet

from anatomyapp.errors import StoreError
from anatomyapp.session.chain import Seal
from anatomyapp.session.export.catalogue import TABLES, ExportFormat
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.export.reading import Selection
from anatomyapp.session.store import open_store

NOW = datetime(2026, 3, 5, tzinfo=UTC)


def test_parquet_has_types_and_the_dictionary_within(export, tmp_path):
    export(Wish(ExportFormat.PARQUET))
    table = parquet.read_table(tmp_path / "out" / "answers.parquet")
    assert table.schema.field("at").type == pa.timestamp("us", tz="UTC")
    assert table.schema.field("correct").type == pa.bool_()
    assert pa.types.is_dictionary(table.schema.field("outcome").type)
    assert table.schema.field("latency_s").metadata[b"unit"] == b"s"
    assert table.column("outcome").to_pylist() == ["answered", "skipped", "timed-out", "answered"]
    assert table.column("at").to_pylist()[0].utcoffset().total_seconds() == 0
    schema = json.loads(table.schema.metadata[b"table_schema"])
    assert [field["name"] for field in schema["fields"]] == table.column_names
    for name, told in TABLES.items():
        if not told.names:
            found = parquet.read_table(tmp_path / "out" / f"{name}.parquet")
            assert found.column_names == [column.name for column in told.columns]


def test_a_missing_extra_is_named_before_anything_is_written(export, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "pyarrow.parquet", raising=False)
    with pytest.raises(StoreError, match=r'needs the extra "export".*anatomyapp\[export\]'):
        export(Wish(ExportFormat.PARQUET))
    assert not (tmp_path / "out").exists()


def test_lines_tell_sessions_learners_events_and_seals(export, lived, tmp_path):
    export(Wish(ExportFormat.JSON_LINES), "r.jsonl")
    text = (tmp_path / "r.jsonl").read_text(encoding="utf-8")
    assert "kim" not in text
    head, *lines = map(json.loads, text.splitlines())
    assert head == {"format": "anatomyapp-record", "version": 1}
    seals = [Seal(**line["seal"]) for line in lines if "seal" in line]
    assert sorted(seals, key=str) == sorted(lived.seals(), key=str)
    events = [line["event"] for line in lines if "event" in line]
    kept = {str(entry.id) for session in lived.sessions() for entry in lived.events(session.id)}
    assert {event["id"] for event in events} == kept
    assert {len(event["hash"]) for event in events} == {64}
    assert all(isinstance(event["payload"], dict) for event in events)
    assert sum("learner" in line for line in lines) == 2
    assert sum("members" in line for line in lines) == 1


def test_lines_name_learners_where_that_is_asked_for(export, tmp_path):
    export(Wish(ExportFormat.JSON_LINES, names=True), "r.jsonl")
    lines = map(json.loads, (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines())
    named = [line["learner"]["pseudonym"] for line in lines if "learner" in line]
    assert sorted(named) == ["=lee", "kim"]


def test_a_copy_is_a_whole_record_without_names(export, lived, tmp_path):
    (copied,) = export(Wish(ExportFormat.SQLITE), "copy.sqlite").files
    assert b"kim" not in (tmp_path / "copy.sqlite").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} >= {"copy.sqlite"}
    assert not list(tmp_path.glob("copy.sqlite-*"))
    with closing(open_store(tmp_path / "copy.sqlite", create=False)) as copy:
        assert copy.integrity().faults == ()
        assert copy.integrity().events == lived.integrity().events == copied.rows
        assert sorted(copy.seals(), key=str) == sorted(lived.seals(), key=str)
        assert {one.pseudonym for one in copy.learners()} == {one.id for one in lived.learners()}
        assert copy.answers() == lived.answers()


def test_a_copy_has_the_texts_of_the_banks_that_its_sessions_asked(
    export, lived, learning_on, tmp_path
):
    asked, other = b"id: asked", b"id: of another program's session"
    learning_on(lived).begin(digest=sha256(asked).hexdigest())
    for text in (asked, other):
        lived.asked_banks.keep(sha256(text).hexdigest(), text, NOW)
    export(Wish(ExportFormat.SQLITE), "copy.sqlite")
    with closing(open_store(tmp_path / "copy.sqlite", create=False)) as copy:
        assert copy.asked_banks.text(sha256(asked).hexdigest()) == asked
        assert not copy.asked_banks.has(sha256(other).hexdigest())
        assert copy.integrity().faults == ()


def test_a_copy_of_some_sessions_holds_nothing_of_the_others(export, tmp_path):
    export(Wish(ExportFormat.SQLITE, (), Selection(bank="other"), names=True), "copy.sqlite")
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as copy:
        assert copy.execute("select count(*) from session").fetchone() == (1,)
        assert copy.execute("select count(*) from learner").fetchone() == (0,)
        assert copy.execute("select count(*) from consent").fetchone() == (0,)
        assert copy.execute("select count(*) from secret").fetchone() == (0,)
        assert copy.execute("pragma journal_mode").fetchone() == ("delete",)


def test_two_exports_of_one_record_are_the_same_bytes(export, tmp_path):
    for name in ("a.jsonl", "b.jsonl"):
        export(Wish(ExportFormat.JSON_LINES), name)
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
