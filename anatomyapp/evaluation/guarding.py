"""Figures of items and quizzes as they may leave the instructor's area: small groups hidden.

The rules, for groups of fewer than five (`small_cells.FEWEST`). An item that fewer were asked shows
nothing. A facility with a count tells how many were right and how many wrong: where either are
fewer, it is given as a range that ends where five would be, and with it all that tells it too: the
standard deviation and the choices. The best and the weakest 27 % are compared where each are enough
learners. Of choices, small counts are hidden, with further ones as the totals require. A quiz's
mean follows from its items' facilities, so that it is hidden with any of them.

Not answered by this: the difference between two exports, before and after somebody came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from anatomyapp.evaluation.distances import NINTH, Distances
from anatomyapp.evaluation.estimate import Estimate, without
from anatomyapp.evaluation.irt.calibration import Calibrated
from anatomyapp.evaluation.items import Choice, ItemStatistics
from anatomyapp.evaluation.quizzes import QuizStatistics
from anatomyapp.evaluation.small_cells import FEWEST, hidden_in_row
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.phrase import phrase

TOO_SMALL = phrase("hidden: fewer than 5")
_BETWEEN = phrase("hidden: {low:.0f} to {high:.0f}")
_GROUP = 0.27  # as in `items`


@dataclass(frozen=True, slots=True)
class GuardedChoice:
    """A choice that enough learners made or left; ``n`` and ``percent`` are None where hidden."""

    id: str
    correct: bool
    n: int | None
    percent: float | None
    point_biserial: Statistic


@dataclass(frozen=True, slots=True)
class GuardedItem:
    """An item's figures, as `items.ItemStatistics`; ``n`` is None where fewer than five."""

    item: str
    n: int | None
    facility: Statistic
    deviation: Statistic
    discrimination: Statistic
    efficiency: Statistic
    effective_weight: Statistic
    upper_lower: Statistic
    median_latency_s: Statistic
    choices: tuple[GuardedChoice, ...]
    timed_out: int | None

    @property
    def is_whole(self) -> bool:
        """Whether none of its main figures is hidden."""
        return not self.facility.reason.startswith("hidden")


@dataclass(frozen=True, slots=True)
class GuardedQuiz:
    """A quiz's figures, as `quizzes.QuizStatistics`; counts are None where fewer than five."""

    learners: int | None
    items: int
    n: int | None
    mean: Statistic
    median: Statistic
    deviation: Statistic
    consistency: Statistic
    alpha: Estimate
    standard_error: Statistic


def guarded(found: ItemStatistics) -> GuardedItem:
    """Return what may leave of an item's figures."""
    if found.n < FEWEST:
        return _nothing_of(found)
    facility = _facility(found.facility, found.n)
    told = facility.value is not None
    return GuardedItem(
        item=found.item,
        n=found.n,
        facility=facility,
        deviation=found.deviation if told else _hidden(found.n),
        discrimination=found.discrimination,
        efficiency=found.efficiency,
        effective_weight=found.effective_weight,
        upper_lower=found.upper_lower if round(_GROUP * found.n) >= FEWEST else _hidden(found.n),
        median_latency_s=found.median_latency_s,
        choices=_choices(found.choices, told=told),
        timed_out=_count(found.timed_out, found.n),
    )


def guarded_quiz(found: QuizStatistics, items: Sequence[GuardedItem]) -> GuardedQuiz:
    """Return what may leave of a quiz's figures, beside those of its items."""
    few = found.learners < FEWEST or found.n < FEWEST
    hidden = _hidden(0)
    whole = all(item.is_whole for item in items)
    return GuardedQuiz(
        learners=None if found.learners < FEWEST else found.learners,
        items=found.items,
        n=None if few else found.n,
        mean=found.mean if whole and not few else hidden,
        median=hidden if few else found.median,
        deviation=hidden if few else found.deviation,
        consistency=hidden if few else found.consistency,
        alpha=without(TOO_SMALL, 0) if few else found.alpha,
        standard_error=hidden if few else found.standard_error,
    )


def guarded_distances(found: Distances) -> Distances | None:
    """Return what may leave of the distances of a landmark; None where fewer than five placed it.

    The ninth decile of few lies at one learner's figure, or between two.
    """
    if found.n < FEWEST:
        return None
    few = round((1 - NINTH) * found.n) < FEWEST
    return replace(found, ninth_mm=_hidden(found.n)) if few else found


def guarded_calibration(found: Calibrated, items: Iterable[GuardedItem]) -> Calibrated:
    """Return what may leave of a calibration: a difficulty tells a facility, and goes with it."""
    whole = {item.item for item in items if item.is_whole}
    return replace(found, items=tuple(
        told if told.difficulty is None or told.item in whole
        else replace(told, difficulty=None, difficulty_se=None, slope=1.0, slope_se=None,
                     reason=TOO_SMALL)
        for told in found.items))  # fmt: skip


def _hidden(n: int) -> Statistic:
    return Statistic(None, n, TOO_SMALL)


def _facility(facility: Statistic, n: int) -> Statistic:
    """Return the facility, or the range in which it lies where few were right, or wrong."""
    if facility.value is None:
        return facility
    right = facility.value * n / 100
    edge = 100 * (FEWEST - 1) / n
    few_right, few_wrong = right < FEWEST, n - right < FEWEST
    if few_right and few_wrong:
        return _hidden(n)
    if few_right:
        return Statistic(None, n, _BETWEEN.format(low=0.0, high=edge))
    if few_wrong:
        return Statistic(None, n, _BETWEEN.format(low=100 - edge, high=100.0))
    return facility


def _choices(choices: Iterable[Choice], *, told: bool) -> tuple[GuardedChoice, ...]:
    """Return the choices; how many were right and wrong in all is known where it is told."""
    groups = [[c for c in choices if c.correct is correct] for correct in (True, False)]
    masks = {
        choice.id: hidden
        for group in groups
        for choice, hidden in zip(group, hidden_in_row([c.n for c in group]), strict=True)
    }
    return tuple(_choice(c, hidden=not told or masks[c.id]) for group in groups for c in group)


def _choice(choice: Choice, *, hidden: bool) -> GuardedChoice:
    if not hidden:
        shown = choice.n, choice.percent, choice.point_biserial
        return GuardedChoice(choice.id, choice.correct, *shown)
    none = replace(choice.point_biserial, value=None, n=0, reason=TOO_SMALL)
    return GuardedChoice(choice.id, choice.correct, None, None, none)


def _count(count: int, n: int) -> int | None:
    return count if min(count, n - count) >= FEWEST else None


def _nothing_of(found: ItemStatistics) -> GuardedItem:
    hidden = _hidden(0)
    return GuardedItem(
        found.item, None, hidden, hidden, hidden, hidden, hidden, hidden, hidden, (), None
    )
