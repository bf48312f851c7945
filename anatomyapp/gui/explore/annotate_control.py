"""Measuring and pinning: clicks and keys on the model become measures and pins of the scene."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from anatomyapp.gui.announcement import announce
from anatomyapp.gui.explore.measure_display import MeasureDisplay
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.measure_bar import Tool
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.spot_finder import SpotFinder
from anatomyapp.gui.view.words import measure_words, value_words
from anatomyapp.scene.annotations import MeasureKind, Spot
from anatomyapp.scene.measures import distance_mm

_LEAST_MM = 0.05  # between two places of a measure
_STEP_PX, _FINE_PX = 12.0, 1.0
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class AnnotateControl(QObject):
    """Places what its tool says; undo takes each measure back as one step."""

    pin_wanted = Signal(object)  # Spot
    tool_changed = Signal(object)  # Tool, or None

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self._bench, self._view = pane.bench, pane.view
        self.tool: Tool | None = None
        self.pending: tuple[Spot, ...] = ()
        self._cross: QPointF | None = None  # where keys would place
        self.finder = SpotFinder(pane.atlas)
        self._display = MeasureDisplay(pane, self.finder)
        self.bar, self.layer = self._display.bar, self._display.layer
        self.bar.tool_wanted.connect(self.take)
        self.bar.removed.connect(self.remove)
        self.bar.close_wanted.connect(self.end)
        self._view.place_clicked.connect(self.place_at)
        self._view.place_hovered.connect(self._hover)
        self._view.installEventFilter(self)

    def toggle(self, tool: Tool) -> None:
        """Take a tool in hand, or put it away."""
        if self.tool is tool:
            self.end()
        else:
            self.take(tool)

    def take(self, tool: Tool) -> None:
        """Let the next clicks place something."""
        self.tool, self.pending, self._cross = tool, (), None
        self._view.take_places(wanted=True)
        self._display.show_tool(self.tool, self.pending, self._cross)
        self.tool_changed.emit(tool)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Let clicks choose structures again."""
        self.tool, self.pending, self._cross = None, (), None
        self._view.take_places(wanted=False)
        self._display.show_tool(self.tool, self.pending, self._cross)
        self.tool_changed.emit(None)

    def place_at(self, at: QPointF) -> None:
        """Take the place under a point of the view."""
        spot = self.finder.spot_at(self._view, at)
        if self.tool is None or spot is None or self._too_near(spot):
            return
        kind = self.tool.kind
        if kind is None:
            self.end()
            self.pin_wanted.emit(spot)
            return
        self.pending = (*self.pending, spot)
        if len(self.pending) == kind.places:
            self._measure(kind)
        self._display.show_tool(self.tool, self.pending, self._cross)

    def remove(self, number: int) -> None:
        """Take a measure away."""
        scene = self._bench.scene
        after = scene.annotate(scene.annotations.unmeasured(number))
        words = translate("Explore", "Remove measure {number}").format(number=number)
        self._bench.do(words, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that place something while a tool is in hand."""
        if self.tool is None or not isinstance(event, QKeyEvent):
            return False
        return event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _WAYS and modifiers & Qt.KeyboardModifier.ControlModifier:
            fine = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._move_cross(_WAYS[key] * (_FINE_PX if fine else _STEP_PX))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.place_at(self._cross or self._middle())
        elif key == Qt.Key.Key_Backspace:
            self.pending = self.pending[:-1]
            self._display.show_tool(self.tool, self.pending, self._cross)
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            return False
        return True

    def _move_cross(self, way: QPointF) -> None:
        at = (self._cross or self._middle()) + way
        width, height = self._view.width() - 1, self._view.height() - 1
        self._cross = QPointF(min(max(at.x(), 0), width), min(max(at.y(), 0), height))
        self.layer.show_aim(self._cross, self.finder.spot_at(self._view, self._cross))

    def _middle(self) -> QPointF:
        return QPointF(self._view.width() / 2, self._view.height() / 2)

    def _hover(self, at: QPointF) -> None:
        if self.tool is not None:
            self._cross = None
            self.layer.show_aim(None, self.finder.spot_at(self._view, at))

    def _too_near(self, spot: Spot) -> bool:
        return any(distance_mm(each.point, spot.point) < _LEAST_MM for each in self.pending)

    def _measure(self, kind: MeasureKind) -> None:
        scene, spots = self._bench.scene, self.pending
        self.pending = ()
        after = scene.annotate(scene.annotations.measured(kind, spots))
        value = self.finder.value_of(after.annotations.measures[-1], scene)
        if math.isfinite(value):
            said = value_words(kind, value)
            words = translate("Explore", "Measure {value}").format(value=said)
            self._bench.do(words, after)
            announce(self._view, f"{measure_words(kind)}: {said}")
