"""What a report is composed from, all of it read before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.evaluation.outcomes import Outcomes
from anatomyapp.evaluation.quizzes import QuizStatistics
from anatomyapp.evaluation.study_data import StudyData
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import Coding, Comment
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Form, Questionnaire, StepId

LANGUAGE = "en"  # of reports, as of the field's journals


@dataclass(frozen=True, slots=True)
class TestItems:
    """The items of one test: their figures, and their stems by *item@version*."""

    __test__ = False  # no test of ours

    step: StepId
    quiz: QuizStatistics
    items: tuple[ItemStatistics, ...]
    stems: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a report tells.

    Parameters
    ----------
    names
        Of structures, by their ids.
    packs
        The models that were shown, with their versions.
    app_version
        That of this program.
    """

    data: StudyData
    outcomes: Outcomes
    tests: tuple[TestItems, ...]
    comments: tuple[Comment, ...]
    codings: tuple[Coding, ...]
    codebook: Codebook | None
    names: Mapping[StructureId, str]
    packs: tuple[str, ...]
    app_version: str

    @property
    def protocol(self) -> Protocol:
        """The design of the study."""
        return self.data.protocol

    def arm(self, arm: str) -> str:
        """Return what an arm is called; of a crossover also what a condition is called."""
        for each in self.protocol.arms:
            if each.id == arm:
                return each.title.said(LANGUAGE)
        return arm

    def step(self, step: StepId) -> str:
        """Return what a step is called."""
        found = self.protocol.steps.get(step)
        return found.title.said(LANGUAGE) if found else str(step)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments that the protocol asks, each once, in the order of the steps."""
        found = filter(None, map(self.instrument, self._with_instrument()))
        return tuple({each.id: each for each in found}.values())

    def _with_instrument(self) -> tuple[StepId, ...]:
        steps = self.protocol.steps.items()
        return tuple(id_ for id_, step in steps if isinstance(step, Form | Questionnaire))

    def instrument(self, step: StepId) -> Instrument | None:
        """Return the instrument of a step."""
        return self.data.instrument_of(step)
