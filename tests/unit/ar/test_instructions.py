"""The second page tells in two languages how a sheet is used, inside the printable part."""

from __future__ import annotations

import pypdfium2
import pytest

from anatomyapp.ar.instructions import instruction_page, moved, sheet_pages
from anatomyapp.ar.page import Area, Rectangle, Stroke, Text
from anatomyapp.ar.pdf import pdf
from anatomyapp.ar.sheet import Paper, SheetKind, sheet

SHEETS = [(kind, paper) for kind in SheetKind for paper in Paper]


@pytest.fixture(params=SHEETS, ids="-".join)
def page(request):
    with pypdfium2.PdfDocument(pdf(sheet_pages(sheet(*request.param)), "sheet")) as opened:
        yield opened[1]


def test_it_speaks_english_and_german(page):
    words = page.get_textpage().get_text_bounded()
    assert "Print the first page at 100 %" in words
    assert "„Originalgröße“" in words


def test_its_columns_do_not_touch_and_keep_the_margin(page):
    grey = page.render(scale=150 / 72, grayscale=True).to_numpy()
    dark = (grey < 250).reshape(grey.shape[:2])
    edge = int(5 / 25.4 * 150)
    assert not dark[:, :edge].any()
    assert not dark[:, -edge:].any()
    assert not dark[-edge:].any()
    lower = dark[int(0.45 * len(dark)) :]
    middle = lower.shape[1] // 2
    gutter = int(2 / 25.4 * 150)
    assert not lower[:, middle - gutter : middle + gutter].any()


def test_the_drawing_does_not_reach_into_the_text(page):
    grey = page.render(scale=150 / 72, grayscale=True).to_numpy()
    ink = (grey.reshape(grey.shape[:2]) < 250).any(axis=1)
    above_text = slice(*(int(mm / 25.4 * 150) for mm in (117.0, 118.0)))
    assert not ink[above_text].any()


def test_marks_move_whole():
    assert moved(Text(1, 2, "a"), 3, 4) == Text(4, 6, "a")
    assert moved(Stroke(((0, 0), (1, 1))), 3, 4) == Stroke(((3, 4), (4, 5)))
    assert moved(Area((Rectangle(0, 0, 5, 6),)), 3, 4) == Area((Rectangle(3, 4, 5, 6),))


def test_each_sheet_has_a_drawing_of_its_own():
    pages = [instruction_page(sheet(kind, Paper.A4)) for kind in SheetKind]
    drawings = {tuple(m for m in page.marks if isinstance(m, Stroke)) for page in pages}
    assert len(drawings) == len(SheetKind)
