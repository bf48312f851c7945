"""``anatomyapp sessions push`` and ``export --format xapi``."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import keyring
import pytest
import sqlalchemy as sa
from keyring.backends.fail import Keyring as NoKeyring

from anatomyapp.cli import session_push
from anatomyapp.cli.command import parse, run
from anatomyapp.session.quizzing import QuizId, QuizMode, QuizStarted
from tests.fakes.lrs_answers import Answer, Request, lrs_answers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def anatomyapp(place, tmp_path, monkeypatch, capsys):
    """Run a command on sessions and return its exit code and what it says."""
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ANATOMYAPP_LRS_PASSWORD", "open-sesame")
    monkeypatch.delenv("ANATOMYAPP_LRS_USER", raising=False)

    def asked(*words: str):
        code = run(parse(["sessions", *words, "--store", str(place)]))
        return code, *capsys.readouterr()

    return asked


@pytest.fixture
def kim(store, place, learning_on):
    """A session of four statements."""
    session = learning_on(store, "kim")
    session.quiz = QuizId(str(uuid4()))
    session.recorder.record(QuizStarted(session.quiz, "bones", "1.0", QuizMode.LEARN, 7, ()))
    session.answer()
    session.recorder.end()
    return session


def taken(_: Request) -> Answer:
    return Answer(204)


def test_a_push_says_what_was_taken_and_a_second_one_that_nothing_is_left(anatomyapp, kim):
    with lrs_answers(taken) as lrs:
        first = anatomyapp("push", "--lrs", lrs.url, "--user", "lab")
        second = anatomyapp("push", "--lrs", lrs.url, "--user", "lab")
    said = "{}: {} statements of {} sessions taken, 0 refused; sessions withheld: 0.\n"
    assert first == (0, said.format(lrs.url, 4, 1), "")
    assert second == (0, said.format(lrs.url, 0, 0), "")


def test_named_sessions_alone_are_sent(anatomyapp, kim, learning_on, store):
    learning_on(store, "lee")
    with lrs_answers(taken) as lrs:
        anatomyapp("push", kim.session[:8], "--lrs", lrs.url, "--user", "lab")
    sent = [each for post in lrs.posts for each in post.statements]
    assert {each["context"]["registration"] for each in sent} == {kim.session, kim.quiz}


def test_a_refusal_is_named_and_the_exit_code_tells_it(anatomyapp, kim):
    with lrs_answers(lambda _: Answer(400, b"no")) as lrs:
        code, out, faults = anatomyapp("push", "--lrs", lrs.url, "--user", "lab")
    assert code == 1
    assert out.endswith("0 statements of 1 sessions taken, 4 refused; sessions withheld: 0.\n")
    assert faults.count("was not taken: the LRS answers 400: no") == 4


def test_an_lrs_that_is_away_is_waited_for_and_then_left(anatomyapp, kim, monkeypatch):
    slept = []
    monkeypatch.setattr(session_push.time, "sleep", slept.append)
    with lrs_answers(lambda _: Answer(503)) as lrs:
        code, out, faults = anatomyapp("push", "--lrs", lrs.url, "--user", "lab", "--json")
    assert (code, len(slept)) == (1, 2)
    assert "Trying again in" in faults
    assert json.loads(out)["error"].startswith(f"{lrs.url} cannot take statements now")
    assert "sesame" not in out + faults


def test_ctrl_c_leaves_a_report(anatomyapp, kim, monkeypatch):
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session_push.time, "sleep", interrupt)
    with lrs_answers(lambda _: Answer(503)) as lrs:
        code, out, faults = anatomyapp("push", "--lrs", lrs.url, "--user", "lab")
    assert code == 130
    assert "it was broken off; send again to go on." in faults
    assert out.endswith("0 statements of 0 sessions taken, 0 refused; sessions withheld: 0.\n")


def test_a_dry_run_sends_nothing_and_keeps_no_name(anatomyapp, kim, store):
    with lrs_answers(taken) as lrs:
        told = anatomyapp("push", "--lrs", lrs.url, "--dry-run")
        code, out, _ = anatomyapp("push", "--lrs", lrs.url, "--dry-run", "--json")
    assert told[1] == (
        f"To {lrs.url} would go: 4 statements of 1 sessions (withheld: 0, invalid: 0). "
        "Nothing was sent.\n"
    )
    assert (code, json.loads(out)["statements"]) == (0, 4)
    assert lrs.requests == []


def test_a_password_asked_for_needs_a_terminal(anatomyapp, kim):
    code, _, faults = anatomyapp("push", "--lrs", "http://localhost:1/", "--user", "lab", "--ask")
    assert (code, "a terminal" in faults) == (1, True)


def test_a_password_asked_for_is_kept(anatomyapp, kim, monkeypatch):
    kept = []
    monkeypatch.setattr(session_push.sys, "stdin", type("Tty", (), {"isatty": lambda _: True})())
    monkeypatch.setattr(session_push.getpass, "getpass", lambda _: "asked-for")
    monkeypatch.setattr(keyring, "set_password", lambda *words: kept.append(words))
    with lrs_answers(taken) as lrs:
        code, *_ = anatomyapp("push", "--lrs", lrs.url, "--user", "lab", "--ask")
    assert (code, kept) == (0, [("anatomyapp LRS", f"lab@{lrs.url}", "asked-for")])


def test_no_password_is_taken_from_the_command_line(anatomyapp, kim, capsys):
    with pytest.raises(SystemExit):
        anatomyapp("push", "--lrs", "http://localhost:1/", "--password", "x")
    assert "unrecognized arguments: --password" in capsys.readouterr().err


def test_without_a_password_nothing_is_sent(anatomyapp, kim, monkeypatch):
    monkeypatch.delenv("ANATOMYAPP_LRS_PASSWORD")
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        with lrs_answers(taken) as lrs:
            code, _, faults = anatomyapp("push", "--lrs", lrs.url, "--user", "lab")
    finally:
        keyring.set_keyring(before)
    assert (code, lrs.requests) == (1, [])
    assert "No password is known for lab" in faults


@pytest.mark.parametrize("count", ["0", "x", "10001"])
def test_a_batch_has_one_to_ten_thousand_statements(count, capsys):
    with pytest.raises(SystemExit):
        parse(["sessions", "push", "--lrs", "x", "--batch", count])
    assert "is not between 1 and 10000" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "array"), [("told.jsonl", False), ("told.json", True)])
def test_statements_are_exported_to_a_file(anatomyapp, kim, tmp_path, name, array):
    file = tmp_path / name
    code, out, _ = anatomyapp("export", "--format", "xapi", "-o", str(file))
    assert (code, out) == (0, f"{file}: 4 statements (sessions withheld: 0)\n")
    text = file.read_text(encoding="utf-8")
    found = json.loads(text) if array else [json.loads(line) for line in text.splitlines()]
    assert len(found) == 4
    assert "kim" not in text


def test_an_export_of_statements_reports_as_json(anatomyapp, kim, tmp_path):
    _, out, _ = anatomyapp("export", "--format", "xapi", "-o", str(tmp_path / "a.json"), "--json")
    found = json.loads(out)
    assert (found["rows"], found["table"], found["withheld"]) == (4, "statements", 0)


def test_an_export_of_statements_keeps_to_the_learner_and_days_asked_for(
    anatomyapp, kim, learning_on, store, tmp_path
):
    learning_on(store, "lee")
    file = tmp_path / "a.jsonl"
    for words, sessions in (
        ((), 2),
        (("--learner", "kim"), 1),
        (("--since", "2026-03-02"), 0),
        (("--of-bank", "bones"), 1),
    ):
        anatomyapp("export", "--format", "xapi", "-o", str(file), *words)
        lines = file.read_text(encoding="utf-8").splitlines()
        verbs = [json.loads(line)["verb"]["display"]["en"] for line in lines]
        assert verbs.count("initialized") == sessions


def test_a_session_that_cannot_be_read_is_told_with_what_was_taken_before(
    anatomyapp, kim, learning_on, store
):
    learning_on(store, "lee", NOON + timedelta(days=1))
    with store._database.writing() as connection:
        connection.execute(sa.text("DROP TRIGGER event_no_update"))
        connection.execute(
            sa.text("UPDATE event SET version = 99 WHERE session <> :kim"), {"kim": kim.session}
        )
    with lrs_answers(taken) as lrs:
        code, out, _ = anatomyapp("push", "--lrs", lrs.url, "--user", "lab", "--json",
                                  "--batch", "4")  # fmt: skip
    found = json.loads(out)
    assert (code, found["statements"]) == (1, 4)
    assert "was recorded by a newer anatomyapp" in found["error"]
