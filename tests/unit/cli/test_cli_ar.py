"""``anatomyapp ar``: sheets are written, wrong words and places told in one line."""

from __future__ import annotations

import json

import pypdfium2
import pytest

from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.cli import command


def run(*words):
    return command.run(command.parse(["ar", *map(str, words)]))


@pytest.mark.parametrize("kind", SheetKind)
@pytest.mark.parametrize("paper", Paper)
def test_a_sheet_is_a_document_of_two_pages(tmp_path, capsys, kind, paper):
    file = tmp_path / "sheet.pdf"
    assert run("sheet", "--kind", kind, "--paper", paper, "-o", file, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["paper"], told["pages"]) == (kind, paper, 2)
    with pypdfium2.PdfDocument(file) as opened:
        size_mm = [side * 25.4 / 72 for side in opened[0].get_size()]
    assert size_mm == pytest.approx(paper.size_mm, abs=0.01)


def test_a_sheet_that_cannot_be_written_is_one_line(tmp_path, capsys):
    assert run("sheet", "--kind", "card", "-o", tmp_path / "none" / "card.pdf") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot be written" in line


@pytest.mark.parametrize("words", [[], ["sheet"], ["sheet", "--kind", "desk", "-o", "x"]])
def test_wrong_use_is_one_line(capsys, words):
    with pytest.raises(SystemExit) as left:
        run(*words)
    assert left.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
