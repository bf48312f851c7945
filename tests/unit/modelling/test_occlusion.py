"""Ambient occlusion darkens what lies close to something else."""

from __future__ import annotations

import numpy as np

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.modelling.field import Distances, Points, ellipsoid
from anatomyapp.modelling.occlusion import hemisphere, occlusion_scene, with_occlusion
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.polygonise import surface


def ball(x: float) -> Mesh:
    def field(points: Points) -> Distances:
        return ellipsoid(points, (x, 0, 0), (8.0, 8.0, 8.0))

    low, high = np.array([x - 12.0, -12.0, -12.0]), np.array([x + 12.0, 12.0, 12.0])
    return surface(Part(field, low, high, voxel_mm=1.5)).mesh


def test_a_lone_ball_is_free():
    lone = ball(0.0)
    assert with_occlusion(lone, occlusion_scene([lone])).occlusion.min() > 245


def test_a_neighbour_darkens_the_near_side_only():
    one, other = ball(0.0), ball(17.0)
    shaded = with_occlusion(one, occlusion_scene([one, other]))
    near = shaded.occlusion[one.vertices[:, 0] > 7.0].mean()
    far = shaded.occlusion[one.vertices[:, 0] < -7.0].mean()
    assert near < 150
    assert far > 245


def test_the_same_scene_gives_the_same_light():
    meshes = [ball(0.0), ball(17.0)]
    first, second = (with_occlusion(meshes[0], occlusion_scene(meshes)) for _ in range(2))
    assert np.array_equal(first.occlusion, second.occlusion)


def test_rays_spread_by_the_cosine():
    sky = hemisphere(256)
    assert np.allclose(np.linalg.norm(sky, axis=1), 1.0, atol=1e-5)
    assert abs(sky[:, 2].mean() - 2 / 3) < 0.01
    assert np.abs(sky[:, :2].mean(axis=0)).max() < 0.02
