"""``quiz check`` names faults and answers with its exit code; ``quiz list`` lists banks."""

from __future__ import annotations

import json

import pytest

from anatomyapp.cli import command
from anatomyapp.errors import DrawingError
from anatomyapp.quiz.item import Kind

BANK = """\
format: 1
id: tiny-bank
version: 1.0.0
title: Tiny
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
  - id: find-rib-2-left
    kind: find
    stem: Left rib 2
    key: rib-2-left
    station: ribs
    objective: Count ribs.
    bloom: apply
    source: textbook consensus
    feedback: {how_to_tell: Count down.}
"""


@pytest.fixture
def check(tmp_path, tiny_pack, capsys):
    def run(text, *words):
        path = tmp_path / "bank.yaml"
        path.write_text(text, encoding="utf-8")
        parsed = command.parse(["quiz", "check", str(path), "--atlas", str(tiny_pack), *words])
        return command.run(parsed), capsys.readouterr()

    return run


def test_a_sound_bank_passes(check):
    code, written = check(BANK)
    assert code == 0
    assert written.out.endswith("bank.yaml: 0 faults, 0 warnings\n")


def test_a_fault_is_named_with_its_line(check):
    code, written = check(BANK.replace("rib-2-left\n    station", "rib-9-left\n    station"))
    assert code == 1
    assert "line 12: find-rib-2-left: unknown structure rib-9-left" in written.out
    assert "1 fault, 0 warnings" in written.out


def test_faults_come_as_json_too(check):
    code, written = check(BANK.replace("station: ribs", "station: moon"), "--json")
    assert code == 1
    (row,) = json.loads(written.out)
    (fault,) = row["faults"]
    assert (fault["level"], fault["where"]) == ("fault", "line 13")
    assert "unknown station moon" in fault["what"]


def test_warnings_do_not_fail(check):
    items = "".join(
        f"""\
  - id: choice-{i}
    kind: choice
    stem: Question {i}?
    key: a
    options: [{{id: a, text: One}}, {{id: b, text: Two}}, {{id: c, text: Three}}]
    station: ribs
    objective: Count.
    bloom: apply
    source: textbook consensus
    feedback: {{how_to_tell: Count.}}
"""
        for i in range(8)
    )
    code, written = check(BANK + items)
    assert code == 0
    assert "8 of 8 keys stand in place 1" in written.out
    assert "0 faults, 1 warning" in written.out


def test_forms_of_one_blueprint_are_held_against_each_other(tmp_path, tiny_pack, capsys):
    for letter in "AB":
        text = BANK.replace("format: 1", f"format: 3\nblueprint: {{id: pre-post, form: {letter}}}")
        (tmp_path / f"{letter}.yaml").write_text(text, encoding="utf-8")
    files = [str(tmp_path / f"{letter}.yaml") for letter in "AB"]
    parsed = command.parse(["quiz", "check", *files, "--quick", "--atlas", str(tiny_pack)])
    assert command.run(parsed) == 1
    assert "form B: find-rib-2-left stands in form A too" in capsys.readouterr().out


def test_a_missing_bank_is_a_fault(tiny_pack, capsys):
    words = ["quiz", "check", "nowhere.yaml", "--atlas", str(tiny_pack)]
    assert command.run(command.parse(words)) == 1
    assert "cannot be read" in capsys.readouterr().out


def test_a_missing_atlas_is_one_line(tmp_path, capsys):
    assert command.run(command.parse(["quiz", "list", "--atlas", str(tmp_path)])) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_shipped_banks_are_listed(capsys):
    assert command.run(command.parse(["quiz", "list", "--json"])) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows.keys() >= {"thorax-ar", "thorax-bones", "thorax-wall"}
    for row in rows.values():
        assert row["items"] == sum(row[kind] for kind in Kind)
    assert rows["thorax-bones"]["items"] >= 40
    assert rows["thorax-ar"]["show"] >= 12


