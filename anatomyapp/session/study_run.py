"""A course through a study as it is run: who takes part, where they stand, and what is recorded.

A pure value: it says which events a deed is, and what is so after them. Whoever runs it, a window
or a script, puts the events into the record first and goes on with the value after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from anatomyapp.quiz.item import ItemId
from anatomyapp.session.event import LearnerId
from anatomyapp.session.questionnaire import FillingId
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.studying import (
    EnrolmentId,
    StepBegun,
    StepEnded,
    StepTimed,
    StudyCompleted,
    StudyId,
    StudyLeft,
)
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.allocation import ArmId
from anatomyapp.study.course import At, Course, Ended, Standing
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import StepId, StepOutcome


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who takes part; ``name`` is the pseudonym, which no event holds."""

    enrolment: EnrolmentId
    name: str
    learner: LearnerId | None = None
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What of a step was done before it was broken off, perhaps by a crash.

    Parameters
    ----------
    items
        Of a test: those that were answered.
    filling, pages
        Of a questionnaire: the filling in that was begun, and its pages that were answered.
    trials
        Of the mental rotation test: how many.
    seconds
        Of an activity: how long it was worked at.
    """

    items: frozenset[ItemId] = frozenset()
    filling: FillingId | None = None
    pages: frozenset[str] = frozenset()
    trials: int = 0
    seconds: float = 0.0


NOTHING_YET = LeftOpen()


@dataclass(frozen=True, slots=True)
class StudyRun:
    """One learner's or group's course through an open study.

    Parameters
    ----------
    title
        Of the study, as the instructor named it.
    group
        By which the record knows that they came together; None for one learner.
    left_open
        By enrolment and step, of what was begun and has not ended.
    """

    study: StudyId
    title: str
    protocol: Protocol
    members: tuple[Member, ...]
    group: GroupId | None = None
    arm: ArmId | None = None
    ended: tuple[Ended, ...] = ()
    left_open: Mapping[tuple[EnrolmentId, StepId], LeftOpen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a course of nobody, and members who cannot be told apart."""
        letters = {member.letter for member in self.members}
        if not self.members or len(letters) < len(self.members):
            raise ValueError("one learner or a group takes part, each member with another letter")

    @property
    def course(self) -> Course:
        """The steps that have ended, folded."""
        letters = tuple(member.letter for member in self.members if member.letter)
        return Course(self.protocol, self.arm, letters, self.ended)

    def standing(self, at: datetime) -> Standing:
        """Return where they stand at a time."""
        return self.course.now(at)

    @property
    def staying(self) -> tuple[Member, ...]:
        """Who takes part: all who did not refuse."""
        staying = self.course.staying
        return tuple(member for member in self.members if member.letter in staying)

    def taking(self, at: At) -> tuple[Member, ...]:
        """Return who takes a step: one member, or all who stay."""
        if at.member is None:
            return self.staying
        return tuple(member for member in self.members if member.letter == at.member)

    def open_of(self, at: At) -> LeftOpen:
        """Return what was done of a step before."""
        return self.left_open.get((self.taking(at)[0].enrolment, at.step.id), NOTHING_YET)

    def begun(
        self, at: At, *, quiz: QuizId | None = None, filling: FillingId | None = None
    ) -> tuple[StepBegun, ...]:
        """Return the events of a step's begin, one for each who takes it."""
        return tuple(
            StepBegun(member.enrolment, at.step.id, quiz, filling, member.letter)
            for member in self.taking(at)
        )

    def ending(self, at: At, outcome: StepOutcome) -> tuple[StepEnded, ...]:
        """Return the events of a step's end."""
        return tuple(
            StepEnded(member.enrolment, at.step.id, outcome, member.letter)
            for member in self.taking(at)
        )

    def timed(self, at: At, seconds: float) -> tuple[StepTimed, ...]:
        """Return the events of how long a step has been worked at."""
        return tuple(
            StepTimed(member.enrolment, at.step.id, seconds, member.letter)
            for member in self.taking(at)
        )

    def after(self, at: At, outcome: StepOutcome, when: datetime) -> StudyRun:
        """Return the course once a step has ended."""
        return replace(self, ended=(*self.ended, Ended(at.step.id, at.member, outcome, when)))

    def allocated(self, arm: ArmId) -> StudyRun:
        """Return the course in its arm."""
        return replace(self, arm=arm)

    def leaving(self, members: Iterable[Member], reason: str) -> tuple[StudyLeft, ...]:
        """Return the events of members who leave; the reason is a code."""
        return tuple(StudyLeft(member.enrolment, reason, member.letter) for member in members)

    def without(self, members: Iterable[Member]) -> StudyRun | None:
        """Return the course of those who stay, None where nobody does."""
        gone = set(members)
        staying = tuple(member for member in self.members if member not in gone)
        return replace(self, members=staying) if staying else None

    def completing(self) -> tuple[StudyCompleted, ...]:
        """Return the events of the study's end."""
        return tuple(StudyCompleted(member.enrolment, member.letter) for member in self.staying)
