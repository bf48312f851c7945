"""Read the tables of figures that the shipped thorax is made from.

A table has one row for each figure and level, with its source and its status: *published* (read in
the named source), *remembered* (known from the named source, not read again) or *own* (our choice).
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anatomyapp.content import models_folder
from anatomyapp.errors import PackError

COLUMNS = ("figure", "level", "value", "sd", "unit", "status", "source")


class Status(StrEnum):
    """Where a figure comes from."""

    PUBLISHED = "published"
    REMEMBERED = "remembered"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one level; ``level`` and ``sd`` are None where there is none."""

    name: str
    level: int | None
    value: float
    sd: float | None
    unit: str
    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one table, looked up by name and level."""

    path: Path
    rows: tuple[Figure, ...]
    _by_name: Mapping[str, Mapping[int | None, float]] = field(repr=False, compare=False)

    def value(self, name: str, level: int | None = None) -> float:
        """Return a figure, linear between the given levels and constant beyond them.

        Raises
        ------
        PackError
            When the table lacks the figure.
        """
        found = self._named(name)
        if level in found:
            return found[level]
        given = sorted(k for k in found if k is not None)
        if level is None or not given:
            raise PackError(f"{self.path}: {name} has no row for level {level}; add one.")
        return float(np.interp(level, given, [found[k] for k in given]))

    def series(self, name: str, levels: Iterable[int]) -> NDArray[np.float64]:
        """Return a figure at several levels."""
        return np.array([self.value(name, level) for level in levels])

    def levels(self, name: str) -> tuple[int, ...]:
        """Return the levels that a figure is given at, in order."""
        return tuple(sorted(level for level in self._named(name) if level is not None))

    def _named(self, name: str) -> Mapping[int | None, float]:
        if name not in self._by_name:
            raise PackError(f"{self.path}: the figure {name} is missing; add its row.")
        return self._by_name[name]


def morphometry_folder() -> Path:
    """Return the folder of the shipped thorax's tables."""
    return models_folder() / "thorax" / "morphometry"


def read_figures(path: Path) -> Figures:
    """Read one table.

    Raises
    ------
    PackError
        When the file cannot be read, or a row is wrong: the message names its line.
    """
    try:
        with path.open(newline="", encoding="utf-8") as table:
            reader = csv.DictReader(table)
            missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                raise PackError(f"{path}, line 1: add the column {', '.join(missing)}.")
            rows = tuple(_figure(row, f"{path}, line {reader.line_num}") for row in reader)
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: cannot be read ({error}); restore the table.") from error
    return Figures(path, rows, _indexed(rows, path))


def _figure(row: Mapping[str, str | None], place: str) -> Figure:
    cells = {column: (row[column] or "").strip() for column in COLUMNS}
    for column in ("figure", "value", "unit", "source"):
        if not cells[column]:
            raise PackError(f"{place}: {column} is empty; fill it in.")
    if cells["status"] not in {status.value for status in Status}:
        known = ", ".join(status.value for status in Status)
        raise PackError(f"{place}: status {cells['status']!r} is unknown; write one of {known}.")
    level = _number(cells["level"], "level", place) if cells["level"] else None
    if level is not None and level != int(level):
        raise PackError(f"{place}: level {level} is no whole number; correct it.")
    return Figure(
        name=cells["figure"],
        level=None if level is None else int(level),
        value=_number(cells["value"], "value", place),
        sd=_number(cells["sd"], "sd", place) if cells["sd"] else None,
        unit=cells["unit"],
        status=Status(cells["status"]),
        source=cells["source"],
    )


def _number(text: str, column: str, place: str) -> float:
    try:
        number = float(text)
    except ValueError as error:
        raise PackError(f"{place}: {column} {text!r} is no number; correct it.") from error
    if not math.isfinite(number):
        raise PackError(f"{place}: {column} {text!r} is not finite; correct it.")
    return number


def _indexed(rows: Iterable[Figure], path: Path) -> Mapping[str, Mapping[int | None, float]]:
    index: dict[str, dict[int | None, float]] = {}
    for line, row in enumerate(rows, start=2):
        levels = index.setdefault(row.name, {})
        if row.level in levels:
            raise PackError(f"{path}, line {line}: {row.name} {row.level} stands twice; keep one.")
        levels[row.level] = row.value
    return index
