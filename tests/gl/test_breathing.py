"""A scene at a phase of breath: the picture, what is picked and what is outlined have moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.breathing import Hinge, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.motion import motion_of
from anatomyapp.render.renderer import Quality, Renderer, render_picture
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark, Scene

LEFT, SIZE = StructureId("left"), (240, 180)
UPWARDS = Hinge(  # the ball at x = 70 turns about an axis through the origin, and rises
    LEFT, Role.RIB, np.zeros(3), np.array([0.0, -1.0, 0.0]), 40.0, np.array([70.0, 0.0, 0.0]),
    0.0, (), "test",
)  # fmt: skip


@pytest.fixture
def breathing(balls):
    return replace(balls, breathing={LEFT: UPWARDS})


@pytest.fixture
def taught(breathing):
    renderer = Renderer(breathing)
    renderer.learn(motion_of(breathing))
    yield renderer
    renderer.close()


def scene(phase=0.0, marks=()):
    camera = Camera(distance_mm=600)
    return Scene(visible=frozenset({LEFT}), marks=marks, camera=camera, breath=phase)


def middle(picture):
    return np.argwhere(picture.ids > 0).mean(axis=0)


def test_at_rest_the_picture_is_the_same_with_and_without_a_breath(balls, taught, finished):
    assert (finished(taught, scene(), SIZE).image == render_picture(balls, scene(), SIZE)).all()


def test_what_breathes_is_seen_and_picked_where_it_has_gone(taught):
    rest = taught.draw(scene(), SIZE)
    up, across = (int(k) for k in middle(rest))
    deep = taught.draw(scene(0.5), SIZE)
    risen = middle(rest) - middle(deep)
    angle = np.radians(20.0)
    per_mm = 1 / scene().camera.millimetres_per_pixel(SIZE[1])
    assert risen[0] == pytest.approx(70 * np.sin(angle) * per_mm, abs=1.0)
    row, column = (round(k) for k in middle(deep))
    assert deep.structure_at(column, row) == LEFT
    x, _, z = deep.point_at(column, row)
    assert (x, z) == pytest.approx((70 * np.cos(angle), 70 * np.sin(angle)), abs=4.0)
    assert (up, across) != (row, column)


def test_the_outline_goes_along(taught, finished):
    marks = ((LEFT, Mark.SELECTED),)
    plain = finished(taught, scene(0.5), SIZE).image.astype(int)
    marked = finished(taught, scene(0.5, marks), SIZE)
    changed = np.abs(marked.image.astype(int) - plain).sum(axis=2) > 30
    rows = np.argwhere(changed)[:, 0]
    inside = np.argwhere(marked.ids > 0)[:, 0]
    assert rows.min() <= inside.min()
    assert rows.max() >= inside.max()


def test_the_light_turns_with_the_surface(taught, breathing):
    vertices = motion_of(breathing).vertices
    assert np.abs(vertices["turn"]).max() > 0.2
    assert taught.draw(scene(0.5), SIZE, quality=Quality.MOVING).samples == 1


def test_a_picture_without_a_window_breathes_too(breathing):
    still, deep = (render_picture(breathing, scene(phase), SIZE) for phase in (0.0, 0.5))
    assert np.abs(still.astype(int) - deep).max() > 40


def test_an_atlas_that_does_not_breathe_stays(balls):
    still, deep = (render_picture(balls, scene(phase), SIZE) for phase in (0.0, 0.5))
    assert (still == deep).all()
