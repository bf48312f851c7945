"""Fields: search, a number, and the choice of one from a list."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components.text import label
from anatomyapp.gui.icons import paint_icon

Number = TypeVar("Number", bound=QAbstractSpinBox)


def _paint(widget: QWidget, name: str, left: float) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = theme.dp(16)
    where = QRectF(left, (widget.height() - side) / 2, side, side)
    colours = theme.tokens()
    paint_icon(painter, name, where, colours.text3 if widget.isEnabled() else colours.border)
    painter.end()


class SearchField(QLineEdit):
    """A field with a magnifying glass."""

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setProperty("field", "search")
        self.setClearButtonEnabled(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the glass."""
        super().paintEvent(event)
        _paint(self, "search", theme.dp(10))


class Select(QComboBox):
    """A field that opens a list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around, not change the choice by chance."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the arrow."""
        super().paintEvent(event)
        _paint(self, "chevron-down", self.width() - theme.dp(24))


def number_field(made: Number) -> Number:
    """Return a field of a number as the other fields look; Tab stops at it once.

    Qt takes the style sheet's padding from a number's field, not from the line inside it.
    """
    edge = theme.dp(10)
    made.lineEdit().setTextMargins(edge, 0, edge, 0)
    made.lineEdit().setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def captioned(name: str, field: QWidget) -> QVBoxLayout:
    """Return a field below its name in small letters."""
    column = QVBoxLayout()
    column.setSpacing(theme.dp(theme.SPACE_XS))
    column.addWidget(label(name, "caption"))
    column.addWidget(field)
    return column


class CheckBox(QCheckBox):
    """A box with a tick, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the room for box and words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme.dp(28) + words + 4, theme.dp(28))

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on box or words."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the tick and the words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.dp(18)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        edge, fill = ("accent", "accent") if self.isChecked() else ("border", "surface")
        painter.setPen(QPen(colours.colour(edge), 1))
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self.isChecked():
            inset = side * 0.12
            tick = box.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", tick, colours.on_accent)
        painter.setPen(colours.colour("text" if self.isEnabled() else "text3"))
        words = self.rect().adjusted(theme.dp(28), 0, 0, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, left, self.text())
        painter.end()
