"""Adding events to the ends of sessions, with few questions to a server.

How a session ends is remembered with the connection that wrote it, once that is committed: so a
new connection asks again. What was remembered may be outdated where another desktop wrote too; then
an event of that number is there already, the record refuses a second one, and how the session ends
is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.session.chain import Row
from anatomyapp.session.database import Database
from anatomyapp.session.event import Entry, Event
from anatomyapp.session.insertion import (
    Tail,
    insert_alone,
    insert_rows,
    row_of,
    stands_alone,
    tail_of,
)


class Growth:
    """Adds events to sessions of one record."""

    def __init__(self, database: Database) -> None:
        """Remember nothing yet."""
        self._database = database
        self._on_server = database.place.file is None

    def extend(self, entries: Sequence[Entry]) -> None:
        """Add events of one session, all or none; when this returns they are on the disk.

        Raises
        ------
        StoreError
            The session has ended.
        """
        rows, told = tuple(map(row_of, entries)), tuple(entry.event for entry in entries)
        try:
            self._extend(rows, told)
        except IntegrityError:
            if not self._on_server:
                raise
            self._extend(rows, told)  # nothing is remembered any more

    def _extend(self, rows: tuple[Row, ...], told: tuple[Event, ...]) -> None:
        alone = self._on_server and len(rows) == 1 and stands_alone(told[0])
        with self._database.writing() as connection:
            known = connection.info
            tail = self._tail(connection, rows[0])
            if alone:
                tail = insert_alone(connection, rows[0], told[0], tail)
            else:
                tail = insert_rows(connection, rows, tail, told)
        if self._on_server and not tail.ended:
            known[_key(rows[0])] = tail

    def _tail(self, connection: sa.Connection, first: Row) -> Tail:
        """Return what the next event of a session is chained to; one that ended is an error."""
        known = connection.info.pop(_key(first), None)
        if isinstance(known, Tail) and known.number + 1 == first.number:
            return known
        tail = tail_of(connection, first.session)
        if tail.ended:
            raise StoreError(
                "{place}: session {session} has ended; start anatomyapp again to go on.",
                place=self._database.place,
                session=first.session,
            )
        return tail


def _key(row: Row) -> tuple[str, str]:
    return ("tail", row.session)