def test_what_cannot_be_seen_is_a_fault_unless_the_check_is_quick(check):
    faded = "    view: {faded: [rib-2-left]}\n    feedback"
    text = BANK.replace("format: 1", "format: 3").replace("    feedback", faded)
    code, written = check(text)
    assert code == 1
    assert "0% of rib-2-left can be seen from the item's view" in written.out
    code, written = check(text, "--quick")
    assert code == 0


def test_the_items_of_banks_are_listed(tmp_path, tiny_pack, capsys):
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, encoding="utf-8")
    words = ["quiz", "list", str(path), "--atlas", str(tiny_pack)]
    assert command.run(command.parse([*words, "--json"])) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "bank": "tiny-bank",
        "id": "find-rib-2-left",
        "kind": "find",
        "station": "ribs",
        "bloom": "apply",
        "version": 1,
        "stem": "Left rib 2",
    }
    assert command.run(command.parse(words)) == 0
    assert "find-rib-2-left" in capsys.readouterr().out


def test_a_generated_bank_is_sound_and_repeatable(tmp_path, tiny_pack, capsys):
    made = []
    for name in ("one.yaml", "two.yaml"):
        path = tmp_path / name
        words = ["quiz", "generate", str(tiny_pack), "--kinds", "find,name", "--count", "7"]
        assert command.run(command.parse([*words, "--seed", "3", "-o", str(path)])) == 0
        made.append(path.read_bytes())
        checked = ["quiz", "check", str(path), "--atlas", str(tiny_pack)]
        assert command.run(command.parse(checked)) == 0
    assert made[0] == made[1]
    assert "items  7" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "value"), [("--kinds", "case"), ("--count", "0"), ("--count", "x"), ("--kinds", ",")]
)
def test_what_cannot_be_generated_is_wrong_use(option, value, capsys):
    with pytest.raises(SystemExit) as left:
        command.parse(["quiz", "generate", option, value, "-o", "bank.yaml"])
    assert left.value.code == command.WRONG_USE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_unknown_station_is_one_line(tmp_path, tiny_pack, capsys):
    path = tmp_path / "bank.yaml"
    words = ["quiz", "generate", str(tiny_pack), "--stations", "moon", "-o", str(path)]
    assert command.run(command.parse(words)) == 1
    assert "has no station moon; it has sternum, ribs" in capsys.readouterr().err
    assert not path.exists()


def test_a_wish_that_gives_nothing_writes_nothing(tmp_path, tiny_pack, capsys):
    path = tmp_path / "bank.yaml"
    words = ["quiz", "generate", str(tiny_pack), "--kinds", "side", "-o", str(path)]
    assert command.run(command.parse(words)) == 1
    assert "gives no items for this wish" in capsys.readouterr().err
    assert not path.exists()


def test_taking_reads_the_banks_before_the_window_opens(tmp_path, tiny_pack, capsys):
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, encoding="utf-8")
    taken = command.parse(["quiz", "take", str(path), "--atlas", str(tiny_pack)])
    assert command.run(taken) == 0
    assert taken.banks == (path,)
    assert taken.opens_window
    path.write_text(BANK.replace("rib-2-left\n    station", "rib-9-left\n    station"))
    assert command.run(command.parse(["quiz", "take", str(path), "--atlas", str(tiny_pack)])) == 1
    assert "unknown structure rib-9-left" in capsys.readouterr().err


def test_a_machine_that_cannot_draw_says_so_and_checks_the_rest(check, monkeypatch):
    def fail(*_):
        raise DrawingError("No driver.")

    monkeypatch.setattr("anatomyapp.quiz.sight_checks.check_sight", fail)
    code, written = check(BANK)
    assert code == 0
    assert "whether targets can be seen is open: No driver." in written.out
    assert "0 faults, 1 warning" in written.out


def test_a_generated_bank_replaces_nothing_unless_forced(tmp_path, tiny_pack, capsys):
    path = tmp_path / "bank.yaml"
    path.write_text("mine", encoding="utf-8")
    words = ["quiz", "generate", str(tiny_pack), "--kinds", "find", "-o", str(path)]
    assert command.run(command.parse(words)) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"
    assert command.run(command.parse([*words, "--force"])) == 0
    assert path.read_text(encoding="utf-8").startswith("format:")
