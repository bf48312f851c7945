"""Exploring in the real window: search, select, hide, isolate, walk, turn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.tree_items import STRUCTURE
from anatomyapp.gui.view.intent import KEYS, Intent
from anatomyapp.scene.camera import StandardView
from anatomyapp.session.event import Origin

MANUBRIUM, RIB = StructureId("manubrium"), StructureId("rib-1-left")


def place_of(view, structure):
    """Return where a structure is seen, in the view's logical pixels."""
    x, y = view.picture.anchors((structure,))[structure]
    ratio = view.pixel_ratio
    return QPoint(round(x / ratio), round(y / ratio))


def first_found(explore):
    return explore.panel.results.model().index(0, 0).data(STRUCTURE)


def test_a_search_by_a_synonym_leads_to_the_card(qtbot, explore, bench):
    qtbot.keyClicks(explore.panel.field, "breastb")
    with qtbot.waitSignal(explore.explorer.structure_selected) as selected:
        qtbot.keyClick(explore.panel.field, Qt.Key.Key_Return)
    assert selected.args == ["sternum-body", Origin.SEARCH]
    assert explore.card.structure == "sternum-body"
    assert bench.scene.selected == {"sternum-body"}


def test_the_arrow_goes_from_the_field_into_what_was_found(qtbot, explore):
    qtbot.keyClicks(explore.panel.field, "rib")
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Down)
    assert explore.window().focusWidget() is explore.panel.results
    assert explore.card.structure == first_found(explore)


def test_a_search_without_a_match_says_what_to_do(qtbot, explore):
    qtbot.keyClicks(explore.panel.field, "femur")
    assert explore.panel.nothing.isVisible()
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Escape)
    assert explore.panel.tree.isVisible()


def test_a_misspelt_search_says_by_which_name_it_found(qtbot, explore):
    qtbot.keyClicks(explore.panel.field, "brestbone")
    first = explore.panel.results.model().index(0, 0)
    assert "Similar: Breastbone" in first.data()


def test_nothing_found_offers_words_that_look_like_it(qtbot, explore):
    explore.panel.field.setText("manubriumxyz")
    chip = next(c for c in explore.panel.nothing.findChildren(QPushButton) if c.isVisible())
    assert chip.text() == "manubrium"
    chip.click()
    assert first_found(explore) == MANUBRIUM


def test_a_click_on_the_model_selects_what_is_seen_there(qtbot, explore):
    view = explore.pane.view
    with qtbot.waitSignal(explore.explorer.structure_selected) as selected:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(view, MANUBRIUM))
    assert selected.args == [MANUBRIUM, Origin.MODEL]


def test_a_click_with_ctrl_adds(qtbot, explore, bench):
    view = explore.pane.view
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    where = place_of(view, RIB)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, where)
    assert bench.scene.selected == {MANUBRIUM, RIB}


def test_a_click_beside_the_model_clears_the_selection(qtbot, explore, bench):
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    qtbot.mouseClick(explore.pane.view, Qt.MouseButton.LeftButton, pos=QPoint(3, 300))
    assert not bench.scene.selected
    assert explore.card.structure is None


def test_the_card_follows_a_selection_that_undo_brings_back(qtbot, explore, bench):
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    explore.commands.obey(Intent.XRAY)  # so that clearing is a step of its own
    explore.explorer.clear()
    assert explore.card.structure is None
    bench.undo_stack.undo()
    assert explore.card.structure == MANUBRIUM


def test_hiding_by_key_can_be_undone(qtbot, running, explore, bench):
    explore.explorer.select(RIB, Origin.TREE)
    with qtbot.waitSignal(explore.visibility.structures_hidden) as hidden:
        qtbot.keyClick(explore.pane.view, Qt.Key.Key_H)
    assert hidden.args == [(RIB,)]
    with qtbot.waitSignal(explore.visibility.structures_shown):
        bench.undo_stack.undo()
    assert RIB in bench.scene.visible


def test_isolating_leaves_the_selected_alone_and_all_come_back(qtbot, explore, bench, tiny_atlas):
    explore.explorer.select(RIB, Origin.TREE)
    with qtbot.waitSignal(explore.visibility.structures_isolated):
        qtbot.keyClick(explore.pane.view, Qt.Key.Key_I)
    assert bench.scene.visible == {RIB}
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_S)
    assert bench.scene.visible == set(tiny_atlas.meshes)


def test_fading_the_others_keeps_the_selected_solid(qtbot, explore, bench):
    explore.explorer.select(RIB, Origin.TREE)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_X)
    assert bench.scene.faded == bench.scene.visible - {RIB}
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_X)
    assert not bench.scene.faded


