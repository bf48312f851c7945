"""Enrolments: one person in one study, as the record has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.study_rows import Status
from anatomyapp.session.study_tables import enrolment
from anatomyapp.session.studying import EnrolmentId, StudyId
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.allocation import ArmId


@dataclass(frozen=True, slots=True)
class Seat:
    """Who enters a study: a learner, or the guest of a session; in a group with their letter."""

    session: SessionId
    learner: LearnerId | None = None
    group: GroupId | None = None
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One person in one study.

    Parameters
    ----------
    session
        In which they entered.
    arm, stratum, position
        None before they are allocated.
    reason
        Why they left, as a code.
    """

    id: EnrolmentId
    study: StudyId
    number: int
    session: SessionId
    learner: LearnerId | None
    group: GroupId | None
    letter: Letter | None
    arm: ArmId | None
    stratum: str | None
    position: int | None
    status: Status
    reason: str | None
    enrolled_at: datetime
    allocated_at: datetime | None
    ended_at: datetime | None

    @property
    def code(self) -> str:
        """How figures name them, such as *P001*."""
        return code_of(self.number)


@dataclass(frozen=True, slots=True)
class Allocated:
    """An arm, and the place in the stratum's sequence that it was drawn for."""

    arm: ArmId
    stratum: str
    position: int


def code_of(number: int) -> str:
    """Return how figures name somebody of a study."""
    return f"P{number:03d}"


def enrolments(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[Enrolment, ...]:
    """Return the enrolments that a condition on their table holds for."""
    query = sa.select(enrolment).where(which).order_by(enrolment.c.study, enrolment.c.number)
    return tuple(_enrolment(row) for row in connection.execute(query).mappings())


def _enrolment(row: sa.RowMapping) -> Enrolment:
    named = {name: row[name] for name in Enrolment.__slots__ if name in row}
    letter = row["letter"] and Letter(row["letter"])
    told = {"group": row["group_id"], "letter": letter, "status": Status(row["status"])}
    return Enrolment(**(named | told))
