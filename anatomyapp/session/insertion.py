"""Putting events into the record: as rows of its chain, and in columns for evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from anatomyapp.session import tables
from anatomyapp.session.augmented import TrackingMeasured
from anatomyapp.session.bundles import bundle
from anatomyapp.session.chain import Facts, Link, Row, chained, origin
from anatomyapp.session.codec import decode, encode, kind_of
from anatomyapp.session.event import (
    SCHEMA_VERSION,
    Entry,
    Event,
    SessionAbandoned,
    SessionEnded,
    SessionId,
)
from anatomyapp.session.groups import group_at, tracking_columns
from anatomyapp.session.opening import NewLearner
from anatomyapp.session.quizzing import ItemAnswered, QuizStarted

ENDS = frozenset(map(kind_of, (SessionEnded, SessionAbandoned)))
_IN_COLUMNS = frozenset(map(kind_of, (QuizStarted, ItemAnswered, TrackingMeasured)))


def row_of(entry: Entry) -> Row:
    """Return an entry as this version writes it."""
    return Row(
        id=str(entry.id),
        session=entry.session,
        number=entry.number,
        at=entry.at,
        monotonic_s=entry.monotonic_s,
        kind=kind_of(type(entry.event)),
        version=SCHEMA_VERSION,
        payload=encode(entry.event),
    )


def entry_of(row: Row) -> Entry:
    """Return an entry as it was recorded; one that cannot be read is a StoreError."""
    return Entry(
        id=UUID(row.id),
        session=SessionId(row.session),
        number=row.number,
        at=row.at,
        monotonic_s=row.monotonic_s,
        event=decode(row.kind, row.version, row.payload),
    )


def link_of(columns: sa.RowMapping) -> Link:
    """Return an event of the table with its hash."""
    named = {name: columns[name] for name in Row.__slots__}
    return Link(Row(**named), columns["hash"])


def insert_rows(connection: sa.Connection, rows: Sequence[Row]) -> None:
    """Add events of one session after its last one, with what is held in columns of them.

    At its end the session's answers are packed; whoever adds to it later packs them again.
    """
    links = chained(_last_hash(connection, rows[0].session), rows)
    written = [{**asdict(link.row), "hash": link.hash} for link in links]
    connection.execute(tables.event.insert(), written)
    for row in rows:
        if row.kind in _IN_COLUMNS:
            _insert_columns(connection, row, decode(row.kind, row.version, row.payload))
    if any(row.kind in ENDS for row in rows):
        bundle(connection, rows[0].session)


def know(connection: sa.Connection, new: NewLearner) -> str:
    """Add a learner, unless the pseudonym is known or becomes so meanwhile; return the id."""
    who = tables.learner
    added = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(who)
    connection.execute(
        added.values(**asdict(new)).on_conflict_do_nothing(index_elements=["pseudonym"])
    )
    return str(connection.scalar(sa.select(who.c.id).where(who.c.pseudonym == new.pseudonym)))


def facts_of(connection: sa.Connection, session: str) -> Facts:
    """Return what the record says of a session."""
    table = tables.session
    columns = [table.c[name] for name in Facts.__slots__]
    found = connection.execute(sa.select(*columns).where(table.c.id == session)).mappings().one()
    return Facts(**found)


def _last_hash(connection: sa.Connection, session: str) -> str:
    event = tables.event.c
    query = sa.select(event.hash).where(event.session == session).order_by(event.number.desc())
    last: str | None = connection.scalar(query.limit(1))
    return origin(facts_of(connection, session)) if last is None else last


def _insert_columns(connection: sa.Connection, row: Row, happened: Event) -> None:
    if isinstance(happened, QuizStarted):
        connection.execute(tables.quiz.insert().values(
            id=happened.quiz, event=row.id, session=row.session, bank=happened.bank,
            bank_version=happened.bank_version, mode=happened.mode.value,
            place=happened.place, seconds_per_item=happened.seconds_per_item))  # fmt: skip
    elif isinstance(happened, ItemAnswered):
        connection.execute(tables.answer.insert().values(_answer(row, happened)))
    elif isinstance(happened, TrackingMeasured):
        connection.execute(tables.tracking.insert().values(tracking_columns(row, happened)))


def _answer(row: Row, answered: ItemAnswered) -> dict[str, object]:
    same = ("quiz", "item", "item_version", "kind", "attempt", "response", "correct", "score",
            "latency_s", "confidence", "timed_out")  # fmt: skip
    columns = {name: getattr(answered, name) for name in same}
    if answered.by is not None:
        columns |= {"letter": answered.by.value, "group_id": group_at(SessionId(row.session))}
    if answered.means is not None:
        columns["means"] = answered.means.value
    return {"event": row.id, "session": row.session, "at": row.at, **columns}
