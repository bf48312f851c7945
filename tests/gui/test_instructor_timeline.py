"""A session over time."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from tiny_quiz import Hands

from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.instructor.timeline import clock, ticks, timeline_of
from anatomyapp.gui.instructor.timeline_view import TimelineView
from anatomyapp.quiz.item import Kind
from anatomyapp.session import augmented
from anatomyapp.session.event import (
    Entry,
    Origin,
    PlaceEntered,
    SessionId,
    SessionStarted,
    StructureSelected,
)
from anatomyapp.session.quizzing import ItemAnswered, QuizFinished, QuizMode, QuizStarted
from anatomyapp.session.tally import Followed, Outcome, tallied
from anatomyapp.session.turns import GroupId, Letter, turn_of
from tests.augmented_events import EVENTS


def entries(*events):
    """Return entries of (seconds, event), after the session's start."""
    steps = [(0.0, SessionStarted("0", "tiny", "1")), *events]
    at = datetime(2026, 3, 1, tzinfo=UTC)
    return [
        Entry(uuid4(), SessionId("s"), number, at, seconds, event)
        for number, (seconds, event) in enumerate(steps)
    ]


def answer(*, correct=True, response="rib-1-left"):
    shown = Hands().now()
    score = 1.0 if correct else 0.0
    return ItemAnswered("q", "find-1", 1, Kind.FIND, response, correct, score, 2.5, shown)


def test_places_follow_one_another(tiny_atlas):
    found = timeline_of(
        entries((4.0, PlaceEntered("quiz")), (9.0, PlaceEntered("explore")), (10.0, answer())),
        tiny_atlas.structures,
    )
    assert found.places == (
        Span(0.0, 4.0, "Explore"),
        Span(4.0, 9.0, "Quiz"),
        Span(9.0, 10.0, "Explore"),
    )
    assert found.length_s == 10.0


def test_a_structure_is_looked_at_until_the_next_or_until_the_place_is_left(tiny_atlas):
    found = timeline_of(
        entries(
            (1.0, StructureSelected("rib-1-left", Origin.MODEL)),
            (3.0, StructureSelected("rib-2-left", Origin.TREE)),
            (3.2, StructureSelected("manubrium", Origin.TREE)),
            (7.0, PlaceEntered("quiz")),
            (9.0, answer()),
        ),
        tiny_atlas.structures,
    )
    assert found.structures == (Span(1.0, 3.0, "Left rib 1"), Span(3.2, 7.0, "Manubrium"))


def test_answers_stand_at_their_time_with_their_verdict(tiny_atlas):
    found = timeline_of(
        entries(
            (1.0, QuizStarted("q", "tiny", "1.0.0", QuizMode.LEARN, 1, ("find-1",))),
            (2.0, answer()),
            (3.0, answer(correct=False)),
            (4.0, answer(correct=False, response="")),
            (5.0, QuizFinished("q", 3, 1, 1.0)),
            (6.0, PlaceEntered("explore")),
        ),
        tiny_atlas.structures,
    )
    assert [(m.at_s, m.correct) for m in found.answers] == [(2, True), (3, False), (4, False)]
    assert found.answers[2].text == "find-1: no answer, 2.5 s"
    assert found.quizzes == (Span(1.0, 5.0, "Learn: tiny"),)
    assert found.right == 1


def test_nothing_has_an_empty_timeline(tiny_atlas):
    assert timeline_of([], tiny_atlas.structures).length_s == 0


@pytest.mark.parametrize(("length", "most"), [(0.0, 4), (7.0, 5), (95.0, 6), (3600.0, 9)])
def test_ticks_begin_at_nought_and_have_room(length, most):
    found = ticks(length, most)
    assert found[0] == 0
    assert len(found) <= most
    assert found[-1] <= length


def test_times_on_the_axis_are_read_as_a_clock():
    assert [clock(s) for s in (0, 65.9, 3723)] == ["0:00", "1:05", "1:02:03"]


def test_the_drawing_says_what_lies_under_the_pointer(qtbot, look, tiny_atlas):
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(800, 200)
    view.draw(timeline_of(entries((4.0, PlaceEntered("quiz")), (9.0, answer())), {}))
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    box, text = view._hits[0]
    assert text == "Explore, from 0:00, for 0:04"
    where = box.center().toPoint()
    view.event(QHelpEvent(QHelpEvent.Type.ToolTip, where, view.mapToGlobal(where)))
    assert QToolTip.text() == text
    assert "answers: 1" in view.accessibleDescription()


GROUP, BEGUN = GroupId("g"), EVENTS[0]


def minute(*outcomes):
    pictures = [Followed(each, 0.3, 500.0, 0.9, dark=False) for each in outcomes]
    tracking = tallied(pictures, [40.0, 50.0], 0.5).tracking()
    return augmented.TrackingMeasured(augmented.Stretch.MINUTE, tracking)


def taken(number):
    return augmented.TurnTaken(GROUP, number, turn_of(tuple(Letter), number).held)


def in_ar(tiny_atlas):
    seen, lost = Outcome.TRACKED, Outcome.LOST
    return timeline_of(
        entries(
            (1.0, PlaceEntered("ar")),
            (2.0, BEGUN),
            (2.0, augmented.SheetFound(0.0)),
            (3.0, taken(1)),
            (6.0, augmented.SheetLost(3.0)),
            (8.0, augmented.SheetFound(3.0)),
            (9.0, taken(2)),
            (10.0, augmented.TurnTakenBack(GROUP, 1, turn_of(tuple(Letter), 1).held)),
            (11.0, minute(seen, seen, seen, lost)),
            (12.0, augmented.SheetLost(3.0)),
            (14.0, augmented.ArEnded(augmented.ArEnding.LEFT)),
            (15.0, augmented.GroupEnded(GROUP, completed=False)),
            (16.0, PlaceEntered("explore")),
        ),
        tiny_atlas.structures,
    )


def test_augmented_reality_stands_with_its_losses_and_turns(tiny_atlas):
    found = in_ar(tiny_atlas)
    assert found.ar == (Span(2.0, 14.0, "Chest sheet: seen 75 %, 4 frames/s, 1 loss"),)
    assert found.losses == (Span(5.0, 8.0, "Sheet lost"), Span(11.0, 14.0, "Sheet lost"))
    assert found.turns == (
        Span(3.0, 9.0, "Turn 1: A answers"),
        Span(9.0, 10.0, "Turn 2: B answers"),
        Span(10.0, 15.0, "Turn 1: A answers"),
    )


def test_rows_of_augmented_reality_are_there_only_where_there_was_some(qtbot, look, tiny_atlas):
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.draw(timeline_of(entries((1.0, PlaceEntered("quiz"))), tiny_atlas.structures))
    plain = view.sizeHint().height()
    view.draw(in_ar(tiny_atlas))
    assert view.sizeHint().height() > plain
    view.grab()
    said = [text for _, text in view._hits]
    assert "Sheet lost, from 0:05, for 0:03" in said
    assert "Turn 2: B answers, from 0:09, for 0:01" in said
