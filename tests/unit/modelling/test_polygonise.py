from __future__ import annotations

import numpy as np
import pytest
import trimesh

from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import capsule, smooth_union, sphere
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.polygonise import mirrored, surface
from anatomyapp.modelling.remesh import spread, with_better_triangles, without_long_edges

LOW, HIGH = np.full(3, -14.0), np.full(3, 14.0)


def ball(points):
    return sphere(points, (1, 0, -1), 10.0)


def ring(points):
    return np.hypot(np.hypot(points[:, 0], points[:, 1]) - 8, points[:, 2]) - np.float32(3)


def as_trimesh(mesh):
    return trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)


@pytest.fixture(scope="module")
def ball_surface():
    return surface(Part(ball, LOW, HIGH, voxel_mm=1.0, tolerance_mm=0.02))


def test_a_sphere_has_its_volume_and_area(ball_surface):
    assert ball_surface.volume_mm3 == pytest.approx(4 / 3 * np.pi * 1000, rel=0.01)
    assert as_trimesh(ball_surface.mesh).area == pytest.approx(400 * np.pi, rel=0.01)


def test_a_sphere_is_closed_outward_and_simply_connected(ball_surface):
    mesh = as_trimesh(ball_surface.mesh)
    assert mesh.is_watertight
    assert mesh.is_winding_consistent
    assert mesh.volume > 0
    assert (ball_surface.euler, ball_surface.components) == (2, 1)


def test_vertices_lie_on_the_surface_and_normals_along_the_gradient(ball_surface):
    mesh = ball_surface.mesh
    radial = (mesh.vertices - [1, 0, -1]) / 10
    assert np.abs(ball(mesh.vertices)).max() < 0.03
    assert np.einsum("ij,ij->i", radial, mesh.normals).min() > 0.999
    assert (mesh.occlusion == 255).all()


def test_a_ring_has_the_euler_number_0():
    found = surface(Part(ring, LOW, HIGH, voxel_mm=0.7, symmetric=True))
    assert found.euler == 0
    assert found.volume_mm3 == pytest.approx(2 * np.pi**2 * 8 * 9, rel=0.02)


def test_only_the_largest_piece_is_kept_and_the_others_are_counted():
    def pieces(points):
        return np.minimum(sphere(points, (-5, 0, 0), 6), sphere(points, (9, 0, 0), 2))

    found = surface(Part(pieces, LOW, HIGH, voxel_mm=0.8))
    assert found.components == 2
    assert found.mesh.vertices[:, 0].max() < 2


def test_half_a_grid_is_enough_for_a_symmetric_part():
    def pair(points):
        rod = capsule(points, (-6, 0, 0), (6, 0, 0), (3, 3))
        return smooth_union(rod, sphere(points, (0, 2, 0), 4), 2.0)

    whole = surface(Part(pair, LOW, HIGH, voxel_mm=0.8))
    half = surface(Part(pair, LOW, HIGH, voxel_mm=0.8, symmetric=True))
    assert half.volume_mm3 == pytest.approx(whole.volume_mm3, rel=0.005)
    assert half.mesh.vertices[:, 0].min() == pytest.approx(-9, abs=0.1)


def test_the_mirror_image_has_the_same_volume_on_the_other_side(ball_surface):
    mesh = ball_surface.mesh
    other = mirrored(mesh)
    assert as_trimesh(other).volume == pytest.approx(as_trimesh(mesh).volume)
    assert other.vertices[:, 0].min() == pytest.approx(-mesh.vertices[:, 0].max())
    assert np.einsum("ij,ij->i", other.normals, other.vertices - [-1, 0, -1]).min() > 0


def test_the_same_part_gives_the_same_mesh():
    first, again = (surface(Part(ring, LOW, HIGH, voxel_mm=1.2)).mesh for _ in range(2))
    assert np.array_equal(first.vertices, again.vertices)
    assert np.array_equal(first.faces, again.faces)


def test_an_empty_box_is_an_error():
    with pytest.raises(ModellingError, match="no surface"):
        surface(Part(lambda points: sphere(points, (99, 0, 0), 5), LOW, HIGH, voxel_mm=1.0))


def test_a_surface_that_leaves_its_box_is_an_error():
    with pytest.raises(ModellingError, match="wider"):
        surface(Part(lambda points: sphere(points, (9, 0, 0), 9), LOW, HIGH, voxel_mm=1.0))


def test_a_field_that_is_positive_inside_is_an_error():
    with pytest.raises(ModellingError, match="wider"):
        surface(Part(lambda points: -ball(points), LOW, HIGH, voxel_mm=1.0))


def test_flipping_edges_removes_slivers_and_keeps_the_solid():
    coarse = surface(Part(ring, LOW, HIGH, voxel_mm=0.8, tolerance_mm=0.1)).mesh
    raw = trimesh.creation.cylinder(8, 30, sections=48).subdivide_to_size(6)
    faces = with_better_triangles(
        raw.vertices.astype(np.float32), raw.faces.astype(np.uint32), deviation_mm=0.05
    )
    even = trimesh.Trimesh(raw.vertices, faces, process=False)
    assert even.is_watertight
    assert even.is_winding_consistent
    assert even.volume == pytest.approx(raw.volume, rel=0.01)
    assert np.median(even.face_angles.min(axis=1)) >= np.median(raw.face_angles.min(axis=1))
    assert np.degrees(np.median(as_trimesh(coarse).face_angles.min(axis=1))) > 25


def test_spreading_vertices_keeps_them_in_the_tangent_plane_and_off_the_edges():
    box = trimesh.creation.box((20, 20, 20)).subdivide().subdivide()
    crowded = box.vertices.astype(np.float32)
    middle = np.linalg.norm(crowded - [0, 0, 10], axis=1).argmin()
    crowded[middle] += [2, 0, 0]
    normals = box.vertex_normals.astype(np.float32)
    moved = spread(crowded, box.faces.astype(np.uint32), normals)
    corners = np.abs(crowded).min(axis=1) > 9.9
    assert np.allclose(moved[corners], crowded[corners])
    assert moved[middle, 0] == pytest.approx(1.0, abs=0.2)
    assert moved[middle, 2] == pytest.approx(10.0)


def test_no_edge_is_longer_than_the_part_allows():
    def slab(points):
        return sphere(points * np.float32([1, 1, 3]), (0, 0, 0), 12.0) / 3

    coarse = Part(slab, LOW, HIGH, voxel_mm=1.0, tolerance_mm=0.2)
    fine = Part(slab, LOW, HIGH, voxel_mm=1.0, tolerance_mm=0.2, longest_mm=2.5)
    before, after = (as_trimesh(surface(part).mesh) for part in (coarse, fine))
    assert before.edges_unique_length.max() > 3
    assert after.edges_unique_length.max() < 2.6
    assert after.is_watertight
    assert after.is_winding_consistent
    assert np.abs(slab(after.vertices.astype(np.float32))).max() < 0.05


def test_halved_edges_leave_a_closed_mesh_of_the_same_shape(ball_surface):
    mesh = ball_surface.mesh
    vertices, faces = without_long_edges(mesh.vertices, mesh.faces, 1.0)
    divided = trimesh.Trimesh(vertices, faces, process=False)
    assert divided.is_watertight
    assert divided.edges_unique_length.max() <= 1.0
    assert divided.volume == pytest.approx(as_trimesh(mesh).volume, rel=1e-5)
    assert (vertices[: len(mesh.vertices)] == mesh.vertices).all()
    same = without_long_edges(mesh.vertices, mesh.faces, 99.0)
    assert (same[1] == mesh.faces).all()
