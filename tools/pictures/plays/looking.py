"""Looking: sides, flights, what is hidden, veiled, apart, named, and the breath."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.camera import StandardView
from tools.pictures.stage import Stage

_NONE = Qt.KeyboardModifier.NoModifier
_NOTCHES, _NOTCH = 6, QPoint(0, 120)


def isolate(stage: Stage) -> None:
    """Look at two vertebrae and their disc alone."""
    stage.show_only("vertebra-t6", "intervertebral-disc-t6-t7", "vertebra-t7")


def hide(stage: Stage) -> None:
    """Take the sternum and the front of the left ribs away."""
    cartilages = (f"costal-cartilage-{number}-left" for number in range(1, 11))
    stage.select("sternum", *cartilages, "clavicle-left")
    stage.ask(Intent.HIDE)
    stage.select("vertebra-t5")


def ghosts(stage: Stage) -> None:
    """Leave what is hidden as ghosts."""
    stage.select("sternum", "thoracic-vertebral-column", "clavicle-left", "clavicle-right")
    stage.ask(Intent.ISOLATE, Intent.GHOSTS, Intent.LEAVE)


def fade(stage: Stage) -> None:
    """Let the left lung be a veil before the heart."""
    stage.select("heart", "lungs")
    stage.ask(Intent.LEAVE)
    stage.select("lungs")
    stage.ask(Intent.FADE)
    stage.select("heart")


def x_ray(stage: Stage) -> None:
    """Look through the chest at the heart."""
    stage.select("heart")
    stage.ask(Intent.XRAY)


def explode(stage: Stage) -> None:
    """Let the bones go apart."""
    stage.ask(Intent.EXPLODE)


def labels(stage: Stage) -> None:
    """Read the names of the spine from the left."""
    stage.show_only("vertebra-t5", "vertebra-t6", "vertebra-t7", "rib-6-left", "rib-7-left")
    stage.ask(Intent.LEAVE)
    stage.explore.pane.viewing.look_from(StandardView.LEFT)


def six_views(stage: Stage) -> None:
    """Look from behind, and list the other sides."""
    stage.explore.pane.viewing.look_from(StandardView.POSTERIOR)
    stage.settle()
    views = next(b for b in stage.explore.bar.findChildren(QToolButton) if b.property("kind"))
    menu = views.menu()
    stage.unfold(menu, views.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def from_above(stage: Stage) -> None:
    """Look into the chest from above."""
    stage.explore.pane.viewing.look_from(StandardView.SUPERIOR)


def fly_to(stage: Stage) -> None:
    """Fly to a vertebra by a double click."""
    stage.explore.pane.viewing.look_from(StandardView.POSTERIOR)
    stage.settle()
    at = stage.place_of("vertebra-t8").toPoint()
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, _NONE, at)
    QTest.mouseDClick(stage.view, Qt.MouseButton.LeftButton, _NONE, at)


def zoom(stage: Stage) -> None:
    """Zoom to the sternal end of a rib by the wheel."""
    at = stage.place_of("costal-cartilage-3-left")
    above = stage.view.mapToGlobal(at)
    for _ in range(_NOTCHES):
        event = QWheelEvent(
            at, above, QPoint(), _NOTCH, Qt.MouseButton.NoButton, _NONE,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(stage.view, event)


def turntable(stage: Stage) -> None:
    """Let the model turn round and round; the picture is taken while it moves."""
    stage.explore.pane.flight.toggle_turning()
    stage.let_pass(3000)


def breathe(stage: Stage) -> None:
    """Hold a full inspiration with lungs and diaphragm shown."""
    stage.select("diaphragm", "lungs")
    stage.ask(Intent.LEAVE)
    breath = stage.explore.breath.breathing
    breath.toggle()
    stage.wait_for(lambda: breath.ready)
    breath.pause()
    breath.hold(0.5)


def full_screen(stage: Stage) -> None:
    """Fill the screen."""
    stage.press(Qt.Key.Key_F11, _NONE)
    stage.select("rib-5-left")
