"""How long one waits after wrong secrets: longer each time, also after a restart.

Two tries are free, since fingers slip. From the third failure on the wait doubles, from 5 seconds
to at most 15 minutes: some hundred guesses a day, as NIST SP 800-63B (5.2.2) wants guesses limited.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

FREE = 2
FIRST_S, LONGEST_S = 5.0, 900.0
_MOST_DOUBLED = 16  # of the wait; far beyond the longest


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong tries in a row; ``at`` is when the newest was made, UTC, None where there is none."""

    count: int = 0
    at: datetime | None = None


def pause_s(count: int) -> float:
    """Return how long one waits after so many wrong tries in a row, in seconds."""
    beyond = count - FREE
    if beyond <= 0:
        return 0.0
    return min(LONGEST_S, FIRST_S * 2.0 ** min(beyond - 1, _MOST_DOUBLED))


def wait_s(failures: Failures, now: datetime, passed_s: float | None = None) -> float:
    """Return how long one has to wait yet, in seconds.

    Parameters
    ----------
    now
        The machine's time, UTC. One before the newest failure counts as that failure's own: a
        clock that was set back shortens nothing.
    passed_s
        Since the newest failure by a clock that cannot be set, where it was made in this process;
        then a clock that was set forward shortens nothing either.
    """
    if failures.at is None:
        return 0.0
    passed = max(0.0, (now - failures.at).total_seconds())
    if passed_s is not None:
        passed = min(passed, passed_s)
    return max(0.0, pause_s(failures.count) - passed)
