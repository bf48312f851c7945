"""That a cut shows closed faces of the right place, size and structure."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.render import gl
from anatomyapp.render.caps import areas_mm2, caps_of
from anatomyapp.render.look import LIGHT
from anatomyapp.render.motion import VERTEX, Motion
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.section import Slicer

SIZE = (320, 240)
MIDDLE = (160.0, 120.0)
NEAR, FAR, SHELL = StructureId("near"), StructureId("far"), StructureId("shell")
FRONT = Cut(CutKind.CORONAL, (0.0, -60.0, 0.0))  # through the middle of the ball in front
BEFORE = Camera(distance_mm=500.0)


def _open_area(mesh: Mesh, cut: Cut) -> float:
    """The area, mm², of the hole that a plane leaves in a closed surface, by trimesh."""
    vertices, faces, _ = trimesh.intersections.slice_faces_plane(
        mesh.vertices.astype(float), mesh.faces.astype(int), -cut.direction, np.array(cut.point)
    )
    a, b, c = vertices[faces].transpose(1, 0, 2)
    return float(-(np.cross(b - a, c - a) / 2).sum(axis=0) @ cut.direction)


def _seen_area(picture, scene, structure) -> float:
    """The area, mm², of the pixels in which a structure is seen in the plane of the first cut."""
    rows, columns = np.nonzero(picture.ids == picture.structures.index(structure))
    cut = scene.cuts[0]
    depth = projected(scene.camera, np.array([cut.point]), SIZE)[0, 2]
    pixel = scene.camera.millimetres_per_pixel(SIZE[1]) * depth / scene.camera.distance_mm
    points = [picture.point_at(x + 0.5, y + 0.5) for x, y in zip(columns, rows, strict=True)]
    on_plane = np.abs(np.array(points) @ cut.direction - cut.offset_mm) < 0.5
    return float(on_plane.sum() * pixel**2)


@pytest.mark.parametrize("flipped", [False, True])
def test_a_cut_ball_shows_its_great_circle(renderer, balls, flipped):
    camera = BEFORE.seen_from(StandardView.POSTERIOR) if flipped else BEFORE
    cut = replace(FRONT, flipped=flipped)
    scene = Scene(visible=frozenset([NEAR]), camera=camera).cut_by([cut])
    picture = renderer.draw(scene, SIZE)
    assert picture.structure_at(*MIDDLE) == NEAR
    assert picture.point_at(*MIDDLE)[1] == pytest.approx(-60.0, abs=0.3)
    assert _seen_area(picture, scene, NEAR) == pytest.approx(np.pi * 25**2, rel=0.02)


def test_a_cap_has_the_lighter_colour_of_its_tissue(renderer, finished):
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by([FRONT])
    red, green, blue = finished(renderer, scene, SIZE).image[120, 160, :3] / 255
    tissue = np.array(LIGHT.tissues["bone"].colour)
    assert (np.array([red, green, blue]) >= tissue - 0.02).all()
    assert red > green > blue


def test_a_cap_ends_in_a_dark_line(renderer, finished):
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by([FRONT])
    row = finished(renderer, scene, SIZE).image[120, :, 0].astype(int)
    middle, background = row[160], row[5]
    assert row.min() < 0.7 * min(middle, background)


def test_what_lies_before_the_plane_is_gone_and_cannot_be_picked(renderer, balls):
    scene = Scene(visible=frozenset(balls.meshes), camera=BEFORE)
    assert renderer.draw(scene, SIZE).structure_at(*MIDDLE) == NEAR
    behind = scene.cut_by([FRONT.moved(-90.0)])  # towards the back, behind the ball in front
    assert renderer.draw(behind, SIZE).structure_at(*MIDDLE) == FAR


def test_structures_that_are_left_whole_are_not_cut(renderer):
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by([FRONT])
    whole = scene.leaving_whole([NEAR])
    assert renderer.draw(whole, SIZE).point_at(*MIDDLE)[1] == pytest.approx(-85.0, abs=1.0)


def test_a_plane_that_only_shows_a_section_leaves_the_model_whole(renderer, finished):
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE)
    looked_at = scene.cut_by([replace(FRONT, opens=False)])
    same = finished(renderer, looked_at, SIZE).image == finished(renderer, scene, SIZE).image
    assert same.all()


def test_a_hollow_stays_open(make_atlas):
    inside = trimesh.creation.icosphere(subdivisions=4, radius=12.0)
    inside.invert()
    shape = trimesh.creation.icosphere(subdivisions=4, radius=20.0) + inside
    vertices = np.asarray(shape.vertices, np.float32)
    normals = np.asarray(shape.vertex_normals, np.float32)
    light = np.full(len(vertices), 255, np.uint8)
    mesh = Mesh(vertices, np.asarray(shape.faces, np.uint32), normals, light)
    renderer = Renderer(make_atlas({"shell": mesh}, {}))
    try:
        camera = Camera(distance_mm=300.0)
        scene = Scene(visible=frozenset([SHELL]), camera=camera).cut_by([Cut(CutKind.CORONAL)])
        picture = renderer.draw(scene, SIZE)
        assert picture.point_at(*MIDDLE)[1] == pytest.approx(12.0, abs=0.5)  # the far wall
        ring = np.pi * (20.0**2 - 12.0**2)
        assert _seen_area(picture, scene, SHELL) == pytest.approx(ring, rel=0.03)
    finally:
        renderer.close()


def test_three_planes_leave_one_corner(renderer, balls):
    ball = balls.meshes[NEAR].vertices.mean(axis=0)
    planes = [Cut(kind, tuple(ball.tolist())) for kind in list(CutKind)[:3]]
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by(planes)
    picture = renderer.draw(scene, SIZE)
    x, y, _ = projected(BEFORE, ball[None], SIZE)[0]
    seen = {(dx, dy): picture.structure_at(x + dx, y + dy) for dx in (-5, 5) for dy in (-5, 5)}
    assert [place for place, structure in seen.items() if structure] == [(-5, 5)]


def test_a_faded_structure_shows_its_cap_as_a_veil(renderer, finished):
    veil = Scene(visible=frozenset([NEAR]), camera=BEFORE).fade([NEAR]).cut_by([FRONT])
    image = finished(renderer, veil, SIZE).image.astype(int)
    bare = finished(renderer, replace(veil, visible=frozenset()), SIZE).image.astype(int)
    assert np.abs(image[120, 160] - bare[120, 160]).max() > 15
    assert renderer.draw(veil, SIZE).structure_at(*MIDDLE) is None


def test_hovering_tints_a_cap(renderer, finished):
    scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by([FRONT])
    plain = finished(renderer, scene, SIZE).image[120, 160].astype(int)
    tinted = finished(renderer, replace(scene, hovered=NEAR), SIZE).image[120, 160].astype(int)
    assert tinted[0] < plain[0] - 10


def test_a_cap_goes_with_breath(balls):
    renderer = Renderer(balls)
    try:
        count = sum(len(mesh.vertices) for mesh in balls.meshes.values())
        block = np.zeros(count, VERTEX)
        block["rise"][:, 2] = 20.0  # all goes up by as much at the last phase
        ways = np.zeros((len(balls.meshes), 2, 2, 3))
        ways[:, 0, :, 2] = 20.0
        renderer.learn(Motion(block, ways, np.zeros((0, 2, 3))))
        scene = Scene(visible=frozenset([NEAR]), camera=BEFORE).cut_by([FRONT])
        places = []
        for phase in (0.0, 0.5):
            picture = renderer.draw(scene.breathing(phase), SIZE)
            places.append(np.nonzero(picture.ids)[0].mean())
            assert _seen_area(picture, scene, NEAR) == pytest.approx(np.pi * 25**2, rel=0.02)
        pixel = BEFORE.millimetres_per_pixel(SIZE[1])
        assert places[0] - places[1] == pytest.approx(20.0 / pixel, rel=0.2)
    finally:
        renderer.close()


def test_caps_give_back_what_they_take(renderer, balls):
    scene = Scene(visible=frozenset(balls.meshes), camera=BEFORE)
    counts = []
    for step in range(24):
        cuts = [FRONT.moved(step / 4), Cut(CutKind.AXIAL), Cut(CutKind.SAGITTAL)]
        renderer.draw(scene.cut_by(cuts), SIZE, quality=Quality.MOVING)
        counts.append(sum(bool(gl.glIsBuffer(name)) for name in range(1, 1000)))
    assert counts[4:] == [counts[4]] * len(counts[4:])


def _open_areas(atlas: Atlas, cut: Cut) -> np.ndarray:
    """The areas, mm², of the holes that a plane leaves in all meshes: what they lack to be closed.

    A corner that the plane cuts off a triangle has the product of two shares of its area.
    """
    lacking = []
    for mesh in atlas.meshes.values():
        corners = mesh.vertices[mesh.faces].astype(float)
        height = cut.offset_mm - corners @ cut.direction
        own = -np.cross(*(corners[:, k] - corners[:, 0] for k in (1, 2))) @ cut.direction / 2
        kept = height >= 0
        alone = np.where(kept.sum(1) == 1, kept.argmax(1), (~kept).argmax(1))
        a, b, c = (np.take_along_axis(height, (alone[:, None] + k) % 3, 1)[:, 0] for k in range(3))
        with np.errstate(divide="ignore", invalid="ignore"):
            corner = a / (a - b) * a / (a - c)
        share = np.select([kept.all(1), kept.sum(1) == 1, kept.any(1)], [1, corner, 1 - corner], 0)
        lacking.append(float(share @ own))
    return np.array(lacking)


@pytest.fixture(scope="module")
def thorax() -> Atlas:
    return read_pack(models_folder() / "thorax")


def test_holes_are_as_large_as_trimesh_says(thorax):
    cut = Cut(CutKind.FREE).facing((0.2, 0.3, 1.0)).at(10.0)
    areas = dict(zip(thorax.meshes, _open_areas(thorax, cut), strict=True))
    of_each_kind = {thorax.structures[s].kind: s for s in thorax.meshes if areas[s] > 1.0}
    assert len(of_each_kind) >= 8
    for structure in of_each_kind.values():
        true = _open_area(thorax.meshes[structure], cut)
        assert areas[structure] == pytest.approx(true, rel=1e-4)


@pytest.mark.parametrize(
    "cut",
    [
        Cut(CutKind.AXIAL, (0.0, 0.0, 70.0)),
        Cut(CutKind.AXIAL, (0.0, 0.0, -25.0)),
        Cut(CutKind.CORONAL, (0.0, -50.0, 0.0)),
        Cut(CutKind.SAGITTAL),
        Cut(CutKind.SAGITTAL, (90.0, 0.0, 0.0)),  # along the innermost muscles, whose sides cross
        Cut(CutKind.FREE).facing((0.5, -0.2, 0.8)).at(-30.0),
        Cut(CutKind.FREE).facing((-0.7, 0.6, 0.1)).at(20.0),
    ],
    ids=lambda cut: f"{cut.kind} {cut.offset_mm:.0f}",
)
def test_caps_of_the_shipped_pack_are_as_large_as_its_sections(thorax, cut):
    caps = caps_of(Slicer(thorax.meshes), cut, dict.fromkeys(thorax.meshes, 0), None)
    areas, true = areas_mm2(caps, len(thorax.meshes)), _open_areas(thorax, cut)
    worth = true > 1.0
    assert worth.sum() > 40
    wrong = np.abs(areas / np.where(worth, true, 1.0) - 1.0) * worth > 0.01
    assert not np.array([*thorax.meshes])[wrong].tolist()
