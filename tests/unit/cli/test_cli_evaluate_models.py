"""``evaluate items --model`` tells of models, ``--calibrate`` writes difficulties into a bank."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from anatomyapp.cli import command, evaluate_calibrate, evaluate_printed
from anatomyapp.cli.evaluate_reading import BankAnswers
from anatomyapp.evaluation.distances import distances
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.quiz.bank import read_bank
from anatomyapp.session.placements import Placement
from tests.tiny_bank import BANK

UNTIL = datetime(2026, 3, 1, 12, tzinfo=UTC)
IDS = ("find-rib-2-left", "second", "third", "fourth")
RIGHT = (40, 25, 55, 60)  # of 60 learners


def bank_text():
    head, item = BANK.lstrip().split("items:\n")
    keys = ("rib-2-left", "rib-1-left", "rib-3-left", "rib-1-right", "rib-2-right")
    items = [
        item.replace("id: find-rib-2-left", f"id: {id_}")
        .replace("rib-2-left\n    st", f"{key}\n    st")
        .replace("Left rib 2", f"Show {key}")
        for id_, key in zip((*IDS, "unasked"), keys, strict=True)
    ]
    return f"# A bank of ours.\n{head}items:\n" + "".join(items)


def answers(learners=60):
    rng = np.random.default_rng(1)
    able = rng.normal(size=learners)
    rows = []
    for id_, right in zip(IDS, RIGHT, strict=True):
        known = np.argsort(np.argsort(-(able + rng.normal(size=learners)))) < right * learners / 60
        rows += [ResponseRow(f"l{n:02}", f"{id_}@1", float(knows), "x")
                 for n, knows in enumerate(known)]  # fmt: skip
    placed = [Placement("tiny-bank", "second", 1, f"l{n}", 2.0 * n) for n in range(9)]
    return {"tiny-bank": BankAnswers(Responses.of(rows), distances(placed), UNTIL)}


@pytest.fixture
def run(monkeypatch, tmp_path, tiny_pack, capsys):
    (tmp_path / "bank.yaml").write_text(bank_text(), encoding="utf-8")

    def run(*words, of=None, code=0):
        for module in (evaluate_printed, evaluate_calibrate):
            monkeypatch.setattr(
                module, "read_banks", lambda _asked: answers() if of is None else of
            )
        atlas = ("--atlas", str(tiny_pack))
        assert command.run(command.parse(["evaluate", "items", *atlas, *words])) == code
        written = capsys.readouterr()
        return written.err if code else written.out

    return run


def test_a_model_tells_difficulties_errors_and_fit(run):
    (bank,) = json.loads(run("--json", "--all-cells", "--model", "rasch", "--model", "2pl"))
    rasch, two = bank["models"]
    assert (rasch["model"], rasch["n"], rasch["reason"]) == ("rasch", 60, "")
    assert 0 < rasch["reliability"]["value"] < 1
    first, second, _, fourth = rasch["items"]
    assert first["difficulty"] < second["difficulty"]
    assert first["difficulty_se"] > 0
    assert 0.5 < first["infit"] < 1.5
    assert (fourth["difficulty"], fourth["reason"]) == (None, "all were right")
    assert two["reason"] == "too few learners: n = 60, 250 are needed"


def test_a_difficulty_that_tells_a_hidden_facility_is_hidden(run):
    (bank,) = json.loads(run("--json", "--model", "rasch"))
    (rasch,) = bank["models"]
    assert [item["reason"] for item in rasch["items"]][1:] == [
        "", "", "all were right"]  # fmt: skip
    few = answers(50)  # of whom 4 missed the third
    (bank,) = json.loads(run("--json", "--model", "rasch", of=few))
    third = bank["models"][0]["items"][2]
    assert (third["difficulty"], third["reason"]) == (None, "hidden: fewer than 5")
    assert "infit" not in third


def test_a_table_has_models_landmarks_and_guesses(run, tmp_path):
    out = run("--model", "rasch", "--model", "2pl", "--banks", str(tmp_path))
    headline, rasch, two, names, *_ = out.splitlines()
    assert "internal consistency" in headline
    assert "95 % interval" in headline
    assert "Rasch: 60 learners, 3 items, spread" in rasch
    assert two.endswith("2PL: too few learners: n = 60, 250 are needed; classical statistics only")
    for name in ("guessed %", "median mm", "Rasch b", "infit", "outfit"):
        assert name in names


def test_small_numbers_of_distances_are_hidden(run):
    (bank,) = json.loads(run("--json"))
    told = bank["items"][1]["distance"]
    assert (told["n"], told["median_mm"]["value"]) == (9, 8.0)
    assert told["ninth_mm"]["value"] is None
    (whole,) = json.loads(run("--json", "--all-cells"))
    assert whole["items"][1]["distance"]["ninth_mm"]["value"] == pytest.approx(14.4)


def test_difficulties_are_printed_as_a_bank_takes_them(run, tmp_path):
    out = run("--calibrate", str(tmp_path / "bank.yaml"))
    assert "find-rib-2-left:\n    calibration: {difficulty: -" in out
    assert "n: 60, source: \"60 learners' first attempts until 2026-03-01; Rasch by" in out
    assert "fourth: as it was: all were right" in out
    assert "unasked: as it was: nobody was asked this version" in out


def test_difficulties_are_written_into_a_new_file_that_is_sound(run, tmp_path, tiny_atlas):
    new = tmp_path / "new.yaml"
    run("--calibrate", str(tmp_path / "bank.yaml"), "-o", str(new))
    bank = read_bank(new, tiny_atlas)
    assert bank.version == "1.0.1"
    first, *_, fourth, unasked = bank.items
    assert (first.version, first.calibration.n) == (1, 60)
    assert first.calibration.difficulty == pytest.approx(-0.9, abs=0.6)
    assert fourth.calibration is unasked.calibration is None
    assert new.read_text(encoding="utf-8").startswith("# A bank of ours.")
    told = json.loads(run("--calibrate", str(new), "--json"))
    assert float(told["calibrated"]["second"]["difficulty"]) == bank.items[1].calibration.difficulty


@pytest.mark.parametrize(("of", "reason"), [({}, "holds no answer"), (answers(20), "n = 20, 50")])
def test_a_bank_that_cannot_be_calibrated_says_why(run, tmp_path, of, reason):
    assert reason in run("--calibrate", str(tmp_path / "bank.yaml"), of=of, code=1)


def test_simulated_answers_are_named_and_calibrate_nothing(run, tmp_path):
    of = {name: replace(found, cohort="demo-60-1") for name, found in answers().items()}
    assert "SIMULATED, cohort demo-60-1" in run(of=of)
    assert "simulated cohort" in run("--calibrate", str(tmp_path / "bank.yaml"), of=of, code=1)
