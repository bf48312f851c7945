"""How many of a bank's runs met each item, so that an adaptive quiz wears none out."""

from __future__ import annotations

import sqlalchemy as sa

from anatomyapp.quiz.adaptive import Exposure
from anatomyapp.quiz.item import ItemId
from anatomyapp.session import tables
from anatomyapp.session.database import Database


class Exposures:
    """Counts over all learners; reading may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, bank: str) -> Exposure:
        """Return by how many runs through a bank, of whatever mode, its items were met."""
        quiz, answer = tables.quiz.c, tables.answer.c
        count = sa.func.count(sa.distinct(answer.quiz))
        met = (
            sa.select(answer.item, count)
            .join(tables.quiz, quiz.id == answer.quiz)
            .where(quiz.bank == bank)
            .group_by(answer.item)
            .order_by(answer.item)
        )
        runs = sa.select(sa.func.count()).select_from(tables.quiz).where(quiz.bank == bank)
        with self._database.reading() as connection:
            rows = [(ItemId(item), int(n)) for item, n in connection.execute(met)]
            return Exposure(int(connection.scalar(runs) or 0), tuple(rows))
