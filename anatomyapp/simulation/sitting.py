"""A sitting: one learner or group at a computer, from where they stand to the end or a wait.

They are led by what leads people in the window (session/study_conduct.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from anatomyapp.session.enrolment import Allocated
from anatomyapp.session.event import Event
from anatomyapp.session.study_conduct import Doing, How, Next, Over, Resting, StudyConduct
from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.session.studying import EnrolmentId, StepTimed
from anatomyapp.simulation.deeds.taking import take
from anatomyapp.simulation.timeline import Timeline
from anatomyapp.simulation.world import Beside, Person, Task, World
from anatomyapp.study.allocation import ArmId, Stratify
from anatomyapp.study.steps import Activity, Consent

LEFT = How.LEFT.value  # why somebody leaves, as a code
_BETWEEN_S, _UNTIL_LEAVING_S = 5.0, 20.0  # own: from one step to the next; into a step

Draw = Callable[[str], tuple[ArmId, int]]  # takes a stratum to its next arm, and its place


class Sitting:
    """Leads some through the steps of a study.

    Attributes
    ----------
    beside
        What is kept beside the events.
    """

    def __init__(
        self, world: World, timeline: Timeline, people: dict[EnrolmentId, Person], draw: Draw
    ) -> None:
        self._world, self._timeline, self._people, self._draw = world, timeline, people, draw
        self.beside = Beside()

    def go(self, run: StudyRun, *, enter: bool) -> tuple[StudyRun, Resting | Over]:
        """Take step by step from where they stand; return where it ended."""
        conduct = StudyConduct(run, self, self._timeline, self._timeline.new_id)
        if enter:
            conduct.enter()
        while True:
            match conduct.look():
                case Next():
                    self._timeline.wait(_BETWEEN_S)
                    going_on = self._take(conduct, conduct.begin())
                case Doing() as doing:
                    going_on = self._take(conduct, doing)
                case (Resting() | Over()) as ended:
                    return conduct.run, ended
            if not going_on:
                return conduct.run, Over(How.LEFT)

    def record(self, event: Event) -> None:
        """Take an event down."""
        self._timeline.tell(event)

    def allocate(self, run: StudyRun) -> Allocated:
        """Draw the arm that is due, as `Courses.stratum` and `Studies.allocate` do."""
        by = run.protocol.allocation.stratify
        stratum = "" if by is None else by.stratum_together(self._told(by, run.staying))
        arm, position = self._draw(stratum)
        return Allocated(arm, stratum, position)

    def _take(self, conduct: StudyConduct, doing: Doing) -> bool:
        """Let somebody take a step, or leave in the midst of it; say whether anybody goes on."""
        gone = self._leaving(doing)
        if gone:
            self._timeline.wait(_UNTIL_LEAVING_S)
            for member in gone if isinstance(doing.at.step, Activity) else ():
                self.record(StepTimed(member.enrolment, doing.at.step.id, _UNTIL_LEAVING_S,
                                      member.letter))  # fmt: skip
            return conduct.leave(gone, LEFT)
        task = Task(self._world, self._timeline, conduct.run, doing, self._people, self.beside)
        conduct.end(take(task))
        self._timeline.wait(_BETWEEN_S)
        return True

    def _leaving(self, doing: Doing) -> tuple[Member, ...]:
        if isinstance(doing.at.step, Consent):
            return ()
        leaving, people = self._world.models.flow.leaving, self._people
        return tuple(
            member for member in doing.members if people[member.enrolment].rng.random() < leaving
        )

    def _told(self, by: Stratify, members: Iterable[Member]) -> Iterable[float | str]:
        for member in members:
            told = self.beside.told.get((member.enrolment, by.step))
            if isinstance(told, Mapping):
                yield told.get(by.question or "", "")
            elif told is not None:
                yield told
