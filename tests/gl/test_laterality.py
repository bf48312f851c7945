"""Left stays left: in every way that the model goes with a sheet, in a mirror and without."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.ar.placement import Mode, placed
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.atlas.chest import ChestMeasures
from anatomyapp.atlas.chest_fit import chest_fit, worn_atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Sex
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.render.fitted_motion import fitted_motion
from anatomyapp.render.motion import motion_of
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.film import Film, FilmCamera, Pinhole
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene

SIZE = (640, 360)
LENS = Pinhole(640, 360, 458.0, 458.0, 319.5, 179.5)
LEFT, RIGHT, SPINE = (StructureId(s) for s in ("rib-5-left", "rib-5-right", "vertebra-t5"))
TO_VIEWER = np.diag([1.0, -1.0, -1.0, 1.0])  # a page held upright, its front to the camera


@pytest.fixture(scope="module")
def thorax():
    whole = read_pack(models_folder() / "thorax")
    kept = (LEFT, RIGHT, SPINE)
    return replace(whole, meshes={s: whole.meshes[s] for s in kept}, first_stations=frozenset())


@pytest.fixture(scope="module")
def drawn(thorax):
    renderer = Renderer(thorax)
    yield renderer
    renderer.close()


def seen_sheet(mode):
    """Held upright before the camera; for a standing model tilted back, as on a desk."""
    tilt = np.radians(-60.0 if mode is Mode.STANDING else 0.0)
    turn = np.eye(4)
    turn[1:3, 1:3] = [[np.cos(tilt), -np.sin(tilt)], [np.sin(tilt), np.cos(tilt)]]
    pose = turn @ TO_VIEWER
    pose[:3, 3] = 0.0, 20.0, 900.0
    return pose


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("mode", list(Mode))
def test_the_left_fifth_rib_is_on_the_anatomical_left(thorax, drawn, mode, mirrored):
    kind = SheetKind.CHEST if mode is Mode.WORN else SheetKind.CARD
    placement = placed(mode, thorax, sheet(kind, Paper.A4))
    pose = placement.model_to_camera(seen_sheet(mode))
    assert np.linalg.det(pose[:3, :3]) > 0
    film = Film(
        np.full((360, 640, 4), 255, np.uint8),
        FilmCamera(LENS, pose, mirrored),
        placement.between(seen_sheet(mode), None),
    )
    picture = drawn.draw(Scene(visible=frozenset({LEFT, RIGHT, SPINE}), film=film), SIZE)
    middle = {
        s: np.nonzero(picture.ids == number)[1].mean()
        for number, s in enumerate(picture.structures)
        if number
    }
    on_the_right = middle[LEFT] > middle[SPINE] > middle[RIGHT]  # as of a wearer who faces us
    on_the_left = middle[LEFT] < middle[SPINE] < middle[RIGHT]
    assert on_the_left if mirrored else on_the_right


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_picked_is_what_is_seen(thorax, drawn, mirrored):
    placement = placed(Mode.WORN, thorax, sheet(SheetKind.CHEST, Paper.A4))
    camera = FilmCamera(LENS, placement.model_to_camera(seen_sheet(Mode.WORN)), mirrored)
    film = Film(np.full((360, 640, 4), 255, np.uint8), camera)
    picture = drawn.draw(Scene(visible=frozenset({LEFT, RIGHT}), film=film), SIZE)
    vertices = thorax.meshes[LEFT].vertices
    foremost = vertices[vertices[:, 1].argmin()][None]
    ((x, y, _),) = projected(picture.camera, foremost, SIZE)
    around = [picture.structure_at(x + dx, y + dy) for dx in (-2, 0, 2) for dy in (-2, 0, 2)]
    assert LEFT in around
    assert RIGHT not in around


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_model_fitted_to_its_wearer_keeps_its_sides(thorax, mirrored):
    """A broad chest of another person, breathing in."""
    fit = chest_fit(thorax, ChestMeasures(Sex.FEMALE, 165, 40, 320, 130))
    worn = worn_atlas(thorax, fit)
    placement = placed(Mode.WORN, worn, sheet(SheetKind.CHEST, Paper.A4))
    camera = FilmCamera(LENS, placement.model_to_camera(seen_sheet(Mode.WORN)), mirrored)
    film = Film(np.full((360, 640, 4), 255, np.uint8), camera)
    renderer = Renderer(worn)
    try:
        renderer.learn(fitted_motion(motion_of(thorax), thorax, fit))
        shown = Scene(visible=frozenset({LEFT, RIGHT, SPINE}), film=film, breath=0.4)
        picture = renderer.draw(shown, SIZE)
    finally:
        renderer.close()
    middle = {
        s: np.nonzero(picture.ids == number)[1].mean()
        for number, s in enumerate(picture.structures)
        if number
    }
    sides = middle[LEFT] - middle[SPINE], middle[SPINE] - middle[RIGHT]
    assert max(sides) < 0 if mirrored else min(sides) > 0
