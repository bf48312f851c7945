"""The items' figures as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui.instructor.item_row import ItemRow

_NAMES = (
    *("bank", "item", "kind", "station", "stem", "n", "facility_percent"),
    *("discrimination_percent", "efficiency_percent", "upper_lower_percent"),
    *("median_latency_s", "flags"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run (OWASP, CSV injection)


def items_csv(rows: Iterable[ItemRow]) -> Iterator[str]:
    """Return the lines of a table of items; a figure that cannot be had is an empty cell."""
    yield _line(_NAMES)
    for row in rows:
        figures = row.figures
        numbers = (
            figures.facility,
            figures.discrimination,
            figures.efficiency,
            figures.upper_lower,
            figures.median_latency_s,
        )
        words = (row.bank, row.reference, row.kind.value, row.station, row.title)
        flags = ", ".join(row.flags)
        yield _line([*map(_plain, words), str(figures.n), *map(_number, numbers), flags])


def _number(statistic: Statistic) -> str:
    return "" if statistic.value is None else repr(statistic.value)


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
