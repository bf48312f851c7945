"""Guided tours in the window: offered at stations, turned by buttons and keys, left as begun."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.tree_items import STATION
from anatomyapp.gui.explore.tree_row import tour_place
from anatomyapp.gui.tours.menu import TourMenu
from anatomyapp.gui.tours.page import ClosingPage, OpeningPage, StepPage
from anatomyapp.gui.tours.panel import TourPanel
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.session.event import Origin

RIB = StructureId("rib-1-left")
WRONG = StructureId("rib-3-left")


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
    at = tour_place(where, tree.model().row(index, bench.scene)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.scene.touring.tour == "ribs"
    assert isinstance(explore.sides.right, TourPanel)
    assert isinstance(tours.panel.page, OpeningPage)


def test_a_station_without_a_tour_has_none(tours, explore):
    tree = explore.panel.tree
    assert not tree.model().row(head_of(tree, "sternum"), explore.pane.bench.scene).tour


def test_a_finished_tour_ticks_its_station(tours, explore):
    tours.open("ribs")
    tours.turn(3)
    tree = explore.panel.tree
    assert tree.model().row(head_of(tree, "ribs"), explore.pane.bench.scene).toured
    assert "finished" in head_of(tree, "ribs").data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_menu_of_a_station_offers_its_tour(tours, explore, bench):
    menu = explore.row_menu.menu_of((RIB, WRONG), head=True)
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
    assert explore.sides.right is explore.card


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
    explore.commands.obey(Intent.TOUR)
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


def test_without_tours_nothing_is_offered(explore):
    assert not explore.tours.obey(Intent.TOUR)
    assert not explore.tours.obey(Intent.NEXT_STEP)
