"""Power of a design by simulation: in how many simulated studies its test finds the effect.

Learners answer tests by the models of `models`, with items whose difficulties are drawn anew in
each study; the tests of significance are those of the evaluation. The interval is that of a share
by its score (Wilson 1927), over replications.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

import numpy as np

from anatomyapp.errors import UsageError
from anatomyapp.evaluation.ancova import ancova
from anatomyapp.evaluation.effects import d_z, hedges_g
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.t_interval import arms_difference, paired_difference
from anatomyapp.phrase import phrase
from anatomyapp.quiz.result import score_interval
from anatomyapp.simulation.models import Models

FEWEST, MOST = 4, 5_000  # learners
MOST_REPLICATIONS = 20_000
GUESS = 0.2  # own: of a mean item of the shipped forms
_LEARNERS = phrase(
    "power is computed for {fewest} to {most} learners; give --learners such numbers."
)
_NUMBERS = phrase(
    "items and replications are 1 or more (20000 replications at most), alpha and drop-out lie "
    "between 0 and 1, gains are finite; mend the number."
)


class Design(StrEnum):
    """What is compared, and by which test.

    *paired*: before and after, by the paired t test. *arms*: two arms afterwards, by Welch's t
    test. *ancova*: the same, adjusted for the score before.
    """

    PAIRED = "paired"
    ARMS = "arms"
    ANCOVA = "ancova"


@dataclass(frozen=True, slots=True)
class Question:
    """What power is asked for.

    Parameters
    ----------
    learners
        In all.
    gain, other_gain
        From the first test to the last, logits; the second that of the other arm.
    items
        Of each test.
    dropout
        The part of the learners who do not come to the last test.
    """

    design: Design
    learners: int
    gain: float
    other_gain: float = 0.0
    items: int = 24
    dropout: float = 0.0
    alpha: float = 0.05
    replications: int = 1_000
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse what nobody can simulate."""
        if not FEWEST <= self.learners <= MOST:
            raise UsageError(_LEARNERS, fewest=FEWEST, most=MOST)
        whole = self.items >= 1 and 1 <= self.replications <= MOST_REPLICATIONS
        sound = all(map(math.isfinite, (self.gain, self.other_gain)))
        if not (whole and sound and 0 < self.alpha < 1 and 0 <= self.dropout < 1):
            raise UsageError(_NUMBERS)


@dataclass(frozen=True, slots=True)
class Power:
    """The answer.

    Parameters
    ----------
    power, low, high
        The share of replications in which p was below alpha, with its 95 % Monte Carlo interval.
    difference, effect
        Means over replications: in points of 100, and d_z or Hedges' g.
    untested
        Replications in which the test had no p; they count as not found.
    """

    question: Question
    power: float
    low: float
    high: float
    difference: float
    effect: float
    untested: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one simulated study: (n,) before and after, in points of 100, and (n,) the first arm."""

    before: Floats
    after: Floats
    first: np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class _Found:
    p: float | None
    difference: float
    effect: float


def power(question: Question, models: Models) -> Power:
    """Simulate studies, and count in how many the effect is found."""
    test = _TESTS[question.design]
    rng = np.random.default_rng([question.seed, question.learners])
    found = [test(simulated_scores(question, models, rng)) for _ in range(question.replications)]
    share = fmean(each.p is not None and each.p < question.alpha for each in found)
    low, high = score_interval(share, question.replications)
    effects = [each.effect for each in found if np.isfinite(each.effect)]
    return Power(
        question=question,
        power=share,
        low=low,
        high=high,
        difference=fmean(each.difference for each in found),
        effect=fmean(effects) if effects else 0.0,
        untested=sum(each.p is None for each in found),
    )


def simulated_scores(question: Question, models: Models, rng: np.random.Generator) -> Scores:
    """Return the scores of one study, of those who came to the last test."""
    n, paired = question.learners, question.design is Design.PAIRED
    first = np.arange(n) % 2 == 0 if not paired else np.ones(n, bool)
    able = rng.normal(models.ability.mean, models.ability.deviation, n)
    mean_gain = np.where(first, question.gain, question.other_gain)
    benefit = np.maximum(0.0, rng.normal(1.0, models.learning.benefit_deviation, n))
    before = _score(able, question.items, models, rng)
    after = _score(able + mean_gain * benefit, question.items, models, rng)
    there = rng.random(n) >= question.dropout
    return Scores(before[there], after[there], first[there])


def _score(able: Floats, items: int, models: Models, rng: np.random.Generator) -> Floats:
    """Return the points of 100 of learners in a test of so many items."""
    model = models.response
    difficulties = rng.normal(0.0, model.spread, items)
    difficulties -= difficulties.mean()
    known = 1 / (1 + np.exp(difficulties[None, :] - able[:, None]))
    right = rng.random((len(able), items)) < GUESS + (1 - GUESS - model.slip) * known
    score: Floats = 100.0 * right.mean(axis=1)
    return score


def _paired(scores: Scores) -> _Found:
    found = paired_difference(scores.before, scores.after)
    effect = d_z(np.column_stack((scores.before, scores.after))) if len(scores.after) > 1 else 0.0
    return _Found(found.p, found.value or 0.0, float(effect))


def _arms(scores: Scores) -> _Found:
    one, other = scores.after[scores.first], scores.after[~scores.first]
    found = arms_difference(one, other)
    return _Found(found.p, found.value or 0.0, _g(one, other))


def _ancova(scores: Scores) -> _Found:
    named = ["first" if first else "second" for first in scores.first]
    found = ancova(scores.after, named, {"before": scores.before})
    (difference,) = found.differences.values() or (None,)
    one, other = scores.after[scores.first], scores.after[~scores.first]
    if difference is None or difference.value is None:
        return _Found(None, 0.0, _g(one, other))
    sign = 1.0 if named[0] == "first" else -1.0
    return _Found(difference.p, sign * difference.value, _g(one, other))


def _g(one: Floats, other: Floats) -> float:
    return float(hedges_g(one, other)) if min(len(one), len(other)) > 1 else 0.0


_TESTS: dict[Design, Callable[[Scores], _Found]] = {
    Design.PAIRED: _paired,
    Design.ARMS: _arms,
    Design.ANCOVA: _ancova,
}
