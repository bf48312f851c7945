"""Shapes over the picture: seen where they face the eye and nothing hides them."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import facing_to, widened
from anatomyapp.scene.overlay import (
    Shape,
    Sight,
    belonging,
    outwards,
    patch_of,
    seen_landmarks,
    seen_patch,
)
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Scene

RIB = StructureId("rib-1-left")
FRONT = Camera(distance_mm=800.0)
BACK = Camera(distance_mm=800.0, azimuth_deg=180.0)
SQUARE = np.array([[-20, -120, 20], [20, -120, 20], [20, -120, -20], [-20, -120, -20]], float)


def sight(camera, *, hidden=False):
    def unhidden(seen, slack_mm):
        return np.full(len(seen), not hidden & (slack_mm > 0))

    return Sight(camera, (400, 300), unhidden)


def test_a_patch_is_cut_half_way_to_the_vertices_beside_it(tiny_atlas):
    mesh, patch = tiny_atlas.meshes[RIB], tiny_atlas.patches(RIB)["rib-head"]
    above = Camera(distance_mm=800.0, elevation_deg=80.0)
    seen = seen_patch(mesh, mesh.vertices, belonging(mesh, patch), sight(above))
    assert len(seen.triangles) > 2  # the upper face, and half of those beside it
    assert len(seen.edges)
    assert seen.anchor is not None


def test_a_patch_holds_its_own_vertices_and_no_others(tiny_atlas):
    mesh, patch = tiny_atlas.meshes[RIB], tiny_atlas.patches(RIB)["rib-head"]
    assert np.flatnonzero(belonging(mesh, patch) > 0.5).tolist() == patch.tolist()
    assert not (belonging(mesh, patch[:0]) > 0.5).any()


def test_the_border_of_a_patch_is_smoother_than_its_triangles():
    size = 24
    x, z = (k.ravel() for k in np.meshgrid(range(size), range(size)))
    vertices = np.column_stack([x, np.full(size**2, -120), z]).astype(np.float32)
    a = (np.arange(size - 1)[:, None] * size + np.arange(size - 1)).ravel()
    faces = np.concatenate([
        np.column_stack([a, a + 1, a + size]), np.column_stack([a + 1, a + size + 1, a + size])
    ]).astype(np.uint32)  # fmt: skip
    mesh = Mesh(vertices, faces, np.zeros_like(vertices), np.zeros(size**2, np.uint8))
    ragged = np.flatnonzero(z + x % 2 < size / 2).astype(np.uint32)  # every other column is longer
    where = sight(Camera(target=(size / 2, -120, size / 2), distance_mm=100.0))
    smooth, hard = (
        seen_patch(mesh, vertices, shares, where).edges[10:-10, :, 1].std()
        for shares in (belonging(mesh, ragged), np.isin(np.arange(size**2), ragged).astype(float))
    )
    assert smooth < 0.8 * hard


def test_what_turns_away_or_is_hidden_is_not_seen(tiny_atlas):
    mesh, patch = tiny_atlas.meshes[RIB], tiny_atlas.patches(RIB)["rib-head"]
    below = Camera(distance_mm=800.0, elevation_deg=-89.0)
    above = Camera(distance_mm=800.0, elevation_deg=89.0)
    counts = [len(seen_patch(mesh, mesh.vertices, belonging(mesh, patch), sight(c)).triangles)
              for c in (above, below)]  # fmt: skip
    assert counts[0] > counts[1] == 3  # of one side of the box, the part above its middle
    hidden = seen_patch(mesh, mesh.vertices, belonging(mesh, patch), sight(FRONT, hidden=True))
    assert not len(hidden.triangles)
    assert len(hidden.behind)
    assert hidden.anchor is not None  # its name tells where it is


def seen_of(points, where, *, filled=False):
    return seen_landmarks([Shape(points, filled)], where)[0]


def area_of(polygon):
    after = np.roll(polygon, -1, axis=0)
    return np.abs((polygon[:, 0] * after[:, 1] - polygon[:, 1] * after[:, 0]).sum()) / 2


@pytest.mark.parametrize(("camera", "count"), [(FRONT, 4), (BACK, 0)])
def test_landmarks_of_the_front_are_seen_from_the_front(camera, count):
    area = seen_of(SQUARE, sight(camera), filled=True)
    assert len(area.edges) == count
    assert len(area.polygons) == (area.anchor is not None) == bool(count)
    assert (seen_of(SQUARE[:1], sight(camera)).anchor is not None) == bool(count)


def test_a_line_hidden_by_bone_leaves_no_edge():
    assert len(seen_of(SQUARE, sight(FRONT)).edges) == 3
    assert not len(seen_of(SQUARE, sight(FRONT, hidden=True)).edges)


@pytest.mark.parametrize("corners", [3, 4, 5, 24])
def test_an_area_of_any_outline_is_filled_once(corners):
    turn = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    outline = np.column_stack([30 * np.cos(turn), np.full(corners, -120.0), 30 * np.sin(turn)])
    seen = seen_of(outline, sight(FRONT), filled=True)
    (polygon,) = seen.polygons
    assert area_of(polygon) == pytest.approx(area_of(seen.edges[:, 0]), rel=1e-6)


def test_an_area_is_filled_in_parts_where_something_stands_before_it():
    row = np.arange(-50.0, 51.0, 10.0)
    upper = np.column_stack([row, np.full(11, -120.0), np.full(11, 10.0)])
    outline = np.concatenate([upper, upper[::-1] * [1, 1, -1]])

    def beside_a_post(seen, slack_mm):
        return np.abs(seen[:, 0] - 200) > slack_mm / 2

    seen = seen_of(outline, Sight(FRONT, (400, 300), beside_a_post), filled=True)
    assert len(seen.polygons) == 2
    assert seen.anchor is not None


def test_many_landmarks_are_seen_as_each_alone():
    shapes = [Shape(SQUARE[:1]), Shape(SQUARE, filled=True), Shape(SQUARE[:2])]
    together = seen_landmarks(shapes, sight(FRONT))
    for shape, seen in zip(shapes, together, strict=True):
        (alone,) = seen_landmarks([shape], sight(FRONT))
        assert (seen.edges == alone.edges).all()
        assert (seen.anchor == alone.anchor).all()


def test_the_patch_of_a_structure_is_that_of_its_parts(tiny_atlas):
    points, normals = patch_of(tiny_atlas, FeatureOn(StructureId("cage"), "rib-head"))
    assert len(points) == len(normals) == 6 * 4
    nowhere, _ = patch_of(tiny_atlas, FeatureOn(RIB, "none"))
    assert not len(nowhere)


def test_the_camera_turns_to_a_place_that_looks_away():
    assert facing_to(FRONT, np.array([0.0, -1.0, 0.0])) == FRONT
    assert facing_to(FRONT, np.array([0.0, 1.0, 0.0])).azimuth_deg == pytest.approx(180)
    assert outwards(SQUARE) @ [0, -1, 0] > 0
    assert np.ptp(widened(SQUARE), axis=0) == pytest.approx([90, 90, 90])


def test_choosing_a_structure_ends_pointing_but_keeps_the_landmarks():
    pointing = Pointing(named=RIB, landmarks=frozenset({"a"})).at_landmark("b")
    scene = Scene(visible=frozenset({RIB})).point(pointing).select({RIB})
    assert scene.pointing == Pointing(landmarks=frozenset({"a", "b"}))
    assert pointing.showing({"a"}).landmark is None
