from __future__ import annotations

import numpy as np
import trimesh

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.render.coarse import coarsened


def meshed(shape: trimesh.Trimesh) -> Mesh:
    return Mesh(
        vertices=np.asarray(shape.vertices, np.float32),
        faces=np.asarray(shape.faces, np.uint32),
        normals=np.asarray(shape.vertex_normals, np.float32),
        occlusion=np.full(len(shape.vertices), 255, np.uint8),
    )


BALL = meshed(trimesh.creation.icosphere(subdivisions=5, radius=20.0))


def test_there_are_fewer_triangles_and_none_is_degenerate():
    faces = coarsened(BALL, 2.5)
    assert 0 < len(faces) < len(BALL.faces) / 3
    assert faces.max() < len(BALL.vertices)
    assert (np.diff(np.sort(faces, axis=1), axis=1) > 0).all()


def test_the_shape_stays():
    coarse = trimesh.Trimesh(BALL.vertices, coarsened(BALL, 2.5), process=False)
    exact = 4 / 3 * np.pi * 20.0**3
    assert abs(coarse.volume - exact) < 0.05 * exact


def test_a_plate_thinner_than_a_cell_keeps_both_sides():
    plate = trimesh.creation.box((40.0, 40.0, 1.0))
    for _ in range(5):
        plate = plate.subdivide()
    coarse = trimesh.Trimesh(plate.vertices, coarsened(meshed(plate), 2.5), process=False)
    up = coarse.area_faces @ np.abs(coarse.face_normals[:, 2])
    assert up > 0.9 * 2 * 40.0 * 40.0


def test_a_fine_grid_changes_nothing():
    assert (coarsened(BALL, 1e-3) == BALL.faces).all()


def test_an_empty_mesh_stays_empty():
    none = np.zeros((0, 3))
    empty = Mesh(
        none.astype(np.float32),
        none.astype(np.uint32),
        none.astype(np.float32),
        np.zeros(0, np.uint8),
    )
    assert coarsened(empty).shape == (0, 3)
