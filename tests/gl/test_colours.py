"""What colours a picture has."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.look import DARK, LIGHT, Look
from anatomyapp.render.renderer import Quality
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark, Scene

SIZE = (320, 240)
NEAR, FAR, LEFT = StructureId("near"), StructureId("far"), StructureId("left")
CAMERA = Camera(target=(0.0, -60.0, 0.0), distance_mm=200.0)
ALONE = Scene(visible=frozenset({NEAR}), camera=CAMERA)


def colour_at(image, x, y):
    return image[y, x, :3].astype(float) / 255


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_an_empty_scene_is_the_radial_background(renderer, finished, look: Look):
    renderer.restyle(look)
    image = finished(renderer, Scene(), SIZE).image
    assert colour_at(image, 160, 105) == pytest.approx(look.centre, abs=0.01)
    from_middle = np.hypot(0.5 * 320, 0.56 * 240) / (0.72 * 320)
    t = from_middle**2 * (3 - 2 * from_middle)
    corner = (1 - t) * np.array(look.centre) + t * np.array(look.edge)
    assert colour_at(image, 0, 239) == pytest.approx(corner, abs=0.01)
    assert (image[..., 3] == 255).all()


@pytest.mark.parametrize(("structure", "kind"), [("near", "bone"), ("far", "cartilage")])
def test_a_surface_that_faces_the_eye_has_its_tissues_colour(
    renderer, finished, balls, structure, kind
):
    centre = balls.meshes[StructureId(structure)].vertices.mean(0).tolist()
    scene = Scene(
        visible=frozenset({StructureId(structure)}),
        camera=Camera(target=tuple(centre), distance_mm=200.0),
    )
    seen = colour_at(finished(renderer, scene, SIZE).image, 160, 120)
    tissue = np.array(LIGHT.tissue(kind).colour)
    assert seen == pytest.approx(tissue, abs=0.15)
    assert (seen[2] > seen[0]) == (tissue[2] > tissue[0])


def test_the_light_comes_from_the_upper_left(renderer, finished):
    image = finished(renderer, ALONE, SIZE).image.astype(int)
    upper_left, lower_right = image[95, 135, :3].sum(), image[145, 185, :3].sum()
    assert upper_left > lower_right + 100


def test_what_is_far_is_darker(renderer, finished):
    scene = Scene(visible=frozenset({NEAR, FAR, LEFT}), camera=Camera(azimuth_deg=20.0))
    look = replace(LIGHT, tissues={"bone": LIGHT.tissue("bone")})
    renderer.restyle(look)
    picture = finished(renderer, scene, SIZE)
    near, far = (picture.image[picture.ids == n, :3].mean() for n in (1, 2))
    assert far < 0.9 * near


def test_the_contact_shade_lies_below_the_model(renderer, finished):
    empty = finished(renderer, Scene(), SIZE).image.astype(int)
    picture = finished(renderer, replace(ALONE, camera=replace(CAMERA, elevation_deg=10.0)), SIZE)
    darker = empty[..., :3].sum(2) - picture.image[..., :3].sum(2, dtype=int)
    shade = (darker > 10) & (picture.ids == 0)
    assert shade[190, 160]
    assert not shade[:50].any()


def test_a_marked_structure_keeps_its_shading_under_its_tint(renderer, finished):
    scene = ALONE.show([LEFT])
    plain = finished(renderer, scene, SIZE)
    marked = finished(renderer, scene.select([NEAR]), SIZE)
    inside = np.zeros_like(plain.ids, bool)
    inside[100:140, 140:180] = True
    assert marked.image[inside, 2].mean() > marked.image[inside, 0].mean() + 50
    before, after = (p.image[inside, :3].sum(1, dtype=float) for p in (plain, marked))
    assert np.corrcoef(before, after)[0, 1] > 0.95


def test_what_is_chosen_and_alone_keeps_its_own_colour(renderer, finished):
    plain = finished(renderer, ALONE, SIZE)
    marked = finished(renderer, ALONE.select([NEAR]), SIZE)
    change = np.abs(marked.image.astype(int) - plain.image)
    assert change[100:140, 140:180].max() <= 2
    assert change.max() > 40  # the outline


def ring(picture, inner, outer):
    """Return the pixels between two distances from the ball's edge, in order round it."""
    xs = np.nonzero(picture.ids == 1)[1]
    radius = (xs.max() - xs.min() + 1) / 2
    angles = np.linspace(0, 2 * np.pi, 720)
    colours = []
    for distance in np.arange(inner, outer, 0.5):
        x = (160 + (radius + distance) * np.cos(angles)).astype(int)
        y = (120 + (radius + distance) * np.sin(angles)).astype(int)
        colours.append(picture.image[y, x, :3] / 255)
    return np.array(colours)


