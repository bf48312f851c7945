"""The camera is calibrated by showing the sheet; the dialog says what helps and keeps the lens."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from anatomyapp.ar.calibration import Calibration
from anatomyapp.ar.coverage import Coverage
from anatomyapp.ar.frame import Waiting
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.ar.lens_store import kept_lens
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.errors import CameraError
from anatomyapp.gui.ar.calibration_dialog import CalibrationDialog
from anatomyapp.gui.ar.wish import Origin, Wish
from tests.fakes.ar_source import ShownCamera
from tests.fakes.ar_views import diverse_poses
from tests.fakes.held_source import HeldSource
from tests.fakes.printed_sheet import LENS, nothing, rastered, seen

WISH = Wish(origin=Origin("Test camera", camera=3))
LONG_MS = 60_000
SMALL = LENS.scaled(800, 450)  # quick to search


@pytest.fixture(scope="module")
def shots():
    page = rastered(sheet(SheetKind.CALIBRATION, Paper.A4))
    return [seen(page, at, SMALL) for at in diverse_poses(22)]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1000, 900)
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(CalibrationDialog):
        dialog.loop.stop()


def opened(window, folder, hand):
    """Return the dialog before a camera that shows what is in a hand."""
    camera = ShownCamera(hand)
    dialog = CalibrationDialog(window, WISH, folder, lambda *_: (camera, lambda s: assumed(*s)))
    dialog.open_dialog()
    return dialog, camera


def held(shots):
    return [each for shot in shots for each in [shot] * 5]


def test_a_sheet_shown_everywhere_calibrates_the_camera(qtbot, window, tmp_path, shots):
    dialog, _ = opened(window, tmp_path, held(shots))
    with qtbot.waitSignal(dialog.calibrated, timeout=LONG_MS) as told:
        pass
    (calibrated,) = told.args
    assert (calibrated.width, calibrated.height, calibrated.cells) == (800, 450, 9)
    assert calibrated.views >= 14
    assert calibrated.hold_out_px < 0.5
    lens = kept_lens(tmp_path, "Test camera", (800, 450))
    assert lens == dialog.lens
    assert lens.fx == pytest.approx(SMALL.fx, rel=0.01)
    assert dialog.words.text().count("Calibrated")
    assert dialog.leave.text() == "Done"
    assert not dialog.loop.running


def test_it_says_what_is_missing_and_what_is_there(qtbot, window, tmp_path, shots):
    dialog, _ = opened(window, tmp_path, held(shots[:4]))
    qtbot.waitUntil(lambda: "at their end" in dialog.words.text(), timeout=LONG_MS)
    rows = [words.text() for _, words in dialog.steps.rows]
    assert rows[0].startswith("In every part of the picture: ")
    assert rows[4] == "Views: 4 of 14"
    assert "parts of the picture are covered" in dialog.view.accessibleDescription()


def test_a_flipped_picture_is_told_until_it_is_turned_back(qtbot, window, tmp_path, shots):
    camera = HeldSource(np.ascontiguousarray(shots[0][:, ::-1]))
    dialog = CalibrationDialog(window, WISH, tmp_path, lambda *_: (camera, lambda s: assumed(*s)))
    dialog.open_dialog()
    qtbot.waitUntil(lambda: "The picture is mirrored" in dialog.words.text(), timeout=LONG_MS)
    assert "“The camera flips its picture” under “More settings”" in dialog.words.text()
    camera.show(shots[0])
    qtbot.waitUntil(lambda: "parts of the picture" in dialog.words.text(), timeout=LONG_MS)


def test_covered_parts_are_brighter(qtbot, window, tmp_path, shots):
    dialog, _ = opened(window, tmp_path, [*held(shots[:1]), nothing(SMALL)])
    qtbot.waitUntil(lambda: "at their end" in dialog.words.text(), timeout=LONG_MS)
    grey = dialog.view.grab().toImage()
    width, height = grey.width(), grey.height()
    covered = grey.pixelColor(int(width * 0.32), int(height * 0.06)).lightness()
    empty = grey.pixelColor(int(width * 0.95), int(height * 0.95)).lightness()
    assert covered > empty + 30


def test_a_fault_of_the_camera_is_told(qtbot, window, tmp_path):
    fault = CameraError("It is used by another program.")
    dialog, _ = opened(window, tmp_path, [Waiting(fault)] * 1_000_000)
    qtbot.waitUntil(lambda: "another program" in dialog.words.text(), timeout=LONG_MS)


def test_closing_lets_the_camera_go(qtbot, window, tmp_path):
    dialog, camera = opened(window, tmp_path, [np.full((90, 160, 3), 100, np.uint8)] * 100_000)
    dialog.leave.click()
    qtbot.waitUntil(lambda: not camera.hand, timeout=LONG_MS)


def test_a_lens_that_cannot_be_kept_is_told(window, tmp_path):
    (tmp_path / "cameras").write_text("a file", encoding="utf-8")
    dialog, _ = opened(window, tmp_path, [])
    dialog._keep(Calibration(LENS, 0.1, 0.1, 0.001, 14), Coverage((1,) * 9, 14, 6, 1, 1))
    assert "cannot be written" in dialog.words.text()
    assert dialog.lens is None
