"""Diverging bars: how many chose which step of a scale, with the middle step over the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import Color, white

from anatomyapp.report import colours
from anatomyapp.report.figures.canvas import (
    SMALL,
    SOFT,
    SOFT_END,
    WIDE,
    Letters,
    Pen,
    Scale,
    line,
    sheet,
    shortened,
    words,
    wrapped,
)

_LEAST_FOR_WORDS = 17.0  # in points
_ROW, _BAR, _LEGEND, _NAMES, _FIGURES = 25.0, 13.0, 30.0, 176.0, 52.0


@dataclass(frozen=True, slots=True)
class BarRow:
    """A statement: how many chose each step, from the lowest, and how many answered."""

    name: str
    counts: tuple[int, ...]

    @property
    def answered(self) -> int:
        """How many chose any step."""
        return sum(self.counts)


def diverging(rows: Sequence[BarRow], steps: Sequence[str]) -> Drawing:
    """Return the bars of statements that share one scale, with its steps named beneath."""
    height = _LEGEND + _ROW * len(rows)
    drawing = sheet(WIDE, height)
    room, inks = WIDE - _NAMES - _FIGURES, _inks(len(steps))
    below = max((_below(row) for row in rows), default=0.5)
    whole = room / (below + max((1 - _below(row) for row in rows), default=0.5))
    middle = _NAMES + below * whole
    for number, row in enumerate(rows):
        y = height - _ROW * (number + 0.5)
        lines = wrapped(row.name, _NAMES - 12)[:2]
        for place, text in enumerate(lines):
            shift = (len(lines) - 1) * (SMALL + 1) / 2 - place * (SMALL + 1)
            words(drawing, 0, y - 3 + shift, text)
        start = middle - _below(row) * whole
        _bar(drawing, row, Scale(0.0, 1.0, start, start + whole), y, inks)
        words(drawing, WIDE, y - 3, f"n = {row.answered}", SOFT_END)
    line(drawing, (middle, _LEGEND - 4), (middle, height), Pen(width=0.6, dash=(2, 2)))
    _legend(drawing, steps, inks)
    return drawing


def _below(row: BarRow) -> float:
    """Return the share below the middle of the scale, with half of the middle step."""
    if not row.answered:
        return 0.5
    half, odd = divmod(len(row.counts), 2)
    return (sum(row.counts[:half]) + odd * row.counts[half] / 2) / row.answered


def _bar(drawing: Drawing, row: BarRow, scale: Scale, y: float, inks: Sequence[Color]) -> None:
    """Draw the shares of a row one after the other, on a scale from 0 to 1."""
    passed = 0.0
    for count, ink in zip(row.counts, inks, strict=True):
        share = count / max(1, row.answered)
        x, width = scale.at(passed), scale.at(passed + share) - scale.at(passed)
        drawing.add(Rect(x, y - _BAR / 2, width, _BAR, fillColor=ink, strokeColor=white,
                         strokeWidth=0.4))  # fmt: skip
        if width > _LEAST_FOR_WORDS:
            look = Letters("middle", white if _is_dark(ink) else colours.INK, size=7)
            words(drawing, x + width / 2, y - 2.6, f"{100 * share:.0f}", look)
        passed += share


def _legend(drawing: Drawing, steps: Sequence[str], inks: Sequence[Color]) -> None:
    room = WIDE / max(1, len(steps))
    for number, (step, ink) in enumerate(zip(steps, inks, strict=True)):
        drawing.add(Rect(number * room, 6, 8, 8, fillColor=ink, strokeColor=None))
        words(drawing, number * room + 12, 7, shortened(step, room - 16), SOFT)


def _inks(steps: int) -> list[Color]:
    """Return a colour for each step, between those of the palette."""
    palette = colours.DIVERGING
    found = []
    for number in range(steps):
        place = number / max(1, steps - 1) * (len(palette) - 1)
        low = min(int(place), len(palette) - 2)
        share, a, b = place - low, palette[low], palette[low + 1]
        found.append(Color(*(m + (n - m) * share for m, n in zip(a.rgb(), b.rgb(), strict=True))))
    return found


def _is_dark(ink: Color) -> bool:
    return bool(0.299 * ink.red + 0.587 * ink.green + 0.114 * ink.blue < 0.55)
