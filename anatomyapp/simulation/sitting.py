"""A sitting: one learner or group at a computer, from where they stand to the end or a wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.session.studying import ArmAllocated, EnrolmentId
from anatomyapp.simulation.deeds.taking import take
from anatomyapp.simulation.timeline import Timeline
from anatomyapp.simulation.world import Beside, Doing, Person, World
from anatomyapp.study.allocation import ArmId, Stratify
from anatomyapp.study.course import Allocate, At, Complete, Over, Standing, Waiting
from anatomyapp.study.steps import Consent, StepOutcome, Wait

REFUSED, LEFT = "refused", "left"  # why somebody leaves, as codes
_BETWEEN_S = 5.0  # own: from one step to the next


class Allocator(Protocol):
    """Draws arms, in the order in which they are asked for."""

    def __call__(self, stratum: str) -> tuple[ArmId, int]:
        """Return the next arm of a stratum, and its place."""
        ...


class Sitting:
    """Leads some through the steps of a study, as the window does.

    Attributes
    ----------
    run
        Where they stand; None where nobody is left.
    beside
        What is kept beside the events.
    """

    def __init__(
        self, world: World, timeline: Timeline, run: StudyRun, people: dict[EnrolmentId, Person]
    ) -> None:
        self._world, self._timeline, self._people = world, timeline, people
        self.run: StudyRun | None = run
        self.beside = Beside()

    def go(self, allocate: Allocator) -> Standing | None:
        """Take step by step; return where it ended, None where all have left."""
        while self.run is not None:
            standing = self.run.standing(self._timeline.now)
            match standing:
                case At():
                    self._take(self.run, standing)
                case Allocate():
                    self._allocate(self.run, allocate)
                case Complete():
                    self._timeline.tell(*self.run.completing())
                    return standing
                case Waiting() | Over():
                    return standing
            self._timeline.wait(_BETWEEN_S)
        return None

    def _take(self, run: StudyRun, at: At) -> None:
        left = run if isinstance(at.step, Consent | Wait) else self._some_leave(run, at)
        self.run = left
        if left is not run:
            return
        outcome = take(Doing(self._world, self._timeline, run, at, self._people, self.beside))
        self._timeline.tell(*run.ending(at, outcome))
        if outcome is StepOutcome.REFUSED and isinstance(at.step, Consent):
            self._timeline.tell(*run.leaving(run.taking(at), REFUSED))
        self.run = run.after(at, outcome, self._timeline.now)

    def _some_leave(self, run: StudyRun, at: At) -> StudyRun | None:
        """Return the course of those who go on; the very same where all do."""
        leaving = self._world.models.flow.leaving
        gone = [member for member in run.taking(at)
                if self._people[member.enrolment].rng.random() < leaving]  # fmt: skip
        if not gone:
            return run
        self._timeline.tell(*run.leaving(gone, LEFT))
        return run.without(gone)

    def _allocate(self, run: StudyRun, allocate: Allocator) -> None:
        stratum = self._stratum(run)
        arm, position = allocate(stratum)
        self._timeline.tell(
            *(
                ArmAllocated(member.enrolment, arm, stratum, position, member.letter)
                for member in run.staying
            )
        )
        self.run = run.allocated(arm)

    def _stratum(self, run: StudyRun) -> str:
        """Return the stratum of a learner or group, as `Courses.stratum` finds it."""
        by = run.protocol.allocation.stratify
        if by is None:
            return ""
        return by.stratum_together(self._told(by, run.staying))

    def _told(self, by: Stratify, members: Iterable[Member]) -> Iterable[float | str]:
        for member in members:
            told = self.beside.told.get((member.enrolment, by.step))
            if isinstance(told, Mapping):
                yield told.get(by.question or "", "")
            elif told is not None:
                yield told
