"""Opening the database of a record: its place, its settings, its revision, its faults."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.tables import REVISIONS

_IN_USE = phrase("{place} is in use by another program; close that one and try again.")
_REMEDIES = {
    "SQLITE_NOTADB": phrase(
        "{place} is no record, or is damaged; nothing was written to it. Move it aside, or restore "
        "it from a copy, and start again."
    ),
    "SQLITE_CORRUPT": phrase(
        "{place} is damaged; nothing was written to it. Copy it to a safe place, restore it from a "
        "copy, or move it aside and start again."
    ),
    "SQLITE_READONLY": phrase(
        "{place} cannot be written; make the file and its folder writable, or choose another place "
        "with --store."
    ),
    "SQLITE_CANTOPEN": phrase(
        "{place} cannot be opened; make its folder writable, or choose another place with --store."
    ),
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_FULL": phrase("{place} cannot grow, the disk is full; free some space and try again."),
    "SQLITE_IOERR": phrase(
        "{place} cannot be read or written, the disk reports a fault; check the disk or its "
        "connection and try again."
    ),
}
_UNKNOWN = phrase('{place} cannot be used: {cause}; run "anatomyapp doctor".')


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies."""

    url: sa.URL
    file: Path

    def __str__(self) -> str:
        return str(self.file)


def place_of(url_or_path: str | Path) -> Place:
    """Return the place that a path or a SQLAlchemy URL names.

    Raises
    ------
    StoreError
        The URL cannot be understood, or names a database that this version does not know.
    """
    text = str(url_or_path)
    if "://" not in text:
        file = Path(text).expanduser().absolute()
        return Place(sa.URL.create("sqlite", database=str(file)), file)
    try:
        url = sa.make_url(text)
    except ArgumentError as error:
        raise StoreError(
            "{text!r} is no place of a record; give a file or a URL.",
            text=text,
        ) from error
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise StoreError(
            "{url}: this version keeps its record in a file; give its path, or sqlite:///PATH.",
            url=url.render_as_string(),
        )
    file = Path(url.database).expanduser().absolute()
    return Place(url.set(database=str(file)), file)


def _remedy(error: DBAPIError | sqlite3.Error, place: Place) -> StoreAwayError:
    """Return what went wrong with a file and what to do about it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", "")
    known = (template for prefix, template in _REMEDIES.items() if name.startswith(prefix))
    return StoreAwayError(next(known, _UNKNOWN), place=place, cause=cause)


@contextmanager
def _faults_of(place: Place) -> Iterator[None]:
    """Turn the database's faults into a StoreError that says where, what and what to do."""
    try:
        yield
    except IntegrityError:
        raise  # a fault of the program, not of the disk
    except (DBAPIError, sqlite3.Error) as error:
        raise _remedy(error, place) from error


class Database:
    """An engine whose transactions are on the disk when they end; faults are StoreErrors."""

    def __init__(self, place: Place, *, busy_timeout_s: float) -> None:
        """Open nothing yet."""
        self.place = place
        self._engine = sa.create_engine(place.url, connect_args={"timeout": busy_timeout_s})
        sa.event.listen(self._engine, "connect", _prepare)
        sa.event.listen(self._engine, "begin", _begin)
        self._writer = self._engine.execution_options(write=True)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Lend a connection that sees one moment of the record."""
        with _faults_of(self.place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Lend a connection; what it wrote is committed at the end, or not at all on an error."""
        with _faults_of(self.place), self._writer.begin() as connection:
            yield connection

    def keep_journal_ahead(self) -> None:
        """Let readers read while somebody writes (SQLite's WAL); the file remembers it."""
        with _faults_of(self.place), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    del record
    connection.isolation_level = None  # transactions begin where _begin says so
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: sa.Connection) -> None:
    # A writer takes its lock first: a reader that turns writer may be refused without waiting.
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def open_database(place: Place, *, create: bool, busy_timeout_s: float) -> Database:
    """Open a record of this version; an empty database, or an older version's, becomes one.

    Raises
    ------
    StoreError
        It is missing and not to be created, damaged, another program's, or of a newer version;
        then nothing is written.
    """
    _check_file(place, create=create)
    database = Database(place, busy_timeout_s=busy_timeout_s)
    try:
        _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(database: Database) -> None:
    with database.reading() as connection:
        if _revision(connection, database.place) == REVISIONS[-1]:
            return
    database.keep_journal_ahead()
    with database.writing() as connection:
        found = _revision(connection, database.place)
        if found == REVISIONS[-1]:  # somebody else was quicker
            return
        if found is not None and database.place.url.get_backend_name() == "sqlite":
            _back_up(database.place)
        _migrate(connection)


def _back_up(place: Place) -> None:
    from anatomyapp.session.backup import back_up_before_migration  # noqa: PLC0415 - as alembic

    back_up_before_migration(place)


def _check_file(place: Place, *, create: bool) -> None:
    if place.file.is_file():
        return
    if not create:
        raise StoreError(
            "{place} does not exist; check the path, or start anatomyapp with it.",
            place=place,
        )
    if place.file.exists():
        raise StoreError(
            "{place} is no file; give the path of a file.",
            place=place,
        )
    try:
        place.file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            "{parent} cannot be made ({reason}); make the folder above it writable, or "
            "choose another place with --store.",
            parent=place.file.parent,
            reason=error.strerror,
        ) from error


def _revision(connection: sa.Connection, place: Place) -> str | None:
    """Return the revision of a record, None for an empty database."""
    names = sa.inspect(connection).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise StoreError(
            "{place} belongs to another program; choose another file with --store.",
            place=place,
        )
    revision = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if revision not in REVISIONS:
        raise StoreError(
            "{place} was made by a newer anatomyapp (revision {revision}; this one knows up "
            "to {revisions}) and was left as it is; update anatomyapp, or choose another "
            "file with --store.",
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
