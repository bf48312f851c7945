"""The upkeep of a record: erasing within it, and what must be known of its other users."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

import sqlalchemy as sa

from anatomyapp.errors import StoreAwayError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.administration import Administration, By, Deed, add_deed
from anatomyapp.session.backup import sweep
from anatomyapp.session.database import Database
from anatomyapp.session.erasing_rows import Doomed, Tally, doomed_learner, erase_rows, tally
from anatomyapp.session.event import SessionId
from anatomyapp.session.presence import Presence
from anatomyapp.session.watching import Watch, unwatched, watched

_PATIENCE_S = 30.0  # for others that read or write, while a file is swept
_PAUSE_S = 0.05
_UNSWEPT = phrase(
    "{place}: what was erased is gone from the tables, but its bytes may still lie in the file "
    "({reason}). They are swept away at the next start; free some space, and close other windows."
)
_END = tables.event.alias("session_end")
_UNFINISHED = sa.select(tables.session.c.id).where(
    ~sa.select(_END.c.id)
    .where(_END.c.session == tables.session.c.id, sa.text(f"session_end.{tables.IS_END}"))
    .exists()
)


class Upkeep:
    """Looks after one record; every method may raise StoreError, and none is for the window."""

    def __init__(self, database: Database, presence: Presence) -> None:
        """Read nothing yet."""
        self._database, self._presence = database, presence
        self.administration = Administration(database)
        self.place = database.place

    def doomed(self, pseudonym: str, *, with_sessions: bool) -> tuple[Doomed, Tally]:
        """Return what goes with a learner, and how much it is."""
        with self._database.reading() as connection:
            return doomed_learner(connection, pseudonym, with_sessions=with_sessions)

    def outdated(self, before: datetime) -> tuple[Doomed, Tally]:
        """Return the sessions that began before a time, and the learners who have no later one."""
        with self._database.reading() as connection:
            doomed = _outdated(connection, before)
            return doomed, tally(connection, doomed)

    def oldest(self) -> datetime | None:
        """Return when the oldest session began; None without one."""
        with self._database.reading() as connection:
            found: datetime | None = connection.scalar(
                sa.select(tables.session.c.started_at)
                .order_by(tables.session.c.started_at)
                .limit(1)
            )
        return found

    def running(self, doomed: Doomed) -> tuple[SessionId, ...]:
        """Return the sessions of what is doomed that somebody is in now."""
        session, member = tables.session.c, tables.member.c
        of_learners = sa.select(session.id).where(session.learner.in_(doomed.learners))
        seated = sa.select(member.session).where(member.learner.in_(doomed.learners))
        with self._database.reading() as connection:
            meant = {*doomed.sessions, *connection.scalars(of_learners.union(seated))}
            unfinished = meant.intersection(connection.scalars(_UNFINISHED))
            left = map(SessionId, sorted(unfinished))
            gone = self._presence.cut_off(connection, tuple(left))
        return tuple(SessionId(each) for each in unfinished.difference(gone))

    def erase(
        self, doomed: Doomed, deed: Deed, by: By, at: datetime, details: Mapping[str, int | str]
    ) -> None:
        """Erase rows, and add to the deeds that it was done: both or nothing."""
        with self._database.writing() as connection:
            if self.place.file is not None:
                connection.exec_driver_sql("PRAGMA secure_delete = ON")
                connection.exec_driver_sql("PRAGMA user_version = 1")  # till it is swept
            erase_rows(connection, doomed)
            add_deed(connection, deed, by, at, details)

    @property
    def unswept(self) -> bool:
        """Whether bytes of what was erased may still lie in the record's file."""
        if self.place.file is None:
            return False
        with self._database.reading() as connection:
            return connection.exec_driver_sql("PRAGMA user_version").scalar() != 0

    def sweep(self, watch: Watch = unwatched) -> None:
        """Write the record's file anew without what was erased; a server cleans up by itself.

        Raises
        ------
        StoreAwayError
            Others hold the file, or the disk is full; the next start tries again.
        """
        if self.place.file is not None:
            try:
                _sweep(self.place.file, watch)
            except sqlite3.Error as error:
                raise StoreAwayError(_UNSWEPT, place=self.place, reason=error) from error


def _sweep(file: Path, watch: Watch) -> None:
    with (
        closing(sqlite3.connect(file, isolation_level=None, timeout=_PATIENCE_S)) as connection,
        watched(connection, watch),
    ):
        sweep(connection)
        _empty_journal(connection, watch)
        connection.execute("PRAGMA user_version = 0")  # from now on nothing is left to be swept


def _empty_journal(connection: sqlite3.Connection, watch: Watch) -> None:
    """Bring all to the file itself, and let its journal be empty; others may be at it too."""
    until = monotonic() + _PATIENCE_S
    while True:
        (held, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not held:
            return
        if monotonic() > until:
            raise sqlite3.OperationalError("another program is reading it")
        sleep(_PAUSE_S)
        watch(0, 0)


def _outdated(connection: sa.Connection, before: datetime) -> Doomed:
    session, learner, member = tables.session.c, tables.learner.c, tables.member.c
    old = tuple(connection.scalars(sa.select(session.id).where(session.started_at < before)))
    later: Iterable[str | None] = connection.scalars(
        sa.select(session.learner)
        .where(session.started_at >= before)
        .union(sa.select(member.learner).where(member.formed_at >= before))
    )
    present = set(later)
    known = connection.scalars(sa.select(learner.id).where(learner.created_at < before))
    return Doomed(tuple(each for each in known if each not in present), old)
