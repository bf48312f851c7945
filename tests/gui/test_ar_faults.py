"""Each fault of augmented reality says what it is and what to do, and goes once it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from ar_stage import CAMERA, Stage, picture, tracked, wait
from PySide6.QtCore import Qt

from anatomyapp.ar.intrinsics import Intrinsics, assumed
from anatomyapp.ar.lens_store import keep_lens, kept_lens, lens_file
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.job import wait_for_jobs
from tests.fakes.ar_port import PicturePort
from tests.fakes.sheet_camera import WEBCAM

BUSY = "Test camera (3) is used by another program. Close that program; AR goes on by itself."
OTHER_SHEET = "Choose it under “Sheet”, or show the sheet that is chosen there."
REFUSED = "Test camera (3) may not be used: you have no right to /dev/video3."


@pytest.fixture
def stage(running, tmp_path) -> Iterator[Stage]:
    made = Stage(running, tmp_path)
    yield made
    made.place.left()
    wait_for_jobs()


def text(stage):
    shown = stage.place.warnings.message
    return shown.text if shown is not None else ""


def goes_on(stage, qtbot):
    """The model stands in the picture again, and nothing is said any more."""
    wait(qtbot, lambda: tracked(stage) and not stage.message)
    assert not stage.place.warnings.isVisible()
    assert stage.place.session.phase is Phase.LIVE


# The camera itself: the real one, at a port that a test holds.


@pytest.mark.parametrize("fault", [BUSY, REFUSED], ids=["busy", "refused"])
def test_a_camera_that_does_not_open_is_told_and_taken_once_it_is_free(stage, qtbot, fault):
    port = PicturePort(picture("card"))
    port.fault = fault
    stage.source = port.camera()
    stage.follow()
    wait(qtbot, lambda: stage.message == "No picture from the camera")
    assert text(stage) == fault
    port.fault = None
    goes_on(stage, qtbot)
    assert len(stage.opened) == 1


def test_a_camera_that_is_unplugged_and_back_goes_on_by_itself(stage, qtbot):
    port = PicturePort(picture("card"))
    stage.source = port.camera()
    stage.follow()
    wait(qtbot, lambda: tracked(stage))
    port.plugged = False
    wait(qtbot, lambda: stage.message == "No picture from the camera")
    assert text(stage) == "Camera unplugged. AR goes on by itself when it is back."
    port.plugged = True
    goes_on(stage, qtbot)
    assert len(stage.opened) == 1


# The sheet in the picture.


@pytest.mark.parametrize(
    ("what", "title", "remedy"),
    [
        ("nothing", "No sheet is seen", "Hold the card before the camera, 0.35 to 1 m away."),
        ("two cards", "Two sheets are seen", "Take one of them out of the picture."),
        ("chest", "Another sheet is seen", OTHER_SHEET),
        ("dark", "Light is low", "Turn on a lamp behind the camera, or lower the sheet."),
        ("far card", "Sheet too far: 2.6 m", "Come within 1 m."),
        ("near card", "Sheet too near: 0.2 m", "Hold it 0.35 to 1 m away."),
    ],
)
def test_a_sheet_is_told_how_to_be_seen_better(stage, qtbot, what, title, remedy):
    stage.begin(what)
    wait(qtbot, lambda: stage.message == title)
    assert text(stage) == remedy
    stage.source.show(picture("card"))
    goes_on(stage, qtbot)


def test_a_worn_sheet_that_is_turned_round_says_nothing_of_it_any_more(stage, qtbot):
    stage.begin("chest upside down", kind=SheetKind.CHEST)
    wait(qtbot, lambda: stage.message == "The sheet is upside down")
    assert text(stage) == "TOP belongs towards the head."
    stage.source.show(picture("chest"))
    wait(qtbot, lambda: stage.message == "Turn slowly to the left and to the right")


def test_a_print_of_another_size_is_told_until_its_line_is_entered(stage, qtbot):
    stage.begin("small print")
    wait(qtbot, lambda: stage.message == "The sheet has another size than it should")
    assert text(stage) == "Measure its 100 mm line and enter the length under “More settings”."
    stage.place.panel.set_up.show_origins((CAMERA,))
    stage.place.panel.set_up.more.ruler.setValue(94.0)
    wait(qtbot, lambda: len(stage.opened) == 2)
    goes_on(stage, qtbot)
    for _ in range(3):  # a scale is told by three pictures of thirty
        wait(qtbot, partial(_later, stage, stage.place.session.last))
    assert not stage.message


def _later(stage, seen):
    last = stage.place.session.last
    return last is not None and last.sighting.number >= seen.sighting.number + 12


def test_a_driver_that_flips_is_told_until_its_box_is_ticked(stage, qtbot):
    stage.begin("mirrored")
    wait(qtbot, lambda: stage.message == "The picture is mirrored")
    assert "“The camera flips its picture” under “More settings”" in text(stage)
    stage.place.panel.set_up.show_origins((CAMERA,))
    stage.place.panel.set_up.more.flipped.setChecked(True)
    wait(qtbot, lambda: len(stage.opened) == 2)
    assert stage.opened[-1].flipped
    stage.source.show(np.ascontiguousarray(picture("mirrored")[:, ::-1]))
    goes_on(stage, qtbot)


# The calibration.


def kept(tmp_path):
    """Return what says what is known of a lens, as the window asks it."""
    return lambda size: kept_lens(tmp_path, CAMERA.name, size)


def test_a_calibration_of_another_resolution_is_told_beside_the_badge(running, tmp_path, qtbot):
    keep_lens(tmp_path, CAMERA.name, measured(1920, 1080))
    stage = Stage(running, tmp_path, kept(tmp_path))
    stage.begin()
    wait(qtbot, lambda: stage.message == "Calibrated at another resolution")
    assert "Calibrate the camera at this resolution" in text(stage)
    assert stage.place.chip.badge.isVisible()
    assert tracked(stage)
    keep_lens(tmp_path, CAMERA.name, WEBCAM)
    again(stage)
    goes_on(stage, qtbot)
    assert not stage.place.chip.badge.isVisible()
    stage.place.left()


def test_a_calibration_for_another_shape_is_told_and_not_used(running, tmp_path, qtbot):
    keep_lens(tmp_path, CAMERA.name, measured(640, 480))
    stage = Stage(running, tmp_path, kept(tmp_path))
    stage.begin()
    wait(qtbot, lambda: stage.message == "The calibration is for pictures of another shape")
    assert "choose that of the calibration" in text(stage)
    assert stage.place.chip.badge.isVisible()
    assert stage.place.session.last.pinhole.fx == pytest.approx(assumed(1280, 720).fx)
    keep_lens(tmp_path, CAMERA.name, WEBCAM)
    again(stage)
    goes_on(stage, qtbot)
    stage.place.left()


def test_a_broken_calibration_is_told_and_mended_by_another(running, tmp_path, qtbot):
    file = lens_file(tmp_path, CAMERA.name, (1280, 720))
    file.parent.mkdir(parents=True)
    file.write_text("{", encoding="utf-8")
    stage = Stage(running, tmp_path, kept(tmp_path))
    stage.begin()
    wait(qtbot, lambda: stage.message == "The calibration cannot be used")
    assert str(file) in text(stage)
    assert "calibrate the camera again" in text(stage)
    assert stage.place.panel.set_up.more.calibrate.isEnabled()
    keep_lens(tmp_path, CAMERA.name, WEBCAM)
    qtbot.keyClick(stage.place.pane.view, Qt.Key.Key_Space)
    goes_on(stage, qtbot)
    stage.place.left()


def measured(width, height) -> Intrinsics:
    return replace(assumed(width, height), approximate=False)


def again(stage):
    """Start anew, as the end of a calibration does."""
    stage.place.session.stop()
    stage.place.session.start()
