"""The pages of a tour: links, texts that can be selected, questions, and room for it all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.tours.text import LinkedText
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.scene import Mark
from anatomyapp.session.event import Origin

RIB = StructureId("rib-1-left")
WRONG, RIGHT = StructureId("rib-3-left"), StructureId("rib-2-left")


def test_a_link_chooses_its_structure(qtbot, tours, explore, bench):
    tours.open("ribs")
    tours.turn(1)
    with qtbot.waitSignal(explore.explorer.structure_selected) as selected:
        tours.panel.link_followed.emit("rib-1-left")
    assert selected.args == [RIB, Origin.TOUR]
    tours.panel.link_followed.emit("rib-1-left#rib-head")
    assert bench.scene.pointing.feature.feature == "rib-head"


def test_links_are_followed_by_keys(qtbot, tours):
    tours.open("ribs")
    tours.turn(1)
    words = tours.panel.page.findChildren(LinkedText)[0]
    words.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    with qtbot.waitSignal(words.linkActivated) as followed:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert followed.args == ["rib-1-left#rib-head"]


def test_texts_can_be_selected_and_wear_the_theme(tours, running):
    tours.open("ribs")
    tours.turn(1)
    words = tours.panel.page.findChildren(LinkedText)[0]
    light = words.text()
    assert words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    running.window.switch_scheme()
    assert words.text() != light  # its links have other colours
    assert words.accessibleName() == "The head of rib 1 lies high."


def test_a_wrong_click_is_named_and_the_question_stays(qtbot, asking, explore, bench):
    explore.pane.view.structure_clicked.emit(WRONG, False)
    question = asking.panel.page.question
    assert dict(bench.scene.marks)[WRONG] is Mark.WRONG
    assert question._wrong.title.accessibleName() == "Not quite: that is left rib 3"
    assert question.reveal.isVisibleTo(asking.panel)


def test_a_right_click_tells_why(asking, explore, bench):
    explore.pane.view.structure_clicked.emit(RIGHT, False)
    question = asking.panel.page.question
    assert dict(bench.scene.marks)[RIGHT] is Mark.RIGHT
    assert question._right.title.accessibleName() == "Right: left rib 2"
    assert not question.reveal.isVisibleTo(asking.panel)
    explore.pane.view.structure_clicked.emit(WRONG, False)
    assert bench.scene.selected == {WRONG}  # after the answer clicks choose again


def test_enter_answers_with_the_structure_in_focus(asking, explore, bench):
    explore.explorer.select(RIGHT, Origin.KEYBOARD)
    explore.commands.obey(Intent.ANSWER)
    assert bench.scene.touring.solved


def test_the_answer_can_be_shown(asking, bench):
    asking.panel.page.question.reveal.click()
    assert bench.scene.touring.solved
    assert asking.panel.page.question._answer.isVisibleTo(asking.panel)


def test_no_name_under_the_pointer_tells_the_answer(asking, explore):
    assert not explore.pane.view.names_on_hover
    asking.reveal()
    assert explore.pane.view.names_on_hover


def test_every_control_of_a_tour_has_a_name(tours):
    tours.open("ribs")
    for page in range(4):
        tours.turn(page)
        for widget in tours.panel.findChildren(type(tours.panel.next)):
            if widget.isVisibleTo(tours.panel):
                face = QAccessible.queryAccessibleInterface(widget)
                assert face.text(QAccessible.Text.Name).strip()
                assert widget.height() >= 24


@pytest.mark.parametrize("size", [(1280, 800), (900, 700)])
def test_nothing_of_a_tour_is_clipped_at_200_per_cent(qtbot, running, tours, look, size):
    running.window.change(replace(running.window.preferences, text_scale=2.0))
    running.window.resize(*size)
    tours.open("ribs")
    for page in range(4):
        tours.turn(page)
        qtbot.wait(0)
        panel = tours.panel
        assert panel.width() <= running.window.width() * 0.61
        for widget in (panel.next, panel.back):
            right = widget.mapTo(panel, QPoint(widget.width(), 0)).x()
            assert right <= panel.width()
            assert widget.width() >= widget.minimumSizeHint().width()
    running.window.change(replace(running.window.preferences, text_scale=1.0))
