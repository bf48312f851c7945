"""Ordinary least squares: coefficients, contrasts with intervals, and F tests of contrasts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import LEVEL, Estimate
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.t_interval import from_error

_SMALLEST_VARIANCE = 1e-20  # share of the outcome's squares that is rounding


class NotEstimable(Exception):  # noqa: N818 - says what is so, and no user meets it
    """The columns of a design depend on each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A linear model that was fitted.

    Parameters
    ----------
    design
        (n, columns), of full rank.
    covariance
        (columns, columns), of the coefficients.
    """

    design: Floats
    outcome: Floats
    coefficients: Floats
    covariance: Floats
    residuals: Floats
    variance: float
    df: int

    def estimate(self, contrast: Floats, level: float = LEVEL) -> Estimate:
        """Return a sum of coefficients, weighted, with its t interval and p."""
        value = float(contrast @ self.coefficients)
        error = math.sqrt(max(0.0, float(contrast @ self.covariance @ contrast)))
        return from_error(value, error, self.df, len(self.outcome), level)

    def f_of(self, contrasts: Floats) -> float:
        """Return F of several contrasts being 0 at once, (contrasts, columns)."""
        values = contrasts @ self.coefficients
        spread = contrasts @ self.covariance @ contrasts.T
        return float(values @ np.linalg.solve(spread, values)) / len(contrasts)


def fitted(design: Floats, outcome: Floats) -> Fit:
    """Fit a model with more rows than columns.

    Raises
    ------
    NotEstimable
        The columns depend on each other.
    """
    n, columns = design.shape
    if np.linalg.matrix_rank(design) < columns:
        raise NotEstimable
    q, r = np.linalg.qr(design)
    coefficients = np.linalg.solve(r, q.T @ outcome)
    residuals = outcome - design @ coefficients
    squares = float(residuals @ residuals)
    if squares <= _SMALLEST_VARIANCE * float(outcome @ outcome):
        squares = 0.0
    variance = squares / (n - columns)
    inverse = np.linalg.inv(r)
    return Fit(
        design, outcome, coefficients, variance * inverse @ inverse.T, residuals, variance,
        n - columns,
    )  # fmt: skip
