"""Opening the database of a record: its revision, its transactions, its faults."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session.backend import Backend, backend_of
from anatomyapp.session.place import Place
from anatomyapp.session.tables import REVISIONS


def _remedy(error: Exception, backend: Backend, place: Place) -> StoreAwayError:
    """Return what went wrong with a record and what to do about it."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    template, words = backend.remedy(cause)
    return StoreAwayError(template, place=place, cause=words)


class Database:
    """An engine whose transactions are on the disk when they end; faults are StoreErrors.

    ``busy_timeout_s`` is how long to wait for others who write, and for a server.
    """

    def __init__(self, place: Place, *, busy_timeout_s: float) -> None:
        """Open nothing yet; what speaks with a server being absent is a StoreError."""
        self.place = place
        self.backend = backend_of(place)
        self._engine = self.backend.engine(place, busy_timeout_s=busy_timeout_s)
        self._writer = self._engine.execution_options(write=True)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Lend a connection that sees one moment of the record."""
        with self._faults(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Lend a connection; what it wrote is committed at the end, or not at all on an error."""
        with self._faults(), self._writer.begin() as connection:
            yield connection

    def make_ready(self) -> None:
        """Do what a new database needs before its tables."""
        with self._faults():
            self.backend.make_ready(self._engine)

    def greet(self, deed: Callable[[Any], object]) -> None:
        """Do something with each new connection of the driver, before it is used."""
        sa.event.listen(self._engine, "connect", lambda connection, _: deed(connection))

    def close(self) -> None:
        """Let go of the file, or of the server."""
        self._engine.dispose()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn the database's faults into a StoreError that says where, what and what to do."""
        try:
            yield
        except IntegrityError:
            raise  # a fault of the program, not of the disk
        except (DBAPIError, PoolTimeoutError, sqlite3.Error) as error:
            raise _remedy(error, self.backend, self.place) from error


def open_database(place: Place, *, create: bool, busy_timeout_s: float) -> Database:
    """Open a record of this version; an empty database, or an older version's, becomes one.

    Raises
    ------
    StoreError
        It is missing and not to be created, damaged, another program's, or of a newer version;
        then nothing is written.
    """
    database = Database(place, busy_timeout_s=busy_timeout_s)
    try:
        database.backend.look(place, create=create)
        _bring_up_to_date(database, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(database: Database, *, create: bool) -> None:
    with database.reading() as connection:
        found = _revision(connection, database.place)
    if found == REVISIONS[-1]:
        return
    if found is None and not create and database.place.file is None:
        raise StoreError(
            '{place} holds no record yet; make it with "anatomyapp sessions prepare --store URL", '
            "or start anatomyapp with it.",
            place=database.place,
        )
    database.make_ready()
    with database.writing() as connection:
        database.backend.take_turn(connection, migrating=True)
        found = _revision(connection, database.place)
        if found == REVISIONS[-1]:  # somebody else was quicker
            return
        if found is not None and database.place.file is not None:
            _back_up(database.place)
        _migrate(connection)


def _back_up(place: Place) -> None:
    from anatomyapp.session.backup import back_up_before_migration  # noqa: PLC0415 - as alembic

    back_up_before_migration(place)


def _revision(connection: sa.Connection, place: Place) -> str | None:
    """Return the revision of a record, None for an empty database."""
    names = sa.inspect(connection).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise StoreError(
            "{place} belongs to another program; choose another one with --store.",
            place=place,
        )
    revision = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if revision not in REVISIONS:
        raise StoreError(
            "{place} was made by a newer anatomyapp (revision {revision}; this one knows up "
            "to {revisions}) and was left as it is; update anatomyapp, or choose another "
            "one with --store.",
            place=place,
            revision=revision,
            revisions=REVISIONS[-1],
        )
    return str(revision)


def _migrate(connection: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a third of a second, only when needed
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
