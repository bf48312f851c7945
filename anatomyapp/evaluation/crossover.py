"""A crossover: every learner meets every condition, in a sequence that was drawn.

Mixed model score ~ condition + period + sequence + (1 | learner); for two conditions in two periods
the t tests of differences and sums beside it, which need no likelihood. Source: Jones & Kenward
(2014), Design and Analysis of Cross-Over Trials, chapters 2 and 5.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few, point
from anatomyapp.evaluation.least_squares import NotEstimable
from anatomyapp.evaluation.mixed_model import MixedFit, mixed_model
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, Statistic, covariance, too_few, varies
from anatomyapp.evaluation.t_interval import from_error
from anatomyapp.phrase import phrase

JONES_KENWARD = "Jones & Kenward (2014), Design and Analysis of Cross-Over Trials"
NOT_ESTIMABLE = phrase("condition, period and sequence cannot be told apart")
MIXED = phrase(
    "Mixed model score ~ condition + period + sequence + (1 | learner) by restricted maximum "
    "likelihood; interval and p by Student's t with degrees of freedom within learners."
)
CLASSICAL = phrase(
    "Half the difference between the sequences in period 1 less period 2, of learners with both "
    "scores; interval and p by the t test of two groups."
)
CARRY_OVER = phrase(
    "Difference between the sequences in the sum of both scores, as a sign of carry-over; interval "
    "and p by the t test of two groups. It has little power."
)


@dataclass(frozen=True, slots=True)
class PeriodScore:
    """One learner's score in one period."""

    learner: str
    sequence: str
    period: int
    condition: str
    score: float


@dataclass(frozen=True, slots=True)
class Crossover:
    """What the conditions differ by.

    Parameters
    ----------
    differences
        By pair of conditions (first, second): the first less the second, by the mixed model.
    periods
        Each later period less the first.
    classical, carry_over
        Of two conditions in two periods; without value elsewhere.
    """

    learners: int
    differences: Mapping[tuple[str, str], Estimate]
    periods: Mapping[int, Estimate]
    intraclass: Statistic
    classical: Estimate
    carry_over: Estimate
    reason: str = ""


def crossover(scores: Sequence[PeriodScore], level: float = LEVEL) -> Crossover:
    """Compare the conditions of a crossover; learners may miss periods."""
    classical, carry_over = _classical(scores, level)
    learners = len({score.learner for score in scores})
    conditions = tuple(sorted({score.condition for score in scores}))
    if learners < 3 or len(conditions) < 2:
        reason = too_few(learners).reason
        none = Statistic(None, learners, reason)
        return Crossover(learners, {}, {}, none, classical, carry_over, reason)
    try:
        design, outcome, who = _design(scores, conditions)
        fit = mixed_model(design, outcome, who)
    except NotEstimable:
        none = Statistic(None, learners, NOT_ESTIMABLE)
        return Crossover(learners, {}, {}, none, classical, carry_over, NOT_ESTIMABLE)
    periods = sorted({score.period for score in scores})
    return Crossover(
        learners,
        _differences(fit, conditions, level),
        _periods(fit, len(conditions), periods, level),
        Statistic(fit.intraclass, learners),
        classical,
        carry_over,
    )


def _design(
    scores: Sequence[PeriodScore], conditions: tuple[str, ...]
) -> tuple[Floats, Floats, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Return columns for 1, conditions, periods and sequences, the scores, and whose they are."""
    periods = sorted({score.period for score in scores})
    sequences = sorted({score.sequence for score in scores})
    names = {name: i for i, name in enumerate(dict.fromkeys(score.learner for score in scores))}
    rows = [
        [1.0]
        + [float(score.condition == each) for each in conditions[1:]]
        + [float(score.period == each) for each in periods[1:]]
        + [float(score.sequence == each) for each in sequences[1:]]
        for score in scores
    ]
    who = np.array([names[score.learner] for score in scores])
    return np.array(rows), np.array([score.score for score in scores]), who


def _differences(
    fit: MixedFit, conditions: tuple[str, ...], level: float
) -> dict[tuple[str, str], Estimate]:
    found = {}
    for i, first in enumerate(conditions):
        for j, second in enumerate(conditions[i + 1 :], i + 1):
            contrast = np.zeros(len(fit.coefficients))
            contrast[j] = -1.0
            if i:
                contrast[i] = 1.0
            found[first, second] = fit.estimate(contrast, level).told(MIXED, JONES_KENWARD)
    return found


def _periods(
    fit: MixedFit, conditions: int, periods: Sequence[int], level: float
) -> dict[int, Estimate]:
    one = np.eye(len(fit.coefficients))
    return {
        period: fit.estimate(one[conditions + i], level).told(MIXED, JONES_KENWARD)
        for i, period in enumerate(periods[1:])
    }


def _classical(scores: Sequence[PeriodScore], level: float) -> tuple[Estimate, Estimate]:
    """Return the difference first less second condition, and carry-over, of an AB/BA crossover."""
    pairs = _whole(scores)
    conditions = sorted({score.condition for score in scores})
    told = (CLASSICAL, JONES_KENWARD), (CARRY_OVER, JONES_KENWARD)
    groups = [
        np.array([each for begun, each in pairs if begun == name], float).reshape(-1, 2)
        for name in conditions
    ]
    n = len(pairs)
    if len(conditions) != 2 or min(map(len, groups)) < 2:
        few = from_too_few(n, level)
        return few.told(*told[0]), few.told(*told[1])
    first, second = groups
    differences = _two_groups(first[:, 0] - first[:, 1], second[:, 0] - second[:, 1], level)
    sums = _two_groups(first.sum(axis=1), second.sum(axis=1), level)
    return differences.times(0.5).told(*told[0]), sums.told(*told[1])


def _whole(scores: Sequence[PeriodScore]) -> list[tuple[str, tuple[float, float]]]:
    """Return the first condition and both scores of learners with two periods."""
    of_learner: dict[str, dict[int, PeriodScore]] = {}
    for score in scores:
        of_learner.setdefault(score.learner, {})[score.period] = score
    found = []
    for own in of_learner.values():
        ordered = [own[period] for period in sorted(own)]
        if len(ordered) == 2 and ordered[0].condition != ordered[1].condition:
            found.append((ordered[0].condition, (ordered[0].score, ordered[1].score)))
    return found


def _two_groups(first: Floats, second: Floats, level: float) -> Estimate:
    """Return the difference of two groups' means by the t test with pooled variance."""
    n, m = len(first), len(second)
    value = float(first.mean() - second.mean())
    if not (varies(first) or varies(second)):
        return point(value, n + m, NO_VARIANCE, level)
    squares = (n - 1) * covariance(first, first) + (m - 1) * covariance(second, second)
    pooled = squares / (n + m - 2)
    return from_error(value, math.sqrt(pooled * (1 / n + 1 / m)), n + m - 2, n + m, level)
