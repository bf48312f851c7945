"""How long somebody was at work: time in which the window was away, or the computer slept, is none.

No Qt: whoever shows the window looks here some times a second.
"""

from __future__ import annotations

from anatomyapp.session.recorder import Clock

LONGEST_GAP_S = 3.0  # between two looks; a longer one means that the computer slept


class ActiveTime:
    """Counts the seconds of an activity.

    Parameters
    ----------
    limit_s
        After which it is over.
    before_s
        How long it was worked at before it was broken off.
    """

    def __init__(self, clock: Clock, limit_s: float, before_s: float = 0.0) -> None:
        self._clock, self.limit_s = clock, limit_s
        self.seconds = min(before_s, limit_s)
        self._looked_s: float | None = None  # when somebody was last seen at work

    def look(self, *, there: bool) -> None:
        """Count the time since the last look, if somebody was at work then and is now."""
        now = self._clock.monotonic_s()
        if there and self._looked_s is not None:
            since = now - self._looked_s
            self.seconds += since if since <= LONGEST_GAP_S else 0.0
            self.seconds = min(self.seconds, self.limit_s)
        self._looked_s = now if there else None

    @property
    def left_s(self) -> float:
        """How long it may still last."""
        return self.limit_s - self.seconds

    @property
    def over(self) -> bool:
        """Whether its time is used up."""
        return self.left_s <= 0
