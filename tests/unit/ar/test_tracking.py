from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from anatomyapp.ar.detection import Markers
from anatomyapp.ar.frame import Frame
from anatomyapp.ar.intrinsics import Intrinsics, assumed
from anatomyapp.ar.locating import Locator, Surface
from anatomyapp.ar.notice import Notice
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.ar.tracking import Sighting, State, Tracker
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph, project
from tests.fakes.sheet_surface import Array, pose

CARD = sheet(SheetKind.CARD, Paper.A4)
CHEST = sheet(SheetKind.CHEST, Paper.A4)
NOISY = Sensor(samples=2)


def seen(tracker: Tracker, *placed: Placed, number: int = 0, **changes: object) -> Sighting:
    options = {"sensor": NOISY, "seed": number, "scenery": 0} | changes
    picture = photograph(Shot(placed, **options))
    return tracker.track(Frame(number, number / 30, picture))


def angle_deg(a: Array, b: Array) -> float:
    return float(np.degrees(np.arccos(np.clip((np.trace(a[:3, :3].T @ b[:3, :3]) - 1) / 2, -1, 1))))


def away_mm(a: Array, b: Array) -> float:
    return float(np.linalg.norm(a[:3, 3] - b[:3, 3]))


@pytest.mark.parametrize(
    "where",
    [
        pose(400),
        pose(500, yaw=45, pitch=20, roll=180),
        pose(700, yaw=-35, pitch=-45, roll=75),
        pose(1000, pitch=55, aside=(150, -60)),
    ],
    ids=["near", "upside-down", "oblique", "far and tilted"],
)
def test_a_card_is_found_to_a_third_of_a_degree_and_a_millimetre(where):
    sighting = seen(Tracker(CARD, WEBCAM, smooth=False), Placed(CARD, where))
    assert sighting.state is State.TRACKED
    assert angle_deg(sighting.sheet_to_camera, where) < 0.15
    assert away_mm(sighting.sheet_to_camera, where) < 0.8
    assert sighting.distance_mm == pytest.approx(np.linalg.norm(where[:3, 3]), abs=1)


def test_measured_corners_lie_where_they_are_seen():
    where = pose(600, yaw=30, roll=20)
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, where))
    rows = [CARD.ids.index(marker) for marker in sighting.ids]
    true = project(CARD.corners_mm[rows].reshape(-1, 3), where, WEBCAM)
    away = np.linalg.norm(sighting.corners.reshape(-1, 2) - true, axis=1)
    assert len(rows) >= 30
    assert np.percentile(away, 95) < 0.3
    assert sighting.reprojection_px < 0.15


def test_the_chest_sheet_and_its_radius_are_found_while_the_wearer_turns():
    tracker = Tracker(CHEST, WEBCAM, smooth=False)
    for number, yaw in enumerate(np.linspace(-35, 35, 8)):
        where = pose(900, yaw=yaw, pitch=4)
        sighting = seen(tracker, Placed(CHEST, where, 140.0), number=number)
    assert sighting.radius_mm == pytest.approx(140, abs=4)
    assert Notice.TURN_FOR_FIT not in sighting.notices
    assert angle_deg(sighting.sheet_to_camera, where) < 0.5
    assert away_mm(sighting.sheet_to_camera, where) < 2


def test_a_flat_chest_sheet_is_taken_for_almost_flat():
    tracker = Tracker(CHEST, WEBCAM, smooth=False)
    for number, yaw in enumerate((-30, 0, 30)):
        sighting = seen(tracker, Placed(CHEST, pose(800, yaw=yaw), None), number=number)
    assert sighting.radius_mm > 500
    assert angle_deg(sighting.sheet_to_camera, pose(800, yaw=30)) < 1


def test_a_known_radius_is_kept():
    sighting = seen(Tracker(CHEST, WEBCAM, radius_mm=155.0), Placed(CHEST, pose(1000), 155.0))
    assert sighting.radius_mm == pytest.approx(155)
    assert Notice.TURN_FOR_FIT not in sighting.notices


