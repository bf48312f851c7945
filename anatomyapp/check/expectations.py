"""What is expected of a pack's meshes, as a table of the pack: anatomical figures and budgets.

``expectations.csv`` holds what a general rule cannot know: that the jugular notch stands at T2/T3,
or how large the lungs are. A pack without the table expects nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from anatomyapp.atlas.tables import Row, expanded, read_rows
from anatomyapp.errors import PackError

EXPECTATIONS = "expectations.csv"
_COLUMNS = (
    "id", "figure", "subject", "subject_point", "object", "object_point", "low", "high", "unit",
    "status", "claim", "source",
)  # fmt: skip
_STATUS = ("published", "remembered", "own", "consensus")


class Figure(StrEnum):
    """What can be measured; ``anatomyapp.check.figures`` says how."""

    LEVEL = "level"
    FROM_MIDLINE = "from-midline"
    HEIGHT_ABOVE = "height-above"
    HEIGHT_ABOVE_IN_FRONT = "height-above-in-front"
    VOLUME = "volume"
    TRIANGLES = "triangles"
    FILE_SIZE = "file-size"
    JOINT_GAP = "joint-gap"


@dataclass(frozen=True, slots=True)
class Place:
    """Structures or a landmark, and a point of them: a feature, or a direction such as *superior*.

    ``names`` is in the order of the table, each id once.
    """

    names: tuple[str, ...]
    point: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """A figure and the range that it must lie in; either bound may be missing (infinite)."""

    id: str
    figure: Figure
    subject: Place
    object: Place
    low: float
    high: float
    unit: str
    claim: str
    source: str

    @property
    def limit(self) -> str:
        """The range in words."""
        if math.isinf(self.low):
            return f"at most {self.high:,.10g}"
        if math.isinf(self.high):
            return f"at least {self.low:,.10g}"
        return f"{self.low:,.10g} to {self.high:,.10g}"

    def is_met_by(self, value: float) -> bool:
        """Tell whether a figure lies in the range."""
        return self.low <= value <= self.high


def read_expectations(folder: Path, known: Iterable[str]) -> tuple[Expectation, ...]:
    """Read a pack's expectations; none where it has no such table.

    Raises
    ------
    PackError
        The table is damaged, or a row names something that the pack does not have.
    """
    path = folder / EXPECTATIONS
    names = frozenset(known)
    return tuple(_expectations(path, names)) if path.exists() else ()


def _expectations(path: Path, known: frozenset[str]) -> Iterator[Expectation]:
    seen: set[str] = set()
    for row in read_rows(path, _COLUMNS):
        cells = row.cells
        for column in ("id", "claim", "source"):
            if not cells[column]:
                raise PackError(f"{row.place}: {column} is empty; fill it in.")
        if cells["id"] in seen:
            raise PackError(f"{row.place}: {cells['id']} stands twice; remove one of the rows.")
        seen.add(cells["id"])
        yield Expectation(
            id=cells["id"],
            figure=_figure(row),
            subject=_place(row, "subject", known),
            object=_place(row, "object", known),
            low=_bound(row, "low", -math.inf),
            high=_bound(row, "high", math.inf),
            unit=cells["unit"],
            claim=cells["claim"],
            source=cells["source"],
        )


def _figure(row: Row) -> Figure:
    text = row.cells["figure"]
    if text not in set(Figure):
        raise PackError(f"{row.place}: unknown figure {text!r}; use one of {', '.join(Figure)}.")
    status = row.cells["status"]
    if status not in _STATUS:
        raise PackError(f"{row.place}: unknown status {status!r}; use {', '.join(_STATUS)}.")
    return Figure(text)


def _place(row: Row, column: str, known: frozenset[str]) -> Place:
    names: dict[str, None] = {}
    for entry in filter(None, row.cells[column].split("|")):
        found = list(expanded(entry, known))
        if not found:
            raise PackError(f"{row.place}: the pack has no {entry!r}; correct or remove it.")
        names |= dict.fromkeys(found)
    return Place(tuple(names), row.cells[f"{column}_point"])


def _bound(row: Row, column: str, missing: float) -> float:
    text = row.cells[column]
    try:
        bound = float(text) if text else missing
    except ValueError as error:
        raise PackError(f"{row.place}: {column} {text!r} is no number; correct it.") from error
    if math.isnan(bound):
        raise PackError(f"{row.place}: {column} is not a number; correct it.")
    return bound
