"""The model in a real camera's picture: where it is drawn, what is under it, mirrors."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from anatomyapp.ar.placement import Mode, Placement
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.film import Film, FilmCamera, Pinhole, Shade, Window
from anatomyapp.scene.picking import projected, ray
from anatomyapp.scene.scene import Scene

LENS = Pinhole(1280, 720, 915.0, 921.0, 633.4, 367.8)
ONE = StructureId("one")
SIZES = [(1280, 720), (900, 720), (1280, 400)]  # as the camera's picture, narrower, flatter


UPRIGHT = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])  # LPS, its front to the camera
FACING = np.diag([1.0, -1.0, -1.0])  # a sheet's frame, its front to the camera


def posed(turn_deg=(12.0, -25.0, 8.0), shift=(30.0, -20.0, 900.0), base=UPRIGHT):
    turn, _ = cv2.Rodrigues(np.radians(turn_deg))
    pose = np.eye(4)
    pose[:3, :3] = turn @ base
    pose[:3, 3] = shift
    return pose


def film_of(pose, colour=(90, 120, 150), *, mirrored=False, **more):
    picture = np.empty((LENS.height, LENS.width, 4), np.uint8)
    picture[:] = (*colour, 255)
    return Film(picture, FilmCamera(LENS, pose, mirrored), **more)


def triangle(corners, towards):
    return Mesh(
        vertices=corners.astype(np.float32),
        faces=np.array([[0, 1, 2], [0, 2, 1]], np.uint32),
        normals=np.tile(np.asarray(towards, np.float32), (3, 1)),
        occlusion=np.full(3, 255, np.uint8),
    )


def by_opencv(points, pose, size):
    """Where OpenCV sees points, in pixels of the window counted from its corner."""
    turn, _ = cv2.Rodrigues(pose[:3, :3])
    matrix = np.array([[LENS.fx, 0, LENS.cx], [0, LENS.fy, LENS.cy], [0, 0, 1]])
    seen, _ = cv2.projectPoints(points, turn, pose[:3, 3], matrix, None)
    left, top, width, _ = LENS.shown(size[0] / size[1])
    return (seen.reshape(-1, 2) + 0.5 - (left, top)) * size[0] / width


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("quality", list(Quality))
def test_the_model_is_drawn_where_opencv_sees_it(make_atlas, size, quality):
    pose = posed()
    corners = np.array([[-110.0, 4.0, -60.0], [95.0, -12.0, -70.0], [20.0, 8.0, 90.0]])
    renderer = Renderer(make_atlas({ONE: triangle(corners, (0, -1, 0))}, {}))
    try:
        scene = Scene(visible=frozenset({ONE}), film=film_of(pose))
        picture = renderer.draw(scene, size, quality=quality)
        wanted = by_opencv(corners, pose, size)
        scale = size[0] / picture.ids.shape[1], size[1] / picture.ids.shape[0]
        ys, xs = np.nonzero(picture.ids)
        middle = (xs.mean() + 0.5) * scale[0], (ys.mean() + 0.5) * scale[1]
    finally:
        renderer.close()
    assert np.hypot(*(middle - wanted.mean(axis=0))) < 0.1
    assert len(xs) * scale[0] * scale[1] == pytest.approx(area_of(wanted), rel=2e-3)


def area_of(corners):
    (ax, ay), (bx, by) = corners[1] - corners[0], corners[2] - corners[0]
    return abs(ax * by - ay * bx) / 2


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_what_is_projected_and_picked_agrees_with_opencv(size, mirrored):
    pose = posed()
    camera = FilmCamera(LENS, pose, mirrored)
    points = np.array([[-110.0, 4.0, -60.0], [95.0, -12.0, -70.0], [20.0, 8.0, 90.0]])
    wanted = by_opencv(points, pose, size)
    if mirrored:
        wanted[:, 0] = size[0] - wanted[:, 0]
    seen = projected(camera, points, size)
    assert seen[:, :2] == pytest.approx(wanted, abs=1e-6)
    for (x, y, _), point in zip(seen, points, strict=True):
        origin, direction = ray(camera, x, y, size)
        along = (point - origin) / np.linalg.norm(point - origin)
        assert direction == pytest.approx(along, abs=1e-9)


def test_a_point_under_the_pointer_lies_on_the_model(renderer, balls):
    scene = Scene(visible=frozenset(balls.meshes), film=film_of(posed(), mirrored=True))
    picture = renderer.draw(scene, (1280, 720))
    centre = np.array([[70.0, 0.0, 0.0]])  # of the ball "left"
    ((x, y, _),) = projected(picture.camera, centre, picture.size)
    assert picture.structure_at(x, y) == "left"
    assert np.linalg.norm(picture.point_at(x, y) - centre[0]) == pytest.approx(20.0, abs=0.1)


def test_the_film_is_seen_where_no_model_is(renderer, balls):
    picture = renderer.draw(Scene(film=film_of(posed(), (10, 200, 60))), (640, 360))
    assert (picture.image == (60, 200, 10, 255)).all()
    assert not picture.ids.any()


def test_the_film_is_upright_and_cut_at_its_sides(renderer):
    film = film_of(posed())
    film.picture[:360] = (0, 0, 255, 255)  # red above
    film.picture[:, :180] = (255, 0, 0, 255)  # blue in the margin that is cut off
    picture = renderer.draw(Scene(film=film), (900, 720))
    assert tuple(picture.image[100, 2]) == (255, 0, 0, 255)
    assert tuple(picture.image[600, 2]) == (150, 120, 90, 255)


def test_a_mirrored_picture_is_the_finished_one_flipped(renderer, balls, finished):
    scene = Scene(visible=frozenset(balls.meshes), film=film_of(posed()))
    mirrored = scene.filmed(replace(scene.film, camera=replace(scene.film.camera, mirrored=True)))
    plain = finished(renderer, scene, (640, 360))
    flipped = finished(renderer, mirrored, (640, 360))
    assert (flipped.image == plain.image[:, ::-1]).all()
    assert (flipped.ids == plain.ids[:, ::-1]).all()


def test_light_dims_the_model_and_not_the_film(renderer, balls):
    scene = Scene(visible=frozenset(balls.meshes), film=film_of(posed()))
    full = renderer.draw(scene, (640, 360))
    dim = renderer.draw(scene.filmed(replace(scene.film, light=0.5)), (640, 360))
    inner = full.ids > 0
    inner[1:-1, 1:-1] &= inner[:-2, 1:-1] & inner[2:, 1:-1] & inner[1:-1, :-2] & inner[1:-1, 2:]
    ratio = dim.image[inner][:, :3].mean() / full.image[inner][:, :3].mean()
    assert ratio == pytest.approx(0.5, abs=0.02)
    assert (dim.image[:40] == full.image[:40]).all()


def seen_at(picture, pose, points):
    seen = projected(FilmCamera(LENS, pose), np.asarray(points, float), picture.size)
    return [picture.image[int(y), int(x), :3].astype(int) for x, y, _ in seen]


def test_a_window_lies_on_the_bent_sheet(renderer):
    pose, radius = posed((0.0, 30.0, 0.0), (0.0, 0.0, 800.0), FACING), 150.0
    window = Window(pose, radius, across_mm=100.0, above_mm=90.0, below_mm=70.0, wall_mm=2.0)
    film = film_of(pose, between=window)
    picture = renderer.draw(Scene(film=film), (1280, 720))

    def on_body(across, up):
        angle = across / radius
        return [radius * np.sin(angle), up, radius * (np.cos(angle) - 1)]

    inside = [on_body(*p) for p in ((0, 0), (-86, 0), (86, 0), (0, 80), (0, -60), (60, -40))]
    beyond = [on_body(*p) for p in ((-107, 0), (107, 0), (0, 97), (0, -77), (95, 76), (90, -66))]
    assert all(each.max() < 60 for each in seen_at(picture, pose, inside))
    film_rgb = film.picture[0, 0, 2::-1].astype(int)
    for each in seen_at(picture, pose, beyond):
        assert each / film_rgb == pytest.approx(np.full(3, (each / film_rgb).mean()), abs=0.03)
        assert each.min() > 0.55 * film_rgb.min()  # shaded, of one hue with the film


def test_no_corner_of_the_page_is_seen_beside_the_window(renderer):
    sheet_page = sheet(SheetKind.CHEST, Paper.A4)
    placement = Placement(Mode.WORN, np.eye(4), 1.0, (153.0, 180.0, 180.0))
    pose, radius = posed((4.0, 20.0, 3.0), (0.0, 0.0, 1000.0), FACING), 165.0
    film = film_of(pose, (255, 255, 255), between=placement.between(pose, radius))
    picture = renderer.draw(Scene(film=film), (1280, 720))
    across, up = (side / 2 for side in sheet_page.paper.size_mm)
    edge = [(x, y) for x in (-across, 0, across) for y in (-up, 0, up)]
    places = [[radius * np.sin(x / radius), y, radius * (np.cos(x / radius) - 1)] for x, y in edge]
    assert all(each.max() < 215 for each in seen_at(picture, pose, places))


def test_a_shade_lies_on_the_flat_sheet_under_the_model(renderer):
    pose = posed((-50.0, 0.0, 0.0), (0.0, 0.0, 800.0), FACING)
    film = film_of(pose, between=Shade(pose, radii_mm=(120.0, 90.0), strength=0.8))
    picture = renderer.draw(Scene(film=film), (1280, 720))
    middle, half, *beyond = (
        each[0] / 150
        for each in seen_at(picture, pose, [[0, 0, 0], [60, 0, 0], [128, 0, 0], [0, -96, 0]])
    )
    assert middle == pytest.approx(0.2, abs=0.02)
    assert middle < half < 0.9
    assert beyond == pytest.approx([1.0, 1.0], abs=0.01)


def test_the_model_beside_the_window_shines_faintly_through_the_skin(renderer, balls):
    pose = posed((0.0, 0.0, 0.0), (0.0, 0.0, 900.0))
    body = posed((0.0, 0.0, 0.0), (0.0, 0.0, 900.0), FACING)
    window = Window(body, 150.0, across_mm=20.0, above_mm=20.0, below_mm=20.0)
    scene = Scene(visible=frozenset(balls.meshes), film=film_of(pose, between=window))
    through = renderer.draw(scene, (1280, 720))
    bare = renderer.draw(scene.filmed(replace(scene.film, between=None)), (1280, 720))
    x, y, _ = projected(scene.viewpoint, np.array([[70.0, 0.0, 0.0]]), through.size)[0]
    film_rgb = scene.film.picture[0, 0, 2::-1].astype(float)
    model, seen = (p.image[int(y), int(x), :3].astype(float) for p in (bare, through))
    assert np.abs(seen - film_rgb).max() < 0.5 * np.abs(model - film_rgb).max()
    assert (seen != film_rgb).any()
