"""Finding markers, agreeing on a sheet, measuring edges, fitting a radius: each on its own."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from anatomyapp.ar.consensus import agreeing, repeated
from anatomyapp.ar.detection import Detector, Markers, half_size
from anatomyapp.ar.edges import Edges
from anatomyapp.ar.flow import followed
from anatomyapp.ar.locating import Locator, Surface
from anatomyapp.ar.looks import looks
from anatomyapp.ar.pose import tipped
from anatomyapp.ar.print_scale import PrintScale, printed_scale
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.ar.surface import bent
from anatomyapp.ar.wearer import View, Wearer
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph, project
from tests.fakes.sheet_surface import Array, pose

CARD = sheet(SheetKind.CARD, Paper.A4)
CHEST = sheet(SheetKind.CHEST, Paper.A4)
WHERE = pose(600, yaw=25, pitch=-20, roll=15)


def grey(*placed: Placed, **sensor: object) -> np.ndarray:
    options = {"samples": 2} | sensor
    return cv2.cvtColor(photograph(Shot(placed, Sensor(**options))), cv2.COLOR_BGR2GRAY)


@pytest.fixture(scope="module")
def picture() -> np.ndarray:
    return grey(Placed(CARD, WHERE))


def perfect(where: Array, ids: tuple[int, ...] = CARD.ids) -> Markers:
    corners = project(CARD.corners_mm.reshape(-1, 3), where, WEBCAM).reshape(-1, 4, 2)
    rows = [CARD.ids.index(marker) for marker in ids]
    return Markers(np.array(ids), corners[rows])


@pytest.mark.parametrize("way", ["quickly", "thoroughly", "in a part"])
def test_corners_are_found_to_a_pixel_or_two_in_the_whole_frame(picture, way):
    found = {
        "quickly": lambda: Detector().quickly(half_size(picture)),
        "thoroughly": lambda: Detector().thoroughly(picture),
        "in a part": lambda: Detector().thoroughly(picture, (400, 100, 900, 620)),
    }[way]().of(CARD)
    true = perfect(WHERE, tuple(found.ids.tolist())).corners
    assert len(found) >= 30
    assert np.median(np.linalg.norm(found.corners - true, axis=2)) < 1.2


def test_a_false_find_is_left_out():
    markers = perfect(WHERE)
    false = Markers(np.array([CARD.ids[3]]), np.array([[[5.0, 5], [25, 5], [25, 25], [5, 25]]]))
    both = Markers(
        np.r_[markers.ids[4:], false.ids], np.concatenate([markers.corners[4:], false.corners])
    )
    assert len(agreeing(both, CARD)) == len(markers) - 4
    assert CARD.ids[3] not in agreeing(both, CARD).ids


def test_of_two_sheets_the_one_that_shows_more_is_agreed_on():
    one, two = perfect(WHERE), perfect(pose(900, aside=(300, 0)), CARD.ids[:9])
    both = Markers(np.r_[one.ids, two.ids], np.concatenate([one.corners, two.corners]))
    kept = agreeing(both, CARD)
    np.testing.assert_array_equal(kept.corners, one.corners)
    assert repeated(both, CARD) == 9


def test_markers_of_other_sheets_do_not_count():
    foreign = Markers(np.array(CHEST.ids), np.zeros((len(CHEST.ids), 4, 2)))
    assert len(agreeing(foreign, CARD)) == 0
    assert len(agreeing(perfect(WHERE).none(), CARD)) == 0


@pytest.mark.parametrize("blur", [0.5, 1.5])
def test_edges_are_measured_better_than_a_tenth_of_a_pixel(blur):
    near = WHERE.copy()
    near[0, 3] += 0.4  # predicted about 0.6 px off
    seen = Edges(CARD).measured(
        grey(Placed(CARD, WHERE), blur=blur), near, WEBCAM, 0.0, reach_px=4.0
    )
    true = perfect(WHERE).corners
    away = np.linalg.norm(seen.pixels - true, axis=2)[seen.good]
    assert seen.good.mean() > 0.95
    assert np.median(away) < (0.08 if blur < 1 else 0.3)


def test_edges_under_a_hand_or_out_of_the_picture_are_not_good():
    covered = Edges(CARD).measured(
        grey(Placed(CARD, WHERE, covered=0.6)), WHERE, WEBCAM, 0.0, reach_px=3.0
    )
    assert 0.2 < covered.whole.mean() < 0.55
    out = pose(400, aside=(260, 0))
    beyond = Edges(CARD).measured(grey(Placed(CARD, out)), out, WEBCAM, 0.0, reach_px=3.0)
    true = project(CARD.corners_mm.reshape(-1, 3), out, WEBCAM).reshape(-1, 4, 2)
    assert not beyond.good[true[..., 0] > WEBCAM.width].any()


def test_a_background_without_a_sheet_has_no_place_for_one():
    nothing = np.zeros(len(CARD.ids), np.bool_)
    assert Locator(CARD).aligned(grey(), WHERE, WEBCAM, Surface(), nothing) is None


def test_flow_follows_corners_to_where_they_went(picture):
    later = pose(600, yaw=25, pitch=-20, roll=15, aside=(6, -4))
    corners = perfect(WHERE).corners.reshape(-1, 2)
    there, good = followed(half_size(picture), half_size(grey(Placed(CARD, later))), corners)
    away = np.linalg.norm(there - perfect(later).corners.reshape(-1, 2), axis=1)
    assert good.mean() > 0.8
    assert np.median(away[good]) < 0.3


def view(radius: float, yaw: float, rng: np.random.Generator, distance: float = 1200) -> View:
    where = pose(distance, yaw=yaw, pitch=3)
    points = CHEST.corners_mm.reshape(-1, 3)
    pixels = project(bent(points, 1 / radius), where, WEBCAM)
    return View(points, pixels + rng.normal(0, 0.08, pixels.shape), where)


@pytest.mark.parametrize("radius", [120.0, 170.0, 240.0])
def test_the_radius_is_found_from_views_while_turning_and_then_kept(radius):
    rng = np.random.default_rng(3)
    wearer = Wearer()
    for yaw in np.linspace(-35, 35, 8):
        wearer = wearer.seen(view(radius, yaw, rng), WEBCAM)
    assert wearer.settled
    assert wearer.radius_mm == pytest.approx(radius, rel=0.03)
    assert wearer.seen(view(400, 50, rng), WEBCAM) is wearer


def test_views_of_one_direction_count_once():
    rng = np.random.default_rng(3)
    wearer = Wearer().seen(view(150, 10, rng), WEBCAM)
    assert wearer.seen(view(150, 11, rng), WEBCAM) is wearer
    assert not wearer.settled


def test_a_single_far_view_stays_near_what_is_usual():
    rng = np.random.default_rng(5)
    wearer = Wearer().seen(view(400, 0, rng, 2400), WEBCAM)
    assert 150 < wearer.radius_mm < 400


@pytest.mark.parametrize("printed", [0.94, 0.97, 1.0])
def test_a_prints_scale_is_read_from_its_papers_edges(printed):
    told = WHERE.copy()
    told[:3, 3] /= printed  # a smaller print seems farther off
    picture = grey(Placed(CARD, WHERE, printed=printed))
    assert printed_scale(picture, CARD, told, WEBCAM, 0.0) == pytest.approx(printed, abs=0.01)


def test_one_odd_measure_of_the_print_is_not_believed():
    scales = PrintScale().seen(0.9).seen(1.0).seen(None).seen(1.0)
    assert not scales.wrong
    assert scales.seen(0.94).seen(0.94).seen(0.94).seen(0.94).wrong


def test_a_picture_out_of_focus_looks_blurred_and_a_dark_one_dark(picture):
    half = half_size(picture)
    assert not looks(half).blurred
    assert not looks(half).dark
    assert looks(cv2.GaussianBlur(half, (0, 0), 6)).blurred
    assert looks(half // 5).dark


def test_a_pose_that_was_tipped_before_is_set_right(picture):
    locator, markers = Locator(CARD), perfect(WHERE)
    found = locator.located(picture, markers, WEBCAM, Surface(), near=tipped(WHERE))
    assert np.linalg.norm(found.pose[:3, :3] - WHERE[:3, :3]) < 0.01
