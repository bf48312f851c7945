"""That pictures are repeatable, refined, and give back what they take."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render import context as contexts
from anatomyapp.render import gl, job, program
from anatomyapp.render.context import EglContext, describe_context, open_context
from anatomyapp.render.look import DARK, LIGHT
from anatomyapp.render.renderer import Quality, Renderer, render_picture
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.scene import Mark, Scene

SIZE = (200, 150)
NEAR, FAR = StructureId("near"), StructureId("far")


@pytest.fixture
def scene(balls):
    camera = Camera(distance_mm=480.0, azimuth_deg=30.0, elevation_deg=10.0)
    return Scene(visible=frozenset(balls.meshes), camera=camera).select([NEAR])


def test_a_scene_has_the_same_picture_twice(renderer, finished, balls, scene):
    first = finished(renderer, scene, SIZE).image
    finished(renderer, replace(scene, camera=Camera()), SIZE)
    assert (finished(renderer, scene, SIZE).image == first).all()
    assert (render_picture(balls, scene, SIZE) == first).all()


def test_the_order_of_faded_structures_does_not_change_the_picture(make_atlas, balls, scene):
    kinds = {s: balls.structures[s].kind for s in balls.meshes}
    backwards = make_atlas(dict(reversed(balls.meshes.items())), kinds)
    veiled = scene.fade(balls.meshes)
    one, other = (render_picture(a, veiled, SIZE).astype(int) for a in (balls, backwards))
    assert np.abs(one - other).max() <= 1


def test_refining_ends_and_makes_edges_smooth(renderer, finished, scene):
    plain = replace(scene, marks=())
    first = renderer.draw(plain, SIZE)
    last = finished(renderer, plain, SIZE)
    assert first.samples == 1
    assert last.samples == Quality.STILL.samples
    assert renderer.refine() is None
    assert np.abs(first.image.astype(int) - last.image).mean() < 2
    steps = [np.abs(np.diff(p.image[..., 0].astype(int), axis=1)).max() for p in (first, last)]
    assert steps[1] < steps[0]


def test_a_slice_without_a_new_sample_shows_the_last_picture(monkeypatch, renderer, scene):
    monkeypatch.setattr(job, "_SLICE_TRIANGLES", 6000)
    renderer.draw(Scene(), SIZE)
    first = renderer.draw(scene, SIZE)
    assert renderer.refine() is first
    samples = [first.samples]
    while (picture := renderer.refine()) is not None:
        samples.append(picture.samples)
    assert samples == sorted(samples)
    assert samples[-1] == Quality.STILL.samples


def test_slices_do_not_change_the_picture(monkeypatch, renderer, finished, scene):
    whole = finished(renderer, scene, SIZE).image
    renderer.draw(scene, (10, 10))
    monkeypatch.setattr(job, "_SLICE_TRIANGLES", 6000)
    assert (finished(renderer, scene, SIZE).image == whole).all()


def test_a_still_picture_begins_with_the_moving_one_and_ends_sharp(renderer, finished, scene):
    sharp = finished(renderer, scene, SIZE).image
    renderer.draw(Scene(), SIZE)
    moving = renderer.draw(scene, SIZE, quality=Quality.MOVING)
    begun = renderer.draw(scene, SIZE)
    assert (begun.image == moving.image).all()
    assert (finished(renderer, scene, SIZE).image == sharp).all()


def test_a_moving_picture_of_what_stands_still_is_the_still_one(renderer, finished, scene):
    still = finished(renderer, scene, SIZE)
    hovered = renderer.draw(replace(scene, hovered=FAR), SIZE, quality=Quality.MOVING)
    again = renderer.draw(scene, SIZE, quality=Quality.MOVING)
    assert hovered.samples == again.samples == still.samples
    assert (again.image == still.image).all()
    assert (hovered.image != still.image).any()


def test_a_change_seen_from_the_same_place_is_not_blurred(renderer, finished, scene):
    elsewhere = replace(scene, camera=Camera(azimuth_deg=70.0))
    finished(renderer, scene, SIZE)
    changed = renderer.draw(scene.select([FAR]), SIZE, quality=Quality.MOVING)
    turned = renderer.draw(elsewhere, SIZE, quality=Quality.MOVING)
    assert changed.ids.shape == (150, 200)
    assert turned.ids.size < changed.ids.size


def test_detail_is_what_pixels_can_show_and_less_while_the_camera_moves(make_atlas, balls):
    ball = balls.meshes[NEAR]
    levels = (ball.faces[::2], ball.faces[::4])  # with holes, to be told apart
    renderer = Renderer(make_atlas({"ball": replace(ball, levels=levels)}, {}))
    middle = (0.0, -60.0, 0.0)
    far, near = (Camera(target=middle, distance_mm=mm) for mm in (2000.0, 40.0))
    filled = {}
    for name, camera, quality in (
        ("far, moving", far, Quality.MOVING),
        ("near, moving", near, Quality.MOVING),
        ("far, still", far, Quality.STILL),
        ("near, still", near, Quality.STILL),
    ):
        scene = Scene(frozenset({StructureId("ball")}), camera=camera)
        ids = renderer.draw(scene, (400, 300), quality=quality).ids
        rows, columns = ids.shape[0] // 2, ids.shape[1] // 2
        reach = 4
        inside = ids[rows - reach : rows + reach, columns - reach : columns + reach]
        filled[name] = (inside > 0).mean()
    renderer.close()
    assert filled["far, moving"] < 0.45
    assert filled["near, moving"] < 1.0
    assert filled["far, still"] < 0.8
    assert filled["near, still"] == 1.0


def test_a_picture_that_is_begun_comes_in_slices_and_is_the_one_that_is_drawn(
    monkeypatch, renderer, finished, scene
):
    monkeypatch.setattr(job, "_SLICE_TRIANGLES", 6000)
    changed = scene.select([FAR])
    before = finished(renderer, scene, SIZE)
    renderer.begin(changed, SIZE)
    shown = list(iter(renderer.refine, None))
    assert shown[0] is before
    assert (shown[-1].image != before.image).any()
    assert (renderer.draw(changed, SIZE, quality=Quality.MOVING).image == shown[-1].image).all()
    assert renderer.draw(changed, SIZE, quality=Quality.STILL).ids.shape == shown[-1].ids.shape


def test_hovering_while_a_sample_is_on_its_way_does_not_spoil_it(
    monkeypatch, renderer, finished, scene
):
    whole = finished(renderer, scene, SIZE).image
    monkeypatch.setattr(job, "_SLICE_TRIANGLES", 6000)
    renderer.draw(scene, (10, 10))
    renderer.draw(scene, SIZE)
    renderer.refine()
    hovered = renderer.draw(replace(scene, hovered=FAR), SIZE)
    assert (hovered.image != whole).any()
    assert (finished(renderer, scene, SIZE).image == whole).all()


def test_another_look_draws_anew(renderer, scene):
    light = renderer.draw(scene, SIZE).image
    renderer.restyle(DARK)
    assert renderer.draw(scene, SIZE).image[0, 0, 0] < light[0, 0, 0] - 100


def test_structures_without_a_mesh_are_passed_over(renderer, scene):
    unknown = scene.show([StructureId("nobody")])
    marked = unknown.select([StructureId("nobody")])
    assert (renderer.draw(marked, SIZE).ids > 0).any()


def test_a_camera_inside_the_model_draws(renderer, scene):
    inside = replace(scene, camera=Camera(target=(0.0, -60.0, 0.0), distance_mm=10.0))
    assert renderer.draw(inside, SIZE).image.shape == (150, 200, 4)


def test_an_atlas_without_meshes_draws_its_background(make_atlas):
    image = render_picture(make_atlas({}, {}), Scene(), SIZE)
    assert len(np.unique(image[..., 3])) == 1


@pytest.mark.parametrize("size", [(0, 10), (10, 0), (20_000, 10)])
def test_an_impossible_size_is_refused(renderer, scene, size):
    with pytest.raises(DrawingError, match="choose sides"):
        renderer.draw(scene, size)


def test_a_closed_context_is_reported(balls, scene):
    context = EglContext()
    renderer = Renderer(balls, context=context)
    context.close()
    with pytest.raises(DrawingError, match="closed"):
        renderer.draw(scene, SIZE)
    context.close()


def test_a_lost_context_is_reported(monkeypatch, balls, scene):
    context = EglContext()
    renderer = Renderer(balls, context=context)
    handles = context._handles
    monkeypatch.setattr(context, "_handles", (handles[0], handles[1], handles[0]))
    with pytest.raises(DrawingError, match="graphics driver failed"):
        renderer.draw(scene, SIZE)
    monkeypatch.undo()
    renderer.close()
    context.close()


def test_a_machine_without_displays_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(contexts, "_displays", lambda _: iter(()))
    with pytest.raises(DrawingError, match="libegl1"):
        open_context()


def test_every_display_that_fails_is_named(monkeypatch):
    def refuse(self, display):
        raise self._egl.EGLError(err=0x3001)

    monkeypatch.setattr(EglContext, "_open", refuse)
    with pytest.raises(DrawingError, match=r"surfaceless: EGLError.*default display: EGLError"):
        open_context()


def test_a_display_without_a_fitting_configuration_is_passed_over(monkeypatch):
    impossible = (0x3024, 999, 0x3038)  # 999 bits of red
    monkeypatch.setattr(contexts, "_CONFIG", impossible)
    with pytest.raises(DrawingError, match="no configuration"):
        open_context()


def test_a_missing_egl_library_is_named_with_its_remedy(monkeypatch):
    monkeypatch.setitem(sys.modules, "OpenGL.EGL", None)
    monkeypatch.delattr("OpenGL.EGL", raising=False)
    with pytest.raises(DrawingError, match=r"EGL cannot be loaded.*libegl1"):
        open_context()


def test_a_system_without_egl_is_told_to_start_the_app(monkeypatch):
    monkeypatch.setattr(contexts, "uses_egl", lambda: False)
    with pytest.raises(DrawingError, match="start the app"):
        open_context()


def test_a_refused_shader_is_named(monkeypatch, balls):
    monkeypatch.setattr(program, "_source", lambda name: f"no shader {name}")
    context = EglContext()
    with pytest.raises(DrawingError, match=r"surface\.vert"):
        Renderer(balls, context=context)
    context.close()


def test_a_renderer_that_cannot_start_closes_its_own_context(monkeypatch, balls):
    opened = EglContext()
    monkeypatch.setattr(program, "_source", lambda name: f"no shader {name}")
    monkeypatch.setattr("anatomyapp.render.renderer.open_context", lambda: opened)
    with pytest.raises(DrawingError, match="refused the shader"):
        Renderer(balls)
    with pytest.raises(DrawingError, match="closed"):
        opened.make_current()


def test_a_refused_call_is_explained():
    context = EglContext()
    with (
        pytest.raises(DrawingError, match=r"Testing: the graphics driver failed"),
        gl.explained("Testing"),
    ):
        gl.glEnable(1)
    context.close()


def objects() -> set[str]:
    """Return which of the first names of each kind of OpenGL object are in use."""
    kinds = (
        "glIsBuffer",
        "glIsFramebuffer",
        "glIsProgram",
        "glIsShader",
        "glIsTexture",
        "glIsVertexArray",
    )
    return {f"{kind} {n}" for kind in kinds for n in range(1, 600) if getattr(gl, kind)(n)}


def test_closing_gives_every_object_back(balls, scene):
    context = EglContext()
    before = objects()
    renderer = Renderer(balls, context=context)
    for size in (SIZE, (90, 60)):
        renderer.draw(scene, size, quality=Quality.MOVING)
        renderer.draw(scene.fade([FAR]), size)
        renderer.refine()
    assert objects() > before
    renderer.close()
    context.make_current()
    assert objects() == before
    context.close()


def test_many_sizes_do_not_gather_objects(renderer, scene):
    renderer.draw(scene, (50, 50))
    before = len(objects())
    for side in range(51, 60):
        renderer.draw(scene, (side, 50))
    assert len(objects()) == before


def random_scene(rng, balls):
    """Return any scene of the balls: hidden, faded, marked, cut, apart, from anywhere."""
    names = sorted(balls.meshes)
    visible = frozenset(s for s in names if rng.random() < 0.8)
    marks = {s: list(Mark)[rng.integers(3)] for s in visible if rng.random() < 0.3}
    camera = Camera(
        target=tuple(rng.uniform(-50, 50, 3).tolist()),
        distance_mm=float(rng.uniform(50, 900)),
        azimuth_deg=float(rng.uniform(-180, 180)),
        elevation_deg=float(rng.uniform(-90, 90)),
    )
    cuts = [Cut(kind, tuple(rng.uniform(-30, 30, 3).tolist())) for kind in list(CutKind)[:3]]
    scene = Scene(
        visible=visible,
        camera=camera,
        hovered=names[rng.integers(5)],
        cuts=tuple(cut for cut in cuts if rng.random() < 0.2),
        exploded=float(rng.integers(2)),
    )
    return scene.fade(s for s in visible if rng.random() < 0.3).mark(marks)


def test_three_hundred_random_changes_leave_no_object_behind(balls):
    context = EglContext()
    renderer = Renderer(balls, context=context)
    counts = []
    for _ in range(2):  # programs and targets are made when first needed
        rng = np.random.default_rng(8)
        for step in range(150):
            size = ((40, 30), (60, 45))[step // 20 % 2]
            renderer.restyle((LIGHT, DARK)[step // 50 % 2])
            draw = renderer.begin if rng.random() < 0.2 else renderer.draw
            draw(random_scene(rng, balls), size, quality=list(Quality)[rng.integers(2)])
            for _ in range(rng.integers(4)):
                renderer.refine()
        for quality in Quality:  # targets of another size, empty
            renderer.draw(Scene(camera=Camera(azimuth_deg=1.0)), (8, 8), quality=quality)
        counts.append(len(objects()))
    assert counts[0] == counts[1]
    renderer.close()
    context.make_current()
    assert not objects()
    context.close()


def test_the_driver_is_described():
    described = describe_context()
    assert set(described) >= {"host", "why", "vendor", "renderer", "version"}
    assert all(described.values())
