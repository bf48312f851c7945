"""How long the feedback on an answer is on the screen."""

from __future__ import annotations

from anatomyapp.session.recorder import Clock


class FeedbackStay:
    """Adds up the seconds in which feedback is in sight; other places of the window count none."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open = False
        self._before_s = 0.0
        self._since_s: float | None = None

    def begin(self) -> None:
        """Wait for the feedback to come into sight."""
        self._open, self._before_s, self._since_s = True, 0.0, None

    def seen(self) -> None:
        """Count from now on, if there is feedback."""
        if self._open and self._since_s is None:
            self._since_s = self._clock.monotonic_s()

    def unseen(self) -> None:
        """Count no longer, until it comes back into sight."""
        if self._since_s is not None:
            self._before_s += self._clock.monotonic_s() - self._since_s
            self._since_s = None

    def end(self) -> float | None:
        """Return the seconds of this feedback, None where there is none, and wait for the next."""
        if not self._open:
            return None
        self.unseen()
        self._open = False
        return self._before_s
