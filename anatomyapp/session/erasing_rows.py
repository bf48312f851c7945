"""Erasing rows of a record, of whatever revision: who somebody was, and whole sessions.

What belongs to a learner or a session is found by the foreign keys of the database itself, so that
a table of a later revision, and a backup of an earlier one, are served as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import uuid4

import sqlalchemy as sa

from anatomyapp.session.participation import Decision

_AT_ONCE = 500  # ids in one statement
_FREEZES = "_no_delete"  # how the name of a trigger ends that keeps rows from being deleted
_NOTES = "moment_note"  # what instructors noted on a session
_KEEPSAKES = ("pin", "saved_view")


@dataclass(frozen=True, slots=True)
class Doomed:
    """What is to be erased: learners' identities, and sessions with all their events.

    Of the sessions that are ``unlinked`` and stay, what instructors noted on them goes: it speaks
    of who was there.
    """

    learners: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    unlinked: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.learners or self.sessions)


@dataclass(frozen=True, slots=True)
class Tally:
    """How much that is.

    Parameters
    ----------
    learners
        Identities.
    unlinked
        Sessions of theirs that stay, as a guest's.
    shared
        Of these, sessions that stay although sessions are erased, for others took part in them.
    sessions, events, answers
        Erased whole.
    keepsakes
        Pins and saved views.
    enrolments
        In studies, with all that they wrote there.
    """

    learners: int = 0
    unlinked: int = 0
    shared: int = 0
    sessions: int = 0
    events: int = 0
    answers: int = 0
    keepsakes: int = 0
    enrolments: int = 0


def doomed_learner(
    connection: sa.Connection, pseudonym: str, *, with_sessions: bool
) -> tuple[Doomed, Tally]:
    """Return what goes with a learner; nothing where the record knows no such pseudonym.

    Sessions in which another learner had a letter stay in any case: their events are that one's
    too. They are a guest's from then on.
    """
    found = _reflected(connection)
    who = found.tables["learner"]
    learner = connection.scalar(sa.select(who.c.id).where(who.c.pseudonym == pseudonym))
    if learner is None:
        return Doomed(), Tally()
    session = found.tables["session"]
    own = set(connection.scalars(sa.select(session.c.id).where(session.c.learner == learner)))
    shared = own & _of_others(connection, found, learner) if with_sessions else set()
    gone = own - shared if with_sessions else set()
    doomed = Doomed((learner,), tuple(sorted(gone)), tuple(sorted(own - gone)))
    told = tally(connection, doomed)
    return doomed, replace(told, unlinked=len(doomed.unlinked), shared=len(shared))


def tally(connection: sa.Connection, doomed: Doomed) -> Tally:
    """Return how much is erased with what is doomed."""
    found = _reflected(connection)
    kept = [found.tables[name] for name in _KEEPSAKES if name in found.tables]
    entered = found.tables.get("enrolment")
    return Tally(
        learners=len(doomed.learners),
        sessions=len(doomed.sessions),
        events=_count(connection, found.tables["event"].c.session, doomed.sessions),
        answers=_count(connection, found.tables["answer"].c.session, doomed.sessions),
        keepsakes=sum(_count(connection, table.c.learner, doomed.learners) for table in kept),
        enrolments=0 if entered is None else _count(connection, entered.c.learner, doomed.learners),
    )


def erase_rows(connection: sa.Connection, doomed: Doomed) -> None:
    """Erase within a transaction that writes; a link to a learner that may be empty is emptied."""
    found = _reflected(connection)
    with _unfrozen(connection):
        for table in reversed(found.sorted_tables):  # first those that name others
            _erase_of_sessions(connection, table, found.tables["event"], doomed.sessions)
        _keep_refusals(connection, found, doomed.learners)
        notes = found.tables.get(_NOTES)
        if notes is not None:
            _each(connection, sa.delete(notes), notes.c.session, doomed.unlinked)
        for table in reversed(found.sorted_tables):
            for column, goes in _links(table, "learner"):
                _each(connection, _gone(table, column, goes=goes), column, doomed.learners)
        who = found.tables["learner"]
        _each(connection, sa.delete(who), who.c.id, doomed.learners)


def _keep_refusals(connection: sa.Connection, found: sa.MetaData, learners: Sequence[str]) -> None:
    """Let what learners refused hold for each of their sessions that stay, as a guest's would.

    Each is dated by its session, so that no common time tells which sessions were one person's.
    """
    consent = found.tables.get("consent")
    if consent is None:  # a backup of an earlier revision
        return
    for learner in learners:
        made = sa.select(consent).where(consent.c.learner == learner).order_by(consent.c.at)
        newest = {row["study"]: row for row in connection.execute(made).mappings()}
        refused = [row for row in newest.values() if row["decision"] != Decision.ACCEPTED]
        for session in connection.execute(_attended(found, learner)).all():
            for row in refused:
                own = {"id": str(uuid4()), "learner": None, "session": session.id}
                connection.execute(
                    consent.insert().values({**row, **own, "at": session.started_at})
                )


def _attended(found: sa.MetaData, learner: str) -> sa.Select[tuple[object, ...]]:
    """Select the sessions that were a learner's, or in which they had a letter."""
    session, member = found.tables["session"].c, found.tables.get("member")
    was = session.learner == learner
    if member is not None:
        was |= session.id.in_(sa.select(member.c.session).where(member.c.learner == learner))
    return sa.select(session.id, session.started_at).where(was)


