"""Meshes have no slivers, no folded triangles, and normals that shade as their field does."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.mesh import Mesh, smallest_angles_deg
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import smooth_union, sphere
from anatomyapp.modelling.normals import fitted_normals, gradient_normals
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.sampling import slopes
from anatomyapp.modelling.simplify import simplified
from anatomyapp.modelling.slivers import tidied, without_slivers

LOW, HIGH = np.full(3, -14.0), np.full(3, 14.0)


def drum(points):
    """Return the distance from a drum with sharp rims, a knob on its side."""
    rim = np.hypot(points[:, 0], points[:, 1]) - np.float32(9)
    lid = np.abs(points[:, 2]) - np.float32(6)
    outside = np.hypot(np.maximum(rim, 0), np.maximum(lid, 0))
    body = outside + np.minimum(np.maximum(rim, lid), 0)
    return smooth_union(body, sphere(points, (9, 0, 0), 3), 1.0)


def ball(points):
    return sphere(points, (1, 0, -1), 10.0)


def agreement(vertices, faces, normals):
    """Return the cosine of each triangle with the mean normal of its corners."""
    a, b, c = vertices[faces].transpose(1, 0, 2)
    facing = np.cross(b - a, c - a)
    light = normals[faces].sum(axis=1)
    lengths = np.linalg.norm(facing, axis=1) * np.linalg.norm(light, axis=1)
    return np.einsum("ij,ij->i", facing, light) / lengths


@pytest.mark.parametrize("tolerance_mm", [0.03, 0.1])
def test_a_mesh_has_no_sliver_and_no_folded_triangle(tolerance_mm):
    mesh = surface(Part(drum, LOW, HIGH, 0.7, tolerance_mm)).mesh
    assert smallest_angles_deg(mesh.vertices, mesh.faces).min() > 1.0
    assert agreement(mesh.vertices, mesh.faces, mesh.normals).min() > 0.3
    assert trimesh.Trimesh(mesh.vertices, mesh.faces, process=False).is_watertight


@pytest.fixture
def pinched() -> Mesh:
    """Return a ball with a vertex that all but touches its neighbour."""
    round_ball = trimesh.creation.icosphere(subdivisions=3, radius=10.0)
    vertices, faces = round_ball.vertices.astype(np.float32), round_ball.faces.astype(np.uint32)
    normals = vertices / np.float32(10)
    moved, goal = faces[100, :2]
    vertices[moved] = 0.02 * vertices[moved] + 0.98 * vertices[goal]
    return Mesh(vertices, faces, normals, np.full(len(vertices), 255, np.uint8))


def test_a_sliver_is_merged_away_and_the_mesh_stays_closed(pinched):
    assert (smallest_angles_deg(pinched.vertices, pinched.faces) < 2).any()
    merged = without_slivers(pinched.vertices, pinched.faces, pinched.normals, 0.5)
    assert smallest_angles_deg(pinched.vertices, merged).min() > 5
    assert trimesh.Trimesh(pinched.vertices, merged, process=True).is_watertight


def test_a_mesh_made_without_a_field_is_tidied_with_its_normals(pinched):
    tidy = tidied(pinched)
    assert len(tidy.vertices) == len(pinched.vertices) - 1
    assert smallest_angles_deg(tidy.vertices, tidy.faces).min() > 5
    assert trimesh.Trimesh(tidy.vertices, tidy.faces, process=False).is_watertight
    places = [np.flatnonzero((pinched.vertices == v).all(axis=1))[0] for v in tidy.vertices]
    assert np.array_equal(tidy.normals, pinched.normals[places])


def test_interpolated_normals_come_nearer_to_the_field_than_the_gradient_at_the_vertices():
    def pear(points):
        return smooth_union(sphere(points, (-3, 0, 0), 8), sphere(points, (6, 0, 0), 4), 3.0)

    mesh = surface(Part(pear, LOW, HIGH, 0.7, 0.1)).mesh
    true = slopes(pear, mesh.vertices[mesh.faces].mean(axis=1), 0.3)
    true /= np.linalg.norm(true, axis=1, keepdims=True)

    def error(normals):
        light = normals[mesh.faces].sum(axis=1)
        light /= np.linalg.norm(light, axis=1, keepdims=True)
        return np.sqrt((1 - np.einsum("ij,ij->i", light, true)).mean())

    plain = gradient_normals(pear, mesh.vertices, mesh.faces)
    assert error(fitted_normals(pear, mesh.vertices, mesh.faces)) < 0.85 * error(plain)


def test_fitted_normals_of_a_sphere_are_radial_and_of_unit_length():
    mesh = surface(Part(ball, LOW, HIGH, voxel_mm=1.0, tolerance_mm=0.1)).mesh
    radial = (mesh.vertices - [1, 0, -1]) / 10
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert np.einsum("ij,ij->i", radial, mesh.normals).min() > 0.998


def test_a_smaller_tolerance_keeps_more_triangles_nearer_to_the_surface():
    counts, errors = [], []
    for tolerance_mm in (0.03, 0.1, 0.3):
        mesh = surface(Part(ball, LOW, HIGH, 0.7, tolerance_mm)).mesh
        counts.append(len(mesh.faces))
        errors.append(np.abs(ball(mesh.vertices[mesh.faces].mean(axis=1))).mean())
        assert errors[-1] < 0.6 * tolerance_mm
    assert counts == sorted(counts, reverse=True)
    assert errors == sorted(errors)


def test_an_open_mesh_is_an_error():
    box = trimesh.creation.box((10, 10, 10))
    with pytest.raises(ModellingError, match="not closed"):
        simplified(box.vertices, box.faces[:-1].astype(np.int32), 0.1)
