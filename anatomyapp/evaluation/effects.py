"""Standardised mean differences, of pairs and of two arms, with BCa intervals.

Sources: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences; Hedges (1981), J Educ
Stat 6:107-128; Lakens (2013), Front Psychol 4:863 (d_z, d_av and g of pairs).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.evaluation.bootstrap import PLAN, Plan, bca
from anatomyapp.evaluation.estimate import Estimate, from_too_few, without
from anatomyapp.evaluation.rank_tests import mann_whitney, wilcoxon
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, varies
from anatomyapp.evaluation.t_interval import arms_difference, paired_difference
from anatomyapp.phrase import phrase

LAKENS = "Lakens (2013), Front Psychol 4:863"
HEDGES = "Hedges (1981), J Educ Stat 6:107-128"
D_Z = phrase(
    "Cohen's d_z: mean of the differences by their SD; interval by the bias-corrected and "
    "accelerated bootstrap over learners."
)
D_AV = phrase(
    "Cohen's d_av: mean of the differences by the mean of both SDs; interval by the "
    "bias-corrected and accelerated bootstrap over learners."
)
G_PAIRED = phrase(
    "Hedges' g of pairs: d_av times 1 - 3/(4 df - 1), df = n - 1; interval by the bias-corrected "
    "and accelerated bootstrap over learners."
)
G_ARMS = phrase(
    "Hedges' g: difference of the means by the pooled SD, times 1 - 3/(4 df - 1), "
    "df = n1 + n2 - 2; interval by the bias-corrected and accelerated bootstrap within arms."
)


@dataclass(frozen=True, slots=True)
class PairedEffect:
    """What two scores of the same learners differ by."""

    difference: Estimate  # points; p of the paired t test
    d_z: Estimate
    d_av: Estimate
    hedges_g: Estimate
    rank_biserial: Estimate  # p of Wilcoxon's signed-rank test


@dataclass(frozen=True, slots=True)
class ArmsEffect:
    """What the scores of two arms differ by, the first less the second."""

    difference: Estimate  # points; p of Welch's t test
    hedges_g: Estimate
    rank_biserial: Estimate  # p of the Mann-Whitney test


def paired_effect(before: Floats, after: Floats, plan: Plan = PLAN) -> PairedEffect:
    """Compare two scores of each learner, (n,) and (n,) in the same order."""
    pairs = np.column_stack((before, after))
    return PairedEffect(
        difference=paired_difference(before, after, plan.level),
        d_z=_of_pairs(d_z, pairs, plan).told(D_Z, LAKENS),
        d_av=_of_pairs(d_av, pairs, plan).told(D_AV, LAKENS),
        hedges_g=_of_pairs(paired_hedges_g, pairs, plan).told(G_PAIRED, HEDGES),
        rank_biserial=wilcoxon(after - before, plan),
    )


def arms_effect(first: Floats, second: Floats, plan: Plan = PLAN) -> ArmsEffect:
    """Compare the scores of two arms."""
    return ArmsEffect(
        difference=arms_difference(first, second, plan.level),
        hedges_g=_of_arms(first, second, plan).told(G_ARMS, HEDGES),
        rank_biserial=mann_whitney(first, second, plan),
    )


def correction(df: int) -> float:
    """Return Hedges' factor against the bias of small samples."""
    return 1 - 3 / (4 * df - 1)


def d_z(pairs: Floats) -> Floats:
    """Return d_z of samples of pairs, (samples, n, 2) to (samples,)."""
    differences = pairs[..., 1] - pairs[..., 0]
    return _ratio(differences.mean(axis=-1), differences.std(axis=-1, ddof=1))


def d_av(pairs: Floats) -> Floats:
    """Return d_av of samples of pairs, (samples, n, 2) to (samples,)."""
    differences = pairs[..., 1] - pairs[..., 0]
    return _ratio(differences.mean(axis=-1), pairs.std(axis=-2, ddof=1).mean(axis=-1))


def paired_hedges_g(pairs: Floats) -> Floats:
    """Return Hedges' g_av of samples of pairs, (samples, n, 2) to (samples,)."""
    return correction(pairs.shape[-2] - 1) * d_av(pairs)


def hedges_g(first: Floats, second: Floats) -> Floats:
    """Return Hedges' g of samples, (samples, n1) and (samples, n2) to (samples,)."""
    n, m = first.shape[-1], second.shape[-1]
    squares = (n - 1) * first.var(axis=-1, ddof=1) + (m - 1) * second.var(axis=-1, ddof=1)
    pooled = np.sqrt(squares / (n + m - 2))
    return correction(n + m - 2) * _ratio(first.mean(axis=-1) - second.mean(axis=-1), pooled)


def _ratio(above: Floats, below: Floats) -> Floats:
    """Return a ratio; NaN where the spread is nothing but rounding."""
    found: Floats = np.where(below > 1e-9, above / np.where(below > 1e-9, below, 1.0), np.nan)
    return found


def _of_pairs(statistic: Callable[[Floats], Floats], pairs: Floats, plan: Plan) -> Estimate:
    if len(pairs) < 2:
        return from_too_few(len(pairs), plan.level)
    return _with_reason(bca(statistic, (pairs,), plan))


def _of_arms(first: Floats, second: Floats, plan: Plan) -> Estimate:
    n = len(first) + len(second)
    if min(len(first), len(second)) < 2:
        return from_too_few(n, plan.level)
    if not (varies(first) or varies(second)):
        return without(NO_VARIANCE, n, plan.level)
    return bca(hedges_g, (first, second), plan)


def _with_reason(found: Estimate) -> Estimate:
    """Say of a ratio without value what it lacks: a spread to divide by."""
    return found if found.value is not None else replace(found, reason=NO_VARIANCE)
