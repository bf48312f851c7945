"""Telling the sessions that run from those that were cut off.

Beside a file every process sees the locks of all others, so whoever finds a session without a lock
ends it. On a server two signs count, since a process may live on while its connection does not:

- each desktop has locks in its own data folder, as beside a file. It tells its own sessions by
  them, whatever became of the connection, and ends those that were cut off when it starts again;
- a session of another desktop is left alone while that desktop is connected, which an advisory
  lock of the server shows, and else for a day after its last event: its desktop may be without a
  network, and goes on in its spool. After that day its data folder may be gone for good, and
  whoever comes ends the session. If it went on after all, what it did is merged behind that end.

The connections of a process hold the advisory locks in common, shared; so they last as long as one
of them does, and a new connection takes them all before it is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionId
from anatomyapp.session.lock import RunningSessions

FOLDER = "running"
LONGEST_SILENCE = timedelta(days=1)  # of another desktop, without a connection
_HOLD = "SELECT pg_advisory_lock_shared(key) FROM unnest(%s::bigint[]) AS key"
_IS_FREE = sa.text("SELECT pg_try_advisory_xact_lock(:key)")
_LONG_AGO = sa.text("SELECT CURRENT_TIMESTAMP - max(at) > :longest FROM event WHERE session = :id")


class Presence(Protocol):
    """Which sessions a process is in, and which nobody is in any more."""

    def enter(self, session: SessionId) -> None:
        """Mark a session as running in this process, if it is not."""
        ...

    def leave(self, session: SessionId) -> None:
        """Mark a session as no longer running in this process."""
        ...

    def leave_all(self) -> None:
        """Mark every session of this process as no longer running."""
        ...

    def cut_off(
        self, connection: sa.Connection, unfinished: Iterable[SessionId]
    ) -> tuple[SessionId, ...]:
        """Return those of the unfinished sessions that nobody is in."""
        ...


def presence_in(database: Database, folder: Path) -> Presence:
    """Return how a record tells which sessions run.

    ``folder`` is this computer's data folder, for a record that lies on a server.
    """
    file = database.place.file
    if file is not None:
        return BesideFile(RunningSessions(file.with_name(f"{file.name}-running")))
    name = sha256(str(database.place).encode("utf-8")).hexdigest()[:16]
    return OnServer(RunningSessions(folder / FOLDER / name), database)


class BesideFile:
    """Locks beside the record's file, which all processes see."""

    def __init__(self, running: RunningSessions) -> None:
        self._running = running
        self.enter, self.leave = running.enter, running.leave
        self.leave_all = running.leave_all

    def cut_off(
        self, connection: sa.Connection, unfinished: Iterable[SessionId]
    ) -> tuple[SessionId, ...]:
        """Return the sessions whose lock nobody holds."""
        del connection
        return tuple(each for each in unfinished if not self._running.is_running(each))


class OnServer:
    """Locks in this desktop's data folder, and locks of the server for what others see."""

    def __init__(self, own: RunningSessions, database: Database) -> None:
        self._own, self._database = own, database
        self._here: set[SessionId] = set()
        database.greet(self._hold_all)

    def enter(self, session: SessionId) -> None:
        """Mark a session as running in this process, if it is not."""
        if session in self._here:
            return
        self._own.enter(session)
        try:
            with self._database.reading() as connection:
                connection.exec_driver_sql(_HOLD, ([_key(session)],))
        except BaseException:
            self._own.leave(session)
            raise
        self._here.add(session)

    def leave(self, session: SessionId) -> None:
        """Mark a session as no longer running; its lock on the server goes with the connection."""
        self._here.discard(session)
        self._own.leave(session)

    def leave_all(self) -> None:
        """Be in none any more; this desktop ends those without an end when it starts again."""
        self._here.clear()
        self._own.let_go()

    def cut_off(
        self, connection: sa.Connection, unfinished: Iterable[SessionId]
    ) -> tuple[SessionId, ...]:
        """Return those of this desktop that it is not in, and those of others long silent."""
        return tuple(each for each in unfinished if self._is_cut_off(connection, each))

    def _is_cut_off(self, connection: sa.Connection, session: SessionId) -> bool:
        if self._own.knows(session):
            return not self._own.is_running(session)
        silent = {"id": session, "longest": LONGEST_SILENCE}
        return bool(
            connection.scalar(_LONG_AGO, silent)
            and connection.scalar(_IS_FREE, {"key": _key(session)})
        )

    def _hold_all(self, connection: sa.PoolProxiedConnection) -> None:
        """Take the locks with a new connection of the driver."""
        connection.cursor().execute(_HOLD, ([_key(each) for each in sorted(self._here)],))
        connection.commit()


def _key(session: SessionId) -> int:
    """Return a session's number among the server's advisory locks."""
    digest = sha256(f"anatomyapp session {session}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
