"""A pin beside the model: its number, the name that stands there, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.pins_drag import NameCarrier
from anatomyapp.gui.view.names import name_font

_EDGES = {None: "border", True: "success", False: "error"}
_HEIGHT, _TALL, _DISC, _PAD = 40, 46, 26, 7


@dataclass(frozen=True, slots=True)
class PinWords:
    """What a pin says.

    Parameters
    ----------
    name
        That stands there, or after the answer the right one; empty where there is none.
    short
        In its place where there is no room for it: the key of the name.
    given
        After the answer: what stood there instead of the right name; empty where that stood there.
    right
        Whether what stood there is right; None before the answer.
    """

    name: str = ""
    short: str = ""
    given: str = ""
    right: bool | None = None


class PinBox(NameCarrier):
    """A pill at the end of a pin's leader; it follows the model."""

    taken_off = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._words = PinWords()
        self._room = 0.0
        self.free, self.wanted = True, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(PinWords())

    @property
    def carried(self) -> str:
        """The name that can be dragged off; none after the answer."""
        return self._words.name if self._words.right is None else ""

    @property
    def words(self) -> PinWords:
        """What it says."""
        return self._words

    def say(self, words: PinWords) -> None:
        """Show a name, or what became of it."""
        self._words = words
        self.setAccessibleName(_said(self.number, words))
        self.setToolTip(_said(self.number, words))
        self.update()

    def close_pin(self) -> None:
        """Take no more names; what it says can still be read."""
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def shine(self, *, free: bool, wanted: bool) -> None:
        """Show whether its structure is seen, and whether a name would be dropped on it."""
        if (free, wanted) != (self.free, self.wanted):
            self.free, self.wanted = free, wanted
            self.update()

    def size_in(self, room: float) -> QSize:
        """Return the size of the pill where names have so much room, px."""
        self._room = room
        told = self._text()
        disc = theme.dp(_DISC) + 2 * theme.dp(_PAD)
        width = QFontMetricsF(name_font()).horizontalAdvance(told) + theme.dp(10) if told else 0.0
        mark = theme.dp(20) if self._words.right is not None else 0
        height = theme.dp(_TALL if self._given() else _HEIGHT)
        least = QFontMetricsF(_small_font()).horizontalAdvance(self._given()) + theme.dp(10)
        widest = min(room, max(width, least if self._given() else 0.0))
        return QSize(round(disc + widest + mark), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click by Space and Enter, take the name off by Backspace; the model takes the rest."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.taken_off.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the number, and the name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_pill(painter, box)
        disc, pad = float(theme.dp(_DISC)), float(theme.dp(_PAD))
        self._paint_number(painter, QRectF(pad, (box.height() - disc) / 2 + 1, disc, disc))
        left = 2 * pad + disc
        if self._words.right is not None:
            side = float(theme.dp(16))
            icon, token = ("check", "success") if self._words.right else ("x", "error")
            where = QRectF(left, (box.height() - side) / 2 + 1, side, side)
            paint_icon(painter, icon, where, theme.tokens().colour(token).name())
            left += theme.dp(20)
        self._paint_words(painter, QRectF(left, 0, self.width() - left - 4, self.height()))
        painter.end()

    def _paint_pill(self, painter: QPainter, box: QRectF) -> None:
        colours, named = theme.tokens(), bool(self._words.name)
        edge = _EDGES[self._words.right]
        style = Qt.PenStyle.SolidLine if self.free else Qt.PenStyle.DashLine
        fill = "accent_soft" if self.wanted or self.isDown() else "surface"
        if self.underMouse() and self._words.right is None and not self.wanted:
            fill = "surface2"
        wide = 2.4 if self.wanted else (1.6 if named else 1.2)
        painter.setPen(QPen(colours.colour("accent" if self.wanted else edge), wide, style))
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(box, 9, 9)

    def _paint_number(self, painter: QPainter, disc: QRectF) -> None:
        colours = theme.tokens()
        painter.setPen(QPen(colours.colour("accent"), 1.6))
        painter.setBrush(colours.colour("accent" if self.free else "surface"))
        painter.drawEllipse(disc)
        painter.setPen(colours.colour("on_accent" if self.free else "accent_text"))
        painter.setFont(painted_font(13, QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        colours, given = theme.tokens(), self._given()
        dots, left = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        upper = QRectF(room)
        if given:
            upper.setBottom(room.center().y() + theme.dp(2))
            lower = QRectF(room.left(), upper.bottom() - 2, room.width(), room.height() / 2)
            painter.setFont(_small_font())
            painter.setPen(colours.colour("text2"))
            told = QFontMetricsF(_small_font()).elidedText(given, dots, room.width())
            painter.drawText(lower, left | Qt.AlignmentFlag.AlignTop, told)
        painter.setFont(name_font())
        painter.setPen(colours.colour("text" if self._words.name else "text3"))
        told = QFontMetricsF(name_font()).elidedText(self._text(), dots, room.width())
        painter.drawText(upper, left | middle, told)

    def _text(self) -> str:
        """Return the name, or its key where there is no room for it."""
        narrow = self._room < theme.dp(64)
        return self._words.short if narrow else self._words.name

    def _given(self) -> str:
        if self._words.right is not False or self._room < theme.dp(64):
            return ""
        given = self._words.given or translate("Quiz", "no name")
        return translate("Quiz", "yours: {name}").format(name=given)


def _small_font() -> QFont:
    return painted_font(12, QFont.Weight.Normal)


def _said(number: int, words: PinWords) -> str:
    """Return what a screen reader says of a pin."""
    if words.right is None:
        name = words.name or translate("Quiz", "no name")
        return translate("Quiz", "Pin {number}: {name}").format(number=number, name=name)
    if words.right:
        told = translate("Quiz", "Pin {number}: {name}, right")
    else:
        told = translate("Quiz", "Pin {number}: {name}; you said: {given}")
    given = words.given or translate("Quiz", "no name")
    return told.format(number=number, name=words.name, given=given)
