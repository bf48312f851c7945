"""Whether two means are equal for practical purposes: two one-sided t tests (TOST).

Source: Schuirmann (1987), J Pharmacokinet Biopharm 15:657-680; Lakens (2017), Soc Psychol Personal
Sci 8:355-362.
"""

from __future__ import annotations

from dataclasses import dataclass

from scipy.special import stdtr, stdtrit

from anatomyapp.evaluation.estimate import Estimate, from_too_few, point
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE
from anatomyapp.evaluation.t_interval import standard_error, welch
from anatomyapp.phrase import phrase

SCHUIRMANN = "Schuirmann (1987), J Pharmacokinet Biopharm 15:657-680"
ALPHA, MARGIN = 0.05, 5.0  # margin in points of 100: own; a study states its own beforehand
TOST = phrase(
    "Two one-sided t tests (TOST): equal for practical purposes where the 90 % interval of the "
    "difference lies within the margin; p is the larger of the two."
)


@dataclass(frozen=True, slots=True)
class Equivalence:
    """A difference with its 90 % interval, the margin, and whether it lies within.

    ``difference.p`` is the larger p of the two one-sided tests.
    """

    difference: Estimate
    margin: float

    @property
    def holds(self) -> bool | None:
        """Whether the means are equivalent; None where it cannot be told."""
        p = self.difference.p
        return None if p is None else p < ALPHA


def equivalent_pairs(before: Floats, after: Floats, margin: float = MARGIN) -> Equivalence:
    """Test whether two scores of the same learners are equivalent."""
    differences = after - before
    n = len(differences)
    if n < 2:
        return Equivalence(from_too_few(n, 1 - 2 * ALPHA).told(TOST, SCHUIRMANN), margin)
    return _tested(float(differences.mean()), standard_error(differences), n - 1, n, margin)


def equivalent_arms(first: Floats, second: Floats, margin: float = MARGIN) -> Equivalence:
    """Test whether the scores of two arms are equivalent, by Welch's t."""
    n = len(first) + len(second)
    if min(len(first), len(second)) < 2:
        return Equivalence(from_too_few(n, 1 - 2 * ALPHA).told(TOST, SCHUIRMANN), margin)
    error, df = welch(first, second)
    return _tested(float(first.mean() - second.mean()), error, df, n, margin)


def _tested(value: float, error: float, df: float, n: int, margin: float) -> Equivalence:
    level = 1 - 2 * ALPHA
    if not error > 0:
        return Equivalence(point(value, n, NO_VARIANCE, level).told(TOST, SCHUIRMANN), margin)
    above = 1 - float(stdtr(df, (value + margin) / error))
    below = float(stdtr(df, (value - margin) / error))
    reach = float(stdtrit(df, 1 - ALPHA)) * error
    found = Estimate(value, value - reach, value + reach, n, level=level, p=max(above, below))
    return Equivalence(found.told(TOST, SCHUIRMANN), margin)
