"""Cut planes in the window: key, bar, handle; and the section beside the model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from anatomyapp.scene.cut import CutKind
from anatomyapp.session.event import Origin


@pytest.fixture
def cut(qtbot, explore, bench):
    """Cut, as the key asks; the plane lies in the middle of what is shown."""
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_C)
    return bench.scene.cuts[0]


def test_the_key_cuts_and_takes_the_cut_away(qtbot, explore, bench, cut):
    assert cut.opens
    assert explore.cut.bar.isVisible()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_C)
    assert not bench.scene.cuts
    assert not explore.cut.bar.isVisible()


def test_undo_takes_the_cut_away_and_redo_brings_it_back(bench, cut):
    bench.undo_stack.undo()
    assert not bench.scene.cuts
    bench.undo_stack.redo()
    assert bench.scene.cuts == (cut,)


def test_page_keys_move_the_plane_and_are_one_step(qtbot, explore, bench, cut):
    view, shift = explore.pane.view, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_PageUp, shift)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    moved = bench.scene.cuts[0]
    assert moved.offset_mm - cut.offset_mm == pytest.approx(9.0)
    bench.undo_stack.undo()
    assert bench.scene.cuts == (cut,)


def test_dragging_the_handle_moves_the_plane_as_one_step(explore, bench, cut):
    view = explore.pane.view
    start = explore.cut.handle.places()["move"].toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view, start + QPoint(0, 4 * step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 20))
    assert bench.scene.cuts[0].offset_mm != pytest.approx(cut.offset_mm)
    bench.undo_stack.undo()
    assert bench.scene.cuts == (cut,)


def test_the_bar_turns_flips_and_leaves_bones_whole(explore, bench, cut):
    bar = explore.cut.bar
    bar.kind_wanted.emit(CutKind.SAGITTAL)
    bar.flip.click()
    bar.bones.click()
    (now,) = bench.scene.cuts
    assert (now.kind, now.flipped) == (CutKind.SAGITTAL, True)
    assert bench.scene.uncut
    bar.bones.click()
    assert not bench.scene.uncut


def test_three_planes_have_room_and_no_fourth(explore, bench, cut):
    for _ in range(3):
        explore.cut.bar.more.click()
    assert len(bench.scene.cuts) == 3
    assert not explore.cut.bar.more.isEnabled()


def test_the_slider_says_the_place(explore, cut):
    bar = explore.cut.bar
    bar.slider.setValue(bar.slider.maximum())
    assert "superior" in bar.words.text()
    assert bar.slider.accessibleDescription() == bar.words.text()


def test_planes_that_came_to_rest_are_told_once(qtbot, explore, bench):
    with qtbot.waitSignal(explore.cut.rested, timeout=5000) as told:
        qtbot.keyClick(explore.pane.view, Qt.Key.Key_C)
    assert told.args[0] == bench.scene.cuts


def test_the_section_opens_without_cutting_the_model(explore, bench):
    explore.section.open(wanted=True)
    assert explore.section.panel.isVisible()
    assert not bench.scene.cuts[0].opens
    explore.section.panel.close_button.click()
    assert not explore.section.panel.isVisible()


def test_a_click_into_the_section_selects(qtbot, explore, bench, cut):
    explore.section.open(wanted=True)
    canvas = explore.section.panel.canvas
    seen = {s: canvas.place_of(s) for s in explore.pane.atlas.meshes}
    structure, place = next((s, p) for s, p in seen.items() if p is not None)
    with qtbot.waitSignal(explore.explorer.structure_selected) as told:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert told.args == [structure, Origin.SECTION]
    assert structure in bench.scene.selected


def test_the_section_comes_to_what_is_selected(qtbot, explore, bench, cut):
    explore.section.open(wanted=True)
    structure, mesh = next(iter(explore.pane.atlas.meshes.items()))
    explore.explorer.select(structure, Origin.TREE)
    explore.section.panel.find_button.click()
    middle = (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0)) / 2
    assert bench.scene.cuts[0].point == pytest.approx(tuple(middle.tolist()), abs=1e-4)
    qtbot.waitUntil(lambda: explore.section.panel.canvas.place_of(structure) is not None)


def test_keys_of_the_section_go_through_the_levels(qtbot, explore, bench, cut):
    explore.section.open(wanted=True)
    qtbot.keyClick(explore.section.panel.canvas, Qt.Key.Key_Down)
    assert bench.scene.cuts[0].offset_mm == pytest.approx(cut.offset_mm - 1.0)
    assert "right is on the left" in explore.section.panel.words.text()


def test_the_section_says_that_it_is_of_the_body_put_together(qtbot, explore, bench, cut):
    explore.section.open(wanted=True)
    words = explore.section.panel.words
    assert "put together" not in words.text()
    bench.show(replace(bench.scene, exploded=0.5))
    assert "put together" in words.text()
    bench.show(replace(bench.scene, exploded=0.0))
    assert "put together" not in words.text()


def test_the_room_of_the_section_is_remembered(running, explore, window):
    explore.middle.open_section(0.4)
    assert window.preferences.section == pytest.approx(0.4, abs=0.001)
    explore.section.panel.close_button.click()
    assert window.preferences.section == 0.0
