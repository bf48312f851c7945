"""``evaluate outcomes`` and ``evaluate attention`` tell of a study what its data say."""

from __future__ import annotations

import csv
import json

import pytest

from anatomyapp.cli import command, evaluate_outcomes
from tests.made_study import made_study


@pytest.fixture
def told(monkeypatch, capsys):
    def build(*words, learners=36, name="ar-3d-2d"):
        data = made_study(name, learners)
        monkeypatch.setattr(evaluate_outcomes, "_read", lambda _arguments: data)
        assert command.run(command.parse(["evaluate", *words, "--study", "made"])) == 0
        return capsys.readouterr().out

    return build


def test_outcomes_name_effects_with_intervals_and_n(told):
    said = told("outcomes", "--adjust", "rotation")
    assert "ar - model, post, score: Hedges' g" in said
    assert "adjusted for pre, rotation" in said
    assert "class gain" in said
    assert "P001" not in said


def test_json_holds_methods_and_hides_few(told):
    found = json.loads(told("outcomes", "--json", learners=12))
    assert found["design"] == "arms"
    assert found["scores"][0]["mean"]["reason"] == "hidden: fewer than 5"
    whole = json.loads(told("outcomes", "--json", "--all-cells", learners=12))
    assert "Student's t" in whole["scores"][0]["mean"]["method"]


def test_csv_has_a_row_for_each_participant(told, tmp_path):
    path = tmp_path / "outcomes.csv"
    told("outcomes", "--csv", str(path))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 36
    assert {row["arm"] for row in rows} == {"ar", "model", "pictures"}


def test_attention_is_told_by_structure(told):
    assert "heart" in told("attention")
    assert json.loads(told("attention", "--json"))["structures"][0]["dwell_s"]["n"] == 36


@pytest.mark.parametrize("learners", [0, 1])
def test_hardly_anybody_is_told_without_a_fault(told, learners):
    assert "design: arms" in told("outcomes", learners=learners)
    assert told("attention", learners=learners)


@pytest.mark.parametrize("margin", ["nan", "inf", "-5", "0", "101", "five"])
def test_a_margin_is_so_many_points(margin, capsys):
    with pytest.raises(SystemExit) as exit_:
        command.parse(["evaluate", "outcomes", "--study", "made", f"--margin={margin}"])
    assert exit_.value.code == 2
    assert "is no margin" in capsys.readouterr().err


@pytest.mark.parametrize("learners", ["0", "-3", "x", "1.5"])
def test_a_cohort_of_nobody_is_refused_before_a_record_is_made(learners, capsys):
    with pytest.raises(SystemExit) as exit_:
        command.parse(["simulate", "cohort", "--protocol", "crossover", f"--learners={learners}"])
    assert exit_.value.code == 2
    assert "is no number of learners" in capsys.readouterr().err
