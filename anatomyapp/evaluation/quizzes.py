"""Statistics of a whole quiz, as Moodle's quiz report computes them from first attempts.

Sources: Moodle, ``mod/quiz/report/statistics/classes/calculator.php`` and "Quiz statistics
calculations" (docs.moodle.org); KR-20: Kuder & Richardson (1937), Psychometrika 2:151-160.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import Estimate, from_too_few
from anatomyapp.evaluation.reliability import cronbach
from anatomyapp.evaluation.responses import Floats, Responses
from anatomyapp.evaluation.statistic import (
    NO_VARIANCE,
    Statistic,
    deviation,
    mean,
    median,
    scaled,
    too_few,
    varies,
)


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """A quiz's figures, in percent of the highest score; skewness and kurtosis have no unit.

    Only learners who were asked every item count (``n``), since totals of different items cannot be
    compared. ``consistency`` is Moodle's coefficient of internal consistency: 100 times Cronbach's
    ``alpha``, which is KR-20 where every score is 0 or 1; with Feldt's interval.
    """

    learners: int
    items: int
    n: int
    mean: Statistic
    median: Statistic
    deviation: Statistic
    skewness: Statistic
    kurtosis: Statistic
    consistency: Statistic
    alpha: Estimate
    error_ratio: Statistic
    standard_error: Statistic


def quiz_statistics(responses: Responses) -> QuizStatistics:
    """Return the figures of the quiz that these responses make up."""
    scores = responses.of_complete() if responses.items else np.zeros((0, 0))
    totals: Floats = scores.mean(axis=1) if scores.size else np.zeros(0)
    spread = scaled(deviation(totals), 100)
    alpha = cronbach(scores) if scores.size else from_too_few(len(scores))
    consistency = scaled(alpha.statistic, 100)
    error = _error_ratio(consistency)
    return QuizStatistics(
        learners=len(responses.learners),
        items=len(responses.items),
        n=len(scores),
        mean=scaled(mean(totals), 100),
        median=scaled(median(totals), 100),
        deviation=spread,
        skewness=_skewness(totals),
        kurtosis=_kurtosis(totals),
        consistency=consistency,
        alpha=alpha,
        error_ratio=error,
        standard_error=_standard_error(error, spread),
    )


def _error_ratio(consistency: Statistic) -> Statistic:
    """Return what part of the spread is error, 100 sqrt(1 - consistency / 100)."""
    if consistency.value is None:
        return consistency
    return Statistic(100 * math.sqrt(max(0.0, 1 - consistency.value / 100)), consistency.n)


def _standard_error(error: Statistic, spread: Statistic) -> Statistic:
    if error.value is None or spread.value is None:
        return error
    return Statistic(error.value * spread.value / 100, error.n)


def _moment(values: Floats, order: int) -> float:
    return float(((values - values.mean()) ** order).mean())


def _k2(values: Floats) -> float:
    n = len(values)
    return n * _moment(values, 2) / (n - 1)


def _skewness(values: Floats) -> Statistic:
    """Return k3 / k2^1.5 of Fisher's k-statistics."""
    n = len(values)
    if n < 3:
        return too_few(n)
    if not varies(values):
        return Statistic(None, n, NO_VARIANCE)
    k3 = n**2 * _moment(values, 3) / ((n - 1) * (n - 2))
    return Statistic(k3 / _k2(values) ** 1.5, n)


def _kurtosis(values: Floats) -> Statistic:
    """Return k4 / k2^2 of Fisher's k-statistics; 0 for a normal distribution."""
    n = len(values)
    if n < 4:
        return too_few(n)
    if not varies(values):
        return Statistic(None, n, NO_VARIANCE)
    m2, m4 = _moment(values, 2), _moment(values, 4)
    k4 = n**2 * ((n + 1) * m4 - 3 * (n - 1) * m2**2) / ((n - 1) * (n - 2) * (n - 3))
    return Statistic(k4 / _k2(values) ** 2, n)
