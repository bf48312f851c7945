"""A record is of people or of one simulated cohort, on every way in and out."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.population import Population
from anatomyapp.session.review import SessionFilter
from anatomyapp.session.store import open_store
from tests.lived_record import table_rows
from tests.lived_study import NOON, STUDY, Sitting, opened

COHORT = "ar-3d-2d-120-1"
PEOPLE = SessionStarted("0.1.0", "tiny", "1.0.0")
SIMULATED = SessionStarted("0.1.0", "tiny", "1.0.0", simulated=COHORT)


def test_a_record_speaks_of_people_until_it_holds_a_cohort(store):
    assert store.studies.population() == Population()
    store.start(SIMULATED, at=NOON)
    store.start(SIMULATED, at=NOON)
    assert store.studies.population() == Population(COHORT)
    assert [each.simulated for each in store.sessions()] == [COHORT, COHORT]
    assert [row["simulated"] for row in table_rows(store, "sessions")] == [COHORT, COHORT]


def test_nothing_simulated_lies_beside_people(store):
    store.start(PEOPLE, at=NOON)
    with pytest.raises(StoreError, match="holds sessions of people"):
        store.start(SIMULATED, at=NOON)
    assert len(store.sessions()) == 1
    assert store.integrity().faults == ()


def test_a_second_cohort_is_refused(store):
    store.start(SIMULATED, at=NOON)
    with pytest.raises(StoreError, match="holds the simulated cohort"):
        store.start(SessionStarted("0.1.0", "tiny", "1.0.0", simulated="other"), at=NOON)


def test_what_somebody_does_in_a_simulated_record_counts_nowhere(store):
    opened(store)
    for name, simulated in (("made", COHORT), ("lived", "")):
        sitting = Sitting(store, name, simulated=simulated)
        sitting.decide()
        sitting.test("pre-test", {"item-1": 1.0})
        sitting.recorder.end()
    record = store.study_records.of(STUDY)
    assert (record.cohort, [each.code for each in record.enrolments]) == (COHORT, ["P001"])
    (columns,) = store.bundles.columns().values()
    assert len(columns.packed) == 1
    assert len(store.sessions(SessionFilter())) == 2


def test_a_simulated_session_is_not_imported_beside_people(store, tmp_path):
    with closing(open_store(tmp_path / "other.sqlite", folder=tmp_path)) as other:
        other.start(SIMULATED, at=NOON)
        other.exports.write(Wish(ExportFormat.JSON_LINES), tmp_path / "r.jsonl", NOON)
    store.start(PEOPLE, at=NOON)
    (fault,) = store.imports.read([tmp_path / "r.jsonl"]).faults
    assert "holds sessions of people" in str(fault)
    assert [each.simulated for each in store.sessions()] == [""]
    assert store.studies.population() == Population()


def test_a_copy_keeps_the_mark(store, tmp_path):
    store.start(SIMULATED, at=NOON)
    store.exports.write(Wish(ExportFormat.SQLITE), tmp_path / "copy.sqlite", NOON)
    with closing(open_store(tmp_path / "copy.sqlite", folder=tmp_path)) as copy:
        assert copy.studies.population() == Population(COHORT)
        assert copy.integrity().faults == ()


def test_a_mark_that_was_taken_away_is_told(store, place):
    session = store.start(SIMULATED, at=NOON)
    with closing(sqlite3.connect(place)) as file, file:
        file.execute("DROP TRIGGER simulated_no_delete")
        file.execute("DELETE FROM simulated")
    assert store.integrity().faults == (f"session {session}: it is simulated and not marked so",)
