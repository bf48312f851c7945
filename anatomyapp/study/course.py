"""Where a learner or a group stands in a study: a fold of the steps that have ended.

Nothing else is kept, so that after a crash the same record leads to the same step. The steps are
gone through in their order, and the first that somebody has not passed is where they stand: since
every arm begins with a consent, nobody comes to anything before they took part by their own word.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from anatomyapp.study.allocation import ArmId
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Consent, Step, StepId, StepOutcome, Wait, Who


@dataclass(frozen=True, slots=True)
class Ended:
    """That a step ended: for a member of a group, or (None) for a lone learner or all together."""

    step: StepId
    member: str | None
    outcome: StepOutcome
    at: datetime


@dataclass(frozen=True, slots=True)
class At:
    """A step is to be taken now, by a member or (None) by a lone learner or all together.

    A wait stands here when its time has come and until somebody is back: whoever leads them ends it
    then, and the window does not close on them any more.

    Parameters
    ----------
    number, of
        Its place among the steps, from 1, and how many there are.
    """

    step: Step
    member: str | None
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Allocate:
    """The steps before allocation are passed: an arm is due."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The next step may be taken from a time on, until another."""

    step: Wait
    until: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class Complete:
    """Every step is passed."""


class Why(StrEnum):
    """Why a course is over before its end."""

    REFUSED = "refused"  # nobody takes part
    LATE = "late"  # the window after a wait has closed


@dataclass(frozen=True, slots=True)
class Over:
    """The course ended before its last step."""

    why: Why


Standing = At | Allocate | Waiting | Complete | Over


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a learner or a group through a protocol.

    Parameters
    ----------
    arm
        None until it is allocated.
    members
        The letters of a group, in the order in which they take their turns; empty for one learner.
    ended
        What ended so far, in any order.
    """

    protocol: Protocol
    arm: ArmId | None
    members: tuple[str, ...] = ()
    ended: tuple[Ended, ...] = ()

    def now(self, at: datetime) -> Standing:
        """Return where they stand at a time (with its zone)."""
        if not self.staying:
            return Over(Why.REFUSED)
        for number, step in enumerate(self._steps(), start=1):
            owing = self._owing(step)
            if owing and isinstance(step, Wait):
                return self._waiting(step, number, at)
            if owing:
                return At(step, owing[0], number, self._length())
        return Allocate() if self.arm is None else Complete()

    @property
    def staying(self) -> tuple[str | None, ...]:
        """Who takes part: all who refused no consent; (None,) stands for a lone learner."""
        refused = {
            ended.member
            for ended in self.ended
            if ended.outcome is StepOutcome.REFUSED
            and isinstance(self.protocol.steps.get(ended.step), Consent)
        }
        everybody: tuple[str | None, ...] = self.members or (None,)
        return tuple(member for member in everybody if member not in refused)

    def _steps(self) -> tuple[Step, ...]:
        if self.arm is None:
            return self.protocol.before_allocation()
        return self.protocol.steps_of(self.arm)

    def _length(self) -> int:
        arms = self.protocol.arms if self.arm is None else (self.protocol.arm(self.arm),)
        return max(len(arm.steps) for arm in arms)

    def _owing(self, step: Step) -> tuple[str | None, ...]:
        """Return who has not passed a step; nobody takes part by another's word."""
        passed = {
            ended.member
            for ended in self.ended
            if ended.step == step.id and passes(step, ended.outcome)
        }
        together = isinstance(step, Wait) or step.who is Who.TOGETHER
        if together and not isinstance(step, Consent):
            return () if passed else (None,)
        return tuple(member for member in self.staying if member not in passed)

    def _waiting(self, step: Wait, number: int, at: datetime) -> Standing:
        """Return whether a wait is over: its first and its last day are whole days (UTC)."""
        before = {each.id for each in self._steps()[: number - 1]}
        since = max(ended.at for ended in self.ended if ended.step in before)
        first = since.astimezone(UTC).date() + timedelta(days=step.days)
        until = datetime.combine(first, time(), UTC)
        closes = until + timedelta(days=step.window_days + 1)
        if at < until:
            return Waiting(step, until, closes)
        return At(step, None, number, self._length()) if at < closes else Over(Why.LATE)


def passes(step: Step, outcome: StepOutcome) -> bool:
    """Tell whether somebody may go on after a step that ended so.

    Only an acceptance leads on from a consent. What was broken off comes again, and only what is
    optional can be skipped or refused.
    """
    if outcome is StepOutcome.TIMED_OUT:
        return not isinstance(step, Consent)
    if outcome in {StepOutcome.SKIPPED, StepOutcome.REFUSED}:
        return step.optional and not isinstance(step, Consent)
    return outcome is StepOutcome.DONE
