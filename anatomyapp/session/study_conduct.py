"""Leads a course through a study: what is recorded, and what is to be shown next.

No window: the window shows what `look` returns, and scripts and tests drive the same. Each deed is
in the record when it returns; where that fails it raises, nothing has moved on, and it may be tried
again: what was recorded of it already is not recorded twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid4

from anatomyapp.session.enrolment import Allocated
from anatomyapp.session.event import Event
from anatomyapp.session.questionnaire import FillingId
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.recorder import Clock
from anatomyapp.session.study_run import LeftOpen, Member, StudyRun
from anatomyapp.session.studying import ArmAllocated, StudyEntered
from anatomyapp.session.turns import Letter
from anatomyapp.study.course import Allocate, At, Complete, Waiting, Why
from anatomyapp.study.course import Over as CourseOver
from anatomyapp.study.steps import (
    Activity,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    StepOutcome,
    Test,
    Wait,
)

_ANNOUNCED = (Test, Rotation, Activity)  # begun by the learner, when they are ready


class Keeper(Protocol):
    """Where a course is kept."""

    def record(self, event: Event) -> object:
        """Put an event on the disk."""
        ...

    def allocate(self, run: StudyRun) -> Allocated:
        """Draw the arm that is due."""
        ...


@dataclass(frozen=True, slots=True)
class Next:
    """A step waits to be begun; ``to`` is who takes the computer, None where nobody changes."""

    at: At
    to: Member | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """A step is taken.

    Parameters
    ----------
    members
        Who takes it: one, or all together.
    left
        What was done of it before.
    quiz, filling
        By which the record knows the test or the questionnaire.
    """

    at: At
    members: tuple[Member, ...]
    left: LeftOpen
    quiz: QuizId | None = None
    filling: FillingId | None = None


@dataclass(frozen=True, slots=True)
class Resting:
    """The next step has a day on which it may be taken."""

    waiting: Waiting
    members: tuple[Member, ...]


class How(StrEnum):
    """How a course is over."""

    COMPLETED = "completed"
    REFUSED = "refused"
    LATE = "late"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing more is to be done."""

    how: How


Shown = Next | Doing | Resting | Over


class StudyConduct:
    """Holds a course and moves it on.

    ``new_id`` makes the ids of tests and of fillings in.
    """

    def __init__(
        self, run: StudyRun, keeper: Keeper, clock: Clock, new_id: Callable[[], UUID] = uuid4
    ) -> None:
        """Move nothing yet."""
        self.run, self._keeper, self._clock, self._new_id = run, keeper, clock, new_id
        self.doing: Doing | None = None
        self._seated: Letter | None = None  # who has the computer
        self._owed: list[Event] = []
        self._beginning: Doing | None = None  # whose begin could not be recorded yet

    def enter(self) -> None:
        """Record that these people entered the study."""
        run, protocol = self.run, self.run.protocol
        self._put(
            StudyEntered(
                member.enrolment, run.study, protocol.id, protocol.version, protocol.digest,
                run.group, member.letter,
            )
            for member in run.members
        )  # fmt: skip

    def look(self) -> Shown:
        """Return what is to be shown now; what needs nobody is done before."""
        while True:
            standing = self.run.standing(self._clock.now())
            match standing:
                case Allocate():
                    self._allocate()
                case At(step=Wait()):
                    self._put(
                        (*self.run.begun(standing), *self.run.ending(standing, StepOutcome.DONE))
                    )
                    self._move(standing, StepOutcome.DONE)
                case At():
                    return self._approached(standing)
                case Waiting():
                    return Resting(standing, self.run.staying)
                case Complete():
                    self._put(self.run.completing())
                    return Over(How.COMPLETED)
                case CourseOver(why=why):
                    return self._over(why)

    def begin(self) -> Doing:
        """Begin the step at which they stand, or take it up again."""
        at = self.run.standing(self._clock.now())
        if not isinstance(at, At):
            raise TypeError("no step waits")
        begun = self._beginning = self._beginning or self._begun(at)
        self._put(self.run.begun(at, quiz=begun.quiz, filling=begun.filling))
        self._seated = begun.members[0].letter if at.member else None
        self.doing, self._beginning = begun, None
        return begun

    def end(self, outcome: StepOutcome = StepOutcome.DONE) -> None:
        """End the step that is taken; who refuses a consent leaves with it."""
        if self.doing is None:
            raise ValueError("no step is taken")
        at = self.doing.at
        refused = outcome is StepOutcome.REFUSED and isinstance(at.step, Consent)
        leaving = self.run.leaving(self.doing.members, How.REFUSED.value) if refused else ()
        self._put((*self.run.ending(at, outcome), *leaving))
        self._move(at, outcome)

    def leave(self, members: Iterable[Member], reason: str) -> bool:
        """Let members leave, and say whether anybody stays; the step of who leaves is broken off.

        ``reason`` is a code.
        """
        gone = tuple(members)
        self._put(self.run.leaving(gone, reason))
        staying = self.run.without(gone)
        if self.doing is not None and set(self.doing.members) <= set(gone):
            self.doing = None
        if staying is not None:
            self.run = staying
        return staying is not None

    def give_up(self) -> None:
        """Owe the record nothing any more of a deed that failed."""
        self._owed, self._beginning = [], None

    def _approached(self, at: At) -> Next | Doing:
        """Return the step to be begun, or begun where nobody has to be asked first."""
        if self.doing is not None and self.doing.at == at:
            return self.doing
        member = self.run.taking(at)[0] if at.member is not None else None
        if member is not None and member.letter is not self._seated:
            return Next(at, member)
        if isinstance(at.step, _ANNOUNCED) or at.step.told is not None:
            return Next(at)
        return self.begin()

    def _begun(self, at: At) -> Doing:
        members, left = self.run.taking(at), self.run.open_of(at)
        quiz = QuizId(str(self._new_id())) if isinstance(at.step, Test) else None
        asks = isinstance(at.step, Form | Questionnaire)
        filling = (left.filling or FillingId(str(self._new_id()))) if asks else None
        return Doing(at, members, left, quiz, filling)

    def _allocate(self) -> None:
        drawn = self._keeper.allocate(self.run)
        self._put(
            ArmAllocated(member.enrolment, drawn.arm, drawn.stratum, drawn.position, member.letter)
            for member in self.run.staying
        )
        self.run = self.run.allocated(drawn.arm)

    def _move(self, at: At, outcome: StepOutcome) -> None:
        self.run = self.run.after(at, outcome, self._clock.now())
        self.doing = None

    def _over(self, why: Why) -> Over:
        if why is Why.REFUSED:
            return Over(How.REFUSED)
        self._put(self.run.leaving(self.run.staying, How.LATE.value))
        return Over(How.LATE)

    def _put(self, events: Iterable[Event]) -> None:
        """Record events one after the other; those of a deed that failed go on where it did."""
        self._owed = self._owed or list(events)
        while self._owed:
            self._keeper.record(self._owed[0])
            del self._owed[0]
