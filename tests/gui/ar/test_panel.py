"""The panel of augmented reality: pages, what is seldom set, and rooms for others' parts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.notices import message_of
from anatomyapp.gui.ar.panel import ArPanel, Page
from anatomyapp.gui.ar.set_up import Room
from anatomyapp.gui.ar.status import Standing
from anatomyapp.gui.ar.wish import Origin, Stance, Wish

CAMERA = Origin("Front camera", camera=0)


@pytest.fixture
def panel(qtbot, look):
    made = ArPanel(Wish(), Stance())
    qtbot.addWidget(made)
    made.resize(360, 748)
    made.show()
    return made


def test_one_page_is_shown_at_a_time(panel, qtbot):
    assert panel.page is Page.SET_UP
    item = QLabel("Which rib is this?")
    panel.quiz_column.addWidget(item)
    with qtbot.waitSignal(panel.page_changed):
        panel.show_page(Page.QUIZ)
    assert item.isVisible()
    assert not panel.set_up.isVisible()
    panel.show_page(Page.SET_UP)
    assert panel.set_up.isVisible()


def test_what_is_seldom_set_is_closed_until_it_is_asked_for(panel):
    more = panel.set_up.more
    assert panel.set_up.sheets.isVisible()
    assert panel.set_up.pictures.isVisible()
    assert not more.ruler.isVisible()
    more.line.click()
    assert more.ruler.isVisible()
    more.line.click()
    assert not more.ruler.isVisible()


@pytest.mark.parametrize(("notice", "opened"), [("mirrored", True), ("too-dark", False)])
def test_a_message_opens_the_settings_that_it_speaks_of(panel, notice, opened):
    panel.set_up.point_to(message_of(notice, SheetKind.CARD, None))
    assert panel.set_up.more.flipped.isVisible() is opened


def test_the_camera_is_set_where_there_is_one(panel):
    panel.set_up.more.line.click()
    assert not panel.set_up.more.sizes.isVisible()
    panel.set_up.show_wish(replace(Wish(), origin=CAMERA), Stance())
    assert panel.set_up.more.sizes.isVisible()
    assert panel.set_up.more.calibrate.isEnabled()


def test_the_size_of_the_model_is_set_for_a_card_alone(panel):
    assert panel.set_up.scale.isVisible()
    panel.set_up.show_wish(replace(Wish(), kind=SheetKind.CHEST), Stance())
    assert not panel.set_up.scale.isVisible()


def test_parts_of_others_stand_in_their_rooms(panel, qtbot):
    parts = {room: QLabel(room.value) for room in Room}
    for room, part in parts.items():
        panel.add_section(part, room)
        part.show()
    tops = {room: part.mapTo(panel, part.rect().topLeft()).y() for room, part in parts.items()}
    qtbot.waitUntil(lambda: parts[Room.FOOT].height() > 0)
    tops = {room: part.mapTo(panel, part.rect().topLeft()).y() for room, part in parts.items()}
    assert tops[Room.MODEL] < tops[Room.GROUP] < tops[Room.FOOT]
    assert parts[Room.FOOT].mapTo(panel, parts[Room.FOOT].rect().bottomLeft()).y() > 700


def test_the_ruler_stands_off_its_edge_and_is_as_high_as_the_paper(panel, qtbot):
    more = panel.set_up.more
    more.line.click()
    qtbot.waitUntil(lambda: more.ruler.height() == more.papers.height())
    assert more.ruler.lineEdit().textMargins().left() >= 8


def shown_titles(panel):
    labels = panel.set_up.status.findChildren(QLabel)
    return [each.text() for each in labels if each.property("type") == "h3" and each.isVisible()]


def test_where_there_is_little_room_the_status_says_what_lacks(panel, qtbot):
    good, poor = Standing("good", "Good"), Standing("poor", "Not found")
    panel.set_up.status.show_standings((good, good, good, good))
    assert shown_titles(panel) == ["Camera", "Sheet", "Distance", "Light"]
    tall = QLabel("Who takes part")
    tall.setMinimumHeight(400)
    panel.add_section(tall, Room.GROUP)
    tall.show()
    qtbot.waitUntil(lambda: shown_titles(panel) == ["Camera, sheet, distance and light"])
    panel.set_up.status.show_standings((good, poor, good, good))
    assert shown_titles(panel) == ["Sheet"]
    tall.hide()
    qtbot.waitUntil(lambda: len(shown_titles(panel)) == 4)
