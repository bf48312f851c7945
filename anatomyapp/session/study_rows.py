"""What is held in columns of the events of studies, written in the transaction of each.

An enrolment is in the record before it is told, where somebody entered the study here; where a
session came from elsewhere it is made from what is told, under the next number that is free.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.chain import Row
from anatomyapp.session.event import Event, SessionStarted
from anatomyapp.session.population import refuse_mixing
from anatomyapp.session.study_tables import enrolment, simulated, study_step
from anatomyapp.session.studying import (
    ArmAllocated,
    EnrolmentId,
    StepBegun,
    StepEnded,
    StudyCompleted,
    StudyEntered,
    StudyLeft,
)


class Status(StrEnum):
    """How far somebody is in a study."""

    RUNNING = "running"
    COMPLETED = "completed"
    LEFT = "left"


class What(StrEnum):
    """Whether a step began or ended."""

    BEGUN = "begun"
    ENDED = "ended"


STUDY_EVENTS = (
    SessionStarted,
    StudyEntered,
    ArmAllocated,
    StepBegun,
    StepEnded,
    StudyLeft,
    StudyCompleted,
)


def insert_study_columns(connection: sa.Connection, row: Row, happened: Event) -> None:
    """Write what an event of a study says into the tables of studies."""
    match happened:
        case SessionStarted():
            _mark(connection, row, happened)
        case StudyEntered():
            _enter(connection, row, happened)
        case ArmAllocated():
            arm = {name: getattr(happened, name) for name in ("arm", "stratum", "position")}
            _change(connection, happened.enrolment, enrolment.c.arm.is_(None),
                    arm | {"allocated_at": row.at})  # fmt: skip
        case StepBegun() | StepEnded():
            connection.execute(study_step.insert().values(_step_columns(row, happened)))
        case StudyLeft():
            _end(connection, row, happened.enrolment, Status.LEFT, happened.reason)
        case StudyCompleted():
            _end(connection, row, happened.enrolment, Status.COMPLETED)


def add_enrolment(connection: sa.Connection, columns: Mapping[str, Any]) -> None:
    """Add somebody to a study under its next number."""
    last = sa.select(sa.func.max(enrolment.c.number)).where(enrolment.c.study == columns["study"])
    number = (connection.scalar(last) or 0) + 1
    told = {**columns, "number": number, "status": Status.RUNNING.value}
    connection.execute(enrolment.insert().values(told))


def _mark(connection: sa.Connection, row: Row, started: SessionStarted) -> None:
    if started.simulated:
        refuse_mixing(connection, row.session, started.simulated)
        mark = {"event": row.id, "session": row.session, "cohort": started.simulated}
        connection.execute(simulated.insert().values(mark))


def _enter(connection: sa.Connection, row: Row, entered: StudyEntered) -> None:
    there = sa.select(enrolment.c.id).where(enrolment.c.id == entered.enrolment)
    if connection.scalar(there) is None:
        add_enrolment(connection, {
            "id": entered.enrolment, "study": entered.study, "session": row.session,
            "learner": connection.scalar(_who(row.session, entered)),
            "group_id": entered.group, "letter": entered.by, "enrolled_at": row.at})  # fmt: skip


def _who(session: str, entered: StudyEntered) -> sa.Select[tuple[str]]:
    """Return the query for the learner who entered; nothing for a guest."""
    if entered.by is None:
        return sa.select(tables.session.c.learner).where(tables.session.c.id == session)
    member = tables.member.c
    seat = (member.group_id == entered.group) & (member.letter == entered.by.value)
    return sa.select(member.learner).where(seat)


def _step_columns(row: Row, happened: StepBegun | StepEnded) -> dict[str, object]:
    columns: dict[str, object] = {
        "event": row.id, "session": row.session, "enrolment": happened.enrolment,
        "step": happened.step, "at": row.at,
    }  # fmt: skip
    if isinstance(happened, StepBegun):
        begun = {"what": What.BEGUN.value, "quiz": happened.quiz, "filling": happened.filling}
        return columns | begun
    return columns | {"what": What.ENDED.value, "outcome": happened.outcome.value}


def _end(
    connection: sa.Connection, row: Row, who: EnrolmentId, status: Status, reason: str | None = None
) -> None:
    ended = {"status": status.value, "reason": reason, "ended_at": row.at}
    _change(connection, who, enrolment.c.status == Status.RUNNING.value, ended)


def _change(
    connection: sa.Connection,
    who: EnrolmentId,
    still: sa.ColumnElement[bool],
    columns: Mapping[str, Any],
) -> None:
    connection.execute(enrolment.update().where(enrolment.c.id == who, still).values(columns))
