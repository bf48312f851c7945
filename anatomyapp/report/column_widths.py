"""How wide the columns of a table are set."""

from __future__ import annotations

from anatomyapp.report.document import Table
from anatomyapp.report.typeface import width

_GAP = 13.0  # left and right of a cell's words together, in points
_LONGEST_WORDS = 0.42  # of the table's width: longer cells take several lines


def widths(table: Table, room: float, size: float) -> list[float]:
    """Return the width of each column, in points, which make up the room together.

    A column is as wide as its longest cell wants, but for long words; what is left over, or
    missing, is shared out in proportion.
    """
    wanted = [
        min(_LONGEST_WORDS * room, max(_wish(cell, size) for cell in column)) + _GAP
        for column in zip(table.columns, *table.rows, strict=True)
    ]
    factor = room / sum(wanted)
    return [each * factor for each in wanted]


def _wish(cell: str, size: float) -> float:
    return max(width(line, size, bold=True) for line in cell.split("\n"))
