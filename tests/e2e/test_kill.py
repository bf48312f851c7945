"""The process is killed between an answer and its feedback; no answer may be lost."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import anatomyapp
from anatomyapp.session.event import SessionId
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.review import AnswerFilter, SessionState
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store

LEARNER = Path(__file__).with_name("answering_learner.py")
KILLS = 20


def learner(record: Path, *, hold: int) -> subprocess.Popen[str]:
    """Start a learner who waits after so many answers (0: never)."""
    paths = {"PYTHONPATH": str(Path(anatomyapp.__file__).parents[1])}
    return subprocess.Popen(
        [sys.executable, LEARNER, record, str(hold)],
        env=os.environ | paths,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_learner(record: Path, *, answers: int, hold: bool) -> tuple[SessionId, list[str]]:
    """Start a learner, kill it after so many answers; return its session and all that it said."""
    with learner(record, hold=answers if hold else 0) as process:
        assert process.stdout is not None
        session = SessionId(process.stdout.readline().strip())
        said: list[str] = []
        for line in process.stdout:
            said.append(line.strip())
            if said[-1] == f"answer {answers}":
                break
        process.kill()
        said += process.stdout.read().split("\n")
    return session, said


def test_killing_the_app_between_answer_and_feedback_loses_no_answer(tmp_path):
    record = tmp_path / "record.sqlite"
    rng = random.Random(20)  # noqa: S311 - chooses moments, guards nothing
    sessions = []
    for kill in range(KILLS):
        # Every second learner waits between answer and feedback, the others go on meanwhile.
        hold = kill % 2 == 0
        answers = rng.randint(1, 40)
        session, said = killed_learner(record, answers=answers, hold=hold)
        told = [line.removeprefix("answer ") for line in said if line.startswith("answer ")]
        assert f"answer {answers}" in said
        assert f"feedback {answers}" not in said or not hold
        with closing(open_store(record)) as store:
            merge_spool(store, Spool(Path(f"{record}-spool")))
            kept = [answer.response for answer in store.answers(AnswerFilter(session=session))]
            assert store.session(session).state is SessionState.RUNNING
        # What was told is kept; at most one answer more was on the disk but not yet told.
        assert kept in (told, [*told, str(len(told) + 1)])
        sessions.append(session)

    with closing(open_store(record)) as store:
        # Each start found the session before it abandoned; the last is found now.
        assert store.abandon_unfinished(datetime.now(UTC)) == (sessions[-1],)
        assert [found.id for found in reversed(store.sessions())] == sessions
        assert {found.state for found in store.sessions()} == {SessionState.ABANDONED}
        assert store.integrity().faults == ()


def test_two_apps_on_one_record_leave_each_other_alone(tmp_path):
    record = tmp_path / "record.sqlite"
    with learner(record, hold=0) as first, learner(record, hold=0) as second:
        assert first.stdout is not None
        assert second.stdout is not None
        running = {first.stdout.readline().strip(), second.stdout.readline().strip()}
        with closing(open_store(record)) as store:
            assert store.abandon_unfinished(datetime.now(UTC)) == ()
            for output in (first.stdout, second.stdout):
                assert any(line == "answer 50\n" for line in output)
            first.kill()
            second.kill()
            first.wait()
            second.wait()
            merge_spool(store, Spool(Path(f"{record}-spool")))
            assert set(store.abandon_unfinished(datetime.now(UTC))) == running
            assert all(found.answers >= 50 for found in store.sessions())
            assert store.integrity().faults == ()


def test_a_learner_goes_on_while_another_process_holds_the_record_and_loses_no_answer(tmp_path):
    record = tmp_path / "record.sqlite"
    open_store(record).close()
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        session, said = killed_learner(record, answers=30, hold=True)
    told = [line.removeprefix("answer ") for line in said if line.startswith("answer ")]
    with closing(open_store(record)) as store:
        assert store.sessions() == ()
        assert merge_spool(store, Spool(Path(f"{record}-spool"))).sessions == 1
        kept = [answer.response for answer in store.answers(AnswerFilter(session=session))]
        assert kept == told == [str(number) for number in range(1, 31)]
        assert store.abandon_unfinished(datetime.now(UTC)) == (session,)
        assert store.integrity().faults == ()


def test_a_learner_killed_without_a_record_is_found_at_the_next_start(tmp_path):
    record = tmp_path / "record.sqlite"
    record.write_bytes(b"no record" * 100)
    session, said = killed_learner(record, answers=10, hold=False)
    told = [line.removeprefix("answer ") for line in said if line.startswith("answer ")]
    record.unlink()
    with closing(open_store(record)) as store:
        assert merge_spool(store, Spool(Path(f"{record}-spool"))).sessions == 1
        kept = [answer.response for answer in store.answers(AnswerFilter(session=session))]
        assert kept in (told, [*told, str(len(told) + 1)])
        assert store.breaks() == ()
        assert store.integrity().faults == ()