@pytest.mark.parametrize("one", [CARD, CHEST], ids=["card", "chest"])
def test_a_mirrored_picture_never_gives_a_pose_and_is_named(one):
    tracker = Tracker(one, WEBCAM)
    for number, yaw in enumerate((-30, 0, 25)):
        sighting = seen(tracker, Placed(one, pose(700, yaw=yaw)), number=number, mirrored=True)
        assert sighting.state is State.LOST
        assert sighting.sheet_to_camera is None
        if number == 0:
            assert sighting.notices[0] is Notice.MIRRORED


def test_one_marker_alone_begins_no_pose():
    where = pose(600)
    grey = cv2.cvtColor(photograph(Shot((Placed(CARD, where),), NOISY)), cv2.COLOR_BGR2GRAY)
    corners = project(CARD.corners_mm[:2].reshape(-1, 3), where, WEBCAM).reshape(2, 4, 2)
    two = Markers(np.array(CARD.ids[:2]), corners)
    one = Markers(two.ids[:1], corners[:1])
    locator = Locator(CARD)
    assert locator.located(grey, one, WEBCAM, Surface(), None) is None
    assert locator.located(grey, one, WEBCAM, Surface(), where) is not None
    assert locator.located(grey, two, WEBCAM, Surface(), None) is not None


def test_the_right_of_the_page_is_seen_right_of_its_middle():
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, pose(600)))
    right = project(np.array([[80.0, 0, 0]]), sighting.sheet_to_camera, WEBCAM)
    middle = project(np.zeros((1, 3)), sighting.sheet_to_camera, WEBCAM)
    assert right[0, 0] > middle[0, 0] + 100
    assert np.linalg.det(sighting.sheet_to_camera[:3, :3]) == pytest.approx(1)


@pytest.mark.parametrize("covered", [0.4, 0.6])
def test_a_card_under_a_hand_stays_where_it_is(covered):
    where = pose(500, yaw=20, pitch=-15)
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, where, covered=covered))
    assert sighting.state is State.TRACKED
    assert angle_deg(sighting.sheet_to_camera, where) < 0.3


def test_poses_do_not_flip_while_the_sheet_turns_through_facing_the_camera():
    tracker = Tracker(CARD, WEBCAM, smooth=False)
    for number, yaw in enumerate(np.linspace(-9, 9, 7)):
        where = pose(1000, yaw=yaw, pitch=3)
        sighting = seen(tracker, Placed(CARD, where), number=number)
        assert angle_deg(sighting.sheet_to_camera, where) < 1


def test_a_moving_blurred_card_is_found_where_it_was_in_the_middle_of_the_exposure():
    where, later = pose(500), pose(500, aside=(2.0, 1.0))  # about 8 px of blur
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, where, until=later))
    assert sighting.state is State.TRACKED
    assert away_mm(sighting.sheet_to_camera, where) < 0.8


def test_a_gap_is_bridged_for_a_moment_and_then_the_sheet_is_lost():
    tracker = Tracker(CARD, WEBCAM)
    where = pose(700, yaw=10)
    picture = photograph(Shot((Placed(CARD, where),), NOISY))
    tracker.track(Frame(0, 0.0, picture))
    blurred = cv2.GaussianBlur(picture, (0, 0), 5)
    states = [tracker.track(Frame(n, n / 30, blurred)).state for n in range(1, 30)]
    assert states[0] is State.BRIDGED
    assert states[-1] is State.LOST
    assert tracker.track(Frame(30, 1.0, picture)).state is State.TRACKED


def test_a_gap_ends_where_pictures_carry_no_time():
    tracker = Tracker(CARD, WEBCAM)
    picture = photograph(Shot((Placed(CARD, pose(700, yaw=10)),), NOISY))
    tracker.track(Frame(0, 0.0, picture))
    blurred = cv2.GaussianBlur(picture, (0, 0), 5)
    states = [tracker.track(Frame(number, 0.0, blurred)).state for number in range(1, 20)]
    assert states[0] is State.BRIDGED
    assert states[-1] is State.LOST


def test_a_still_card_stands_still():
    tracker = Tracker(CARD, WEBCAM)
    where = pose(800, yaw=25, pitch=30)
    places = [
        project(
            np.array([[0.0, 0, 100]]),
            seen(tracker, Placed(CARD, where), number=number).sheet_to_camera,
            WEBCAM,
        )
        for number in range(8)
    ]
    assert np.std(places[2:], axis=0).max() < 0.05


