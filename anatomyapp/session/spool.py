"""The spool: what could not be put into the record, in files of this computer, until it can.

One file of JSON Lines for each session, synced for each addition. Its lines stand in the order in
which they are to be merged: learners that the record does not know yet, the session, members of
groups, events. What a learner keeps lies in files of its own, ``keepsakes-LEARNER-….jsonl``. A file
may name a learner's pseudonym, and is removed once it is merged; lines that cannot be read are set
aside beside it, in ``….damaged``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.chain import Facts, Row, canonical_line
from anatomyapp.session.codec import decode
from anatomyapp.session.event import SCHEMA_VERSION, SessionId
from anatomyapp.session.kept import Kept
from anatomyapp.session.lock import RunningSessions
from anatomyapp.session.opening import NewLearner, Opened, Seated

FOLDER = "spool"
SUFFIX, DAMAGED = ".jsonl", ".damaged"
KEEPSAKES = "keepsakes"  # the beginning of the files of what a learner keeps
_DIGITS = 16
_UNWRITTEN = phrase(
    "{path} cannot be written ({reason}); free some space, or make the folder writable."
)
_UNREAD = phrase(
    "{path} cannot be read ({reason}) and is left as it is; what it holds is not in the record."
)
_SET_ASIDE = phrase(
    "{path} holds lines ({count}) of what was recorded on this computer that cannot be read and "
    "are not in the record; the others are. Keep the file, and ask whoever looks after the record."
)
_UNREMOVED = phrase(
    "{path} is in the record but cannot be removed ({reason}); make the folder writable."
)


Line: TypeAlias = NewLearner | Opened | Seated | Row | Kept
Plain: TypeAlias = Any  # what JSON can hold


def spool_folder(folder: Path, place: str) -> Path:
    """Return where in a data folder lies what is meant for one record."""
    return folder / FOLDER / sha256(place.encode("utf-8")).hexdigest()[:_DIGITS]


class Spool:
    """The files that wait for one record.

    A file belongs to the process that writes it; another one may take it over when that one is
    gone.
    """

    def __init__(self, folder: Path) -> None:
        """Make nothing yet."""
        self.folder = folder
        self._owned = RunningSessions(folder)
        self._files: dict[str, _File] = {}

    def __contains__(self, session: str) -> bool:
        """Whether something of this process's session waits."""
        return session in self._files

    def __len__(self) -> int:
        """Return how many of this process's sessions wait."""
        return len(self._files)

    def add(self, session: str, lines: Iterable[Line]) -> None:
        """Put lines on the disk, all or none.

        Raises
        ------
        StoreError
            They are not on the disk.
        """
        text = "".join(map(written, lines)).encode("utf-8")
        try:
            if session in self._files:
                self._files[session].add(text)
            else:
                self._files[session] = self._begin(session, text)
        except OSError as error:
            raise self._fault(_UNWRITTEN, session, error) from error

    def waiting(self) -> tuple[str, ...]:
        """Return the sessions that wait: this process's, and those of processes that are gone."""
        found = sorted(path.stem for path in self.folder.glob(f"*{SUFFIX}"))
        return tuple(
            each
            for each in found
            if each in self._files or not self._owned.is_running(SessionId(each))
        )

    def lines(self, session: str) -> tuple[Line, ...]:
        """Return what waits of a session; what cannot be read is passed over.

        Raises
        ------
        StoreError
            The file cannot be read.
        """
        return tuple(line for line in map(_read, self._whole(session)) if line is not None)

    def set_damaged_aside(self, session: str) -> StoreError | None:
        """Copy the lines that cannot be read beside the file; say so, or return None without any.

        A last line that was not written whole is none: nobody was told that it is on the disk.

        Raises
        ------
        StoreError
            They cannot be copied.
        """
        damaged = [line for line in self._whole(session) if _read(line) is None]
        if not damaged:
            return None
        path = self._path(session).with_suffix(DAMAGED)
        try:
            file = _File(path)
            try:
                file.add(b"".join(line + b"\n" for line in damaged))
            finally:
                file.close()
        except OSError as error:
            raise self._fault(_UNWRITTEN, session, error) from error
        return StoreError(_SET_ASIDE, path=path, count=len(damaged))

    def _whole(self, session: str) -> list[bytes]:
        try:
            return self._path(session).read_bytes().split(b"\n")[:-1]
        except OSError as error:
            raise self._fault(_UNREAD, session, error) from error

    def forget(self, session: str) -> None:
        """Remove what was merged.

        Raises
        ------
        StoreError
            The file cannot be removed; merging it again adds nothing.
        """
        try:
            self._path(session).unlink(missing_ok=True)
        except OSError as error:
            raise self._fault(_UNREMOVED, session, error) from error  # fmt: skip
        file = self._files.pop(session, None)
        if file is not None:
            file.close()
        self._owned.leave(SessionId(session))

    def close(self) -> None:
        """Let go of the files; what they hold is merged by whoever comes next."""
        for file in self._files.values():
            file.close()
        self._files.clear()
        self._owned.leave_all()

    def _begin(self, session: str, text: bytes) -> _File:
        """Return a session's file with its first lines; leave none where they do not fit."""
        self._owned.enter(SessionId(session))
        file = None
        try:
            file = _File(self._path(session))
            file.add(text)
        except OSError:
            if file is not None:
                file.close()
                self._path(session).unlink()
            self._owned.leave(SessionId(session))
            raise
        return file

    def _fault(self, template: str, session: str, error: Exception) -> StoreError:
        reason = getattr(error, "strerror", None) or error
        return StoreError(template, path=self._path(session), reason=reason)

    def _path(self, session: str) -> Path:
        return self.folder / f"{session}{SUFFIX}"


