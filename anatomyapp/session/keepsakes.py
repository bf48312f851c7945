"""What a learner keeps of a pack: pins with notes, and saved views.

It is the learner's own: it may be changed and taken away, and is erased with the learner. When a
method returns, what it wrote is on the disk.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, datetime

import sqlalchemy as sa

from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session import tables
from anatomyapp.session.codec import read_value, written
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId
from anatomyapp.session.kept import PIN, VIEW, Kept

_TABLES = {PIN: tables.pin, VIEW: tables.saved_view}
_BYTES = "thumbnail"  # the column that holds bytes


class Keepsakes:
    """One learner's pins and saved views of one pack; every method may raise StoreError."""

    def __init__(self, database: Database, learner: LearnerId, pack: str) -> None:
        self._database, self.learner, self.pack = database, learner, pack

    def pins(self) -> tuple[Pin, ...]:
        """Return the pins, oldest first."""
        return tuple(
            Pin(each.id, read_value(each.columns["spot"], Spot), each.columns["text"])
            for each in self.kept(PIN)
            if each.columns is not None
        )

    def put_pin(self, pin: Pin, at: datetime) -> None:
        """Keep a pin, or its new words."""
        columns = {"spot": written(pin.spot), "text": pin.text}
        self.write(Kept(PIN, pin.id, self.learner, self.pack, at, columns))

    def remove_pin(self, pin: str) -> None:
        """Keep a pin no longer."""
        self.write(Kept(PIN, pin, self.learner, self.pack, datetime.now(UTC), None))

    def views(self) -> tuple[SavedView, ...]:
        """Return the saved views, oldest first."""
        return tuple(
            SavedView(
                id=each.id,
                name=each.columns["name"],
                note=each.columns["note"],
                shown=read_value(each.columns["scene"], Shown),
                thumbnail=b64decode(each.columns[_BYTES]),
            )
            for each in self.kept(VIEW)
            if each.columns is not None
        )

    def put_view(self, view: SavedView, at: datetime) -> None:
        """Keep a view, or its new name and note."""
        columns = {
            "name": view.name,
            "note": view.note,
            "scene": written(view.shown),
            _BYTES: b64encode(view.thumbnail).decode("ascii"),
        }
        self.write(Kept(VIEW, view.id, self.learner, self.pack, at, columns))

    def remove_view(self, view: str) -> None:
        """Keep a view no longer."""
        self.write(Kept(VIEW, view, self.learner, self.pack, datetime.now(UTC), None))

    def kept(self, table: str) -> tuple[Kept, ...]:
        """Return what is kept in a table, oldest first."""
        where = _TABLES[table]
        own = (where.c.learner == self.learner) & (where.c.pack == self.pack)
        query = sa.select(where).where(own).order_by(where.c.made_at, where.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(
            Kept(table, row["id"], self.learner, self.pack, row["made_at"], _columns(row))
            for row in rows
        )

    def write(self, kept: Kept) -> None:
        """Put or take away one thing; again is as once, and for nobody it is nothing."""
        table, values = _TABLES[kept.table], _values(kept.columns or {})
        same = table.c.id == kept.id
        with self._database.writing() as connection:
            if kept.columns is None:
                connection.execute(sa.delete(table).where(same))
            elif not connection.execute(sa.update(table).where(same).values(values)).rowcount:
                who = tables.learner.c.id
                if connection.scalar(sa.select(who).where(who == self.learner)) is not None:
                    own = {"id": kept.id, "learner": self.learner, "pack": self.pack}
                    connection.execute(table.insert().values(made_at=kept.at, **own, **values))


def _columns(row: sa.RowMapping) -> dict[str, str]:
    told = {name: row[name] for name in row if name not in ("id", "learner", "pack", "made_at")}
    if _BYTES in told:
        told[_BYTES] = b64encode(told[_BYTES]).decode("ascii")
    return told


def _values(columns: Mapping[str, str]) -> dict[str, str | bytes]:
    told: dict[str, str | bytes] = dict(columns)
    if _BYTES in columns:
        told[_BYTES] = b64decode(columns[_BYTES])
    return told
