"""Measures, pins, kept views, cuts with their section, and pictures for files."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import CutKind
from tools.pictures.stage import Stage

_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_ORGANS = ("heart", "lungs", "descending-thoracic-aorta", "oesophagus", "trachea")


def measure(stage: Stage) -> None:
    """Measure the sternum and the angle below the ribs."""
    stage.explore.pane.viewing.look_from(StandardView.ANTERIOR)
    stage.settle()
    for intent, structures in (
        (Intent.DISTANCE, ("manubrium", "xiphoid-process")),
        (Intent.ANGLE, ("costal-cartilage-9-right", "xiphoid-process", "costal-cartilage-9-left")),
    ):
        stage.ask(intent)
        stage.settle()
        for structure in structures:
            stage.click(stage.place_of(structure))


def pins(stage: Stage) -> None:
    """Pin two notes."""
    for structure, words in (
        ("rib-2-left", "Joins at the sternal angle: count from here."),
        ("manubrium", "Jugular notch above, at T2."),
    ):
        _pin(stage, structure, words)
        dialog = stage.explore.tools.pins.dialog
        if dialog is not None:
            dialog.save.click()
    stage.select("manubrium")


def pin_note(stage: Stage) -> None:
    """Write the note of a pin."""
    _pin(stage, "rib-2-left", "Joins at the sternal angle: count from here.")


def _pin(stage: Stage, structure: str, words: str) -> None:
    stage.ask(Intent.PIN)
    stage.click(stage.place_of(structure))
    dialog = stage.explore.tools.pins.dialog
    if dialog is not None:
        dialog.field.setPlainText(words)


def saved_views(stage: Stage) -> None:
    """Keep three views with names."""
    for view, name, note in (
        (StandardView.ANTERIOR, "The cage from in front", "Count the ribs from the sternal angle."),
        (StandardView.LEFT, "How ribs slope", ""),
        (StandardView.POSTERIOR, "Necks and angles", ""),
    ):
        _keep(stage, view, name, note)
        dialog = stage.explore.tools.views.dialog
        if dialog is not None:
            dialog.save.click()


def keep_view(stage: Stage) -> None:
    """Give a view a name and a note."""
    _keep(stage, StandardView.LEFT, "How ribs slope", "The front end lies lower than the back.")


def _keep(stage: Stage, view: StandardView, name: str, note: str) -> None:
    stage.explore.pane.viewing.look_from(view)
    stage.settle()
    stage.ask(Intent.KEEP_VIEW)
    dialog = stage.explore.tools.views.dialog
    if dialog is not None:
        dialog.name.setText(name)
        dialog.note.setPlainText(note)


def cut(stage: Stage) -> None:
    """Cut the chest across."""
    _cut(stage, CutKind.AXIAL)


def cut_free(stage: Stage) -> None:
    """Cut the chest by a plane that lies as it was dragged."""
    _cut(stage, CutKind.FREE)
    tip = stage.explore.cut.handle.places()["tilt"]
    stage.drag(tip, tip + QPointF(45, 25), _NONE, released=True)


def axial(stage: Stage) -> None:
    """Read the axial section, with what is selected in it."""
    _section(stage, CutKind.AXIAL)
    stage.select("left-ventricle")


def coronal(stage: Stage) -> None:
    """Read the coronal section."""
    _section(stage, CutKind.CORONAL)


def sagittal(stage: Stage) -> None:
    """Read the sagittal section, with what is selected in it."""
    _section(stage, CutKind.SAGITTAL)
    stage.select("vertebra-t6")


def _cut(stage: Stage, kind: CutKind) -> None:
    stage.select(*_ORGANS)
    stage.ask(Intent.LEAVE)
    stage.explore.cut.toggle()
    stage.explore.cut.turn_to(kind)
    stage.settle()


def _section(stage: Stage, kind: CutKind) -> None:
    _cut(stage, kind)
    if not stage.explore.section.is_open:
        stage.explore.section.open(True)


def picture_dialog(stage: Stage) -> None:
    """Ask how large a picture shall be."""
    stage.press(Qt.Key.Key_S, _CTRL)
