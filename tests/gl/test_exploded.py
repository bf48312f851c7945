"""Structures that stand apart are drawn, picked and cut where they stand."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.motion import MovedPlaces
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.explode import offsets
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Mark, Scene

SIZE = (320, 240)
LEFT, RIGHT, NEAR = (StructureId(name) for name in ("left", "right", "near"))
MIDDLES = {LEFT: (70.0, 0.0, 0.0), RIGHT: (-70.0, 0.0, 0.0), NEAR: (0.0, -60.0, 0.0)}


def scene_of(balls, **changes):
    return Scene(visible=frozenset(balls.meshes), camera=Camera(distance_mm=900.0), **changes)


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_a_structure_is_picked_where_it_stands(balls, renderer, share):
    scene = scene_of(balls, exploded=share)
    picture = renderer.draw(scene, SIZE)
    for ball, middle in MIDDLES.items():
        place = np.array(middle) + share * offsets(balls)[ball]
        ((x, y, depth),) = projected(scene.camera, place[None], SIZE)
        assert picture.structure_at(x, y) == ball
        seen = picture.point_at(x, y)
        assert np.linalg.norm(seen - place) < 26
        assert np.linalg.norm(seen - scene.camera.eye()) < depth


def test_coming_together_again_gives_the_first_picture(balls, renderer, finished):
    first = finished(renderer, scene_of(balls), SIZE).image.copy()
    finished(renderer, scene_of(balls, exploded=0.7), SIZE)
    assert np.array_equal(finished(renderer, scene_of(balls), SIZE).image, first)


def test_the_outline_of_a_mark_goes_with_its_structure(balls, renderer, finished):
    marks = ((LEFT, Mark.SELECTED),)
    plain = finished(renderer, scene_of(balls, exploded=1.0), SIZE).image.astype(int)
    marked = finished(renderer, scene_of(balls, exploded=1.0, marks=marks), SIZE).image.astype(int)
    columns = np.flatnonzero(np.abs(plain - marked).sum(axis=(0, 2)))
    place = np.array(MIDDLES[LEFT]) + offsets(balls)[LEFT]
    ((x, _, _),) = projected(Camera(distance_mm=900.0), place[None], SIZE)
    assert abs((columns.min() + columns.max()) / 2 - x) < 2


def test_a_cut_opens_the_body_before_it_stands_apart(balls, renderer, finished):
    cut = Cut(CutKind.CORONAL, point=(0.0, 0.0, 0.0))
    scene = scene_of(balls, exploded=1.0, cuts=(cut,))
    picture = finished(renderer, scene, SIZE)
    place = np.array(MIDDLES[LEFT]) + offsets(balls)[LEFT]
    ((x, y, _),) = projected(scene.camera, place[None], SIZE)
    assert picture.structure_at(x, y) == LEFT
    assert picture.point_at(x, y)[1] == pytest.approx(place[1], abs=0.5)
    assert NEAR not in {picture.structures[n] for n in np.unique(picture.ids)}


def test_boxes_and_vertices_stand_apart_alike(balls):
    corners = Bounds(balls).corners([LEFT], 0.0, 1.0)
    vertices = MovedPlaces(balls).shown(LEFT, 0.0, 1.0)
    assert corners.min(0) == pytest.approx(vertices.min(0), abs=1e-3)
    assert corners.max(0) == pytest.approx(vertices.max(0), abs=1e-3)
