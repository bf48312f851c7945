"""What figures share: a scale, its axis, and words in the report's typeface.

Coordinates are points; y counts upwards, as in PDF.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Line, String
from reportlab.lib.colors import Color

from anatomyapp.report import colours
from anatomyapp.report.typeface import BOLD, REGULAR, printable, register
from anatomyapp.report.typeface import width as text_width

WIDE = 470.0  # of a figure that takes the page's width
SMALL = 8.0  # of letters
_EDGE = 1.0  # round a figure, for the lines of its outermost boxes


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values stand: from ``low`` at ``start`` to ``high`` at ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value stands; what lies outside stands at the edge."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * min(1.0, max(0.0, share))

    def ticks(self, about: int = 6) -> tuple[float, ...]:
        """Return round values over the scale, some so many."""
        step = _round_step((self.high - self.low) / about)
        first = math.ceil(round(self.low / step, 9))
        last = math.floor(round(self.high / step, 9))
        return tuple(round(number * step, 9) for number in range(first, last + 1))


def spanning(values: Sequence[float], start: float, end: float, *, zero: bool = True) -> Scale:
    """Return a scale with room for values, and for 0 where that is wanted."""
    found = [*values, 0.0] if zero or not values else list(values)
    low, high = min(found), max(found)
    pad = 0.06 * (high - low) or 1.0
    return Scale(low - pad if low < 0 or not zero else low, high + pad, start, end)


def _round_step(rough: float) -> float:
    magnitude = 10.0 ** math.floor(math.log10(rough))
    return next(m * magnitude for m in (1, 2, 2.5, 5, 10) if m * magnitude >= rough * (1 - 1e-9))


def sheet(width: float, height: float) -> Drawing:
    """Return an empty drawing."""
    register()
    drawing = Drawing(width + 2 * _EDGE, height + 2 * _EDGE)
    drawing.translate(_EDGE, _EDGE)
    return drawing


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are written: where they start from, and how they look."""

    anchor: str = "start"
    colour: Color = colours.INK
    bold: bool = False
    size: float = SMALL


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn."""

    colour: Color = colours.SOFT
    width: float = 0.8
    dash: tuple[float, float] | None = None


PALE_LINE, AXIS = Pen(colours.RULE, 0.4), Pen(colours.SOFT, 0.6)
SOFT, SOFT_MIDDLE = Letters(colour=colours.SOFT), Letters("middle", colours.SOFT)
SOFT_END, END = Letters("end", colours.SOFT), Letters("end")


def words(drawing: Drawing, x: float, y: float, text: str, look: Letters = Letters()) -> None:
    """Write a line whose letters stand on y."""
    drawing.add(
        String(x, y, printable(text), fontName=BOLD if look.bold else REGULAR, fontSize=look.size,
               fillColor=look.colour, textAnchor=look.anchor)
    )  # fmt: skip


def line(
    drawing: Drawing, start: tuple[float, float], end: tuple[float, float], pen: Pen = Pen()
) -> None:
    """Draw a straight line."""
    drawing.add(
        Line(*start, *end, strokeColor=pen.colour, strokeWidth=pen.width, strokeDashArray=pen.dash)
    )


def axis_below(drawing: Drawing, scale: Scale, span: tuple[float, float], title: str) -> None:
    """Draw a horizontal axis at the span's bottom, pale lines to its top, the title beneath."""
    bottom, top = span
    for tick in scale.ticks():
        x = scale.at(tick)
        line(drawing, (x, bottom), (x, top), PALE_LINE)
        words(drawing, x, bottom - 10, told(tick), SOFT_MIDDLE)
    line(drawing, (scale.start, bottom), (scale.end, bottom), AXIS)
    words(drawing, (scale.start + scale.end) / 2, bottom - 22, title, SOFT_MIDDLE)


def axis_left(drawing: Drawing, scale: Scale, span: tuple[float, float], title: str) -> None:
    """Draw a vertical axis at the span's left, pale lines to its right, the title above."""
    left, right = span
    for tick in scale.ticks():
        y = scale.at(tick)
        line(drawing, (left, y), (right, y), PALE_LINE)
        words(drawing, left - 5, y - 3, told(tick), SOFT_END)
    words(drawing, left, scale.end + 9, title, SOFT)


def told(value: float) -> str:
    """Return a round value as axes have it, with a true minus."""
    return f"{value:g}".replace("-", "−")


def shortened(text: str, room: float, size: float = SMALL) -> str:
    """Return a text, or as much of it as fits a room with three dots."""
    if text_width(text, size) <= room:
        return text
    kept = text
    while kept and text_width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(text: str, room: float, size: float = SMALL) -> list[str]:
    """Return a text in lines of words that fit a room."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(shortened(word, room, size))
    return lines
