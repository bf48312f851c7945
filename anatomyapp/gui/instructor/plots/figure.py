"""What a plot shows: words, axes, a way to draw it, and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

Ticks = tuple[tuple[float, str], ...]


class Draw(Protocol):
    """Draws a figure on a canvas."""

    def __call__(self, canvas: Canvas) -> None:
        """Draw it."""
        ...


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: what it measures with the unit, from where to where, and its ticks.

    Without ticks the plot finds its own; ``low`` may be the larger end.
    """

    words: str
    low: float
    high: float
    ticks: Ticks | None = None
    grid: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers behind a plot, as they may leave the instructor's area."""

    names: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot, or the reason why there is none.

    Parameters
    ----------
    title
        What is plotted.
    counted
        Its n in words, such as *n = 46 learners*.
    method
        How it was computed, in a sentence or two.
    finding
        What is to be seen, for who cannot see it.
    draw
        Puts its marks on a canvas; None where there is nothing to draw.
    reason
        Why there is nothing to draw, and what to do.
    leaving
        What a file shows, with the figures of small groups hidden; None: the same as ``draw``.
    file_name
        Of exported files, without an ending.
    """

    title: str
    counted: str
    method: str
    finding: str
    across: Axis
    up: Axis
    table: Table
    draw: Draw | None = None
    reason: str = ""
    file_name: str = "plot"
    leaving: Draw | None = None

    def __post_init__(self) -> None:
        """Refuse a figure that neither draws nor says why."""
        if self.draw is None and not self.reason:
            raise ValueError("a figure without marks says why")


_NO_AXIS = Axis("", 0.0, 1.0)


def no_figure(title: str, counted: str, method: str, reason: str) -> Figure:
    """Return the figure that cannot be drawn, and why."""
    return Figure(title, counted, method, reason, _NO_AXIS, _NO_AXIS, Table((), ()), reason=reason)
