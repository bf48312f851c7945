"""The breath in the window: button, key, bar and slider; calm, and still if motion is reduced."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from anatomyapp.atlas.breathing import LAST_PHASE, Hinge, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.gui.view.breath_bar import words_of
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.session.event import Origin

RIB = StructureId("rib-2-left")
TURN = Hinge(
    RIB, Role.RIB, np.zeros(3), np.array([-0.6, -0.8, 0.0]), 16.0, np.array([75.0, -50.0, 40.0]),
    0.0, (), "test",
)  # fmt: skip


@pytest.fixture
def breathing_window(qtbot, window, tiny_atlas, tmp_path: Path):
    atlas = replace(tiny_atlas, breathing={RIB: TURN})
    home = tmp_path / "home"
    options = StartOptions(pack=Path("tiny"), folder=home, cache=home / "cache")
    running = Running(options, atlas, window, open_drawer(atlas))
    running.start()
    with qtbot.waitSignal(running.explore.pane.view.first_drawn):
        window.show()
    yield running
    running.explore.breath.breathing.stop()
    wait_for_jobs()


@pytest.fixture
def explore(breathing_window):
    return breathing_window.explore


@pytest.fixture
def ready(qtbot, explore):
    """Breathe, as the key asks, until the breath is worked out."""
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_B)
    breathing = explore.breath.breathing
    qtbot.waitUntil(lambda: breathing.ready)
    return breathing


def test_the_chest_is_at_rest_until_asked(explore):
    assert not explore.breath.bar.isVisible()
    assert not explore.breath.breathing.on
    assert explore.pane.bench.scene.breath == 0.0


def test_with_reduced_motion_nothing_moves_but_by_the_slider(ready, explore):
    assert not ready.playing
    assert explore.breath.bar.isVisible()
    explore.breath.bar.slider.setValue(40)
    assert explore.pane.bench.scene.breath == pytest.approx(0.4 * LAST_PHASE)
    assert "Quiet breath, 20 %" in explore.breath.bar.words.text()


def test_a_held_breath_is_drawn_sharp_and_can_be_picked(qtbot, ready, explore):
    view = explore.pane.view
    ready.hold(LAST_PHASE)
    qtbot.waitUntil(lambda: view.sharp)
    assert view.picture.samples == 8
    x, y = view.picture.anchors((RIB,))[RIB]
    assert view.picture.structure_at(x, y) == RIB


def test_play_goes_on_by_itself_and_pause_holds(qtbot, look, ready, explore):
    look.reduce_motion = False
    bench = explore.pane.bench
    qtbot.mouseClick(explore.breath.bar.play, Qt.MouseButton.LeftButton)
    assert ready.playing
    qtbot.waitUntil(lambda: bench.scene.breath > 0.02)
    qtbot.mouseClick(explore.breath.bar.play, Qt.MouseButton.LeftButton)
    held = bench.scene.breath
    qtbot.wait(50)
    assert bench.scene.breath == held > 0


def test_without_reduced_motion_the_button_breathes_at_once(qtbot, look, ready, explore):
    ready.stop()
    look.reduce_motion = False
    ready.toggle()
    assert ready.playing
    explore.left()
    assert not ready.playing


def test_off_brings_the_chest_to_rest(qtbot, ready, explore):
    ready.hold(0.3)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_B)
    assert explore.pane.bench.scene.breath == 0.0
    assert not explore.breath.bar.isVisible()


def marked_middle(explore, phase):
    """Return where on the view a feature's mark lies at a phase, px."""
    explore.breath.breathing.hold(phase)
    grabs = []
    for feature in (None, FeatureOn(RIB, "rib-head")):
        explore.pane.view.hint_feature(feature)
        explore.pane.view.finish()
        image = explore.pane.view.grab().toImage()
        pixels = np.array(image.constBits(), copy=True).astype(int)
        grabs.append(pixels.reshape(image.height(), image.width(), 4))
    changed = np.abs(grabs[1] - grabs[0]).sum(axis=2) > 0
    return np.argwhere(changed).mean(axis=0)


def test_the_mark_of_a_feature_goes_with_the_breath(ready, explore):
    rest, deep = marked_middle(explore, 0.0), marked_middle(explore, LAST_PHASE)
    assert np.linalg.norm(deep - rest) > 3


def test_a_breath_is_kept_for_the_next_start(ready, breathing_window):
    assert [path.suffix for path in breathing_window.options.cache.iterdir()] == [".bin"]


def test_undo_keeps_the_phase(ready, explore):
    explore.explorer.select("manubrium", Origin.TREE)
    ready.hold(0.3)
    explore.pane.bench.undo_stack.undo()
    assert explore.pane.bench.scene.breath == pytest.approx(0.3)
    assert not explore.pane.bench.scene.selected


def test_the_bar_stands_over_the_view_bar(ready, explore):
    assert explore.breath.bar.geometry().bottom() < explore.bar.geometry().top()


def lowest(explore):
    """Return the last row of the view in which something of the model is seen, px."""
    view = explore.pane.view
    view.finish()
    rows = np.argwhere(view.picture.ids > 0)[:, 0]
    return rows.max() * view.height() / view.picture.ids.shape[0]


def test_the_model_keeps_clear_of_the_bar_and_comes_back(ready, explore):
    assert lowest(explore) < explore.breath.bar.y()
    ready.stop()
    assert lowest(explore) < explore.bar.y()
    camera = explore.pane.bench.scene.camera
    assert camera == explore.pane.viewing.home(camera)


def test_a_view_that_was_chosen_stays_when_the_bar_comes(qtbot, explore):
    explore.pane.view.camera_wanted.emit(explore.pane.bench.scene.camera.turned(30, 0))
    chosen = explore.pane.bench.scene.camera
    explore.breath.breathing.toggle()
    qtbot.waitUntil(lambda: explore.breath.breathing.ready)
    assert explore.pane.bench.scene.camera == chosen


def test_taken_back_while_it_is_worked_out_nothing_comes(qtbot, explore):
    breathing = explore.breath.breathing
    breathing.toggle()
    breathing.toggle()
    wait_for_jobs()
    qtbot.wait(20)
    assert not breathing.on
    assert not breathing.ready


def test_an_atlas_that_does_not_breathe_offers_nothing(running):
    running.explore.breath.breathing.toggle()
    assert not running.explore.breath.breathing.on


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (0.0, "Quiet expiration"),
        (0.2, "Quiet breath, 20 % of full"),
        (0.5, "Deep breath, 50 % of full"),
    ],
)
def test_a_phase_is_said_in_words(phase, words):
    assert words_of(phase) == words


def test_breath_has_its_bar_over_a_cameras_picture_too(breathing_window, tmp_path):
    place = ArPlace(breathing_window.explore, breathing_window.drawer, tmp_path)
    breathing_window.window.add_place(place)
    bar = place.commands.breath.bar
    assert bar.isHidden()
    place.bar.intended.emit(Intent.BREATHE)
    assert not bar.isHidden()
    assert bar.geometry().bottom() < place.bar.y()
    place.bar.intended.emit(Intent.BREATHE)
    assert bar.isHidden()
