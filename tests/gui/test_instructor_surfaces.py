"""What was shown by turning the model stands in the table of items in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tiny_quiz import bank

from anatomyapp.gui.instructor.item_row import choice_text, item_columns, item_rows
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind, Option, OptionId
from anatomyapp.session.quizzing import QuizId, QuizMode
from anatomyapp.session.review import Answer

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SHOW = Item(
    id=ItemId("show-rib"),
    kind=Kind.SHOW,
    stem="Show the inner surface of left rib 2",
    key="rib-2-left",
    station="ribs",
    objective="Orient ribs.",
    bloom=Bloom.APPLY,
    source="test",
    feedback=Feedback("Look."),
    options=(Option(OptionId("outer"), "outer surface", facing=Facing("outer", (1.0, 0.0, 0.0))),),
    facing=Facing("inner surface", (-1.0, 0.0, 0.0)),
)


def answer(learner, response, *, timed_out=False):
    right = response == SHOW.key
    return Answer(
        learner, "s", QuizId("q"), "tiny", "1.0.0", QuizMode.SPOTTER, SHOW.id, 1, Kind.SHOW, 1,
        True, response, right, float(right), 4.0, None, NOON, timed_out=timed_out,
    )  # fmt: skip


@pytest.fixture
def row(look, tiny_atlas):
    answers = [
        answer("a", "rib-2-left"),
        answer("b", "outer"),
        answer("c", "superior"),
        answer("d", "unseen"),
        answer("e", "", timed_out=True),
    ]
    (found,) = item_rows(answers, (bank(SHOW),), tiny_atlas)
    return found


def test_surfaces_and_sides_are_named(row):
    labels = {"rib-2-left": "Left rib 2"}
    said = {choice.id: choice_text(row, choice, labels) for choice in row.figures.choices}
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
