"""How wide the columns of a table are set."""

from __future__ import annotations

from anatomyapp.report.document import Table
from anatomyapp.report.typeface import width

_GAP = 13.0  # left and right of a cell's words together, in points
_LONGEST_LINE = 0.45  # of the table's width: longer cells take several lines


def widths(table: Table, room: float, size: float) -> list[float]:
    """Return the width of each column, in points, which make up the room together.

    Each has room for its longest word; what is left goes to those whose lines are longer, in
    proportion to what they lack.
    """
    columns = list(zip(table.columns, *table.rows, strict=True))
    least = [max(_longest_word(cell, size) for cell in column) + _GAP for column in columns]
    wished = [
        max(
            low, min(_LONGEST_LINE * room, max(_longest_line(cell, size) for cell in column) + _GAP)
        )
        for low, column in zip(least, columns, strict=True)
    ]
    if sum(least) >= room:
        return [each * room / sum(least) for each in least]
    lacking = sum(wished) - sum(least)
    if sum(wished) <= room:
        return [each * room / sum(wished) for each in wished]
    share = (room - sum(least)) / lacking
    return [low + share * (wish - low) for low, wish in zip(least, wished, strict=True)]


def _longest_word(cell: str, size: float) -> float:
    return max((width(word, size, bold=True) for word in cell.split(" ")), default=0.0)


def _longest_line(cell: str, size: float) -> float:
    return max(width(line, size, bold=True) for line in cell.split("\n"))
