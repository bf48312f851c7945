"""Views are taken by themselves: where the sheet is sharp, still and somewhere new."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.ar.capture import STILL_OVER, begun
from anatomyapp.ar.coverage import Coverage, Missing, covered, placement
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from tests.fakes.ar_views import BOARD, diverse_poses, view
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph, project
from tests.fakes.sheet_surface import pose

SHEET = sheet(SheetKind.CALIBRATION, Paper.A4)
SIZE = (WEBCAM.width, WEBCAM.height)


def shown(capturing, at, pictures=STILL_OVER, **how):
    for number in range(pictures):
        capturing = capturing.seen(view(at, seed=number, **how))
    return capturing


def test_a_still_sheet_is_taken_once():
    capturing = shown(begun(BOARD, SIZE), pose(600))
    assert len(capturing.views) == 1
    assert len(shown(capturing, pose(600), 20).views) == 1


def test_it_takes_five_still_pictures():
    assert not shown(begun(BOARD, SIZE), pose(600), STILL_OVER - 1).views


def test_a_moving_sheet_is_not_taken():
    capturing = begun(BOARD, SIZE)
    for step in range(30):
        capturing = capturing.seen(view(pose(600, aside=(step * 1.0, 0))))
    assert not capturing.views


def test_a_sheet_that_vanishes_begins_anew():
    capturing = shown(begun(BOARD, SIZE), pose(600), 4).seen(None)
    assert not shown(capturing, pose(600), 4).views


def test_a_blurred_sheet_is_not_taken():
    assert not shown(begun(BOARD, SIZE), pose(600), edge_px=6.0).views


def test_another_place_or_tilt_is_new():
    capturing = shown(begun(BOARD, SIZE), pose(600))
    assert len(shown(capturing, pose(600, aside=(150, 0))).views) == 2
    assert len(shown(capturing, pose(600, yaw=25)).views) == 2
    assert len(shown(capturing, pose(602)).views) == 1


def test_pictures_taken_one_by_one_need_not_be_still():
    capturing = begun(BOARD, SIZE, still_over=1)
    for at in diverse_poses(16):
        capturing = capturing.seen(view(at))
    assert capturing.coverage.complete


@pytest.mark.parametrize(("yaw", "pitch", "tilt"), [(0, 0, 0), (30, 0, 30), (0, -45, 45)])
def test_a_placement_tells_tilt_and_share(yaw, pitch, tilt):
    seen = placement(BOARD, view(pose(500, yaw=yaw, pitch=pitch), noise_px=0), WEBCAM)
    assert seen.tilt_deg == pytest.approx(tilt, abs=0.2)
    diagonal_px = np.hypot(*BOARD.size_mm) * WEBCAM.fx / 500
    assert seen.share == pytest.approx(diagonal_px / 720, rel=0.01)


def test_a_placement_outlines_the_whole_sheet():
    seen = placement(BOARD, view(pose(500), noise_px=0), WEBCAM)
    rim = np.array([[-90.0, 126, 0], [90, 126, 0], [90, -126, 0], [-90, -126, 0]])
    assert seen.outline * SIZE - 0.5 == pytest.approx(project(rim, pose(500), WEBCAM), abs=3)


def test_cells_are_counted_row_by_row():
    corner = placement(BOARD, view(pose(900, aside=(-500, -260))), assumed(*SIZE))
    assert corner.cells == {0}
    middle = placement(BOARD, view(pose(420)), assumed(*SIZE))
    assert {1, 4, 7} <= middle.cells


def test_coverage_names_what_is_missing_the_most_helpful_first():
    assert covered([]).missing == tuple(Missing)
    full = Coverage(cells=(1,) * 9, views=10, tilted=6, near=1, far=1)
    assert full.complete
    assert Coverage((1,) * 9, 10, 5, 1, 0).missing == (Missing.FAR, Missing.TILT)


def test_the_board_is_found_in_a_picture_to_a_tenth_of_a_pixel():
    at = pose(600, yaw=20, pitch=-15)
    picture = photograph(Shot((Placed(SHEET, at),)))
    seen, expected = BOARD.find(picture), view(at, noise_px=0)
    assert seen.ids.tolist() == expected.ids.tolist()
    assert np.linalg.norm(seen.corners - expected.corners, axis=1).max() < 0.3
    assert np.median(np.linalg.norm(seen.corners - expected.corners, axis=1)) < 0.1
    assert seen.sharp


def test_a_smeared_picture_is_not_sharp():
    blurred = Sensor(blur=2.5)
    seen = BOARD.find(photograph(Shot((Placed(SHEET, pose(400)),), sensor=blurred)))
    assert not seen.sharp


def test_a_picture_without_the_sheet_has_no_view():
    assert BOARD.find(np.full((240, 320, 3), 128, np.uint8)) is None
