"""Progress: one bar for each item of a quiz, and a small meter for tables."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate


class ItemState(StrEnum):
    """What became of an item."""

    AHEAD = "ahead"
    NOW = "now"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    ANSWERED = "answered"  # a test says no more until its end


class ItemProgress(QWidget):
    """One bar for each item: filled is right, half partly, hollow wrong, tall is now."""

    def __init__(self, states: tuple[ItemState, ...] = ()) -> None:
        super().__init__()
        self._states: tuple[ItemState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_states(states)

    def show_states(self, states: tuple[ItemState, ...]) -> None:
        """Show these states."""
        self._states = states
        count = {state: states.count(state) for state in ItemState}
        said = translate(
            "Parts",
            "Items: {all}; {right} right, {partly} partly, {wrong} wrong, {answered} answered, "
            "{ahead} ahead",
        ).format(
            all=len(states),
            right=count[ItemState.RIGHT],
            partly=count[ItemState.PARTLY],
            wrong=count[ItemState.WRONG],
            answered=count[ItemState.ANSWERED],
            ahead=count[ItemState.AHEAD],
        )
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the tall bar."""
        return QSize(theme.dp(120), theme.dp(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = max(1, len(self._states))
        gap = min(theme.dp(5), self.width() / total * 0.2)
        width = (self.width() - gap * (total - 1)) / total
        for index, state in enumerate(self._states):
            self._bar(painter, index * (width + gap), width, state)
        painter.end()

    def _bar(self, painter: QPainter, left: float, width: float, state: ItemState) -> None:
        colours = theme.tokens()
        height = theme.dp(12 if state is ItemState.NOW else 6)
        bar = QRectF(left, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        fills = {
            ItemState.AHEAD: "surface3",
            ItemState.NOW: "accent",
            ItemState.RIGHT: "success",
            ItemState.ANSWERED: "text3",
        }
        if state in {ItemState.WRONG, ItemState.PARTLY}:
            ink = colours.colour("error" if state is ItemState.WRONG else "warning")
            if state is ItemState.PARTLY:
                painter.setBrush(ink)
                painter.drawRoundedRect(bar.adjusted(0, 0, -bar.width() / 2, 0), 3, 3)
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            bar.adjust(1, 1, -1, -1)
        else:
            painter.setBrush(colours.colour(fills[state]))
        painter.drawRoundedRect(bar, 3, 3)


def paint_meter(painter: QPainter, where: QRectF, share: float, ink: str = "accent") -> None:
    """Draw a bar that is filled to a share, 0 to 1; tables use it too."""
    colours = theme.tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("surface3"))
    radius = where.height() / 2
    painter.drawRoundedRect(where, radius, radius)
    filled = QRectF(where)
    filled.setWidth(where.width() * min(1.0, max(0.0, share)))
    if filled.width() > 0:
        painter.setBrush(colours.colour(ink))
        painter.drawRoundedRect(filled, radius, radius)


class Meter(QWidget):
    """A bar that is filled to a share."""

    def __init__(self, name: str, share: float = 0.0, ink: str = "accent") -> None:
        super().__init__()
        self._name, self._ink, self._share = name, ink, share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_share(share)

    def show_share(self, share: float) -> None:
        """Fill the bar to a share, 0 to 1."""
        self._share = share
        self.setAccessibleName(f"{self._name}: {100 * share:.0f} %")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's size."""
        return QSize(theme.dp(56), theme.dp(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        paint_meter(painter, QRectF(self.rect()), self._share, self._ink)
        painter.end()
