"""The texts of the banks that were asked, as their files were: what was presented stays known.

A text is known by its SHA-256, as ``quiz-started`` names it, and is compressed by zlib. It is added
once and never changed. A bank names no learner; nothing of it goes when one is erased.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from anatomyapp.atlas.document import LARGEST_FILE
from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.database import Database

_DAMAGED = phrase(
    "{place}: the text of the bank {digest} is damaged; restore the record from a copy, or name "
    "the bank's own file."
)
_TOO_LARGE = "a bank is larger than 2 MiB and its text is not kept; split the file."


class AskedBanks:
    """The banks of all quizzes; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Ask nothing yet."""
        self._database = database

    def keep(self, digest: str, text: bytes, at: datetime) -> None:
        """Keep the text of a bank; again is as once.

        Parameters
        ----------
        digest
            The text's SHA-256, in hexadecimal digits.

        Raises
        ------
        ValueError
            Text and digest do not belong together.
        StoreError
            The text is larger than 2 MiB, or the record cannot be written.
        """
        if hashlib.sha256(text).hexdigest() != digest:
            raise ValueError("the text of a bank and its digest do not belong together")
        if len(text) > LARGEST_FILE:
            raise StoreError(_TOO_LARGE)
        if self.has(digest):  # the usual case, which waits for nobody
            return
        row = {"digest": digest, "text": zlib.compress(text, 9), "kept_at": at}
        with self._database.writing() as connection:
            on_server = connection.dialect.name == "postgresql"
            added = (postgresql if on_server else sqlite).insert(tables.asked_bank).values(row)
            connection.execute(added.on_conflict_do_nothing(index_elements=["digest"]))

    def has(self, digest: str) -> bool:
        """Tell whether the text of a bank is kept."""
        query = sa.select(tables.asked_bank.c.digest).where(tables.asked_bank.c.digest == digest)
        with self._database.reading() as connection:
            return connection.scalar(query) is not None

    def text(self, digest: str) -> bytes | None:
        """Return the text of a bank as its file was; None where it is not kept.

        Raises
        ------
        StoreError
            What is kept is damaged, or the record cannot be read.
        """
        query = sa.select(tables.asked_bank.c.text).where(tables.asked_bank.c.digest == digest)
        with self._database.reading() as connection:
            packed = connection.scalar(query)
        if packed is None:
            return None
        text = _unpacked(packed, digest)
        if text is None:
            raise StoreError(_DAMAGED, place=self._database.place, digest=digest)
        return text


def damaged_banks(connection: sa.Connection) -> Iterator[str]:
    """Yield the digests of the banks whose text is not what it was."""
    bank = tables.asked_bank.c
    for digest in connection.scalars(sa.select(bank.digest).order_by(bank.digest)).all():
        packed = connection.scalar(sa.select(bank.text).where(bank.digest == digest))
        if packed is None or _unpacked(packed, digest) is None:
            yield digest


def _unpacked(packed: bytes, digest: str) -> bytes | None:
    """Return a text, at most so much of it as a bank may have; None where it is not that one."""
    try:
        text = zlib.decompressobj().decompress(packed, LARGEST_FILE + 1)
    except zlib.error:
        return None
    return text if hashlib.sha256(text).hexdigest() == digest else None
