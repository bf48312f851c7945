"""A lens is measured from views that cover enough, and refused where they do not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from anatomyapp.ar.calibration import Calibration, calibrate
from anatomyapp.ar.capture import begun
from anatomyapp.ar.coverage import Missing
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.errors import CalibrationError
from tests.fakes.ar_views import BOARD, diverse_poses, frontal_poses, view
from tests.fakes.sheet_camera import WEBCAM
from tests.fakes.sheet_surface import pose

SIZE = (WEBCAM.width, WEBCAM.height)


def captured(poses, noise_px=0.05, bend_px=0.0):
    capturing = begun(BOARD, SIZE, still_over=1)
    for number, at in enumerate(poses):
        seen = view(at, noise_px=noise_px, seed=number)
        if seen is not None:
            seen.corners[:, 1] += bend_px * np.sin(BOARD.corners_mm[seen.ids, 0] / 180 * np.pi)
        capturing = capturing.seen(seen)
    return capturing


def residual_px(views):
    """Return how well any lens at all fits views, as an uncritical calibration reports it."""
    rms, *_ = cv2.calibrateCamera(
        [BOARD.corners_mm[v.ids].astype(np.float32) for v in views],
        [v.corners.astype(np.float32) for v in views],
        SIZE,
        assumed(*SIZE).camera_matrix,
        np.zeros(5),
        flags=cv2.CALIB_USE_INTRINSIC_GUESS,
    )
    return rms


@pytest.fixture(scope="module")
def measured():
    return calibrate(captured(diverse_poses(24)))


def test_the_lens_is_found_from_diverse_views(measured):
    assert measured.accepted
    assert measured.lens.fx == pytest.approx(WEBCAM.fx, rel=0.002)
    assert measured.lens.fy == pytest.approx(WEBCAM.fy, rel=0.002)
    assert measured.lens.distortion[:2] == pytest.approx(WEBCAM.distortion[:2], abs=0.03)
    assert not measured.lens.approximate


def test_it_tells_how_far_it_can_be_trusted(measured):
    assert measured.rms_px == pytest.approx(0.05 * np.sqrt(2), rel=0.15)
    assert measured.rms_px < measured.hold_out_px < 0.1
    assert 0 < measured.focal_difference < 0.01
    assert measured.views >= 10


def test_frontal_views_are_refused_though_they_fit():
    near, far = frontal_poses(), [pose(900, aside=(x, 0)) for x in (-300, 0, 300)]
    corners = [pose(420, aside=(x, y)) for x in (-190, 190) for y in (-100, 100)]
    capturing = captured([*near, *far, *corners])
    assert residual_px(capturing.views) < 0.1
    assert Missing.TILT in capturing.coverage.missing
    with pytest.raises(CalibrationError, match=Missing.TILT):
        calibrate(capturing)


def test_views_from_one_distance_are_refused():
    with pytest.raises(CalibrationError, match="farther away"):
        calibrate(captured(frontal_poses()))


def test_no_views_are_refused():
    with pytest.raises(CalibrationError, match="still empty"):
        calibrate(begun(BOARD, SIZE))


def test_a_bent_sheet_is_told_by_the_views_held_out():
    found = calibrate(captured(diverse_poses(24), bend_px=6.0))
    assert not found.accepted
    assert "held out" in str(found.fault)


def test_halves_that_disagree_are_told():
    found = Calibration(WEBCAM, 0.1, 0.12, 0.02, 14)
    assert "disagree by 2.0 %" in str(found.fault)
    assert Calibration(WEBCAM, 0.1, 0.12, 0.002, 14).accepted
