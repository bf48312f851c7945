"""Hints: an item's own, then a general one that does not tell the answer."""

from __future__ import annotations

import pytest

from anatomyapp.quiz.hinting import HintKind, hints_of
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Misconception, Option, OptionId
from anatomyapp.quiz.task import Choose, Order, Point, TypeName
from anatomyapp.quiz.typed_name import TypedNames


def item(kind, task, hint=""):
    return Item(ItemId("one"), kind, "What is it?", task, "ribs", "Know it.", Bloom.REMEMBER,
                "test", Feedback("Look."), hint=hint)  # fmt: skip


def options(*names):
    return tuple(Option(OptionId(name), name.upper()) for name in names)


def test_the_own_hint_of_an_item_comes_first(tiny_atlas):
    task = Choose(options("a", "b", "c"), (OptionId("a"),))
    first, second = hints_of(item(Kind.CHOICE, task, "Think of the sternum."), tiny_atlas)
    assert (first.kind, first.words) == (HintKind.OWN, "Think of the sternum.")
    assert (second.kind, second.struck) == (HintKind.STRIKE, "b")


def test_the_option_that_no_misconception_leads_to_is_struck_out(tiny_atlas):
    wrong = Misconception("It is b.")
    task = Choose(
        (Option(OptionId("b"), "B", misconception=wrong), *options("a", "c")), (OptionId("a"),)
    )
    (hint,) = hints_of(item(Kind.CHOICE, task), tiny_atlas)
    assert hint.struck == "c"


@pytest.mark.parametrize("several", [True, False])
def test_of_two_options_none_is_struck_out(tiny_atlas, several):
    task = Choose(options("true", "false"), (OptionId("true"),), several=several)
    assert hints_of(item(Kind.CHOICE, task), tiny_atlas) == ()


def test_around_a_structure_more_than_it_stays_solid(tiny_atlas):
    (hint,) = hints_of(item(Kind.FIND, Point("rib-1-left")), tiny_atlas)
    assert "rib-1-left" in hint.solid


def test_of_an_order_the_first_is_named(tiny_atlas):
    task = Order(options("b", "a", "c"), (OptionId("a"), OptionId("b"), OptionId("c")))
    (hint,) = hints_of(item(Kind.ORDER, task), tiny_atlas)
    assert hint.words == "The first is: A"


def test_letters_are_told_where_neither_side_nor_number_tells_the_name(tiny_atlas):
    names = TypedNames(tiny_atlas.structures.values())
    (hint,) = hints_of(item(Kind.NAME, TypeName("manubrium", names)), tiny_atlas)
    assert hint.words == "It begins with Ma and has 9 letters."
    assert hints_of(item(Kind.NAME, TypeName("rib-2-left", names)), tiny_atlas) == ()
