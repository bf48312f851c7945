"""A printer gets the same page as the PDF, to scale."""

from __future__ import annotations

import cv2
import numpy as np
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from anatomyapp.ar.instructions import sheet_pages
from anatomyapp.ar.page import DICTIONARY, RULER_MM
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.gui.ar.sheet_print import print_pages, sheet_printer

DPI = 300
PX_PER_MM = DPI / 25.4


def printed(made, path):
    """Return the pages that the system's own writer of PDF makes of what is printed."""
    pages = sheet_pages(made)
    printer = sheet_printer(pages[0])
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    assert print_pages(printer, pages)
    with pypdfium2.PdfDocument(path) as opened:
        return [
            cv2.cvtColor(page.render(scale=DPI / 72).to_numpy(), cv2.COLOR_BGR2GRAY)
            for page in opened
        ]


@pytest.mark.parametrize("kind", SheetKind)
@pytest.mark.parametrize("paper", Paper)
def test_markers_are_printed_where_the_sheet_says(qapp, tmp_path, kind, paper):
    made = sheet(kind, paper)
    picture, instructions = printed(made, tmp_path / "sheet.pdf")
    assert instructions.min() < 128
    size = np.array(picture.shape[::-1])
    assert size / PX_PER_MM == pytest.approx(paper.size_mm, abs=0.4)
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
    corners, ids, _ = cv2.aruco.ArucoDetector(dictionary, parameters).detectMarkers(picture)
    assert sorted(ids.ravel().tolist()) == sorted(made.ids)
    for marker, pixels in zip(ids.ravel().tolist(), corners, strict=True):
        got = (pixels.reshape(4, 2) + 0.5 - size / 2) / PX_PER_MM * (1, -1)
        expected = made.corners_mm[made.ids.index(marker), :, :2]
        assert np.abs(got - expected).max() < 0.1


def test_the_ruler_keeps_its_length(qapp, tmp_path):
    picture, _ = printed(sheet(SheetKind.CARD, Paper.A4), tmp_path / "sheet.pdf")
    base = picture.shape[0] - round(5.5 * PX_PER_MM)
    dark = picture[base - 4 : base + 4].min(axis=0) < 128
    runs = np.flatnonzero(np.diff(np.r_[False, dark, False])).reshape(-1, 2)
    assert np.ptp(runs, axis=1).max() / PX_PER_MM == pytest.approx(RULER_MM, abs=0.4)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(qapp, tmp_path):
    pages = sheet_pages(sheet(SheetKind.CARD, Paper.A4))
    printer = sheet_printer(pages[0])
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "sheet.pdf"))
    assert not print_pages(printer, pages)
