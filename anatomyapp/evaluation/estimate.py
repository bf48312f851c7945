"""An estimate with its interval, n and the way it was computed, or the reason why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from anatomyapp.evaluation.statistic import TOO_FEW, Statistic

LEVEL = 0.95  # of every interval, where nothing else is said


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its interval, or None with the reason.

    Never NaN or infinite. A value may stand without an interval (``low`` and ``high`` None):
    then ``reason`` says why. ``method`` is a sentence's template for a tooltip, ``source`` the
    reference of the formula.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    reason: str = ""
    level: float = LEVEL
    method: str = ""
    source: str = ""
    p: float | None = None  # of the test that goes with it, two-sided

    def __post_init__(self) -> None:
        """Refuse what is no number, half an interval, and silence about what is missing."""
        for figure in (self.value, self.low, self.high, self.p):
            if figure is not None and not math.isfinite(figure):
                raise ValueError("an estimate's figures are finite")
        if (self.low is None) != (self.high is None):
            raise ValueError("an interval has two ends")
        if self.value is None and self.low is not None:
            raise ValueError("an interval needs a value")
        if (self.value is None or self.low is None) and not self.reason:
            raise ValueError("an estimate without a value or an interval says why")

    @property
    def statistic(self) -> Statistic:
        """The value alone."""
        return Statistic(self.value, self.n, self.reason if self.value is None else "")

    def times(self, factor: float) -> Estimate:
        """Return the estimate in another unit, such as percent; ``factor`` is above 0."""
        ends = (self.value, self.low, self.high)
        value, low, high = (None if end is None else end * factor for end in ends)
        return replace(self, value=value, low=low, high=high)

    def told(self, method: str, source: str = "") -> Estimate:
        """Return the estimate with the sentence that says how it was computed."""
        return replace(self, method=method, source=source or self.source)


def without(reason: str, n: int, level: float = LEVEL) -> Estimate:
    """Return the estimate that cannot be had, and why."""
    return Estimate(None, None, None, n, reason, level)


def from_too_few(n: int, level: float = LEVEL) -> Estimate:
    """Return the estimate that cannot be had from so few."""
    return without(TOO_FEW.format(n=n), n, level)


def point(value: float, n: int, reason: str, level: float = LEVEL) -> Estimate:
    """Return a value whose interval cannot be had, and why."""
    return Estimate(value, None, None, n, reason, level)
