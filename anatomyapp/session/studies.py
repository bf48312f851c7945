"""Studies in the record: which are open, who is enrolled, and to which arm they were allocated.

An arm is drawn when somebody is allocated and not before, in one transaction with the place in the
sequence that it is drawn for: two desktops never draw for one place. How far somebody is follows
from events alone (session/study_rows.py).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.database import Database
from anatomyapp.session.enrolment import Allocated, Enrolment, Seat
from anatomyapp.session.enrolment import enrolments as enrolments_in
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.population import Population, population_of
from anatomyapp.session.study_rows import What, add_enrolment
from anatomyapp.session.study_tables import enrolment, study, study_step
from anatomyapp.session.studying import EnrolmentId, StudyId
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.allocation import arm_for
from anatomyapp.study.course import Ended
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import StepId, StepOutcome

_ID = re.compile(r"[a-z][a-z0-9-]{0,63}")
_NAMED_BADLY = phrase(
    "{id!r} names no study; begin with a small letter, and go on with small letters, figures and "
    "hyphens, 64 at most."
)
_TAKEN = phrase("a study {id!r} is in the record already; choose another id.")
_UNKNOWN = phrase('the record knows no study {id!r}; "anatomyapp study list" names them.')
_CLOSED = phrase("the study {id!r} is closed; nobody can enter it any more.")
_GONE = phrase("an enrolment is not in the record any more; begin the study anew.")


@dataclass(frozen=True, slots=True)
class Study:
    """A study that was opened.

    Parameters
    ----------
    protocol, digest
        The very text of the protocol's file, and its SHA-256.
    seed
        Of the allocation.
    """

    id: StudyId
    title: str
    protocol: str
    digest: str
    seed: int
    opened_at: datetime
    closed_at: datetime | None = None


class Studies:
    """Writes and reads the studies of a record; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def open(self, study_id: str, protocol: Protocol, title: str, seed: int, at: datetime) -> Study:
        """Open a study by a protocol, whose text is kept.

        Raises
        ------
        StoreError
            The id is none, or taken; or the record cannot be written.
        """
        if not _ID.fullmatch(study_id):
            raise StoreError(_NAMED_BADLY, id=study_id)
        opened = Study(StudyId(study_id), title, protocol.text.decode(), protocol.digest, seed, at)
        row = {name: getattr(opened, name) for name in Study.__slots__}
        try:
            with self._database.writing() as connection:
                connection.execute(study.insert().values(row))
        except IntegrityError as error:
            raise StoreError(_TAKEN, id=study_id) from error
        return opened

    def close(self, study_id: str, at: datetime) -> None:
        """Let nobody enter a study any more; those who are in it go on."""
        still = (study.c.id == study_id, study.c.closed_at.is_(None))
        with self._database.writing() as connection:
            _study(connection, study_id)
            connection.execute(study.update().where(*still).values(closed_at=at))

    def all(self) -> tuple[Study, ...]:
        """Return the studies, the newest first."""
        query = sa.select(study).order_by(study.c.opened_at.desc(), study.c.id)
        with self._database.reading() as connection:
            return tuple(Study(**row) for row in connection.execute(query).mappings())

    def study(self, study_id: str) -> Study:
        """Return a study; an unknown one is a StoreError."""
        with self._database.reading() as connection:
            return _study(connection, study_id)

    def population(self) -> Population:
        """Return of whom the record speaks: of people, or of a simulated cohort."""
        with self._database.reading() as connection:
            return population_of(connection)

    def enrol(self, study_id: str, seats: Sequence[Seat], at: datetime) -> tuple[Enrolment, ...]:
        """Enrol those who enter a study together, in one transaction.

        Whoever is enrolled in it already keeps that enrolment.

        Raises
        ------
        StoreError
            The study is unknown, or closed to one who is not in it; or the record cannot be
            written.
        """
        with self._database.writing() as connection:
            self._database.backend.take_turn(connection)
            closed = _study(connection, study_id).closed_at is not None
            return tuple(_seated(connection, study_id, seat, at, closed=closed) for seat in seats)

    def allocate(
        self, together: Sequence[EnrolmentId], protocol: Protocol, stratum: str, at: datetime
    ) -> Allocated:
        """Draw the arm of somebody, or of a group that stays together; again is as once.

        Raises
        ------
        StoreError
            One of them is not in the record any more, or the record cannot be written.
        """
        with self._database.writing() as connection:
            self._database.backend.take_turn(connection)
            found = enrolments_in(connection, enrolment.c.id.in_(together))
            if len(found) != len(set(together)):
                raise StoreError(_GONE)
            drawn = next(filter(None, map(_allocated, found)), None)
            if drawn is None:
                drawn = _drawn(connection, found[0].study, protocol, stratum)
            columns = {"arm": drawn.arm, "stratum": drawn.stratum, "position": drawn.position}
            due = (enrolment.c.id.in_(together), enrolment.c.arm.is_(None))
            connection.execute(enrolment.update().where(*due).values(**columns, allocated_at=at))
            return drawn

    def enrolments(self, study_id: str) -> tuple[Enrolment, ...]:
        """Return who is in a study, in the order in which they entered."""
        with self._database.reading() as connection:
            return enrolments_in(connection, enrolment.c.study == study_id)

    def of(self, learner: LearnerId | None, session: SessionId) -> tuple[Enrolment, ...]:
        """Return in which studies a learner is, or the guest of a session."""
        with self._database.reading() as connection:
            return enrolments_in(connection, _is(learner, session, None))

    def group(self, group: GroupId) -> tuple[Enrolment, ...]:
        """Return the members of a group that entered a study together."""
        with self._database.reading() as connection:
            found = enrolments_in(connection, enrolment.c.group_id == group)
        return tuple(sorted(found, key=lambda each: each.letter or ""))

    def ended(self, *enrolments: EnrolmentId) -> tuple[Ended, ...]:
        """Return the steps that ended for some, in the order in which they did."""
        step, who = study_step.c, enrolment.c
        query = (
            sa.select(step.step, who.letter, step.outcome, step.at)
            .join(enrolment, who.id == step.enrolment)
            .where(step.enrolment.in_(enrolments), step.what == What.ENDED.value)
            .order_by(step.at, step.event)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Ended(StepId(row.step), row.letter, StepOutcome(row.outcome), row.at) for row in rows
        )


