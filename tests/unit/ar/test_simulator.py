"""The simulator's own truth: what it draws lies where OpenCV's model of the lens puts it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph, project
from tests.fakes.sheet_surface import Ellipse, met, on_surface, pose

CHESSBOARD = sheet(SheetKind.CALIBRATION, Paper.LETTER)
CLEAN = Sensor(uneven=0, blur=0.5, noise=0, jpeg=0)
CROSSINGS = np.array([(x, y) for x in (-54.0, -18, 18, 54) for y in (-90.0, -54, -18, 18, 54, 90)])


@pytest.mark.parametrize("radius_mm", [None, 160.0, Ellipse(165, 115)])
@pytest.mark.parametrize("turned", [{}, {"yaw": 30, "pitch": -20, "roll": 110}, {"pitch": 35}])
def test_crossings_of_the_chessboard_lie_where_the_lens_puts_them(radius_mm, turned):
    where = pose(480, aside=(60, -30), **turned)
    picture = photograph(Shot((Placed(CHESSBOARD, where, radius_mm),), CLEAN))
    expected = project(on_surface(CROSSINGS, radius_mm), where, WEBCAM)
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    ends = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 50, 1e-4)
    found = cv2.cornerSubPix(grey, expected.astype(np.float32), (4, 4), (-1, -1), ends)
    away = found.reshape(-1, 2) - expected
    assert np.abs(away.mean(axis=0)).max() < 0.05
    assert np.median(np.linalg.norm(away, axis=1)) < 0.1


def test_a_circle_is_an_ellipse_too():
    points = np.random.default_rng(1).uniform(-100, 100, (50, 2))
    round_one = on_surface(points, Ellipse(140.0, 140.0))
    np.testing.assert_allclose(round_one, on_surface(points, 140.0), atol=1e-3)


def test_rows_that_are_taken_later_show_the_sheet_farther_on():
    where, later = pose(600), pose(600, aside=(20, 0))
    placed = Placed(CHESSBOARD, where, until=later, rolling=True)
    still, rolled = (
        photograph(Shot((each,), CLEAN, scenery=0)).astype(float)
        for each in (Placed(CHESSBOARD, where), placed)
    )
    off = np.abs(still - rolled).mean(axis=(1, 2))
    assert off[350:368].mean() < off[120:200].mean()
    assert off[350:368].mean() < off[520:600].mean()


@pytest.mark.parametrize("radius_mm", [None, 90.0, 300.0])
def test_a_ray_meets_the_page_where_its_point_was_seen(radius_mm):
    rng = np.random.default_rng(1)
    points = rng.uniform(-100, 100, (200, 2))
    where = pose(700, yaw=20, pitch=-15, roll=40, aside=(100, 50))
    space = on_surface(points, radius_mm) @ where[:3, :3].T + where[:3, 3]
    outward = on_surface(points, radius_mm)[:, 0] / radius_mm if radius_mm else np.zeros(200)
    back = met(space[:, :2] / space[:, 2:], where, radius_mm)
    visible = np.abs(outward) < 0.6
    np.testing.assert_allclose(back[visible], points[visible], atol=1e-6)


@pytest.mark.parametrize("covered", [0.4, 0.75])
def test_a_hand_covers_the_part_that_was_asked_for(covered):
    card = sheet(SheetKind.CARD, Paper.A4)
    where = pose(500)
    bare = photograph(Shot((Placed(card, where),), CLEAN)).astype(float)
    held = photograph(Shot((Placed(card, where, covered=covered),), CLEAN)).astype(float)
    box = project(card.corners_mm.reshape(-1, 3), where, WEBCAM)
    (left, top), (right, bottom) = box.min(axis=0).astype(int), box.max(axis=0).astype(int)
    skin = np.ptp(held[top:bottom, left:right], axis=2) > 40
    assert skin.mean() == pytest.approx(covered, abs=0.03)
    np.testing.assert_allclose(held[top:bottom, left:right][~skin].mean(),
                               bare[top:bottom, left:right][~skin].mean(), atol=3)  # fmt: skip
