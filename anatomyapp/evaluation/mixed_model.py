"""A linear mixed model with a random intercept for each learner, by restricted likelihood (REML).

One variance ratio is left when all else is solved for, so that the likelihood is a function of one
number in [0, 1): the intraclass correlation. Degrees of freedom are those of Pinheiro & Bates: what
varies within learners is tested against N - learners - terms within, what varies between them
against learners - terms between. Sources: Patterson & Thompson (1971), Biometrika 58:545-554; Laird
& Ware (1982), Biometrics 38:963-974; Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.estimate import LEVEL, Estimate
from anatomyapp.evaluation.least_squares import NotEstimable
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.t_interval import from_error

_GRID, _MOST = 41, 1 - 1e-9  # where to look first; an intraclass correlation of 1 leaves no error


@dataclass(frozen=True, slots=True, eq=False)
class MixedFit:
    """A fitted model.

    Parameters
    ----------
    covariance
        (columns, columns), of the coefficients.
    intraclass
        Share of the residual variance that lies between learners, 0 to 1.
    df
        (columns,): the degrees of freedom of each coefficient.
    """

    coefficients: Floats
    covariance: Floats
    between_sd: float
    within_sd: float
    intraclass: float
    df: Floats
    n: int

    def estimate(self, contrast: Floats, level: float = LEVEL) -> Estimate:
        """Return a sum of coefficients, weighted, with its t interval and p."""
        value = float(contrast @ self.coefficients)
        error = math.sqrt(max(0.0, float(contrast @ self.covariance @ contrast)))
        df = float(self.df[contrast != 0].min())
        return from_error(value, error, df, self.n, level)


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What the likelihood needs of the data: whole sums, and those within each learner."""

    squares: Floats  # (columns + 1, columns + 1) of the design and the outcome beside it
    within: Floats  # (learners, columns + 1)
    sizes: Floats  # (learners,)

    def at(self, intraclass: float) -> tuple[Floats, Floats, float, float]:
        """Return A = X'WX, X'Wy, y'Wy and log |V|, W being the inverse of V / residual variance."""
        ratio = intraclass / (1 - intraclass)
        weights = ratio / (1 + self.sizes * ratio)
        whole = self.squares - (self.within * weights[:, None]).T @ self.within
        log_v = float(np.log1p(self.sizes * ratio).sum())
        return whole[:-1, :-1], whole[:-1, -1], float(whole[-1, -1]), log_v

    def criterion(self, intraclass: float, df: int) -> float:
        """Return -2 log restricted likelihood, without what does not change."""
        a, b, c, log_v = self.at(intraclass)
        residual = max(c - float(b @ np.linalg.solve(a, b)), 1e-300)
        return df * math.log(residual / df) + log_v + float(np.linalg.slogdet(a)[1])


def mixed_model(design: Floats, outcome: Floats, learners: NDArray[np.int64]) -> MixedFit:
    """Fit outcome ~ design + (1 | learner).

    Parameters
    ----------
    design
        (n, columns): the first column is 1.
    learners
        (n,): numbers from 0, each of them used.

    Raises
    ------
    NotEstimable
        The columns depend on each other, or there is nothing left to estimate an error from.
    """
    n, columns = design.shape
    df = _degrees(design, learners)
    if n <= columns or np.linalg.matrix_rank(design) < columns or df.min() < 1:
        raise NotEstimable
    sums = _sums(design, outcome, learners)
    intraclass = _likeliest(sums, n - columns)
    a, b, c, _ = sums.at(intraclass)
    coefficients = np.asarray(np.linalg.solve(a, b), np.float64)
    residual = (c - float(b @ coefficients)) / (n - columns)
    if residual <= 1e-12 * float(outcome @ outcome) / n:
        raise NotEstimable
    between = residual * intraclass / (1 - intraclass)
    return MixedFit(
        coefficients, residual * np.linalg.inv(a), math.sqrt(between), math.sqrt(residual),
        intraclass, df, len(sums.sizes),
    )  # fmt: skip


def _sums(design: Floats, outcome: Floats, learners: NDArray[np.int64]) -> _Sums:
    both = np.column_stack((design, outcome))
    within = np.zeros((int(learners.max()) + 1, both.shape[1]))
    np.add.at(within, learners, both)
    return _Sums(both.T @ both, within, np.bincount(learners).astype(float))


def _likeliest(sums: _Sums, df: int) -> float:
    """Return the intraclass correlation of the highest restricted likelihood."""
    from scipy.optimize import minimize_scalar  # noqa: PLC0415 - slow to load

    grid = np.linspace(0, _MOST, _GRID)
    best = int(np.argmin([sums.criterion(float(each), df) for each in grid]))
    low, high = grid[max(0, best - 1)], grid[min(_GRID - 1, best + 1)]
    found = minimize_scalar(
        sums.criterion, bounds=(low, high), args=(df,), method="bounded", options={"xatol": 1e-11}
    )
    at = float(found.x)
    return 0.0 if sums.criterion(0.0, df) <= sums.criterion(at, df) else at


def _degrees(design: Floats, learners: NDArray[np.int64]) -> Floats:
    """Return each column's degrees of freedom: of what varies within learners, or between."""
    count = int(learners.max()) + 1
    within = np.array([_varies_within(column, learners, count) for column in design.T])
    inner = len(design) - count - int(within.sum())
    outer = count - int((~within).sum())
    return np.where(within, inner, outer).astype(float)


def _varies_within(column: Floats, learners: NDArray[np.int64], count: int) -> bool:
    low, high = np.full(count, np.inf), np.full(count, -np.inf)
    np.minimum.at(low, learners, column)
    np.maximum.at(high, learners, column)
    return bool((high > low).any())
