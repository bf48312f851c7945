"""A number with its n, or the reason why there is none; and the few formulas beneath."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.responses import Floats
from anatomyapp.phrase import phrase

NO_VARIANCE = phrase("no variance")
TOO_FEW = phrase("too few: n = {n}")
_NOTHING = 1e-12  # spans below this are rounding


@dataclass(frozen=True, slots=True)
class Statistic:
    """A value computed from ``n`` observations, or None with the reason.

    Never NaN or infinite.
    """

    value: float | None
    n: int
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a value that is no number, and silence about why there is none."""
        if self.value is None and not self.reason:
            raise ValueError("a statistic without a value says why")
        if self.value is not None and not math.isfinite(self.value):
            raise ValueError("a statistic's value is finite")


def too_few(n: int) -> Statistic:
    """Return the statistic that cannot be had from so few."""
    return Statistic(None, n, TOO_FEW.format(n=n))


def varies(values: Floats) -> bool:
    """Whether values differ by more than rounding."""
    return len(values) > 1 and float(np.ptp(values)) > _NOTHING


def covariance(x: Floats, y: Floats) -> float:
    """Return the sample covariance (n - 1) of two series of two or more."""
    return float(np.dot(x - x.mean(), y - y.mean()) / (len(x) - 1))


def correlation(x: Floats, y: Floats, fewest: int) -> Statistic:
    """Return Pearson's r of two series."""
    if len(x) < fewest:
        return too_few(len(x))
    if not (varies(x) and varies(y)):
        return Statistic(None, len(x), NO_VARIANCE)
    r = covariance(x, y) / math.sqrt(covariance(x, x) * covariance(y, y))
    return Statistic(min(1.0, max(-1.0, r)), len(x))


def mean(values: Floats) -> Statistic:
    """Return the arithmetic mean."""
    return Statistic(float(values.mean()), len(values)) if len(values) else too_few(0)


def median(values: Floats) -> Statistic:
    """Return the median; of an even number the mean of the middle two."""
    return Statistic(float(np.median(values)), len(values)) if len(values) else too_few(0)


def deviation(values: Floats) -> Statistic:
    """Return the sample standard deviation (n - 1)."""
    if len(values) < 2:
        return too_few(len(values))
    return Statistic(math.sqrt(covariance(values, values)), len(values))


def scaled(statistic: Statistic, factor: float) -> Statistic:
    """Return a statistic in another unit."""
    if statistic.value is None:
        return statistic
    return Statistic(statistic.value * factor, statistic.n)
