"""Whether the chains of a record hold, against themselves and against seals taken before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import chain as joined
from pathlib import Path

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.chain import Break, Link, Seal, first_break
from anatomyapp.session.insertion import facts_of, link_of

FORMAT = "anatomyapp-seal"
VERSION = 1
_DIGITS = frozenset("0123456789abcdef")
_HASH_LENGTH = 64


def breaks(
    connection: sa.Connection,
    sessions: Iterable[str] | None = None,
    seals: Mapping[str, Seal] | None = None,
) -> Iterator[Break]:
    """Yield each session whose chain does not hold, at its first event that does not fit.

    Parameters
    ----------
    sessions
        None for all, those that are sealed and no longer there too.
    seals
        By session.
    """
    known = seals or {}
    there = dict.fromkeys(connection.scalars(sa.select(tables.session.c.id)).all())
    for session in dict.fromkeys(joined(there, known)) if sessions is None else sessions:
        if session not in there:
            sealed = known[session].events if session in known else 0
            yield Break(session, 0, f"the session is gone; {sealed} events were sealed")
            continue
        found = first_break(facts_of(connection, session), _links(connection, session),
                            known.get(session))  # fmt: skip
        if found is not None:
            yield found


def _links(connection: sa.Connection, session: str) -> Iterator[Link]:
    event = tables.event
    query = sa.select(event).where(event.c.session == session).order_by(event.c.number)
    return map(link_of, connection.execute(query).mappings())


def seals(connection: sa.Connection) -> tuple[Seal, ...]:
    """Return the seals of all sessions, oldest first."""
    event, session = tables.event, tables.session
    last = (
        sa.select(event.c.session, sa.func.max(event.c.number).label("number"))
        .group_by(event.c.session)
        .subquery()
    )
    query = (
        sa.select(event.c.session, event.c.number, event.c.hash)
        .join(last, (last.c.session == event.c.session) & (last.c.number == event.c.number))
        .join(session, session.c.id == event.c.session)
        .order_by(session.c.started_at, session.c.id)
    )
    return tuple(Seal(row.session, row.number + 1, row.hash) for row in connection.execute(query))


def seal_lines(found: Iterable[Seal]) -> Iterator[str]:
    """Return the lines of a file of seals: a first one that says so, then one for each session."""
    yield json.dumps({"format": FORMAT, "version": VERSION}) + "\n"
    for seal in found:
        yield json.dumps(asdict(seal)) + "\n"


def read_seals(path: Path) -> dict[str, Seal]:
    """Return the seals of a file by session.

    Raises
    ------
    StoreError
        The file cannot be read, or holds no seals of this version.
    """
    try:
        head, *lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        _check_head(head)
        found = [_seal(line) for line in lines]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise StoreError(
            '{path} holds no seals that can be read ({reason}); give a file that "anatomyapp '
            'sessions seal" wrote.',
            path=path,
            reason=getattr(error, "strerror", None) or error,
        ) from error
    return {seal.session: seal for seal in found}


def _check_head(head: object) -> None:
    if head != {"format": FORMAT, "version": VERSION}:
        raise ValueError("its first line names another format")


def _seal(plain: dict[str, object]) -> Seal:
    session, events, digest = plain["session"], plain["events"], plain["hash"]
    if not (isinstance(session, str) and isinstance(events, int) and isinstance(digest, str)):
        raise TypeError("a seal is a session, a number of events and a hash")
    if len(digest) != _HASH_LENGTH or not _DIGITS.issuperset(digest) or events < 1:
        raise ValueError(f"the seal of {session} is none")
    return Seal(session, events, digest)
