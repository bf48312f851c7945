"""The comparisons of a study: within arms, between arms, adjusted, and of a crossover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from anatomyapp.evaluation.ancova import Ancova, ancova
from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.evaluation.covariates import Covariate, Known
from anatomyapp.evaluation.crossover import Crossover, PeriodScore, crossover
from anatomyapp.evaluation.effects import ArmsEffect, PairedEffect, arms_effect, paired_effect
from anatomyapp.evaluation.equivalence import Equivalence, equivalent_arms
from anatomyapp.evaluation.gains import Gains, gains
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.retention import Retention, retention
from anatomyapp.evaluation.scores import ArmScores, Dot, complete, scores_of
from anatomyapp.evaluation.study_data import Participant
from anatomyapp.study.steps import Occasion

BEFORE = "pre"  # the score before, among the covariates
ByArm = Mapping[str, tuple[Participant, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """How an arm went from one occasion to the next."""

    arm: str
    first: Occasion
    second: Occasion
    n: int
    effect: PairedEffect
    gains: Gains | None = None  # from before to after
    retention: Retention | None = None  # from after to late


@dataclass(frozen=True, slots=True)
class Contrast:
    """What two arms differ by, the first less the second.

    ``since`` is the occasion whose score is taken off: of gains; None of scores.
    """

    first: str
    second: str
    occasion: Occasion
    since: Occasion | None
    effect: ArmsEffect
    equivalence: Equivalence


@dataclass(frozen=True, slots=True)
class Adjusted:
    """An analysis of covariance of the scores at one occasion."""

    occasion: Occasion
    covariates: tuple[str, ...]
    ancova: Ancova


def changes(arms: ByArm, plan: Plan) -> tuple[Change, ...]:
    """Return how each arm went: before to after, and after to late."""
    found = []
    for arm, participants in arms.items():
        for first, second in ((Occasion.PRE, Occasion.POST), (Occasion.POST, Occasion.RETENTION)):
            who, (before, after) = complete(participants, first, second)
            if not who:
                continue
            effect = paired_effect(before, after, plan)
            if first is Occasion.PRE:
                told = Change(arm, first, second, len(who), effect, gains(before, after, plan))
            else:
                kept = retention(before, after, plan)
                told = Change(arm, first, second, len(who), effect, retention=kept)
            found.append(told)
    return tuple(found)


def contrasts(arms: ByArm, margin: float, plan: Plan) -> tuple[Contrast, ...]:
    """Return every pair of arms at each later occasion, by scores and by gains."""
    found = []
    for occasion in (Occasion.POST, Occasion.RETENTION):
        for since in (None, Occasion.PRE):
            values = {arm: _values(who, occasion, since) for arm, who in arms.items()}
            if not any(len(each) for each in values.values()):
                continue
            for first, second in combinations(arms, 2):
                one, other = values[first], values[second]
                effect, equal = arms_effect(one, other, plan), equivalent_arms(one, other, margin)
                found.append(Contrast(first, second, occasion, since, effect, equal))
    return tuple(found)


def adjusted(
    arms: ByArm, known: Known, chosen: Sequence[Covariate], level: float
) -> tuple[Adjusted, ...]:
    """Return the adjusted means at each later occasion, by the score before and covariates.

    Learners count who have both scores and each chosen covariate.
    """
    found = []
    for occasion in (Occasion.POST, Occasion.RETENTION):
        rows = [
            row for arm, who in arms.items() for row in _rows(arm, who, occasion, known, chosen)
        ]
        if len(arms) < 2 or not rows:
            continue
        names = (BEFORE, *(name.value for name in chosen))
        table = np.array([told for _, told in rows], float)
        columns = {name: table[:, i + 1] for i, name in enumerate(names)}
        model = ancova(table[:, 0], [arm for arm, _ in rows], columns, level)
        found.append(Adjusted(occasion, names, model))
    return tuple(found)


def _rows(
    arm: str,
    participants: Sequence[Participant],
    occasion: Occasion,
    known: Known,
    chosen: Sequence[Covariate],
) -> list[tuple[str, list[float]]]:
    """Return the score at an occasion, the one before and the covariates of who has all."""
    who, (before, after) = complete(participants, Occasion.PRE, occasion)
    rows = []
    for each, first, second in zip(who, before, after, strict=True):
        told = [known[each.code][name] for name in chosen if name in known[each.code]]
        if len(told) == len(chosen):
            rows.append((arm, [float(second), float(first), *told]))
    return rows


def by_condition(participants: Sequence[Participant], level: float) -> tuple[ArmScores, ...]:
    """Return the scores of a crossover under each condition, which stands in place of the arm."""
    of_condition: dict[str, list[Dot]] = {}
    for each in participants:
        for test in each.tests.values():
            if test.period is not None and test.condition:
                dot = Dot(each.code, each.session, test.score)
                of_condition.setdefault(test.condition, []).append(dot)
    return tuple(
        scores_of(condition, Occasion.PERIOD, dots, level)
        for condition, dots in sorted(of_condition.items())
    )


def crossed(participants: Sequence[Participant], level: float) -> Crossover:
    """Return what the conditions of a crossover differ by; the arms are its sequences."""
    rows = [
        PeriodScore(each.code, str(each.arm), test.period, test.condition, test.score)
        for each in participants
        for test in each.tests.values()
        if test.period is not None and test.condition
    ]
    return crossover(rows, level)


def _values(
    participants: Sequence[Participant], occasion: Occasion, since: Occasion | None
) -> Floats:
    if since is None:
        return complete(participants, occasion)[1][0]
    before, after = complete(participants, since, occasion)[1]
    return after - before
