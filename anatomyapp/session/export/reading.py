"""Reading what is exported: of which sessions, row by row, in one moment of the record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.event import Event, LearnerId
from anatomyapp.session.study_tables import enrolment

_AT_A_TIME = 1000  # rows that are held in memory


@dataclass(frozen=True, slots=True)
class Selection:
    """What is exported; what is None does not matter.

    Parameters
    ----------
    learner
        Whose sessions; of answers: who answered, also in a group of another learner's session.
    sessions
        The ids of those that may be exported, such as those of a study.
    since, before
        Sessions that started at this time or later, and earlier than this time.
    bank
        Sessions with a quiz of this bank; of quizzes, and what happened in them, that bank's alone.
    """

    learner: LearnerId | None = None
    sessions: frozenset[str] | None = None
    since: datetime | None = None
    before: datetime | None = None
    bank: str | None = None

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


class Reading:
    """Lends the rows of a record, a thousand at a time; ``connection`` sees one moment of it."""

    def __init__(self, connection: sa.Connection, selection: Selection) -> None:
        self.connection, self.selection = connection, selection
        self._open: list[sa.CursorResult[tuple[object, ...]]] = []

    def close(self) -> None:
        """Let go of what was not read to its end."""
        while self._open:
            self._open.pop().close()

    def stream(self, query: sa.Select[tuple[object, ...]]) -> Iterator[sa.RowMapping]:
        """Yield the rows of a query."""
        found = self.connection.execute(query, execution_options={"yield_per": _AT_A_TIME})
        self._open.append(found)
        yield from found.mappings()
        self._open.remove(found)

    def of_sessions(self) -> tuple[sa.ColumnElement[bool], ...]:
        """Return the conditions on the table of sessions."""
        session, which = tables.session.c, self.selection
        conditions: list[sa.ColumnElement[bool]] = []
        if which.learner is not None:
            conditions.append(session.learner == which.learner)
        if which.since is not None:
            conditions.append(session.started_at >= which.since)
        if which.before is not None:
            conditions.append(session.started_at < which.before)
        if which.bank is not None:
            quiz = tables.quiz.c
            of_bank = sa.select(quiz.id).where(quiz.session == session.id, quiz.bank == which.bank)
            conditions.append(of_bank.exists())
        if which.sessions is not None:
            conditions.append(session.id.in_(self._listed(which.sessions)))
        return tuple(conditions)

    def _listed(self, ids: frozenset[str]) -> sa.Select[tuple[str]]:
        """Return the query for ids that are given, however many."""
        text = sa.literal(json.dumps(sorted(ids)), sa.Text)
        if self.connection.dialect.name == "sqlite":
            listed = sa.func.json_each(text).table_valued("value")
        else:
            listed = sa.func.json_array_elements_text(sa.cast(text, sa.JSON)).table_valued("value")
        return sa.select(listed.c.value)

    def wanted(self) -> sa.Select[tuple[str]]:
        """Return the query for the ids of the wanted sessions."""
        return sa.select(tables.session.c.id).where(*self.of_sessions())

    def people(self) -> sa.CompoundSelect[tuple[str]]:
        """Return the query for the ids of learners who took part in the wanted sessions."""
        session, member, entered = tables.session.c, tables.member.c, enrolment.c
        own = sa.select(session.learner).where(*self.of_sessions())
        return own.union(
            sa.select(member.learner).where(member.session.in_(self.wanted())),
            sa.select(entered.learner).where(entered.session.in_(self.wanted())),
        )

    def events(self, *kinds: type[Event]) -> Iterator[sa.RowMapping]:
        """Yield events of these kinds, of all without one, with their session's facts.

        Session by session, the oldest first, in the order of their numbers.
        """
        event, session = tables.event, tables.session
        facts = (session.c.learner, session.c.app_version, session.c.pack, session.c.pack_version)
        query = (
            sa.select(event, *facts)
            .join(session, session.c.id == event.c.session)
            .where(*self.of_sessions())
            .order_by(session.c.started_at, session.c.id, event.c.number)
        )
        if kinds:
            query = query.where(event.c.kind.in_([kind_of(kind) for kind in kinds]))
        return self.stream(query)


def happened(row: sa.RowMapping) -> Event:
    """Return the event of a row."""
    return decode(row["kind"], row["version"], row["payload"])
