"""What the model shows after answers that several structures, a place or a whole belong to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind, View
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.presentation import present, show_answer, wrong_structures
from anatomyapp.quiz.response import Chosen, Labelled, Placed
from anatomyapp.quiz.result import Attempt, result_of
from anatomyapp.quiz.spots import spots_of
from anatomyapp.quiz.task import Choose, Label, Pin, PlaceOn, Task
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Mark, Scene

RIBS = ("rib-1-left", "rib-2-left", "rib-3-left")


def item(kind: Kind, task: Task, view: View | None = None) -> Item:
    return Item(
        ItemId("item"), kind, "Do it", task, "ribs", "Do it.", Bloom.APPLY, "test",
        Feedback("Look closely."), view or View(),
    )  # fmt: skip


def options(*structures: str) -> tuple[Option, ...]:
    return tuple(Option(OptionId(s), s, StructureId(s)) for s in structures)


def shown(atlas, asked: Item, response) -> tuple[Scene, Scene]:
    before = present(asked, atlas, Scene())
    return before, show_answer(asked, grade(asked, response), atlas, before)


def test_all_keys_are_marked_right_and_only_false_alarms_wrong(tiny_atlas) -> None:
    keys = (OptionId("rib-1-left"), OptionId("rib-2-left"))
    asked = item(Kind.RELATION, Choose(options(*RIBS), keys, several=True))
    response = Chosen((OptionId("rib-1-left"), OptionId("rib-3-left")))

    _, after = shown(tiny_atlas, asked, response)

    assert dict(after.marks) == {
        "rib-1-left": Mark.RIGHT, "rib-2-left": Mark.RIGHT, "rib-3-left": Mark.WRONG
    }  # fmt: skip
    assert wrong_structures(asked, grade(asked, response)) == ("rib-3-left",)


def test_a_structure_with_a_wrong_name_at_its_pin_is_marked_wrong(tiny_atlas) -> None:
    pins = tuple(Pin(StructureId(rib), OptionId(rib)) for rib in RIBS)
    asked = item(Kind.LABEL, Label(pins, options(*RIBS)))
    response = Labelled((OptionId("rib-1-left"), OptionId("rib-3-left"), None))

    _, after = shown(tiny_atlas, asked, response)

    assert dict(after.marks) == {
        "rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG, "rib-3-left": Mark.WRONG
    }  # fmt: skip


def test_names_at_wrong_pins_are_confusions(tiny_atlas) -> None:
    del tiny_atlas
    pins = tuple(Pin(StructureId(rib), OptionId(rib)) for rib in RIBS)
    asked = item(Kind.LABEL, Label(pins, options(*RIBS, "manubrium")))
    names = (OptionId("rib-2-left"), OptionId("manubrium"), OptionId("rib-3-left"))
    attempt = Attempt(asked, 0, 1, grade(asked, Labelled(names)), 3.0)

    found = result_of((attempt,), 1).confusions

    assert [(each.asked, each.taken, each.count) for each in found] == [
        ("rib-1-left", "rib-2-left", 1), ("rib-2-left", "manubrium", 1)
    ]  # fmt: skip


def test_the_hidden_skeleton_comes_back_round_what_was_seen_alone(tiny_atlas) -> None:
    sides = (Option(OptionId("left"), "Left", StructureId("rib-2-left")),
             Option(OptionId("right"), "Right", StructureId("rib-2-right")))  # fmt: skip
    asked = item(Kind.SIDE, Choose(sides, (OptionId("left"),), fixed=True))

    before, after = shown(tiny_atlas, asked, Chosen.one(OptionId("left")))

    assert before.visible == {"rib-2-left"}
    assert after.visible >= tiny_atlas.shown_first
    assert "rib-3-left" in after.faded
    assert "rib-2-left" not in after.faded


def test_a_landmark_is_pointed_at_and_no_structure_is_marked(tiny_atlas) -> None:
    spot = (0.0, -106.0, -20.0)
    mark = Landmark(
        "middle", LandmarkType.POINT, Side.MIDLINE, "Middle", "", "", "", np.array([spot]), "test",
        (), "test", "",
    )  # fmt: skip
    atlas = replace(tiny_atlas, landmarks=(mark,))
    asked = item(Kind.PLACE, PlaceOn("middle", spots_of(atlas, "middle", None), 5.0, 20.0))

    before, after = shown(atlas, asked, Placed(StructureId("manubrium"), (0.0, -96.0, 60.0)))

    assert after.pointing.landmark == "middle"
    assert after.marks == ()
    assert after.faded == before.faded


def test_the_patch_of_a_feature_is_pointed_at(tiny_atlas) -> None:
    rib = StructureId("rib-1-left")
    task = PlaceOn("rib-head", spots_of(tiny_atlas, "rib-head", rib), 5.0, 20.0, structure=rib)

    _, after = shown(tiny_atlas, item(Kind.PLACE, task), Placed(rib, (60.0, -40.0, 75.0)))

    assert after.pointing.features == (FeatureOn(rib, "rib-head"),)
