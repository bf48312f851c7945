from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.recorder import Recorder, SystemClock

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")


@dataclass
class SetBackClock:
    """A machine whose clock is set back by an hour while its monotonic one goes on."""

    at: datetime = NOON
    seconds: float = 100.0

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.seconds


def test_an_event_bears_the_time_and_the_seconds_since_the_start(store):
    clock = SetBackClock()
    recorder = Recorder(store, STARTED, clock=clock)
    clock.at, clock.seconds = NOON - timedelta(hours=1), 107.5
    entry = recorder.record(PlaceEntered("quiz"))
    assert (entry.number, entry.at, entry.monotonic_s) == (1, clock.at, 7.5)
    assert store.session(recorder.session).duration_s == 7.5


def test_a_session_begins_with_what_was_started(store):
    recorder = Recorder(store, STARTED, clock=SetBackClock())
    (first,) = store.events(recorder.session)
    assert (first.number, first.at, first.monotonic_s, first.event) == (0, NOON, 0.0, STARTED)


def test_the_machines_clocks_tell_utc_and_never_go_back():
    clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic_s() <= clock.monotonic_s()
