"""The items' figures as CSV: a table that leaves the instructor's area, small cells hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatomyapp.evaluation.guarding import guarded
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.session.export.csv_text import csv_line

_NAMES = (
    *("bank", "item", "kind", "station", "stem", "n", "facility_percent"),
    *("discrimination_percent", "efficiency_percent", "upper_lower_percent"),
    *("median_latency_s", "flags", "hidden"),
)


def items_csv(rows: Iterable[ItemRow]) -> Iterator[str]:
    """Return the lines of a table of items; a figure that cannot be had is an empty cell.

    ``hidden`` says why a facility is not there: fewer than five were asked, or the range in which
    it lies where few were right or wrong. Flags follow from the figures and go with them.
    """
    yield csv_line(_NAMES)
    for row in rows:
        item = guarded(row.figures)
        figures: tuple[Statistic, ...] = (
            item.facility,
            item.discrimination,
            item.efficiency,
            item.upper_lower,
            item.median_latency_s,
        )
        words = (row.bank, row.reference, row.kind.value, row.station, row.title)
        flags = ", ".join(row.flags) if item.is_whole else ""
        hidden = "" if item.is_whole else item.facility.reason.removeprefix("hidden: ")
        yield csv_line([*words, item.n, *(each.value for each in figures), flags, hidden])
