from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from anatomyapp.cli.command import parse, run
from anatomyapp.session.turns import Letter
from tests import augmented_events

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def ask(store, place, capsys):
    """Run a command on the record and return its exit code and what it said."""
    del store

    def asked(*words):
        code = run(parse(["sessions", *map(str, words), "--store", str(place)]))
        return code, *capsys.readouterr()

    return asked


@pytest.fixture
def one_answer(learning):
    learning.answer()


@pytest.fixture
def inside(tmp_path, monkeypatch):
    """Work in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)


def test_sessions_are_listed(ask, learning, learning_on, store):
    learning.answer()
    learning_on(store)
    code, out, _ = ask("list")
    assert code == 0
    assert learning.session in out
    assert "kim" in out
    assert "guest" in out
    assert "running" in out


def test_a_list_for_programs_is_json(ask, learning):
    _, out, _ = ask("list", "--json", "--limit", 1)
    (found,) = json.loads(out)
    assert (found["id"], found["state"], found["answers"]) == (learning.session, "running", 0)


def test_a_record_without_sessions_says_so(ask):
    assert ask("list") == (0, "No sessions yet.\n", "")


def test_a_session_is_shown_with_its_events(ask, learning):
    learning.answer()
    code, out, _ = ask("show", learning.session[:8])
    assert code == 0
    assert "item-answered" in out
    assert "response=rib-1-left" in out


def test_a_session_for_programs_is_json(ask, learning):
    learning.answer()
    _, out, _ = ask("show", learning.session, "--json")
    found = json.loads(out)
    assert found["id"] == learning.session
    assert [event["kind"] for event in found["timeline"]][-1] == "item-answered"
    assert found["timeline"][-1]["event"]["response"] == "rib-1-left"


def test_an_unknown_session_is_one_line(ask):
    code, out, said = ask("show", "abc")
    assert (code, out, said.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    ("words", "begin", "count"),
    [
        ("out.csv", "event,session,learner,quiz", "1 answers"),
        ("out.csv --bom", "\ufeffevent,session", "1 answers"),
        ("out.csv --table sessions", "session,learner,state", "1 sessions"),
        ("out.csv --table learners --with-learners", "learner,pseudonym", "1 learners"),
        ("out.csv --learner kim", "event,session,learner,quiz", "1 answers"),
        ("out.csv --since 2026-03-02", "event,session,learner,quiz", "0 answers"),
        ("out.csv --before 2026-03-02 --of-bank tiny-bones", "event,session", "1 answers"),
        ("out.csv --of-bank other", "event,session", "0 answers"),
        ("out.csv --study ribs", "event,session", "0 answers"),
        ("out.jsonl", '{"format"', "7 rows"),
        ("out.txt --format jsonl", '{"format"', "7 rows"),
        ("out.jsonl --format csv", "event,session,learner,quiz", "1 answers"),
    ],
)
@pytest.mark.usefixtures("one_answer", "inside")
def test_the_record_is_exported(ask, words, begin, count):
    name, *options = words.split()
    code, out, _ = ask("export", "-o", name, *options)
    said = f"{name}.datapackage.json: what they hold, and of which versions"
    assert (code, out) == (0, f"{name}: {count}\n{said}\n")
    assert Path(name).read_text(encoding="utf-8").startswith(begin)


def test_an_export_for_programs_says_what_was_written(ask, learning, tmp_path):
    learning.answer()
    _, out, _ = ask("export", "-o", tmp_path / "a.csv", "--json")
    told = json.loads(out)
    (file,) = told["files"]
    assert (file["file"], file["table"], file["rows"]) == (str(tmp_path / "a.csv"), "answers", 1)
    assert told["manifest"] == str(tmp_path / "a.csv.datapackage.json")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--learner", "nobody"), "no learner is called 'nobody'"),
        (("--table", "nothing"), "no table is called 'nothing'; there are sessions, answers"),
        (("--table", "learners"), "ask for it with --with-learners"),
    ],
)
def test_what_cannot_be_exported_is_said_and_nothing_is_written(ask, words, why, tmp_path):
    folder = tmp_path / "out"
    code, _, complaint = ask("export", "-o", folder / "a.csv", *words)
    assert code == 1
    assert why in complaint
    assert not folder.exists()


def test_all_tables_go_into_one_folder(ask, learning, tmp_path):
    learning.answer()
    ask("export", "-o", tmp_path / "all", "--table", "all")
    names = {path.name for path in (tmp_path / "all").iterdir()}
    assert {"sessions.csv", "answers.csv", "dictionary.csv", "datapackage.json"} < names
    assert "learners.csv" not in names


def test_a_missing_record_is_not_made_by_looking_at_it(tmp_path, capsys):
    path = tmp_path / "none.sqlite"
    assert run(parse(["sessions", "list", "--store", str(path)])) == 1
    assert "does not exist" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("words", [["list", "--limit", "0"], ["list", "--limit", "x"], ["export"]])
def test_wrong_use_is_one_line_and_exit_code_2(words, capsys):
    with pytest.raises(SystemExit) as left:
        parse(["sessions", *words])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_one_session_shows_tracking_and_roles_in_short_words(ask, learning):
    for event in augmented_events.EVENTS:
        learning.recorder.record(event)
    _, out, _ = ask("show", learning.session)
    assert "roles=wearer:C,holder:D,answerer:A,watcher:B" in out
    assert "stance.fitted.across=1.02" in out
    assert "tracking.lost=0" in out
    assert "{" not in out


def test_tables_of_augmented_reality_are_written(ask, learning, store, tmp_path):
    for event in augmented_events.EVENTS:
        learning.recorder.record(event)
    members = {Letter.A: store.learner("kim", at=NOON), Letter.B: None}
    store.groups.link(learning.session, augmented_events.GROUP, members, NOON)
    path = tmp_path / "table.csv"
    for table, count in (("tracking", 1), ("turns", 3), ("members", 2)):
        _, out, _ = ask("export", "-o", path, "--table", table)
        assert out.startswith(f"{path}: {count} {table}\n")
        first = next(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        assert first["group"] == ("" if table == "tracking" else augmented_events.GROUP)
        assert "kim" not in first.values()
