"""A whole small study by commands: simulated, evaluated, and checked by other software."""

from __future__ import annotations

import json

import pytest

from anatomyapp.cli import command
from tests.analyst import PYTHON, analysed, differences, told
from tests.simulated_study import HOME


@pytest.fixture(scope="module")
def evaluated(record, furnished):
    """Return what a command says of the study."""

    def run(*words):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ANATOMYAPP_HOME", str(furnished / HOME))
            asked = ["evaluate", *words, "--study", "small", "--store", str(record)]
            return command.run(command.parse(asked))

    return run


def test_what_is_told_of_a_simulated_study_says_so(evaluated, capsys):
    assert evaluated("outcomes") == 0
    said = capsys.readouterr().out
    assert said.startswith("SIMULATED: the cohort small-24-7")
    assert "Enrolled 24" in said
    assert evaluated("attention", "--json") == 0
    assert json.loads(capsys.readouterr().out)["n"] > 5


@pytest.mark.skipif(not PYTHON.exists(), reason="the oracles' environment is not there")
def test_an_analyst_with_the_table_alone_gets_the_same_figures(
    evaluated, cohort_data, capsys, tmp_path
):
    csv = tmp_path / "outcomes.csv"
    assert evaluated("outcomes", "--csv", str(csv), "--json", "--all-cells") == 0
    ours = told(json.loads(capsys.readouterr().out), cohort_data)
    off = differences(ours, analysed(csv, cohort_data))
    assert len(off) > 60
    assert {name: by for name, by in off.items() if by > 1e-9} == {}


def test_a_cohort_goes_into_no_record_that_is_there(record, furnished, capsys, monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(furnished / HOME))
    words = f"simulate cohort --learners 2 --protocol ar-experience --store {record}"
    assert command.run(command.parse(words.split())) == 1
    assert "record of its own" in capsys.readouterr().err


def test_power_is_told_for_each_number_of_learners(capsys):
    words = "simulate power --design paired --learners 10 40 --gain 0.5 --replications 60 --json"
    assert command.run(command.parse(words.split())) == 0
    few, many = json.loads(capsys.readouterr().out)
    assert few["power"] < many["power"]
    assert few["low"] <= few["power"] <= few["high"]
    assert command.run(command.parse(words.replace(" 10 ", " 3 ").split())) == 1
    assert "4 to 5000 learners" in capsys.readouterr().err


@pytest.mark.parametrize("seed", ["-1", "99999999999", "one"])
def test_a_seed_is_a_whole_number(seed, capsys):
    with pytest.raises(SystemExit):
        command.parse(["simulate", "power", f"--seed={seed}"])
    assert "is no seed" in capsys.readouterr().err
