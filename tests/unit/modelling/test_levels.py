"""Coarser levels keep the solid: closed, in one piece, near the full mesh, over its vertices."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.modelling.levels import with_levels
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.polygonise import mirrored, surface


def ring(points):
    return np.hypot(np.hypot(points[:, 0], points[:, 1]) - 16, points[:, 2]) - np.float32(4)


def bowl(points):
    away = np.linalg.norm(points + np.array([0, 0, 20], np.float32), axis=1)
    shell = np.abs(away - np.float32(30)) - np.float32(1)
    return np.maximum(shell, np.hypot(points[:, 0], points[:, 1]) - np.float32(16))


def polygonised(field) -> Mesh:
    return surface(Part(field, np.full(3, -24.0), np.full(3, 24.0), 0.8, 0.02)).mesh


@pytest.fixture(scope="module", params=[ring, bowl])
def mesh(request) -> Mesh:
    return with_levels(polygonised(request.param))


def solid(mesh: Mesh, faces) -> trimesh.Trimesh:
    used, numbers = np.unique(faces, return_inverse=True)
    return trimesh.Trimesh(mesh.vertices[used], numbers.reshape(-1, 3), process=False)


def test_there_are_three_levels_with_about_30_10_and_3_percent_of_the_triangles(mesh):
    shares = [len(faces) / len(mesh.faces) for faces in mesh.levels]
    assert shares == pytest.approx([0.3, 0.1, 0.03], abs=0.01)


def test_each_level_is_as_closed_and_connected_as_the_full_mesh(mesh):
    full = solid(mesh, mesh.faces)
    for faces, kept in zip(mesh.levels, (0.06, 0.06, 0.12), strict=True):
        level = solid(mesh, faces)
        assert level.is_watertight
        assert level.is_winding_consistent
        assert level.body_count == 1
        assert level.euler_number == full.euler_number
        assert level.volume == pytest.approx(full.volume, rel=kept)


def test_no_level_lies_far_from_the_full_mesh(mesh):
    for faces, mean_mm, most_mm in zip(
        mesh.levels, (0.05, 0.25, 0.9), (0.4, 1.5, 5.0), strict=True
    ):
        level = solid(mesh, faces)
        _, away, _ = trimesh.proximity.closest_point_naive(level, mesh.vertices[::7])
        assert away.mean() < mean_mm
        assert away.max() < most_mm


def test_no_triangle_of_a_level_turns_its_back_to_the_light(mesh):
    for faces in mesh.levels:
        light = mesh.normals[faces].sum(axis=1)
        a, b, c = mesh.vertices[faces].transpose(1, 0, 2)
        assert (np.einsum("ij,ij->i", np.cross(b - a, c - a), light) > 0).all()


def test_the_same_mesh_gives_the_same_levels(mesh):
    again = with_levels(mesh)
    assert all(np.array_equal(a, b) for a, b in zip(mesh.levels, again.levels, strict=True))


def test_the_levels_of_a_mirror_image_are_mirrored(mesh):
    for faces in mirrored(mesh).levels:
        assert trimesh.Trimesh(mirrored(mesh).vertices, faces, process=False).volume > 0


def test_a_mesh_of_few_triangles_stays_as_it_is():
    corners = np.array([[1, 1, 1], [-1, -1, 1], [-1, 1, -1], [1, -1, -1]], np.float32)
    faces = np.array([[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]], np.uint32)
    normals = corners / np.sqrt(np.float32(3))
    kept = with_levels(Mesh(corners, faces, normals, np.full(4, 255, np.uint8)))
    assert [len(level) for level in kept.levels] == [4, 4, 4]
