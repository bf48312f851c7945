"""What is faded: the order of drawing does not matter, and the picture is the true one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.render import job
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene

SIZE = (320, 200)
ALL_LAYERS = 24


@pytest.fixture(scope="module")
def chest():
    """Every other structure of the shipped pack, at a coarser level."""
    atlas = read_pack(models_folder() / "thorax")
    meshes = {
        s: replace(mesh, faces=mesh.levels[0], levels=())
        for s, mesh in list(atlas.meshes.items())[::2]
    }
    return replace(atlas, meshes=meshes)


@pytest.fixture(scope="module")
def scene(chest):
    camera = fitted(Camera(azimuth_deg=25.0), points_of(chest, chest.meshes), SIZE[0] / SIZE[1])
    return Scene(visible=frozenset(chest.meshes), camera=camera)


def pictures(atlas, scene):
    """Return the first picture of a scene that stands still, and that of its first kept sample."""
    renderer = Renderer(atlas)
    first = picture = renderer.draw(scene, SIZE)
    while picture is first:
        picture = renderer.refine()
    renderer.close()
    return first.image.astype(int), picture.image.astype(int)


def shuffled(atlas):
    order = np.random.default_rng(4).permutation(sorted(atlas.meshes)).tolist()
    return replace(atlas, meshes={s: atlas.meshes[s] for s in order})


def away(one, other):
    """Return the mean absolute difference of colours, 0 to 255."""
    return np.abs(one - other)[..., :3].mean()


@pytest.mark.parametrize("share", [1, 2], ids=["all faded", "half faded"])
def test_the_order_of_structures_does_not_change_the_picture(chest, scene, share):
    veiled = scene.fade(sorted(chest.meshes)[::share])
    for picture, other in zip(
        pictures(chest, veiled), pictures(shuffled(chest), veiled), strict=True
    ):
        assert away(picture, other) < 0.02


@pytest.mark.parametrize("share", [1, 2], ids=["all faded", "half faded"])
def test_the_picture_is_that_of_all_layers(monkeypatch, chest, scene, share):
    veiled = scene.fade(sorted(chest.meshes)[::share])
    first, still = pictures(chest, veiled)
    monkeypatch.setattr(job, "LAYERS", ALL_LAYERS)
    _, true = pictures(chest, veiled)
    assert away(first, true) <= 3.0
    assert away(still, true) <= 0.2
    assert away(first, true) > away(still, true) > 0.0
