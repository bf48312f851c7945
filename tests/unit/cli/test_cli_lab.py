"""Every command that reads a record, on a server."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from anatomyapp.app import main
from anatomyapp.cli.doctor_record import without_password
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from anatomyapp.settings import Settings, save_settings

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def answered(postgres_record, home):
    """A record on a server with one session of one learner."""
    with closing(open_store(postgres_record)) as store:
        kim = store.learner("kim", at=NOW)
        started = SessionStarted("0.1.0", "tiny", "1.0.0")
        recorder = Recorder(store, started, clock=SystemClock(), learner=kim)
        quiz, item = QuizId("quiz"), ItemId("find-1")
        recorder.record(QuizStarted(quiz, "tiny-bones", "1.0", QuizMode.TEST, 7, (item,)))
        recorder.record(
            ItemAnswered(quiz, item, 1, Kind.FIND, "rib-1-left", True, 1.0, 2.5, NOW, 1)
        )
        recorder.end()
    return postgres_record


@pytest.fixture
def said(capsys, answered):
    def ask(*words):
        code = main([*words, "--store", answered])
        found = capsys.readouterr()
        assert code == 0, found.err
        return found.out

    return ask


def test_sessions_are_listed_and_shown(said):
    (session,) = json.loads(said("sessions", "list", "--json"))
    assert (session["pseudonym"], session["answers"]) == ("kim", 1)
    assert "item-answered" in said("sessions", "show", session["id"][:8])


@pytest.mark.parametrize("file", ["answers.csv", "events.jsonl"])
def test_sessions_are_exported(said, tmp_path, file):
    said("sessions", "export", "-o", str(tmp_path / file))
    assert "rib-1-left" in (tmp_path / file).read_text(encoding="utf-8")


def test_chains_are_verified_and_sealed(said, tmp_path):
    said("sessions", "seal", "-o", str(tmp_path / "seal"))
    said("sessions", "verify", "--seal", str(tmp_path / "seal"))


def test_what_lies_aside_is_merged(said):
    assert "Merged: 0 sessions" in said("sessions", "merge")


def test_items_and_quizzes_are_evaluated(said):
    assert "find-1" in said("evaluate", "items", "--all-cells")
    assert "tiny-bones" in said("evaluate", "items", "--bank", "tiny-bones", "--json")


def test_a_learner_is_erased_with_the_events(said):
    said("sessions", "erase", "kim", "--with-events", "--yes")
    assert json.loads(said("sessions", "list", "--json")) == []


def test_a_server_is_not_backed_up_from_a_desktop(answered, capsys):
    assert main(["sessions", "backup", "--store", answered]) != 0
    assert "pg_dump" in capsys.readouterr().err


def test_the_doctor_tells_of_the_server_and_the_record(said):
    told = json.loads(said("doctor", "--json"))
    server, record = told["lab server"], told["record"]
    assert (server["durable"], server["may_record"], server["follows"]) == (True, True, False)
    assert server["version"].startswith("1")
    assert (record["sessions"], record["answers"]) == (1, 1)


def test_the_doctor_tells_of_a_server_that_is_away(postgres_server, answered, capsys):
    with postgres_server.away():
        assert main(["doctor", "--json", "--store", answered]) == 1
    told = json.loads(capsys.readouterr().out)
    assert "cannot be reached" in told["lab server"]["fault"]


def test_the_doctor_tells_of_a_server_without_a_record(postgresql, capsys):
    assert main(["doctor", "--json", "--store", postgresql]) == 1
    told = json.loads(capsys.readouterr().out)
    assert "sessions prepare" in told["lab server"]["fault"]


def test_the_record_of_the_settings_may_lie_on_a_server(answered, home, capsys):
    save_settings(home, Settings(store=answered))
    assert main(["sessions", "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


@pytest.mark.parametrize(
    "store",
    [
        "postgresql+psycopg://kim:hunter2@lab/record",
        "postgresql+psycopg://kim@lab/record?password=hunter2",
    ],
)
def test_a_password_that_somebody_wrote_into_an_address_is_shown_nowhere(store, home, capsys):
    save_settings(home, Settings(store=store))
    for words in (["doctor"], ["sessions", "list"], ["sessions", "list", "--store", store]):
        main(words)
        told = capsys.readouterr()
        assert "hunter2" not in told.out + told.err
    assert "a password does not belong into an address" in told.err
    assert "hunter2" not in without_password(store)
