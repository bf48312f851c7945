"""An item that could not be asked or graded cannot be built."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import View
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.response import Chosen, Labelled, Means, Ordered, Placed, Turned, Typed


def test_an_item_without_its_texts_cannot_be_built(bank):
    for change in ({"stem": " "}, {"source": ""}, {"version": 0}):
        with pytest.raises(ValueError, match=r"an item has|count from 1"):
            replace(bank.items[0], **change)


def test_options_differ_and_hold_the_key(bank):
    find, name, choice = bank.items
    with pytest.raises(ValueError, match="differ"):
        replace(choice.task, options=choice.options * 2)
    with pytest.raises(ValueError, match="at least 2"):
        replace(choice.task, options=choice.options[:1])
    with pytest.raises(ValueError, match="one of the options"):
        replace(choice.task, keys=("nowhere",))
    with pytest.raises(ValueError, match="only one is chosen"):
        replace(choice.task, keys=tuple(option.id for option in choice.options))
    with pytest.raises(ValueError, match="stands for a structure"):
        replace(name, task=replace(name.task, keys=("other",)))
    with pytest.raises(ValueError, match="other than the key"):
        replace(find.task, foreseen=(Option(OptionId("x"), "X", find.asked),))


def test_an_item_is_answered_as_its_kind_is(bank):
    for item, other in pairwise((*bank.items[:1], bank.items[2])):
        with pytest.raises(ValueError, match="is not answered by"):
            replace(item, task=other.task)


def test_a_view_is_one_that_a_camera_can_have():
    with pytest.raises(ValueError, match="elevation"):
        View(elevation_deg=91)
    with pytest.raises(ValueError, match="finite"):
        View(azimuth_deg=float("nan"))


@pytest.mark.parametrize(
    ("response", "what"),
    [
        (lambda: Turned((0.0, 2.0, 0.0)), "length 1"),
        (lambda: Chosen(()), "at least one option"),
        (lambda: Chosen(("a", "a")), "chosen once"),
        (lambda: Chosen(("a",), Means.POSE), "pointer or keyboard"),
        (lambda: Typed("  "), "1 to 120 letters"),
        (lambda: Typed("a" * 121), "1 to 120 letters"),
        (lambda: Placed("rib", (0.0, float("nan"), 0.0)), "finite"),
        (lambda: Placed("rib", (0.0, 0.0, 0.0), off_mm=-1.0), "0 or more"),
        (lambda: Labelled((None, None)), "at least one pin"),
        (lambda: Labelled(("a", "a")), "put to one pin"),
        (lambda: Ordered(("a", "b", "a")), "one place"),
    ],
)
def test_what_nobody_can_answer_is_refused(response, what):
    with pytest.raises(ValueError, match=what):
        response()


def test_a_score_lies_between_0_and_1():
    with pytest.raises(ValueError, match="between 0 and 1"):
        Grade("x", 1.5, "a", "b", Chosen.one("b"))
