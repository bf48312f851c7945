"""Tests of ranks with the rank-biserial correlation as their effect, and Spearman's rho.

Sources: Wilcoxon (1945), Biometrics Bull 1:80-83; Mann & Whitney (1947), Ann Math Stat 18:50-60;
rank-biserial correlations: Kerby (2014), Compr Psychol 3:11.IT.3.1; Spearman (1904).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
from scipy.special import stdtr

from anatomyapp.evaluation.bootstrap import PLAN, Plan, bca
from anatomyapp.evaluation.estimate import Estimate, from_too_few, without
from anatomyapp.evaluation.ranks import codes, mid_ranks
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, varies
from anatomyapp.phrase import phrase

KERBY = "Kerby (2014), Compr Psychol 3:11.IT.3.1"
SPEARMAN = "Spearman (1904), Am J Psychol 15:72-101"
NO_DIFFERENCE = phrase("no learner's scores differ")
MATCHED = phrase(
    "Matched rank-biserial correlation: ranks of the rises less those of the falls, by their sum, "
    "equal scores left out; p by Wilcoxon's signed-rank test (exact up to 50 without ties, else "
    "normal with corrections for ties and continuity); interval by the bias-corrected and "
    "accelerated bootstrap."
)
BETWEEN = phrase(
    "Rank-biserial correlation: share of pairs of learners in which the first arm is higher, less "
    "the share in which it is lower; p by the Mann-Whitney test (exact where an arm has 8 or fewer "
    "and nobody ties, else normal with corrections for ties and continuity); interval by the "
    "bias-corrected and accelerated bootstrap."
)
RHO = phrase(
    "Spearman's rank correlation; p by Student's t distribution; interval by the bias-corrected "
    "and accelerated bootstrap over learners."
)
_MOST_EXACT = 50  # of Wilcoxon's pairs
_FEWEST_CORRELATED = 4
_DECIMALS = 9  # scores that differ by less tie: sums of part marks carry errors of rounding


def wilcoxon(differences: Floats, plan: Plan = PLAN) -> Estimate:
    """Return the matched rank-biserial correlation of each learner's difference."""
    from scipy import stats  # noqa: PLC0415 - slow to load

    differences = np.round(differences, _DECIMALS)
    moved = differences[differences != 0]
    n = len(differences)
    if n == 0:
        return from_too_few(0, plan.level).told(MATCHED, KERBY)
    if len(moved) == 0:
        return without(NO_DIFFERENCE, n, plan.level).told(MATCHED, KERBY)
    exact = len(moved) <= _MOST_EXACT and len(np.unique(np.abs(moved))) == len(moved) == n
    method: Literal["exact", "approx"] = "exact" if exact else "approx"
    p = float(stats.wilcoxon(moved, correction=not exact, method=method).pvalue)
    coded = np.sign(differences) * codes(np.append(np.abs(differences), 0.0))[:-1]
    found = bca(matched_rank_biserial, (coded,), plan)
    return replace(found.told(MATCHED, KERBY), p=p)


def matched_rank_biserial(differences: Floats) -> Floats:
    """Return the correlation of samples of coded differences, (samples, n) to (samples,)."""
    size = np.abs(differences)
    zeros = (size == 0).sum(axis=-1, keepdims=True)
    ranks = np.where(size > 0, mid_ranks(size) - zeros, 0.0)  # zeros rank below all that moved
    total = ranks.sum(axis=-1)
    signed = (np.sign(differences) * ranks).sum(axis=-1)
    found: Floats = np.where(total > 0, signed / np.where(total > 0, total, 1.0), np.nan)
    return found


def mann_whitney(first: Floats, second: Floats, plan: Plan = PLAN) -> Estimate:
    """Return the rank-biserial correlation of two arms; above 0 where the first is higher."""
    from scipy import stats  # noqa: PLC0415 - slow to load

    first, second = np.round(first, _DECIMALS), np.round(second, _DECIMALS)
    n = len(first) + len(second)
    if not (len(first) and len(second)):
        return from_too_few(n, plan.level).told(BETWEEN, KERBY)
    coded = codes(np.concatenate((first, second)))
    arms = coded[: len(first)], coded[len(first) :]
    found = bca(rank_biserial, arms, plan).told(BETWEEN, KERBY)
    if not varies(np.concatenate((first, second))):
        return replace(found, reason=NO_VARIANCE)
    p = float(stats.mannwhitneyu(first, second, method="auto").pvalue)
    return replace(found, p=p)


def rank_biserial(first: Floats, second: Floats) -> Floats:
    """Return the correlation of coded samples, (samples, n1) and (samples, n2) to (samples,)."""
    n, m = first.shape[-1], second.shape[-1]
    ranks = mid_ranks(np.concatenate((first, second), axis=-1))
    higher = ranks[..., :n].sum(axis=-1) - n * (n + 1) / 2  # Mann and Whitney's U
    found: Floats = 2 * higher / (n * m) - 1
    return found


def spearman(x: Floats, y: Floats, plan: Plan = PLAN) -> Estimate:
    """Return Spearman's rho of two series, (n,) and (n,)."""
    n = len(x)
    if n < _FEWEST_CORRELATED:
        return from_too_few(n, plan.level).told(RHO, SPEARMAN)
    if not (varies(x) and varies(y)):
        return without(NO_VARIANCE, n, plan.level).told(RHO, SPEARMAN)
    pairs = np.column_stack([codes(np.round(each, _DECIMALS)) for each in (x, y)])
    found = bca(_rho, (pairs,), plan).told(RHO, SPEARMAN)
    if found.value is None or abs(found.value) >= 1 - 1e-12:
        return found
    t = found.value * np.sqrt((n - 2) / (1 - found.value**2))
    return replace(found, p=float(2 * stdtr(n - 2, -abs(t))))


def _rho(pairs: Floats) -> Floats:
    """Return the correlation of samples of coded pairs, (samples, n, 2) to (samples,)."""
    middle = (pairs.shape[-2] + 1) / 2
    x, y = mid_ranks(pairs[..., 0]) - middle, mid_ranks(pairs[..., 1]) - middle
    both = (x * y).sum(axis=-1)
    size = np.sqrt((x**2).sum(axis=-1) * (y**2).sum(axis=-1))
    found: Floats = np.where(size > 0, both / np.where(size > 0, size, 1.0), np.nan)
    return found
