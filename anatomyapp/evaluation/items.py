"""Statistics of items, as Moodle's quiz report computes them from first attempts.

Scores run from 0 to 1 per item. Moodle takes the sum of the other items' marks as the rest; here it
is their mean over the items that the learner was asked, which gives the same indices where all were
asked the same, and is fair where they were not.

Sources: Moodle, ``question/classes/statistics/questions/calculator.php`` and "Quiz statistics
calculations" (docs.moodle.org); upper and lower 27 %: Kelley (1939), J Educ Psychol 30:17-24.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.responses import Cells, Floats, Responses
from anatomyapp.evaluation.statistic import (
    NO_VARIANCE,
    Statistic,
    correlation,
    covariance,
    deviation,
    mean,
    median,
    scaled,
    too_few,
    varies,
)

FEWEST_FOR_CORRELATION = 3  # two points always lie on a line
FEWEST_FOR_GROUPS = 4  # so that upper and lower 27 % hold one learner each
FUNCTIONAL_PERCENT = 5.0
_GROUP = 0.27


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that was given to an item, right or wrong; ``id`` is empty where none was.

    ``percent`` of those asked; ``upper`` and ``lower`` are percentages of the best and the weakest
    27 %; ``point_biserial`` correlates the choice with the rest of the test.
    """

    id: str
    correct: bool
    n: int
    percent: float
    upper: Statistic
    lower: Statistic
    point_biserial: Statistic

    @property
    def functional(self) -> bool:
        """Whether at least 5 % chose it (Haladyna & Downing 1993)."""
        return self.percent >= FUNCTIONAL_PERCENT


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One item's figures; all but the latency in percent, discrimination from -100 to 100.

    ``timed_out`` says for how many of the ``n`` a spotter's time was over; they scored 0.
    """

    item: str
    n: int
    facility: Statistic
    deviation: Statistic
    discrimination: Statistic
    efficiency: Statistic
    intended_weight: float
    effective_weight: Statistic
    upper_lower: Statistic
    median_latency_s: Statistic
    choices: tuple[Choice, ...]
    timed_out: int = 0


def item_statistics(responses: Responses) -> tuple[ItemStatistics, ...]:
    """Return the figures of every item, in the order of the items."""
    sums = _Sums.of(responses)
    items = [_Asked.of(responses, sums, column) for column in range(len(responses.items))]
    weights = _effective_weights(items)
    return tuple(
        _item(responses, asked, column, weights[column]) for column, asked in enumerate(items)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """Each learner's sum of scores and number of items asked, (learners,)."""

    scores: Floats
    asked: Floats

    @classmethod
    def of(cls, responses: Responses) -> _Sums:
        learner, n = responses.cells["learner"], len(responses.learners)
        scores: Floats = np.bincount(learner, responses.cells["score"], n).astype(float)
        return cls(scores, np.bincount(learner, minlength=n).astype(float))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """The responses to one item, (n,), beside what the same learners did elsewhere.

    ``totals`` are mean scores over the items asked; ``rest`` those over the other items, of
    ``some``, the learners who were asked any.
    """

    cells: Cells
    scores: Floats
    totals: Floats
    some: NDArray[np.bool_]
    rest: Floats

    @classmethod
    def of(cls, responses: Responses, sums: _Sums, column: int) -> _Asked:
        cells = responses.of_item(column)
        scores: Floats = np.ascontiguousarray(cells["score"])
        whole, asked = sums.scores[cells["learner"]], sums.asked[cells["learner"]]
        some = asked > 1
        rest: Floats = (whole[some] - scores[some]) / (asked[some] - 1)
        return cls(cells, scores, whole / asked, some, rest)


def _item(responses: Responses, asked: _Asked, column: int, weight: Statistic) -> ItemStatistics:
    x, latencies = asked.scores[asked.some], asked.cells["latency_s"]
    groups = _Groups.of(asked.totals)
    return ItemStatistics(
        item=responses.items[column],
        n=len(asked.scores),
        facility=scaled(mean(asked.scores), 100),
        deviation=scaled(deviation(asked.scores), 100),
        discrimination=scaled(correlation(x, asked.rest, FEWEST_FOR_CORRELATION), 100),
        efficiency=_efficiency(x, asked.rest),
        intended_weight=100 / len(responses.items),
        effective_weight=weight,
        upper_lower=groups.difference(asked.scores),
        median_latency_s=median(latencies[~np.isnan(latencies)]),
        choices=_choices(responses.choices, asked, groups),
        timed_out=int(asked.cells["timed_out"].sum()),
    )


