"""Backups of a record in a file: whole copies beside it, made while others write, and checked.

A backup is copied under a temporary name out of one moment of the record, read whole, compared with
that moment, and only then gets its name: the time, UTC, and the revision. One that fails its check
is thrown away and leaves the others as they are. A record on a server is backed up there.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.backup_check import Contents, check_file, contents_of
from anatomyapp.session.lock import alone
from anatomyapp.session.place import Place
from anatomyapp.session.thinning import staying
from anatomyapp.session.watching import Watch, stepwise, unwatched, watched

DUE_AFTER = timedelta(days=1)
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\w+)\.sqlite")
TIME = "%Y%m%dT%H%M%SZ"
_PART = ".part"
DAMAGED = "damaged"  # how the name of a folder begins that holds a damaged record
LARGE_BYTES = 200_000_000  # checking every page takes longer than some seconds
_PATIENCE_S = 30.0  # for others, where they keep even readers away
_PAGES = 2048  # a step: 8 MiB, some milliseconds
_NOT_MADE = phrase(
    "{folder}: no backup was made ({reason}); free some space, or make the folder writable. The "
    "record is as it was."
)
_SERVER = phrase(
    "{place} lies on a server; have its administrator back it up there with pg_dump, as "
    "docs/lab.md says."
)
_TAKEN = phrase("{folder}: another program works on the backups; try again when it has ended.")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its file's name: when it was made, UTC, and the revision of its tables."""

    file: Path
    at: datetime
    revision: str
    size_bytes: int


class Backups:
    """The backups of one record, in a folder beside it; nothing is made before it is needed."""

    def __init__(self, place: Place) -> None:
        """Look at nothing yet; a place on a server is a StoreError, for it is backed up there."""
        if place.file is None:
            raise StoreError(_SERVER, place=place)
        self.record = place.file
        self.folder = place.file.with_name(f"{place.file.name}-backups")

    def found(self) -> tuple[Backup, ...]:
        """Return the backups, newest first; a folder that cannot be read is a StoreError."""
        try:
            there = [_backup(file) for file in self.folder.glob("*.sqlite")]
        except OSError as error:
            raise StoreError(
                "{folder} cannot be read ({reason}); make it readable.",
                folder=self.folder,
                reason=error.strerror,
            ) from error
        backups = [each for each in there if each is not None]
        return tuple(sorted(backups, key=lambda each: each.at, reverse=True))

    def set_aside(self) -> tuple[Path, ...]:
        """Return the files of damaged records that were set aside by restoring."""
        return tuple(sorted(self.folder.glob(f"{DAMAGED}-*/*")))

    def named(self, name: str) -> Path:
        """Return the file of a backup by its name, or the beginning of it, or any file's path."""
        if Path(name).is_file():
            return Path(name)
        fitting = [each.file for each in self.found() if each.file.name.startswith(name)]
        if len(fitting) != 1:
            raise StoreError(
                '{folder} has no such backup, or several: {name}; "anatomyapp sessions backups" '
                "names them.",
                folder=self.folder,
                name=name,
            )
        return fitting[0]

    def due(self, now: datetime) -> bool:
        """Whether the newest backup is older than a day, or bears a time that is still to come."""
        newest = next(iter(self.found()), None)
        return newest is None or not timedelta(0) <= now - newest.at < DUE_AFTER

    def make(self, at: datetime, watch: Watch = unwatched) -> Backup:
        """Copy the record as it is now, check the copy, and take it among the backups.

        Raises
        ------
        StoreError
            No backup was made, and why; those that were there are as they were.
        """
        with self.alone():
            return self.take(at, watch)

    def take(self, at: datetime, watch: Watch = unwatched, *, whole: bool = True) -> Backup:
        """Make a backup, as `make` does, for whoever keeps others away already.

        ``whole`` says whether every page of the copy is checked.
        """
        part = self.folder / f"new{_PART}"
        with self._faults():
            try:
                return self._take(part, at, watch, whole=whole)
            finally:
                part.unlink(missing_ok=True)

    def thin(self, now: datetime) -> tuple[Backup, ...]:
        """Remove the backups that need not stay, and return them."""
        with self.alone():
            found = self.found()
            stay = staying((each.at for each in found), now)
            gone = tuple(each for each in found if each.at not in stay)
            for each in gone:
                each.file.unlink()
        return gone

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from the backups; where one is there already, StoreAwayError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = self.folder / "lock"
            lock.touch(mode=0o600)
        except OSError as error:
            raise StoreAwayError(_NOT_MADE, folder=self.folder, reason=error.strerror) from error
        with ExitStack() as held:
            try:
                held.enter_context(alone(lock))
            except OSError as error:
                raise StoreAwayError(_TAKEN, folder=self.folder) from error
            for left in self.folder.glob(f"*{_PART}*"):  # of a process that was killed
                left.unlink(missing_ok=True)
            yield

    def _take(self, part: Path, at: datetime, watch: Watch, *, whole: bool) -> Backup:
        told = copied(self.record, part, watch)
        if check_file(part, watch, whole=whole) != told:
            raise StoreError(
                "{folder}: no backup was made, for the copy holds something else than the record; "
                'run "anatomyapp doctor".',
                folder=self.folder,
            )
        file = self._free_name(at, told.revision)
        put_in_place(part, file)
        made = _backup(file)
        if made is None:
            raise ValueError(f"{file.name} is no name of a backup")
        return made

    def _free_name(self, at: datetime, revision: str) -> Path:
        while True:
            file = self.folder / f"{at.astimezone(UTC):{TIME}}-{revision}.sqlite"
            if not file.exists():
                return file
            at += timedelta(seconds=1)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            raise StoreAwayError(_NOT_MADE, folder=self.folder, reason=reason) from error


