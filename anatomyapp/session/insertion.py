"""Putting events into the record: as rows of its chain, and in columns for evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
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
_OF_ANSWER = ("quiz", "item", "item_version", "kind", "attempt", "response", "correct", "score",
              "latency_s", "confidence", "timed_out")  # fmt: skip
_EVENT, _ANSWER = tables.event.insert(), tables.answer.insert()
_END = tables.event.alias("session_end")
_TAIL = (
    sa.select(
        tables.event.c.hash,
        sa.exists()
        .where(_END.c.session == tables.event.c.session, sa.text(f"session_end.{tables.IS_END}"))
        .label("ended"),
    )
    .where(tables.event.c.session == sa.bindparam("session"))
    .order_by(tables.event.c.number.desc())
    .limit(1)
)
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


@dataclass(frozen=True, slots=True)
class Tail:
    """How a session's chain ends; ``ended`` says that its end is among its events."""

    hash: str
    ended: bool


def tail_of(connection: sa.Connection, session: str) -> Tail:
    """Return what the next event of a session is to be chained to; an unknown one has no row."""
    last = connection.execute(_TAIL, {"session": session}).one_or_none()
    if last is None:
        return Tail(origin(facts_of(connection, session)), ended=False)
    return Tail(last.hash, bool(last.ended))


def insert_rows(connection: sa.Connection, rows: Sequence[Row], after: Tail | None = None) -> None:
    """Add events of one session after its last one, with what is held in columns of them.

    At its end the session's answers are packed; whoever adds to it later packs them again.
    ``after`` is the session's tail, where it was asked for already.
    """
    before = tail_of(connection, rows[0].session) if after is None else after
    links = chained(before.hash, rows)
    written = [{**_columns(link.row), "hash": link.hash} for link in links]
    connection.execute(_EVENT, written[0] if len(written) == 1 else written)
    for row in rows:
        if row.kind in _IN_COLUMNS:
            _insert_columns(connection, row, decode(row.kind, row.version, row.payload))
    if any(row.kind in ENDS for row in rows):
        bundle(connection, rows[0].session)


def _columns(row: Row) -> dict[str, object]:
    return {name: getattr(row, name) for name in Row.__slots__}


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


def _insert_columns(connection: sa.Connection, row: Row, happened: Event) -> None:
    if isinstance(happened, QuizStarted):
        connection.execute(tables.quiz.insert().values(
            id=happened.quiz, event=row.id, session=row.session, bank=happened.bank,
            bank_version=happened.bank_version, mode=happened.mode.value,
            place=happened.place, seconds_per_item=happened.seconds_per_item))  # fmt: skip
    elif isinstance(happened, ItemAnswered):
        _insert_answer(connection, row, happened)
    elif isinstance(happened, TrackingMeasured):
        connection.execute(tables.tracking.insert().values(tracking_columns(row, happened)))


def _insert_answer(connection: sa.Connection, row: Row, answered: ItemAnswered) -> None:
    columns: dict[str, object] = {name: getattr(answered, name) for name in _OF_ANSWER}
    columns |= {"event": row.id, "session": row.session, "at": row.at}
    if answered.means is not None:
        columns["means"] = answered.means.value
    if answered.by is None:
        connection.execute(_ANSWER, columns)
        return
    columns |= {"letter": answered.by.value, "group_id": group_at(SessionId(row.session))}
    connection.execute(_ANSWER.values(columns))
