"""Dragging a name by the pointer: what carries it, and its picture under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.view.names import paint_pill, pill_width

_STILL_PX, _GHOST = 8, 30


class DraggedName(QWidget):
    """A name under the pointer, over the whole window; the mouse goes through it."""

    def __init__(self, window: QWidget, text: str) -> None:
        super().__init__(window)
        self._window, self._text = window, text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(QSize(round(pill_width(text)) + theme.dp(6), theme.dp(_GHOST)))
        self.show()
        self.raise_()

    def go(self, at: QPoint) -> None:
        """Come to a place of the screen."""
        below = self._window.mapFromGlobal(at)
        room = self._window.width() - self.width()
        left = max(0, min(below.x() - self.width() // 2, room))
        self.move(left, max(0, below.y() - self.height() - theme.dp(4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_pill(painter, box, self._text, edge="accent", width=2.0)
        painter.end()


class NameCarrier(QAbstractButton):
    """A button whose name can be dragged off; a press that stays is a click."""

    dragged = Signal(QPoint)  # of the screen
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._ghost: DraggedName | None = None
        self.by_pointer = False  # whether what is clicked now is clicked by the pointer
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def carried(self) -> str:
        """The name that can be dragged off; empty where there is none."""
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        super().mousePressEvent(event)
        self.by_pointer = True
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the name once the pointer has moved."""
        if self._pressed is None or not self.carried:
            super().mouseMoveEvent(event)
            return
        away = (event.position() - self._pressed).manhattanLength()
        if self._ghost is None and away > _STILL_PX:
            self._ghost = DraggedName(self.window(), self.carried)
            self.setDown(False)
        if self._ghost is not None:
            at = event.globalPosition().toPoint()
            self._ghost.go(at)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the name, or click."""
        ghost, self._ghost, self._pressed = self._ghost, None, None
        if ghost is None:
            super().mouseReleaseEvent(event)
        else:
            ghost.hide()
            ghost.deleteLater()
            self.dropped.emit(event.globalPosition().toPoint())
        self.by_pointer = False
