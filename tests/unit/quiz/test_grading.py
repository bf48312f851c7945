"""Responses earn what they deserve, and a wrong one says how far off it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.quiz.feedback import explain, named
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.offset import offset
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.quiz.task import Point


def test_the_key_scores_one_and_everything_else_nothing(bank, tiny_atlas):
    find, name, choice = bank.items
    for structure in tiny_atlas.meshes:
        found = grade(find, Pointed(structure))
        assert (found.score == 1.0) == found.correct == (structure == "rib-2-left")
    for item in (name, choice):
        for option in item.options:
            assert grade(item, Chosen.one(option.id)).correct == (option.id == item.key)


def test_a_foreseen_wrong_click_tells_the_misconception(bank):
    found = grade(bank.items[0], Pointed("rib-3-left"))
    assert (found.asked, found.taken) == ("rib-2-left", "rib-3-left")
    assert found.misconception.id == "mis-001"
    assert grade(bank.items[0], Pointed("rib-1-left")).misconception is None


def test_a_response_of_the_other_kind_is_refused(bank):
    with pytest.raises(ValueError, match="Point is not answered by Chosen"):
        grade(bank.items[0], Chosen.one("rib-2-left"))
    with pytest.raises(ValueError, match="Choose is not answered by Pointed"):
        grade(bank.items[2], Pointed("sternum-body"))
    with pytest.raises(ValueError, match="no option"):
        grade(bank.items[2], Chosen.one("nowhere"))


def structure(stem, number, side):
    name = f"{stem}-{number}" if side is Side.MIDLINE else f"{stem}-{number}-{side}"
    return Structure(StructureId(name), "bone", side, name, name, name, number=number)


@pytest.mark.parametrize(
    ("asked", "taken", "text"),
    [
        (("rib", 2, Side.LEFT), ("rib", 3, Side.LEFT), "It is one rib above the one you chose."),
        (
            ("rib", 12, Side.LEFT),
            ("rib", 9, Side.LEFT),
            "It is three ribs below the one you chose.",
        ),
        (("rib", 2, Side.LEFT), ("rib", 2, Side.RIGHT), "It is the same rib on the other side."),
        (
            ("rib", 1, Side.LEFT),
            ("rib", 2, Side.RIGHT),
            "It is on the other side, one rib above the one you chose.",
        ),
        (
            ("vertebra", 4, Side.MIDLINE),
            ("vertebra", 6, Side.MIDLINE),
            "It is two vertebrae above the one you chose.",
        ),
        (
            ("costal-cartilage", 8, Side.LEFT),
            ("costal-cartilage", 7, Side.LEFT),
            "It is one cartilage below the one you chose.",
        ),
    ],
)
def test_an_offset_is_told_in_words(asked, taken, text):
    assert offset(structure(*asked), structure(*taken)).text() == text


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        (("rib", 2, Side.LEFT), ("rib", 2, Side.LEFT)),
        (("rib", 2, Side.LEFT), ("vertebra", 3, Side.MIDLINE)),
        (("rib", 2, Side.LEFT), ("rib", None, Side.LEFT)),
        (("disc", 2, Side.MIDLINE), ("disc", 3, Side.MIDLINE)),
        (("vertebra", 1, Side.MIDLINE), ("vertebra", 30, Side.MIDLINE)),
    ],
)
def test_what_lies_in_no_common_series_has_no_offset(asked, taken):
    assert offset(structure(*asked), structure(*taken)) is None


numbers = st.integers(1, 12)
sides = st.sampled_from([Side.LEFT, Side.RIGHT])


@given(numbers, sides, numbers, sides)
def test_offsets_there_and_back_are_opposite(n, side, m, other):
    asked, taken = structure("rib", n, side), structure("rib", m, other)
    there, back = offset(asked, taken), offset(taken, asked)
    if asked.id == taken.id:
        assert there is back is None
    else:
        assert there.above == -back.above
        assert there.other_side == back.other_side == (side != other)


def test_names_stand_in_a_sentence(tiny_atlas):
    labels = {"rib-1-left": "left rib 1", "manubrium": "the manubrium"}
    assert {s: named(tiny_atlas.structures[s]) for s in labels} == labels
    assert named(structure("T", 5, Side.MIDLINE)) == "T-5"


def test_a_wrong_click_is_explained(bank, tiny_atlas):
    item = bank.items[0]
    told = explain(item, grade(item, Pointed("rib-3-left")), tiny_atlas)
    assert told.verdict == "Not quite: that is left rib 3"
    assert told.where == "The answer carries the tick. It is one rib above the one you chose."
    assert (told.why, told.how_to_tell) == ("Right.", "Count down.")
    assert (told.show, told.show_as, told.correct) == (("manubrium",), "the top", False)


def test_a_right_answer_is_confirmed(bank, tiny_atlas):
    find, name, choice = bank.items
    told = explain(find, grade(find, Pointed("rib-2-left")), tiny_atlas)
    assert (told.verdict, told.where, told.correct) == ("Right: left rib 2", "", True)
    told = explain(name, grade(name, Chosen.one("rib-1-left")), tiny_atlas)
    assert told.verdict == "Right: left rib 1"
    told = explain(choice, grade(choice, Chosen.one("body")), tiny_atlas)
    assert told.verdict == "Right"


def test_wrong_options_are_explained(bank, tiny_atlas):
    _, name, choice = bank.items
    told = explain(name, grade(name, Chosen.one("rib-2-left")), tiny_atlas)
    assert told.verdict == "Not quite: it is not left rib 2"
    assert told.where == "It is left rib 1. It is one rib above the one you chose."
    told = explain(name, grade(name, Chosen.one("other")), tiny_atlas)
    assert (told.verdict, told.where) == ("Not quite: it is not Another bone", "It is left rib 1.")
    told = explain(choice, grade(choice, Chosen.one("rib")), tiny_atlas)
    assert told.verdict == "Not quite: A rib"
    assert told.where == "The answer is: The body of the sternum"


def test_a_click_beside_any_series_still_gets_its_name(bank, tiny_atlas):
    item = replace(bank.items[0], task=Point("rib-2-left"))
    told = explain(item, grade(item, Pointed("manubrium")), tiny_atlas)
    assert told.verdict == "Not quite: that is the manubrium"
    assert told.where == "The answer carries the tick."
