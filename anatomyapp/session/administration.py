"""What was done with the record itself: who (a role, never a name), when, and how much.

Rows are added, never changed, and chained by hashes as the events of a session are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from anatomyapp import __version__
from anatomyapp.session import tables
from anatomyapp.session.chain import Break, Row, following
from anatomyapp.session.database import Database

_CHAIN = "administration"
_ORIGIN = "0" * 64  # stands before the first


class Deed(StrEnum):
    """What was done."""

    LEARNER_ERASED = "learner-erased"
    RETENTION_ANNOUNCED = "retention-announced"
    RETENTION_APPLIED = "retention-applied"
    RECORD_RESTORED = "record-restored"
    GATE_SET = "passphrase-set"
    GATE_CHANGED = "passphrase-changed"
    GATE_RESET = "passphrase-reset"
    PIN_RESET = "pin-reset"


class By(StrEnum):
    """In which role somebody did it."""

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    COMMAND = "command"
    RETENTION = "retention"  # nobody: the period that was set


@dataclass(frozen=True, slots=True)
class Done:
    """A deed as the record holds it; ``details`` are its figures and times."""

    number: int
    at: datetime
    deed: Deed
    by: By
    app_version: str
    details: Mapping[str, int | str]


class Administration:
    """Writes and reads the deeds of a record; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def done(self) -> tuple[Done, ...]:
        """Return the deeds, oldest first."""
        with self._database.reading() as connection:
            return tuple(map(_done, _rows(connection)))

    def note(self, deed: Deed, by: By, at: datetime, details: Mapping[str, int | str]) -> None:
        """Add a deed; when this returns it is on the disk."""
        with self._database.writing() as connection:
            add_deed(connection, deed, by, at, details)

    def broken(self) -> Break | None:
        """Return where the chain of the deeds does not hold first; None where it does."""
        with self._database.reading() as connection:
            return _first_break(_rows(connection))


def add_deed(
    connection: sa.Connection, deed: Deed, by: By, at: datetime, details: Mapping[str, int | str]
) -> None:
    """Add a deed within a transaction that writes."""
    rows = _rows(connection)
    plain = {
        "number": len(rows),
        "at": at,
        "deed": deed.value,
        "by": by.value,
        "app_version": __version__,
        "details": json.dumps(details, ensure_ascii=False),
    }
    before = rows[-1]["hash"] if rows else _ORIGIN
    digest = following(before, _link(plain))
    connection.execute(tables.administration.insert().values(**plain, hash=digest))


def _rows(connection: sa.Connection) -> list[sa.RowMapping]:
    query = sa.select(tables.administration).order_by(tables.administration.c.number)
    return list(connection.execute(query).mappings())


def _done(row: sa.RowMapping) -> Done:
    details = json.loads(row["details"])
    return Done(row["number"], row["at"], Deed(row["deed"]), By(row["by"]),
                row["app_version"], details)  # fmt: skip


def _link(row: Mapping[Any, object]) -> Row:
    """Return a deed in the shape of an event, which the chain knows."""
    at, number = row["at"], row["number"]
    if not (isinstance(at, datetime) and isinstance(number, int)):
        raise TypeError("a deed has a time and a number")
    payload = json.dumps([row["by"], row["app_version"], row["details"]], ensure_ascii=False)
    return Row(f"{number}", _CHAIN, number, at, 0.0, str(row["deed"]), 1, payload)


def _first_break(rows: Iterable[sa.RowMapping]) -> Break | None:
    before = _ORIGIN
    for wanted, row in enumerate(rows):
        before = following(before, _link(row))
        if row["number"] != wanted or row["hash"] != before:
            return Break(_CHAIN, wanted, "changed, or one before it is missing")
    return None
