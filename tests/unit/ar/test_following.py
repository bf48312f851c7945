"""From pictures to what the model is drawn upon."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from anatomyapp.ar.following import Flattener, Follower, Seen, light_on
from anatomyapp.ar.frame import End
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.ar.placement import Mode, placed
from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.scene.picking import projected
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph

CARD = sheet(SheetKind.CARD, Paper.A4)
SIZE = (WEBCAM.width, WEBCAM.height)


def pose(turn_deg=(-20.0, 15.0, 5.0), shift=(15.0, -10.0, 600.0)):
    turn, _ = cv2.Rodrigues(np.radians(turn_deg))
    made = np.eye(4)
    made[:3, :3] = turn @ np.diag([1.0, -1.0, -1.0])
    made[:3, 3] = shift
    return made


def shot(exposure=1.0, **more):
    return photograph(Shot((Placed(CARD, pose()),), sensor=Sensor(exposure=exposure), **more))


@pytest.fixture(scope="module")
def picture():
    return shot()


def followed(*pictures, lens=WEBCAM):
    follower = Follower(PictureSequence(iter(pictures)), CARD, lambda _: lens)
    return [follower.step(0.0) for _ in range(len(pictures) + 1)]


def test_each_picture_comes_with_its_own_sighting_then_the_end(picture):
    first, last = followed(picture)
    assert isinstance(first, Seen)
    assert first.sighting.number == 0
    assert not first.approximate
    assert isinstance(last, End)


def test_the_film_is_seen_as_the_sheet_is(tiny_atlas, picture):
    """A point of the sheet lies in the flat picture where the film's camera projects it."""
    seen, _ = followed(picture)
    placement = placed(Mode.LYING, tiny_atlas, CARD)
    film = seen.film(placement)
    corners = CARD.corners_mm.reshape(-1, 3) / placement.scale
    back = np.linalg.inv(placement.model_to_sheet)
    model = corners @ back[:3, :3].T + back[:3, 3]
    drawn = projected(film.camera, model, SIZE)[:, :2]
    grey = cv2.cvtColor(film.picture, cv2.COLOR_BGRA2GRAY)
    start = (drawn - 0.5).astype(np.float32).reshape(-1, 1, 2).copy()
    ending = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_MAX_ITER, 40, 0.001)
    found = cv2.cornerSubPix(grey, start, (3, 3), (-1, -1), ending).reshape(-1, 2) + 0.5
    away = np.linalg.norm(found - drawn, axis=1)
    assert np.median(away) < 0.3


def test_a_flat_picture_has_no_dark_edges():
    flattener = Flattener(WEBCAM)
    white = np.full((WEBCAM.height, WEBCAM.width, 3), 255, np.uint8)
    assert flattener.flattened(white).min() == 255


def test_a_lens_without_distortion_leaves_the_picture_as_it_is(picture):
    flat = Flattener(assumed(*SIZE)).flattened(picture)
    assert (flat[..., :3] == picture).all()
    assert (flat[..., 3] == 255).all()


def test_an_assumed_lens_is_approximate(picture):
    seen, _ = followed(picture, lens=assumed(*SIZE))
    assert seen.approximate


def test_without_a_sheet_there_is_the_picture_alone(tiny_atlas):
    seen, _ = followed(photograph(Shot(())))
    film = seen.film(placed(Mode.STANDING, tiny_atlas, CARD))
    assert seen.sighting.sheet_to_camera is None
    assert film.between is None


def test_the_model_is_as_dark_as_the_paper(picture):
    bright, _ = followed(picture)
    dim = shot(exposure=0.4)
    (*_, last), _ = followed(*(dim,) * 25)[:-1], None
    assert light_on(picture, bright.sighting) > 0.8
    assert light_on(dim, last.sighting) < 0.6
    assert 0.3 < last.light < 0.65


def test_the_light_on_the_model_has_the_colour_of_that_on_the_paper(picture):
    warm = np.clip(picture * np.array([0.8, 0.95, 1.0]), 0, 255).astype(np.uint8)
    *_, plain, _ = followed(*(picture,) * 25)
    *_, seen, _ = followed(*(warm,) * 25)
    red, _, blue = np.array(seen.tint) / plain.tint
    assert red / blue == pytest.approx(1.25, abs=0.03)
