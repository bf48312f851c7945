"""What one learner did: each answer in a few columns, and how long they were at work.

It is what a learner's progress is computed from. Reading it changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any, NamedTuple

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.quizzing import HintTaken, QuizId
from anatomyapp.session.tables import answer, event, member, session

IDLE_S = 120.0  # own: of a longer stretch without any event, so much counts as work
_MOST_NAMED = 400  # of sessions in one query; more are read all together


class Given(NamedTuple):
    """One answer, as a learner's progress depends on it.

    Parameters
    ----------
    at
        UTC: when the session began plus the seconds since, by a clock that never goes back; so
        the answers of a session keep their order and distance where the machine's clock was set.
    attempt
        1 for the first response to the item in its quiz.
    hints
        How many were taken for the item in this quiz; see ``Learning.hints``.
    """

    session: SessionId
    quiz: QuizId
    item: ItemId
    item_version: int
    kind: Kind
    correct: bool
    latency_s: float
    confidence: int | None
    attempt: int
    at: datetime
    hints: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """How long a session was worked in: ``active_s`` of it, without idle stretches.

    ``hints`` is how many were taken.
    """

    session: SessionId
    began_at: datetime
    active_s: float
    hints: int = 0


@dataclass(frozen=True, slots=True)
class Whose:
    """A learner, or where there is none the guest of one session."""

    learner: LearnerId | None
    session: SessionId | None = None

    def __post_init__(self) -> None:
        """Refuse nobody, and two."""
        if (self.learner is None) == (self.session is None):
            raise ValueError("it is either a learner or the guest of a session")


class Learning:
    """Reads what one learner did; every method may raise StoreError.

    In a group only the answers of the learner's own turns are theirs; the time is that of the
    sessions that ran under their name.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self, whose: Whose) -> dict[SessionId, int]:
        """Return the number of the last event of each session that a learner took part in."""
        last = sa.select(sa.func.max(event.c.number)).where(event.c.session == session.c.id)
        query = sa.select(session.c.id, last.scalar_subquery()).where(_took_part(whose))
        with self._database.reading() as connection:
            return {each: number or 0 for each, number in connection.execute(query)}

    def answers(
        self, whose: Whose, sessions: Collection[SessionId] | None = None
    ) -> tuple[Given, ...]:
        """Return a learner's answers in the order in which they were given.

        Parameters
        ----------
        sessions
            Of these alone.
        """
        began = sa.select(session.c.id, session.c.started_at).where(_took_part(whose))
        with self._database.reading() as connection:
            starts = {each: at for each, at in connection.execute(began)}  # noqa: C416 - rows are no pairs to mypy
            found = [
                (starts[of] + timedelta(seconds=passed_s), of, number, row)
                for query in _answers(whose)
                for of, passed_s, number, *row in connection.execute(
                    _of(query, answer.c.session, sessions)
                ).fetchall()
            ]
        found.sort(key=itemgetter(0, 1, 2))
        return tuple(_given(of, at, row) for at, of, _, row in found)

    def work(self, whose: Whose, sessions: Collection[SessionId] | None = None) -> tuple[Work, ...]:
        """Return how long each session of a learner was worked in, oldest first."""
        before = sa.func.lag(event.c.monotonic_s).over(
            partition_by=event.c.session, order_by=event.c.number
        )
        own = session.c.id == whose.session if whose.session else session.c.learner == whose.learner
        gaps = (
            _of(sa.select(session.c.id, session.c.started_at), session.c.id, sessions)
            .add_columns((event.c.monotonic_s - before).label("gap"), event.c.kind)
            .join(event, event.c.session == session.c.id)
            .where(own)
            .subquery("gaps")
        )
        gap = sa.case((gaps.c.gap > IDLE_S, IDLE_S), (gaps.c.gap < 0, 0.0), else_=gaps.c.gap)
        query = (
            sa.select(gaps.c.id, gaps.c.started_at, sa.func.coalesce(sa.func.sum(gap), 0.0))
            .add_columns(sa.func.sum(sa.case((gaps.c.kind == _HINT, 1), else_=0)))
            .group_by(gaps.c.id, gaps.c.started_at)
            .order_by(gaps.c.started_at, gaps.c.id)
        )
        with self._database.reading() as connection:
            return tuple(Work(*row) for row in connection.execute(query))

    def hints(self, sessions: Collection[SessionId]) -> Counter[tuple[QuizId, ItemId]]:
        """Return how many hints were taken for each item of each quiz in some sessions."""
        query = sa.select(event.c.kind, event.c.version, event.c.payload)
        query = query.where(event.c.kind == _HINT, event.c.session.in_(sorted(sessions)))
        with self._database.reading() as connection:
            taken = [decode(*row) for row in connection.execute(query)]
        return Counter((each.quiz, each.item) for each in taken if isinstance(each, HintTaken))


_HINT = kind_of(HintTaken)
_KINDS = {kind.value: kind for kind in Kind}
_COLUMNS = (
    answer.c.session, event.c.monotonic_s, event.c.number, answer.c.quiz, answer.c.item,
    answer.c.item_version, answer.c.kind, answer.c.correct, answer.c.latency_s, answer.c.confidence,
    answer.c.attempt,
)  # fmt: skip


def _given(of: SessionId, at: datetime, row: Sequence[Any]) -> Given:
    run, item, version, kind, *others = row
    return Given._make((of, run, item, version, _KINDS[kind], *others, at, 0))


def _took_part(whose: Whose) -> sa.ColumnElement[bool]:
    """Return the condition on sessions: under the learner's name, or with them in its group."""
    if whose.session is not None:
        return session.c.id == whose.session
    seats = sa.select(member.c.session).where(member.c.learner == whose.learner)
    return sa.or_(session.c.learner == whose.learner, session.c.id.in_(seats))


def _answers(whose: Whose) -> tuple[sa.Select[Any], ...]:
    """Return the queries for what was answered alone, and in the turns of groups."""
    query = sa.select(*_COLUMNS).join_from(answer, event, event.c.id == answer.c.event)
    if whose.session is not None:
        return (query.where(answer.c.session == whose.session, answer.c.letter.is_(None)),)
    of_turn = sa.and_(member.c.group_id == answer.c.group_id, member.c.letter == answer.c.letter)
    own = sa.select(session.c.id).where(session.c.learner == whose.learner)
    return (
        query.where(answer.c.session.in_(own), answer.c.letter.is_(None)),
        query.join(member, of_turn).where(member.c.learner == whose.learner),
    )


def _of(
    query: sa.Select[Any],
    column: sa.Column[str],
    sessions: Collection[SessionId] | None,
) -> sa.Select[Any]:
    if sessions is None or len(sessions) > _MOST_NAMED:
        return query
    return query.where(column.in_(sorted(sessions)))
