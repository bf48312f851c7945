"""Notes of instructors on moments of a session: beside the record of what happened, not in it.

They may be changed and taken away; no hash covers them, and they go with the session.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionId

LONGEST = 500  # letters


@dataclass(frozen=True, slots=True)
class MomentNote:
    """Words on a moment, in seconds since the session's start; ``made_at`` is UTC."""

    id: str  # a random UUID
    session: SessionId
    at_s: float
    text: str
    made_at: datetime


class Moments:
    """The notes of all sessions; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, session: SessionId) -> tuple[MomentNote, ...]:
        """Return the notes on a session, in the order of their moments."""
        note = tables.moment_note
        query = sa.select(note).where(note.c.session == session).order_by(note.c.at_s, note.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(MomentNote(**row) for row in rows)

    def add(self, session: SessionId, at_s: float, text: str, at: datetime) -> MomentNote:
        """Keep a note.

        Raises
        ------
        StoreError
            It has no words, too many, or no moment; the session is gone, or the record cannot be
            written.
        """
        words = _checked(text)
        if not at_s >= 0.0:
            raise StoreError(f"a session has no moment {at_s:g}; give 0 s or more.")
        note = MomentNote(str(uuid4()), session, at_s, words, at)
        row = tables.moment_note.insert().values(
            id=note.id, session=session, at_s=at_s, text=words, made_at=at
        )
        try:
            with self._database.writing() as connection:
                connection.execute(row)
        except IntegrityError as error:
            raise StoreError(
                f"session {session} is not in the record any more; refresh the list."
            ) from error
        return note

    def change(self, note: str, text: str) -> None:
        """Give a note other words."""
        words = _checked(text)
        which = tables.moment_note.c.id == note
        with self._database.writing() as connection:
            connection.execute(tables.moment_note.update().where(which).values(text=words))

    def remove(self, note: str) -> None:
        """Take a note away; one that is gone already is none the less gone."""
        with self._database.writing() as connection:
            connection.execute(tables.moment_note.delete().where(tables.moment_note.c.id == note))


def _checked(text: str) -> str:
    words = text.strip()
    if not words:
        raise StoreError("a note on a moment is empty; write a few words.")
    if len(words) > LONGEST:
        raise StoreError(f"a note on a moment has {len(words)} letters; shorten it to {LONGEST}.")
    return words
