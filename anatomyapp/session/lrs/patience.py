"""How long to wait before a request is made once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_ASKED_S = 300.0  # an LRS that asks for more is left


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits that double: 1, 2, 4 … seconds, at most ``longest_s``; ``tries`` requests in all."""

    tries: int = 9
    first_s: float = 1.0
    longest_s: float = 30.0

    def wait_s(self, tried: int, jitter: float) -> float:
        """Return the wait after so many tries.

        Parameters
        ----------
        jitter
            0 to 1: a wait is shorter by up to a half, so that many senders do not come at once.
        """
        return min(self.longest_s, self.first_s * 2.0 ** (tried - 1)) * (1 - jitter / 2)


AT_FIRST = Patience(tries=3)  # before an LRS has answered at all, its address is more likely wrong


def asked_wait_s(header: str | None, now: datetime) -> float | None:
    """Return the seconds that a ``Retry-After`` asks for; None where it cannot be understood."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        return float(text)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds())
