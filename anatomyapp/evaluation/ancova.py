"""Analysis of covariance: the score after, by arm, adjusted for the score before and more.

Ordinary least squares with treatment contrasts; covariates are centred, so that the adjusted means
stand at their means. Sources: Fisher (1932), Statistical Methods for Research Workers; partial eta
squared: Cohen (1973), Educ Psychol Meas 33:107-112.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import fdtrc

from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few, without
from anatomyapp.evaluation.least_squares import Fit, NotEstimable, fitted
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, Statistic, too_few, varies
from anatomyapp.phrase import phrase

FISHER = "Fisher (1932), Statistical Methods for Research Workers"
COHEN = "Cohen (1973), Educ Psychol Meas 33:107-112"
CONFOUNDED = phrase("arm and covariates cannot be told apart")
ONE_ARM = phrase("one arm only")
ADJUSTED_MEAN = phrase(
    "Adjusted mean of the score after: analysis of covariance by least squares, at the means of "
    "all covariates; interval by Student's t distribution."
)
ADJUSTED_DIFFERENCE = phrase(
    "Difference of the adjusted means: analysis of covariance by least squares; interval and p "
    "by Student's t distribution."
)
SLOPE = phrase("Slope of the score after on the covariate, the rest being equal.")
PARTIAL_ETA = phrase(
    "Partial eta squared: the sum of squares that the term explains beyond all others, by itself "
    "and the residual; p by the F test."
)
Places = NDArray[np.int64]  # (n,): the number of each learner's arm
_SMALLEST_P = 0.05  # of a check: below, the assumption is named as doubtful


@dataclass(frozen=True, slots=True)
class Term:
    """What one term of the model explains beyond all others."""

    name: str  # "arm", or a covariate
    df: int
    f: Statistic
    p: float | None
    partial_eta_squared: Statistic


@dataclass(frozen=True, slots=True)
class Check:
    """An assumption with the test of it; ``doubtful`` where p < 0.05."""

    name: str  # "equal slopes", "normal residuals", "equal variances"
    p: float | None
    reason: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether the data speak against the assumption."""
        return self.p is not None and self.p < _SMALLEST_P


@dataclass(frozen=True, slots=True)
class Ancova:
    """Adjusted means by arm, their differences, the covariates' slopes, terms and checks.

    Parameters
    ----------
    differences
        By pair of arms (first, second): the first less the second.
    """

    n: int
    adjusted: Mapping[str, Estimate]
    differences: Mapping[tuple[str, str], Estimate]
    slopes: Mapping[str, Estimate]
    terms: tuple[Term, ...]
    checks: tuple[Check, ...]
    residual_df: int
    reason: str = ""  # why there is none; empty where there is


def ancova(
    after: Floats, arms: Sequence[str], covariates: Mapping[str, Floats], level: float = LEVEL
) -> Ancova:
    """Compare arms, adjusted for covariates.

    Parameters
    ----------
    after
        (n,); learners who miss a covariate are left out by the caller.
    arms
        (n,): the arm of each learner.
    covariates
        (n,) each, such as the score before; those that do not vary are left out.
    """
    names = tuple(dict.fromkeys(arms))
    used = {name: values - values.mean() for name, values in covariates.items() if varies(values)}
    n = len(after)
    if len(names) < 2:
        return _none(n, names, ONE_ARM if n else too_few(0).reason, level)
    places = np.array([names.index(arm) for arm in arms])
    design = _design(places, len(names), tuple(used.values()))
    if n <= design.shape[1] or min(np.bincount(places)) < 2:
        return _none(n, names, too_few(n).reason, level)
    if not varies(after):
        return _none(n, names, NO_VARIANCE, level)
    try:
        fit = fitted(design, after)
    except NotEstimable:
        return _none(n, names, CONFOUNDED, level)
    if fit.variance <= 0:
        return _none(n, names, NO_VARIANCE, level)
    return _told(fit, names, places, used, level)