def test_the_eye_of_a_station_hides_all_of_it(qtbot, explore, bench):
    tree = explore.panel.tree
    ribs = tree.visualRect(tree.model().index(1, 0))
    eye = QPoint(tree.viewport().width() - 12, ribs.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    assert not any(s.startswith("rib") for s in bench.scene.visible)


def test_tab_walks_through_the_structures_and_esc_leaves(qtbot, explore, bench, tiny_atlas):
    view = explore.pane.view
    view.setFocus()
    first, second = list(tiny_atlas.meshes)[:2]
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert bench.scene.selected == {first}
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert bench.scene.selected == {second}
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not bench.scene.selected
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert explore.window().focusWidget() is not view


@pytest.mark.parametrize(("key", "azimuth"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_3, 90)])
def test_a_digit_looks_from_a_side(qtbot, explore, bench, key, azimuth):
    qtbot.keyClick(explore.pane.view, key)
    assert bench.scene.camera.azimuth_deg == pytest.approx(azimuth)


def test_the_view_is_said_when_the_camera_rests(qtbot, explore):
    with qtbot.waitSignal(explore.pane.viewing.changed) as changed:
        explore.pane.viewing.look_from(StandardView.POSTERIOR)
    assert changed.args[1] is StandardView.POSTERIOR


def test_a_drag_turns_and_a_right_drag_shifts(qtbot, explore, bench):
    view, before = explore.pane.view, bench.scene.camera
    _drag(qtbot, view, Qt.MouseButton.LeftButton)
    turned = bench.scene.camera
    assert turned.azimuth_deg != before.azimuth_deg
    assert turned.target == before.target
    _drag(qtbot, view, Qt.MouseButton.RightButton)
    assert bench.scene.camera.target != turned.target


def test_a_double_click_flies_nearer(qtbot, explore, bench):
    view, before = explore.pane.view, bench.scene.camera
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place_of(view, MANUBRIUM))
    assert bench.scene.camera.distance_mm < before.distance_mm


def test_the_pointer_over_a_structure_tints_it(qtbot, explore, bench):
    view = explore.pane.view
    qtbot.mouseMove(view, place_of(view, MANUBRIUM))
    qtbot.waitUntil(lambda: bench.scene.hovered == MANUBRIUM)


def test_the_turntable_turns_until_it_is_asked_again_or_the_model_is_touched(qtbot, explore, bench):
    view, flight = explore.pane.view, explore.pane.flight
    for stop in (
        lambda: qtbot.keyClick(view, Qt.Key.Key_O),
        lambda: qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(3, 300)),
    ):
        before = bench.scene.camera
        qtbot.keyClick(view, Qt.Key.Key_O)
        qtbot.waitUntil(lambda before=before: bench.scene.camera != before)
        assert flight.turning
        stop()
        assert not flight.turning


def test_drawing_twice_equals_drawing_once(qtbot, explore, bench):
    view = explore.pane.view
    view.finish()
    once = view.picture.image.copy()
    view.draw(bench.scene)
    view.repaint_model()
    view.finish()
    assert np.array_equal(once, view.picture.image)


def test_reset_brings_everything_back(qtbot, explore, bench, tiny_atlas):
    before = bench.scene
    explore.explorer.select(RIB, Origin.TREE)
    explore.commands.obey(Intent.ISOLATE)
    explore.commands.obey(Intent.RESET)
    assert bench.scene == before


def test_a_link_on_the_card_leads_to_the_neighbour(qtbot, explore):
    explore.explorer.select(RIB, Origin.TREE)
    with qtbot.waitSignal(explore.explorer.structure_selected) as selected:
        explore.card.structure_wanted.emit("costal-cartilage-1-left")
    assert selected.args == ["costal-cartilage-1-left", Origin.CARD]


def test_every_key_has_words_and_one_meaning(explore):
    assert set(KEYS.values()) == set(Intent)


def test_names_can_be_turned_off_and_that_is_remembered(qtbot, running, explore):
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_L)
    assert not running.window.preferences.labels


def _drag(qtbot, view, button):
    start = QPoint(200, 300)
    qtbot.mousePress(view, button, pos=start)
    for step in (10, 30, 60):
        _move(view, start + QPoint(step, step // 2), button)
    qtbot.mouseRelease(view, button, pos=start + QPoint(60, 30))


def _move(view, where, button):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    there = QPointF(where)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        there,
        view.mapToGlobal(there),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, move)
