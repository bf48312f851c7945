"""Merging what waits in the spool into the record: once each, in its order."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.bundles import bundle
from anatomyapp.session.chain import Row
from anatomyapp.session.event import LearnerId
from anatomyapp.session.insertion import ENDS, insert_rows, know
from anatomyapp.session.kept import Kept
from anatomyapp.session.opening import NewLearner, Opened, Seated
from anatomyapp.session.spool import Line, Spool

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore


_NO_SESSION = phrase(
    "what was recorded on this computer names no session, or several; it is left there."
)


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging.

    Parameters
    ----------
    sessions, events
        How many were merged; events that the record held already are not counted.
    faults
        What could not be merged, and why; it is left where it lies, or set aside beside it.
    """

    sessions: int = 0
    events: int = 0
    faults: tuple[StoreError, ...] = ()

    def __add__(self, other: Merged) -> Merged:
        """Return both together."""
        return Merged(
            self.sessions + other.sessions,
            self.events + other.events,
            (*self.faults, *other.faults),
        )


def merge_spool(
    store: SessionStore, spool: Spool, guard: AbstractContextManager[object] | None = None
) -> Merged:
    """Merge all that waits and belongs to no other process; the first refusal of the record ends.

    ``guard`` is held for each session while it is merged, so that nothing is added meanwhile.
    """
    merged = Merged()
    for session in spool.waiting():
        with guard or nullcontext():
            try:
                one = _merge_one(store, spool, session)
            except StoreAwayError as error:
                return merged + Merged(faults=(error,))
            except StoreError as error:
                merged += Merged(faults=(error,))
            else:
                merged += one
    return merged


def _merge_one(store: SessionStore, spool: Spool, name: str) -> Merged:
    lines = spool.lines(name)
    sessions = events = 0
    if any(isinstance(line, Kept) for line in lines):
        _merge_kept(store, lines)
    elif lines:
        sessions, events = 1, store.merge(lines, running=name in spool)
    damaged = spool.set_damaged_aside(name)
    spool.forget(name)
    return Merged(sessions, events, () if damaged is None else (damaged,))


def _merge_kept(store: SessionStore, lines: Iterable[Line]) -> None:
    """Put what a learner keeps into the record; it may be put there again."""
    names: dict[str, LearnerId] = {}  # a new learner's id in the spool: the one in the record
    for line in lines:
        match line:
            case NewLearner():
                names[line.id] = store.learner(line.pseudonym, at=line.created_at)
            case Kept():
                who = names.get(line.learner, LearnerId(line.learner))
                store.keepsakes(who, line.pack).write(line)


def session_of(lines: Iterable[Line]) -> str:
    """Return which session lines are of; lines that do not say so are a StoreError."""
    named = {line.facts.id if isinstance(line, Opened) else line.session
             for line in lines if isinstance(line, Opened | Row | Seated)}  # fmt: skip
    if len(named) != 1:
        raise StoreError(_NO_SESSION)
    return named.pop()


def merge_lines(connection: sa.Connection, lines: Iterable[Line]) -> int:
    """Add what the record does not hold yet of one session's lines; return how many events."""
    names: dict[str, str] = {}  # a new learner's id in the spool: the one in the record
    added = 0
    session: _Session | None = None
    for line in lines:
        match line:
            case NewLearner():
                names[line.id] = know(connection, line)
            case Opened():
                _open(connection, line, names)
                session = _Session(connection, line.facts.id)
            case Seated():
                _seat(connection, line, names)
            case Row():
                session = session or _known(connection, line.session)
                row = session.taken(line)
                if row is not None:
                    insert_rows(connection, (row,))
                    added += 1
    if session is not None and session.ended and added:
        bundle(connection, session.id)  # of what followed the end, too
    return added


def _known(connection: sa.Connection, session: str) -> _Session:
    """Return a session that the record holds, though the line that tells of it cannot be read."""
    there = sa.select(tables.session.c.id).where(tables.session.c.id == session)
    if connection.scalar(there) is None:
        raise StoreError(_NO_SESSION)
    return _Session(connection, session)


class _Session:
    """What the record holds of a session while lines are added to it."""

    def __init__(self, connection: sa.Connection, session: str) -> None:
        self.id = session
        event = tables.event.c
        query = sa.select(event.id, event.number, event.kind).where(event.session == session)
        rows = connection.execute(query).all()
        self._ids = {row.id for row in rows}
        self._next = max((row.number for row in rows), default=-1) + 1
        self.ended = any(row.kind in ENDS for row in rows)

    def taken(self, row: Row) -> Row | None:
        """Return the row as it is to be added; None where the record holds it already.

        Where the session was given up as abandoned meanwhile, its events follow under the next
        numbers, and its end is the one that the record has.
        """
        ends = row.kind in ENDS
        if row.id in self._ids or (ends and self.ended):
            return None
        taken = replace(row, number=max(row.number, self._next))
        self._ids.add(row.id)
        self._next, self.ended = taken.number + 1, self.ended or ends
        return taken


def _learner(connection: sa.Connection, learner: str | None, names: dict[str, str]) -> str | None:
    """Return a learner's id in the record; None for a guest, and for one who was erased."""
    who = names.get(learner or "", learner)
    found: str | None = connection.scalar(
        sa.select(tables.learner.c.id).where(tables.learner.c.id == who)
    )
    return found


def _open(connection: sa.Connection, opened: Opened, names: dict[str, str]) -> None:
    session = tables.session
    there = sa.select(session.c.id).where(session.c.id == opened.facts.id)
    if connection.scalar(there) is None:
        learner = _learner(connection, opened.learner, names)
        connection.execute(session.insert().values(**asdict(opened.facts), learner=learner))


def _seat(connection: sa.Connection, seated: Seated, names: dict[str, str]) -> None:
    member = tables.member
    there = set(connection.scalars(
        sa.select(member.c.letter).where(member.c.group_id == seated.group)))  # fmt: skip
    for letter, learner in seated.members.items():
        if letter not in there:
            connection.execute(member.insert().values(
                group_id=seated.group, letter=letter, session=seated.session,
                learner=_learner(connection, learner, names),
                formed_at=seated.formed_at))  # fmt: skip
