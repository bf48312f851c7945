"""Whether a file is a record of this program that can be used, and how much it holds."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.chain import Break, Row, first_break
from anatomyapp.session.insertion import facts_of, link_of
from anatomyapp.session.watching import Watch, unwatched, watched

_DAMAGED = phrase("{file} is no record, or is damaged ({cause}); take another backup.")
_CHAINED_SINCE = "0004"
_NEWEST, _OTHERS = 10, 20  # sessions whose chains are recomputed
_LONGEST = 20_000  # events of a session; a longer one is left to "sessions verify"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a record holds: its revision, and how many of each."""

    revision: str
    learners: int
    sessions: int
    events: int
    answers: int


@contextmanager
def reading_file(file: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection to a record's file that writes nothing; it must be there."""
    path = f"{file.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(path, uri=True, isolation_level=None)) as connection:
        yield connection


def contents_of(connection: sqlite3.Connection) -> Contents:
    """Return what the record of a connection holds."""
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    counts = [
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # nosec B608 # noqa: S608 - named here
        for table in ("learner", "session", "event", "answer")
    ]
    return Contents(revision, *counts)


def counted(file: Path) -> Contents:
    """Return what a record's file says that it holds, without reading it whole.

    Raises
    ------
    StoreError
        It cannot be read as a record.
    """
    try:
        with reading_file(file) as connection:
            return contents_of(connection)
    except sqlite3.Error as error:
        raise StoreError(_DAMAGED, file=file, cause=error) from error


def check_file(file: Path, watch: Watch = unwatched, *, whole: bool = True) -> Contents:
    """Read a record's file: its pages, its revision, its counts, some of its chains.

    The chains of the newest sessions and of some others are recomputed, all of them by
    ``sessions verify``. Nothing is written.

    Parameters
    ----------
    whole
        Whether every page is read and compared with what points to it, which takes minutes where
        the file has gigabytes.

    Raises
    ------
    StoreError
        It is no record, another program's, a newer version's, damaged, or cannot be read.
    """
    if not file.is_file():
        raise StoreError("{file} does not exist; check the path.", file=file)
    try:
        with reading_file(file) as connection, watched(connection, watch):
            _check_tables(file, connection)
            if whole:
                _check_pages(file, connection)
            found = contents_of(connection)
            broken = next(_breaks(connection, found.revision), None)
    except sqlite3.Error as error:
        raise StoreError(_DAMAGED, file=file, cause=error) from error
    if broken is not None:
        raise StoreError("{file}: {broken}; take another backup.", file=file, broken=broken)
    return found


def _check_tables(file: Path, connection: sqlite3.Connection) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = {name for (name,) in connection.execute(query)}
    if not {"alembic_version", "learner", "session", "event", "answer"} <= names:
        raise StoreError("{file} belongs to another program; give a backup of a record.", file=file)
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision not in tables.REVISIONS:
        raise StoreError(
            "{file} was made by a newer anatomyapp (revision {revision}; this one knows up to "
            "{newest}); update anatomyapp first.",
            file=file,
            revision=revision,
            newest=tables.REVISIONS[-1],
        )


def _check_pages(file: Path, connection: sqlite3.Connection) -> None:
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise StoreError(
            "{file} is damaged ({cause}); take another backup.",
            file=file,
            cause=" ".join(said.split()),
        )


def _breaks(connection: sqlite3.Connection, revision: str) -> Iterator[Break]:
    """Yield where the chains of some sessions do not hold."""
    if revision < _CHAINED_SINCE:
        return
    engine = sa.create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as read:
        for session in _some_sessions(read):
            query = sa.select(*(tables.event.c[name] for name in (*Row.__slots__, "hash")))
            own = query.where(tables.event.c.session == session).order_by(tables.event.c.number)
            links = map(link_of, read.execute(own).mappings())
            found = first_break(facts_of(read, session), links)
            if found is not None:
                yield found


def _some_sessions(connection: sa.Connection) -> list[str]:
    session = tables.session.c
    ids = connection.scalars(sa.select(session.id).order_by(session.started_at.desc())).all()
    others = ids[_NEWEST:]
    chosen = random.sample(others, min(_OTHERS, len(others)))  # nosec B311 # which are checked
    last = sa.select(sa.func.max(tables.event.c.number))
    return [
        each
        for each in (*ids[:_NEWEST], *chosen)
        if (connection.scalar(last.where(tables.event.c.session == each)) or 0) < _LONGEST
    ]