def _erase_of_sessions(
    connection: sa.Connection, table: sa.Table, event: sa.Table, sessions: Sequence[str]
) -> None:
    for column, _ in _links(table, "session"):
        _each(connection, sa.delete(table), column, sessions)
    if table.name == "session":
        _each(connection, sa.delete(table), table.c.id, sessions)
    elif not any(_links(table, "session")):
        for column, _ in _links(table, "event"):
            for some in _some(sessions):
                of_them = sa.select(event.c.id).where(event.c.session.in_(some))
                connection.execute(sa.delete(table).where(column.in_(of_them)))


def _links(table: sa.Table, to: str) -> Iterator[tuple[sa.Column[str], bool]]:
    """Yield the columns that name rows of a table, and whether their own row goes with those."""
    for key in table.foreign_keys:
        if key.column.table.name == to:
            cascades = (key.ondelete or "").upper() == "CASCADE"
            yield key.parent, cascades or not key.parent.nullable


def _gone(table: sa.Table, column: sa.Column[str], *, goes: bool) -> sa.Delete | sa.Update:
    return sa.delete(table) if goes else sa.update(table).values({column.name: None})


def _each(
    connection: sa.Connection,
    statement: sa.Delete | sa.Update,
    column: sa.Column[str],
    ids: Sequence[str],
) -> None:
    for some in _some(ids):
        connection.execute(statement.where(column.in_(some)))


def _count(connection: sa.Connection, column: sa.Column[str], ids: Sequence[str]) -> int:
    query = sa.select(sa.func.count()).select_from(column.table)
    return sum(connection.scalar(query.where(column.in_(some))) or 0 for some in _some(ids))


def _some(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _of_others(connection: sa.Connection, found: sa.MetaData, learner: str) -> set[str]:
    """Return the sessions in which other learners have a letter."""
    member = found.tables.get("member")
    if member is None:
        return set()
    query = sa.select(member.c.session).where(member.c.learner != learner)
    return set(connection.scalars(query))


def _reflected(connection: sa.Connection) -> sa.MetaData:
    found = sa.MetaData()
    found.reflect(bind=connection)
    return found


@contextmanager
def _unfrozen(connection: sa.Connection) -> Iterator[None]:
    """Let rows be deleted that are otherwise never; at the transaction's end they are not again."""
    on, off = _triggers(connection)
    for statement in off:
        connection.exec_driver_sql(statement)
    yield
    for statement in on:
        connection.exec_driver_sql(statement)


def _triggers(connection: sa.Connection) -> tuple[list[str], list[str]]:
    """Return what brings the triggers against deleting back, and what takes them away."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        rows = [row for row in connection.exec_driver_sql(query) if row.name.endswith(_FREEZES)]
        return [row.sql for row in rows], [f'DROP TRIGGER "{row.name}"' for row in rows]
    query = (
        "SELECT tgname AS name, relname AS frozen FROM pg_trigger "
        "JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
    )
    rows = [row for row in connection.exec_driver_sql(query) if row.name.endswith(_FREEZES)]
    on, off = (
        [f'ALTER TABLE "{row.frozen}" {deed} TRIGGER "{row.name}"' for row in rows]
        for deed in ("ENABLE", "DISABLE")
    )
    return on, off
