"""Marks that several figures of the place draw: intervals, and learners' dots beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt

from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.gui.instructor.outcomes.words import interval_words
from anatomyapp.gui.instructor.plots.canvas import SERIES, Canvas, Series, Spot

_GOLDEN = 0.6180339887  # spreads any number of dots evenly


def look_of(place: int) -> Series:
    """Return how the arm at a place looks."""
    return SERIES[place % len(SERIES)]


def solid(look: Series) -> Series:
    """Return the same look without dashes."""
    return replace(look, dash=Qt.PenStyle.SolidLine)


def draw_up(canvas: Canvas, at: float, estimate: Estimate, look: Series, cap: float = 0.03) -> None:
    """Draw a value with its interval upright."""
    if estimate.value is None:
        return
    if estimate.low is not None and estimate.high is not None:
        caps = [[(at - cap, end), (at + cap, end)] for end in (estimate.low, estimate.high)]
        canvas.lines([[(at, estimate.low), (at, estimate.high)], *caps], solid(look), width=2)
    spot = Spot(at, estimate.value, None, interval_words(estimate, 1))
    canvas.points([spot], replace(look, size=12))


def draw_across(canvas: Canvas, row: float, estimate: Estimate, look: Series) -> None:
    """Draw a value with its interval lying."""
    if estimate.value is None:
        return
    if estimate.low is not None and estimate.high is not None:
        canvas.lines([[(estimate.low, row), (estimate.high, row)]], solid(look), width=2.5)
    spot = Spot(estimate.value, row, None, interval_words(estimate))
    canvas.points([spot], replace(look, size=11))


def spread(count: int, width: float) -> Iterator[float]:
    """Yield offsets for dots that would lie on each other, always the same ones."""
    for number in range(count):
        yield ((number * _GOLDEN) % 1 - 0.5) * width
