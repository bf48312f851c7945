"""How much of a structure is seen: hidden, cut off, mirrored, from far away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.film import FilmCamera, Pinhole
from anatomyapp.scene.seen import corners_of, middle_of, open_share, seen_share

OWN, OTHER = 3, 7
_QUADS = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))


def box(centre=(0, 0, 0), half=(10, 10, 10), steps=8):
    """Return a closed box whose sides are made of small triangles."""
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
    points, faces = [], []
    for quad in _QUADS:
        a, b, _, d = (corners[i] for i in quad)
        start = len(points)
        points += [a + (b - a) * i / steps + (d - a) * j / steps
                   for i in range(steps + 1) for j in range(steps + 1)]  # fmt: skip
        for i in range(steps):
            for j in range(steps):
                first = start + i * (steps + 1) + j
                across, both = first + steps + 1, first + steps + 2
                faces += [(first, across, both), (first, both, first + 1)]
    vertices = (np.array(points) * half + centre).astype(np.float32)
    return Mesh(
        vertices, np.array(faces, np.uint32), np.zeros_like(vertices), np.zeros(0, np.uint8)
    )


BOX = box()
CAMERA = Camera(distance_mm=200.0)  # its picture is 92 mm high where the box stands


def picture(own=OWN, rows=slice(None), columns=slice(None)):
    """Return numbers of structures: nothing but one, in some rows and columns."""
    ids = np.zeros((120, 160), np.uint16)
    ids[rows, columns] = own
    return ids


def test_what_fills_its_place_in_the_picture_is_seen_whole():
    assert seen_share([BOX], CAMERA, picture(), [OWN]) == 1.0


def test_what_another_hides_is_not_seen():
    assert seen_share([BOX], CAMERA, picture(OTHER), [OWN]) == 0.0
    half = picture(OTHER)
    half[:, :80] = OWN
    assert seen_share([BOX], CAMERA, half, [OWN]) == pytest.approx(0.5, abs=0.05)
    assert seen_share([BOX], CAMERA, half, [OWN, OTHER]) == 1.0


def test_what_lies_outside_the_picture_is_not_seen():
    beside = replace(CAMERA, target=(46.2 * 4 / 3, 0.0, 0.0))  # the box at its left edge
    assert seen_share([BOX], beside, picture(), [OWN]) == pytest.approx(0.5, abs=0.1)
    away = replace(CAMERA, target=(200.0, 0.0, 0.0))
    assert seen_share([BOX], away, picture(), [OWN]) == 0.0


def test_what_lies_behind_the_eye_is_not_seen():
    turned_away = replace(CAMERA, target=(0.0, 400.0, 0.0))
    assert seen_share([BOX], turned_away, picture(), [OWN]) == 0.0
    assert seen_share([], CAMERA, picture(), [OWN]) == 0.0


def test_a_mirrored_picture_is_asked_at_the_mirrored_place():
    left = picture(rows=slice(None), columns=slice(0, 80))
    pose = np.diag([1.0, -1.0, -1.0, 1.0]) @ CAMERA.view_matrix()
    film = FilmCamera(Pinhole(160, 120, 260, 260, 79.5, 59.5), pose)
    right_side = box(centre=(20, 0, 0))  # the subject's left: at the right of the picture
    assert seen_share([right_side], film, left, [OWN]) == 0.0
    assert seen_share([right_side], replace(film, mirrored=True), left, [OWN]) == 1.0


def test_a_surface_is_open_where_nothing_stands_before_it():
    plate = box(centre=(0, -30, 0), half=(10, 1, 10))
    front = (0.0, -1.0, 0.0)
    surface = corners_of([BOX])
    assert open_share(surface, [], front) == 1.0
    assert open_share(surface, [plate], front) == pytest.approx(0.0, abs=0.1)
    assert open_share(surface, [plate], (0.0, 1.0, 0.0)) == 1.0
    half = box(centre=(10, -30, 0), half=(10, 1, 10))
    assert open_share(surface, [half], front) == pytest.approx(0.5, abs=0.15)
    assert open_share(surface[:0], [plate], front) == 0.0


def test_large_triangles_hide_as_small_ones_do():
    plate = box(centre=(0, -30, 0), half=(40, 1, 40), steps=1)
    assert open_share(corners_of([BOX]), [plate], (0.0, -1.0, 0.0)) == 0.0


@given(st.sampled_from(list(StandardView)))
def test_a_body_does_not_hide_its_own_front(side):
    direction = CAMERA.seen_from(side).axes()[2]
    assert open_share(corners_of([BOX]), [BOX], direction) == pytest.approx(1.0)


def test_the_middle_is_that_of_the_box_round_all():
    assert middle_of([BOX, box(centre=(30, 0, 0))]) == pytest.approx((15, 0, 0))
