"""What is seen where: picks, depth, matrices, sides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.picking import projected, ray
from anatomyapp.scene.scene import Scene

SIZE = (400, 300)
NEAR, FAR = StructureId("near"), StructureId("far")
CAMERAS = [
    Camera(distance_mm=500.0),
    Camera(distance_mm=420.0, azimuth_deg=130.0, elevation_deg=35.0),
    Camera(target=(10.0, -5.0, 20.0), distance_mm=300.0, azimuth_deg=-75.0, elevation_deg=-60.0),
]


def everything(atlas, camera):
    return Scene(visible=frozenset(atlas.meshes), camera=camera)


def first_hit(atlas, origin, direction):
    """Cast a ray on all triangles (Moeller and Trumbore 1997): structure number and distance."""
    nearest, number = np.inf, 0
    for i, mesh in enumerate(atlas.meshes.values(), start=1):
        a, b, c = (mesh.vertices[mesh.faces[:, k]].astype(float) for k in range(3))
        across = np.cross(direction, c - a)
        determinant = np.einsum("ij,ij->i", b - a, across)
        inverse = 1 / np.where(np.abs(determinant) < 1e-12, np.inf, determinant)
        u = np.einsum("ij,ij->i", origin - a, across) * inverse
        along = np.cross(origin - a, b - a)
        v = along @ direction * inverse
        t = np.einsum("ij,ij->i", c - a, along) * inverse
        hit = (u >= 0) & (v >= 0) & (u + v <= 1) & (t > 0) & (determinant > 0)
        if hit.any() and t[hit].min() < nearest:
            nearest, number = t[hit].min(), i
    return number, nearest


@pytest.mark.parametrize("camera", CAMERAS)
def test_picks_equal_ray_casting(renderer, balls, camera):
    picture = renderer.draw(everything(balls, camera), SIZE)
    rng = np.random.default_rng(7)
    wrong = []
    for x, y in zip(rng.integers(1, 399, 150), rng.integers(1, 299, 150), strict=True):
        number, distance = first_hit(balls, *ray(camera, x + 0.5, y + 0.5, SIZE))
        around = picture.ids[y - 1 : y + 2, x - 1 : x + 2]
        name = picture.structure_at(x + 0.5, y + 0.5)
        if name != (picture.structures[number] if number else None):
            wrong.append((x, y, len(np.unique(around))))
        elif number:
            origin, direction = ray(camera, x + 0.5, y + 0.5, SIZE)
            found = picture.point_at(x + 0.5, y + 0.5)
            assert found == pytest.approx(origin + distance * direction, abs=0.05)
    assert all(kinds > 1 for *_, kinds in wrong)  # on an edge only
    assert len(wrong) <= 2


@pytest.mark.parametrize("camera", CAMERAS)
def test_a_triangle_is_drawn_where_its_corners_are_projected(make_atlas, camera):
    right, up, _ = camera.axes()
    target = np.array(camera.target)
    corners = np.array([target - 60 * right - 40 * up, target + 50 * right, target + 45 * up])
    mesh = Mesh(
        vertices=corners.astype(np.float32),
        faces=np.array([[0, 1, 2]], np.uint32),
        normals=np.tile(camera.axes()[2].astype(np.float32), (3, 1)),
        occlusion=np.full(3, 255, np.uint8),
    )
    renderer = Renderer(make_atlas({"one": mesh}, {}))
    size = (800, 600)
    scene = Scene(visible=frozenset({StructureId("one")}), camera=camera)
    drawn = renderer.draw(scene, size).ids == 1
    renderer.close()
    rows, columns = np.nonzero(drawn)
    (ax, ay), (bx, by), (cx, cy) = projected(camera, corners, size)[:, :2]
    assert columns.mean() + 0.5 == pytest.approx((ax + bx + cx) / 3, abs=0.1)
    assert rows.mean() + 0.5 == pytest.approx((ay + by + cy) / 3, abs=0.1)
    area = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
    assert drawn.sum() == pytest.approx(area, rel=2e-3)


def test_left_is_at_the_right_of_an_anterior_view_and_at_the_left_of_a_posterior_one(
    renderer, balls
):
    for view, x in ((StandardView.ANTERIOR, 300), (StandardView.POSTERIOR, 100)):
        camera = Camera(distance_mm=500.0).seen_from(view)
        picture = renderer.draw(everything(balls, camera), SIZE)
        left = projected(camera, np.array([[70.0, 0.0, 0.0]]), SIZE)[0]
        assert abs(left[0] - x) < 60
        assert picture.structure_at(*left[:2]) == "left"


def test_up_is_above(renderer, balls):
    camera = Camera(distance_mm=500.0)
    picture = renderer.draw(everything(balls, camera), SIZE)
    rows = np.nonzero(picture.ids == 5)[0]
    assert rows.size
    assert rows.max() < SIZE[1] / 2


def test_what_is_faded_is_never_picked(renderer, balls):
    camera = Camera(distance_mm=500.0)
    scene = everything(balls, camera).fade([NEAR])
    picture = renderer.draw(scene, SIZE)
    assert renderer.draw(everything(balls, camera), SIZE).structure_at(200, 150) == NEAR
    assert picture.structure_at(200, 150) == FAR
    assert picture.point_at(200, 150)[1] > 0
    assert not (picture.ids == 1).any()


def test_outside_the_picture_and_on_the_background_there_is_nothing(renderer, balls):
    picture = renderer.draw(everything(balls, CAMERAS[0]), SIZE)
    for x, y in ((-1, 10), (10, -0.5), (400, 10), (10, 300), (2, 2)):
        assert picture.structure_at(x, y) is None
        assert picture.point_at(x, y) is None


def test_a_moving_picture_has_the_asked_size_and_the_same_picks(renderer, balls):
    scene = everything(balls, CAMERAS[0])
    still = renderer.draw(scene, SIZE)
    renderer.draw(Scene(), SIZE)
    moving = renderer.draw(scene, SIZE, quality=Quality.MOVING)
    assert moving.image.shape == still.image.shape == (300, 400, 4)
    assert moving.ids.size < still.ids.size
    for x, y in ((200, 150), (300, 150), (100, 150), (3, 3)):
        assert moving.structure_at(x, y) == still.structure_at(x, y)
    assert moving.point_at(200, 150) == pytest.approx(still.point_at(200, 150), abs=1.0)


def test_each_anchor_lies_on_the_visible_surface_of_its_structure(renderer, balls):
    picture = renderer.draw(everything(balls, CAMERAS[1]), SIZE)
    anchors = picture.anchors((*balls.meshes,))
    assert len(anchors) >= 4
    for structure, (x, y) in anchors.items():
        assert picture.structure_at(x, y) == structure


def test_a_hidden_structure_has_no_anchor(renderer, balls):
    scene = replace(everything(balls, CAMERAS[0]), visible=frozenset({NEAR}))
    unknown = StructureId("nobody")
    assert set(renderer.draw(scene, SIZE).anchors((NEAR, FAR, unknown))) == {NEAR}
