"""Picks in the shipped skeleton equal rays cast by embree."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import projected, ray
from anatomyapp.scene.scene import Scene

SIZE = (640, 400)
VIEWS, PIXELS = 20, 130
SKELETON = ("bone", "cartilage", "disc")


@pytest.fixture(scope="module")
def atlas():
    return read_pack(models_folder() / "thorax")


@pytest.fixture(scope="module")
def skeleton(atlas):
    return [s for s in atlas.meshes if atlas.structures[s].kind in SKELETON]


@pytest.fixture(scope="module")
def caster(atlas, skeleton):
    """Return what casts rays, and the number of the structure that each triangle belongs to."""
    meshes = [atlas.meshes[s] for s in skeleton]
    first = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes)])[:-1]
    faces = [mesh.faces.astype(np.int64) + at for mesh, at in zip(meshes, first, strict=True)]
    whole = trimesh.Trimesh(
        np.concatenate([mesh.vertices for mesh in meshes]), np.concatenate(faces), process=False
    )
    order = {s: number for number, s in enumerate(atlas.meshes, start=1)}
    owners = np.repeat([order[s] for s in skeleton], [len(f) for f in faces])
    return RayMeshIntersector(whole), owners


def views():
    """Yield cameras all round, from the whole chest to close-ups."""
    rng = np.random.default_rng(11)
    for view in range(VIEWS):
        yield Camera(
            target=tuple(rng.uniform(-40, 40, 3).tolist()),
            distance_mm=float(rng.uniform(250, 1100)),
            azimuth_deg=360.0 * view / VIEWS - 180.0,
            elevation_deg=float(rng.uniform(-80, 80)),
        )


def cast(caster, camera, columns, rows):
    """Return the number of the structure that is hit through each pixel, and where."""
    intersector, owners = caster
    rays = [
        ray(camera, x + 0.5, y + 0.5, SIZE)
        for x, y in zip(columns.tolist(), rows.tolist(), strict=True)
    ]
    origins, directions = (np.array(part) for part in zip(*rays, strict=True))
    points, which, faces = intersector.intersects_location(origins, directions, multiple_hits=False)
    numbers, places = np.zeros(len(rays), int), np.full((len(rays), 3), np.nan)
    numbers[which], places[which] = owners[faces], points
    return numbers, places


def test_picks_equal_embree(atlas, skeleton, caster):
    renderer, rng = Renderer(atlas), np.random.default_rng(3)
    compared = hits = 0
    for camera in views():
        scene = Scene(visible=frozenset(skeleton), camera=camera)
        first = picture = renderer.draw(scene, SIZE)
        while picture is first:
            picture = renderer.refine()
        columns, rows = (rng.integers(1, side - 1, PIXELS) for side in SIZE)
        numbers, places = cast(caster, camera, columns, rows)
        for x, y, number, place in zip(columns, rows, numbers, places, strict=True):
            around = picture.ids[y - 1 : y + 2, x - 1 : x + 2]
            compared += 1
            if len(np.unique(around)) > 1:  # an edge
                continue
            assert picture.ids[y, x] == number, (camera, x, y)
            if number:
                hits += 1
                seen = picture.point_at(x + 0.5, y + 0.5)
                depth = projected(camera, np.array([seen, place]), SIZE)[:, 2]
                steep = np.abs(np.diff(picture.depth[y - 1 : y + 2, x])).max() > 1e-3
                assert steep or abs(depth[0] - depth[1]) < 0.6
    renderer.close()
    assert compared >= 2000
    assert hits >= 500
