"""Pictures for files: enlarged, tile by tile, and transparent where nothing is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render import tiles
from anatomyapp.render.renderer import render_picture
from anatomyapp.render.tiles import tiles as tiles_of
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.scene import Mark, Scene

SIZE = (160, 120)
NEAR, FAR, LEFT = (StructureId(name) for name in ("near", "far", "left"))


@pytest.fixture
def scene(balls):
    camera = Camera(distance_mm=480.0, azimuth_deg=30.0, elevation_deg=10.0)
    whole = Scene(visible=frozenset(balls.meshes), camera=camera).fade([FAR])
    return replace(whole, cuts=(Cut(CutKind.AXIAL, (0.0, 0.0, 5.0)),)).mark({NEAR: Mark.WRONG})


@pytest.mark.parametrize("transparent", [False, True])
def test_tiles_make_the_picture_that_one_target_makes(monkeypatch, balls, scene, transparent):
    whole = render_picture(balls, scene, SIZE, enlarge=2, transparent=transparent).astype(int)
    monkeypatch.setattr(tiles, "_TILE_PX", 100)
    tiled = render_picture(balls, scene, SIZE, enlarge=2, transparent=transparent)
    away = np.abs(whole - tiled)
    assert away.mean() < 0.1
    assert (away > 40).any(axis=2).mean() < 0.002


@pytest.mark.parametrize("size", [(1, 1), (1536, 900), (4000, 3100)])
def test_kept_parts_cover_the_picture_once(size):
    covered = np.zeros(size, np.uint8)
    for (left, low, width, height), (x, y, across, up) in tiles_of(size, 4):
        covered[x : x + across, y : y + up] += 1
        assert 0 <= left <= x
        assert 0 <= low <= y
        assert x + across <= left + width <= size[0]
        assert y + up <= low + height <= size[1]
    assert (covered == 1).all()


def test_an_enlarged_picture_shows_the_same_with_lines_as_much_wider(balls, scene):
    small = render_picture(balls, scene, SIZE).astype(int)
    large = render_picture(balls, scene, SIZE, enlarge=4)
    assert large.shape == (480, 640, 4)
    shrunk = large.reshape(120, 4, 160, 4, 4).mean(axis=(1, 3))
    assert np.abs(shrunk - small).mean() < 2.0


def test_nothing_is_opaque_beside_the_model_in_a_transparent_picture(balls, scene):
    opaque = render_picture(balls, scene, SIZE)
    clear = render_picture(balls, scene, SIZE, transparent=True)
    assert (opaque[..., 3] == 255).all()
    assert clear[0, 0, 3] == 0
    solid = clear[..., 3] == 255
    assert 0.02 < solid.mean() < 0.5
    assert np.abs(clear[solid].astype(int) - opaque[solid]).mean() < 2.0
    assert ((clear[..., 3] > 60) & (clear[..., 3] < 200)).any()  # the veil


def test_a_transparent_picture_over_the_background_is_the_opaque_one(balls, scene):
    opaque = render_picture(balls, scene, SIZE).astype(float)
    empty = render_picture(balls, Scene(camera=scene.camera), SIZE).astype(float)
    clear = render_picture(balls, scene, SIZE, transparent=True).astype(float)
    share = clear[..., 3:] / 255
    over = share * clear[..., :3] + (1 - share) * empty[..., :3]
    assert np.abs(over - opaque[..., :3]).mean() < 1.0


def test_a_picture_too_large_is_refused(balls, scene):
    with pytest.raises(DrawingError, match="choose sides"):
        render_picture(balls, scene, (9000, 100), enlarge=4)