def _design(places: Places, arms: int, covariates: tuple[Floats, ...]) -> Floats:
    """Return a column for each arm's mean, then the centred covariates."""
    cells = (places[:, None] == np.arange(arms)).astype(float)
    return np.column_stack((cells, *covariates))


def _told(
    fit: Fit, names: tuple[str, ...], places: Places, used: Mapping[str, Floats], level: float
) -> Ancova:
    count = len(names)
    one = np.eye(fit.design.shape[1])
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    arm_rows = np.array([one[0] - one[i] for i in range(1, count)])
    blocks = {"arm": arm_rows}
    blocks |= {name: one[[count + k]] for k, name in enumerate(used)}
    return Ancova(
        n=len(fit.outcome),
        adjusted={
            name: fit.estimate(one[i], level).told(ADJUSTED_MEAN, FISHER)
            for i, name in enumerate(names)
        },
        differences={
            (names[i], names[j]): fit.estimate(one[i] - one[j], level).told(
                ADJUSTED_DIFFERENCE, FISHER
            )
            for i, j in pairs
        },
        slopes={
            name: fit.estimate(one[count + k], level).told(SLOPE, FISHER)
            for k, name in enumerate(used)
        },
        terms=tuple(_term(fit, name, rows) for name, rows in blocks.items()),
        checks=_checks(fit, places, tuple(used.values()), count),
        residual_df=fit.df,
    )


def _term(fit: Fit, name: str, rows: Floats) -> Term:
    f = fit.f_of(rows)
    df = len(rows)
    share = f * df / (f * df + fit.df)
    n = len(fit.outcome)
    return Term(name, df, Statistic(f, n), float(fdtrc(df, fit.df, f)), Statistic(share, n))


def _checks(
    fit: Fit, places: Places, covariates: tuple[Floats, ...], arms: int
) -> tuple[Check, ...]:
    return (
        _equal_slopes(fit, places, covariates, arms),
        _normal(fit.residuals),
        _equal_variances(fit.residuals, places, arms),
    )


def _equal_slopes(fit: Fit, places: Places, covariates: tuple[Floats, ...], arms: int) -> Check:
    """Test the products of arm and covariates against 0, all at once."""
    name = phrase("equal slopes")
    products = [values * (places == arm) for values in covariates for arm in range(1, arms)]
    if not products:
        return Check(name, None, phrase("no covariate"))
    design = np.column_stack((fit.design, *products))
    if len(design) <= design.shape[1]:
        return Check(name, None, too_few(len(design)).reason)
    try:
        wider = fitted(design, fit.outcome)
    except NotEstimable:
        return Check(name, None, CONFOUNDED)
    if wider.variance <= 0:
        return Check(name, None, NO_VARIANCE)
    rows = np.eye(design.shape[1])[fit.design.shape[1] :]
    return Check(name, float(fdtrc(len(rows), wider.df, wider.f_of(rows))))


def _normal(residuals: Floats) -> Check:
    """Test by Shapiro and Wilk (1965)."""
    from scipy import stats  # noqa: PLC0415 - slow to load

    name = phrase("normal residuals")
    if not 3 <= len(residuals) <= 5000:
        return Check(name, None, phrase("tested from 3 to 5000 learners only"))
    return Check(name, float(stats.shapiro(residuals).pvalue))


def _equal_variances(residuals: Floats, places: Places, arms: int) -> Check:
    """Test by Levene's test about the medians (Brown & Forsythe 1974)."""
    from scipy import stats  # noqa: PLC0415 - slow to load

    name = phrase("equal variances")
    parts = [residuals[places == arm] for arm in range(arms)]
    if not any(varies(np.abs(part - np.median(part))) for part in parts):
        return Check(name, None, NO_VARIANCE)
    return Check(name, float(stats.levene(*parts, center="median").pvalue))


def _none(n: int, names: tuple[str, ...], reason: str, level: float) -> Ancova:
    missing = from_too_few(n, level) if not reason else without(reason, n, level)
    adjusted = {name: missing.told(ADJUSTED_MEAN, FISHER) for name in names}
    return Ancova(n, adjusted, {}, {}, (), (), 0, reason)
