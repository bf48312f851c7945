"""A lock that lasts as long as a process: it tells a running session from one that was cut off.

The system takes the lock back when its process ends in any way, ``kill -9`` included.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anatomyapp.errors import StoreAwayError
from anatomyapp.session.event import SessionId

if sys.platform == "win32":  # pragma: no cover - the tests run where fcntl is
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class RunningSessions:
    """The sessions that a process is in: one locked file each, in a folder beside the record."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[SessionId, int] = {}

    def enter(self, session: SessionId) -> None:
        """Mark a session as running in this process, if it is not.

        Raises
        ------
        StoreAwayError
            The folder cannot be written.
        """
        if session in self._held:
            return
        path = self._path(session)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._held[session] = _locked(path)
        except OSError as error:
            raise StoreAwayError(
                "{path} cannot be made ({reason}); make the record's folder writable, or choose "
                "another place with --store.",
                path=path,
                reason=error.strerror,
            ) from error

    def leave(self, session: SessionId) -> None:
        """Mark a session as no longer running in this process."""
        file = self._held.pop(session, None)
        if file is not None:
            _remove(self._path(session), file)

    def leave_all(self) -> None:
        """Mark every session of this process as no longer running."""
        for session in tuple(self._held):
            self.leave(session)

    def let_go(self) -> None:
        """Be in no session any more, and leave the files of those that this process was in."""
        for file in self._held.values():
            os.close(file)
        self._held.clear()

    def knows(self, session: SessionId) -> bool:
        """Say whether a process of this folder is, or was, in a session and did not leave it."""
        return self._path(session).exists()

    def is_running(self, session: SessionId) -> bool:
        """Say whether any process, this one included, is in a session; clear what is left over."""
        path = self._path(session)
        if not path.exists():
            return False
        try:
            file = _locked(path)
        except OSError:  # held, or not ours to open: then it is not ours to end either
            return True
        _remove(path, file)
        return False

    def elsewhere(self) -> tuple[SessionId, ...]:
        """Return the sessions that other processes are in."""
        there = (SessionId(path.stem) for path in sorted(self._folder.glob("*.lock")))
        return tuple(each for each in there if each not in self._held and self.is_running(each))

    def _path(self, session: SessionId) -> Path:
        return self._folder / f"{session}.lock"


def running_beside(record: Path) -> RunningSessions:
    """Return the sessions that run on a record in a file: their locks lie in a folder beside it."""
    return RunningSessions(record.with_name(f"{record.name}-running"))


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a lock file for a while; where another process holds it, it is an OSError."""
    file = _locked(path)
    try:
        yield
    finally:
        os.close(file)  # and the file stays: whoever comes next takes this very one


def _locked(path: Path) -> int:
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(file)
    except OSError:
        os.close(file)
        raise
    return file


def _remove(path: Path, file: int) -> None:
    if sys.platform == "win32":  # pragma: no cover - Windows unlinks no open file
        os.close(file)
        path.unlink(missing_ok=True)
    else:
        path.unlink(missing_ok=True)
        os.close(file)