def back_up_before_migration(place: Place) -> None:
    """Make a backup of a record that is about to be brought to this version.

    Somebody waits for it: of a large record not every page of the copy is checked.

    Raises
    ------
    StoreAwayError
        There is none, so that the record must be left as it is.
    """
    backups = Backups(place)
    try:
        whole = backups.record.stat().st_size <= LARGE_BYTES
        with backups.alone():
            backups.take(datetime.now(UTC), whole=whole)
    except StoreError as error:
        raise StoreAwayError(
            "{place} is of an older version and was left as it is, for it cannot be backed up "
            "before it is changed: {why}",
            place=place,
            why=error,
        ) from error


def copied(record: Path, part: Path, watch: Watch = unwatched) -> Contents:
    """Copy one moment of a record into a new file, on the disk; return what it held then.

    Whoever writes into the record meanwhile is not kept waiting: what they write comes after that
    moment. A cancelled copy is for the caller to remove.
    """
    part.unlink(missing_ok=True)
    path = f"{record.absolute().as_uri()}?mode=rw"
    with (
        closing(sqlite3.connect(path, uri=True, isolation_level=None)) as source,
        closing(sqlite3.connect(part, isolation_level=None)) as copy,
        watched(source, watch),
    ):
        source.execute("BEGIN")  # from the first reading to the end: one moment
        told = contents_of(source)
        copy.execute("PRAGMA synchronous = OFF")  # synced once, by put_in_place
        source.backup(copy, pages=_PAGES, progress=stepwise(watch, _PATIENCE_S))
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, that may be read from anywhere
        if copy.execute("PRAGMA user_version").fetchone() != (0,):
            sweep(copy)  # what was erased may still lie between the rows
            copy.execute("PRAGMA user_version = 0")
    part.chmod(0o600)
    return told


def sweep(connection: sqlite3.Connection) -> None:
    """Write a file anew, so that no byte of rows that are gone is left in it."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("VACUUM")


def put_in_place(part: Path, file: Path) -> None:
    """Give a finished file its name, in one step and on the disk; it may replace another."""
    sync(part)
    part.replace(file)
    if sys.platform != "win32":
        sync(file.parent)


def sync(path: Path) -> None:
    """Bring a file, or a folder's names, to the disk."""
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _backup(file: Path) -> Backup | None:
    """Return the backup of a file's name; None where it has another name."""
    named = _NAME.fullmatch(file.name)
    if named is None:
        return None
    at = datetime.strptime(named[1], TIME).replace(tzinfo=UTC)
    return Backup(file, at, named[2], file.stat().st_size)