@pytest.mark.parametrize(
    ("placed", "changes", "notice"),
    [
        ((), {}, Notice.NO_SHEET),
        ((Placed(CHEST, pose(700)),), {}, Notice.OTHER_SHEET),
        ((), {"sensor": Sensor(exposure=0.1)}, Notice.TOO_DARK),
        ((), {"sensor": Sensor(blur=9, noise=0.5)}, Notice.BLURRED),
        ((), {"sensor": Sensor(exposure=5)}, Notice.TOO_BRIGHT),
    ],
)
def test_the_reason_for_a_lost_sheet_is_told(placed, changes, notice):
    sighting = seen(Tracker(CARD, WEBCAM), *placed, **changes)
    assert sighting.state is State.LOST
    assert sighting.notices[0] is notice


def test_of_two_cards_one_is_followed_and_both_are_named():
    left, right = pose(700, aside=(-150, 0)), pose(700, yaw=20, aside=(130, 0))
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, left), Placed(CARD, right))
    assert Notice.TWO_SHEETS in sighting.notices
    assert min(away_mm(sighting.sheet_to_camera, where) for where in (left, right)) < 2


def test_a_card_is_followed_beside_a_chest_sheet():
    where = pose(600, yaw=15, aside=(-140, 0))
    sighting = seen(
        Tracker(CARD, WEBCAM), Placed(CHEST, pose(900, aside=(250, 0)), 150.0), Placed(CARD, where)
    )
    assert away_mm(sighting.sheet_to_camera, where) < 1


def test_a_calibration_of_another_resolution_is_scaled_and_named():
    where = pose(600, yaw=20)
    tracker = Tracker(CARD, WEBCAM.scaled(1920, 1080))
    sighting = seen(tracker, Placed(CARD, where))
    assert Notice.OTHER_RESOLUTION in sighting.notices
    assert away_mm(sighting.sheet_to_camera, where) < 2


def test_a_calibration_of_another_shape_is_named_beside_an_assumed_lens():
    lens = replace(assumed(1280, 720), calibrated_at=(640, 480))
    sighting = seen(Tracker(CARD, lens), Placed(CARD, pose(600)))
    assert Notice.OTHER_SHAPE in sighting.notices
    assert Notice.OTHER_RESOLUTION not in sighting.notices


def test_a_sheet_larger_than_the_picture_is_too_near():
    sighting = seen(Tracker(CARD, WEBCAM), Placed(CARD, pose(240)))
    assert sighting.notices[0] is Notice.TOO_NEAR
    assert Notice.TOO_NEAR not in seen(Tracker(CARD, WEBCAM), Placed(CARD, pose(350))).notices


def test_a_card_that_jumps_between_two_pictures_is_found_at_once():
    tracker = Tracker(CARD, WEBCAM)
    for number, aside in enumerate((-250, -250, 250, -250, 250, 250, -250)):
        where = pose(700, yaw=20, aside=(aside, 0))
        sighting = seen(tracker, Placed(CARD, where), number=number)
        assert sighting.state is State.TRACKED
        assert away_mm(sighting.sheet_to_camera, where) < 0.5


def test_an_uncalibrated_camera_tracks_at_once():
    sighting = seen(Tracker(CARD, assumed(1280, 720)), Placed(CARD, pose(600, yaw=30)))
    assert sighting.state is State.TRACKED
    assert sighting.reprojection_px < 1.5


def test_a_plain_grey_picture_shows_no_sheet():
    sighting = Tracker(CARD, WEBCAM).track(Frame(0, 0.0, np.full((720, 1280, 3), 128, np.uint8)))
    assert sighting.notices == (Notice.NO_SHEET,)


@pytest.mark.parametrize(("printed", "told"), [(1.0, False), (0.94, True)])
def test_a_print_that_was_made_to_fit_the_page_is_told_by_its_paper(printed, told):
    tracker = Tracker(CARD, WEBCAM)
    where = pose(520, yaw=15, pitch=-10)
    picture = photograph(Shot((Placed(CARD, where, printed=printed),), NOISY))
    for number in range(21):
        sighting = tracker.track(Frame(number, number / 30, picture))
    assert (Notice.WRONG_SCALE in sighting.notices) is told


