"""The outcomes of a study: everything that the report and the window show of it, frozen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from anatomyapp.evaluation.attention import StudyAttention, study_attention
from anatomyapp.evaluation.attrition import Flow, flow
from anatomyapp.evaluation.bootstrap import PLAN, Plan
from anatomyapp.evaluation.comparing import (
    Adjusted,
    ByArm,
    Change,
    Contrast,
    adjusted,
    by_condition,
    changes,
    contrasts,
    crossed,
)
from anatomyapp.evaluation.covariates import (
    Covariate,
    CovariateFigures,
    Known,
    covariate_figures,
    gain_of,
    known_covariates,
)
from anatomyapp.evaluation.crossover import Crossover
from anatomyapp.evaluation.efficiency import GroupEfficiency, group_efficiencies
from anatomyapp.evaluation.equivalence import MARGIN
from anatomyapp.evaluation.instruments import InstrumentFigures, instrument_figures
from anatomyapp.evaluation.scores import ArmScores, arm_scores
from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.study.steps import Occasion, Questionnaire, StepId, Test

_OCCASIONS = (Occasion.PRE, Occasion.POST, Occasion.RETENTION)


class Design(StrEnum):
    """What a study can tell, by its arms and tests."""

    EXPERIENCE = "experience"  # one arm, questionnaires only
    AFTER = "after"  # one arm, tested after
    BEFORE_AFTER = "before-after"  # one arm, tested before and after
    ARMS = "arms"
    CROSSOVER = "crossover"


@dataclass(frozen=True, slots=True)
class Options:
    """How to compute: covariates beside the score before, margin of equivalence, resampling.

    ``margin`` is in points of 100; a study states its own beforehand.
    """

    covariates: tuple[Covariate, ...] = ()
    margin: float = MARGIN
    plan: Plan = PLAN


@dataclass(frozen=True, slots=True)
class StepFigures:
    """A questionnaire step's figures: of all who filled it in, and by arm."""

    step: StepId
    whole: InstrumentFigures
    by_arm: Mapping[str, InstrumentFigures]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All figures of a study.

    Parameters
    ----------
    cohort
        The simulated cohort that they are of; None where of people.
    n
        Participants whose consent stands.
    scores
        By arm and occasion; of a crossover also by condition (occasion *period*).
    crossover
        None in other designs.
    covariates, instruments
        By arm, and of all together.
    efficiency
        Of instruction, by arm or condition; empty where no effort is asked for.
    """

    study: str
    title: str
    protocol: str
    cohort: str | None
    design: Design
    arms: tuple[str, ...]
    occasions: tuple[Occasion, ...]
    n: int
    flow: Flow
    scores: tuple[ArmScores, ...] = ()
    changes: tuple[Change, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    adjusted: tuple[Adjusted, ...] = ()
    crossover: Crossover | None = None
    covariates: tuple[CovariateFigures, ...] = ()
    instruments: tuple[StepFigures, ...] = ()
    attention: StudyAttention | None = None
    efficiency: tuple[GroupEfficiency, ...] = ()
    options: Options = field(default_factory=Options)
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody has been allocated yet."""
        return self.flow.allocated == 0


def outcomes(data: StudyData, options: Options | None = None) -> Outcomes:
    """Return everything that a study's data tell."""
    chosen = options or Options()
    arms: ByArm = {str(arm.id): data.of_arm(arm.id) for arm in data.protocol.arms}
    known = known_covariates(data)
    allocated = tuple(each for who in arms.values() for each in who)
    design = design_of(data)
    crossing = design is Design.CROSSOVER
    return Outcomes(
        study=str(data.study.id),
        title=data.study.title,
        protocol=data.protocol.reference,
        cohort=data.cohort,
        design=design,
        arms=tuple(arms),
        occasions=occasions_of(data),
        n=len(data.participants),
        flow=flow(data),
        scores=_scores(arms, data, chosen.plan.level, crossing=crossing),
        changes=changes(arms, chosen.plan),
        contrasts=() if crossing else contrasts(arms, chosen.margin, chosen.plan),
        adjusted=adjusted(arms, known, chosen.covariates, chosen.plan.level),
        crossover=crossed(allocated, chosen.plan.level) if crossing else None,
        covariates=_covariates(arms, known, chosen.plan),
        instruments=_instruments(arms, data),
        attention=attention_in(data, chosen.plan),
        efficiency=group_efficiencies(data, chosen.plan.level),
        options=chosen,
        notes=data.notes,
    )


def design_of(data: StudyData) -> Design:
    """Return what a study can tell."""
    occasions = occasions_of(data)
    if data.protocol.is_crossover:
        return Design.CROSSOVER
    if len(data.protocol.arms) > 1:
        return Design.ARMS
    if Occasion.POST not in occasions:
        return Design.EXPERIENCE
    return Design.BEFORE_AFTER if Occasion.PRE in occasions else Design.AFTER


def occasions_of(data: StudyData) -> tuple[Occasion, ...]:
    """Return when a study tests, in the order of time."""
    planned = {step.occasion for step in data.protocol.steps.values() if isinstance(step, Test)}
    return tuple(each for each in (*_OCCASIONS, Occasion.PERIOD) if each in planned)


def _scores(arms: ByArm, data: StudyData, level: float, *, crossing: bool) -> tuple[ArmScores, ...]:
    planned = [each for each in occasions_of(data) if each is not Occasion.PERIOD]
    found = [arm_scores(who, arm, each, level) for each in planned for arm, who in arms.items()]
    everybody = [each for who in arms.values() for each in who]
    return (*found, *(by_condition(everybody, level) if crossing else ()))


def _covariates(arms: ByArm, known: Known, plan: Plan) -> tuple[CovariateFigures, ...]:
    found = [each for arm, who in arms.items() for each in covariate_figures(arm, who, known, plan)]
    if len(arms) > 1:
        everybody = [each for who in arms.values() for each in who]
        found += covariate_figures("", everybody, known, plan)
    return tuple(found)


def _instruments(arms: ByArm, data: StudyData) -> tuple[StepFigures, ...]:
    found = []
    for id_, step in data.protocol.steps.items():
        instrument = data.instrument_of(id_) if isinstance(step, Questionnaire) else None
        if instrument is None:
            continue
        filled = {arm: _filled(who, id_) for arm, who in arms.items()}
        everybody = [each for fillings in filled.values() for each in fillings]
        whole = instrument_figures(instrument, everybody)
        split = {arm: instrument_figures(instrument, each) for arm, each in filled.items()}
        found.append(StepFigures(id_, whole, split))
    return tuple(found)


def _filled(participants: Sequence[Participant], step: StepId) -> list[dict[str, str]]:
    return [
        {str(question): response for question, response in each.fillings[step].items()}
        for each in participants
        if step in each.fillings
    ]


def attention_in(data: StudyData, plan: Plan = PLAN) -> StudyAttention | None:
    """Return the attention of who looked at anything; None where nobody did."""
    looked = [each for each in data.participants if each.attention.dwell]
    if not looked:
        return None
    return study_attention(
        [each.attention for each in looked], [gain_of(each) for each in looked], plan
    )
