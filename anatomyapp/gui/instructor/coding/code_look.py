"""How codes look: a colour, a way to underline, and always their number and name beside."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat

from anatomyapp.gui import theme
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import CodeId

# Okabe and Ito 2008, without yellow and black, which no tint on both themes shows.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
_LINES = (
    QTextCharFormat.UnderlineStyle.SingleUnderline,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.WaveUnderline,
)
_KEYS = 9  # codes that have a digit


@dataclass(frozen=True, slots=True)
class CodeLook:
    """How a code looks; ``number`` counts from 1, 0 for what is no longer in the book."""

    number: int
    colour: str
    line: QTextCharFormat.UnderlineStyle

    @property
    def ink(self) -> QColor:
        """Its colour, for bars and lines."""
        return QColor(self.colour)

    @property
    def tint(self) -> QColor:
        """What lies behind its letters."""
        tint = QColor(self.colour)
        tint.setAlphaF(0.42 if theme.tokens().dark else 0.2)
        return tint

    @property
    def key(self) -> str:
        """The digit that lays it; empty where it has none."""
        return str(self.number) if 1 <= self.number <= _KEYS else ""


def look_of(code: CodeId, book: Codebook) -> CodeLook:
    """Return how a code of a book looks."""
    place = next((i for i, each in enumerate(book.codes) if each.id == code), None)
    if place is None:
        return CodeLook(0, theme.tokens().border, _LINES[0])
    return CodeLook(place + 1, _COLOURS[place % len(_COLOURS)], _LINES[place % len(_LINES)])
