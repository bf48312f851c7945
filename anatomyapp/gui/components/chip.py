"""Chips: an icon and words on a soft tint; and the caps of keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate

_TONES = {  # text, tint
    "neutral": ("text2", "surface2"),
    "accent": ("accent_text", "accent_soft"),
    "success": ("success", "success_soft"),
    "warning": ("warning", "warning_soft"),
    "error": ("error", "error_soft"),
}


def paint_chip(
    painter: QPainter, where: QRectF, text: str, *, icon_name: str = "", tone: str = "neutral"
) -> None:
    """Draw a chip into a rectangle; tables use it too."""
    colours = theme.tokens()
    ink, tint = _TONES[tone]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(tint))
    painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
    left = where.left() + theme.dp(9)
    if icon_name:
        side = theme.dp(14)
        top = where.center().y() - side / 2
        paint_icon(painter, icon_name, QRectF(left, top, side, side), getattr(colours, ink))
        left += side + theme.dp(4)
    painter.setPen(colours.colour(ink))
    painter.setFont(chip_font())
    inner = QRectF(left, where.top(), where.right() - left, where.height())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def chip_font() -> QFont:
    """Return the font of chips."""
    font = QFont()
    font.setPixelSize(theme.dp(12))
    font.setWeight(QFont.Weight.Medium)
    return font


def chip_size(text: str, icon_name: str = "") -> QSize:
    """Return the room that a chip needs."""
    width = QFontMetrics(chip_font()).horizontalAdvance(text) + 2 * theme.dp(9) + 1
    return QSize(width + (theme.dp(18) if icon_name else 0), theme.dp(24))


class Chip(QWidget):
    """An icon and words on a soft tint; it does nothing.

    ``tone`` is neutral, accent, success, warning or error.
    """

    def __init__(self, text: str, icon_name: str = "", tone: str = "neutral") -> None:
        super().__init__()
        self._text, self._icon, self._tone = text, icon_name, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the room that the words need."""
        return chip_size(self._text, self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._text, icon_name=self._icon, tone=self._tone)
        painter.end()


class _ChipButton(QPushButton):
    """A chip that can be pressed; what has no room ends in dots."""

    def minimumSizeHint(self) -> QSize:
        """Return the room of the words, or of a short word where they are longer."""
        hint = self.sizeHint()
        return QSize(min(theme.dp(72), hint.width()), hint.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Let the style draw as many of the words as have room."""
        super().initStyleOption(option)
        room = self.width() - 2 * theme.dp(10) - 2
        if room < self.fontMetrics().horizontalAdvance(self.text()):
            dots = Qt.TextElideMode.ElideRight
            option.text = self.fontMetrics().elidedText(self.text(), dots, room)


def chip_button(text: str) -> QPushButton:
    """Return a chip that can be pressed, such as a link to another structure."""
    made = _ChipButton(text)
    made.setAccessibleName(text)
    made.setProperty("kind", "chip")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made


class KeyCap(QWidget):
    """The cap of a key, such as ``Ctrl``."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Parts", "key {name}").format(name=text))

    def sizeHint(self) -> QSize:
        """Return the room that the words need."""
        width = QFontMetrics(chip_font()).horizontalAdvance(self._text) + theme.dp(12)
        return QSize(max(theme.dp(22), width), theme.dp(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(colours.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(colours.colour("text2"))
        painter.setFont(chip_font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
