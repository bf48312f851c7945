"""``quiz check`` names faults and answers with its exit code; ``quiz list`` lists banks."""

from __future__ import annotations

import json

import pytest

from anatomyapp.cli import command

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
    assert rows.keys() == {"thorax-ar", "thorax-bones"}
    for row in rows.values():
        assert row["items"] == sum(row[kind] for kind in ("find", "show", "name", "choice"))
    assert rows["thorax-bones"]["items"] >= 40
    assert rows["thorax-ar"]["show"] >= 12
