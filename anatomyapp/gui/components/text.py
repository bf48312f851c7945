"""Words: labels of one line, and paragraphs that wrap."""

from __future__ import annotations

import html

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon

_TIGHT = frozenset({"display", "h1", "h2", "h3", "latin"})
_SINGLE, _AIRY = 100, 138  # line heights, per cent
_GUESSED_WIDTH = 400  # until the layout has spoken


def label(text: str = "", kind: str = "body", tone: str = "") -> QLabel:
    """Return a label of one line.

    Parameters
    ----------
    kind
        display, h1, h2, h3, body, secondary, caption, overline or latin.
    tone
        accent, success, warning or error; empty for the kind's own colour.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", kind)
    if tone:
        made.setProperty("tone", tone)
    return made


def painted_font(size: float, weight: QFont.Weight) -> QFont:
    """Return the window's font for words that are painted; its size in dp."""
    font = QFont()
    font.setPixelSize(theme.dp(size))
    font.setWeight(weight)
    return font


class ShortLabel(QLabel):
    """A label of one line that ends in dots where it has no room; its tooltip says all."""

    def __init__(self, text: str, kind: str = "body") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters."""
        return QSize(theme.dp(32), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the words as has room."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        dots = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), dots, room.width())
        painter.drawText(room, self.alignment(), shown)
        painter.end()


class Paragraph(QLabel):
    """Text that wraps, at 138 % line height; it asks for exactly the height that it needs.

    Titles and names (h1, h2, h3, display, latin), and what is not ``airy``, wrap without the extra
    height and ask for the width of their words in one line.
    """

    def __init__(self, text: str = "", kind: str = "body", *, airy: bool = True) -> None:
        super().__init__()
        self._height = _AIRY if airy and kind not in _TIGHT else _SINGLE
        self.setProperty("type", kind)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._plain = ""
        self._laid_out = False
        self.say(text)

    def say(self, text: str) -> None:
        """Show a plain text."""
        self.say_rich(html.escape(text).replace("\n", "<br>"))
        self._plain = text
        self.setAccessibleName(text)

    def say_rich(self, text: str) -> None:
        """Show a text with mark-up such as ``<b>``."""
        align = "center" if self.alignment() & Qt.AlignmentFlag.AlignHCenter else "left"
        self.setText(f'<p align="{align}" style="margin:0; line-height:{self._height}%">{text}</p>')
        self.updateGeometry()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Align the lines, also those already there."""
        super().setAlignment(alignment)
        self.say(self._plain)

    def minimumSizeHint(self) -> QSize:
        """Return no width, and the height at the width that it has."""
        return QSize(0, self.heightForWidth(self._known_width()))

    def sizeHint(self) -> QSize:
        """Return the height at the width that it has."""
        width = super().sizeHint().width()
        if self._height == _SINGLE:  # a name is as wide as its words in one line
            width = self.fontMetrics().horizontalAdvance(self._plain) + 2
        return QSize(width, self.heightForWidth(self._known_width()))

    def _known_width(self) -> int:
        return max(self.width(), 40) if self._laid_out else _GUESSED_WIDTH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width changed."""
        super().resizeEvent(event)
        self._laid_out = True
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class IconLabel(QWidget):
    """An icon of the theme, drawn where it stands; it says nothing to a screen reader."""

    def __init__(self, name: str, size: int = 18, ink: str = "text2") -> None:
        super().__init__()
        self._name, self._size, self._ink = name, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, ink: str) -> None:
        """Draw another icon."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size at the text scale."""
        return QSize(theme.dp(self._size), theme.dp(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = getattr(theme.tokens(), self._ink)
        side = min(self.width(), self.height())
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        paint_icon(painter, self._name, QRectF(left, top, side, side), colour)
        painter.end()
