"""Fields: search, and the choice of one from a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the arrow."""
        super().paintEvent(event)
        _paint(self, "chevron-down", self.width() - theme.dp(24))