def damaged_studies(connection: sa.Connection) -> Iterator[str]:
    """Yield the ids of the studies whose protocol is not what it was."""
    for row in connection.execute(sa.select(study.c.id, study.c.protocol, study.c.digest)):
        if hashlib.sha256(row.protocol.encode()).hexdigest() != row.digest:
            yield row.id


def _study(connection: sa.Connection, study_id: str) -> Study:
    row = (
        connection.execute(sa.select(study).where(study.c.id == study_id)).mappings().one_or_none()
    )
    if row is None:
        raise StoreError(_UNKNOWN, id=study_id)
    return Study(**row)


def _is(
    learner: LearnerId | None, session: SessionId, letter: Letter | None
) -> sa.ColumnElement[bool]:
    """Return the condition on enrolments: a learner's, or a guest's of a session."""
    if learner is not None:
        return enrolment.c.learner == learner
    own = enrolment.c.letter == letter if letter else enrolment.c.letter.is_(None)
    return sa.and_(enrolment.c.learner.is_(None), enrolment.c.session == session, own)


def _seated(
    connection: sa.Connection, study_id: str, seat: Seat, at: datetime, *, closed: bool
) -> Enrolment:
    own = sa.and_(enrolment.c.study == study_id, _is(seat.learner, seat.session, seat.letter))
    there = enrolments_in(connection, own)
    if not there:
        if closed:
            raise StoreError(_CLOSED, id=study_id)
        add_enrolment(connection, {
            "id": str(uuid4()), "study": study_id, "session": seat.session, "learner": seat.learner,
            "group_id": seat.group, "letter": seat.letter, "enrolled_at": at})  # fmt: skip
        there = enrolments_in(connection, own)
    return there[0]


def _allocated(found: Enrolment) -> Allocated | None:
    if found.arm is None or found.stratum is None or found.position is None:
        return None
    return Allocated(found.arm, found.stratum, found.position)


def _drawn(connection: sa.Connection, study_id: str, protocol: Protocol, stratum: str) -> Allocated:
    """Return the arm of the next place of a stratum."""
    same = (enrolment.c.study == study_id, enrolment.c.stratum == stratum)
    last = connection.scalar(sa.select(sa.func.max(enrolment.c.position)).where(*same))
    position = 0 if last is None else last + 1
    seed = _study(connection, study_id).seed
    arm = arm_for(protocol.allocation, protocol.arm_ids, seed, stratum, position)
    return Allocated(arm, stratum, position)
