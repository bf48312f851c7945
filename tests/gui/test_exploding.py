"""The exploded view: by key, by its slider, and back by undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.exploration import StructuresExploded


def test_a_key_lets_structures_apart_and_together_again(qtbot, explore, bench):
    view, bar = explore.pane.view, explore.tools.exploding.bar
    assert not bar.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_E)
    assert bench.scene.exploded > 0
    assert bar.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_E)
    assert bench.scene.exploded == 0
    assert not bar.isVisible()


def test_the_way_of_the_slider_is_one_step(qtbot, explore, bench):
    explore.commands.obey(Intent.EXPLODE)
    for _ in range(4):
        qtbot.keyClick(explore.tools.exploding.bar.slider, Qt.Key.Key_Right)
    assert bench.scene.exploded == pytest.approx(0.64)
    bench.undo_stack.undo()
    assert bench.scene.exploded == 0
    bench.undo_stack.redo()
    assert bench.scene.exploded == pytest.approx(0.64)
    assert explore.tools.exploding.bar.isVisible()
    assert explore.tools.exploding.bar.slider.value() == 64


def test_the_model_stays_in_the_picture_while_it_goes_apart(explore, bench):
    near = bench.scene.camera.distance_mm
    explore.commands.obey(Intent.EXPLODE)
    assert bench.scene.camera.distance_mm > near


def test_reset_brings_structures_together(explore, bench):
    explore.commands.obey(Intent.EXPLODE)
    explore.commands.obey(Intent.RESET)
    assert bench.scene.exploded == 0
    assert not explore.tools.exploding.bar.isVisible()


def test_how_far_structures_are_apart_is_said_at_rest(qtbot, explore):
    with qtbot.waitSignal(explore.tools.chronicle.happened) as happened:
        explore.commands.obey(Intent.EXPLODE)
    assert happened.args == [StructuresExploded(0.6)]


def test_with_motion_structures_go_apart_little_by_little(qtbot, look, explore, bench):
    look.reduce_motion = False
    explore.commands.obey(Intent.EXPLODE)
    assert bench.scene.exploded < 0.6
    qtbot.waitUntil(lambda: bench.scene.exploded == pytest.approx(0.6))
    bench.undo_stack.undo()
    assert bench.scene.exploded == 0
    assert not bench.undo_stack.canUndo()
