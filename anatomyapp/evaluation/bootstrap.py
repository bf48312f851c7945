"""Intervals by resampling: the bias-corrected and accelerated bootstrap (BCa), seeded.

Source: Efron (1987), J Am Stat Assoc 82:171-185; several independent samples: Efron & Tibshirani
(1993), An Introduction to the Bootstrap, chapter 14.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few, point, without
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE
from anatomyapp.phrase import phrase

SEED, RESAMPLES = 1987, 2_000
FEWEST = 5  # in each sample: own; fewer make too few different resamples for a tail of 2.5 %
SOURCE = "Efron (1987), J Am Stat Assoc 82:171-185"
ONE_SIDED = phrase("no interval: the resamples lie on one side of the value")
UNDEFINED = phrase("no interval: too many resamples have no value")
UNDEFINED_HERE = phrase("not defined for these scores")
_MOST_UNDEFINED = 0.05  # share of resamples that may have no value, such as those without variance
_CHUNK = 2_000_000  # numbers held at once

Sample = Floats  # (n,) or (n, columns): a row for each learner
Resampled = Callable[..., Floats]  # of samples (resamples, n, ...) to (resamples,)


@dataclass(frozen=True, slots=True)
class Plan:
    """How to resample."""

    seed: int = SEED
    resamples: int = RESAMPLES
    level: float = LEVEL


PLAN = Plan()


def bca(statistic: Resampled, samples: tuple[Sample, ...], plan: Plan = PLAN) -> Estimate:
    """Return a statistic with its BCa interval.

    Parameters
    ----------
    statistic
        Works along the first axis; may return NaN where it is not defined.
    samples
        Independent of each other; pairs are columns of one sample.
    """
    n = sum(len(sample) for sample in samples)
    if any(len(sample) == 0 for sample in samples):
        return from_too_few(n, plan.level)
    with np.errstate(all="ignore"):
        value = float(statistic(*(sample[None] for sample in samples))[0])
        if not math.isfinite(value):
            return without(UNDEFINED_HERE, n, plan.level)
        if min(len(sample) for sample in samples) < FEWEST:
            return point(value, n, from_too_few(n).reason, plan.level)
        drawn = resampled(statistic, samples, plan)
        influences = tuple(_influences(statistic, samples, which) for which in range(len(samples)))
    kept = drawn[np.isfinite(drawn)]
    if len(kept) < (1 - _MOST_UNDEFINED) * len(drawn):
        return point(value, n, UNDEFINED, plan.level)
    return _interval(value, kept, influences, n, plan.level)


def resampled(statistic: Resampled, samples: tuple[Sample, ...], plan: Plan = PLAN) -> Floats:
    """Return the statistic of samples drawn with replacement, (resamples,)."""
    rng = np.random.default_rng(plan.seed)
    size = sum(len(sample) for sample in samples)
    parts = []
    for count in _chunks(plan.resamples, size):
        places = [rng.integers(len(sample), size=(count, len(sample))) for sample in samples]
        drawn = (sample[place] for sample, place in zip(samples, places, strict=True))
        parts.append(statistic(*drawn))
    return np.concatenate(parts)


def _chunks(total: int, size: int) -> Iterator[int]:
    most = max(1, _CHUNK // size)
    for start in range(0, total, most):
        yield min(most, total - start)


def _influences(statistic: Resampled, samples: tuple[Sample, ...], which: int) -> Floats:
    """Return (n - 1) (mean - value) of the values without one row of one sample each, (n,)."""
    sample = samples[which]
    n = len(sample)
    values, start = [], 0
    for count in _chunks(n, n):
        without_one = sample[_all_but(np.arange(start, start + count), n)]
        others = [np.broadcast_to(each, (count, *each.shape)) for each in samples]
        others[which] = without_one
        values.append(statistic(*others))
        start += count
    left = np.concatenate(values)
    spread: Floats = (n - 1) * (left[np.isfinite(left)].mean() - left)
    return np.where(np.isfinite(spread), spread, 0.0)


def _all_but(rows: NDArray[np.int64], n: int) -> NDArray[np.int64]:
    """Return for each row the places of all others, (rows, n - 1)."""
    places = np.arange(n - 1)[None]
    return places + (places >= rows[:, None])


def _interval(
    value: float, drawn: Floats, influences: tuple[Floats, ...], n: int, level: float
) -> Estimate:
    below = (np.mean(drawn < value) + np.mean(drawn <= value)) / 2
    if float(np.ptp(drawn)) == 0:
        return point(value, n, NO_VARIANCE, level)
    if not 0 < below < 1:
        return point(value, n, ONE_SIDED, level)
    bias, acceleration = float(ndtri(below)), _acceleration(influences)
    tail = (1 - level) / 2
    low, high = (_quantile(drawn, bias, acceleration, share) for share in (tail, 1 - tail))
    return Estimate(value, low, high, n, level=level, source=SOURCE)


def _acceleration(influences: tuple[Floats, ...]) -> float:
    """Return sum(U^3 / n^3) / 6 sum(U^2 / n^2)^1.5 over all samples; 0 where nothing weighs."""
    cubes = sum(float((each**3).sum()) / len(each) ** 3 for each in influences)
    squares = sum(float((each**2).sum()) / len(each) ** 2 for each in influences)
    return cubes / (6 * squares**1.5) if squares > 0 else 0.0


def _quantile(drawn: Floats, bias: float, acceleration: float, share: float) -> float:
    shifted = bias + float(ndtri(share))
    place = float(ndtr(bias + shifted / (1 - acceleration * shifted)))
    return float(np.quantile(drawn, place))