@pytest.mark.parametrize("mark", [Mark.SELECTED, Mark.RIGHT])
def test_a_mark_has_a_dark_outline_all_round(renderer, finished, mark):
    picture = finished(renderer, ALONE.show([LEFT]).mark({NEAR: mark}), SIZE)
    away = np.abs(ring(picture, 0.5, 1.6) - LIGHT.highlights[mark].outline).max(2).min(0)
    assert away.max() < 0.2


def test_an_outline_is_twice_as_wide_in_a_window_of_twice_the_pixels(renderer, finished):
    scene, outline = ALONE.mark({NEAR: Mark.RIGHT}), LIGHT.highlights[Mark.RIGHT].outline
    renderer.restyle(LIGHT, 2.0)
    away = np.abs(ring(finished(renderer, scene, SIZE), 2.4, 3.2) - outline).max(2).min(0)
    assert np.quantile(away, 0.9) < 0.15
    renderer.restyle(LIGHT)
    away = np.abs(ring(finished(renderer, scene, SIZE), 2.4, 3.2) - outline).max(2).min(0)
    assert np.median(away) > 0.4


def test_the_outline_of_a_wrong_structure_is_dashed(renderer, finished):
    picture = finished(renderer, ALONE.mark({NEAR: Mark.WRONG}), SIZE)
    outline = LIGHT.highlights[Mark.WRONG].outline
    lined = np.abs(ring(picture, 0.5, 1.6) - outline).max(2).min(0) < 0.15
    changes = np.count_nonzero(lined != np.roll(lined, 1))
    assert 0.3 < lined.mean() < 0.85
    assert changes >= 16


def test_the_dark_theme_has_a_pale_halo_outside_the_outline(renderer, finished):
    renderer.restyle(DARK)
    picture = finished(renderer, ALONE.select([NEAR]), SIZE)
    outline, halo, background = (
        ring(picture, *band).sum(2).mean() for band in ((0.6, 1.4), (2.6, 3.0), (8, 9))
    )
    assert halo > outline + 0.3
    assert halo > background + 0.3


def test_in_the_dark_theme_the_halo_of_a_wrong_structure_is_dashed_too(renderer, finished):
    renderer.restyle(DARK)
    picture = finished(renderer, ALONE.mark({NEAR: Mark.WRONG}), SIZE)
    halo, background = (ring(picture, *band).sum(2).mean(0) for band in ((2.6, 3.0), (8, 9)))
    pale = halo > background.mean() + 0.3
    assert 0.3 < pale.mean() < 0.85


def test_a_faded_structure_is_a_veil(renderer, finished):
    empty = finished(renderer, Scene(camera=CAMERA), SIZE).image.astype(int)
    solid = finished(renderer, ALONE, SIZE).image.astype(int)
    faded = finished(renderer, ALONE.fade([NEAR]), SIZE).image.astype(int)
    ball = (slice(105, 135), slice(145, 175), slice(0, 3))
    change = np.abs(faded - empty)[ball].mean() / np.abs(solid - empty)[ball].mean()
    assert 0.15 < change < 0.6


def test_hovering_tints_one_structure_and_nothing_else(renderer, finished):
    scene = Scene(visible=frozenset({NEAR, FAR, LEFT}), camera=Camera(distance_mm=500.0))
    before = finished(renderer, scene, SIZE)
    after = renderer.draw(replace(scene, hovered=LEFT), SIZE)
    assert after.samples == before.samples == Quality.STILL.samples
    changed = (before.image != after.image).any(2)
    assert (changed == (before.ids == 3)).mean() > 0.999
    assert changed.any()


@pytest.mark.parametrize("hovered", ["near", "unknown"])
def test_what_is_faded_or_unknown_is_not_tinted(renderer, finished, hovered):
    scene = ALONE.fade([NEAR])
    before = finished(renderer, scene, SIZE).image
    after = renderer.draw(replace(scene, hovered=StructureId(hovered)), SIZE).image
    assert (before == after).all()


def test_a_structure_without_its_neighbours_is_brighter(renderer, make_atlas, finished, balls):
    from anatomyapp.render.renderer import Renderer

    dim = {
        name: replace(balls.meshes[StructureId("near")], occlusion=np.full(2562, 128, np.uint8))
        for name in ("one", "two")
    }
    other = Renderer(make_atlas(dim, {}))
    alone = finished(other, replace(ALONE, visible=frozenset({StructureId("one")})), SIZE).image
    both = frozenset({StructureId("one"), StructureId("two")})
    together = finished(other, replace(ALONE, visible=both), SIZE).image
    other.close()
    assert alone[120, 160, :3].sum(dtype=int) > together[120, 160, :3].sum(dtype=int) + 30


def test_what_is_learned_is_hatched_and_what_is_known_is_plain(renderer, finished):
    def spread(mark):
        image = finished(renderer, ALONE.mark({NEAR: mark}), SIZE).image[110:130, 150:170, :3]
        return float(image.astype(float).mean(2).std())

    assert spread(Mark.LEARNING) > 3 * spread(Mark.KNOWN)
