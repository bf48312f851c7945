"""Responses and grades in words."""

from __future__ import annotations

import pytest

from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.response import Chosen, Labelled, Ordered, Typed
from anatomyapp.quiz.response_words import key_words, response_words
from anatomyapp.quiz.task import Choose, Label, Order, Pin, PlaceOn, TypeName
from anatomyapp.quiz.typed_name import TypedNames

A, B, C = map(OptionId, "abc")
OPTIONS = tuple(Option(each, each.upper()) for each in (A, B, C))
SEVERAL = Choose(OPTIONS, (A, B), several=True)
ORDER = Order((OPTIONS[1], OPTIONS[0], OPTIONS[2]), (A, B, C))
LABEL = Label((Pin("rib-1-left", A), Pin("rib-2-left", B)), OPTIONS)


def item(kind, task):
    return Item(ItemId("one"), kind, "What is it?", task, "ribs", "Know it.", Bloom.REMEMBER,
                "test", Feedback("Look."))  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "task", "response", "words"),
    [
        (Kind.CHOICE, SEVERAL, "a[,]c", "A, C"),
        (Kind.ORDER, ORDER, "b[,]a[,]c", "B → A → C"),
        (Kind.LABEL, LABEL, "rib-1-left[.]c", "Left rib 1: C"),
        (Kind.CHOICE, SEVERAL, "", ""),
        (Kind.CHOICE, SEVERAL, "a[,]gone", "A, gone"),
    ],
)
def test_recorded_responses_are_told_in_the_words_of_the_options(
    tiny_atlas, kind, task, response, words
):
    assert response_words(item(kind, task), response, tiny_atlas) == words


def test_a_typed_name_stands_in_quotes_and_its_key_is_the_structure(tiny_atlas):
    typed = item(Kind.NAME, TypeName("rib-2-left", TypedNames(tiny_atlas.structures.values())))
    assert response_words(typed, "lft rib", tiny_atlas) == "“lft rib”"
    assert key_words(typed, tiny_atlas) == "Left rib 2"


def test_what_was_clicked_for_a_landmark_and_what_was_to_be_placed(tiny_atlas):
    placed = item(Kind.PLACE, PlaceOn("angle", ((0.0, 0.0, 0.0),), 5.0, 20.0, "rib-1-left"))
    assert response_words(placed, "rib-2-left", tiny_atlas) == "Left rib 2"
    assert key_words(placed, tiny_atlas) == "angle"


SEVERAL_ITEM, ORDER_ITEM = item(Kind.CHOICE, SEVERAL), item(Kind.ORDER, ORDER)
LABEL_ITEM = item(Kind.LABEL, LABEL)


@pytest.mark.parametrize(
    ("asked", "response", "verdict", "where"),
    [
        (SEVERAL_ITEM, Chosen((A, B)), "Right", ""),
        (SEVERAL_ITEM, Chosen((A,)), "Partly right: 1 of 2 (50 %)", "Left out: B."),
        (
            SEVERAL_ITEM, Chosen((A, C)),
            "Not quite: 1 of 2, one wrong (0 %)", "Left out: B. Not among them: C.",
        ),
        (
            ORDER_ITEM, Ordered((B, A, C)),
            "Partly right: 1 of 3 at their places (33 %)", "The order is: A, B, C.",
        ),
        (LABEL_ITEM, Labelled((A, None)), "Partly right: 1 of 2 names (50 %)", "Pin 2 is B."),
    ],
)  # fmt: skip
def test_what_of_an_answer_was_right_is_said(tiny_atlas, asked, response, verdict, where):
    told = explain(asked, grade(asked, response), tiny_atlas)
    assert (told.verdict, told.where) == (verdict, where)


@pytest.mark.parametrize(
    ("typed", "verdict", "where"),
    [
        ("left rib 2", "Right: left rib 2", ""),
        ("left ribb 2", "Right: left rib 2", "It is spelt: Left rib 2."),
        ("rib 2", "Not quite: you did not say from which side", "It is left rib 2."),
        ("left rib 3", "Not quite: it is not left rib 3",
         "It is left rib 2. It is one rib above the one you chose."),
        ("spleen", "Not quite: “spleen” names nothing here", "It is left rib 2."),
    ],
)  # fmt: skip
def test_what_was_made_of_a_typed_name_is_said(tiny_atlas, typed, verdict, where):
    names = TypedNames(tiny_atlas.structures.values())
    asked = item(Kind.NAME, TypeName("rib-2-left", names))
    told = explain(asked, grade(asked, Typed(typed)), tiny_atlas)
    assert (told.verdict, told.where) == (verdict, where)
