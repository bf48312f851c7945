"""The scenes of a tour: each page shows what it says, and leaving comes back to what was."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.scene.annotations import Annotations, Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import CutKind
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.picking import projected
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.stage import (
    answered,
    begun,
    camera_of,
    cut_of,
    left,
    open_question,
    revealed,
    turned_to,
)
from anatomyapp.scene.tour import StageCut, Takes
from tests.tiny_tour import tiny_tour

RIB, MANUBRIUM = "rib-1-left", "manubrium"
PIN = Pin("a", Spot((0.0, 0.0, 0.0)), "a note")


@pytest.fixture(scope="module")
def tour(tmp_path_factory, tiny_atlas):
    return tiny_tour(tmp_path_factory.mktemp("tour"), tiny_atlas)


@pytest.fixture
def scene(tiny_atlas):
    shown = Scene(visible=tiny_atlas.shown_first, camera=Camera(azimuth_deg=12.0))
    return shown.select([MANUBRIUM]).stand_apart(0.2)


def on_page(scene, tour, page, atlas):
    return turned_to(begun(scene, tour), tour, page, atlas)


def test_the_opening_shows_what_was_shown(scene, tour):
    opened = begun(scene, tour)
    assert replace(opened, touring=None) == scene
    assert opened.touring.before == scene


def test_a_step_shows_marks_and_fades_what_it_names(scene, tour, tiny_atlas):
    shown = on_page(scene, tour, 1, tiny_atlas)
    assert shown.selected == {RIB}
    assert shown.faded == {"rib-2-left"}
    assert shown.pointing.features == (FeatureOn(RIB, "rib-head"),)
    assert shown.pointing.labelled == (RIB,)
    assert shown.exploded == 0


def test_a_step_opens_the_model_and_takes_it_apart(scene, tour, tiny_atlas):
    shown = on_page(scene, tour, 2, tiny_atlas)
    (cut,) = shown.cuts
    assert (cut.kind, cut.flipped, shown.exploded) == (CutKind.AXIAL, False, 0.5)
    assert shown.uncut == {MANUBRIUM}


@pytest.mark.parametrize(
    ("takes", "kept"),
    [
        (Takes.ABOVE, (0, 0, -50)), (Takes.BELOW, (0, 0, 50)), (Takes.FRONT, (0, 50, 0)),
        (Takes.BACK, (0, -150, 0)), (Takes.LEFT, (-90, 0, 0)), (Takes.RIGHT, (150, 0, 0)),
    ],
)  # fmt: skip
def test_a_plane_takes_the_side_that_it_says(tiny_atlas, takes, kept):
    plane = cut_of(StageCut(takes, "rib-3-left"), tiny_atlas)
    assert plane.kept[:3] @ np.array(kept) + plane.kept[3] > 0


def test_what_a_step_is_about_fills_the_picture(tour, tiny_atlas):
    camera = camera_of(tour.steps[1].stage, tiny_atlas, Camera(), (1.0, 0.0))
    assert (camera.azimuth_deg, camera.elevation_deg) == (30, 10)
    body = points_of(tiny_atlas, ["sternum-body"], exploded=0.5)
    apart = projected(camera, body, (100, 100))[:, :2]
    assert (apart > 10).all()
    assert (apart < 90).all()


def test_leaving_comes_back_and_keeps_the_pins_of_now(scene, tour, tiny_atlas):
    told = on_page(scene, tour, 2, tiny_atlas).annotate(Annotations(pins=(PIN,)))
    assert left(told) == scene.annotate(Annotations(pins=(PIN,)))
    assert left(scene) is scene


def test_a_tour_begun_in_a_tour_comes_back_to_before_both(scene, tour, tiny_atlas):
    told = on_page(scene, tour, 1, tiny_atlas).seen_by(Camera(azimuth_deg=70.0))
    again = begun(told, tour)
    assert again.touring.before == scene
    assert replace(again, touring=None, camera=scene.camera) == scene


def test_a_wrong_answer_is_marked_and_the_question_stays(scene, tour, tiny_atlas):
    asked = on_page(scene, tour, 2, tiny_atlas)
    assert open_question(asked, tour)
    wrong = answered(asked, tour, "rib-3-left", tiny_atlas)
    assert dict(wrong.marks)["rib-3-left"] is Mark.WRONG
    assert open_question(wrong, tour)


@pytest.mark.parametrize("answer", ["rib-2-left", "rib-2-right"])
def test_any_right_answer_closes_the_question(scene, tour, tiny_atlas, answer):
    wrong = answered(on_page(scene, tour, 2, tiny_atlas), tour, "rib-3-left", tiny_atlas)
    right = answered(wrong, tour, answer, tiny_atlas)
    assert not open_question(right, tour)
    assert Mark.WRONG not in dict(right.marks).values()
    assert dict(right.marks)[answer] is Mark.RIGHT
    assert answered(right, tour, "rib-3-left", tiny_atlas) == right


def test_a_revealed_answer_is_marked_and_named(scene, tour, tiny_atlas):
    shown = revealed(on_page(scene, tour, 2, tiny_atlas), tour, tiny_atlas)
    assert dict(shown.marks)["rib-2-left"] is Mark.RIGHT
    assert "rib-2-left" in shown.pointing.labelled
    assert shown.touring.answer is None


moves = st.lists(
    st.one_of(
        st.integers(-3, 9),
        st.sampled_from(["rib-2-left", "rib-3-left", "manubrium", "reveal", "again"]),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(moves)
def test_any_way_through_a_tour_stays_inside_and_leads_back(tour, tiny_atlas, way):
    before = Scene(visible=tiny_atlas.shown_first).select(["vertebra-t7"])
    now = begun(before, tour)
    for move in way:
        if isinstance(move, int):
            now = turned_to(now, tour, move, tiny_atlas)
        elif move == "reveal":
            now = revealed(now, tour, tiny_atlas)
        elif move == "again":
            now = begun(now, tour)
        else:
            now = answered(now, tour, move, tiny_atlas)
        assert 0 <= now.touring.page <= tour.last_page
        assert now.visible <= set(tiny_atlas.meshes)
        assert now.faded <= now.visible
    assert left(now) == before


@given(st.integers(0, 3))
def test_turning_to_a_page_twice_equals_once(tour, tiny_atlas, page):
    once = turned_to(begun(Scene(visible=tiny_atlas.shown_first), tour), tour, page, tiny_atlas)
    assert turned_to(once, tour, page, tiny_atlas) == once