class _File:
    """A file that grows by whole additions."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        self._size = os.fstat(self._file).st_size
        if sys.platform != "win32":
            _sync_folder(path.parent)

    def add(self, text: bytes) -> None:
        """Write and sync; what an addition that failed left behind is overwritten by the next."""
        os.ftruncate(self._file, self._size)
        os.lseek(self._file, self._size, os.SEEK_SET)
        rest = memoryview(text)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        os.fsync(self._file)
        self._size += len(text)

    def close(self) -> None:
        """Let go of the file, without what an addition that failed left behind."""
        os.ftruncate(self._file, self._size)
        os.close(self._file)


def _sync_folder(folder: Path) -> None:
    """Let a new file's name be on the disk too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def written(line: Line) -> str:
    """Return a line of the file."""
    if isinstance(line, Row):
        return f'{{"event":{canonical_line(line)}}}\n'
    name = {NewLearner: "learner", Opened: "session", Seated: "members", Kept: "kept"}[type(line)]
    return json.dumps({name: asdict(line)}, ensure_ascii=False, default=_time) + "\n"


def _read(text: bytes) -> Line | None:
    """Return what a line says; None for one that cannot be read."""
    try:
        ((name, plain),) = json.loads(text).items()
        return _READERS[name](plain)
    except (StoreError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _time(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError(f"{value!r} is no time")
    return value.isoformat()


def _timed(plain: Plain, name: str) -> Plain:
    return plain | {name: datetime.fromisoformat(plain[name])}


def _row(plain: Plain) -> Row:
    row = Row(**_timed(plain, "at"))
    whole = isinstance(row.number, int) and isinstance(row.version, int)
    if not (whole and isinstance(row.id, str) and isinstance(row.session, str)):
        raise TypeError("a field of an event is of a wrong type")
    if row.version <= SCHEMA_VERSION:  # a newer one is left to the version that knows it
        decode(row.kind, row.version, row.payload)
    return row


_READERS: Mapping[str, Callable[[Plain], Line]] = {
    "learner": lambda plain: NewLearner(**_timed(plain, "created_at")),
    "session": lambda plain: Opened(
        Facts(**_timed(plain["facts"], "started_at")), plain["learner"]
    ),
    "members": lambda plain: Seated(**_timed(plain, "formed_at")),
    "kept": lambda plain: Kept(**_timed(plain, "at")),
    "event": _row,
}
