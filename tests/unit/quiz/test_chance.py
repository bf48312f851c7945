"""What guessing earns agrees with the grades of all blind answers there are."""

from __future__ import annotations

from itertools import combinations, permutations
from statistics import fmean

import pytest

from anatomyapp.quiz.chance import chance_score
from anatomyapp.quiz.grading import kendall
from anatomyapp.quiz.option import Option
from anatomyapp.quiz.task import Choose, Label, Order, Pin, PlaceOn, Point


def options(count):
    return tuple(Option(f"o{n}", f"option {n}") for n in range(count))


@pytest.mark.parametrize("count", [2, 4, 5])
def test_one_of_some_is_guessed_in_its_share(count):
    assert chance_score(Choose(options(count), ("o1",))) == pytest.approx(1 / count)


@pytest.mark.parametrize(("count", "keys"), [(4, 2), (5, 3), (3, 3), (6, 1)])
def test_several_earn_what_all_blind_choices_earn_on_average(count, keys):
    right = set(range(keys))
    blind = [max(0, 2 * len(right & set(made)) - keys) / keys
             for made in combinations(range(count), keys)]  # fmt: skip
    task = Choose(options(count), tuple(f"o{n}" for n in range(keys)), several=True)
    assert chance_score(task) == pytest.approx(fmean(blind))


@pytest.mark.parametrize("length", [2, 3, 5, 6])
def test_an_order_earns_what_all_orders_earn_on_average(length):
    task = Order(options(length), tuple(f"o{n}" for n in range(length)))
    blind = [max(0.0, kendall(task.keys, made)) for made in permutations(task.keys)]
    assert chance_score(task) == pytest.approx(fmean(blind))


def test_names_put_blindly_to_pins_earn_their_share():
    pins = (Pin("rib", "o0"), Pin("sternum", "o1"))
    blind = [fmean([made[0] == 0, made[1] == 1]) for made in permutations(range(4), 2)]
    assert chance_score(Label(pins, options(4))) == pytest.approx(fmean(blind))


def test_nothing_is_guessed_where_nothing_is_offered():
    assert chance_score(Point("rib")) == 0.0
    assert chance_score(PlaceOn("angle", ((0.0, 0.0, 0.0),), 5.0, 20.0)) == 0.0
