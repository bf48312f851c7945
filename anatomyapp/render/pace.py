"""Whether a machine keeps up with a moving picture at full size and detail."""

from __future__ import annotations

_SLOW_S = 0.033
_QUICK_S = 0.005  # for a coarse picture; the full one takes about six times as long


class Pace:
    """Remembers how long moving pictures took; software alone is always slow."""

    def __init__(self, *, software: bool) -> None:
        self._software = software
        self.slow = software

    def took(self, seconds: float, *, coarse: bool) -> None:
        """Take note of a moving picture."""
        if not coarse and seconds > _SLOW_S:
            self.slow = True
        elif coarse and seconds < _QUICK_S:
            self.slow = self._software
