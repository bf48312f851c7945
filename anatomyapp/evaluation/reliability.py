"""Internal consistency of a scale: Cronbach's alpha with its interval, and each item's part in it.

Sources: Cronbach (1951), Psychometrika 16:297-334; the interval: Feldt (1965), Psychometrika
30:357-370, exact where persons are a sample and scores normal.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import LEVEL, Estimate, without
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, Statistic, correlation, too_few, varies
from anatomyapp.phrase import phrase

FEWEST = 3  # persons
ONE_ITEM = phrase("one item")
TWO_ITEMS = phrase("two items")
ALPHA = phrase(
    "Cronbach's alpha over the {k} items, from those who answered all of them; interval by Feldt."
)
SOURCE = "Cronbach (1951), Psychometrika 16:297-334; Feldt (1965), Psychometrika 30:357-370"


@dataclass(frozen=True, slots=True)
class Reliability:
    """How well items go together.

    Parameters
    ----------
    item_total
        Of each item: its correlation with the sum of the others.
    alpha_without
        Of each item: alpha without it.
    """

    alpha: Estimate
    item_total: tuple[Statistic, ...]
    alpha_without: tuple[Statistic, ...]


def reliability(points: Floats, level: float = LEVEL) -> Reliability:
    """Return how well items go together.

    Parameters
    ----------
    points
        (persons, items), turned so that all point one way; NaN where an item was left out. Who
        left out any counts nowhere.
    """
    whole = points[~np.isnan(points).any(axis=1)]
    items = range(points.shape[1])
    others = [np.delete(whole, item, axis=1) for item in items]
    return Reliability(
        alpha=cronbach(whole, level),
        item_total=tuple(_item_total(whole[:, i], others[i]) for i in items),
        alpha_without=tuple(_alpha_of_others(others[i]) for i in items),
    )


def cronbach(points: Floats, level: float = LEVEL) -> Estimate:
    """Return alpha with Feldt's interval.

    Parameters
    ----------
    points
        (persons, items) without NaN, turned so that all point one way.
    """
    from scipy.special import fdtri  # noqa: PLC0415 - a second, which no other command waits for

    n, k = points.shape
    found = _alpha(points)
    if found.value is None:
        return without(found.reason, n, level)
    alpha, tails = found.value, ((1 + level) / 2, (1 - level) / 2)
    low, high = (1 - (1 - alpha) * float(fdtri(n - 1, (n - 1) * (k - 1), q)) for q in tails)
    method = ALPHA.format(k=k)
    return Estimate(alpha, low, high, n, level=level, method=method, source=SOURCE)


def _alpha(points: Floats) -> Statistic:
    n, k = points.shape
    if k < 2:
        return Statistic(None, n, ONE_ITEM)
    if n < FEWEST:
        return too_few(n)
    if not varies(points.sum(axis=1)):
        return Statistic(None, n, NO_VARIANCE)
    covariances = np.cov(points, rowvar=False)
    return Statistic(k / (k - 1) * (1 - float(np.trace(covariances) / covariances.sum())), n)


def _item_total(item: Floats, others: Floats) -> Statistic:
    if others.shape[1] == 0:
        return Statistic(None, len(item), ONE_ITEM)
    return correlation(item, others.sum(axis=1), FEWEST)


def _alpha_of_others(others: Floats) -> Statistic:
    if others.shape[1] == 1:
        return Statistic(None, len(others), TWO_ITEMS)
    return _alpha(others)
