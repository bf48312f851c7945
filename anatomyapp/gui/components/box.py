"""Boxes: panels, cards, rules, messages in place, and what an empty place says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components.text import IconLabel, Paragraph
from anatomyapp.gui.icons import paint_icon

TONE_ICONS = {
    "neutral": "info-circle",
    "accent": "bulb",
    "success": "check",
    "warning": "alert-triangle",
    "error": "x",
}
_TONE_INKS = {
    "neutral": "text2",
    "accent": "accent_text",
    "success": "success",
    "warning": "warning",
    "error": "error",
}


def surface(kind: str) -> QFrame:
    """Return a frame: page, panel, bar, left, right, card, sunk or floating."""
    frame = QFrame()
    frame.setProperty("surface", kind)
    return frame


def rule(direction: str = "across") -> QFrame:
    """Return a thin line, ``across`` or ``down``."""
    line = QFrame()
    line.setProperty("rule", direction)
    fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
    line.setSizePolicy(*((wide, fixed) if direction == "across" else (fixed, wide)))
    return line


class Card(QFrame):
    """A bordered box; ``column`` is its layout."""

    def __init__(self, title: str = "", padding: int = theme.SPACE_XL) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.column = QVBoxLayout(self)
        inner = theme.dp(padding)
        self.column.setContentsMargins(inner, inner, inner, inner)
        self.column.setSpacing(theme.dp(theme.SPACE_S))
        if title:
            self.column.addWidget(Paragraph(title, "h2"))


class MessageBox(QFrame):
    """A message in its place: icon, words, then colour.

    ``tone`` is neutral, accent, success, warning or error; ``head`` and ``column`` take further
    widgets.
    """

    def __init__(self, tone: str, title: str, text: str = "", icon_name: str = "") -> None:
        super().__init__()
        self.setProperty("box", tone)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.dp(size) for size in (14, 10, 14, 12)))
        self.column.setSpacing(theme.dp(theme.SPACE_XS))
        head = self.head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_S))
        self._mark = IconLabel(icon_name or TONE_ICONS[tone], 18, _TONE_INKS[tone])
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.title = Paragraph("", "h3")
        self.title.setProperty("tone", "" if tone == "neutral" else tone)
        self.title.say(title)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.text = Paragraph(text)
        self.text.setVisible(bool(text))
        self.column.addWidget(self.text)

    def wear(self, tone: str) -> None:
        """Take another tone."""
        self._mark.show_icon(TONE_ICONS[tone], _TONE_INKS[tone])
        self.title.setProperty("tone", "" if tone == "neutral" else tone)
        self.setProperty("box", tone)
        for widget in (self, self.title):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class _Disc(QWidget):
    """An icon in a circle."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return QSize(theme.dp(84), theme.dp(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the icon."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent_soft"))
        painter.drawEllipse(self.rect())
        side = self.width() * 0.4
        left = (self.width() - side) / 2
        paint_icon(painter, self._icon, QRectF(left, left, side, side), colours.accent_text)
        painter.end()


class EmptyState(QWidget):
    """What an empty place says: icon, title, one sentence, one or two actions."""

    def __init__(
        self, icon_name: str, title: str, text: str, actions: tuple[QPushButton, ...] = ()
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addStretch(1)
        column.addWidget(_Disc(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.dp(theme.SPACE_S))
        self.title = Paragraph(title, "h1")
        self.text = Paragraph(text, "secondary")
        for words in (self.title, self.text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(theme.dp(460))
            column.addLayout(_centred((words,), 20))
        column.addSpacing(theme.dp(theme.SPACE_M))
        column.addLayout(_centred(actions, 0))
        column.addStretch(1)


def _centred(widgets: Sequence[QWidget], stretch: int) -> QHBoxLayout:
    """Return a row of widgets, each with so much stretch, between two stretches of 1."""
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget, stretch)
    row.addStretch(1)
    return row
