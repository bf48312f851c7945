"""What the databases differ in: one object for each kind, behind one border."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.place import Place
from anatomyapp.session.sqlite import Sqlite

_NO_DRIVER = phrase(
    '{place}: a record on a server needs the extra "lab"; install it with pip install '
    '"anatomyapp[lab]", or start once with ./run.sh --extra lab.'
)


class Backend(Protocol):
    """How a kind of database is opened and written, and what its faults mean."""

    def look(self, place: Place, *, create: bool) -> None:
        """Raise a StoreError where nothing can be opened at a place."""
        ...

    def engine(self, place: Place, *, busy_timeout_s: float) -> sa.Engine:
        """Return an engine; what it commits is on the disk.

        Transactions with the execution option ``write`` may write; those without see one moment of
        the record.
        """
        ...

    def make_ready(self, engine: sa.Engine) -> None:
        """Do what a new database needs before its tables, and outside of a transaction."""
        ...

    def take_turn(self, connection: sa.Connection, *, migrating: bool = False) -> None:
        """Wait until nobody else is in such a turn, and be in it until the transaction's end.

        It is for what one process alone may do; one that migrates may take its time.
        """
        ...

    def remedy(self, cause: BaseException) -> tuple[str, str]:
        """Return what a fault means and what to do, for place and cause, and the cause's words."""
        ...

    def damage(self, connection: sa.Connection) -> str:
        """Return what the database itself finds damaged; empty where nothing is."""
        ...

    def orphans(self, connection: sa.Connection) -> Iterator[str]:
        """Yield the rows that name another one which is not there."""
        ...

    def size_bytes(self, connection: sa.Connection) -> int:
        """Return how large the record is on the disk."""
        ...


def backend_of(place: Place) -> Backend:
    """Return what opens a place.

    Raises
    ------
    StoreError
        It is on a server, and what speaks with servers is not installed.
    """
    if place.file is not None:
        return Sqlite()
    try:
        from anatomyapp.session.postgresql import Postgresql  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StoreError(_NO_DRIVER, place=place) from error
    return Postgresql()
