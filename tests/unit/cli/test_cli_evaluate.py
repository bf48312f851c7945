"""``evaluate items`` computes from a record what the statistics say."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from anatomyapp.cli import command
from anatomyapp.quiz.item import Kind
from anatomyapp.session.consent_text import ConsentText, Wording
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.review import SessionFilter
from anatomyapp.session.store import open_store
from anatomyapp.settings import Language

RIGHT = {"ann": "11", "bob": "10", "cat": "01", "dan": "00", "eve": "11"}
NOW = datetime(2026, 11, 22, tzinfo=UTC)


class TickingClock:
    """Goes on by a second each time that it is asked."""

    def __init__(self):
        self.seconds = 0

    def now(self):
        self.seconds += 1
        return NOW + timedelta(seconds=self.seconds)

    def monotonic_s(self):
        return float(self.seconds)


def answered(item, score, attempt=1):
    return ItemAnswered(
        quiz=QuizId("q"),
        item=item,
        item_version=1,
        kind=Kind.FIND,
        response="rib-2-left" if score else "rib-3-left",
        correct=bool(score),
        score=score,
        latency_s=2.0,
        presented_at=NOW,
        attempt=attempt,
    )


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.db"
    with closing(open_store(path)) as store:
        for name, marks in RIGHT.items():
            learner = store.learner(name, at=NOW)
            started = SessionStarted("1", "tiny", "1.0.0")
            recorder = Recorder(store, started, clock=TickingClock(), learner=learner)
            run = QuizId(f"quiz-{name}")
            recorder.record(QuizStarted(run, "tiny-bank", "1.0.0", QuizMode.LEARN, 1, ("a", "b")))
            for item, mark in zip("ab", marks, strict=True):
                recorder.record(_of(run, answered(item, float(mark))))
                recorder.record(_of(run, answered(item, 1.0, attempt=2)))
            recorder.end()
    return path


def _of(run, event):
    return replace(event, quiz=run)


def test_items_of_a_record(record, capsys):
    words = ["evaluate", "items", "--store", str(record), "--json", "--all-cells"]
    assert command.run(command.parse(words)) == 0
    (bank,) = json.loads(capsys.readouterr().out)
    assert bank["bank"] == "tiny-bank"
    assert bank["quiz"]["learners"] == 5
    a, b = bank["items"]
    assert (a["item"], a["n"], a["facility"]["value"]) == ("a@1", 5, 60.0)
    assert b["median_latency_s"] == {"value": 2.0, "n": 5, "reason": ""}
    assert [choice["id"] for choice in a["choices"]] == ["rib-2-left", "rib-3-left"]


def test_items_as_a_table(record, capsys):
    words = ["evaluate", "items", "--store", str(record), "--bank", "tiny-bank", "--all-cells"]
    assert command.run(command.parse(words)) == 0
    headline, names, first, _ = capsys.readouterr().out.splitlines()
    assert headline.startswith("tiny-bank: 5 learners, 2 items")
    assert "facility %" in names
    assert first.split()[:3] == ["a@1", "5", "60.0"]


def test_answers_given_in_ar_are_evaluated_alone(record, capsys):
    with closing(open_store(record)) as store:
        recorder = Recorder(store, SessionStarted("1", "tiny", "1.0.0"), clock=TickingClock())
        run = QuizId("around")
        recorder.record(
            QuizStarted(
                run, "tiny-bank", "1.0.0", QuizMode.SPOTTER, 1, ("a",), place="ar",
                seconds_per_item=60.0,
            )
        )  # fmt: skip
        late = replace(answered("a", 0.0), response="", timed_out=True)
        recorder.record(_of(run, late))
        recorder.end()
    words = ["evaluate", "items", "--store", str(record), "--json", "--all-cells"]
    assert command.run(command.parse([*words, "--place", "ar"])) == 0
    (bank,) = json.loads(capsys.readouterr().out)
    (item,) = bank["items"]
    assert (item["n"], item["timed_out"], item["facility"]["value"]) == (1, 1, 0.0)
    assert command.run(command.parse([*words, "--place", "quiz"])) == 0
    (bank,) = json.loads(capsys.readouterr().out)
    assert [item["n"] for item in bank["items"]] == [5, 5]


def test_small_cells_are_hidden_where_nobody_asks_for_all(record, capsys):
    words = ["evaluate", "items", "--store", str(record)]
    assert command.run(command.parse([*words, "--json"])) == 0
    (bank,) = json.loads(capsys.readouterr().out)
    a, _ = bank["items"]
    assert a["n"] == 5
    assert a["facility"] == {"value": None, "n": 5, "reason": "hidden: fewer than 5"}
    assert [choice["n"] for choice in a["choices"]] == [None, None]
    assert bank["quiz"]["mean"]["value"] is None
    assert command.run(command.parse(words)) == 0
    assert "hidden: fewer than 5" in capsys.readouterr().out


def test_of_a_study_only_those_are_evaluated_who_take_part(record, capsys):
    text = ConsentText(
        "ribs", 1, asks=True, wordings={Language.ENGLISH: Wording("Ribs", "May we?")}
    )
    with closing(open_store(record)) as store:
        for name, decision in (("ann", Decision.ACCEPTED), ("bob", Decision.REFUSED)):
            learner = store.access.learner_of(name)
            (session,) = store.sessions(SessionFilter(learner=learner))
            who = Who(session.id, learner)
            store.consents.decide(who, text, Language.ENGLISH, decision, NOW)
    words = ["evaluate", "items", "--store", str(record), "--json", "--all-cells"]
    assert command.run(command.parse([*words, "--study", "ribs"])) == 0
    (bank,) = json.loads(capsys.readouterr().out)
    assert bank["quiz"]["learners"] == 1
    assert command.run(command.parse([*words, "--study", "another"])) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_record_without_answers_says_so(record, capsys):
    words = ["evaluate", "items", "--store", str(record), "--bank", "another"]
    assert command.run(command.parse(words)) == 0
    assert capsys.readouterr().out == "No answers yet.\n"


def test_a_missing_record_is_one_line(tmp_path, capsys):
    assert (
        command.run(command.parse(["evaluate", "items", "--store", str(tmp_path / "none.db")])) == 1
    )
    assert len(capsys.readouterr().err.splitlines()) == 1
