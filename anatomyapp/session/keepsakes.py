"""What a learner keeps of a pack: pins with notes, and saved views.

It is the learner's own: it may be changed and taken away, and is erased with the learner. When a
method returns, what it wrote is on the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session import tables
from anatomyapp.session.codec import read_value, written
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId


class Keepsakes:
    """One learner's pins and saved views of one pack; every method may raise StoreError."""

    def __init__(self, database: Database, learner: LearnerId, pack: str) -> None:
        self._database, self._learner, self._pack = database, learner, pack

    def pins(self) -> tuple[Pin, ...]:
        """Return the pins, oldest first."""
        rows = self._rows(tables.pin)
        return tuple(Pin(row["id"], read_value(row["spot"], Spot), row["text"]) for row in rows)

    def put_pin(self, pin: Pin, at: datetime) -> None:
        """Keep a pin, or its new words."""
        self._put(tables.pin, pin.id, at, {"spot": written(pin.spot), "text": pin.text})

    def remove_pin(self, pin: str) -> None:
        """Keep a pin no longer."""
        self._remove(tables.pin, pin)

    def views(self) -> tuple[SavedView, ...]:
        """Return the saved views, oldest first."""
        return tuple(
            SavedView(
                id=row["id"],
                name=row["name"],
                note=row["note"],
                shown=read_value(row["scene"], Shown),
                thumbnail=row["thumbnail"],
            )
            for row in self._rows(tables.saved_view)
        )

    def put_view(self, view: SavedView, at: datetime) -> None:
        """Keep a view, or its new name and note."""
        columns = {
            "name": view.name,
            "note": view.note,
            "scene": written(view.shown),
            "thumbnail": view.thumbnail,
        }
        self._put(tables.saved_view, view.id, at, columns)

    def remove_view(self, view: str) -> None:
        """Keep a view no longer."""
        self._remove(tables.saved_view, view)

    def _rows(self, table: sa.Table) -> list[sa.RowMapping]:
        own = (table.c.learner == self._learner) & (table.c.pack == self._pack)
        query = sa.select(table).where(own).order_by(table.c.made_at, table.c.id)
        with self._database.reading() as connection:
            return list(connection.execute(query).mappings())

    def _put(self, table: sa.Table, id_: str, at: datetime, columns: Mapping[str, object]) -> None:
        changed = sa.update(table).where(table.c.id == id_).values(columns)
        with self._database.writing() as connection:
            if connection.execute(changed).rowcount:
                return
            own = {"id": id_, "learner": self._learner, "pack": self._pack, "made_at": at}
            connection.execute(table.insert().values(own | dict(columns)))

    def _remove(self, table: sa.Table, id_: str) -> None:
        with self._database.writing() as connection:
            connection.execute(sa.delete(table).where(table.c.id == id_))
