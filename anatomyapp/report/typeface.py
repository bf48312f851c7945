"""The typeface of reports: Liberation Sans, which holds Latin, Greek, Cyrillic and Hebrew letters.

Source: the Liberation fonts, SIL Open Font License 1.1 (``fonts/LICENSE``), unchanged.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "LiberationSans", "LiberationSans-Bold"
_FOLDER = Path(__file__).with_name("fonts")
_FILES = {REGULAR: "LiberationSans-Regular.ttf", BOLD: "LiberationSans-Bold.ttf"}
_NOT_THERE = "□"  # stands for a letter that the typeface has not


@cache
def register() -> frozenset[int]:
    """Make the typeface known to the PDF writer and return the code points that it holds."""
    fonts = {name: TTFont(name, str(_FOLDER / file)) for name, file in _FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    for italic in (0, 1):
        addMapping(REGULAR, 0, italic, REGULAR)
        addMapping(REGULAR, 1, italic, BOLD)
    return frozenset(fonts[REGULAR].face.charToGlyph)


def printable(text: str) -> str:
    """Return a text with a box for each letter that the typeface has not."""
    known = register()
    return "".join(c if ord(c) in known or c.isspace() else _NOT_THERE for c in text)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is set, in points."""
    register()
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size))
