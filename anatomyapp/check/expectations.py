"""What is expected of a pack's meshes, as a table of the pack: anatomical figures and budgets.

``expectations.csv`` holds what a general rule cannot know: that the jugular notch stands at T2/T3,
or how large the lungs are. A pack without the table expects nothing.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from anatomyapp.atlas.tables import Row, choice, expanded, read_rows
from anatomyapp.errors import PackError

EXPECTATIONS = "expectations.csv"
_COLUMNS = (
    "id", "figure", "subject", "subject_point", "object", "object_point", "low", "high", "unit",
    "holds_for", "status", "claim", "source",
)  # fmt: skip
DIRECTIONS: Mapping[str, tuple[float, float, float]] = {
    "left": (1, 0, 0),
    "right": (-1, 0, 0),
    "posterior": (0, 1, 0),
    "anterior": (0, -1, 0),
    "superior": (0, 0, 1),
    "inferior": (0, 0, -1),
}
_STATUS = frozenset({"published", "remembered", "own", "consensus"})


class HoldsFor(StrEnum):
    """Whose figure it is: of everyone whom the pack can be fitted to, or of its person alone."""

    EVERYONE = "everyone"
    THIS_PERSON = "this person"


class Figure(StrEnum):
    """What can be measured; ``anatomyapp.check.figures`` says how."""

    LEVEL = "level"
    FROM_MIDLINE = "from-midline"
    HEIGHT_ABOVE = "height-above"
    HEIGHT_ABOVE_IN_FRONT = "height-above-in-front"
    VOLUME = "volume"
    TRIANGLES = "triangles"
    LEVELS_OF_DETAIL = "levels-of-detail"
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
    holds_for: HoldsFor
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


def is_direction(point: str) -> bool:
    """Tell whether a point is a direction, or several joined by ``+``."""
    return set(point.split("+")) <= DIRECTIONS.keys()


def read_expectations(
    folder: Path, known: Collection[str], features: Collection[str]
) -> tuple[Expectation, ...]:
    """Read a pack's expectations; none where it has no such table.

    Raises
    ------
    PackError
        The table is damaged, or a row names something that the pack does not have.
    """
    path = folder / EXPECTATIONS
    return tuple(_expectations(path, known, features)) if path.exists() else ()


def _expectations(
    path: Path, known: Collection[str], features: Collection[str]
) -> Iterator[Expectation]:
    seen: set[str] = set()
    for row in read_rows(path, _COLUMNS):
        for column in ("id", "claim", "source"):
            if not row.cells[column]:
                raise PackError(f"{row.place}: {column} is empty; fill it in.")
        if row.cells["status"] not in _STATUS:
            raise PackError(f"{row.place}: unknown status; use {', '.join(sorted(_STATUS))}.")
        if row.cells["id"] in seen:
            raise PackError(f"{row.place}: {row.cells['id']} stands twice; remove one of the rows.")
        seen.add(row.cells["id"])
        yield _expectation(row, known, features)


def _expectation(row: Row, known: Collection[str], features: Collection[str]) -> Expectation:
    low, high = _bound(row, "low", -math.inf), _bound(row, "high", math.inf)
    if low > high or (math.isinf(low) and math.isinf(high)):
        raise PackError(f"{row.place}: no range from low to high; give one bound or both.")
    return Expectation(
        id=row.cells["id"],
        figure=choice(row, "figure", Figure),
        subject=_place(row, "subject", known, features),
        object=_place(row, "object", known, features),
        low=low,
        high=high,
        unit=row.cells["unit"],
        holds_for=choice(row, "holds_for", HoldsFor),
        claim=row.cells["claim"],
        source=row.cells["source"],
    )


def _place(row: Row, column: str, known: Collection[str], features: Collection[str]) -> Place:
    point = row.cells[f"{column}_point"]
    if point and not (is_direction(point) or point in features):
        raise PackError(f"{row.place}: {point!r} is no feature and no direction; mend it.")
    names: dict[str, None] = {}
    for entry in filter(None, row.cells[column].split("|")):
        found = list(expanded(entry, known))
        if not found:
            raise PackError(f"{row.place}: the pack has no {entry!r}; correct or remove it.")
        names |= dict.fromkeys(found)
    return Place(tuple(names), point)


def _bound(row: Row, column: str, missing: float) -> float:
    text = row.cells[column]
    try:
        bound = float(text) if text else missing
    except ValueError as error:
        raise PackError(f"{row.place}: {column} {text!r} is no number; correct it.") from error
    if math.isnan(bound):
        raise PackError(f"{row.place}: {column} is not a number; correct it.")
    return bound
