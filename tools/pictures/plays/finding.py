"""Starting, finding and choosing: list, search, card, and the pointer on the model."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.session.event import Origin
from tools.pictures.stage import Stage

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


def start(_: Stage) -> None:
    """Show the window as it starts."""


def selected(stage: Stage) -> None:
    """Choose a rib."""
    stage.select("rib-5-left")


def card_end(stage: Stage) -> None:
    """Read a structure's card to its end."""
    stage.select("vertebra-t6")
    stage.settle()
    stage.scroll_down(stage.explore.card)


def feature(stage: Stage) -> None:
    """Mark the groove of a rib and fly to it."""
    place = FeatureOn(StructureId("rib-6-left"), "rib-costal-groove")
    stage.explore.pointing.mark(place, Origin.CARD)


def search(stage: Stage) -> None:
    """Type a word with a slip in it."""
    stage.explore.search()
    stage.explore.panel.field.setText("oesofagus")
    stage.explore.panel.field.returnPressed.emit()


def nothing_found(stage: Stage) -> None:
    """Type what the atlas does not hold."""
    stage.explore.search()
    stage.explore.panel.field.setText("manubriumm spleen")


def several(stage: Stage) -> None:
    """Add ribs to a rib with Ctrl."""
    stage.explore.pane.viewing.look_from(StandardView.ANTERIOR)
    stage.settle()
    for number in (3, 5, 7):
        for side in ("left", "right"):
            at = stage.place_of(f"rib-{number}-{side}").toPoint()
            QTest.mouseClick(stage.view, _LEFT, _CTRL, at)


def box(stage: Stage) -> None:
    """Draw a box over the ends of ribs; a first box has chosen what is seen in it."""
    stage.explore.pane.viewing.look_from(StandardView.LEFT)
    stage.settle()
    first, last = stage.place_of("rib-9-left"), stage.place_of("rib-7-left")
    for released in (True, False):
        corner = QPointF(min(first.x(), last.x()) - 20, min(first.y(), last.y()) - 10)
        other = QPointF(max(first.x(), last.x()) + 40, max(first.y(), last.y()) + 10)
        stage.drag(corner, other, _SHIFT, released=released)


def hover(stage: Stage) -> None:
    """Point at a rib."""
    QTest.mouseMove(stage.view, stage.place_of("rib-7-left").toPoint())


def recent(stage: Stage) -> None:
    """Choose some structures one after the other, and list them."""
    for structure in ("rib-1-left", "vertebra-t4", "manubrium", "sternum-body", "clavicle-left"):
        stage.select(structure)
    stage.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    button = stage.explore.tools.recent.button
    stage.unfold(button.menu(), button.mapToGlobal(QPoint(0, button.height())))


def row_menu(stage: Stage) -> None:
    """Ask what can be chosen with a row of the list."""
    stage.select("rib-5-left")
    stage.settle()
    rib = StructureId("rib-5-left")
    tree = stage.explore.panel.tree
    at = tree.mapToGlobal(tree.rect().center())
    stage.unfold(stage.explore.row_menu.menu_of((rib,), head=False), at)


def landmarks(stage: Stage) -> None:
    """Show lines and points of the chest."""
    stage.ask(Intent.LANDMARKS)


def landmark(stage: Stage) -> None:
    """Choose a point of the chest and fly to it."""
    stage.ask(Intent.LANDMARKS)
    stage.explore.explorer.choose_landmark("point-sternal-angle")
    stage.explore.pointing.fly_to_landmark("point-sternal-angle")
