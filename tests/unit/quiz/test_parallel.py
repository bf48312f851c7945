"""Parallel forms ask in every cell of their blueprint for as much, and for nothing twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path
from statistics import fmean

import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder, quizzes_folder
from anatomyapp.quiz.bank import Form, read_bank
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Kind
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.parallel import blueprint_faults, cell_of
from anatomyapp.quiz.response import Chosen, Labelled, Ordered
from anatomyapp.quiz.task import Choose, Label, Order

FORMS = [quizzes_folder() / "banks" / f"thorax-form-{letter}.yaml" for letter in "abc"]
A, B, C = map(Path, "abc")


@pytest.fixture(scope="module")
def forms():
    atlas = read_pack(models_folder() / "thorax")
    return dict(zip((A, B, C), (read_bank(path, atlas) for path in FORMS), strict=True))


def with_first(bank, **changes):
    """Return a bank with its first item changed."""
    return replace(bank, items=(replace(bank.items[0], **changes), *bank.items[1:]))


def test_the_shipped_forms_are_parallel(forms):
    assert blueprint_faults(forms) == {B: (), C: ()}


def test_each_shipped_form_weighs_the_class_alike(forms):
    form = forms[A]
    assert len(form.items) == 24
    assert {item.kind for item in form.items} == set(Kind) - {Kind.SHOW, Kind.CHOICE}
    assert len(Counter(map(cell_of, form.items))) >= 20
    truths = [[i.key for i in bank.items if i.kind is Kind.TRUTH] for bank in forms.values()]
    assert all(sorted(keys) == ["false", "true"] for keys in truths)


def test_each_shipped_form_speaks_german_throughout(forms):
    for bank in forms.values():
        german = bank.in_language("de")
        assert german.title != bank.title
        for item, other in zip(bank.items, german.items, strict=True):
            assert item.stem != other.stem
            assert item.objective != other.objective
            assert item.feedback.how_to_tell != other.feedback.how_to_tell
            assert item.feedback.show_as != other.feedback.show_as


def chance(item):
    """Return the mean score of blind answers to an item that offers answers, else 0."""
    ids = [option.id for option in item.task.options]
    match item.task:
        case Choose(several=True, keys=keys):
            blind = [Chosen(options) for options in combinations(ids, len(keys))]
        case Choose():
            blind = [Chosen.one(option) for option in ids]
        case Order():
            blind = [Ordered(options) for options in permutations(ids)]
        case Label(pins=pins):
            blind = [Labelled(names) for names in permutations(ids, len(pins))]
        case _:
            return 0.0
    return fmean(grade(item, response).score for response in blind)


def test_blind_guessing_earns_the_same_in_each_shipped_form(forms):
    a, b, c = ([chance(item) for item in bank.items] for bank in forms.values())
    assert a == pytest.approx(b)
    assert a == pytest.approx(c)
    assert sum(a) == pytest.approx(3.92, abs=0.01)  # docs/forms.md


def test_a_cell_that_holds_fewer_is_named_with_the_one_that_holds_more(forms):
    moved = with_first(forms[B], bloom=Bloom.CREATE)
    faults = blueprint_faults({A: forms[A], B: moved})[B]
    assert [fault.what for fault in faults] == [
        "sternum-and-joints, place, create: 1 here, 0 in form A",
        "sternum-and-joints, place, remember: 0 here, 1 in form A",
    ]
    assert {fault.where for fault in faults} == {"form B"}


def test_another_number_of_options_is_a_warning(forms):
    items = list(forms[B].items)
    at = next(k for k, item in enumerate(items) if item.kind is Kind.LEVEL)
    task = items[at].task
    assert isinstance(task, Choose)
    more = replace(task, options=(*task.options, Option(OptionId("other"), "Another one")))
    items[at] = replace(items[at], task=more)
    (fault,) = blueprint_faults({A: forms[A], B: replace(forms[B], items=tuple(items))})[B]
    assert fault.warning
    assert "answered by 1 of 5 options, in form A by 1 of 4 options" in fault.what


def test_an_item_in_two_forms_is_a_fault(forms):
    own = forms[A].items[0]
    (same,) = blueprint_faults(
        {A: forms[A], B: replace(forms[A], blueprint=forms[B].blueprint, items=forms[A].items[:1])}
    )[B][-1:]
    assert same.what == f"{own.id} stands in form A too"


def test_the_same_question_under_another_id_is_a_fault(forms):
    own = forms[A].items[0]
    copied = replace(forms[B], items=(replace(own, id="copied"), *forms[B].items[1:]))
    (fault,) = blueprint_faults({A: forms[A], B: copied})[B]
    assert fault.what == f"copied asks the same as {own.id} in form A"


def test_two_forms_of_one_letter_are_a_fault(forms):
    twin = replace(forms[B], blueprint=forms[A].blueprint)
    faults = blueprint_faults({A: forms[A], B: twin})[B]
    assert [fault.remedy for fault in faults] == ["give each form its own letter"]


def test_banks_of_no_or_of_other_blueprints_are_not_compared(forms):
    plain = replace(forms[B], blueprint=None)
    other = replace(forms[C], blueprint=Form("another", "B"))
    assert blueprint_faults({A: forms[A], B: plain, C: other}) == {}


def test_the_first_form_is_the_measure_in_whatever_order_files_are_given(forms):
    assert set(blueprint_faults({C: forms[C], A: forms[A]})) == {C}
