"""What else is known of a study's learners: figures that may go with their scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.rank_tests import spearman
from anatomyapp.evaluation.scores import score_at
from anatomyapp.evaluation.statistic import Statistic, deviation
from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.evaluation.t_interval import mean_with_interval
from anatomyapp.phrase import phrase
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Activity, Occasion, Questionnaire, StepId

USABILITY = "sus"  # the instrument whose overall score is a covariate
COVARIATE = phrase("Mean of those of whom it is known; interval by Student's t distribution.")


class Covariate(StrEnum):
    """A figure of each learner; mental rotation is taken before, the others after or during."""

    ROTATION = "rotation"  # percent right
    SUS = "sus"  # 0 to 100
    TRACKING_LOSS = "tracking-loss"  # percent of the time in AR
    MINUTES = "minutes"  # in the study's activities


Known = Mapping[str, Mapping[Covariate, float]]  # by code; what is not known is not there


@dataclass(frozen=True, slots=True)
class CovariateFigures:
    """A covariate in one arm; ``arm`` is empty for all together."""

    covariate: Covariate
    arm: str
    mean: Estimate
    deviation: Statistic
    with_gain: Estimate  # rank correlation with the gain, or with the score where there is none


def known_covariates(data: StudyData) -> Known:
    """Return what is known of each participant."""
    return {
        each.code: {
            name: value for name in Covariate if (value := _value(each, name, data)) is not None
        }
        for each in data.participants
    }


def gain_of(participant: Participant) -> float | None:
    """Return the score after less the score before; the score after where there was none before."""
    before = score_at(participant, Occasion.PRE)
    after = score_at(participant, Occasion.POST)
    if after is None:
        return None
    return after - (before or 0.0)


def covariate_figures(
    arm: str, participants: Sequence[Participant], known: Known, plan: Plan
) -> tuple[CovariateFigures, ...]:
    """Return what is known of an arm's learners; nothing of what is known of nobody."""
    found = []
    for name in Covariate:
        told = [(known[each.code][name], gain_of(each)) for each in participants
                if name in known[each.code]]  # fmt: skip
        if not told:
            continue
        values = np.array([value for value, _ in told], float)
        both = np.array([pair for pair in told if pair[1] is not None], float).reshape(-1, 2)
        mean = mean_with_interval(values, plan.level).told(COVARIATE)
        related = spearman(both[:, 0], both[:, 1], plan)
        found.append(CovariateFigures(name, arm, mean, deviation(values), related))
    return tuple(found)


def _value(participant: Participant, name: Covariate, data: StudyData) -> float | None:
    if name is Covariate.ROTATION:
        score = participant.rotation
        return None if score is None or score.accuracy.value is None else 100 * score.accuracy.value
    if name is Covariate.SUS:
        return _usability(participant, data)
    if name is Covariate.TRACKING_LOSS:
        loss = participant.tracking_loss
        return None if loss is None else 100 * loss
    active = [participant.minutes[step] for step in _activities(data.protocol)
              if step in participant.minutes]  # fmt: skip
    return sum(active) if active else None


def _usability(participant: Participant, data: StudyData) -> float | None:
    for id_, step in data.protocol.steps.items():
        if isinstance(step, Questionnaire) and step.instrument == USABILITY:
            instrument = data.instrument_of(id_)
            if instrument is not None and instrument.overall is not None:
                return participant.value(id_, instrument.overall)
    return None


def _activities(protocol: Protocol) -> tuple[StepId, ...]:
    return tuple(id_ for id_, step in protocol.steps.items() if isinstance(step, Activity))
