from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from anatomyapp.cli.command import parse, run
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool, spool_folder

STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")


@pytest.fixture
def ask(place, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))

    def asked(*words):
        code = run(parse(["sessions", "merge", *words, "--store", str(place)]))
        return code, *capsys.readouterr()

    return asked


@pytest.fixture
def aside(store, place, tmp_path):
    """Leave a session aside, as a process that ended while the record was away."""
    spool = Spool(spool_folder(tmp_path / "home", store.place))
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        recorder = Recorder(Journal(store, spool), STARTED, clock=SystemClock())
        recorder.record(PlaceEntered("quiz"))
        recorder.end()
        spool.close()
    return spool


def test_what_lies_aside_is_merged_once(ask, aside, store):
    assert ask() == (0, "Merged: 1 sessions, 3 events; left: 0.\n", "")
    assert ask() == (0, "Merged: 0 sessions, 0 events; left: 0.\n", "")
    assert store.integrity().faults == ()


def test_what_cannot_be_read_is_told_and_set_aside(ask, aside):
    (file,) = aside.folder.glob("*.jsonl")
    file.write_text("nonsense\n", encoding="utf-8")
    code, out, _ = ask("--json")
    found = json.loads(out)
    assert (code, found["sessions"], found["left"]) == (1, 0, 0)
    assert "cannot be read" in found["faults"][0]
    assert json.loads(ask("--json")[1])["faults"] == []
