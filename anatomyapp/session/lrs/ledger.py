"""What an LRS has taken of the record, under which names, and who refused a study.

Names are random and stand in a table of their own, which goes with the learner: what an LRS holds
is then nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from anatomyapp.session import tables
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.participation import Decision, Person
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.session.utc_datetime import UtcDateTime

Members = Mapping[tuple[GroupId, Letter], LearnerId | None]


@dataclass(frozen=True, slots=True)
class Due:
    """A session, and how much of it an LRS has taken.

    Parameters
    ----------
    learner
        None for a guest.
    events, taken
        How many there are, and of how many the statements were taken.
    members
        Of its groups; None for guests.
    """

    session: SessionId
    learner: LearnerId | None
    started_at: datetime
    events: int
    taken: int = 0
    members: Members = field(default_factory=dict)

    @property
    def persons(self) -> frozenset[Person]:
        """Who takes part: learners; a guest is the session's, or a letter of a group."""
        guests = {
            f"{group}-{letter}" for (group, letter), who in self.members.items() if who is None
        }
        learners = {who for who in self.members.values() if who is not None}
        return frozenset(map(Person, {self.learner or self.session, *learners, *guests}))

    @property
    def learners(self) -> frozenset[LearnerId]:
        """The learners among them."""
        known = (self.learner, *self.members.values())
        return frozenset(learner for learner in known if learner is not None)


class Ledger:
    """Reads what is to be sent, and writes what was taken; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, lrs: str, *, again: bool = False) -> tuple[Due, ...]:
        """Return the sessions with events that an LRS has not taken, oldest first.

        ``again`` leaves aside what was taken: all sessions, whole. An empty ``lrs`` has none.
        """
        with self._database.reading() as connection:
            rows = connection.execute(_sessions(lrs)).mappings().all()
            members = _members(connection)
        found = (_due(row, members, again=again) for row in rows)
        return tuple(each for each in found if each.taken < each.events)

    def names(self, learners: Iterable[LearnerId], at: datetime) -> Mapping[LearnerId, str]:
        """Return the names of learners in statements; who has none gets one."""
        table = tables.lrs_name
        wanted = sorted(set(learners))
        with self._database.writing() as connection:
            for learner in wanted:
                added = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(
                    table
                )
                row = {"learner": learner, "name": str(uuid4()), "made_at": at}
                connection.execute(
                    added.values(row).on_conflict_do_nothing(index_elements=["learner"])
                )
            rows = connection.execute(sa.select(table)).mappings().all()
        names = {LearnerId(row["learner"]): str(row["name"]) for row in rows}
        return {learner: names[learner] for learner in wanted}

    def mark(self, lrs: str, taken: Mapping[SessionId, int], at: datetime) -> None:
        """Write down of how many events of each session an LRS has the statements."""
        with self._database.writing() as connection:
            for session, events in taken.items():
                connection.execute(_added(lrs, session, at))
                connection.execute(_raised(lrs, session, events, at))

    def refusers(self) -> frozenset[Person]:
        """Return who refused a study, or withdrew from one, and did not take it back."""
        kept = tables.consent
        query = sa.select(kept).order_by(kept.c.at, kept.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        newest = {
            (Person(row["learner"] or row["session"]), row["study"]): row["decision"]
            for row in rows
        }
        return frozenset(who for (who, _), said in newest.items() if said != Decision.ACCEPTED)


def _sessions(lrs: str) -> sa.Select[tuple[object, ...]]:
    session, event, taken = tables.session, tables.event, tables.lrs_taken
    events = sa.select(sa.func.max(event.c.number) + 1).where(event.c.session == session.c.id)
    mark = sa.and_(taken.c.session == session.c.id, taken.c.lrs == lrs)
    return (
        sa.select(session.c.id, session.c.learner, session.c.started_at)
        .add_columns(events.scalar_subquery().label("events"))
        .add_columns(sa.func.coalesce(taken.c.events, 0).label("taken"))
        .select_from(session)
        .join(taken, mark, isouter=True)
        .order_by(session.c.started_at, session.c.id)
    )


def _members(connection: sa.Connection) -> Mapping[str, dict[tuple[GroupId, Letter], LearnerId]]:
    found: dict[str, dict[tuple[GroupId, Letter], LearnerId]] = {}
    for row in connection.execute(sa.select(tables.member)).mappings():
        own = found.setdefault(row["session"], {})
        own[GroupId(row["group_id"]), Letter(row["letter"])] = row["learner"]
    return found


def _due(row: sa.RowMapping, members: Mapping[str, Members], *, again: bool) -> Due:
    return Due(
        session=SessionId(row["id"]),
        learner=row["learner"],
        started_at=row["started_at"],
        events=row["events"] or 0,
        taken=0 if again else row["taken"],
        members=members.get(row["id"], {}),
    )


def _added(lrs: str, session: SessionId, at: datetime) -> sa.Insert:
    """Return what begins a mark, where there is none and the session was not erased meanwhile."""
    taken, sessions = tables.lrs_taken, tables.session
    known = sa.select(taken.c.lrs).where(taken.c.lrs == lrs, taken.c.session == session)
    row = sa.select(
        sa.literal(lrs), sessions.c.id, sa.literal(0), sa.literal(at, UtcDateTime)
    ).where(sessions.c.id == session, ~known.exists())
    return taken.insert().from_select(["lrs", "session", "events", "at"], row)


def _raised(lrs: str, session: SessionId, events: int, at: datetime) -> sa.Update:
    """Return what moves a mark on; never back."""
    taken = tables.lrs_taken
    here = sa.and_(taken.c.lrs == lrs, taken.c.session == session, taken.c.events < events)
    return taken.update().where(here).values(events=events, at=at)
