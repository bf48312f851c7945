"""What a report is made of: blocks of words, tables and figures, without any form.

A report is composed once, and set as HTML (`report.html`) and as PDF (`report.pdf`) from the same
blocks; so both say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

NONE = "–"  # stands in a cell that has nothing to say


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a chapter (level 2) or of a section in it (level 3)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``note`` sets it smaller."""

    text: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the field's style: a title above, rules above and below, notes beneath.

    Parameters
    ----------
    columns
        Their titles; the first one is that of the rows' names.
    rows
        Each with as many cells as there are columns.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows of another length."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("each row of a table has a cell for each column")

    @property
    def figures(self) -> tuple[bool, ...]:
        """Which columns hold figures for the most part, and stand to the right."""
        return tuple(
            place > 0 and 2 * sum(map(_is_figure, column)) >= len(column) > 0
            for place, column in enumerate(zip(*self.rows, strict=True))
        ) or (False,) * len(self.columns)


def _is_figure(cell: str) -> bool:
    return cell in {"", NONE} or cell[0] in "0123456789−.<*"


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A drawing; ``told`` says in words what it shows, for who cannot see it."""

    title: str
    drawing: Drawing
    told: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """What a participant wrote, and who by their code."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class ToPaste:
    """Paragraphs that are ready to be pasted into a manuscript."""

    paragraphs: tuple[str, ...]


Block: TypeAlias = Heading | Paragraph | Points | Table | Figure | Quote | ToPaste


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A whole report.

    Parameters
    ----------
    warning
        What must be read before all else, such as that the data are simulated; empty if nothing.
    facts
        Names and values that stand under the title.
    made_on
        The only thing in a report that differs when it is made again from the same record.
    """

    title: str
    subtitle: str
    warning: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    made_on: date
    language: str = "en"

    def numbered(self) -> Iterator[tuple[str, Block]]:
        """Yield each block with its number, such as "Table 2"; empty for what has none."""
        return _numbered(self.blocks)


def _numbered(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    tables = figures = 0
    for block in blocks:
        if isinstance(block, Table):
            tables += 1
            yield f"Table {tables}", block
        elif isinstance(block, Figure):
            figures += 1
            yield f"Figure {figures}", block
        else:
            yield "", block
