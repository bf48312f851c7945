"""Names on the picture: the one under the pointer, and labels with leader lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from anatomyapp.gui import theme


def name_font() -> QFont:
    """Return the font of names on the picture."""
    font = QFont()
    font.setPixelSize(theme.dp(13))
    font.setWeight(QFont.Weight.Medium)
    return font


def pill_width(text: str) -> float:
    """Return the width of a label's pill, in logical pixels."""
    return QFontMetricsF(name_font()).horizontalAdvance(text) + theme.dp(20)


def paint_pill(
    painter: QPainter, where: QRectF, text: str, *, edge: str = "outline", width: float = 1.0
) -> None:
    """Draw a label's pill with an edge in a token's colour."""
    colours = theme.tokens()
    painter.setPen(QPen(colours.colour(edge), width))
    painter.setBrush(colours.colour("surface"))
    painter.drawRoundedRect(where, 7, 7)
    painter.setPen(colours.colour("text"))
    painter.setFont(name_font())
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)


def paint_hover_name(painter: QPainter, text: str, pointer: QPointF, room: QRect) -> None:
    """Draw a name beside the pointer, inside the room."""
    colours = theme.tokens()
    width, height = pill_width(text), float(theme.dp(28))
    left = min(pointer.x() + 14, room.right() - width - 4)
    top = pointer.y() + 18
    if top + height > room.bottom():
        top = pointer.y() - height - 8
    where = QRectF(max(left, 4.0), top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("text"))
    painter.drawRoundedRect(where, 7, 7)
    painter.setPen(colours.colour("surface"))
    painter.setFont(name_font())
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
