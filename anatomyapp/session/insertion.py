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
from anatomyapp.session.chain import Facts, Link, Row, chained, following, origin
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
from anatomyapp.session.study_rows import STUDY_EVENTS, insert_study_columns

ENDS = frozenset(map(kind_of, (SessionEnded, SessionAbandoned)))
_OF_ANSWER = ("quiz", "item", "item_version", "kind", "attempt", "response", "correct", "score",
              "latency_s", "confidence", "timed_out")  # fmt: skip
_EVENT, _ANSWER = tables.event.insert(), tables.answer.insert()


def _named(table: sa.Table, names: Sequence[str]) -> dict[str, sa.BindParameter[object]]:
    """Return parameters for columns, with their table's name before theirs."""
    return {name: sa.bindparam(f"{table.name}_{name}", type_=table.c[name].type) for name in names}


_EVENT_ALONE = _EVENT.values(_named(tables.event, (*Row.__slots__, "hash")))
_ANSWER_ALONE = _ANSWER.values(
    _named(tables.answer, (*_OF_ANSWER, "event", "session", "at", "means"))
).add_cte(_EVENT_ALONE.cte("happened"))
_END = tables.event.alias("session_end")
_TAIL = (
    sa.select(
        tables.event.c.hash,
        tables.event.c.number,
        sa.exists()
        .where(_END.c.session == tables.event.c.session, sa.text(f"session_end.{tables.IS_END}"))
        .label("ended"),
    )
    .where(tables.event.c.session == sa.bindparam("session"))
    .order_by(tables.event.c.number.desc())
    .limit(1)
)
_IN_COLUMNS = frozenset(map(kind_of, (QuizStarted, ItemAnswered, TrackingMeasured, *STUDY_EVENTS)))


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
    """How a session's chain ends: the hash and the number of its last event, -1 before the first.

    ``ended`` says that the session's end is among its events.
    """

    hash: str
    number: int
    ended: bool


def tail_of(connection: sa.Connection, session: str) -> Tail:
    """Return what the next event of a session is to be chained to; an unknown one has no row."""
    last = connection.execute(_TAIL, {"session": session}).one_or_none()
    if last is None:
        return Tail(origin(facts_of(connection, session)), -1, ended=False)
    return Tail(last.hash, last.number, bool(last.ended))


def insert_rows(
    connection: sa.Connection,
    rows: Sequence[Row],
    after: Tail | None = None,
    told: Sequence[Event] | None = None,
) -> Tail:
    """Add events of one session after its last one, with what is held in columns of them.

    At its end the session's answers are packed; whoever adds to it later packs them again.

    Parameters
    ----------
    after
        The session's tail, where it was asked for already.
    told
        What the rows tell, where it is known already.

    Returns
    -------
    Tail
        The session's tail from now on.
    """
    before = tail_of(connection, rows[0].session) if after is None else after
    links = chained(before.hash, rows)
    written = [{**_columns(link.row), "hash": link.hash} for link in links]
    connection.execute(_EVENT, written[0] if len(written) == 1 else written)
    for number, row in enumerate(rows):
        if row.kind in _IN_COLUMNS:
            happened = decode(row.kind, row.version, row.payload) if told is None else told[number]
            _insert_columns(connection, row, happened)
    ends = any(row.kind in ENDS for row in rows)
    if ends:
        bundle(connection, rows[0].session)
    return Tail(links[-1].hash, rows[-1].number, before.ended or ends)


def stands_alone(event: Event) -> bool:
    """Tell whether an event and its columns are written by one statement on a server."""
    if isinstance(event, ItemAnswered):
        return event.by is None
    kind = kind_of(type(event))
    return kind not in _IN_COLUMNS and kind not in ENDS


def insert_alone(connection: sa.Connection, row: Row, event: Event, after: Tail) -> Tail:
    """Add an event that stands alone, by one statement of PostgreSQL; return the tail then."""
    reached = following(after.hash, row)
    written: dict[str, object] = {f"event_{name}": value for name, value in _columns(row).items()}
    written["event_hash"] = reached
    if isinstance(event, ItemAnswered):
        columns = _answer_columns(row, event)
        written |= {f"answer_{name}": value for name, value in columns.items()}
        connection.execute(_ANSWER_ALONE, written)
    else:
        connection.execute(_EVENT_ALONE, written)
    return Tail(reached, row.number, ended=False)


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
    elif isinstance(happened, STUDY_EVENTS):
        insert_study_columns(connection, row, happened)


def _insert_answer(connection: sa.Connection, row: Row, answered: ItemAnswered) -> None:
    columns = _answer_columns(row, answered)
    if answered.by is None:
        connection.execute(_ANSWER, columns)
        return
    columns |= {"letter": answered.by.value, "group_id": group_at(SessionId(row.session))}
    connection.execute(_ANSWER.values(columns))


def _answer_columns(row: Row, answered: ItemAnswered) -> dict[str, object]:
    """Return the columns of somebody's answer, without who of a group it was."""
    columns: dict[str, object] = {name: getattr(answered, name) for name in _OF_ANSWER}
    means = None if answered.means is None else answered.means.value
    return columns | {"event": row.id, "session": row.session, "at": row.at, "means": means}
