"""The time of one item: since when it is on the screen, and of a break before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from anatomyapp.quiz.quiz import Timing
from anatomyapp.session.recorder import Clock


@dataclass(frozen=True, slots=True)
class Shown:
    """When an item appeared: seconds of a clock that never goes back, and the time in UTC."""

    monotonic_s: float
    at: datetime


class ItemTime:
    """Reads a clock for one item after the other."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._shown: Shown | None = None
        self._rests_since_s: float | None = None

    @property
    def shown(self) -> Shown:
        """When the item appeared; now, if it did not yet."""
        return self._shown or self._read()

    @property
    def latency_s(self) -> float:
        """Seconds since the item appeared; 0 before."""
        return self._clock.monotonic_s() - self._shown.monotonic_s if self._shown else 0.0

    @property
    def resting(self) -> bool:
        """Whether a break goes on."""
        return self._rests_since_s is not None

    def begin(self) -> bool:
        """Take the item for shown; return whether it was not before."""
        if self._shown is not None:
            return False
        self._shown = self._read()
        return True

    def rest(self) -> None:
        """Begin a break."""
        self._shown, self._rests_since_s = None, self._clock.monotonic_s()

    def clear(self) -> None:
        """Wait for another item, without a break."""
        self._shown = self._rests_since_s = None

    def wake(self) -> None:
        """End a break."""
        self._rests_since_s = None

    def left_s(self, timing: Timing) -> float:
        """Return how long the item, or the break, still lasts."""
        now = self._clock.monotonic_s()
        if self._rests_since_s is not None:
            return timing.rest_left_s(self._rests_since_s, now)
        return timing.left_s(self._shown.monotonic_s if self._shown else now, now)

    def _read(self) -> Shown:
        return Shown(self._clock.monotonic_s(), self._clock.now())
