"""How far two or more readers agree who give each of some units one code.

Cohen's kappa for two readers who coded every unit, with the large-sample standard error of Fleiss,
Cohen and Everitt; Krippendorff's alpha for codes without an order, for any number of readers, where
some may be missing, with a percentile interval from clusters of units drawn again (with
replacement).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few, point, without
from anatomyapp.phrase import phrase

Floats = NDArray[np.float64]

FEWEST = 2
REPEATS = 2000
_ONE_CODE = phrase("every unit has the same code")
_ALL_AGREE = phrase("no interval: the readers agree on every unit")
_ONE_UNIT = phrase("no interval: fewer than two comments")
_KAPPA = phrase("Cohen's κ with the large-sample standard error; normal interval within -1 to 1")
_ALPHA = phrase("Krippendorff's α, nominal; percentile interval, comments drawn again {n} times")
_KAPPA_SOURCE = (
    "Cohen 1960, Educ Psychol Meas 20:37-46; Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323-327"
)
_ALPHA_SOURCE = (
    "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; "
    "Zapf et al. 2016, BMC Med Res Methodol 16:93"
)


def cohen_kappa(
    first: Sequence[Hashable], second: Sequence[Hashable], level: float = LEVEL
) -> Estimate:
    """Return Cohen's unweighted κ of two readers' codes of the same units.

    Parameters
    ----------
    first, second
        (units,), in the same order.

    Raises
    ------
    ValueError
        They are not equally long.
    """
    if len(first) != len(second):
        raise ValueError("both readers code the same units")
    n = len(first)
    if n < FEWEST:
        return from_too_few(n, level)
    table = _table(first, second)
    agreed, expected = float(np.trace(table)), float(table.sum(axis=1) @ table.sum(axis=0))
    if math.isclose(expected, 1.0):
        return without(_ONE_CODE, n, level)
    kappa = (agreed - expected) / (1 - expected)
    if math.isclose(agreed, 1.0):
        found = point(1.0, n, _ALL_AGREE, level)
    else:
        half = float(ndtri((1 + level) / 2)) * math.sqrt(_variance(table, kappa, expected) / n)
        found = Estimate(kappa, max(-1.0, kappa - half), min(1.0, kappa + half), n, level=level)
    return found.told(_KAPPA, _KAPPA_SOURCE)


@dataclass(frozen=True, slots=True)
class Unit:
    """What every reader gave one code at most, None where one left it out.

    ``cluster`` names what belongs together and is drawn again together, such as the stretches of a
    comment; ``weight`` says for how many units it stands, such as characters.
    """

    codes: tuple[Hashable | None, ...]
    cluster: Hashable
    weight: int = 1


def krippendorff_alpha(
    units: Iterable[Unit], *, seed: int = 0, repeats: int = REPEATS, level: float = LEVEL
) -> Estimate:
    """Return Krippendorff's alpha of codes without an order.

    Notes
    -----
    A unit with fewer than two codes tells nothing of agreement; ``n`` is the weight of the others.
    Drawn samples all of one code are left out. No interval where all readers agree everywhere, or
    from one cluster alone.
    """
    agreeing, totals, n = _sums([unit for unit in units if _pairs(unit)])
    if n < 1:
        return from_too_few(n, level)
    alpha = float(_alpha(agreeing.sum(keepdims=True), totals.sum(axis=0, keepdims=True))[0])
    if math.isnan(alpha):
        return without(_ONE_CODE, n, level)
    if math.isclose(alpha, 1.0) or len(agreeing) < FEWEST:
        why = _ALL_AGREE if math.isclose(alpha, 1.0) else _ONE_UNIT
        found = point(alpha, n, why, level)
    else:
        drawn = _drawn_again(agreeing, totals, seed, repeats)
        low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2]).tolist()
        found = Estimate(alpha, min(low, alpha), max(high, alpha), n, level=level)
    return found.told(_ALPHA.format(n=repeats), _ALPHA_SOURCE)


def _pairs(unit: Unit) -> bool:
    return sum(code is not None for code in unit.codes) > 1


def _sums(units: Sequence[Unit]) -> tuple[Floats, Floats, int]:
    """Return of each cluster its coincident agreeing codes and how often each code was given.

    Notes
    -----
    (clusters,) and (clusters, codes); then the weight of all units. In a unit of m codes a pair
    counts 1 / (m - 1), so that each code counts once.
    """
    given = [[code for code in unit.codes if code is not None] for unit in units]
    column = {code: i for i, code in enumerate(dict.fromkeys(c for one in given for c in one))}
    row = {name: i for i, name in enumerate(dict.fromkeys(unit.cluster for unit in units))}
    agreeing, totals = np.zeros(len(row)), np.zeros((len(row), len(column)))
    for unit, codes in zip(units, given, strict=True):
        at, tally = row[unit.cluster], Counter(codes)
        pairs = sum(count * (count - 1) for count in tally.values())
        agreeing[at] += unit.weight * pairs / (len(codes) - 1)
        for code, count in tally.items():
            totals[at, column[code]] += unit.weight * count
    return agreeing, totals, sum(unit.weight for unit in units)


def _drawn_again(agreeing: Floats, totals: Floats, seed: int, repeats: int) -> Floats:
    """Return alpha of samples of as many clusters, drawn with replacement."""
    generator = np.random.default_rng(seed)
    size = len(agreeing)
    drawn_at = generator.integers(size, size=(repeats, size)) + size * np.arange(repeats)[:, None]
    counts = np.bincount(drawn_at.ravel(), minlength=repeats * size)
    weights = counts.reshape(repeats, size).astype(float)
    drawn = _alpha(weights @ agreeing, weights @ totals)
    return np.asarray(drawn[~np.isnan(drawn)])


def _alpha(agreeing: Floats, totals: Floats) -> Floats:
    """Return alpha of samples: (samples,) coincidences that agree, (samples, codes) how often.

    NaN where all have one code.
    """
    n = totals.sum(axis=1)
    by_chance = n**2 - (totals**2).sum(axis=1)
    some = by_chance > 1e-9 * n**2
    alpha = np.full(len(n), np.nan)
    alpha[some] = 1 - (n[some] - 1) * (n[some] - agreeing[some]) / by_chance[some]
    return alpha


def _table(first: Sequence[Hashable], second: Sequence[Hashable]) -> Floats:
    """Return the share of units with each pair of codes, (codes, codes)."""
    at = {code: i for i, code in enumerate(dict.fromkeys((*first, *second)))}
    table = np.zeros((len(at), len(at)))
    for a, b in zip(first, second, strict=True):
        table[at[a], at[b]] += 1
    return table / len(first)


def _variance(table: Floats, kappa: float, expected: float) -> float:
    """Return n times the large-sample variance of κ (Fleiss, Cohen and Everitt 1969)."""
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    diagonal = np.diag(table)
    on = float(diagonal @ (1 - (rows + columns) * (1 - kappa)) ** 2)
    crossed = (columns[:, None] + rows[None, :]) ** 2
    off = (1 - kappa) ** 2 * float((table * crossed).sum() - diagonal @ np.diag(crossed))
    rest = (kappa - expected * (1 - kappa)) ** 2
    return max(0.0, on + off - rest) / (1 - expected) ** 2
