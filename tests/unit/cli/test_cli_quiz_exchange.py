"""``quiz export`` and ``quiz import`` take banks there and back, and tell what was lost."""

from __future__ import annotations

import json

import pytest

from anatomyapp.cli import command

BANK = """\
format: 3
id: tiny-bank
version: 1.0.0
title: Tiny
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
  - id: truth
    kind: truth
    stem: There is a rib 1.
    key: "true"
    station: ribs
    objective: Count ribs.
    bloom: apply
    source: textbook consensus
    feedback: {how_to_tell: Count down.}
  - id: find
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
def run(tmp_path, tiny_pack, capsys):
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")

    def quiz(verb, *words):
        words = [str(tmp_path / word) if "." in word else word for word in words]
        parsed = command.parse(["quiz", verb, *words, "--atlas", str(tiny_pack)])
        return command.run(parsed), capsys.readouterr()

    return quiz


@pytest.mark.parametrize("form", ["moodle-xml", "gift", "qti", "qti3", "apkg", "csv"])
def test_a_bank_goes_there_and_back(run, form, tmp_path):
    code, told = run("export", "bank.yaml", "--to", form, "-o", "there.bin", "--no-pictures")
    assert code == 0, told.err
    assert f"there.bin ({form})" in told.out
    code, told = run("import", "there.bin", "-o", "back.yaml")
    assert code == 0, told.err
    assert "0 left out" in told.out
    assert "id: truth" in (tmp_path / "back.yaml").read_text(encoding="utf-8")


def test_what_is_left_out_is_named_with_its_reason(run):
    _, told = run("export", "bank.yaml", "--to", "gift", "-o", "there.txt")
    assert "left out: find: it asks for a place of the model" in told.err


def test_the_report_is_written_beside_and_told_as_json(run, tmp_path):
    words = ("--to", "gift", "-o", "there.txt", "--report", "report.json", "--json")
    _, told = run("export", "bank.yaml", *words)
    report = json.loads(told.out)
    assert report == json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["carried"] == ["truth"]
    assert {loss["item"] for loss in report["not_carried"]} == {"find"}


def test_nothing_is_replaced_unless_forced(run):
    run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    code, told = run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    assert code == 1
    assert "is there already" in told.err
    assert run("export", "bank.yaml", "--to", "csv", "-o", "there.csv", "--force")[0] == 0


def test_a_table_comes_with_what_its_columns_mean(run, tmp_path):
    run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    assert "tolerance_mm" in (tmp_path / "there.dictionary.csv").read_text(encoding="utf-8")


def test_a_missing_file_is_one_line(run):
    code, told = run("import", "nowhere.xml", "-o", "back.yaml")
    assert code == 1
    assert told.err.count("\n") == 1
    assert "cannot be read" in told.err


def test_a_shipped_bank_is_known_by_its_id(tmp_path, capsys):
    path = tmp_path / "bones.txt"
    words = ["quiz", "export", "thorax-bones", "--to", "gift", "-o", str(path)]
    assert command.run(command.parse(words)) == 0
    assert "Bones of the thorax" in path.read_text(encoding="utf-8")


def test_a_language_that_the_bank_does_not_speak_is_refused(run, tmp_path):
    code, told = run("export", "bank.yaml", "--to", "gift", "-o", "there.gift", "--language", "de")
    assert code == 1
    assert "has no words in de; choose one of en" in told.err
    assert not (tmp_path / "there.gift").exists()


def test_a_folder_that_is_not_there_is_told_before_anything_is_drawn(run):
    for words in (("-o", "none/there.zip"), ("-o", "there.zip", "--report", "none/r.json")):
        code, told = run("export", "bank.yaml", "--to", "qti", *words)
        assert code == 1
        assert "there is no such folder; make it first" in told.err


def test_the_dictionary_of_a_table_replaces_nothing(run, tmp_path):
    (tmp_path / "there.dictionary.csv").write_text("mine", encoding="utf-8")
    code, told = run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    assert code == 1
    assert "there.dictionary.csv is there already" in told.err
    assert (tmp_path / "there.dictionary.csv").read_text(encoding="utf-8") == "mine"


def test_a_bank_is_not_taken_for_a_file_of_another_program(run):
    code, told = run("import", "bank.yaml", "-o", "back.yaml")
    assert code == 1
    assert "is a bank already" in told.err


def test_a_language_without_a_code_is_refused(run):
    run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    code, told = run("import", "there.csv", "-o", "back.yaml", "--language", "klingon")
    assert code == 1
    assert "klingon: no language's code" in told.err


def test_a_title_becomes_one_line_that_can_be_seen(run, tmp_path):
    run("export", "bank.yaml", "--to", "csv", "-o", "there.csv")
    code, told = run("import", "there.csv", "-o", "back.yaml", "--title", "a\x1b[31m\n\u202eb")
    assert code == 0, told.err
    assert 'title: "a [31m b"' in (tmp_path / "back.yaml").read_text(encoding="utf-8")
