"""Efficiency of instruction: how much was reached in a test for the mental effort that was spent.

E = (z of the score - z of the effort) / sqrt(2), both standardised over all who have both, so that
0 is the study's own mean: Paas and van Merriënboer (1993), Hum Factors 35:737-743,
doi 10.1177/001872089303500412.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import LEVEL, Estimate, without
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import NO_VARIANCE, TOO_FEW, covariance, varies
from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.evaluation.t_interval import mean_with_interval
from anatomyapp.phrase import phrase
from anatomyapp.study.instrument import DomainId, InstrumentId
from anatomyapp.study.steps import Occasion, Questionnaire, StepId

EFFORT, DOMAIN = InstrumentId("mental-effort"), DomainId("effort")
FEWEST = 3
SOURCE = "Paas and van Merriënboer (1993), Hum Factors 35:737-743"
METHOD = phrase(
    "Mean of (z of the test's score - z of the mental effort) / sqrt(2), standardised over all "
    "who have both; interval by t."
)
_TESTS = (Occasion.POST, Occasion.PERIOD)


@dataclass(frozen=True, slots=True)
class GroupEfficiency:
    """The mean efficiency of an arm, or of a crossover's condition."""

    group: str
    mean: Estimate


@dataclass(frozen=True, slots=True)
class _Pair:
    group: str
    score: float
    effort: float


def efficiencies(scores: Floats, efforts: Floats) -> Floats:
    """Return the efficiency of each pair; both series vary."""
    found: Floats = (_standardised(scores) - _standardised(efforts)) / math.sqrt(2)
    return found


def group_efficiencies(data: StudyData, level: float = LEVEL) -> tuple[GroupEfficiency, ...]:
    """Return the efficiency by group; nothing where a study does not ask for mental effort."""
    crossing = data.protocol.is_crossover
    groups = (
        dict.fromkeys(each for arm in data.protocol.arms for each in arm.conditions)
        if crossing
        else dict.fromkeys(str(arm.id) for arm in data.protocol.arms)
    )
    steps = _effort_steps(data)
    if not steps:
        return ()
    pairs = [pair for who in data.participants for pair in _pairs(who, steps, crossing=crossing)]
    scores = np.array([pair.score for pair in pairs], float)
    efforts = np.array([pair.effort for pair in pairs], float)
    reason = _hindrance(scores, efforts)
    if reason:
        return tuple(GroupEfficiency(each, without(reason, len(pairs), level)) for each in groups)
    found = efficiencies(scores, efforts)
    of = np.array([pair.group for pair in pairs])
    return tuple(
        GroupEfficiency(each, mean_with_interval(found[of == each], level).told(METHOD, SOURCE))
        for each in groups
    )


def _hindrance(scores: Floats, efforts: Floats) -> str:
    if len(scores) < FEWEST:
        return TOO_FEW.format(n=len(scores))
    return "" if varies(scores) and varies(efforts) else NO_VARIANCE


def _standardised(values: Floats) -> Floats:
    standardised: Floats = (values - values.mean()) / math.sqrt(covariance(values, values))
    return standardised


def _effort_steps(data: StudyData) -> dict[int | None, StepId]:
    """Return the steps that ask for the effort, by their periods; the last one where several."""
    return {
        step.period: id_
        for id_, step in data.protocol.steps.items()
        if isinstance(step, Questionnaire) and step.instrument == EFFORT
    }


def _pairs(who: Participant, steps: dict[int | None, StepId], *, crossing: bool) -> Iterator[_Pair]:
    """Yield somebody's tests after learning, each with the effort that was asked in its period."""
    for test in who.tests.values():
        step = steps.get(test.period)
        effort = who.value(step, DOMAIN) if step is not None else None
        if effort is not None and test.occasion in _TESTS and who.arm is not None:
            yield _Pair(test.condition if crossing else str(who.arm), test.score, effort)
