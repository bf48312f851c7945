"""The recorder: stamps what happens in one session and puts it into the store."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol
from uuid import uuid4

from anatomyapp.session.event import (
    Entry,
    Event,
    LearnerId,
    SessionEnded,
    SessionId,
    SessionStarted,
)


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds since some fixed moment; they never go back."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Return seconds since some fixed moment; they never go back."""
        return time.monotonic()


class Keeper(Protocol):
    """Where a session is kept: a store, or a journal before one."""

    def start(
        self, started: SessionStarted, *, at: datetime, learner: LearnerId | None = None
    ) -> SessionId:
        """Begin a session with its first event."""
        ...

    def append(self, entry: Entry) -> None:
        """Add one event, after all before it; when this returns it is on the disk."""
        ...

    def note(self, entry: Entry) -> None:
        """Add one event that nobody waits for."""
        ...


class Recorder:
    """Records one session, which begins when it is made.

    ``record`` returns when the event is on the disk; a StoreError means that it is not, and that
    the next one may be tried. ``note`` is for events that nobody waits for.
    """

    def __init__(
        self,
        keeper: Keeper,
        started: SessionStarted,
        *,
        clock: Clock,
        learner: LearnerId | None = None,
    ) -> None:
        """Start the session; without a learner it is a guest's."""
        self._keeper = keeper
        self._clock = clock
        self._origin_s = clock.monotonic_s()
        self._number = 0
        self.session: SessionId = keeper.start(started, at=clock.now(), learner=learner)

    def record(self, event: Event) -> Entry:
        """Put an event on the disk and return it with its stamp."""
        entry = self._stamped(event)
        self._keeper.append(entry)
        self._number += 1
        return entry

    def note(self, event: Event) -> Entry:
        """Take down an event that nobody waits for, and return it with its stamp."""
        entry = self._stamped(event)
        self._keeper.note(entry)
        self._number += 1
        return entry

    def _stamped(self, event: Event) -> Entry:
        return Entry(
            id=uuid4(),
            session=self.session,
            number=self._number + 1,
            at=self._clock.now(),
            monotonic_s=self._clock.monotonic_s() - self._origin_s,
            event=event,
        )

    def end(self) -> Entry:
        """Put the session's end on the disk; nothing is recorded after it."""
        return self.record(SessionEnded())
