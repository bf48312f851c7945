"""X-ray, fading, ghosts, and choosing several structures at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.several_card import SeveralCard
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.event import Origin
from anatomyapp.session.exploration import StructuresFaded

MANUBRIUM, RIB = StructureId("manubrium"), StructureId("rib-1-left")
RIBS = {f"rib-{number}-{side}" for number in (1, 2, 3) for side in ("left", "right")}


def test_fading_takes_the_selected_and_gives_them_back(qtbot, explore, bench):
    explore.explorer.select(RIB, Origin.TREE)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_V)
    assert bench.scene.faded == {RIB}
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_V)
    assert not bench.scene.faded


def test_an_x_ray_is_made_anew_for_another_selection(qtbot, explore, bench):
    explore.explorer.select(RIB, Origin.TREE)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_X)
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_X)
    assert bench.scene.faded == bench.scene.visible - {MANUBRIUM}


def test_ghosts_are_what_was_seen_and_is_hidden_and_go_by_the_same_key(qtbot, explore, bench):
    view = explore.pane.view
    explore.explorer.select(RIB, Origin.TREE)
    qtbot.keyClick(view, Qt.Key.Key_I)
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert bench.scene.ghosts == set(explore.pane.atlas.meshes) - {RIB}
    assert bench.scene.visible == {RIB}
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert not bench.scene.ghosts


def test_ghosts_are_seen_but_cannot_be_picked(qtbot, explore, bench):
    view = explore.pane.view
    where = _place_of(view, MANUBRIUM)
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    explore.commands.obey(Intent.HIDE)
    view.finish()
    without = view.picture.image.copy()
    explore.commands.obey(Intent.GHOSTS)
    view.finish()
    assert (view.picture.image != without).any()
    assert view.structure_at(where) != MANUBRIUM


def test_a_box_chooses_what_is_seen_in_it_and_with_ctrl_adds(qtbot, explore, bench):
    view = explore.pane.view
    where = _place_of(view, RIB)
    with qtbot.waitSignal(explore.explorer.structures_selected) as chosen:
        _box(qtbot, view, where, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.args == [(RIB,), "box"]
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    _box(qtbot, view, _place_of(view, MANUBRIUM), both)
    assert bench.scene.selected == {RIB, MANUBRIUM}
    several = explore.card.findChild(SeveralCard)
    assert {link.text() for link in several.findChildren(QPushButton)} == {
        explore.pane.atlas.structures[each].label for each in (RIB, MANUBRIUM)
    }
    bench.undo_stack.undo()
    assert not bench.scene.selected
    assert not explore.card.told


def test_a_box_does_not_turn_the_model(qtbot, explore, bench):
    before = bench.scene.camera
    _box(qtbot, explore.pane.view, QPoint(200, 200), Qt.KeyboardModifier.ShiftModifier)
    assert bench.scene.camera == before


@pytest.mark.parametrize(("words", "chosen"), [("station", RIBS), ("bone", None)])
def test_the_menu_of_a_row_chooses_all_of_its_station_or_kind(explore, bench, words, chosen):
    menu = explore.row_menu.menu_of((RIB,), head=False)
    action = next(a for a in menu.actions() if a.data() and a.data()[0] in {words, "kind"}
                  and len(a.data()[1]) == (6 if words == "station" else 9))  # fmt: skip
    action.trigger()
    bones = {s for s in explore.pane.atlas.meshes if "cartilage" not in s}
    assert bench.scene.selected == (chosen or bones)


def test_the_menu_of_a_station_isolates_it(explore, bench):
    ribs = tuple(StructureId(rib) for rib in sorted(RIBS))
    menu = explore.row_menu.menu_of(ribs, head=True)
    next(a for a in menu.actions() if a.text().startswith("Isolate")).trigger()
    assert bench.scene.visible == RIBS


def test_in_the_list_ctrl_walks_without_choosing_and_with_space_adds(qtbot, explore, bench):
    tree, ctrl = explore.panel.tree, Qt.KeyboardModifier.ControlModifier
    tree.enter()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    first = bench.scene.selected
    qtbot.keyClick(tree, Qt.Key.Key_Down, ctrl)
    assert bench.scene.selected == first
    qtbot.keyClick(tree, Qt.Key.Key_Space, ctrl)
    assert len(bench.scene.selected) == 2


def test_what_is_faded_is_said_also_after_undo(qtbot, explore, bench):
    said = []
    explore.tools.chronicle.happened.connect(said.append)
    explore.explorer.select(RIB, Origin.TREE)
    explore.commands.obey(Intent.FADE)
    bench.undo_stack.undo()
    assert said == [StructuresFaded((RIB,)), StructuresFaded(())]


def test_the_bar_folds_and_unfolds_with_the_window(qtbot, running, explore):
    reset = explore.bar._tools[Intent.RESET]
    running.window.resize(1110, 800)
    qtbot.waitUntil(lambda: not reset.isVisible())
    running.window.resize(1900, 900)
    qtbot.waitUntil(reset.isVisible)


def _place_of(view, structure):
    view.finish()
    x, y = view.picture.anchors((structure,))[structure]
    return QPoint(round(x / view.pixel_ratio), round(y / view.pixel_ratio))


def _box(qtbot, view, where, modifiers):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view, left, modifiers, where - QPoint(3, 3))
    qtbot.mouseMove(view, where)
    qtbot.mouseRelease(view, left, modifiers, where + QPoint(0, 0))
