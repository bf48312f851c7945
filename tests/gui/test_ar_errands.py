"""Sheets go to a printer, the camera is calibrated, and choices last until the next start."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from ar_stage import CAMERA, OTHER, Stage, tracked, wait
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.settings import Settings, load_settings, save_settings


@pytest.fixture
def stage(running, tmp_path) -> Iterator[Stage]:
    made = Stage(running, tmp_path)
    yield made
    made.place.left()
    wait_for_jobs()


def ask_print(stage, qtbot):
    stage.running.window.enter(stage.place)
    stage.place.errands.printing.ask()
    dialog = stage.place.errands.printing.dialog
    dialog.kinds.setCurrentIndex(1)
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)


def test_a_sheet_goes_to_the_printer_that_is_chosen(stage, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "printed.pdf"

    def choose(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    ask_print(stage, qtbot)
    with pypdfium2.PdfDocument(path) as opened:
        words = opened[0].get_textpage().get_text_bounded()
        assert len(opened) == 2
    assert "Chest sheet" in words


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(stage, qtbot, tmp_path, monkeypatch):
    def choose(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "none" / "printed.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    with qtbot.waitSignal(stage.place.toasted) as told:
        ask_print(stage, qtbot)
    assert told.args[0].title == "The sheet is not printed"


def test_nothing_is_printed_when_the_printer_is_declined(stage, qtbot, monkeypatch):
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    with qtbot.assertNotEmitted(stage.place.toasted):
        ask_print(stage, qtbot)


def test_calibrating_takes_the_camera_and_gives_it_back(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    qtbot.mouseClick(stage.place.panel.set_up.more.calibrate, Qt.MouseButton.LeftButton)
    dialog = stage.place.errands.calibrating.dialog
    assert stage.place.session.phase is Phase.IDLE
    wait(qtbot, lambda: "parts of the picture" in dialog.words.text())
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: tracked(stage))


def test_another_resolution_opens_the_camera_anew(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.place.errands._offer((CAMERA, OTHER))
    stage.place.panel.set_up.more.sizes.setCurrentIndex(2)
    wait(qtbot, lambda: len(stage.opened) == 2)
    assert stage.opened[-1].size == (1920, 1080)


def test_a_video_has_no_lens_to_calibrate(stage, tmp_path):
    assert not stage.place.panel.set_up.more.calibrate.isEnabled()
    stage.place.errands.calibrating.ask()
    assert stage.place.errands.calibrating.dialog is None


def test_what_was_chosen_lasts_until_the_next_start(stage, running, tmp_path):
    stage.begin(kind=SheetKind.CHEST, ruler_mm=97.5)
    kept = load_settings(tmp_path).settings
    assert (kept.ar_sheet, kept.ar_ruler_mm, kept.ar_camera) == ("chest", 97.5, CAMERA.name)
    stage.place.session.stop()
    again = Stage(running, tmp_path).place
    assert (again.session.wish.kind, again.session.wish.ruler_mm) == (SheetKind.CHEST, 97.5)
    assert again.panel.set_up.more.ruler.value() == 97.5
    assert again.session.wish.origin is None


def test_the_camera_of_the_last_time_is_started(stage, tmp_path):
    save_settings(tmp_path, Settings(ar_camera=OTHER.name))
    stage.place.errands._offer((CAMERA, OTHER))
    stage.place.errands.start_camera()
    assert stage.place.session.wish.origin == OTHER
