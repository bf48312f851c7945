"""``anatomyapp access`` helps the owner of a record out of forgotten secrets."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from anatomyapp.cli import command
from anatomyapp.session.access import INSTRUCTOR, Access, Whose
from anatomyapp.session.secret import Cost
from anatomyapp.session.store import open_store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PHRASE = "maple heron in the reeds"


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.sqlite"
    with closing(open_store(path)) as store:
        access = Access(store._database, cost=Cost(passes=1, memory_kib=8, lanes=1))
        access.set_first(INSTRUCTOR, PHRASE)
        access.set_first(Whose(store.learner("kim", at=NOON)), "1597")
        store.learner("jo", at=NOON)
    return path


@pytest.fixture
def run(record, capsys):
    def run(*words):
        code = command.run(command.parse(["access", *words, "--store", str(record)]))
        return code, capsys.readouterr()

    return run


def test_it_says_what_is_set_and_no_hash(run):
    code, said = run("show", "--json")
    assert code == 0
    assert json.loads(said.out) == {"passphrase": "set", "learners with a PIN": 1}


def test_a_forgotten_passphrase_is_taken_away(run):
    assert "whoever opens" in run("reset-passphrase")[1].out
    assert "There was no passphrase" in run("reset-passphrase")[1].out
    shown = json.loads(run("show", "--json")[1].out)
    assert shown == {"passphrase": "none", "learners with a PIN": 1}


def test_a_forgotten_pin_is_taken_away(run):
    assert run("reset-pin", "kim")[1].out == "The PIN of kim is gone.\n"
    assert run("reset-pin", "jo")[1].out == "jo had no PIN.\n"
    assert json.loads(run("show", "--json")[1].out)["learners with a PIN"] == 0


def test_a_name_that_nobody_has_is_one_line(run):
    code, said = run("reset-pin", "al")
    assert code == 1
    assert said.err == "anatomyapp: no learner is 'al'; check the name.\n"
