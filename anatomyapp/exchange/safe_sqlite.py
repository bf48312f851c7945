"""Databases from other programs, read in memory with nothing taken on trust."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anatomyapp.errors import ExchangeError

_LONGEST_S = 1.5  # for all statements together
_STEPS = 20_000  # of SQLite's machine between two looks at the clock
_LONGEST_VALUE = 16 * 2**20


@contextmanager
def opened(path: Path, content: bytes) -> Iterator[sqlite3.Connection]:
    """Open a database's bytes for reading.

    Raises
    ------
    ExchangeError
        It is no database, is damaged, or takes too long.
    """
    connection = sqlite3.connect(":memory:")
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.deserialize(content)
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        end = time.monotonic() + _LONGEST_S
        connection.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA query_only=ON")
        _check(path, connection)
        yield connection
    except (sqlite3.Error, MemoryError, OverflowError, UnicodeError) as error:
        raise ExchangeError(
            "{path}: its database cannot be read ({reason}); export the deck again.",
            path=path,
            reason=error,
        ) from error
    finally:
        connection.close()


def _check(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse tables that are none: views and virtual tables may run what they like."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master LIMIT 500").fetchall()
    wanted = {"notes", "col"}
    kinds = {str(name): (str(kind), str(sql).upper()) for kind, name, sql in rows}
    for name in wanted:
        kind, sql = kinds.get(name, ("", ""))
        odd = "VIRTUAL TABLE" in sql or " AS (" in sql or "GENERATED" in sql
        if kind != "table" or odd:
            raise ExchangeError(
                "{path}: its database has no plain table {name}; export the deck again.",
                path=path,
                name=name,
            )
