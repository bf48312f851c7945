"""A record in a file, by SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.place import UNUSABLE, Place

_IN_USE = phrase("{place} is in use by another program; close that one and try again.")
_FULL = phrase("{place} cannot grow, the disk is full; free some space and try again.")
_REMEDIES = {
    "SQLITE_NOTADB": phrase(
        "{place} is no record, or is damaged; nothing was written to it. Move it aside, or restore "
        "it from a copy, and start again."
    ),
    "SQLITE_CORRUPT": phrase(
        "{place} is damaged; nothing was written to it. Copy it to a safe place, restore it from a "
        "copy, or move it aside and start again."
    ),
    "SQLITE_READONLY": phrase(
        "{place} cannot be written; make the file and its folder writable, or choose another place "
        "with --store."
    ),
    "SQLITE_CANTOPEN": phrase(
        "{place} cannot be opened; make its folder writable, or choose another place with --store."
    ),
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_SHMSIZE": _FULL,  # before all other faults of the disk
    "SQLITE_IOERR": phrase(
        "{place} cannot be read or written, the disk reports a fault; check the disk or its "
        "connection and try again."
    ),
}


class Sqlite:
    """How a file is opened and written: one writer at a time, synced for each commit."""

    def look(self, place: Place, *, create: bool) -> None:
        """Raise a StoreError where nothing can be opened at a place; make its folder."""
        file = _file_of(place)
        if file.is_file():
            return
        if not create:
            raise StoreError(
                "{place} does not exist; check the path, or start anatomyapp with it.",
                place=place,
            )
        if file.exists():
            raise StoreError(
                "{place} is no file; give the path of a file.",
                place=place,
            )
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                "{parent} cannot be made ({reason}); make the folder above it writable, or "
                "choose another place with --store.",
                parent=file.parent,
                reason=error.strerror,
            ) from error

    def engine(self, place: Place, *, busy_timeout_s: float) -> sa.Engine:
        """Return an engine that waits so long for another program that is writing."""
        told = {"timeout": busy_timeout_s}
        engine = sa.create_engine(place.url, connect_args=told, hide_parameters=True)
        sa.event.listen(engine, "connect", _prepare)
        sa.event.listen(engine, "begin", _begin)
        return engine

    def make_ready(self, engine: sa.Engine) -> None:
        """Let readers read while somebody writes (SQLite's WAL); the file remembers it.

        A file that is made now is for its owner alone, who may let others in.
        """
        file = Path(engine.url.database or "")
        if not file.stat().st_size:
            file.chmod(0o600)
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    def take_turn(self, connection: sa.Connection, *, migrating: bool = False) -> None:
        """Do nothing: whoever writes is alone."""

    def remedy(self, cause: BaseException) -> tuple[str, str]:
        """Return what a fault means and what to do, by SQLite's name for it, and its words."""
        name = getattr(cause, "sqlite_errorname", "")
        known = (template for prefix, template in _REMEDIES.items() if name.startswith(prefix))
        return next(known, UNUSABLE), str(cause)

    def damage(self, connection: sa.Connection) -> str:
        """Return what is wrong in the pages of the file; empty where nothing is."""
        first, *_ = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
        return "" if first == "ok" else " ".join(first.split())

    def orphans(self, connection: sa.Connection) -> Iterator[str]:
        """Yield the rows that name another one which is not there."""
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"{table} row {row} has no {parent}"

    def size_bytes(self, connection: sa.Connection) -> int:
        """Return the size of the file."""
        query = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        return int(connection.exec_driver_sql(query).scalar_one())


def _file_of(place: Place) -> Path:
    if place.file is None:
        raise TypeError(f"{place} is no file")
    return place.file


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    del record
    connection.isolation_level = None  # transactions begin where _begin says so
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: sa.Connection) -> None:
    # A writer takes its lock first: a reader that turns writer may be refused without waiting.
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
