"""Queries of sessions: one page of them in figures, how many there are, in which modes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from anatomyapp.session.codec import kind_of
from anatomyapp.session.event import SessionAbandoned, SessionEnded, SessionId
from anatomyapp.session.review import SessionFilter, SessionState, SessionSummary
from anatomyapp.session.study_tables import simulated
from anatomyapp.session.tables import IS_END, answer, event, learner, quiz, session

_ENDS = {
    kind_of(SessionEnded): SessionState.ENDED,
    kind_of(SessionAbandoned): SessionState.ABANDONED,
}


def sessions_query(which: SessionFilter) -> sa.Select[tuple[object, ...]]:
    """Return the query for one page of summaries, newest first."""
    page = _page(which).subquery("page")
    any_event = event.alias("any_event")
    numbers = sa.select(sa.func.max(any_event.c.number)).where(any_event.c.session == page.c.id)
    last = sa.and_(event.c.session == page.c.id, event.c.number == numbers.scalar_subquery())
    # Not the last event: what was recorded aside of an abandoned session follows its end.
    end = event.alias("session_end")
    ended = sa.and_(end.c.session == page.c.id, sa.text(f"session_end.{IS_END}"))
    counted = _outcomes(page).subquery("outcomes")
    return (
        sa.select(page, event.c.at.label("last_at"), event.c.monotonic_s)
        .add_columns(end.c.kind, event.c.number, learner.c.pseudonym, simulated.c.cohort)
        .add_columns(*(counted.c[name] for name in ("answers", "correct", "first", "first_right")))
        .select_from(page)
        .join(event, last)
        .join(counted, counted.c.id == page.c.id)
        .join(end, ended, isouter=True)
        .join(learner, learner.c.id == page.c.learner, isouter=True)
        .join(simulated, simulated.c.session == page.c.id, isouter=True)
        .order_by(page.c.started_at.desc(), page.c.id)
    )


def _outcomes(page: sa.Subquery) -> sa.Select[tuple[object, ...]]:
    """Return how many answers each session of a page has; the index alone tells it."""
    right = sa.case((answer.c.correct, 1), else_=0)
    first = sa.case((answer.c.attempt == 1, 1), else_=0)
    sums = {"correct": right, "first": first, "first_right": right * first}
    return (
        sa.select(page.c.id, sa.func.count(answer.c.session).label("answers"))
        .add_columns(*(sa.func.coalesce(sa.func.sum(v), 0).label(k) for k, v in sums.items()))
        .join(answer, answer.c.session == page.c.id, isouter=True)
        .group_by(page.c.id)
    )


def count_query(which: SessionFilter) -> sa.Select[Any]:
    """Return the query for how many sessions there are, on whatever page."""
    query = sa.select(sa.func.count()).select_from(session)
    return query.where(*_conditions(which))


def modes_query(sessions: Sequence[SessionId]) -> sa.Select[Any]:
    """Return the query for the modes in which something was answered, by session."""
    answered = sa.select(answer.c.event).where(answer.c.quiz == quiz.c.id).exists()
    query = sa.select(quiz.c.session, quiz.c.mode).distinct()
    return query.where(quiz.c.session.in_(sessions), answered)


def _page(which: SessionFilter) -> sa.Select[tuple[object, ...]]:
    query = sa.select(session).order_by(session.c.started_at.desc(), session.c.id)
    query = query.where(*_conditions(which))
    if which.limit is not None:
        query = query.limit(which.limit)
    if which.offset:
        query = query.offset(which.offset)
    return query


def _conditions(which: SessionFilter) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what holds for the sessions asked for."""
    if which.session is not None:
        yield session.c.id.startswith(which.session, autoescape=True)
    if which.learner is not None:
        yield session.c.learner == which.learner
    if which.since is not None:
        yield session.c.started_at >= which.since
    if which.before is not None:
        yield session.c.started_at < which.before
    if which.mode is not None:
        in_mode = sa.select(quiz.c.id).where(quiz.c.session == session.c.id)
        yield in_mode.where(quiz.c.mode == which.mode.value).exists()
    if which.answered is not None:
        any_answer = sa.select(answer.c.event).where(answer.c.session == session.c.id).exists()
        yield any_answer if which.answered else ~any_answer
    if which.text:
        named = sa.select(learner.c.id).where(
            learner.c.pseudonym.icontains(which.text, autoescape=True)
        )
        in_id = session.c.id.icontains(which.text, autoescape=True)
        yield sa.or_(session.c.learner.in_(named), in_id)
    if which.state is not None:
        yield _in_state(which.state)


def _in_state(state: SessionState) -> sa.ColumnElement[bool]:
    end = event.alias("state_end")
    ends = sa.select(end.c.kind).where(
        end.c.session == session.c.id, sa.text(f"state_end.{IS_END}")
    )
    if state is SessionState.RUNNING:
        return ~ends.exists()
    kind = next(kind for kind, known in _ENDS.items() if known is state)
    return ends.where(end.c.kind == kind).exists()


def summary(row: sa.RowMapping) -> SessionSummary:
    """Return one row of ``sessions_query`` as a summary."""
    return SessionSummary(
        id=SessionId(row["id"]),
        learner=row["learner"],
        pseudonym=row["pseudonym"] or "",
        state=_ENDS.get(row["kind"], SessionState.RUNNING),
        started_at=row["started_at"],
        last_at=row["last_at"],
        duration_s=row["monotonic_s"],
        events=row["number"] + 1,
        answers=row["answers"],
        correct=row["correct"],
        first=row["first"],
        first_right=row["first_right"],
        app_version=row["app_version"],
        pack=row["pack"],
        pack_version=row["pack_version"],
        simulated=row["cohort"] or "",
    )