def _efficiency(x: Floats, rest: Floats) -> Statistic:
    """Return the covariance in percent of the largest that these scores could have."""
    if len(x) < FEWEST_FOR_CORRELATION:
        return too_few(len(x))
    if not (varies(x) and varies(rest)):
        return Statistic(None, len(x), NO_VARIANCE)
    largest = covariance(np.sort(x), np.sort(rest))
    return Statistic(100 * covariance(x, rest) / largest, len(x))


def _effective_weights(items: Iterable[_Asked]) -> list[Statistic]:
    """Return what part of the total's variance each item brings, in percent.

    An item with a negative covariance is named so and left out of the sum, as in Moodle.
    """
    found = [_with_total(asked) for asked in items]
    roots = [math.sqrt(c) for c, _ in found if c is not None and c > 0]
    return [_weight(c, n, math.fsum(roots)) for c, n in found]


def _with_total(asked: _Asked) -> tuple[float | None, int]:
    n = len(asked.scores)
    if n < 2:
        return None, n
    c = covariance(asked.scores, asked.totals)
    return (0.0 if abs(c) < 1e-12 else c), n  # a smaller one is rounding


def _weight(c: float | None, n: int, total: float) -> Statistic:
    if c is None:
        return too_few(n)
    if c < 0:
        return Statistic(None, n, "negative covariance with the total")
    if total == 0:
        return Statistic(None, n, NO_VARIANCE)
    return Statistic(100 * math.sqrt(c) / total, n)


@dataclass(frozen=True, slots=True, eq=False)
class _Groups:
    """The best and the weakest 27 %, as weights of learners that sum to the groups' size.

    Learners who tie at a group's edge share its last places, so that no order decides.
    """

    upper: Floats
    lower: Floats

    @classmethod
    def of(cls, totals: Floats) -> _Groups:
        size = max(1, round(_GROUP * len(totals)))
        return cls(cls._best(totals, size), cls._best(-totals, size))

    @staticmethod
    def _best(totals: Floats, size: int) -> Floats:
        if len(totals) < FEWEST_FOR_GROUPS:
            return np.zeros(len(totals))
        totals = totals.round(12)
        edge = np.sort(totals)[-size]
        above, tied = totals > edge, totals == edge
        share = (size - above.sum()) / tied.sum()
        weights: Floats = above / 1.0 + tied * share
        return weights

    def difference(self, scores: Floats) -> Statistic:
        """Return how much better the upper group did, in percent."""
        upper, lower = self.percent(self.upper, scores), self.percent(self.lower, scores)
        if upper.value is None or lower.value is None:
            return upper
        return Statistic(upper.value - lower.value, len(scores))

    @staticmethod
    def percent(weights: Floats, scores: Floats) -> Statistic:
        """Return a group's mean score in percent."""
        if not weights.any():
            return too_few(len(scores))
        return Statistic(float(100 * np.dot(weights, scores) / weights.sum()), len(scores))


def _choices(names: Sequence[str], asked: _Asked, groups: _Groups) -> tuple[Choice, ...]:
    codes = asked.cells["chosen"]
    found: list[Choice] = []
    for code in np.unique(codes).tolist():
        chose = codes == code
        picked: Floats = chose.astype(np.float64)
        found.append(
            Choice(
                id=names[code],
                correct=bool(asked.scores[chose].max() == 1),
                n=int(chose.sum()),
                percent=float(100 * picked.mean()),
                upper=groups.percent(groups.upper, picked),
                lower=groups.percent(groups.lower, picked),
                point_biserial=correlation(picked[asked.some], asked.rest, FEWEST_FOR_CORRELATION),
            )
        )
    return tuple(sorted(found, key=lambda choice: (-choice.n, choice.id)))
