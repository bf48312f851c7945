"""The time that a spotter leaves for an item, or for the pause before the next one."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz import wording

NEARLY_OVER_S = 10
_RING, _WIDTH = 28, 4


class ShareRing(QWidget):
    """A ring that is filled to a share, 0 to 1, from its top on."""

    def __init__(self, side: int = _RING, width: int = _WIDTH) -> None:
        super().__init__()
        self._side, self._width, self._share, self._ink = side, width, 0.0, "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def share(self) -> float:
        """How much of it is filled."""
        return self._share

    def show_share(self, share: float, ink: str = "accent") -> None:
        """Fill the ring to a share in a token's colour."""
        if (share, ink) != (self._share, self._ink):
            self._share, self._ink = share, ink
            self.update()

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(theme.dp(self._side), theme.dp(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), theme.dp(self._width), self._share, self._ink)
        painter.end()


def paint_ring(
    painter: QPainter, where: QRectF, width: float, share: float, ink: str = "accent"
) -> None:
    """Draw a ring inside a square, filled to a share of 0 to 1."""
    colours = theme.tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = where.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(colours.colour("surface3"), width))
    painter.drawEllipse(box)
    if share > 0:
        pen = QPen(colours.colour(ink), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(-360 * 16 * min(1.0, share)))


class TimeLeft(QWidget):
    """A ring and the seconds; shortly before the end a screen reader says so, once.

    ``edge`` is the margin at either side, dp.
    """

    def __init__(self, edge: int) -> None:
        super().__init__()
        self.ring, self.words = ShareRing(), label("", "h3")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.dp(edge), 0, theme.dp(edge), 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.ring)
        row.addWidget(self.words, 1)
        self._announced = False
        self.hide()

    def begin(self) -> None:
        """Count for another item from now on."""
        self._announced = False

    def show_left(self, left_s: float, of_s: float) -> None:
        """Show how many seconds an item may still be answered, of how many."""
        near = left_s <= min(NEARLY_OVER_S, of_s / 2)
        self._show(left_s, of_s, "warning" if near else "accent")
        words = translate("Quiz", "{time} left")
        self.words.setText(words.format(time=wording.seconds(math.ceil(left_s))))
        if near and not self._announced:
            self._announced = True
            announce(self, self.words.text())

    def show_rest(self, left_s: float, of_s: float) -> None:
        """Show how many seconds are left till the next item."""
        self._show(left_s, of_s, "success")
        words = translate("Quiz", "Next item in {time}")
        self.words.setText(words.format(time=wording.seconds(math.ceil(left_s))))

    def _show(self, left_s: float, of_s: float, ink: str) -> None:
        self.ring.show_share(left_s / of_s if of_s > 0 else 0.0, ink)
        self.show()
