"""An item is shown as its view says, and its answer marked without losing the landmarks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Feedback, View
from anatomyapp.quiz.presentation import highlights, present, show_answer
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark, Scene


def test_a_find_item_shows_everything_and_marks_nothing(bank, tiny_atlas):
    before = Scene(visible=frozenset({"manubrium"})).select(["manubrium"])
    scene = present(bank.items[0], tiny_atlas, before)
    assert scene.visible == tiny_atlas.meshes.keys()
    assert (scene.marks, scene.faded, scene.hovered) == ((), frozenset(), None)


def test_a_name_item_marks_what_it_asks(bank, tiny_atlas):
    scene = present(bank.items[1], tiny_atlas, Scene())
    assert scene.selected == {"rib-1-left"}
    assert scene.camera.elevation_deg == 90.0
    chosen = replace(bank.items[1], view=View(highlighted=("rib-1-right",)))
    assert highlights(chosen) == ("rib-1-right",)


def test_a_view_isolates_hides_and_turns(bank, tiny_atlas):
    view = View(30.0, 10.0, isolated=("cage",), hidden=("manubrium",), highlighted=("rib-3-left",))
    scene = present(replace(bank.items[0], view=view), tiny_atlas, Scene())
    assert scene.visible == tiny_atlas.meshes.keys() - {"manubrium"}
    assert scene.selected == {"rib-3-left"}
    assert (scene.camera.azimuth_deg, scene.camera.elevation_deg) == (30.0, 10.0)


def test_what_is_isolated_fills_the_picture(bank, tiny_atlas):
    near = replace(bank.items[0], view=View(isolated=("rib-2-left",)))
    whole = present(bank.items[0], tiny_atlas, Scene()).camera
    assert present(near, tiny_atlas, Scene()).camera.distance_mm < whole.distance_mm
    wide = Scene(camera=Camera(field_of_view_deg=40))
    assert present(near, tiny_atlas, wide).camera.field_of_view_deg == 40


def test_a_wrong_click_is_marked_beside_the_answer(bank, tiny_atlas):
    item = bank.items[0]
    asked = present(item, tiny_atlas, Scene())
    scene = show_answer(item, grade(item, Pointed("rib-3-left")), tiny_atlas, asked)
    assert dict(scene.marks) == {"rib-2-left": Mark.RIGHT, "rib-3-left": Mark.WRONG}
    assert not scene.faded & {"rib-2-left", "rib-3-left", "manubrium"}
    assert "rib-1-left" in scene.faded
    assert scene.camera == asked.camera


def test_a_right_click_is_marked_alone(bank, tiny_atlas):
    item = bank.items[0]
    scene = show_answer(item, grade(item, Pointed("rib-2-left")), tiny_atlas, Scene())
    assert dict(scene.marks) == {"rib-2-left": Mark.RIGHT}


def test_the_answer_is_shown_even_where_it_was_not_visible(bank, tiny_atlas):
    item = bank.items[2]
    scene = show_answer(item, grade(item, Chosen.one("body")), tiny_atlas, Scene())
    assert scene.visible == {"sternum-body"}


def test_a_statement_with_nothing_to_show_leaves_the_scene(bank, tiny_atlas):
    item = replace(
        bank.items[2],
        task=replace(bank.items[2].task, keys=("nothing",)),
        feedback=Feedback("Look."),
    )
    found = grade(item, Chosen.one("rib"))
    before = Scene(visible=frozenset({"manubrium"}))
    assert show_answer(item, found, tiny_atlas, before) is before


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_presenting_twice_equals_presenting_once(bank, tiny_atlas, kind):
    item = bank.items[kind]
    once = present(item, tiny_atlas, Scene())
    assert present(item, tiny_atlas, once) == once
