"""What a study is evaluated from: who took part, and what each did, scored once for all readers.

Only those count whose consent stands; how many do not is told as a number alone. A test's score is
that of first attempts over all runs through it, in per cent of what there is to reach: an item that
was left out, or not reached before the time was over, scores 0. A test that did not end has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from anatomyapp.evaluation.attention import Attention
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.event import SessionId
from anatomyapp.session.studies import Study
from anatomyapp.session.study_rows import Status
from anatomyapp.session.studying import EnrolmentId
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.allocation import ArmId
from anatomyapp.study.instrument import DomainId, Instrument, QuestionId
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.rotation_score import RotationScore
from anatomyapp.study.scoring import Scores
from anatomyapp.study.steps import Form, Occasion, Questionnaire, StepId, StepOutcome


@dataclass(frozen=True, slots=True)
class TestScore:
    """What somebody reached in a test.

    Parameters
    ----------
    score
        0 to 100.
    answers
        The score of each item's first attempt, 0 to 1; of items that were answered alone.
    items
        How many there were.
    condition
        Of the activity before it, in its own period where it has one; empty where there is none.
    """

    __test__ = False  # no test of ours

    score: float
    answers: Mapping[ItemId, float]
    items: int
    occasion: Occasion
    period: int | None = None
    condition: str = ""

    @property
    def answered(self) -> int:
        """How many items were answered."""
        return len(self.answers)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody whose consent stands.

    Parameters
    ----------
    code
        By which figures name them: *P001*.
    session
        In which they entered.
    arm, stratum
        None before they were allocated.
    reason
        Why they left, as a code; empty where they did not.
    begun
        The steps that they began, in that order.
    ended
        How each step ended that did; the best where one came again.
    background
        What they answered to forms, by question.
    fillings
        What they answered to each form and questionnaire, by question; what was left out is empty.
    instruments
        The scores of each questionnaire.
    minutes
        At work in each step.
    tracking_loss
        The part of the time in AR activities without the sheet, 0 to 1; None without any.
    attention
        In activities; of a group, that of all of it.
    """

    code: str
    enrolment: EnrolmentId
    session: SessionId
    arm: ArmId | None
    stratum: str | None
    group: GroupId | None
    letter: Letter | None
    status: Status
    reason: str
    enrolled_at: datetime
    allocated_at: datetime | None
    ended_at: datetime | None
    begun: tuple[StepId, ...] = ()
    ended: Mapping[StepId, StepOutcome] = field(default_factory=dict)
    background: Mapping[QuestionId, str] = field(default_factory=dict)
    rotation: RotationScore | None = None
    tests: Mapping[StepId, TestScore] = field(default_factory=dict)
    fillings: Mapping[StepId, Mapping[QuestionId, str]] = field(default_factory=dict)
    instruments: Mapping[StepId, Scores] = field(default_factory=dict)
    minutes: Mapping[StepId, float] = field(default_factory=dict)
    tracking_loss: float | None = None
    attention: Attention = field(default_factory=Attention)

    def value(self, step: StepId, domain: DomainId) -> float | None:
        """Return the score of a questionnaire's domain; None where there is none."""
        scores = self.instruments.get(step)
        found = scores.domains.get(domain) if scores else None
        return found.value if found else None


@dataclass(frozen=True, slots=True)
class Filled:
    """What participants answered to one form or questionnaire.

    Parameters
    ----------
    codes
        (n,) of those who answered anything.
    questions
        (q,) in the order of the instrument.
    responses
        (n, q) codes; empty where a question was left out.
    """

    codes: tuple[str, ...]
    questions: tuple[QuestionId, ...]
    responses: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class StudyData:
    """A study as it is evaluated.

    Parameters
    ----------
    cohort
        The simulated cohort that it speaks of; None where of people.
    participants
        In the order in which they entered.
    uncounted
        How many are enrolled whose consent does not stand: refused, withdrawn, or never given.
    instruments
        Of the steps, by their ids, as they are on this computer.
    notes
        What could not be evaluated, in words: an instrument that is not at hand, or another
        version of it than was answered.
    """

    study: Study
    protocol: Protocol
    cohort: str | None
    participants: tuple[Participant, ...]
    uncounted: int = 0
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def simulated(self) -> bool:
        """Whether nobody lived it."""
        return self.cohort is not None

    def of_arm(self, arm: ArmId) -> tuple[Participant, ...]:
        """Return those who were allocated to an arm."""
        return tuple(each for each in self.participants if each.arm == arm)

    def instrument_of(self, step: StepId) -> Instrument | None:
        """Return the instrument of a form or questionnaire; None where it is not at hand."""
        found = self.protocol.steps[step]
        if not isinstance(found, Form | Questionnaire):
            return None
        return self.instruments.get(found.instrument)

    def filled(self, step: StepId) -> Filled:
        """Return what participants answered to a form or questionnaire."""
        rows = {each.code: each.fillings[step] for each in self.participants
                if step in each.fillings}  # fmt: skip
        instrument = self.instrument_of(step)
        known = [each.id for each in instrument.questions()] if instrument else []
        others = sorted({question for row in rows.values() for question in row} - set(known))
        questions = (*known, *others)
        responses = tuple(
            tuple(row.get(question, "") for question in questions) for row in rows.values()
        )
        return Filled(tuple(rows), questions, responses)
