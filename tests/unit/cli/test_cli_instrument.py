"""Instruments are checked, listed, completed and evaluated by command."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from anatomyapp.cli import command
from anatomyapp.content import quizzes_folder
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.participation import Decision
from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from anatomyapp.study.instrument_file import read_instrument
from tests.lived_study import STUDY, Sitting, opened

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SHIPPED = quizzes_folder() / "instruments"
EFFORT = ("7", "8", "5", "9", "6")


def page(filling, response, version="1.0.0"):
    return QuestionnairePageAnswered(
        FillingId(filling), "mental-effort", version, "en", "effort", 1, 1,
        (ItemResponse("effort", response, 2.0),), NOW, 3.0,
    )  # fmt: skip


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.db"
    with closing(open_store(path)) as store:
        recorder = Recorder(store, SessionStarted("1", "tiny", "1.0.0"), clock=SystemClock())
        for number, response in enumerate(EFFORT):
            recorder.record(page(f"f{number}", response))
        recorder.record(page("f0", "3"))  # somebody went back: the later page counts
        recorder.record(page("old", "1", "0.9.0"))
        recorder.end()
    return str(path)


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))

    def ran(*words):
        code = command.run(command.parse(words))
        told = capsys.readouterr()
        return code, told.out, told.err

    return ran


def test_the_record_is_evaluated_by_its_latest_pages(run, record):
    code, out, _ = run("evaluate", "instrument", "mental-effort", "--store", record, "--json")
    (found,) = json.loads(out)
    assert (code, found["fillings"], found["other_versions"]) == (0, 5, 1)
    (domain,) = found["domains"]
    assert domain["mean"] == {"value": (3 + 8 + 5 + 9 + 6) / 5, "n": 5, "reason": ""}
    assert (domain["scores"], domain["alpha"]["reason"]) == ([], "one item")
    assert found["items"][0]["counts"] == []  # each answer was given by fewer than five


def test_all_cells_show_what_is_hidden_else(run, record):
    words = ("evaluate", "instrument", "mental-effort", "--store", record, "--all-cells")
    _, out, _ = run(*words, "--json")
    (found,) = json.loads(out)
    assert found["domains"][0]["scores"] == [3, 8, 5, 9, 6]
    assert found["items"][0]["counts"][2] == ["3", 1]
    _, text, _ = run(*words)
    assert "Mental effort: M = 6.20, SD = 2.39 (of 1 to 9), n = 5" in text
    assert "1 more of another version" in text


def test_nothing_answered_yet_is_said(run, record):
    _, out, _ = run("evaluate", "instrument", "sus", "--store", record)
    assert "0 filled in" in out
    assert "too few: n = 0" in out


def test_of_a_study_those_alone_count_whose_consent_stands(run, tmp_path):
    path = tmp_path / "study.sqlite"
    sus = [question.id for question in read_instrument(SHIPPED / "sus.yaml").questions()]
    with closing(open_store(path, folder=tmp_path)) as store:
        opened(store)
        for name, answer in zip(("ann", "bob", "cat", "dan", "eve", "fay"), "334455", strict=True):
            sitting = Sitting(store, name)
            sitting.decide()
            sitting.fill("usability", "sus", dict.fromkeys(sus, answer))
            if name == "fay":
                sitting.decide(Decision.WITHDRAWN)
    words = ("evaluate", "instrument", "sus", "--store", str(path), "--study", STUDY, "--json")
    (found,) = json.loads(run(*words)[1])
    assert (found["where"], found["fillings"], found["simulated"]) == ("usability", 5, None)
    assert found["domains"][0]["mean"]["value"] == 50.0  # as many items speak for as against


def test_an_unknown_instrument_is_refused_with_those_that_there_are(run, record):
    code, _, err = run("evaluate", "instrument", "nothing", "--store", record)
    assert (code, "choose one of ar-learning-experience" in err) == (1, True)


def test_files_are_checked_with_lines(run, tmp_path):
    path = tmp_path / "broken.yaml"
    text = (SHIPPED / "sus.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("overall: usability", "overall: all"), encoding="utf-8")
    code, out, _ = run("instrument", "check", str(SHIPPED / "sus.yaml"), str(path))
    assert code == 1
    assert "sus.yaml: 0 faults" in out
    assert "unknown domain all; name one of the domains" in out
    code, out, _ = run("instrument", "check", "--json", str(SHIPPED / "sus.yaml"))
    assert (code, json.loads(out)[0]["faults"]) == (0, [])


def test_imported_items_complete_an_outline(run, tmp_path):
    items = tmp_path / "items.csv"
    rows = [f"pair-{n},en,low {n},high {n}" for n in range(1, 9)]
    items.write_text("\n".join(["item,language,low,high", *rows]), encoding="utf-8")
    before = {row["id"]: row["ready"] for row in json.loads(run("instrument", "list", "--json")[1])}
    assert before["ueq-s"] == "import its items first"
    assert run("instrument", "import", "ueq-s", str(items))[0] == 0
    assert "is there already" in run("instrument", "import", "ueq-s", str(items))[2]
    after = {row["id"]: row["ready"] for row in json.loads(run("instrument", "list", "--json")[1])}
    assert after["ueq-s"] == "yes"
    code, _, err = run("instrument", "import", "sas", str(items))
    assert (code, "import into one of harus" in err) == (1, True)
