"""A record that is opened when it can be, and closed by itself where it must not be written.

Until it is open, all that is asked of it raises `StoreAwayError`, so that what happens meanwhile
goes to the spool. The same holds once its file is gone, is another one, or became shorter (a
network folder that was taken away leaves a file that only this process still sees), and once a
newer version has changed it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import sqlalchemy as sa

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.backup import Backups
from anatomyapp.session.database import Database, open_database
from anatomyapp.session.event import Entry
from anatomyapp.session.opening import Opened
from anatomyapp.session.place import Place
from anatomyapp.session.spool import Line
from anatomyapp.session.store import SessionStore
from anatomyapp.session.tables import REVISIONS

FIRST_WAIT_S = 5.0  # for another program that is making the record, or brings it up to date
_WHOLE = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
_NOT_YET = phrase("{place} is not open yet.")
_GONE = phrase(
    "{place} is gone, or is another file than before; bring the folder or its connection back."
)
_SHORTER = phrase(
    "{place} has become shorter, so it may be damaged; if the record does not come back by itself, "
    "restore it from a copy."
)
_EMPTIED = phrase(
    "{place} is empty, though there are backups of it; restore one of them, or move the file aside "
    "and start again."
)
_NEWER = phrase(
    "{place} was changed by a newer anatomyapp while this one was open; update anatomyapp, or "
    "choose another file with --store."
)


@dataclass(frozen=True, slots=True)
class _File:
    """Which file it is, and how long at least."""

    device: int
    number: int
    size: int


class LateDatabase(Database):
    """A database that may be opened later, and again."""

    def __init__(self, place: Place, *, busy_timeout_s: float) -> None:
        """Open nothing yet."""
        super().__init__(place, busy_timeout_s=busy_timeout_s)
        self.fault: StoreAwayError | None = StoreAwayError(_NOT_YET, place=place)
        self._file: _File | None = None
        self._was_open = False

    def open(self) -> None:
        """Open it, made or brought to this version where that is due.

        Once it was open it is not made again: what stands in its place may be a bare folder.

        Raises
        ------
        StoreAwayError
            It cannot be opened for now.
        """
        if _is_emptied(self.place):
            self._refuse(_EMPTIED)
        try:
            open_database(
                self.place, create=not self._was_open, busy_timeout_s=FIRST_WAIT_S
            ).close()
        except StoreError as error:
            self.fault = StoreAwayError(error.template, **error.values)
            raise _again(self.fault) from error
        self._file, self._was_open = self._look(), True
        self.fault = None

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Lend a connection that sees one moment of the record."""
        self.need()
        with super().reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Lend a connection; what it wrote is committed at the end, or not at all on an error."""
        self.need()
        try:
            with super().writing() as connection:
                revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
                if revision.scalar() != REVISIONS[-1]:
                    self._refuse(_NEWER)
                yield connection
        except StoreAwayError as error:
            if _was_read_only(error):
                self.close()  # what was opened then stays so when the file can be written again
            raise

    def need(self) -> None:
        """Raise StoreAwayError where what is written now could not be kept."""
        if self.fault is not None:
            raise _again(self.fault)
        before, self._file = self._file, self._look()
        if before is None or self._file is None:
            return
        if (before.device, before.number) != (self._file.device, self._file.number):
            self._refuse(_GONE)
        if self._file.size < before.size and self._is_cut_off(self._file.size):
            self._refuse(_SHORTER)

    def _is_cut_off(self, size: int) -> bool:
        """Tell whether the file is shorter than it says itself; erasing makes it say less."""
        if self.place.file is None:
            return False
        try:
            told = _told_size(self.place.file)
        except sqlite3.OperationalError:
            self._refuse(_GONE)
        except sqlite3.DatabaseError:  # what SQLite says of a file that ends too early
            return True
        return not told or size < told

    def _look(self) -> _File | None:
        """Return which file stands at the place now; None for a server."""
        if self.place.file is None:
            return None
        try:
            found = self.place.file.stat()
        except OSError:
            self._refuse(_GONE)
        return _File(found.st_dev, found.st_ino, found.st_size)

    def _refuse(self, template: str) -> NoReturn:
        self.fault = StoreAwayError(template, place=self.place)
        self.close()
        raise _again(self.fault)


def _told_size(file: Path) -> int:
    """Return how many bytes a file without its log says that it has.

    SQLite itself looks: a process that opens and closes the file by other means gives up SQLite's
    locks on it. Another program would then take itself for the last one, and delete the log into
    which this one writes (https://sqlite.org/howtocorrupt.html, section 2.2).
    """
    path = f"{file.absolute().as_uri()}?mode=ro&immutable=1"  # immutable: as if there was no log
    with closing(sqlite3.connect(path, uri=True)) as connection:
        return int(connection.execute(_WHOLE).fetchone()[0])


def _was_read_only(error: StoreAwayError) -> bool:
    """Whether SQLite refused to write since the file was read-only."""
    fault = getattr(error.__cause__, "orig", None)
    return str(getattr(fault, "sqlite_errorname", "")).startswith("SQLITE_READONLY")


def _is_emptied(place: Place) -> bool:
    """Whether nothing is left of a record that was backed up, rather than none was made yet."""
    if place.file is None or not place.file.is_file() or place.file.stat().st_size:
        return False
    log = place.file.with_name(f"{place.file.name}-wal")
    return not (log.is_file() and log.stat().st_size) and bool(Backups(place).found())


def _again(fault: StoreAwayError) -> StoreAwayError:
    """Return the same fault to be raised once more; each has a traceback of its own."""
    return StoreAwayError(fault.template, **fault.values)


class LateStore(SessionStore):
    """A record that the window may use before it is open, and while it is away."""

    def __init__(self, place: Place, folder: Path, *, busy_timeout_s: float) -> None:
        """Open nothing yet; ``folder`` is this computer's data folder."""
        self._late = LateDatabase(place, busy_timeout_s=busy_timeout_s)
        super().__init__(self._late, folder)

    def open(self, opened: Opened, first: Entry) -> None:
        """Add a session with its first event."""
        self._late.need()  # before the session is marked as running: where there is no record
        super().open(opened, first)

    def merge(self, lines: Sequence[Line], *, running: bool) -> int:
        """Add what the record does not hold yet of a session's lines in a spool."""
        self._late.need()
        return super().merge(lines, running=running)

    @property
    def fault(self) -> StoreAwayError | None:
        """Why the record is not open; None where it is."""
        return self._late.fault

    def reopen(self) -> bool:
        """Open the record if it is not, and say whether it was not; it may take seconds.

        Raises
        ------
        StoreAwayError
            It cannot be opened for now.
        """
        if self._late.fault is None:
            return False
        self._late.open()
        return True
