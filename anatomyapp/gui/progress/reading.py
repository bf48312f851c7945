"""What the place *Progress* reads of the record, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from anatomyapp.evaluation.progress import Progress
from anatomyapp.evaluation.progress_reader import ProgressReader
from anatomyapp.session.event import SessionId
from anatomyapp.session.learning import Whose
from anatomyapp.session.store import SessionStore


@dataclass(frozen=True, slots=True)
class Who:
    """Who learns: a pseudonym, or the guest of a session, which may not have begun yet."""

    pseudonym: str
    session: SessionId | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody's progress; ``since`` is when their name was given, None for a guest."""

    who: Who
    progress: Progress
    since: datetime | None
    on_this_computer: bool


class Reader:
    """Reads one learner's progress; from one job at a time."""

    def __init__(self, store: SessionStore, progress: ProgressReader) -> None:
        self._store, self._progress = store, progress

    def read(self, who: Who, now: datetime) -> Found:
        """Return somebody's progress at a moment of their own zone.

        Raises
        ------
        StoreError
            The record cannot be read.
        """
        here = "://" not in self._store.place
        known = {each.pseudonym: each for each in self._store.learners()}
        learner = known.get(who.pseudonym)
        if learner is not None:
            progress = self._progress.read(self._store.learning, Whose(learner.id), now)
            return Found(who, progress, learner.created_at, here)
        if who.session is None or who.pseudonym:
            return Found(who, self._progress.nothing(now), None, here)
        progress = self._progress.read(self._store.learning, Whose(None, who.session), now)
        return Found(who, progress, None, here)
