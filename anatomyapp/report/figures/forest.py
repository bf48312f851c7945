"""A forest: estimates with their intervals, one to a row, against a line of no effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect

from anatomyapp.report import colours
from anatomyapp.report.figures.canvas import (
    END,
    WIDE,
    Pen,
    axis_below,
    line,
    sheet,
    shortened,
    spanning,
    words,
)

_WHISKER = Pen(colours.ACCENT, 1.4)
_ROW, _TOP, _BOTTOM, _NAMES, _FIGURES = 20.0, 8.0, 30.0, 168.0, 112.0


@dataclass(frozen=True, slots=True)
class ForestRow:
    """A row: an estimate with its interval and the same in words; None where there is none."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    told: str


def forest(rows: Sequence[ForestRow], axis: str, none_at: float = 0.0) -> Drawing:
    """Return the forest of some rows; ``none_at`` is where there is no effect."""
    height = _TOP + _ROW * len(rows) + _BOTTOM
    drawing = sheet(WIDE, height)
    ends = [end for row in rows for end in (row.value, row.low, row.high) if end is not None]
    scale = spanning([*ends, none_at], _NAMES, WIDE - _FIGURES, zero=False)
    axis_below(drawing, scale, (_BOTTOM, height - _TOP), axis)
    x = scale.at(none_at)
    line(drawing, (x, _BOTTOM), (x, height - _TOP), Pen(dash=(3, 2)))
    for number, row in enumerate(rows):
        y = height - _TOP - _ROW * (number + 0.5)
        words(drawing, 0, y - 3, shortened(row.name, _NAMES - 12))
        words(drawing, WIDE, y - 3, shortened(row.told, _FIGURES - 6), END)
        if row.low is not None and row.high is not None:
            line(drawing, (scale.at(row.low), y), (scale.at(row.high), y), _WHISKER)
        if row.value is not None:
            middle = scale.at(row.value)
            drawing.add(Rect(middle - 3, y - 3, 6, 6, fillColor=colours.ACCENT, strokeColor=None))
    return drawing
