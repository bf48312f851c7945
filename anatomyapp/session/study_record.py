"""What the record holds of one study, read at one moment: rows, before anything is scored.

Those alone are told of whose consent stands, with the time since when it does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId
from anatomyapp.session.augmented import Stretch
from anatomyapp.session.codec import decode
from anatomyapp.session.consent import Consents
from anatomyapp.session.database import Database
from anatomyapp.session.enrolment import Enrolment, enrolments
from anatomyapp.session.event import SessionId
from anatomyapp.session.participation import Participation, Person
from anatomyapp.session.population import counts, population_of
from anatomyapp.session.questionnaire import FillingId
from anatomyapp.session.quizzing import QuizId, QuizStarted
from anatomyapp.session.studies import Studies, Study
from anatomyapp.session.study_moments import Moment, moments_of
from anatomyapp.session.study_rows import What
from anatomyapp.session.study_tables import enrolment, study_step
from anatomyapp.session.studying import (
    EnrolmentId,
)
from anatomyapp.session.tables import answer, event, quiz, tracking
from anatomyapp.session.turns import Letter
from anatomyapp.study.steps import StepId, StepOutcome


class StepRow(NamedTuple):
    """A step as it began or ended; ``outcome`` is None where it began."""

    enrolment: EnrolmentId
    session: SessionId
    number: int
    monotonic_s: float
    step: StepId
    what: What
    outcome: StepOutcome | None
    quiz: QuizId | None
    filling: FillingId | None
    at: datetime


class FirstAnswer(NamedTuple):
    """The first attempt at an item in one run through a bank."""

    quiz: QuizId
    letter: Letter | None
    item: ItemId
    score: float


class Followed(NamedTuple):
    """How well a sheet was followed until a moment: over how many seconds, the part without it."""

    session: SessionId
    monotonic_s: float
    seconds: float
    lost: float


@dataclass(frozen=True, slots=True)
class StudyRecord:
    """What the record holds of a study.

    Parameters
    ----------
    since
        When each gave the consent that stands.
    uncounted
        How many are enrolled whose consent does not stand.
    steps
        In the order in which they began and ended.
    items
        Of each run through a bank, those that it was to ask.
    answers
        In the order in which they were given.
    moments
        What happened in the sessions in which steps were taken, in its order.
    seconds
        For how long each step was worked at, where that was noted.
    """

    study: Study
    cohort: str | None
    enrolments: tuple[Enrolment, ...]
    since: Mapping[EnrolmentId, datetime]
    uncounted: int
    steps: tuple[StepRow, ...]
    items: Mapping[QuizId, tuple[ItemId, ...]]
    answers: tuple[FirstAnswer, ...]
    followed: tuple[Followed, ...]
    moments: Mapping[SessionId, Sequence[Moment]]
    seconds: Mapping[tuple[EnrolmentId, StepId], float]


class StudyRecords:
    """Reads what is evaluated of studies; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def of(self, study_id: str) -> StudyRecord:
        """Return what the record holds of a study; an unknown one is a StoreError."""
        study = Studies(self._database).study(study_id)
        took_part = Consents(self._database).participation(study_id)
        with self._database.reading() as connection:
            own = sa.and_(enrolment.c.study == study_id, counts(enrolment.c.session))
            entered = enrolments(connection, own)
            since = _since(entered, took_part)
            moments, seconds = moments_of(connection, _sessions(study_id))
            return StudyRecord(
                study=study,
                cohort=population_of(connection).cohort,
                enrolments=tuple(each for each in entered if each.id in since),
                since=since,
                uncounted=len(entered) - len(since),
                steps=_steps(connection, study_id),
                items=_items(connection, study_id),
                answers=_answers(connection, study_id),
                followed=_followed(connection, study_id),
                moments=moments,
                seconds=seconds,
            )


def _since(entered: Sequence[Enrolment], took_part: Participation) -> dict[EnrolmentId, datetime]:
    """Return from when on what somebody did counts; nothing for those whose consent is none."""
    people = {each.id: each.learner or each.session for each in entered}
    found = {who: took_part.since.get(Person(person)) for who, person in people.items()}
    return {who: since for who, since in found.items() if since is not None}


def _of_study(study_id: str) -> sa.Select[tuple[str]]:
    return sa.select(enrolment.c.id).where(enrolment.c.study == study_id)


def _sessions(study_id: str) -> sa.Select[tuple[str]]:
    taken = study_step.c.enrolment.in_(_of_study(study_id))
    return sa.select(study_step.c.session).where(taken)


def _quizzes(study_id: str) -> sa.Select[tuple[str | None]]:
    named = (study_step.c.enrolment.in_(_of_study(study_id)), study_step.c.quiz.is_not(None))
    return sa.select(study_step.c.quiz).where(*named)


def _steps(connection: sa.Connection, study_id: str) -> tuple[StepRow, ...]:
    step = study_step.c
    query = (
        sa.select(step.enrolment, step.session, event.c.number, event.c.monotonic_s, step.step)
        .add_columns(step.what, step.outcome, step.quiz, step.filling, step.at)
        .join(event, event.c.id == step.event)
        .where(step.enrolment.in_(_of_study(study_id)))
        .order_by(step.at, step.session, event.c.number)
    )
    found = (StepRow._make(row) for row in connection.execute(query))
    return tuple(
        row._replace(what=What(row.what), outcome=row.outcome and StepOutcome(row.outcome))
        for row in found
    )


def _items(connection: sa.Connection, study_id: str) -> dict[QuizId, tuple[ItemId, ...]]:
    query = (
        sa.select(quiz.c.id, event.c.kind, event.c.version, event.c.payload)
        .join(event, event.c.id == quiz.c.event)
        .where(quiz.c.id.in_(_quizzes(study_id)))
    )
    found = {}
    for run, *told in connection.execute(query):
        started = decode(*told)
        if isinstance(started, QuizStarted):
            found[run] = started.items
    return found


def _answers(connection: sa.Connection, study_id: str) -> tuple[FirstAnswer, ...]:
    given = answer.c
    query = (
        sa.select(given.quiz, given.letter, given.item, given.score)
        .where(given.quiz.in_(_quizzes(study_id)), given.attempt == 1)
        .order_by(given.at, given.event)
    )
    return tuple(FirstAnswer._make(row) for row in connection.execute(query))


def _followed(connection: sa.Connection, study_id: str) -> tuple[Followed, ...]:
    of = tracking.c
    query = (
        sa.select(of.session, event.c.monotonic_s, of.seconds, of.lost)
        .join(event, event.c.id == of.event)
        .where(of.session.in_(_sessions(study_id)), of.over == Stretch.MINUTE.value)
        .order_by(of.session, event.c.number)
    )
    return tuple(Followed._make(row) for row in connection.execute(query))
