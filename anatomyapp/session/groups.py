"""Groups in the record: which learner has which letter, and what they and their sheet did.

Letters stand in events, learners in the table of members: erasing a learner makes the letter that
of a guest, and changes no event.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId
from anatomyapp.session import tables
from anatomyapp.session.augmented import (
    RolesChanged,
    Stretch,
    TrackingMeasured,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.chain import Row
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.turns import GroupId, Letter, Role

_OF_TURNS = (TurnTaken, TurnTakenBack, RolesChanged)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a group; ``learner`` is None for a guest."""

    session: SessionId
    group: GroupId
    letter: Letter
    learner: LearnerId | None
    formed_at: datetime


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A turn as it began, was changed by hand, or went on because the next was taken back.

    ``what`` is the name of the event; each role is the letter of who has it.
    """

    session: SessionId
    group: GroupId
    turn: int
    what: str
    wearer: Letter
    holder: Letter
    answerer: Letter
    watcher: Letter
    at: datetime
    monotonic_s: float


@dataclass(frozen=True, slots=True)
class TrackingRow:
    """How a sheet was followed over a stretch, as ``augmented.Tracking`` says.

    ``rate`` is painted pictures per second; ``latency_ms`` is the median.
    """

    session: SessionId
    over: Stretch
    quiz: QuizId | None
    item: ItemId | None
    group: GroupId | None
    turn: int | None
    seconds: float
    pictures: int
    shown: int
    rate: float
    tracked: float
    bridged: float
    lost: float
    losses: int
    latency_ms: float | None
    latency_p95_ms: float | None
    reprojection_px: float | None
    distance_mm: float | None
    light: float | None
    dark: float
    at: datetime


class Groups:
    """Writes and reads the groups of a record; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def link(
        self,
        session: SessionId,
        group: GroupId,
        members: Mapping[Letter, LearnerId | None],
        at: datetime,
    ) -> None:
        """Say which learner each letter of a group stands for; None for a guest."""
        rows = [
            {"group_id": group, "letter": letter.value, "session": session, "learner": learner,
             "formed_at": at}
            for letter, learner in members.items()
        ]  # fmt: skip
        with self._database.writing() as connection:
            connection.execute(tables.member.insert(), rows)

    def members(self) -> tuple[MemberRow, ...]:
        """Return the members of all groups, the oldest group first."""
        member = tables.member
        query = sa.select(member).order_by(member.c.formed_at, member.c.group_id, member.c.letter)
        return tuple(
            MemberRow(
                SessionId(row["session"]),
                GroupId(row["group_id"]),
                Letter(row["letter"]),
                row["learner"],
                row["formed_at"],
            )
            for row in self._rows(query)
        )

    def tracking(self) -> tuple[TrackingRow, ...]:
        """Return how sheets were followed, oldest first."""
        query = sa.select(tables.tracking).order_by(tables.tracking.c.at)
        return tuple(_tracking_row(row) for row in self._rows(query))

    def turns(self) -> tuple[TurnRow, ...]:
        """Return what was done with turns, oldest first."""
        event = tables.event
        named = event.c.kind.in_([kind_of(kind) for kind in _OF_TURNS])
        order = (event.c.at, event.c.session, event.c.number)
        rows = self._rows(sa.select(event).where(named).order_by(*order))
        return tuple(_turn_row(row) for row in rows)

    def _rows(self, query: sa.Select[tuple[object, ...]]) -> Sequence[sa.RowMapping]:
        with self._database.reading() as connection:
            return connection.execute(query).mappings().all()


def tracking_columns(row: Row, measured: TrackingMeasured) -> dict[str, object]:
    """Return the row of the table of tracking for an event."""
    told = measured.tracking
    same = ("seconds", "pictures", "shown", "losses", "tracked", "bridged", "lost", "dark",
            "reprojection_px", "distance_mm", "light")  # fmt: skip
    late = told.latency_ms
    return {
        "event": row.id,
        "session": row.session,
        "over": measured.over.value,
        "quiz": measured.quiz,
        "item": measured.item,
        "group_id": measured.group,
        "turn": measured.turn,
        "latency_ms": late.median if late else None,
        "latency_p95_ms": late.p95 if late else None,
        "at": row.at,
        **{name: getattr(told, name) for name in same},
    }


def group_at(session: SessionId) -> sa.ScalarSelect[str]:
    """Return the query for the group that a session has now; nothing where it has none."""
    member = tables.member.c
    query = sa.select(member.group_id).where(member.session == session)
    return query.order_by(member.formed_at.desc()).limit(1).scalar_subquery()


def _tracking_row(row: sa.RowMapping) -> TrackingRow:
    named = {name: row[name] for name in TrackingRow.__slots__ if name in row}
    rate = row["shown"] / row["seconds"] if row["seconds"] > 0 else 0.0
    named |= {"over": Stretch(row["over"]), "group": row["group_id"], "rate": rate}
    return TrackingRow(**named)


def _turn_row(row: sa.RowMapping) -> TurnRow:
    happened = decode(row["kind"], row["version"], row["payload"])
    if not isinstance(happened, _OF_TURNS):
        raise TypeError(f"{row['kind']} is no event of turns")
    held = {one.role: one.letter for one in happened.roles}
    return TurnRow(
        SessionId(row["session"]),
        happened.group,
        happened.number,
        row["kind"],
        held[Role.WEARER],
        held[Role.HOLDER],
        held[Role.ANSWERER],
        held[Role.WATCHER],
        row["at"],
        row["monotonic_s"],
    )
