"""What is done in the window before a picture is taken of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.section.control import SectionControl
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.grading import Response
from anatomyapp.quiz.item import Kind, OptionId
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import CutKind
from tools.pictures.stage import Stage

Play = Callable[[Stage], None]
_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def start(_: Stage) -> None:
    """Show the window as it starts."""


def selected(stage: Stage) -> None:
    """Choose a rib."""
    stage.select("rib-5-left")


def search(stage: Stage) -> None:
    """Type a word with a slip in it."""
    stage.explore.search()
    stage.explore.panel.field.setText("oesofagus")
    stage.explore.panel.field.returnPressed.emit()


def nothing_found(stage: Stage) -> None:
    """Type what the atlas does not hold."""
    stage.explore.search()
    stage.explore.panel.field.setText("manubriumm x")


def isolate(stage: Stage) -> None:
    """Look at two vertebrae and their disc alone."""
    stage.show_only("vertebra-t6", "intervertebral-disc-t6-t7", "vertebra-t7")


def x_ray(stage: Stage) -> None:
    """Look through the chest at the heart."""
    stage.select("heart")
    stage.ask(Intent.XRAY)


def ghosts(stage: Stage) -> None:
    """Leave what is hidden as ghosts."""
    stage.select("sternum", "thoracic-vertebral-column", "clavicle-left", "clavicle-right")
    stage.ask(Intent.ISOLATE, Intent.GHOSTS, Intent.LEAVE)


def explode(stage: Stage) -> None:
    """Let the bones go apart."""
    stage.ask(Intent.EXPLODE)


def landmarks(stage: Stage) -> None:
    """Show lines and points of the chest."""
    stage.ask(Intent.LANDMARKS)


def breathe(stage: Stage) -> None:
    """Hold a full inspiration with lungs and diaphragm shown."""
    stage.select("diaphragm", "lungs")
    stage.ask(Intent.LEAVE)
    breath = stage.explore.breath.breathing
    breath.toggle()
    stage.wait_for(lambda: breath.ready)
    breath.pause()
    breath.hold(0.5)


def measure(stage: Stage) -> None:
    """Measure the sternum and the angle below the ribs."""
    stage.explore.pane.look_from(StandardView.ANTERIOR)
    stage.settle()
    top, foot = stage.place_of("manubrium"), stage.place_of("xiphoid-process")
    stage.ask(Intent.DISTANCE)
    stage.click(top)
    stage.click(foot)
    stage.ask(Intent.ANGLE)
    for structure in ("rib-9-right", "xiphoid-process", "rib-9-left"):
        stage.click(stage.place_of(structure))


def pins(stage: Stage) -> None:
    """Pin two notes."""
    for structure, words in (
        ("rib-2-left", "Joins at the sternal angle: count from here."),
        ("manubrium", "Jugular notch above, at T2."),
    ):
        stage.ask(Intent.PIN)
        stage.click(stage.place_of(structure))
        dialog = stage.explore.tools.pins.dialog
        if dialog is not None:
            dialog.field.setPlainText(words)
            dialog.save.click()
    stage.select("manubrium")


def saved_views(stage: Stage) -> None:
    """Keep three views with names."""
    for view, name, note in (
        (StandardView.ANTERIOR, "The cage from in front", "Count the ribs from the sternal angle."),
        (StandardView.LEFT, "How ribs slope", ""),
        (StandardView.POSTERIOR, "Necks and angles", ""),
    ):
        stage.explore.pane.look_from(view)
        stage.settle()
        stage.ask(Intent.KEEP_VIEW)
        dialog = stage.explore.tools.views.dialog
        if dialog is not None:
            dialog.name.setText(name)
            dialog.note.setPlainText(note)
            dialog.save.click()


def cut(stage: Stage) -> None:
    """Cut the chest across, with the section beside it."""
    stage.select("heart", "lungs", "descending-thoracic-aorta", "oesophagus", "trachea")
    stage.ask(Intent.LEAVE)
    control: CutControl = stage.explore.cut
    control.toggle()
    control.turn_to(CutKind.AXIAL)
    section: SectionControl = stage.explore.section
    if not section.is_open:
        section.open(True)


def picture_dialog(stage: Stage) -> None:
    """Ask how large a picture shall be."""
    stage.press(Qt.Key.Key_S, _CTRL)


def keys(stage: Stage) -> None:
    """Open the page of keys."""
    stage.press(Qt.Key.Key_F1, _NONE)


def settings(stage: Stage) -> None:
    """Open the settings."""
    stage.press(Qt.Key.Key_Comma, _CTRL)


def person(stage: Stage) -> None:
    """Ask whose chest is shown."""
    stage.press(Qt.Key.Key_P, _CTRL)


def quiz_start(stage: Stage) -> None:
    """Go to the quiz."""
    if stage.furnishing.quiz is not None:
        stage.window.enter(stage.furnishing.quiz)


def quiz_feedback(stage: Stage) -> None:
    """Take a rib for its neighbour."""
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is None:
        return
    place.quiz_on(StructureId("rib-4-left"))
    place.start_page.press_start()
    conduct, view = place.conduct, place.running_page.stage.view
    while (quiz := conduct.quiz) is not None and (item := quiz.current) is not None:
        name, _, rest = item.key.partition("-")
        number, _, side = rest.partition("-")
        stage.settle()
        if item.kind is Kind.FIND and name == "rib" and number in {"3", "4", "5"}:
            stage.click(stage.place_of(f"rib-{int(number) + 1}-{side}", view), view)
            return
        by_click = item.kind is Kind.FIND
        right = Response(structure=StructureId(item.key)) if by_click else None
        conduct.answer(right or Response(option=OptionId(item.key)))
        conduct.proceed()


def sessions(stage: Stage) -> None:
    """Look at a session as the instructor."""
    stage.window.bar.instructor_wanted.emit()
    stage.settle()
    for place in stage.window.bar.places():
        if isinstance(place, SessionsPlace):
            place.table.choose(1)


def items(stage: Stage) -> None:
    """Look at items and their statistics."""
    sessions(stage)
    stage.window.enter(stage.window.bar.places()[1])
