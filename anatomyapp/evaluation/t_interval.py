"""Means and differences of means with intervals by Student's t distribution.

Sources: Student (1908), Biometrika 6:1-25; Welch (1947), Biometrika 34:28-35.
"""

from __future__ import annotations

import math
from dataclasses import replace

from scipy.special import stdtr, stdtrit

from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few, point
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, covariance, varies
from anatomyapp.phrase import phrase

STUDENT = "Student (1908), Biometrika 6:1-25"
WELCH = "Welch (1947), Biometrika 34:28-35"
OF_MEAN = phrase("Arithmetic mean; interval by Student's t distribution.")
OF_PAIRS = phrase(
    "Mean of each learner's difference, of those who have both scores; interval and p by the "
    "paired t test."
)
OF_ARMS = phrase("Difference of the arms' means; interval and p by Welch's t test.")


def from_error(value: float, error: float, df: float, n: int, level: float = LEVEL) -> Estimate:
    """Return a value with its t interval and the p of its difference from 0."""
    if not error > 0:
        return point(value, n, NO_VARIANCE, level)
    reach = float(stdtrit(df, (1 + level) / 2)) * error
    p = 2 * float(stdtr(df, -abs(value) / error))
    return Estimate(value, value - reach, value + reach, n, level=level, p=p)


def standard_error(values: Floats) -> float:
    """Return SD / sqrt(n) of two or more; 0 where they do not differ."""
    return math.sqrt(covariance(values, values) / len(values)) if varies(values) else 0.0


def mean_with_interval(values: Floats, level: float = LEVEL) -> Estimate:
    """Return the mean of a sample."""
    return replace(_tested(values, level), p=None).told(OF_MEAN, STUDENT)


def paired_difference(before: Floats, after: Floats, level: float = LEVEL) -> Estimate:
    """Return the mean of after - before with the paired t test."""
    return _tested(after - before, level).told(OF_PAIRS, STUDENT)


def _tested(values: Floats, level: float) -> Estimate:
    """Return a mean with its interval, and the p of its difference from 0."""
    n = len(values)
    if n < 2:
        few = from_too_few(n, level)
        return few if n == 0 else point(float(values[0]), 1, few.reason, level)
    return from_error(float(values.mean()), standard_error(values), n - 1, n, level)


def welch(first: Floats, second: Floats) -> tuple[float, float]:
    """Return the standard error of a difference of means, and Welch's degrees of freedom.

    Each sample has two values or more; where neither varies the error is 0.
    """
    a, b = standard_error(first) ** 2, standard_error(second) ** 2
    if a + b == 0:
        return 0.0, float(len(first) + len(second) - 2)
    df = (a + b) ** 2 / (a**2 / (len(first) - 1) + b**2 / (len(second) - 1))
    return math.sqrt(a + b), df


def arms_difference(first: Floats, second: Floats, level: float = LEVEL) -> Estimate:
    """Return the mean of the first sample less that of the second."""
    n = len(first) + len(second)
    if not (len(first) and len(second)):
        return from_too_few(n, level).told(OF_ARMS, WELCH)
    value = float(first.mean() - second.mean())
    if min(len(first), len(second)) < 2:
        return point(value, n, from_too_few(n).reason, level).told(OF_ARMS, WELCH)
    error, df = welch(first, second)
    return from_error(value, error, df, n, level).told(OF_ARMS, WELCH)
