"""What the record is told of augmented reality, by the place as a person uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from ar_stage import Stage, picture, tracked, wait
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from anatomyapp.ar.frame import End
from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.ar.wish import Origin
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session import augmented
from anatomyapp.session.augmented import ArEnding, Lens, PictureSource, Stretch
from anatomyapp.session.codec import encode
from anatomyapp.session.quizzing import ItemAnswered, ItemPresented, QuizId
from anatomyapp.session.sight import LOST_AFTER_S
from anatomyapp.session.turns import Letter, Pace

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
QUIZ, ITEM = QuizId("q"), ItemId("find-1")


class Clock:
    """Seconds that a test sets; without that they go on as it asks."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stage(running, tmp_path) -> Iterator[Stage]:
    made = Stage(running, tmp_path)
    yield made
    made.place.left()
    wait_for_jobs()


@pytest.fixture
def told(stage) -> list[object]:
    events: list[object] = []
    stage.place.witness.happened.connect(events.append)
    return events


def of(told, kind):
    return [event for event in told if isinstance(event, kind)]


def measured(told, over):
    return [each for each in of(told, augmented.TrackingMeasured) if each.over is over]


def test_the_first_picture_is_told_without_name_or_path(stage, qtbot, told, tmp_path):
    stage.begin(origin=Origin("secret-name.mp4", path=tmp_path / "secret-name.mp4"))
    wait(qtbot, lambda: tracked(stage))
    begun, found = told[:2]
    assert isinstance(begun, augmented.ArBegun)
    assert (begun.sheet, begun.source, begun.lens) == (
        SheetKind.CARD, PictureSource.FILE, Lens.CALIBRATED,
    )  # fmt: skip
    assert (begun.width, begun.height) == (1280, 720)
    assert begun.stance == augmented.ModelStance(Mode.STANDING, 0.5, mirrored=False)
    assert found == augmented.SheetFound(0.0)
    stage.place.left()
    assert of(told, augmented.ArEnded) == [augmented.ArEnded(ArEnding.LEFT)]
    assert not re.search(r"secret|/", "".join(map(encode, told)))


def test_leaving_tells_how_well_the_sheet_was_followed(stage, qtbot, told):
    stage.begin()
    shown = stage.place.pane.view.painted
    wait(qtbot, lambda: tracked(stage))
    for _ in range(5):
        with qtbot.waitSignal(shown):
            pass
    stage.place.left()
    (minute,) = measured(told, Stretch.MINUTE)
    tracking = minute.tracking
    assert tracking.tracked == 1.0
    assert 1 <= tracking.shown <= tracking.pictures
    assert tracking.distance_mm == pytest.approx(600, rel=0.03)
    assert tracking.reprojection_px < 1
    assert 0 < tracking.latency_ms.median <= tracking.latency_ms.p95
    assert tracking.seconds > 0


def test_a_video_at_its_end_is_told(stage, qtbot, told):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.source.show(End())
    wait(qtbot, lambda: stage.place.session.phase is Phase.OVER)
    assert told[-1] == augmented.ArEnded(ArEnding.OVER)
    assert measured(told, Stretch.MINUTE)


def test_a_sheet_that_is_away_for_a_second_is_told_and_its_return(stage, qtbot, told):
    clock = Clock()
    stage.place.witness._clock = clock
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    clock.now += 5.0
    with qtbot.waitSignal(stage.place.session.seen):
        pass
    stage.source.show(picture("nothing"))
    wait(qtbot, lambda: stage.place.session.last.sighting.sheet_to_camera is None)
    assert not of(told, augmented.SheetLost)
    clock.now += LOST_AFTER_S
    wait(qtbot, lambda: bool(of(told, augmented.SheetLost)))
    clock.now += 2.0
    stage.source.show(picture("card"))
    wait(qtbot, lambda: len(of(told, augmented.SheetFound)) == 2)
    assert of(told, augmented.SheetLost) == [augmented.SheetLost(5.0)]
    assert of(told, augmented.SheetFound)[1] == augmented.SheetFound(LOST_AFTER_S + 2.0)


def test_holding_a_picture_is_told_and_its_time_is_not_counted(stage, qtbot, told):
    clock = Clock()
    stage.place.witness.stretches._clock = stage.place.witness._clock = clock
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    view = stage.place.pane.view
    clock.now += 2.0
    qtbot.keyClick(view, Qt.Key.Key_Space)
    clock.now += 50.0
    qtbot.keyClick(view, Qt.Key.Key_Space)
    clock.now += 1.0
    stage.place.left()
    assert of(told, augmented.PictureHeld) == [
        augmented.PictureHeld(held=True), augmented.PictureHeld(held=False),
    ]  # fmt: skip
    (minute,) = measured(told, Stretch.MINUTE)
    assert minute.tracking.seconds == pytest.approx(3.0)


def test_another_size_of_the_model_is_told_once_it_rests(stage, qtbot, told):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    session = stage.place.session
    for scale in (0.55, 0.6, 0.7):
        session.stand(replace(session.stance, scale=scale, mirrored=True))
    assert not of(told, augmented.StanceChanged)
    wait(qtbot, lambda: bool(of(told, augmented.StanceChanged)))
    (changed,) = of(told, augmented.StanceChanged)
    assert (changed.stance.scale, changed.stance.mirrored) == (0.7, True)


def test_another_sheet_is_another_beginning(stage, qtbot, told):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.begin("chest", kind=SheetKind.CHEST)
    wait(qtbot, lambda: len(of(told, augmented.ArBegun)) == 2)
    assert of(told, augmented.ArEnded) == [augmented.ArEnded(ArEnding.CHANGED)]
    assert not of(told, augmented.StanceChanged)
    worn = of(told, augmented.ArBegun)[1]
    assert (worn.sheet, worn.stance.mode) == (SheetKind.CHEST, Mode.WORN)
    stage.place.session.wish_for(replace(stage.place.session.wish, origin=None))
    assert told[-1] == augmented.ArEnded(ArEnding.STOPPED)


def test_items_and_turns_have_measurements_of_their_own(stage, qtbot, told):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    hear, group = stage.place.witness.stretches.hear, stage.place.group
    group.happened.connect(hear)
    group.form((Seat(), Seat()), Pace(items=1))
    hear(ItemPresented(QUIZ, ITEM, 1))
    with qtbot.waitSignal(stage.place.session.seen):  # of a picture of the item's own time
        pass
    answered = ItemAnswered(
        QUIZ, ITEM, 1, Kind.FIND, "rib-1-left", correct=True, score=1.0, latency_s=1.0,
        presented_at=NOON, by=Letter.A,
    )  # fmt: skip
    hear(answered)
    with qtbot.waitSignal(group.turn_over):
        group.clock.hear(answered)
    group.next_turn()
    QApplication.processEvents()
    (item,) = measured(told, Stretch.ITEM)
    assert (item.quiz, item.item, item.turn) == (QUIZ, ITEM, 1)
    (turn,) = measured(told, Stretch.TURN)
    assert (turn.turn, turn.group, turn.item) == (1, group.group.id, None)
    assert turn.tracking.pictures >= item.tracking.pictures >= 1
    group.end()
    stage.place.left()
    assert [each.turn for each in measured(told, Stretch.TURN)] == [1, 2]
