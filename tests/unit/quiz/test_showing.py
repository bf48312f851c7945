"""Items that are answered by turning the model: presented, graded, explained, checked."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.facing import Facing, angle_deg, looking_from, to_viewer, unit
from anatomyapp.quiz.feedback import explain, shown_words, turn_words
from anatomyapp.quiz.grading import LEAST_SEEN, UNSEEN, grade
from anatomyapp.quiz.item import Bloom, Feedback, Item, Kind
from anatomyapp.quiz.option import Option
from anatomyapp.quiz.presentation import first_angles, present, show_answer
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Means, Pointed, Turned
from anatomyapp.quiz.task import Point, Turn
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Mark, Scene
from tests.directions import direction_shown

UP, FRONT = looking_from(StandardView.SUPERIOR), looking_from(StandardView.ANTERIOR)
parts = st.floats(-1, 1)
directions = st.tuples(parts, parts, parts).filter(lambda v: math.hypot(*v) > 1e-3).map(unit)
HINTS = {
    "front": StandardView.ANTERIOR,
    "back": StandardView.POSTERIOR,
    "left side": StandardView.LEFT,
    "right side": StandardView.RIGHT,
    "upper end": StandardView.SUPERIOR,
    "lower end": StandardView.INFERIOR,
}


def tipped(degrees):
    """Return the direction so far from upwards to the front."""
    angle = math.radians(degrees)
    return (0.0, -math.sin(angle), math.cos(angle))


def test_an_item_asks_for_a_surface_as_written(show):
    assert (show.kind, show.asked) == (Kind.SHOW, "rib-2-left")
    assert show.task.facing == Facing("head", UP, 30.0, "rib-head")
    assert show.options[0].text == "front"
    assert show.options[0].facing.direction == pytest.approx(FRONT)


def test_written_numbers_are_a_direction_whatever_their_length(write, show_tree, tiny_atlas):
    show_tree["items"][0]["facing"] = {"called": "head", "direction": ["0", "-1.0", "1.0"]}
    found = read_bank(write(show_tree), tiny_atlas).items[0].task.facing
    assert found.direction == pytest.approx((0, -math.sqrt(0.5), math.sqrt(0.5)))


@given(directions, st.floats(0, 1))
def test_the_full_score_takes_the_direction_and_the_sight(direction, seen):
    item = an_item()
    found = grade(item, Turned(direction, means=Means.POSE, seen_share=seen))
    met = angle_deg(direction, UP) <= 30
    assert found.score == float(met and seen >= LEAST_SEEN)
    assert found.correct == (found.chosen == item.key)
    assert (found.chosen == UNSEEN) == (met and not found.correct)
    assert (found.asked, found.taken) == ("rib-2-left", None)


def an_item():
    """Return the smallest item that can be shown."""
    texts = {"stem": "Show it", "station": "ribs", "objective": "", "source": "consensus"}
    return Item(
        id="show", kind=Kind.SHOW, task=Turn("rib-2-left", Facing("head", UP)),
        bloom=Bloom.APPLY, feedback=Feedback("Look."), **texts,
    )  # fmt: skip


def test_an_item_that_could_not_be_shown_is_refused():
    with pytest.raises(ValueError, match="not answered by Point"):
        replace(an_item(), task=Point("rib-2-left"))
    with pytest.raises(ValueError, match="not answered by Turn"):
        replace(an_item(), kind=Kind.FIND)
    with pytest.raises(ValueError, match="foreseen are surfaces"):
        replace(an_item().task, foreseen=(Option("a", "A", "rib-1-left"),))


def test_what_was_shown_is_the_foreseen_surface_or_the_side(show):
    front = grade(show, Turned(FRONT))
    assert (front.chosen, front.misconception.correction) == ("front", "Right.")
    left = grade(show, Turned(looking_from(StandardView.LEFT)))
    assert (left.chosen, left.misconception) == ("left", None)
    past = grade(show, Turned(tipped(40)))
    assert (past.chosen, past.correct) == ("superior", False)


@pytest.mark.parametrize("response", [Pointed("rib-2-left"), Chosen.one("front")])
def test_a_surface_is_shown_and_not_clicked(show, response):
    with pytest.raises(ValueError, match="Turn is not answered by"):
        grade(show, response)


@pytest.mark.parametrize(
    ("kind", "given_by"),
    [
        (Pointed, {"structure": "rib-2-left", "means": Means.POSE}),
        (Turned, {"direction": UP, "means": Means.RETICLE}),
        (Turned, {"direction": UP, "seen_share": 1.5}),
    ],
)
def test_a_response_that_cannot_be_is_refused(kind, given_by):
    with pytest.raises(ValueError, match=r"pose|reticle|share"):
        kind(**given_by)


def test_a_surface_begins_turned_away_and_always_the_same_way(show, tiny_atlas):
    first, again = (present(show, tiny_atlas, Scene()) for _ in range(2))
    assert first == again
    assert show.task.facing.off_deg(direction_shown(show, tiny_atlas, first.camera)) > 45
    starts = {present(replace(show, id=f"show-{i}"), tiny_atlas, Scene()).camera
              for i in range(40)}  # fmt: skip
    assert len(starts) == 5  # from every side but the one that is asked for


def test_the_answer_turns_the_surface_to_the_viewer_and_marks_it(show, tiny_atlas):
    scene = present(show, tiny_atlas, Scene())
    shown = show_answer(show, grade(show, Turned(FRONT)), tiny_atlas, scene)
    assert show.task.facing.met_by(direction_shown(show, tiny_atlas, shown.camera))
    assert shown.pointing.features == (FeatureOn("rib-2-left", "rib-head"),)
    assert shown.marks == ()
    bare = replace(show, task=replace(show.task, facing=replace(show.task.facing, feature="")))
    marks = show_answer(bare, grade(bare, Turned(UP)), tiny_atlas, scene).marks
    assert dict(marks) == {"rib-2-left": Mark.RIGHT}


def test_a_surface_that_was_shown_is_explained(show, tiny_atlas):
    def told(response):
        return explain(show, grade(show, response), tiny_atlas)

    right = told(Turned(UP))
    assert (right.correct, right.verdict, right.where) == (True, "Right: its head faces you", "")
    front = told(Turned(FRONT))
    assert front.verdict == "Not quite: you showed its front"
    assert (front.where, front.why) == ("Tip its upper end 90° towards you.", "Right.")
    left = told(Turned(looking_from(StandardView.LEFT)))
    assert left.verdict == "Not quite: you showed it from its left"
    below = told(Turned(looking_from(StandardView.INFERIOR)))
    assert below.where == "Turn it right round."
    hidden = told(Turned(UP, seen_share=0.2))
    assert hidden.verdict == "Not quite: you showed it with too little of it in view"
    assert hidden.where.startswith("Bring the whole of it into the picture")


def test_what_no_app_of_today_recorded_is_said_as_it_is():
    assert shown_words("sideways") == "sideways"


@given(directions, directions)
def test_who_follows_the_advice_comes_nearer(asked, shown):
    facing = Facing("surface", asked)
    off = facing.off_deg(shown)
    words = turn_words(facing, shown)
    if off >= 150:
        assert words == "Turn it right round."
        return
    if off < 1:
        return
    side = next(view for part, view in HINTS.items() if f"its {part} " in words)
    nearer = np.array(shown) + 0.01 * np.array(looking_from(side))
    assert angle_deg(asked, unit(tuple(nearer.tolist()))) < off


def test_a_sound_item_has_no_faults(write, show_tree, tiny_atlas):
    assert check_bank(write(show_tree), tiny_atlas) == ()


SIDE = {"called": "side", "direction": "left"}


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"facing": None}, "it asks for no surface"),
        ({"facing": {"called": "head", "direction": "anterior", "feature": "rib-head"}},
         "its direction is 90° off the mean normal of rib-head, (0.00, 0.00, 1.00)"),
        ({"facing": {"called": "tail", "direction": "superior", "feature": "tail"}},
         "unknown feature tail"),
        ({"facing": {"called": "head", "direction": ["0", "0", "0"]}}, "about the length 1"),
        ({"facing": {"called": "head", "direction": "upwards"}}, "facing"),
        ({"facing": {"called": "head", "direction": "superior", "tolerance_deg": "61"}},
         "less than or equal to 60"),
        ({"view": {"isolated": ["rib-1-left"]}}, "rib-2-left cannot be seen"),
        ({"view": {}}, "can be seen from where it looks"),
        ({"view": {"from": "posterior", "isolated": ["rib-2-left"]}}, "begins turned away"),
        ({"stem": "Show the head of left rib 2, above"}, "tells where the surface looks: 'above'"),
        ({"key": "rib-99-left"}, "unknown structure rib-99-left"),
        ({"options": [{"structure": "rib-1-left"}]}, "a foreseen wrong surface has no direction"),
        ({"options": [{"id": "rib-2-left", "facing": SIDE}]}, "means something else"),
        ({"options": [{"id": "unseen", "facing": SIDE}]}, "means something else"),
        ({"options": [{"id": "top", "facing": {"called": "top", "direction": "superior"}}]},
         "the top looks where the asked one does"),
        ({"options": [{"facing": SIDE}]}, "an option has no id"),
        ({"kind": "find"}, "only show items ask for one"),
    ],
)  # fmt: skip
def test_a_fault_of_a_surface_is_named(write, show_tree, tiny_atlas, changes, what):
    changed = {**show_tree["items"][0], **changes}
    show_tree["items"][0] = {name: value for name, value in changed.items() if value is not None}
    faults = check_bank(write(show_tree), tiny_atlas)
    found = [f"{fault.what} {fault.remedy}" for fault in faults]
    assert any(what in text for text in found), found
    assert all(fault.where.startswith("line ") and fault.remedy for fault in faults)


def test_a_bank_of_the_first_format_shows_nothing(write, show_tree, tiny_atlas):
    (fault,) = check_bank(write({**show_tree, "format": "1"}), tiny_atlas)
    assert (fault.what.partition(": ")[2], fault.remedy) == (
        "format 1 has no such show items",
        "write format: 2",
    )


@given(directions)
def test_every_surface_can_begin_turned_away(direction):
    item = replace(an_item(), task=Turn("rib-2-left", Facing("surface", direction)))
    azimuth, elevation = first_angles(item)
    start = Camera(azimuth_deg=azimuth, elevation_deg=elevation)
    assert angle_deg(direction, to_viewer(start, start.target)) >= 75 - 1e-6


def test_reading_leaves_the_meshes_to_the_check(write, show_tree, tiny_atlas):
    show_tree["items"][0]["view"] = {}
    path = write(show_tree)
    assert check_bank(path, tiny_atlas)
    assert read_bank(path, tiny_atlas).items
    show_tree["items"][0]["facing"] = None
    with pytest.raises(BankError, match="facing"):
        read_bank(write(show_tree), tiny_atlas)


def test_a_group_is_shown_by_its_parts(show, tiny_atlas):
    cage = replace(show, task=Turn("cage", replace(show.task.facing, feature="")))
    scene = present(cage, tiny_atlas, Scene())
    response = Turned(direction_shown(cage, tiny_atlas, scene.camera))
    assert not grade(cage, response).correct


def test_a_quiz_takes_a_surface_as_any_answer(write, show_tree, tiny_atlas):
    quiz = Quiz.start(read_bank(write(show_tree), tiny_atlas), mode=Mode.TEST)
    after = quiz.answer(Turned(FRONT, means=Means.POSE), 3.0)
    assert after.finished
    assert after.attempts[0].grade.response.means is Means.POSE
    assert after.result.confusions == ()  # a surface is no name
