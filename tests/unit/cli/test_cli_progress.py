"""``evaluate progress`` tells the figures of a learner's own place."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from anatomyapp.cli import command
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from tests.conftest import write_tiny_pack
from tests.tiny_bank import BANK

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def words(tmp_path):
    """The words of the command on a record in which one item was answered twice, right."""
    path = tmp_path / "record.db"
    with closing(open_store(path)) as store:
        who = store.learner("Maple Heron", at=NOW)
        started = SessionStarted("0", "tiny", "1")
        recorder = Recorder(store, started, clock=SystemClock(), learner=who)
        recorder.record(QuizStarted(QuizId("q"), "tiny-bank", "1", QuizMode.LEARN, 1, ()))
        for _ in range(2):
            recorder.record(
                ItemAnswered(
                    QuizId("q"), ItemId("find-rib-2-left"), 1, Kind.FIND, "rib-2-left",
                    correct=True, score=1.0, latency_s=9.0, presented_at=NOW,
                )
            )  # fmt: skip
        recorder.end()
    banks = tmp_path / "banks"
    banks.mkdir()
    (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
    atlas = write_tiny_pack(tmp_path / "tiny")
    return ["evaluate", "progress", "--store", str(path), "--atlas", str(atlas),
            "--banks", str(banks)]  # fmt: skip


def run(words):
    return command.run(command.parse(words))


def test_the_json_tells_each_structure_and_what_is_due(words, capsys):
    assert run([*words, "Maple Heron", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["structures"]["rib-2-left"]["standing"] == "known"
    assert told["structures"]["rib-2-left"]["answers"] == 2
    assert told["known"] == 1
    assert told["due"] == []
    assert len(told["forecast"]["days"]) == 30


def test_the_table_tells_the_stations(words, capsys):
    assert run([*words, "Maple Heron"]) == 0
    said = capsys.readouterr().out
    assert "1 of 1" in said
    assert "ribs" in said


def test_an_unknown_learner_is_an_error(words, capsys):
    assert run([*words, "Nobody"]) == command.FAILED
    assert "knows no learner 'Nobody'" in capsys.readouterr().err
