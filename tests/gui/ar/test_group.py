"""A group as it uses the panel: forming, turns, roles by hand, members who come and go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ar_stage import Stage
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.group.card import MemberRow
from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.tab_order import takes_tab
from anatomyapp.session.augmented import (
    GroupEnded,
    GroupFormed,
    RolesChanged,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.turns import Letter, Pace

A, B, C, D = Letter
FOUR = tuple(map(Seat, ("Maple Heron", "Birch Otter", "Cedar Finch", "Alder Lynx")))


@pytest.fixture
def stage(running, tmp_path) -> Iterator[Stage]:
    made = Stage(running, tmp_path)
    running.window.enter(made.place)
    yield made
    made.place.left()
    wait_for_jobs()


@pytest.fixture
def told(stage) -> list[object]:
    events: list[object] = []
    stage.place.group.happened.connect(events.append)
    return events


def rows(stage) -> list[str]:
    QApplication.processEvents()
    return [row.accessibleName() for row in stage.place.desk.card.findChildren(MemberRow)
            if row.isVisible()]  # fmt: skip


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_group_is_formed_by_a_dialog_and_shown_in_the_panel(stage, qtbot, told):
    desk = stage.place.desk
    desk.know(("Birch Otter", "Maple Heron"), "Maple Heron")
    assert not desk.foot.isVisible()
    click(qtbot, desk.card.form)
    dialog = desk.forming
    assert [seat.name for seat in dialog.seats] == ["Maple Heron", ""]
    assert dialog.learners.currentText() == "Birch Otter"
    click(qtbot, dialog.add_known)
    qtbot.keyClicks(dialog.name, "Cedar  Finch")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.add_guest.isEnabled()
    assert dialog.pace.balance.accessibleName() == "Everyone has each role 3 times."
    click(qtbot, dialog.begin)
    stage.place.session.wish_for(stage.place.session.wish)
    assert desk.card.title.text() == "Group of four"
    assert desk.card.count.text() == "Turn 1 of 12"
    assert rows(stage) == [
        "Maple Heron: names it, answers now",
        "Member B: watches, next to answer",
        "Birch Otter: holds the card",
        "Cedar Finch: holds the computer",
    ]
    formed, taken = told
    assert isinstance(formed, GroupFormed)
    assert (formed.letters, formed.turns, formed.items) == ((A, B, C, D), 12, None)
    assert isinstance(taken, TurnTaken)


def test_the_third_turn_stands_as_in_the_design(stage, qtbot):
    stage.place.group.form(FOUR, Pace())
    stage.place.desk.card.show_sheet(SheetKind.CHEST)
    for _ in range(2):
        click(qtbot, stage.place.desk.foot.next)
    assert stage.place.desk.card.count.text() == "Turn 3 of 12"
    assert rows(stage) == [
        "Maple Heron: wears the sheet",
        "Birch Otter: holds the computer",
        "Cedar Finch: names it, answers now",
        "Alder Lynx: watches, next to answer",
    ]
    assert stage.place.group.answerer is C


def test_a_mistaken_next_turn_is_taken_back_once(stage, qtbot, told):
    stage.place.group.form(FOUR, Pace())
    card, foot = stage.place.desk.card, stage.place.desk.foot
    assert not card.back.isVisible()
    click(qtbot, foot.next)
    click(qtbot, card.back)
    assert stage.place.group.answerer is A
    assert not card.back.isVisible()
    assert isinstance(told[-1], TurnTakenBack)
    assert told[-1].number == 1


def test_the_last_turn_ends_the_group_and_its_members_are_remembered(stage, qtbot, told):
    stage.place.group.form(FOUR[:2], Pace(turns=2))
    foot = stage.place.desk.foot
    click(qtbot, foot.next)
    assert foot.next.accessibleName() == "End the round"
    click(qtbot, foot.next)
    assert told[-1] == GroupEnded(told[0].group, completed=True)
    assert not foot.isVisible()
    stage.place.desk.ask_members()
    assert [seat.name for seat in stage.place.desk.forming.seats] == ["Maple Heron", "Birch Otter"]


def test_roles_are_changed_by_keys_and_the_next_turn_goes_on_from_there(stage, qtbot, told):
    stage.place.group.form(FOUR, Pace())
    click(qtbot, stage.place.desk.foot.roles)
    dialog = stage.place.desk.changing
    rows_ = dialog.order.rows
    assert rows_.item(0).text() == "Maple Heron\nnames it"
    QTest.keyClick(rows_, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows_.item(0).text() == "Birch Otter\nnames it"
    click(qtbot, dialog.change)
    assert stage.place.group.answerer is B
    assert isinstance(told[-1], RolesChanged)
    click(qtbot, stage.place.desk.foot.next)
    assert stage.place.group.answerer is A


def test_a_dragged_row_takes_its_place(stage):
    stage.place.group.form(FOUR, Pace())
    stage.place.desk.ask_roles()
    order = stage.place.desk.changing.order
    order.rows.model().moveRow(order.rows.rootIndex(), 3, order.rows.rootIndex(), 0)
    assert order.members == (D, A, B, C)


def test_who_leaves_keeps_the_letters_of_the_others_and_who_joins_has_a_free_one(stage, told):
    control = stage.place.group
    control.form(FOUR, Pace())
    seated: list[dict[Letter, str]] = []
    control.seated.connect(lambda _group, names: seated.append(names))
    control.next_turn()
    stage.place.desk.ask_members()
    dialog = stage.place.desk.forming
    assert [seat.letter for seat in dialog.seats] == [B, C, D, A]
    dialog.members.take_out()
    dialog.add_guest.click()
    dialog.begin.click()
    assert control.group.turn.queue == (C, D, A, B)
    assert control.group.turn.number == 2
    assert seated == [{C: "Cedar Finch", D: "Alder Lynx", A: "Maple Heron", B: ""}]
    formed = next(each for each in reversed(told) if isinstance(each, GroupFormed))
    assert formed.follows == told[0].group != formed.group
    assert not any(isinstance(each, RolesChanged) for each in told)


def test_a_group_needs_two_and_a_name_stands_in_it_once(stage, qtbot):
    desk = stage.place.desk
    desk.know(("Maple Heron",), "Maple Heron")
    desk.ask_members()
    dialog = desk.forming
    assert not dialog.add_known.isEnabled()
    qtbot.keyClicks(dialog.name, "Maple Heron")
    assert not dialog.add_new.isEnabled()
    QTest.keyClick(dialog.members.rows, Qt.Key.Key_Delete)
    assert not dialog.begin.isEnabled()


def test_uneven_turns_are_said(stage):
    stage.place.desk.ask_members()
    dialog = stage.place.desk.forming
    dialog.pace.turns.setValue(7)
    assert "8 turns would be even" in dialog.pace.balance.accessibleName()
    dialog.pace.ends.setCurrentIndex(1)
    dialog.pace.each.setValue(5)
    assert dialog.pace.pace == Pace(7, items=5)


def test_a_turn_of_minutes_is_over_by_itself_and_says_who_is_next(stage, qtbot):
    control = stage.place.group
    control.form(FOUR, Pace(minutes=2))
    assert control.clock._minutes.interval() == 120_000
    with qtbot.waitSignal(control.turn_over):
        control.clock._minutes.start(0)
    assert any("Birch Otter answers next." in each for each in paragraphs(stage))


def paragraphs(stage) -> list[str]:
    card = stage.place.desk.card
    return [each.accessibleName() for each in card.findChildren(QWidget)]


def test_all_controls_of_a_group_have_names_and_are_reached_by_tab(stage):
    stage.place.group.form(FOUR, Pace())
    stage.place.group.next_turn()
    stops = stage.place.stops()
    desk = stage.place.desk
    for widget in (desk.card.back, desk.foot.roles, desk.foot.next):
        assert takes_tab(widget)
        assert widget in stops
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert min(widget.width(), widget.height()) >= 24
