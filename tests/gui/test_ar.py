"""The place AR as a person uses it: pictures, messages, keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from ar_stage import CAMERA, OTHER, Stage, picture, tracked, wait
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from anatomyapp.ar.frame import End
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import CameraError
from anatomyapp.gui.ar import dialogs, print_errand
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.tab_order import takes_tab
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.augmented import ArPictureKept


@pytest.fixture
def stage(running, tmp_path) -> Iterator[Stage]:
    made = Stage(running, tmp_path)
    yield made
    made.place.left()
    wait_for_jobs()


def test_before_anything_is_wanted_the_place_says_what_to_do(stage):
    stage.running.window.enter(stage.place)
    buttons = stage.place.empty.findChildren(QPushButton)
    texts = {made.text().strip() for made in buttons if made.isVisible()}
    assert {"Print sheets…", "Use a video file…"} <= texts
    assert stage.place.session.phase is Phase.IDLE
    assert not stage.opened


def test_a_card_carries_the_model(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    shown = stage.place.pane.view.scene
    assert shown.film is not None
    assert shown.visible == stage.running.bench.scene.visible
    wait(qtbot, lambda: stage.place.pane.view.picture is not None)
    assert stage.place.pane.view.picture.ids.any()
    assert "0.6 m" in stage.place.chip.figures.text()
    assert not stage.place.chip.badge.isVisible()


def test_the_camera_of_the_place_to_explore_stays(stage, qtbot):
    before = stage.running.bench.scene.camera
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    view = stage.place.pane.view
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert stage.running.bench.scene.camera == before


def test_an_assumed_lens_is_told_to_be_approximate(running, tmp_path, qtbot):
    stage = Stage(running, tmp_path, lambda size: assumed(*size))
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    assert stage.place.chip.badge.isVisible()
    stage.place.left()


def test_a_wearer_is_asked_to_turn(stage, qtbot):
    stage.begin("chest", kind=SheetKind.CHEST)
    wait(qtbot, lambda: stage.message == "Turn slowly to the left and to the right")


def test_a_lost_sheet_leaves_the_picture_without_the_model(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.source.show(picture("nothing"))
    wait(qtbot, lambda: not stage.place.pane.view.scene.visible)
    wait(qtbot, lambda: stage.place.chip.title.text() == "Looking for the sheet")
    stage.source.show(picture("card"))
    wait(qtbot, lambda: tracked(stage))


def test_a_video_that_ended_can_be_seen_again(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.source.show(End())
    wait(qtbot, lambda: stage.place.session.phase is Phase.OVER)
    assert stage.message == "The pictures are at their end"
    stage.source.show(picture("card"))
    qtbot.keyClick(stage.place.pane.view, Qt.Key.Key_Space)
    wait(qtbot, lambda: stage.place.session.phase is Phase.LIVE and tracked(stage))


def test_a_source_that_does_not_open_is_said(stage, qtbot):
    def refuse(_wish, _folder):
        raise CameraError("{path} is no video that can be read.", path="x.mp4")

    stage.place.session.opens = refuse
    stage.begin()
    wait(qtbot, lambda: stage.message == "No pictures")
    assert "x.mp4" in stage.place.warnings.message.text


def test_space_holds_the_picture_and_lets_it_go(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    view = stage.place.pane.view
    qtbot.keyClick(view, Qt.Key.Key_Space)
    film = view.scene.film
    stage.source.show(picture("nothing"))
    wait(qtbot, lambda: view.sharp)
    assert view.scene.film is film
    assert stage.place.chip.title.text() == "Frozen"
    qtbot.keyClick(view, Qt.Key.Key_Space)
    wait(qtbot, lambda: view.scene.film is not film)


def test_x_ray_isolate_names_and_cut_act_on_the_model_in_the_picture(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    view, bench = stage.place.pane.view, stage.running.bench
    stage.running.explore.explorer.select(StructureId("rib-1-left"), "tree")
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert view.scene.faded
    qtbot.keyClick(view, Qt.Key.Key_X)
    qtbot.keyClick(view, Qt.Key.Key_I)
    assert view.scene.visible == {"rib-1-left"} == bench.scene.visible
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert view.scene.cuts
    assert stage.place.bar._tools[Intent.CUT].isChecked()
    names = stage.place.bar._tools[Intent.LABELS]
    before = names.isChecked()
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert names.isChecked() is not before


def test_a_mirror_flips_the_picture(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    view = stage.place.pane.view
    qtbot.keyClick(view, Qt.Key.Key_Space)
    view.finish()
    plain = view.picture.image.copy()
    qtbot.keyClick(view, Qt.Key.Key_Y)
    assert stage.place.bar.mirror.isChecked()
    view.finish()
    assert (view.picture.image == plain[:, ::-1]).all()


def test_the_wheel_and_the_panel_make_the_model_larger(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    qtbot.keyClick(stage.place.pane.view, Qt.Key.Key_Plus)
    assert stage.place.session.stance.scale == pytest.approx(0.55)
    assert stage.place.panel.set_up.scale.value() == 55
    stage.place.panel.set_up.scale.setValue(30)
    assert stage.place.session.stance.scale == pytest.approx(0.3)


def test_leaving_lets_the_camera_go_and_coming_back_takes_it_again(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.running.window.enter(stage.running.explore)
    wait(qtbot, lambda: stage.source.closed)
    stage.running.window.enter(stage.place)
    wait(qtbot, lambda: len(stage.opened) == 2)


def test_another_camera_takes_the_place_of_the_first(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.place.panel.set_up.show_origins((CAMERA, OTHER))
    stage.place.panel.set_up.pictures.setCurrentIndex(2)
    wait(qtbot, lambda: [wish.origin for wish in stage.opened] == [CAMERA, OTHER])
    stage.place.panel.set_up.pictures.setCurrentIndex(0)
    assert stage.place.session.phase is Phase.IDLE


def test_nothing_is_said_of_the_old_pictures_while_others_are_opened(stage, qtbot):
    stage.begin("card")
    wait(qtbot, lambda: tracked(stage))
    stage.follow(origin=OTHER)
    assert stage.place.chip.title.text() == "Waiting for pictures"
    assert stage.place.session.last is None
    wait(qtbot, lambda: tracked(stage))


def test_a_picture_is_kept_only_once_everybody_agrees(stage, qtbot, tmp_path, monkeypatch):
    stage.begin()
    wait(qtbot, lambda: tracked(stage) and stage.place.pane.view.picture is not None)
    path = tmp_path / "kept.png"
    names = ["", str(path)]
    monkeypatch.setattr(dialogs.QFileDialog, "getSaveFileName", lambda *_: (names.pop(0), ""))
    told = []
    stage.place.witness.happened.connect(told.append)
    stage.place.errands.ask_snapshot()
    stage.place.errands.snapshot.agreed.emit()  # and then no file is chosen
    assert told == []
    stage.place.errands.snapshot.close_dialog()
    qtbot.keyClick(stage.place.pane.view, Qt.Key.Key_Z)
    dialog = stage.place.errands.snapshot
    assert not dialog.save.isEnabled()
    dialog.consent.setChecked(True)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert path.stat().st_size > 1000
    assert told == [ArPictureKept(dialog.picture.width(), dialog.picture.height())]


def test_sheets_are_written_and_opened(stage, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        print_errand.QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile())
    )
    stage.running.window.enter(stage.place)
    stage.place.errands.printing.ask()
    dialog = stage.running.window.findChild(dialogs.PrintDialog)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: bool(opened))
    with open(opened[0], "rb") as file:  # noqa: PTH123 - a path as Qt gives it
        assert file.read(5) == b"%PDF-"


def test_every_control_has_a_name_and_can_be_reached_by_tab(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    for widget in stage.place.findChildren(QWidget):
        if takes_tab(widget):
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget
            assert min(widget.width(), widget.height()) >= 24, widget
            assert widget in stage.place.stops(), widget


def test_late_pictures_are_dropped_never_queued(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    shown = []
    stage.place.session.loop.seen.connect(lambda seen: shown.append(seen.sighting.number))
    loop = stage.place.session.loop
    with qtbot.waitSignal(loop.seen):
        pass
    for _ in range(40):  # the window is busy while pictures come
        np.linalg.svd(np.random.default_rng(1).normal(size=(150, 150)))
    before = len(shown)
    QApplication.processEvents()
    assert len(shown) - before <= 1
    assert shown == sorted(shown)


def test_in_a_narrow_window_the_panel_is_a_drawer(stage, qtbot):
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    stage.running.window.resize(800, 640)
    assert not stage.place.panel.isVisible()
    qtbot.mouseClick(stage.place.side, Qt.MouseButton.LeftButton)
    assert stage.place.panel.isVisible()


def test_the_panel_is_a_drawer_once_pictures_come_in_a_narrow_window(qtbot, stage):
    stage.running.window.resize(1000, 700)
    stage.begin()
    wait(qtbot, lambda: tracked(stage))
    assert not stage.place.panel.isVisible()
    stage.place.side.click()
    assert stage.place.panel.isVisible()
    assert stage.place.panel.geometry().right() < stage.place.width()
