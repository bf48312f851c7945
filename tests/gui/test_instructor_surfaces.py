"""What was shown by turning the model stands in the table of items in words."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.instructor.item_columns import item_columns
from anatomyapp.gui.instructor.item_row import choice_text
from anatomyapp.gui.instructor.items_read import bank_read
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.task import Turn
from anatomyapp.session.bundles import PACKED, AnswerColumns, Choice

SHOW = Item(
    id=ItemId("show-rib"),
    kind=Kind.SHOW,
    stem="Show the inner surface of left rib 2",
    task=Turn(
        StructureId("rib-2-left"),
        Facing("inner surface", (-1.0, 0.0, 0.0)),
        (Option(OptionId("outer"), "outer surface", facing=Facing("outer", (1.0, 0.0, 0.0))),),
    ),
    station="ribs",
    objective="Orient ribs.",
    bloom=Bloom.APPLY,
    source="test",
    feedback=Feedback("Look."),
)


GIVEN = ("rib-2-left", "outer", "superior", "unseen", "")  # the last one by nobody, too late


@pytest.fixture
def row(look, tiny_atlas):
    packed = np.zeros(len(GIVEN), PACKED)
    packed["choice"], packed["attempt"], packed["latency_s"] = range(len(GIVEN)), 1, 4.0
    packed["score"][0], packed["timed_out"][-1] = 1.0, True
    choices = tuple(Choice(SHOW.id, 1, Kind.SHOW.value, response) for response in GIVEN)
    answers = AnswerColumns(tuple("abcde"), choices, np.arange(len(GIVEN)), packed)
    (found,) = bank_read("tiny", answers, {SHOW.reference: SHOW}, tiny_atlas, {}).rows
    return found


def test_surfaces_and_sides_are_named(row, tiny_atlas):
    said = {choice.id: choice_text(row, choice, tiny_atlas) for choice in row.figures.choices}
    assert said == {
        "rib-2-left": "inner surface",
        "outer": "outer surface",
        "superior": "from above",
        "unseen": "with too little of it in view",
        "": "No answer",
    }


def test_its_kind_has_a_name_and_late_answers_are_counted(row):
    kind = next(column for column in item_columns() if column.title == "Kind")
    assert kind.text(row) == "show it"
    assert (row.figures.n, row.figures.timed_out) == (5, 1)
