"""Whether a record is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.asked_banks import damaged_banks
from anatomyapp.session.augmented import TrackingMeasured
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import ItemAnswered, QuizStarted
from anatomyapp.session.studies import damaged_studies
from anatomyapp.session.study_tables import simulated, study_step
from anatomyapp.session.studying import StepBegun, StepEnded
from anatomyapp.session.verification import breaks

_DAMAGED = phrase(
    "{place} is damaged ({damage}); copy it to a safe place, restore it from a copy, or move it "
    "aside and start again."
)


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What a whole reading of the record found; without faults it is whole."""

    place: str
    revision: str
    size_bytes: int
    learners: int
    sessions: int
    events: int
    answers: int
    faults: tuple[str, ...]


def examine(database: Database) -> IntegrityReport:
    """Read every page and every event of a record.

    Raises
    ------
    StoreError
        The file itself is damaged, so that nothing can be said about what it holds.
    """
    with database.reading() as connection:
        backend, place = database.backend, database.place
        damage = backend.damage(connection)
        if damage:
            raise StoreError(_DAMAGED, place=place, damage=damage)
        counts = {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in (tables.learner, tables.session, tables.event, tables.answer)
        }
        return IntegrityReport(
            place=str(place),
            revision=tables.REVISIONS[-1],
            size_bytes=backend.size_bytes(connection),
            learners=counts["learner"],
            sessions=counts["session"],
            events=counts["event"],
            answers=counts["answer"],
            faults=(*backend.orphans(connection), *_faults(connection)),
        )


def _faults(connection: sa.Connection) -> Iterator[str]:
    yield from _gaps(connection)
    yield from _strays(connection)
    yield from _unreadable(connection)
    yield from map(str, breaks(connection))
    yield from _unmarked(connection)
    yield from (f"bank {each}: its text is damaged" for each in damaged_banks(connection))
    yield from (f"study {each}: its protocol is damaged" for each in damaged_studies(connection))


def _gaps(connection: sa.Connection) -> Iterator[str]:
    number = tables.event.c.number
    uneven = sa.func.max(number) + 1 != sa.func.count()
    query = sa.select(tables.event.c.session).group_by(tables.event.c.session).having(uneven)
    for session in connection.scalars(query):
        yield f"session {session}: events are missing"
    any_event = sa.select(tables.event.c.id).where(tables.event.c.session == tables.session.c.id)
    for session in connection.scalars(sa.select(tables.session.c.id).where(~any_event.exists())):
        yield f"session {session}: it has no event"


def _strays(connection: sa.Connection) -> Iterator[str]:
    for kind, table, key in (
        (ItemAnswered, tables.answer, tables.answer.c.event),
        (QuizStarted, tables.quiz, tables.quiz.c.event),
        (TrackingMeasured, tables.tracking, tables.tracking.c.event),
        (StepBegun, study_step, study_step.c.event),
        (StepEnded, study_step, study_step.c.event),
    ):
        named = tables.event.c.kind == kind_of(kind)
        query = (
            sa.select(tables.event.c.id)
            .join(table, key == tables.event.c.id, isouter=True)
            .where(named, key.is_(None))
        )
        for event in connection.scalars(query):
            yield f"event {event}: its row in {table.name} is missing"


def _unmarked(connection: sa.Connection) -> Iterator[str]:
    """Yield the simulated sessions that are not marked as such."""
    event = tables.event.c
    marked = sa.select(simulated.c.event).where(simulated.c.event == event.id)
    query = sa.select(event.session, event.kind, event.version, event.payload)
    started = event.kind == kind_of(SessionStarted)
    for session, *told in connection.execute(query.where(started, ~marked.exists())):
        try:
            happened = decode(*told)
        except StoreError:
            continue  # told of among what is unreadable
        if isinstance(happened, SessionStarted) and happened.simulated:
            yield f"session {session}: it is simulated and not marked so"


def _unreadable(connection: sa.Connection) -> Iterator[str]:
    event = tables.event.c
    for row in connection.execute(
        sa.select(event.id, event.kind, event.version, event.payload)
    ).mappings():
        try:
            decode(row["kind"], row["version"], row["payload"])
        except StoreError as error:
            yield f"event {row['id']}: {error}"
