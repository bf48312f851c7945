"""Generated items: repeatable, distinct, sound as a bank; from rich and from poor atlases."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.generating.generation import generate, generated_bank, generated_entry
from anatomyapp.quiz.generating.wish import GENERATED, MOST, GenerationWish
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import NAMING, Kind
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.quiz.task import Choose, Order, Point, TypeName
from anatomyapp.quiz.writing import write_bank
from anatomyapp.settings import Language


def question(item):
    order = item.key if item.kind is Kind.ORDER else ""
    return item.kind, item.stem, item.key if item.kind in NAMING else "", order


def test_the_same_wish_makes_the_same_items(tiny_atlas, thorax):
    for atlas, kinds in ((tiny_atlas, ()), (thorax, (Kind.SIDE,))):
        wish = GenerationWish(kinds=kinds, count=25, seed=9)
        assert generate(atlas, wish)
        assert generate(atlas, wish) == generate(atlas, wish)


def test_a_seed_chooses_among_items_and_changes_none(thorax):
    one, other = (
        {i.id: i for i in generate(thorax, GenerationWish(kinds=(Kind.SIDE,), count=8, seed=s))}
        for s in (1, 2)
    )
    common = one.keys() & other.keys()
    assert common
    assert one.keys() != other.keys()
    assert all(one[name] == other[name] for name in common)


def test_every_kind_is_made_of_the_shipped_thorax(made):
    assert all(made[kind] for kind in GENERATED)
    assert {type(i.task) for items in made.values() for i in items} == {
        Choose, Point, TypeName, Order
    }  # fmt: skip
    assert any(i.task.several for i in made[Kind.RELATION] if isinstance(i.task, Choose))


def test_no_question_is_asked_twice(made):
    items = [item for several in made.values() for item in several]
    assert Counter(question(i) for i in items).most_common(1)[0][1] == 1
    assert Counter(i.id for i in items).most_common(1)[0][1] == 1


def test_stations_are_those_wished_for(thorax):
    wish = GenerationWish(stations=("diaphragm", "costal-margin"), count=12)
    assert {i.station for i in generate(thorax, wish)} == {"diaphragm", "costal-margin"}


def test_the_stations_of_a_short_wish_take_turns(thorax):
    wish = GenerationWish(kinds=(Kind.FIND,), count=8)
    assert len({i.station for i in generate(thorax, wish)}) == 8


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
def test_a_written_bank_reads_back_equal_and_is_sound(thorax, tmp_path, language):
    wish = GenerationWish(count=30, seed=4, language=language)
    path = tmp_path / "bank.yaml"
    write_bank(path, generated_entry(thorax, wish))
    assert check_bank(path, thorax) == ()
    assert read_bank(path, thorax) == generated_bank(thorax, wish)


def test_the_key_scores_all_and_each_distractor_nothing(made):
    for item in (i for several in made.values() for i in several):
        if isinstance(item.task, Point):
            right, wrong = Pointed(item.asked), [Pointed(o.structure) for o in item.options]
        elif isinstance(item.task, Choose):
            right = Chosen(item.task.keys)
            wrong = [Chosen.one(o.id) for o in item.options if o.id not in item.task.keys]
        else:
            continue
        assert grade(item, right).score == 1.0
        assert all(grade(item, response).score == 0.0 for response in wrong)


def test_each_distractor_says_what_it_stands_for(made):
    for item in (i for several in made.values() for i in several):
        keys = item.task.keys if isinstance(item.task, (Choose, Order)) else ()
        wrong = [o for o in item.options if o.id not in keys]
        assert all(o.misconception and o.misconception.statement for o in wrong)


def test_german_items_speak_german(thorax):
    wish = GenerationWish(kinds=(Kind.NAME,), count=3, language=Language.GERMAN)
    for item in generate(thorax, wish):
        assert "hervorgehoben" in item.stem
        assert item.feedback.how_to_tell.startswith("Das ist ")


def test_an_atlas_of_meshes_and_names_alone_gives_items(bare, tmp_path):
    wish = GenerationWish(count=100)
    kinds = {item.kind for item in generate(bare, wish)}
    assert {Kind.FIND, Kind.NAME} <= kinds
    assert Kind.RELATION not in kinds
    path = tmp_path / "bank.yaml"
    write_bank(path, generated_entry(bare, wish))
    assert check_bank(path, bare) == ()


def test_one_structure_alone_is_not_worth_finding(bare):
    name = next(iter(bare.meshes))
    lonely = replace(
        bare, structures={name: bare.structures[name]}, meshes={name: bare.meshes[name]}
    )
    assert generate(lonely, GenerationWish()) == ()
    with pytest.raises(BankError, match="gives no items"):
        generated_bank(lonely, GenerationWish())


def test_an_empty_atlas_gives_nothing(bare):
    assert generate(replace(bare, structures={}, meshes={}), GenerationWish()) == ()


def test_structures_of_the_same_name_are_asked_for_by_none(bare):
    same = {
        name: replace(s, label="Part", name_en="Part", name_la="", synonyms=())
        for name, s in bare.structures.items()
    }
    assert generate(replace(bare, structures=same), GenerationWish()) == ()


def test_flat_and_broken_meshes_are_passed_over(bare):
    name = next(iter(bare.meshes))
    mesh = bare.meshes[name]
    flat = replace(mesh, vertices=np.zeros_like(mesh.vertices))
    empty = replace(mesh, faces=mesh.faces[:0])
    for broken in (flat, empty):
        items = generate(replace(bare, meshes={**bare.meshes, name: broken}), GenerationWish())
        assert items
        assert all(item.asked != name for item in items)


@settings(max_examples=15, deadline=None)
@given(
    kinds=st.lists(st.sampled_from(GENERATED), unique=True),
    count=st.integers(1, 40),
    seed=st.integers(-(2**40), 2**40),
    language=st.sampled_from([Language.ENGLISH, Language.GERMAN]),
)
def test_any_wish_is_kept_to(tiny_atlas, kinds, count, seed, language):
    wish = GenerationWish(kinds=tuple(kinds), count=count, seed=seed, language=language)
    items = generate(tiny_atlas, wish)
    assert len(items) <= count
    assert {item.kind for item in items} <= set(kinds or GENERATED)
    assert len({question(item) for item in items}) == len(items)


@pytest.mark.parametrize(
    "wrong",
    [{"kinds": (Kind.CASE,)}, {"count": 0}, {"count": MOST + 1}, {"language": Language.SYSTEM}],
)
def test_wishes_that_cannot_be_met_are_refused(wrong):
    with pytest.raises(ValueError, match=r"."):
        GenerationWish(**wrong)


def test_what_no_file_can_hold_is_not_made(tiny_atlas, monkeypatch):
    monkeypatch.setattr("anatomyapp.quiz.generating.generation.LARGEST_FILE", 2000)
    with pytest.raises(BankError, match="wish for fewer"):
        generated_entry(tiny_atlas, GenerationWish(count=5))
    assert len(generate(tiny_atlas, GenerationWish(count=5))) == 5
