"""Guided tours in the window: offered at stations, turned by buttons and keys, left as begun."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.tree_items import STATION
from anatomyapp.gui.explore.tree_row import tour_place
from anatomyapp.gui.tours.loading import find_tours
from anatomyapp.gui.tours.memory import ToursSeen, read_seen, write_seen
from anatomyapp.gui.tours.menu import TourMenu
from anatomyapp.gui.tours.page import ClosingPage, OpeningPage, StepPage
from anatomyapp.gui.tours.panel import TourPanel
from anatomyapp.gui.tours.text import LinkedText
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark
from anatomyapp.session.event import Origin
from anatomyapp.session.exploration import (
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
    TourStepShown,
)
from tests.tiny_tour import tiny_tour

RIB = StructureId("rib-1-left")
WRONG, RIGHT = StructureId("rib-3-left"), StructureId("rib-2-left")


@pytest.fixture
def tours(running, tiny_atlas, tmp_path):
    control = running.explore.tours
    control.shelf.offer((tiny_tour(tmp_path, tiny_atlas),), ToursSeen())
    return control


@pytest.fixture
def explore(running):
    return running.explore


@pytest.fixture
def bench(running):
    return running.bench


@pytest.fixture
def asking(tours):
    """The tour at its second step, which asks."""
    tours.open("ribs")
    tours.turn(2)
    return tours


def noted(tours):
    found = []
    tours.happened.connect(found.append)
    return found


def seen_as(scene):
    """Return what of a scene leaving brings back."""
    return replace(scene, hovered=None)


def head_of(tree, station):
    model = tree.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next(index for index in rows if index.data(STATION) == station)


def test_a_station_with_a_tour_has_a_button_that_opens_it(qtbot, tours, explore, bench):
    tree = explore.panel.tree
    index = head_of(tree, "ribs")
    where = tree.visualRect(index)
    where.setLeft(0)
    at = tour_place(where, tree._row(index)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.scene.touring.tour == "ribs"
    assert isinstance(explore.right, TourPanel)
    assert isinstance(tours.panel.page, OpeningPage)


def test_a_station_without_a_tour_has_none(tours, explore):
    tree = explore.panel.tree
    assert not tree._row(head_of(tree, "sternum")).tour


def test_a_finished_tour_ticks_its_station(tours, explore):
    tours.open("ribs")
    tours.turn(3)
    tree = explore.panel.tree
    assert tree._row(head_of(tree, "ribs")).toured
    assert "finished" in head_of(tree, "ribs").data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_menu_of_a_station_offers_its_tour(tours, explore, bench):
    menu = explore.tools.row_menu.menu_of((RIB, WRONG), head=True)
    action = next(each for each in menu.actions() if "Guided tour" in each.text())
    action.trigger()
    assert bench.scene.touring is not None


def test_the_menu_of_tours_says_how_long_each_takes(tours, explore):
    menu = TourMenu(explore, tours.shelf)
    assert [action.data() for action in menu.actions() if action.data()] == ["ribs"]
    assert "2 minutes" in menu.actions()[-1].text()


def test_the_key_lists_the_tours(qtbot, tours, explore, bench):
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_T)
    menu = next(each for each in explore.pane.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.data() == "ribs").trigger()
    menu.close()
    assert bench.scene.touring.tour == "ribs"


def test_the_opening_changes_nothing_that_is_shown(tours, bench):
    before = bench.scene
    tours.open("ribs")  # the panel is wider than the card, so the model is fitted anew
    assert replace(bench.scene, touring=None, camera=before.camera) == before


def test_a_step_shows_and_says_what_its_file_says(tours, bench):
    tours.open("ribs")
    tours.turn(1)
    assert bench.scene.selected == {RIB}
    assert bench.scene.camera.azimuth_deg == pytest.approx(90)
    assert isinstance(tours.panel.page, StepPage)
    assert tours.panel.page.said.startswith("The first rib. The head of rib 1 lies high.")


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_keys_turn_the_pages(qtbot, tours, bench, key):
    tours.open("ribs")
    qtbot.waitUntil(lambda: tours.panel.window().focusWidget() is tours.panel.next)
    qtbot.keyClick(tours.panel.next, key)
    assert bench.scene.touring.page == 1
    back = {Qt.Key.Key_Right: Qt.Key.Key_Left}.get(key, Qt.Key.Key_PageUp)
    qtbot.keyClick(tours.panel.next, back)
    assert bench.scene.touring.page == 0


def test_pages_turn_from_the_model_too(qtbot, tours, explore, bench):
    tours.open("ribs")
    explore.pane.view.setFocus()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_PageDown)
    assert bench.scene.touring.page == 1


def test_esc_leads_from_the_model_to_the_panel_and_out(qtbot, tours, explore, bench):
    before = seen_as(bench.scene)
    tours.open("ribs")
    tours.turn(1)
    explore.pane.view.setFocus()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_Escape)
    assert tours.panel.window().focusWidget() is tours.panel.next
    qtbot.keyClick(tours.panel.next, Qt.Key.Key_Escape)
    assert seen_as(bench.scene) == before
    assert explore.right is explore.card


def test_the_whole_tour_is_one_step_and_leaving_another(qtbot, tours, bench):
    before, count = seen_as(bench.scene), bench.undo_stack.count()
    tours.open("ribs")
    for page in (1, 2, 1):
        tours.turn(page)
    told = seen_as(bench.scene)
    assert bench.undo_stack.count() == count + 1
    tours.leave()
    assert seen_as(bench.scene) == before
    bench.undo_stack.undo()
    qtbot.waitUntil(lambda: tours.panel is not None)
    assert seen_as(bench.scene) == told
    bench.undo_stack.undo()
    qtbot.waitUntil(lambda: tours.panel is None)
    assert seen_as(bench.scene) == before
    bench.undo_stack.redo()
    qtbot.waitUntil(lambda: tours.panel is not None)
    assert seen_as(bench.scene) == told


def test_a_pin_stuck_in_a_tour_stays(tours, bench):
    tours.open("ribs")
    tours.turn(1)
    pin = Pin("a", Spot((0.0, 0.0, 0.0)), "a note")
    bench.do("Pin", bench.scene.annotate(bench.scene.annotations.pinned(pin)))
    tours.turn(2)
    tours.leave()
    assert bench.scene.annotations.pins == (pin,)


def test_looking_round_offers_the_way_back(tours, explore, bench):
    tours.open("ribs")
    tours.turn(1)
    assert not tours.panel.view.isEnabled()
    own = bench.scene.camera
    bench.look(Camera(azimuth_deg=200.0))
    assert tours.panel.view.isEnabled()
    explore.obey(Intent.TOUR)
    assert bench.scene.camera == own
    assert not tours.panel.view.isEnabled()


def test_choosing_something_else_is_told_and_taken_back(tours, explore, bench):
    tours.open("ribs")
    tours.turn(1)
    explore.explorer.select(WRONG, Origin.MODEL)
    chosen = tours.panel.page.chosen
    assert chosen.isVisibleTo(tours.panel)
    assert chosen.name.accessibleName() == "Left rib 3"
    tours.panel.view.click()
    assert bench.scene.selected == {RIB}
    assert not chosen.isVisibleTo(tours.panel)


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
    explore.obey(Intent.ANSWER)
    assert bench.scene.touring.solved


def test_the_answer_can_be_shown(asking, bench):
    asking.panel.page.question.reveal.click()
    assert bench.scene.touring.solved
    assert asking.panel.page.question._answer.isVisibleTo(asking.panel)


def test_no_name_under_the_pointer_tells_the_answer(asking, explore):
    assert not explore.pane.view.names_on_hover
    asking.reveal()
    assert explore.pane.view.names_on_hover


def test_a_tour_goes_on_record(tours):
    found = noted(tours)
    tours.open("ribs")
    tours.turn(1)
    tours.turn(2)
    tours.take(WRONG)
    tours.take(RIGHT)
    tours.turn(3)
    tours.leave()
    assert found == [
        TourStarted("ribs", "1.0.0"),
        TourStepShown("ribs", "first", 1),
        TourStepShown("ribs", "second", 2),
        TourQuestionAnswered("ribs", "second", WRONG, correct=False),
        TourQuestionAnswered("ribs", "second", RIGHT, correct=True),
        TourFinished("ribs"),
        TourLeft("ribs", "", finished=True),
    ]


def test_undo_goes_on_record_too(qtbot, tours, bench):
    tours.open("ribs")
    tours.turn(2)
    tours.reveal()
    found = noted(tours)
    bench.undo_stack.undo()
    assert found == [TourLeft("ribs", "second", finished=False)]


def test_a_tour_goes_on_where_it_was_left(tours, bench):
    tours.open("ribs")
    tours.turn(2)
    tours.leave()
    tours.open("ribs")
    page = tours.panel.page
    assert page.go_on.toolTip() == "The second rib"
    page.go_on.click()
    assert bench.scene.touring.page == 2


def test_the_opening_comes_back_to_where_the_tour_was_begun(tours, bench):
    tours.open("ribs")
    camera = bench.scene.touring.before.camera
    tours.turn(2)
    tours.turn(0)
    assert bench.scene.camera == camera


def test_a_finished_tour_closes_with_what_was_learnt(tours, bench):
    tours.open("ribs")
    tours.turn(3)
    assert isinstance(tours.panel.page, ClosingPage)
    tours.panel.next.click()
    assert bench.scene.touring is None


def test_what_was_seen_is_kept(qtbot, tours, tmp_path):
    with qtbot.waitSignal(tours.shelf.seen_changed) as changed:
        tours.open("ribs")
        tours.turn(2)
    (seen,) = changed.args
    assert write_seen(tmp_path, seen) == ""
    assert read_seen(tmp_path) == seen
    assert seen.page("ribs") == 2


@pytest.mark.parametrize("text", ["", "[]", '{"finished": 1, "left_at": []}', "\x00", "{"])
def test_a_senseless_memory_counts_as_none(tmp_path, text):
    (tmp_path / "tours.json").write_text(text, encoding="utf-8")
    assert read_seen(tmp_path) == ToursSeen()


def test_a_memory_that_cannot_be_kept_says_why(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert write_seen(tmp_path / "file", ToursSeen())


def test_a_broken_tour_is_named_and_the_others_are_there(tiny_pack, tiny_atlas):
    tiny_tour(tiny_pack, tiny_atlas)
    (tiny_pack / "tours" / "sternum.yaml").write_text("a: [", encoding="utf-8")
    found = find_tours(tiny_pack, tiny_atlas)
    assert [tour.station for tour in found.tours] == ["ribs"]
    assert found.faults[0].where.startswith("sternum.yaml, ")


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


def test_without_tours_nothing_is_offered(explore):
    assert not explore.tours.obey(Intent.TOUR)
    assert not explore.tours.obey(Intent.NEXT_STEP)
