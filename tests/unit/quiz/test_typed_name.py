"""Typed names are graded as a professor would: slips pass, sides, levels and neighbours do not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.search import names_of
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.content import models_folder
from anatomyapp.quiz.typed_name import TypedNames, Verdict

STRUCTURES = read_pack(models_folder() / "thorax").structures
NAMES = TypedNames(STRUCTURES.values())
SPELLINGS = [
    (row["typed"], StructureId(row["key"]), Verdict(row["verdict"]))
    for row in csv.DictReader(
        (Path(__file__).parent / "spellings.csv").read_text("utf-8").splitlines()
    )
]
some_structure = st.sampled_from(list(STRUCTURES.values()))


def test_the_table_holds_two_hundred_spellings_of_every_verdict():
    assert len(set(SPELLINGS)) >= 200
    assert {verdict for _, _, verdict in SPELLINGS} == set(Verdict)


@pytest.mark.parametrize(("typed", "key", "verdict"), SPELLINGS)
def test_a_spelling_is_graded_as_a_professor_would(typed, key, verdict):
    assert NAMES.grade(typed, key).verdict is verdict


@given(some_structure, st.data())
def test_every_name_of_a_structure_is_right_once_its_side_is_told(structure, data):
    name = data.draw(st.sampled_from(names_of(structure)))
    grade = NAMES.grade(name, structure.id)
    if grade.verdict is Verdict.NO_SIDE:
        assert structure.side is not Side.MIDLINE
        grade = NAMES.grade(f"{structure.side} {name}", structure.id)
    assert grade.verdict.is_right


@given(some_structure, some_structure, st.data())
def test_no_slip_turns_the_name_of_one_structure_into_that_of_another(named, key, data):
    name = data.draw(st.sampled_from(names_of(named)))
    place = data.draw(st.integers(0, len(name) - 1))
    typed = name[:place] + name[place + 1 :]
    if not NAMES.grade(name, key.id).verdict.is_right:
        assert not NAMES.grade(typed, key.id).verdict.is_right


@given(st.text(max_size=200), some_structure)
def test_anything_may_be_typed(text, key):
    assert NAMES.grade(text, key.id).verdict in Verdict


def test_a_structure_that_is_not_there_cannot_be_asked_for():
    with pytest.raises(ValueError, match="no structure rib-13-left"):
        NAMES.grade("rib 13", StructureId("rib-13-left"))