@pytest.mark.parametrize("printed", [0.96, 1.0])
def test_the_rulers_measure_makes_a_print_of_any_size_right(printed):
    where = pose(520, yaw=15, pitch=-10)
    tracker = Tracker(CARD.scaled(100 * printed), WEBCAM)
    sighting = seen(tracker, Placed(CARD, where, printed=printed))
    assert away_mm(sighting.sheet_to_camera, where) < 1


def test_a_worn_sheet_with_its_top_below_is_named():
    worn = pose(900, roll=175)
    sighting = seen(Tracker(CHEST, WEBCAM), Placed(CHEST, worn, 160.0))
    assert Notice.UPSIDE_DOWN in sighting.notices
    assert angle_deg(sighting.sheet_to_camera, worn) < 1


def test_a_card_that_leaves_the_picture_is_lost_and_found_again():
    tracker = Tracker(CARD, WEBCAM)
    aside = (0, 330, 420, 520, 2000, 330)
    states = [
        seen(tracker, Placed(CARD, pose(600, aside=(x, 0))), number=number).state
        for number, x in enumerate(aside)
    ]
    assert states[:2] == [State.TRACKED] * 2
    assert states[4] is State.LOST
    assert states[5] is State.TRACKED


def test_a_camera_far_from_the_assumed_one_is_tracked_too():
    lens = Intrinsics(1280, 720, 760.0, 760.0, 640.0, 350.0, (-0.3, 0.1, 0.0, 0.0, 0.0))
    where = pose(500, yaw=25, pitch=15)
    sighting = seen(Tracker(CARD, assumed(1280, 720)), Placed(CARD, where), lens=lens)
    overlay = project(CARD.corners_mm.reshape(-1, 3), sighting.sheet_to_camera, assumed(1280, 720))
    true = project(CARD.corners_mm.reshape(-1, 3), where, lens)
    assert np.median(np.linalg.norm(overlay - true, axis=1)) < 3


@pytest.mark.parametrize("gamma", [0.45, 2.2])
def test_a_cameras_curve_of_brightness_moves_the_model_little(gamma):
    where = pose(550, yaw=30, pitch=-20)
    picture = photograph(Shot((Placed(CARD, where),), Sensor(samples=2, blur=1.0, jpeg=0)))
    curve = (255 * (np.arange(256) / 255) ** gamma).astype(np.uint8)
    found = Tracker(CARD, WEBCAM).track(Frame(0, 0.0, curve[picture])).sheet_to_camera
    top = np.array([[80.0, 110, 120], [-80, -110, 120]])
    away = project(top, found, WEBCAM) - project(top, where, WEBCAM)
    assert np.linalg.norm(away, axis=1).mean() < 0.25


def test_what_a_camera_spreads_is_kept_for_pictures_that_tell_it_poorly():
    curve = (255 * (np.arange(256) / 255) ** 0.45).astype(np.uint8)
    where, top = pose(550, yaw=30, pitch=-20), np.array([[80.0, 110, 120], [-80, -110, 120]])

    def taken(covered):
        shot = Shot((Placed(CARD, where, covered=covered),), Sensor(samples=2, jpeg=0))
        return curve[photograph(shot)]

    tracker = Tracker(CARD, WEBCAM, smooth=False)
    for number, picture in enumerate([*[taken(0.0)] * 4, taken(0.75)]):
        found = tracker.track(Frame(number, number / 30, picture)).sheet_to_camera
    away = project(top, found, WEBCAM) - project(top, where, WEBCAM)
    assert np.linalg.norm(away, axis=1).mean() < 0.2


def test_a_hand_that_stays_over_most_of_a_worn_sheet_does_not_lose_it():
    tracker = Tracker(CHEST, WEBCAM, radius_mm=160.0)
    states = set()
    for number in range(16):  # half a second, longer than any gap is bridged
        where = pose(1000 + 3 * number, yaw=2 * number, pitch=8)
        covered = 0.0 if number < 2 else 0.6
        sighting = seen(tracker, Placed(CHEST, where, 160.0, covered=covered), number=number)
        states.add(sighting.state)
    assert State.LOST not in states
    assert angle_deg(sighting.sheet_to_camera, where) < 1
