"""Letting somebody watch long work on a file of the record, and end it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

# Called now and then with how much is done and how much there is; 0 of 0 where that is not known.
# What it raises ends the work, which leaves nothing half done.
Watch = Callable[[int, int], None]
_OPERATIONS = 200_000  # of SQLite's machine between two looks: some milliseconds


def unwatched(done: int, total: int) -> None:
    """Let work go on to its end."""
    del done, total


def stepwise(
    watch: Watch, patience_s: float, first: Callable[[], None] = lambda: None
) -> Callable[[int, int, int], None]:
    """Return what SQLite's backup calls after each step: it would wait for others for ever.

    ``first`` is called after each step that is not the last one.
    """
    until = monotonic() + patience_s

    def step(status: int, left: int, pages: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            if monotonic() > until:
                raise sqlite3.OperationalError("another program writes into it")
            watch(0, 0)
        elif left > 0:  # after the last step it is done, and cannot be ended any more
            first()
            watch(pages - left, pages)

    return step


@contextmanager
def watched(connection: sqlite3.Connection, watch: Watch) -> Iterator[None]:
    """Call a watcher during the statements of a connection; what it raises ends them."""
    ended: list[BaseException] = []

    def look() -> int:
        try:
            watch(0, 0)
        except BaseException as error:  # noqa: BLE001 - raised anew once SQLite has let go
            ended.append(error)
        return len(ended)

    connection.set_progress_handler(look, _OPERATIONS)
    try:
        yield
    except sqlite3.OperationalError:
        if ended:
            raise ended[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
