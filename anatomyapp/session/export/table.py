"""What an exported table is: its columns, with type, unit and meaning, and where rows are from.

The one declaration that files, their data dictionary and docs/formats.md follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from anatomyapp.session.export.reading import Reading

Cell: TypeAlias = str | int | float | bool | datetime | None
Rows: TypeAlias = Callable[[Reading], Iterator[tuple[Cell, ...]]]


class ColumnType(StrEnum):
    """What a column holds, in the words of Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATETIME = "datetime"  # UTC, ISO 8601


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Parameters
    ----------
    unit
        Of a number; empty where it has none.
    allowed
        All values that there are; empty where any is possible.
    empty
        What an empty cell means; empty where there is none.
    """

    name: str
    meaning: str
    type: ColumnType = ColumnType.STRING
    unit: str = ""
    allowed: tuple[str, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, with what one row of it is, and how its rows are read, in the columns' order.

    ``key`` names the columns that tell rows apart. A table that ``names`` people is written only
    where that is asked for.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Rows
    names: bool = False


def integer(name: str, meaning: str, unit: str = "", empty: str = "") -> Column:
    """Return a column of whole numbers."""
    return Column(name, meaning, ColumnType.INTEGER, unit, (), empty)


def number(name: str, meaning: str, unit: str = "", empty: str = "") -> Column:
    """Return a column of numbers."""
    return Column(name, meaning, ColumnType.NUMBER, unit, (), empty)


def truth(name: str, meaning: str, empty: str = "") -> Column:
    """Return a column of true and false."""
    return Column(name, meaning, ColumnType.BOOLEAN, empty=empty)


def moment(name: str, meaning: str, empty: str = "") -> Column:
    """Return a column of times."""
    return Column(name, meaning, ColumnType.DATETIME, "UTC", (), empty)


def choice(name: str, meaning: str, allowed: type[StrEnum], empty: str = "") -> Column:
    """Return a column of which all values are known."""
    values = tuple(each.value for each in allowed)
    return Column(name, meaning, ColumnType.STRING, "", values, empty)


SESSION = Column("session", "The session's id, a random UUID.")
LEARNER = Column(
    "learner", "The id of the learner whose session it is, a random UUID.", empty="a guest"
)
AT = moment("at", "When it was recorded, by the computer's clock.")
LETTER = Column(
    "by",
    "The member of a group who did it.",
    allowed=("A", "B", "C", "D"),
    empty="nobody else takes part",
)
