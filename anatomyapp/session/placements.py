"""How far from its place each landmark was placed, by bank: what only the events tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.quiz.item import Kind
from anatomyapp.session import tables
from anatomyapp.session.bundles import is_member, who
from anatomyapp.session.database import Database
from anatomyapp.session.population import counts

Holds = Callable[[str, datetime], bool]  # of a learner and a time


@dataclass(frozen=True, slots=True)
class Placement:
    """A landmark that was placed at a first attempt: by whom, and how far off, mm."""

    bank: str
    item: str
    item_version: int
    learner: str
    off_mm: float


class Placements:
    """Reads them from a record; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first(
        self,
        landmarks: Iterable[str],
        bank: str | None = None,
        place: str | None = None,
        holds: Holds | None = None,
    ) -> tuple[Placement, ...]:
        """Return each learner's first placing of each landmark, oldest first.

        Parameters
        ----------
        landmarks
            Ids of items that are answered by placing.
        bank, place
            Of one bank, at one place of the window; None: of all, anywhere.
        holds
            Says of whose answers, and of which times, it is.
        """
        wanted = sorted(set(landmarks))
        if not wanted:
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(_query(connection, wanted, bank, place)).mappings().all()
        found: dict[tuple[str, str, int, str], Placement] = {}
        for row in rows:
            told = dict(row)
            at, who_placed = told.pop("at"), told["learner"]
            if told["off_mm"] is not None and (holds is None or holds(who_placed, at)):
                key = told["bank"], told["item"], told["item_version"], who_placed
                found.setdefault(key, Placement(**told))
        return tuple(found.values())


def _query(
    connection: sa.Connection, landmarks: list[str], bank: str | None, place: str | None
) -> sa.Select[tuple[object, ...]]:
    answer, quiz, event = tables.answer.c, tables.quiz.c, tables.event
    json = sa.type_coerce if connection.dialect.name == "sqlite" else sa.cast
    off_mm = json(event.c.payload, sa.JSON)["off_mm"].as_float()
    asked = {quiz.bank: bank, quiz.place: place}
    return (
        sa.select(quiz.bank, answer.item, answer.item_version, answer.at)
        .add_columns(who(answer.group_id, answer.letter).label("learner"), off_mm.label("off_mm"))
        .select_from(tables.answer)
        .join(tables.quiz, quiz.id == answer.quiz)
        .join(tables.session, tables.session.c.id == answer.session)
        .join(tables.member, is_member(answer.group_id, answer.letter), isouter=True)
        .join(event, event.c.id == answer.event)
        .where(answer.item.in_(landmarks), answer.kind == Kind.PLACE, answer.attempt == 1)
        .where(counts(answer.session))
        .where(*(column == value for column, value in asked.items() if value is not None))
        .order_by(answer.at, answer.session, event.c.number)
    )
