"""What the place shows now: a study's figures, and what was chosen of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from anatomyapp.evaluation.bootstrap import PLAN
from anatomyapp.evaluation.comparing import Adjusted, adjusted
from anatomyapp.evaluation.covariates import Covariate, Known, known_covariates
from anatomyapp.evaluation.outcomes import Design, Outcomes, outcomes
from anatomyapp.evaluation.study_data import StudyData
from anatomyapp.evaluation.study_reader import read_study
from anatomyapp.session.studies import Study
from anatomyapp.study.known_instruments import known_instruments
from anatomyapp.study.steps import Occasion

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore


class Measure(StrEnum):
    """By what arms are compared."""

    SCORES = "scores"
    GAINS = "gains"
    ADJUSTED = "adjusted"
    ROTATION = "rotation"  # adjusted for mental rotation too


@dataclass(frozen=True, slots=True)
class Read:
    """What a job read: all studies, and the figures of one of them.

    ``found`` and ``data`` are None where there is no study.
    """

    studies: tuple[Study, ...] = ()
    data: StudyData | None = None
    found: Outcomes | None = None
    known: Known = field(default_factory=dict)
    adjusted: Mapping[Measure, tuple[Adjusted, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """One study, and what was chosen: ``arm`` is empty for all."""

    data: StudyData
    found: Outcomes
    known: Known
    adjusted: Mapping[Measure, tuple[Adjusted, ...]]
    arm: str = ""
    occasion: Occasion = Occasion.POST
    measure: Measure = Measure.SCORES

    @property
    def arms(self) -> tuple[str, ...]:
        """The arms that are shown."""
        return tuple(arm for arm in self.found.arms if self.arm in ("", arm))

    @property
    def groups(self) -> tuple[str, ...]:
        """What scores are grouped by: arms, or a crossover's conditions."""
        if self.found.design is not Design.CROSSOVER:
            return self.found.arms
        periods = (each for each in self.found.scores if each.occasion is Occasion.PERIOD)
        return tuple(dict.fromkeys(each.arm for each in periods))


def read_outcomes(store: SessionStore, wanted: str | None) -> Read:
    """Read the studies, and compute the figures of the wanted one, else of the latest.

    Raises
    ------
    AnatomyAppError
        The record or a study's protocol cannot be read.
    """
    studies = tuple(sorted(store.studies.all(), key=lambda each: each.opened_at, reverse=True))
    if not studies:
        return Read()
    chosen = next((each for each in studies if each.id == wanted), studies[0])
    data = read_study(store, chosen.id, known_instruments()[0])
    return figures_of(data, studies)


def figures_of(data: StudyData, studies: tuple[Study, ...]) -> Read:
    """Return the figures of a study's data."""
    known = known_covariates(data)
    arms = {str(arm.id): data.of_arm(arm.id) for arm in data.protocol.arms}
    models = {
        Measure.ADJUSTED: adjusted(arms, known, (), PLAN.level),
        Measure.ROTATION: adjusted(arms, known, (Covariate.ROTATION,), PLAN.level),
    }
    return Read(studies, data, outcomes(data), known, models)
