"""Tasks mix what is shown and nothing else, and each response earns its share."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Misconception, Option, OptionId
from anatomyapp.quiz.response import Chosen, Labelled, Ordered, Placed
from anatomyapp.quiz.task import Choose, Label, Order, Pin, PlaceOn

SLIP = Misconception("A slip.", "Right.", "mis-001")
OPTIONS = tuple(
    Option(OptionId(letter), letter.upper(), misconception=None if letter in "ab" else SLIP)
    for letter in "abcde"
)
LETTERS = [option.id for option in OPTIONS]
SPOT = (10.0, 20.0, 30.0)


def mixer(seed):
    return random.Random(seed)  # noqa: S311 - mixes options, guards nothing


def item(kind, task):
    return Item(
        ItemId("x"), kind, "Which?", task, "ribs", "Know it.", Bloom.REMEMBER, "test",
        Feedback("So."),
    )  # fmt: skip


SEVERAL = item(Kind.CHOICE, Choose(OPTIONS, (OptionId("a"), OptionId("b")), several=True))
ORDER = item(Kind.ORDER, Order(OPTIONS, tuple(LETTERS)))
LABEL = item(Kind.LABEL, Label(tuple(Pin(f"rib-{n}", n) for n in LETTERS[:3]), OPTIONS))
PLACE = item(Kind.PLACE, PlaceOn("point-x", (SPOT,), 10.0, 30.0))


@pytest.mark.parametrize(
    ("chosen", "score", "slip"),
    [
        ("ab", 1.0, None),
        ("a", 0.5, None),
        ("abc", 0.5, SLIP),
        ("ac", 0.0, SLIP),
        ("cde", 0.0, SLIP),
        ("abcde", 0.0, SLIP),
    ],
)
def test_several_earn_the_hits_less_the_false_alarms(chosen, score, slip):
    found = grade(SEVERAL, Chosen(tuple(chosen)))
    assert (found.score, found.misconception) == (score, slip)


@given(st.permutations("ab"))
def test_the_order_of_a_choice_of_several_is_nothing(chosen):
    assert grade(SEVERAL, Chosen(tuple(chosen))).chosen == SEVERAL.key == "a[,]b"


@given(st.permutations(LETTERS))
def test_an_order_earns_kendalls_tau(order):
    tau = kendalltau(range(5), [order.index(letter) for letter in LETTERS]).statistic
    found = grade(ORDER, Ordered(tuple(order)))
    assert found.score == pytest.approx(max(0.0, tau))
    assert found.correct == (order == LETTERS)
    assert found.chosen == "[,]".join(order)


def test_labels_earn_the_share_of_pins_that_are_right():
    assert LABEL.key == "rib-a[.]a[,]rib-b[.]b[,]rib-c[.]c"
    for names in permutations([*LETTERS, None], 3):
        if any(names):
            right = sum(name == own for name, own in zip(names, LETTERS, strict=False))
            found = grade(LABEL, Labelled(names))
            assert found.score == pytest.approx(right / 3)
            assert found.correct == (found.chosen == LABEL.key)


@pytest.mark.parametrize(
    ("off", "score"), [(0.0, 1.0), (10.0, 1.0), (20.0, 0.5), (25.0, 0.25), (30.0, 0.0), (99.0, 0.0)]
)
def test_a_place_earns_less_the_farther_it_is(off, score):
    straight = grade(PLACE, Placed("rib", (10.0, 20.0 + off, 30.0)))
    along = grade(PLACE, Placed("rib", SPOT, off_mm=off))
    for found in (straight, along):
        assert found.off_mm == pytest.approx(off)
        assert found.score == pytest.approx(score)


@given(st.integers(0, 2**32))
def test_mixing_changes_what_is_shown_first_and_nothing_else(seed):
    for asked in (SEVERAL, ORDER, LABEL, PLACE):
        mixed = asked.shuffled(mixer(seed))
        assert mixed.key == asked.key
        assert sorted(o.id for o in mixed.task.offered) == sorted(o.id for o in asked.task.offered)
        assert mixed == asked.shuffled(mixer(seed))
    shown = tuple(option.id for option in ORDER.shuffled(mixer(seed)).task.offered)
    assert shown != ORDER.task.keys


def test_true_stands_before_false_however_it_is_mixed():
    task = Choose(OPTIONS[:2], (OptionId("a"),), fixed=True)
    assert all(task.shuffled(mixer(seed)) is task for seed in range(9))


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (SEVERAL, Chosen(("a", "z"))),
        (LABEL, Labelled(("a",))),
        (LABEL, Labelled(("a", "b", "z"))),
        (ORDER, Ordered(("a", "b"))),
        (item(Kind.CHOICE, Choose(OPTIONS, (OptionId("a"),))), Chosen(("a", "b"))),
    ],
)
def test_what_does_not_fit_the_task_is_refused(asked, response):
    with pytest.raises(ValueError, match=r"option|pin"):
        grade(asked, response)


@pytest.mark.parametrize(
    ("task", "what"),
    [
        (lambda: Label((Pin("rib", "a"),), OPTIONS), "2 to 12 pins"),
        (lambda: Label((Pin("rib", "a"), Pin("rib", "b")), OPTIONS), "structures that differ"),
        (lambda: Label((Pin("x", "a"), Pin("y", "a")), OPTIONS), "names that differ"),
        (lambda: Label((Pin("x", "a"), Pin("y", "z")), OPTIONS), "among the options"),
        (lambda: Order(OPTIONS, ("a", "b")), "each option once"),
        (lambda: Choose(OPTIONS, ()), "one option is the key"),
        (lambda: PlaceOn("x", (), 10.0, 30.0), "somewhere"),
        (lambda: PlaceOn("x", (SPOT,), 30.0, 10.0), "below the distance"),
    ],
)
def test_a_task_that_cannot_be_done_is_refused(task, what):
    with pytest.raises(ValueError, match=what):
        task()
