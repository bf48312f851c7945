"""Dots: each learner's score in columns, with the mean and its interval beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing
from reportlab.lib.colors import Color

from anatomyapp.report import colours
from anatomyapp.report.figures.canvas import (
    SMALL,
    WIDE,
    Letters,
    Pen,
    Scale,
    axis_left,
    line,
    sheet,
    shortened,
    words,
    wrapped,
)

_WHISKER, _MEAN = Pen(colours.INK, 1.6), Pen(colours.INK, 2.2)
_LEFT, _BOTTOM, _TOP, _HEIGHT = 30.0, 34.0, 24.0, 250.0
_RADIUS = 1.7


@dataclass(frozen=True, slots=True)
class Column:
    """The scores of some learners at one occasion; ``group`` is the arm's name and place."""

    name: str
    group: str
    place: int
    scores: tuple[float, ...]
    mean: float | None = None
    low: float | None = None
    high: float | None = None


def dots(columns: Sequence[Column], axis: str, most: float = 100.0) -> Drawing:
    """Return the columns side by side over one axis from 0 to ``most``."""
    drawing = sheet(WIDE, _HEIGHT)
    scale = Scale(0.0, most, _BOTTOM, _HEIGHT - _TOP)
    axis_left(drawing, scale, (_LEFT, WIDE), axis)
    room = (WIDE - _LEFT) / max(1, len(columns))
    for number, column in enumerate(columns):
        _column(drawing, column, _LEFT + room * (number + 0.42), room, scale)
    return drawing


def _column(drawing: Drawing, column: Column, x: float, room: float, scale: Scale) -> None:
    colour = colours.of_arm(column.place)
    pale = Color(colour.red, colour.green, colour.blue, alpha=0.45)
    for dx, y in _swarm([scale.at(score) for score in column.scores], 0.3 * room):
        drawing.add(Circle(x + dx, y, _RADIUS, fillColor=pale, strokeColor=None))
    beside = x + 0.34 * room
    if column.low is not None and column.high is not None:
        ends = (scale.at(column.low), scale.at(column.high))
        line(drawing, (beside, ends[0]), (beside, ends[1]), _WHISKER)
    if column.mean is not None:
        y = scale.at(column.mean)
        line(drawing, (beside - 5, y), (beside + 5, y), _MEAN)
        words(drawing, beside + 7, y - 3, f"{column.mean:.0f}", Letters(size=7))
    words(drawing, x, _BOTTOM - 13, shortened(column.name, room - 4), Letters("middle"))
    for number, text in enumerate(wrapped(column.group, room - 4)[:2]):
        y = _BOTTOM - 24 - number * (SMALL + 1)
        words(drawing, x, y, text, Letters("middle", colour, bold=True))


def _swarm(heights: Sequence[float], room: float) -> Iterator[tuple[float, float]]:
    """Yield where dots stand: those of one height side by side, closer where they are many."""
    rows: defaultdict[int, list[float]] = defaultdict(list)
    for height in sorted(heights):
        rows[round(height / (2 * _RADIUS))].append(height)
    for row in rows.values():
        step = min(2.2 * _RADIUS, 2 * room / max(1, len(row) - 1))
        for number, height in enumerate(row):
            yield (number - (len(row) - 1) / 2) * step, height
