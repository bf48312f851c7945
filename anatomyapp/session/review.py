"""What the record says: learners, sessions and answers as frozen rows, and how to ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.response import Means
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.quizzing import QuizId, QuizMode
from anatomyapp.session.tables import answer, event, member, quiz, session
from anatomyapp.session.turns import GroupId, Letter


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner, known by a pseudonym."""

    id: LearnerId
    pseudonym: str
    created_at: datetime


class SessionState(StrEnum):
    """How far a session is; *running* until it is ended, or found abandoned at a later start."""

    RUNNING = "running"
    ENDED = "ended"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """Which sessions are asked for; what is None does not matter.

    Parameters
    ----------
    session
        The beginning of an id; a whole one names one session.
    since, before
        Started at this time or later; started earlier than this time.
    text
        Within the pseudonym or the id, however it is written.
    state
        How far it is.
    answered
        Whether anything was answered in it.
    limit, offset
        A page of the sessions, newest first.
    """

    session: str | None = None
    learner: LearnerId | None = None
    mode: QuizMode | None = None
    since: datetime | None = None
    before: datetime | None = None
    text: str = ""
    state: SessionState | None = None
    answered: bool | None = None
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session in figures.

    Parameters
    ----------
    learner, pseudonym
        None and empty for a guest.
    last_at
        When its last event happened, UTC.
    duration_s
        From its first event to its last, by the monotonic clock.
    events, answers, correct
        How many.
    first, first_right
        How many of the answers were first attempts, and how many of these were right.
    simulated
        The simulated cohort that it is of; empty where somebody lived it.
    """

    id: SessionId
    learner: LearnerId | None
    pseudonym: str
    state: SessionState
    started_at: datetime
    last_at: datetime
    duration_s: float
    events: int
    answers: int
    correct: int
    app_version: str
    pack: str
    pack_version: str
    first: int = 0
    first_right: int = 0
    simulated: str = ""


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """Which answers are asked for; what is None does not matter.

    ``place`` is "quiz" or "ar"; ``first_only`` leaves all but those whose ``first`` is true.
    """

    session: SessionId | None = None
    learner: LearnerId | None = None
    bank: str | None = None
    mode: QuizMode | None = None
    place: str | None = None
    first_only: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, as evaluation reads it.

    Parameters
    ----------
    learner
        The learner's id; the session's id for a guest, who is a learner of their own each time. In
        a group that of the member who answered; for a guest there, the group's id and the letter.
    attempt
        1 for the first response to the item in its quiz.
    first
        Whether it is the learner's first answer to this version of the item in this mode and place.
    response
        The structure clicked or the option chosen; empty where the item was skipped.
    score
        0 to 1.
    latency_s
        From presentation to response.
    at
        When it was recorded, UTC.
    means
        With what it was answered; None where it was not, and before version 4 of events.
    letter, group
        Of the member who answered; None where nobody took turns.
    place
        Of the window: "quiz" or "ar".
    timed_out
        Whether a spotter's time was over before an answer came.
    """

    learner: str
    session: SessionId
    quiz: QuizId
    bank: str
    bank_version: str
    mode: QuizMode
    item: ItemId
    item_version: int
    kind: Kind
    attempt: int
    first: bool
    response: str
    correct: bool
    score: float
    latency_s: float
    confidence: int | None
    at: datetime
    means: Means | None = None
    letter: Letter | None = None
    group: GroupId | None = None
    place: str = "quiz"
    timed_out: bool = False


def answers_query(which: AnswerFilter, *, numbered: bool = True) -> sa.Select[tuple[object, ...]]:
    """Return the query for answers, oldest first.

    Those of one session and one very moment come by their numbers or, where not ``numbered``, by
    their ids: of a million answers a million events need not be looked up.
    """
    who, tie = _who().label("learner"), event.c.number if numbered else answer.c.event
    order = (answer.c.at, answer.c.session, tie)
    place = sa.func.row_number().over(
        partition_by=(who, quiz.c.mode, quiz.c.place, answer.c.item, answer.c.item_version),
        order_by=order,
    )
    source = (
        sa.select(answer, who, quiz.c.bank, quiz.c.bank_version, quiz.c.mode, quiz.c.place)
        .add_columns(tie.label("tie"), (place == 1).label("first"))
        .select_from(answer)
        .join(quiz, quiz.c.id == answer.c.quiz)
        .join(session, session.c.id == answer.c.session)
        .join(member, _IS_MEMBER, isouter=True)
    )
    if numbered:
        source = source.join(event, event.c.id == answer.c.event)
    ranked = source.subquery("ranked")
    wanted = {
        ranked.c.session: which.session,
        ranked.c.learner: which.learner,
        ranked.c.bank: which.bank,
        ranked.c.mode: which.mode,
        ranked.c.place: which.place,
        ranked.c.first: which.first_only or None,
    }
    return (
        sa.select(ranked)
        .where(*(column == value for column, value in wanted.items() if value is not None))
        .order_by(ranked.c.at, ranked.c.session, ranked.c.tie)
    )


_IS_MEMBER = sa.and_(member.c.group_id == answer.c.group_id, member.c.letter == answer.c.letter)


def _who() -> sa.ColumnElement[str]:
    """Return who answered: the session's learner, or the member whose turn it was."""
    guest = answer.c.group_id + "-" + answer.c.letter
    alone = sa.func.coalesce(session.c.learner, session.c.id)
    in_turn = sa.func.coalesce(member.c.learner, guest, alone)
    return sa.case((answer.c.letter.is_(None), alone), else_=in_turn)


def answer_row(row: sa.RowMapping) -> Answer:
    """Return one row of ``answers_query`` as an answer."""
    named = {name: row[name] for name in Answer.__slots__ if name in row}
    named |= {"mode": QuizMode(row["mode"]), "kind": Kind(row["kind"]), "first": bool(row["first"])}
    named |= {"means": row["means"] and Means(row["means"]), "group": row["group_id"]}
    named |= {"letter": row["letter"] and Letter(row["letter"])}
    return Answer(**named)
