"""A camera is calibrated while the sheet is shown to it, and told when it gives nothing."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.ar.frame import Waiting
from anatomyapp.ar.guided import Guidance, calibrate_from
from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.errors import CalibrationError, CameraError
from tests.fakes.ar_source import ShownCamera
from tests.fakes.ar_views import diverse_poses
from tests.fakes.printed_sheet import LENS, nothing, rastered, seen


@pytest.fixture(scope="module")
def shots():
    page = rastered(sheet(SheetKind.CALIBRATION, Paper.A4))
    return [seen(page, at) for at in diverse_poses(22)]


def ignore(capturing):
    """Tell nobody."""


def test_a_sheet_held_still_in_many_places_gives_the_lens(shots):
    told = []
    camera = ShownCamera([each for shot in shots for each in [shot] * 5 + [nothing()]])
    found = calibrate_from(camera, Guidance(told.append))
    assert found.settled
    assert found.views == 14
    assert found.lens.fx == pytest.approx(LENS.fx, rel=0.005)
    assert [len(capturing.views) for capturing in told] == list(range(1, found.views + 1))


def test_a_recorded_video_of_a_sheet_that_never_rests_serves_too(shots):
    found = calibrate_from(PictureSequence(iter(shots)), Guidance(ignore))
    assert found.views > 14
    assert found.lens.fx == pytest.approx(LENS.fx, rel=0.005)


def test_a_camera_before_which_it_never_rests_does_not(shots):
    with pytest.raises(CalibrationError, match="still empty"):
        calibrate_from(ShownCamera(shots), Guidance(ignore))


def test_a_camera_is_watched_for_so_long_only(shots):
    camera = ShownCamera(shots[:1] * 20)
    with pytest.raises(CalibrationError):
        calibrate_from(camera, Guidance(ignore, longest_s=0.2))
    assert camera.hand


@pytest.mark.parametrize(
    ("waiting", "words"),
    [(Waiting(CameraError("It is busy.")), "It is busy"), (Waiting(), "gives no pictures")],
)
def test_a_silent_camera_is_told(waiting, words):
    with pytest.raises(CameraError, match=words):
        calibrate_from(ShownCamera([waiting] * 30), Guidance(ignore))


def test_a_driver_that_flips_is_told_at_once(shots):
    camera = ShownCamera([np.ascontiguousarray(shots[0][:, ::-1])] * 40)
    with pytest.raises(CalibrationError, match="--flip horizontal"):
        calibrate_from(camera, Guidance(ignore))
    assert len(camera.hand) > 20


def test_pictures_without_the_sheet_are_told():
    with pytest.raises(CalibrationError, match="--kind calibration"):
        calibrate_from(PictureSequence(iter([nothing()] * 3)), Guidance(ignore))


def test_a_source_without_pictures_is_told():
    with pytest.raises(CalibrationError, match="no pictures"):
        calibrate_from(PictureSequence(iter(())), Guidance(ignore))
