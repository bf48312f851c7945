"""Turned to the camera, a surface of the shipped bank is right, in the pose and in the picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder, quizzes_folder
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.grading import UNSEEN, grade
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.response import Means, Turned
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.film import Film, FilmCamera, Pinhole
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.seen import seen_share
from tests.directions import direction_shown

SIZE = (640, 360)
LENS = Pinhole(640, 360, 780.0, 780.0, 319.5, 179.5)  # as high a field as the window's camera
ASKED = ("sternum-body-posterior", "rib-5-left-inner", "scapula-left-costal", "heart-base",
         "right-lung-diaphragmatic")  # fmt: skip


@pytest.fixture(scope="module")
def thorax():
    return read_pack(models_folder() / "thorax")


@pytest.fixture(scope="module")
def items(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-ar.yaml", thorax)
    return {name: bank.item(ItemId(f"show-{name}")) for name in ASKED}


@pytest.fixture(scope="module")
def drawn(thorax, items):
    """Return a renderer of what the items show alone: the whole pack takes long."""
    shown = frozenset().union(*(present(i, thorax, Scene()).visible for i in items.values()))
    kept = {s: mesh for s, mesh in thorax.meshes.items() if s in shown}
    renderer = Renderer(replace(thorax, meshes=kept))
    yield renderer
    renderer.close()


def filmed(scene, *, mirrored):
    """Return the scene as a real camera sees it from where the scene's own one stands."""
    pose = np.diag([1.0, -1.0, -1.0, 1.0]) @ scene.camera.view_matrix()
    camera = FilmCamera(LENS, pose, mirrored)
    return replace(scene, film=Film(np.full((360, 640, 4), 255, np.uint8), camera))


def answered(item, thorax, scene, drawn):
    """Return the grade of what a scene shows, as the pose and its picture tell it."""
    picture = drawn.draw(scene, SIZE)
    structures = thorax.shown_by(item.asked)
    own = [n for n, s in enumerate(picture.structures) if n and s in structures]
    meshes = [thorax.meshes[s] for s in structures]
    share = seen_share(meshes, scene.viewpoint, picture.ids, own)
    direction = direction_shown(item, thorax, scene.viewpoint)
    return grade(item, Turned(direction, means=Means.POSE, seen_share=share))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("name", ASKED)
def test_the_surface_that_faces_the_camera_is_right(thorax, items, drawn, name, mirrored):
    item = items[name]
    begin = present(item, thorax, Scene(), SIZE[0] / SIZE[1])
    turned_away = answered(item, thorax, filmed(begin, mirrored=mirrored), drawn)
    assert not turned_away.correct
    answer = show_answer(item, turned_away, thorax, begin, SIZE[0] / SIZE[1])
    found = answered(item, thorax, filmed(answer, mirrored=mirrored), drawn)
    assert found.correct
    assert found.response.seen_share > 0.9


def test_a_surface_outside_the_picture_is_not_seen(thorax, items, drawn):
    item = items["sternum-body-posterior"]
    begin = present(item, thorax, Scene())
    right = show_answer(item, answered(item, thorax, begin, drawn), thorax, begin)
    x, y, z = right.camera.target
    aside = replace(right, camera=replace(right.camera, target=(x, y, z - 400.0)))
    found = answered(item, thorax, aside, drawn)
    assert found.response.seen_share == 0.0
    assert not found.correct


def test_what_stands_before_a_surface_hides_it(thorax, items, drawn):
    item = items["sternum-body-posterior"]
    begin = present(item, thorax, Scene())
    right = show_answer(item, answered(item, thorax, begin, drawn), thorax, begin)
    before = items["heart-base"].view.isolated
    hidden = right.show(frozenset().union(*(thorax.shown_by(s) for s in before)))
    hidden = hidden.show(thorax.shown_by("lung-right"))
    found = answered(item, thorax, hidden, drawn)
    assert found.chosen == UNSEEN
    assert found.response.seen_share < 0.5
