"""How rows of two lines are painted in lists that are written in: the choice, and the words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font


def paint_choice(painter: QPainter, box: QRect) -> None:
    """Draw that a row is chosen: a soft tint, and a bar at its left."""
    colours = theme.tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("accent_soft"))
    painter.drawRoundedRect(box.adjusted(theme.dp(6), 1, -theme.dp(6), -1), 8, 8)
    painter.setBrush(colours.colour("accent"))
    bar = QRectF(box.left() + theme.dp(6), box.top() + theme.dp(10), 3, box.height() - theme.dp(20))
    painter.drawRoundedRect(bar, 1.5, 1.5)


def paint_words(painter: QPainter, inner: QRect, title: str, below: str, *, strong: bool) -> None:
    """Draw a title, and smaller words below it; both end in dots where they have no room."""
    colours = theme.tokens()
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    half = inner.height() // 2
    for words, size, each, ink, top in (
        (title, 14, weight, "text", inner.top()),
        (below, 12, QFont.Weight.Normal, "text3", inner.top() + half),
    ):
        painter.setFont(painted_font(size, each))
        painter.setPen(colours.colour(ink))
        room = QRect(inner.left(), top, inner.width(), half)
        dots = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, dots, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
