"""Pins and saved views in the real window: placed, written, listed, kept, brought back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QPushButton

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.saved_view import shown_in
from anatomyapp.session.event import Origin
from anatomyapp.session.exploration import Deed, Noted, NoteWritten, PinPlaced, PinRemoved
from anatomyapp.session.store import open_store

MANUBRIUM, RIB = StructureId("manubrium"), StructureId("rib-1-left")
SPOT = Spot((0.0, -96.0, 60.0), MANUBRIUM, None, "Manubrium")

pytestmark = pytest.mark.usefixtures("seen_from_front")


@pytest.fixture
def keepsakes(tmp_path):
    store = open_store(tmp_path / "record.sqlite")
    yield store.keepsakes(store.learner("Maple", at=datetime.now(UTC)), "tiny")
    store.close()


def middle_of(view, structure):
    x, y = view.picture.anchors((structure,))[structure]
    return QPoint(round(x / view.pixel_ratio), round(y / view.pixel_ratio))


def write(dialog, text):
    dialog.field.setPlainText(text)
    dialog.save.click()


def pin(qtbot, explore, text="Notch above?"):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, MANUBRIUM))
    write(explore.tools.pins.dialog, text)


def test_a_pin_is_placed_with_a_note_and_undone(qtbot, explore, bench):
    said = []
    explore.tools.chronicle.happened.connect(said.append)
    pin(qtbot, explore)
    (made,) = bench.scene.annotations.pins
    assert (made.spot.structure, made.text) == (MANUBRIUM, "Notch above?")
    bench.undo_stack.undo()
    assert not bench.scene.annotations.pins
    assert [type(event) for event in said] == [PinPlaced, NoteWritten, PinRemoved]
    assert said[1] == NoteWritten(Noted.PIN, made.id, len("Notch above?"))  # and no words


def test_the_card_lists_the_notes_on_its_structure(qtbot, explore):
    pin(qtbot, explore)
    notes = explore.tools.pins.list
    assert notes.isHidden()
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    assert notes.isVisible()
    notes.findChild(QPushButton).click()
    write(explore.tools.pins.dialog, "Jugular notch")
    assert notes.findChildren(QPushButton)[-1].text().strip() == "Jugular notch"
    explore.explorer.select(RIB, Origin.TREE)
    assert notes.isHidden()


def test_a_click_on_a_pin_opens_it_and_it_can_be_removed(qtbot, explore, bench):
    pin(qtbot, explore)
    layer, view = explore.tools.annotate.layer, explore.pane.view
    (foot,) = layer._seen([bench.scene.annotations.pins[0].spot])
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=foot.toPoint())
    assert not bench.scene.selected
    explore.tools.pins.dialog.removed.emit()
    explore.tools.pins.dialog.close_dialog()
    assert not bench.scene.annotations.pins


def test_pins_are_on_the_disk_when_they_are_made_and_gone_when_undone(
    qtbot, explore, bench, keepsakes
):
    explore.tools.keeper.open(keepsakes)
    pin(qtbot, explore)
    assert keepsakes.pins() == bench.scene.annotations.pins
    bench.undo_stack.undo()
    assert keepsakes.pins() == ()
    bench.undo_stack.redo()
    assert keepsakes.pins() == bench.scene.annotations.pins


def test_a_learner_finds_the_pins_of_before_and_nobody_else_s(explore, bench, keepsakes):
    keepsakes.put_pin(Pin("a", SPOT, "Mine"), datetime.now(UTC))
    explore.tools.keeper.open(keepsakes)
    assert [each.text for each in bench.scene.annotations.pins] == ["Mine"]
    explore.tools.keeper.open(None)
    assert not bench.scene.annotations.pins
    assert [each.text for each in keepsakes.pins()] == ["Mine"]
    assert not bench.undo_stack.canUndo()


def test_what_a_guest_made_goes_to_the_learner_who_goes_on(qtbot, explore, keepsakes):
    pin(qtbot, explore, "Made as a guest")
    explore.tools.keeper.open(keepsakes)
    assert [each.text for each in keepsakes.pins()] == ["Made as a guest"]


def test_a_pin_on_what_another_pack_lacks_is_kept_and_not_drawn(explore, bench):
    lost = Pin("x", Spot((0.0, 0.0, 0.0), StructureId("femur")), "?")
    bench.show(bench.scene.annotate(bench.scene.annotations.pinned(lost)))
    explore.pane.view.grab()
    assert explore.tools.annotate.layer.pin_at(QPointF(10, 10)) is None


def keep_view(explore, name):
    explore.commands.obey(Intent.KEEP_VIEW)
    dialog = explore.tools.views.dialog
    dialog.name.setText(name)
    dialog.save.click()


def test_a_view_is_kept_and_comes_back_as_one_step(qtbot, explore, bench):
    explore.explorer.select(RIB, Origin.TREE)
    explore.commands.obey(Intent.XRAY)
    explore.pane.viewing.look_from(StandardView.LEFT)
    explore.commands.obey(Intent.EXPLODE)
    kept = shown_in(bench.scene)
    keep_view(explore, "Rib 1")
    explore.commands.obey(Intent.RESET)
    before = bench.scene
    explore.tools.views.show_number(1)
    assert shown_in(bench.scene) == kept
    bench.undo_stack.undo()
    assert bench.scene == before


def test_ctrl_and_a_digit_show_the_view_of_that_number(qtbot, running, explore, bench):
    keep_view(explore, "Front")
    explore.pane.viewing.look_from(StandardView.POSTERIOR)
    with qtbot.waitSignal(explore.tools.views.used) as used:
        (shortcut,) = _shortcuts(running.window, "Ctrl+1")
        shortcut.activated.emit()
    assert used.args[0].deed is Deed.SHOWN
    assert bench.scene.camera.azimuth_deg == pytest.approx(0)


def test_a_kept_view_has_a_thumbnail_of_the_model(explore):
    keep_view(explore, "Front")
    (view,) = explore.tools.keeper.views
    picture = QPixmap()
    assert picture.loadFromData(view.thumbnail)
    assert (picture.width(), picture.height()) == (256, 160)


def test_views_are_renamed_removed_and_on_the_disk(explore, keepsakes):
    explore.tools.keeper.open(keepsakes)
    keep_view(explore, "Front")
    (view,) = keepsakes.views()
    control = explore.tools.views
    control.change(view.id)
    control.dialog.name.setText("Anterior")
    control.dialog.note.setPlainText("Costal margin")
    control.dialog.save.click()
    assert [(v.name, v.note) for v in keepsakes.views()] == [("Anterior", "Costal margin")]
    control.change(view.id)
    control.dialog.removed.emit()
    control.dialog.close_dialog()
    assert keepsakes.views() == explore.tools.keeper.views == ()


def test_the_strip_comes_and_goes_by_key(qtbot, explore):
    strip = explore.tools.views.strip
    assert not strip.isVisible()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_K)
    assert strip.isVisible()
    assert "No view is kept" in strip.words.accessibleName()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_K)
    assert not strip.isVisible()


def _shortcuts(window, keys):
    wanted = QKeySequence(keys)
    return [each for each in window.findChildren(QShortcut) if each.key() == wanted]
