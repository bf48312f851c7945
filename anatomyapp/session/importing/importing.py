"""Importing exported records: session by session, each whole or not at all, and each event once.

A session's chain is verified against the hashes and the seal of the file before it is committed.
What the record holds by its id already is not added again; a session that went on elsewhere is
continued. A learner of the file is known by id; the same pseudonym on two machines is two people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlalchemy.exc import DataError, IntegrityError

from anatomyapp.errors import PopulationError, StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.chain import Seal
from anatomyapp.session.database import Database
from anatomyapp.session.importing.lines import (
    DamagedLineError,
    Line,
    check_head,
    parsed,
    raw_lines,
)
from anatomyapp.session.importing.taking_in import People, SessionTaking
from anatomyapp.session.opening import NewLearner, Opened

Told: TypeAlias = Callable[[str, int], object]

_UNREAD = phrase("{path} cannot be read ({reason}); check the file.")
_OWN = phrase("{path} is the record itself; give a file that another machine exported.")
_WRONG = phrase("{path}, line {line}: {what}; export it again, or leave this file out.")
_REFUSED = phrase("{path}, session {session}, to line {line}: {what}; nothing of it was taken in.")
_OUTSIDE = "it is of a session that was not begun"
_EACH = 1000  # lines between two times of telling


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of importing.

    Parameters
    ----------
    sessions, learners
        How many the record did not know before.
    events
        How many were added, to sessions that it knew too.
    faults
        What was refused, and why.
    """

    sessions: int = 0
    learners: int = 0
    events: int = 0
    faults: tuple[StoreError, ...] = ()

    def __add__(self, other: Imported) -> Imported:
        """Add up."""
        return Imported(
            self.sessions + other.sessions,
            self.learners + other.learners,
            self.events + other.events,
            (*self.faults, *other.faults),
        )


class Imports:
    """Takes exported records into a record."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def read(
        self, paths: Iterable[Path], *, same_names: bool = False, told: Told = lambda *_: None
    ) -> Imported:
        """Take in the files of other machines, or of this one.

        Parameters
        ----------
        same_names
            Whether the same pseudonym is the same person; otherwise ids alone tell.
        told
            Called with a file's name and its lines so far; may raise to end the import, which
            keeps the sessions before.

        Raises
        ------
        StoreError
            The record cannot be written; what is wrong with a file is among the faults instead.
        """
        found = Imported()
        for path in paths:
            if self._database.place.is_own(path):
                found += Imported(faults=(StoreError(_OWN, path=path),))
                continue
            try:
                with path.open("rb") as file:
                    lines = _Lines(path, raw_lines(file), told)
                    found += self._take(lines, same_names=same_names)
            except OSError as error:
                reason = error.strerror or error
                found += Imported(faults=(StoreError(_UNREAD, path=path, reason=reason),))
        return found

    def _take(self, lines: _Lines, *, same_names: bool) -> Imported:
        found, people = Imported(), People(same_names=same_names)
        try:
            check_head(lines.raw())
        except DamagedLineError as error:
            return Imported(faults=(lines.fault(error),))
        while (line := lines.begin()) is not None:
            if isinstance(line, StoreError):
                found += Imported(faults=(line,))
            elif isinstance(line, NewLearner):
                people.told(line)
            else:
                found += self._session(line, lines, people)
        return found

    def _session(self, opened: Opened, lines: _Lines, people: People) -> Imported:
        why: object
        try:
            with self._database.writing() as connection:
                taking = SessionTaking(connection, opened, people)
                for line in lines.of_session():
                    taking.take(line)
                events = taking.finish()
        except (DamagedLineError, PopulationError, OverflowError) as error:
            why = error
        except IntegrityError as error:
            why = f"it does not fit the record ({error.orig})"
        except StoreAwayError as error:
            if not isinstance(error.__cause__, DataError):
                raise
            why = error.__cause__.orig
        else:
            return Imported(int(taking.new), people.settle(), events)
        people.forget()
        return Imported(faults=(lines.refused(opened, why),))


class _Lines:
    """The lines of one file, with their numbers; a session's beginning may be put back."""

    def __init__(self, path: Path, lines: Iterator[bytes], told: Told) -> None:
        self._path, self._lines, self._told = path, lines, told
        self._number = 0
        self._back: Line | None = None
        self._skipping = False  # what follows something that was refused

    def raw(self) -> bytes:
        """Return the next line; nothing after the last one."""
        self._number += 1
        if self._number % _EACH == 0:
            self._told(self._path.name, self._number)
        return next(self._lines, b"")

    def begin(self) -> NewLearner | Opened | StoreError | None:
        """Return the next learner or session, what is wrong before it, or None at the end."""
        while True:
            try:
                line = self._next()
            except DamagedLineError as error:
                wrong = error
            else:
                if line is None or isinstance(line, NewLearner | Opened):
                    self._skipping = False
                    return line
                wrong = DamagedLineError(_OUTSIDE)
            if not self._skipping:
                self._skipping = True
                return self.fault(wrong)

    def of_session(self) -> Iterator[Line]:
        """Yield the lines of the session that was begun, its seal last."""
        while not isinstance(line := self._next(), NewLearner | Opened | None):
            yield line
            if isinstance(line, Seal):
                return
        self._back = line

    def fault(self, error: DamagedLineError) -> StoreError:
        """Return what is wrong with the line that was read last."""
        return StoreError(_WRONG, path=self._path, line=self._number, what=error)

    def refused(self, opened: Opened, why: object) -> StoreError:
        """Return why a session is refused; what follows of it is passed over."""
        self._skipping = True
        session = opened.facts.id
        return StoreError(
            _REFUSED, path=self._path, session=session, line=self._number, what=why
        )  # fmt: skip

    def _next(self) -> Line | None:
        back, self._back = self._back, None
        if back is not None:
            return back
        line = self.raw()
        return parsed(line) if line else None
