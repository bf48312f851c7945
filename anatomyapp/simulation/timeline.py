"""The events of one simulated session, stamped by clocks that the session itself moves on."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from uuid import UUID

from anatomyapp.session.chain import Facts
from anatomyapp.session.event import Entry, Event, SessionEnded, SessionId, SessionStarted
from anatomyapp.session.opening import Opened
from anatomyapp.session.store import SessionStore
from anatomyapp.simulation.streams import random_id


class Timeline:
    """Takes down what happens in a session; nothing is written before ``write``.

    Parameters
    ----------
    rng
        Draws the ids.
    """

    def __init__(self, started: SessionStarted, at: datetime, rng: random.Random) -> None:
        self._rng, self._began, self._passed_s = rng, at, 0.0
        self._started = started
        self.session = SessionId(str(random_id(rng)))
        self._entries: list[Entry] = []
        self.tell(started)

    def now(self) -> datetime:
        """Return the time in UTC."""
        return self._began + timedelta(seconds=self._passed_s)

    def monotonic_s(self) -> float:
        """Return seconds since the session began."""
        return self._passed_s

    def wait(self, seconds: float) -> datetime:
        """Let time pass, in whole milliseconds; return the time then."""
        self._passed_s = round(self._passed_s + seconds, 3)
        return self.now()

    def tell(self, *events: Event) -> None:
        """Take down events that happen now."""
        for event in events:
            number, id_ = len(self._entries), random_id(self._rng)
            self._entries.append(
                Entry(id_, self.session, number, self.now(), self._passed_s, event)
            )

    def new_id(self) -> UUID:
        """Return a random id, such as of a quiz."""
        return random_id(self._rng)

    def end(self) -> None:
        """Close the window."""
        self.tell(SessionEnded())

    def __len__(self) -> int:
        """Return how many events were taken down."""
        return len(self._entries)

    def open(self, store: SessionStore, learner: str | None) -> None:
        """Put the session's begin into a record."""
        told = self._started
        facts = Facts(self.session, self._began, told.app_version, told.pack, told.pack_version)
        store.open(Opened(facts, learner), self._entries[0])

    def write(self, store: SessionStore) -> None:
        """Put all that followed the begin into a record, in one transaction."""
        store.extend(self._entries[1:])
