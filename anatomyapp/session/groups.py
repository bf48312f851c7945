"""Groups in the record: which learner has which letter, and how their sheet was followed.

Letters stand in events, learners in the table of members: erasing a learner makes the letter that
of a guest, and changes no event.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.augmented import TrackingMeasured
from anatomyapp.session.chain import Row
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.session.turns import GroupId, Letter


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a group; ``learner`` is None for a guest."""

    session: SessionId
    group: GroupId
    letter: Letter
    learner: LearnerId | None
    formed_at: datetime


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
