"""Pushing a record to a real LRS that is killed, that forgets, and that does not let us in."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import Event, SessionEnded, SessionStarted
from anatomyapp.session.lrs.outbox import Outbox, kept_names
from anatomyapp.session.quizzing import ItemAnswered, QuizFinished, QuizId, QuizMode, QuizStarted
from anatomyapp.session.store import open_store
from tests.random_sessions import entries_of
from tests.real_lrs import USER, NoLrsError, RealLrs, real_lrs

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
STARTED = SessionStarted("0.1.0", "thorax", "0.6.0", "en", "Linux")
_LONGEST_S = 300
ITEMS = tuple(ItemId(f"find-{number}") for number in range(40))


@pytest.fixture(scope="module")
def lrs_server() -> Iterator[RealLrs]:
    try:
        with real_lrs() as found:
            yield found
    except NoLrsError as error:
        pytest.skip(str(error))


@pytest.fixture
def lrs(lrs_server: RealLrs) -> RealLrs:
    """Return an LRS that runs and is empty."""
    lrs_server.empty()
    return lrs_server


def write_record(place: Path, sessions: int, statements: int) -> None:
    """Write sessions of a few learners, each of so many events that are told."""
    with closing(open_store(place)) as store:
        for number in range(sessions):
            at = NOON + timedelta(hours=number)
            learner = store.learner(f"kim-{number % 7}", at=at)
            session = store.start(STARTED, at=at, learner=learner)
            quiz = QuizId(str(UUID(int=number, version=4)))
            answers = [_answer(quiz, each) for each in range(statements - 4)]
            happened: list[Event] = [
                QuizStarted(quiz, "bones", "1.0.0", QuizMode.LEARN, 7, ITEMS),
                *answers,
                QuizFinished(quiz, 40, 30, 30.0),
                SessionEnded(),
            ]
            store.extend(entries_of([STARTED, *happened], session)[1:])


def _answer(quiz: QuizId, number: int) -> ItemAnswered:
    right = number % 3 > 0
    return ItemAnswered(
        quiz, ITEMS[number % 40], 1, Kind.FIND, "rib-1-left" if right else "rib-2-left", right,
        float(right), 2.5, NOON, attempt=number // 40 + 1, point=(1.0, 2.0, number / 7),
    )  # fmt: skip


@pytest.fixture
def record(tmp_path: Path) -> Path:
    place = tmp_path / "record.sqlite"
    write_record(place, sessions=4, statements=100)
    return place


def push(lrs: RealLrs, record: Path, *words: str, password: str = "") -> subprocess.Popen[str]:
    told = {"ANATOMYAPP_LRS_PASSWORD": password or lrs.password, "ANATOMYAPP_LRS_USER": USER,
            "ANATOMYAPP_HOME": str(record.parent)}  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", "anatomyapp", "sessions", "push", "--store", str(record),
         "--lrs", lrs.url, "--json", *words],
        env=os.environ | told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def pushed(process: subprocess.Popen[str]) -> dict[str, Any]:
    told, faults = process.communicate(timeout=_LONGEST_S)
    assert process.returncode == 0, faults
    found: dict[str, Any] = json.loads(told)
    return found


def wait_for(lrs: RealLrs, statements: int, process: subprocess.Popen[str]) -> None:
    """Wait until the LRS has so many statements at least, or the process has ended."""
    while process.poll() is None:
        if lrs.file.exists() and lrs.file.read_bytes().count(b"\n") >= statements:
            return
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.01)


def told(record: Path) -> dict[str, Any]:
    """Return the statements of a record by their ids."""
    with closing(open_store(record)) as store:
        outbox = Outbox(store, kept_names(store, NOON))
        found = [each for due in store.lrs.due("") for each in outbox.statements(due)]
    return {each.id: each.plain for each in found}


def assert_each_once(lrs: RealLrs, record: Path) -> None:
    wanted = told(record)
    for found in (lrs.statements(), lrs.lines()):
        assert len(found) == len(wanted)
        own = [
            {k: v for k, v in each.items() if k not in ("stored", "authority")} for each in found
        ]
        assert {each["id"]: each for each in own} == wanted


@pytest.mark.slow
def test_two_thousand_statements_are_there_once_though_lrs_and_sender_are_killed(lrs, tmp_path):
    record = tmp_path / "record.sqlite"
    write_record(record, sessions=8, statements=250)
    first = push(lrs, record)
    wait_for(lrs, 600, first)
    lrs.kill()
    lrs.mend()
    lrs.start()
    wait_for(lrs, 1_200, first)
    first.kill()
    first.communicate()
    second = pushed(push(lrs, record))
    assert 0 < second["statements"] < 1_400
    assert len(told(record)) == 2_000
    assert_each_once(lrs, record)
    assert pushed(push(lrs, record))["statements"] == 0


def test_a_batch_of_which_a_killed_lrs_wrote_a_part_is_there_once(lrs, record):
    statements = list(told(record).values())
    lines = [json.dumps(each) + "\n" for each in statements[:30]]
    lrs.kill()
    lrs.file.write_text("".join(lines)[:-50], encoding="utf-8")  # no answer was given to it
    lrs.start()
    broken = push(lrs, record)
    report, _ = broken.communicate(timeout=_LONGEST_S)
    assert "cannot take statements now (500" in json.loads(report)["error"]
    lrs.kill()
    assert lrs.mend()
    lrs.start()
    pushed(push(lrs, record))
    assert len(lrs.lines()) == 400
    assert {each["id"] for each in lrs.statements()} == {each["id"] for each in statements}


def test_what_an_lrs_lost_is_given_back_where_that_is_asked_for(lrs, record):
    pushed(push(lrs, record))
    lines = lrs.file.read_text(encoding="utf-8").splitlines(keepends=True)
    lrs.kill()
    lrs.file.write_text("".join(lines[:250]), encoding="utf-8")
    lrs.start()
    assert pushed(push(lrs, record))["statements"] == 0
    pushed(push(lrs, record, "--again"))
    assert_each_once(lrs, record)


def test_a_push_that_was_broken_off_goes_on(lrs, tmp_path):
    record = tmp_path / "record.sqlite"
    write_record(record, sessions=8, statements=250)
    process = push(lrs, record, "--batch", "25")
    wait_for(lrs, 100, process)
    lrs.hold()  # so that much is left to send
    process.send_signal(signal.SIGINT)
    report, faults = process.communicate(timeout=_LONGEST_S)
    lrs.go_on()
    assert process.returncode == 130, faults
    assert json.loads(report)["error"] == "it was broken off; send again to go on."
    assert "Traceback" not in faults
    pushed(push(lrs, record))
    assert_each_once(lrs, record)


def test_another_statement_under_an_id_is_named_and_all_others_are_there(lrs, record):
    wanted = told(record)
    other = next(iter(wanted.values())) | {"verb": {"id": "https://example.org/verbs/other"}}
    lrs.kill()
    lrs.file.write_text(json.dumps(other) + "\n", encoding="utf-8")
    lrs.start()
    process = push(lrs, record)
    report = json.loads(process.communicate(timeout=_LONGEST_S)[0])
    assert process.returncode == 1
    assert report["refusals"] == [
        {"statement": other["id"], "reason": "the LRS holds another statement under its id"}
    ]
    assert {each["id"] for each in lrs.statements()} == set(wanted)


def test_a_statement_that_is_described_otherwise_counts_as_taken(lrs, record):
    first = next(iter(told(record).values()))
    described = {**first["object"], "definition": {"name": {"en": "as an older version said"}}}
    lrs.kill()
    lrs.file.write_text(json.dumps(first | {"object": described}) + "\n", encoding="utf-8")
    lrs.start()
    assert pushed(push(lrs, record))["statements"] == 400
    assert len(lrs.lines()) == 400


def test_a_wrong_password_is_told_and_stands_nowhere(lrs, record):
    process = push(lrs, record, password="open-sesame")  # noqa: S106 - a wrong one
    report, faults = process.communicate(timeout=_LONGEST_S)
    assert process.returncode == 1
    assert "does not let lab in" in json.loads(report)["error"]
    assert "sesame" not in report + faults
    assert not lrs.file.exists()


def test_where_no_lrs_runs_is_said_in_seconds(lrs, record):
    lrs.kill()
    report, _ = push(lrs, record).communicate(timeout=_LONGEST_S)
    assert "does not answer" in json.loads(report)["error"]


def test_a_dry_run_says_how_much_would_go_and_sends_nothing(lrs, record):
    found = pushed(push(lrs, record, "--dry-run"))
    assert (found["sessions"], found["statements"], found["invalid"]) == (4, 400, 0)
    assert not lrs.file.exists()


def test_no_pseudonym_reaches_the_lrs(lrs, record):
    pushed(push(lrs, record))
    assert b"kim" not in lrs.file.read_bytes()
