"""A simulated cohort: learners go through a study's protocol, and a record takes it all down.

What is recorded is what the window records: the same events, in sessions of a chain each, consents,
comments and banks. Every session is marked as simulated, and a record that holds one is a record of
that cohort alone (session/population.py).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from anatomyapp import __version__
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.participation import Who
from anatomyapp.session.store import SessionStore
from anatomyapp.session.study_conduct import Over, Resting
from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.session.studying import EnrolmentId, StudyId
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.simulation.deeds.testing import PLACE
from anatomyapp.simulation.learner import drawn
from anatomyapp.simulation.plan import Plan, Simulated, check
from anatomyapp.simulation.sitting import Sitting
from anatomyapp.simulation.streams import stream
from anatomyapp.simulation.timeline import Timeline
from anatomyapp.simulation.world import Beside, Person, World
from anatomyapp.study.allocation import ArmId, arm_for
from anatomyapp.study.course import Waiting
from anatomyapp.study.steps import Test

_OPENS_H, _CLOSES_H, _SOON_DAYS = 8.0, 17.0, 4.0  # own: when in the window somebody comes back
_PLATFORM = "simulated"


def simulate(
    store: SessionStore,
    plan: Plan,
    world: World,
    told: Callable[[int], object] = lambda _: None,
) -> Simulated:
    """Simulate a cohort into a record that holds no session.

    Parameters
    ----------
    told
        Called with how many learners are done.

    Raises
    ------
    UsageError
        The protocol needs what is not there, or the number of learners is none.
    StoreError
        The record holds sessions already, or cannot be written.
    """
    check(store, plan, world)
    title = plan.protocol.title.said(world.language.value)
    store.studies.open(plan.study, plan.protocol, title, plan.seed, plan.begin)
    for step in plan.protocol.steps.values():
        if isinstance(step, Test):
            bank = world.materials.banks[step.bank]
            store.asked_banks.keep(bank.digest, bank.text, plan.begin)
    cohort = Cohort(store, plan, world)
    for place, numbers in enumerate(plan.parties()):
        cohort.lead(place, numbers)
        told(numbers[-1])
    return Simulated(plan.study, plan.cohort, plan.learners, cohort.sessions, cohort.events)


class Cohort:
    """Leads one party after the other through a study.

    Attributes
    ----------
    sessions, events
        How many were recorded so far.
    """

    def __init__(self, store: SessionStore, plan: Plan, world: World) -> None:
        self._store, self._plan, self._world = store, plan, world
        self._allocated: Counter[str] = Counter()
        self.sessions = self.events = 0

    def lead(self, place: int, numbers: range) -> None:
        """Lead those of some numbers through the study, together, as often as they sit down."""
        timeline = self._timeline(self._plan.seated_at(place), numbers, 1)
        members = self._members(timeline, numbers)
        people = {member.enrolment: self._person(number)
                  for member, number in zip(members, numbers, strict=True)}  # fmt: skip
        run: StudyRun | None = StudyRun(StudyId(self._plan.study), "", self._plan.protocol, members)
        for sitting in count(1):
            if run is None:
                return
            run, ended = self._sit(timeline, run, people, enter=sitting == 1)
            if not isinstance(ended, Resting):
                return
            run = self._present(run, people)
            if run is not None:
                at = self._back_at(ended.waiting, people[run.members[0].enrolment].rng)
                self._forget(people, at - timeline.now())
                timeline = self._timeline(at, numbers, sitting + 1)

    def _timeline(self, at: datetime, numbers: range, sitting: int) -> Timeline:
        world = self._world
        started = SessionStarted(
            __version__, world.pack, world.pack_version, world.language.value, _PLATFORM,
            simulated=self._plan.cohort,
        )  # fmt: skip
        return Timeline(started, at, stream(self._plan.seed, "ids", numbers[0], sitting))

    def _members(self, timeline: Timeline, numbers: range) -> tuple[Member, ...]:
        """Return those who sit down together, known to the record from now on."""
        letters = tuple(Letter) if len(numbers) > 1 else (None,)
        names = [f"Simulated {number:03d}" for number in numbers]
        return tuple(
            Member(EnrolmentId(str(timeline.new_id())), name,
                   self._store.learner(name, at=timeline.now()), letter)
            for name, letter in zip(names, letters, strict=False)
        )  # fmt: skip

    def _person(self, number: int) -> Person:
        rng = stream(self._plan.seed, "person", number)
        return Person(rng, drawn(self._world.models, rng))

    def _sit(
        self, timeline: Timeline, run: StudyRun, people: dict[EnrolmentId, Person], *, enter: bool
    ) -> tuple[StudyRun, Resting | Over]:
        """Lead through one sitting, and put it into the record; return where it ended."""
        run = self._open(timeline, run)
        sitting = Sitting(self._world, timeline, people, self._arm)
        run, ended = sitting.go(run, enter=enter)
        timeline.end()
        timeline.write(self._store)
        self._keep(timeline, sitting.beside)
        self.sessions += 1
        self.events += len(timeline)
        return run, ended

    def _open(self, timeline: Timeline, run: StudyRun) -> StudyRun:
        """Begin a session under the name of the first who is there; seat a group anew."""
        timeline.open(self._store, run.members[0].learner)
        timeline.tell(PlaceEntered(PLACE))
        seats = {member.letter: member.learner for member in run.members if member.letter}
        if not seats:
            return run
        group = GroupId(str(timeline.new_id()))
        self._store.groups.link(timeline.session, group, seats, timeline.now())
        return replace(run, group=group)

    def _keep(self, timeline: Timeline, beside: Beside) -> None:
        """Put decisions and comments into the record."""
        language, study = self._world.language, self._plan.study
        for each in beside.decided:
            who = Who(timeline.session, each.member.learner)
            text = replace(self._world.materials.consents[each.text], study=study)
            self._store.consents.decide(who, text, language, each.decision, each.at)
        for said in beside.said:
            self._store.comments.add(said.enrolment, timeline.session, said.written, said.at)

    def _present(self, run: StudyRun, people: Mapping[EnrolmentId, Person]) -> StudyRun | None:
        """Return the course of those who come back; None where nobody does."""
        absence = self._world.models.flow.absence
        present = {member for member in run.staying
                   if people[member.enrolment].rng.random() >= absence}  # fmt: skip
        return run.without(set(run.members) - present)

    def _back_at(self, waiting: Waiting, rng: random.Random) -> datetime:
        """Return when somebody comes back: by day, within the first days of the window."""
        day = rng.randint(0, int(min(_SOON_DAYS, waiting.step.window_days)))
        hours = round(rng.uniform(_OPENS_H, _CLOSES_H), 2)
        return waiting.until + timedelta(days=day, hours=hours)

    def _forget(self, people: dict[EnrolmentId, Person], since: timedelta) -> None:
        """Let some time pass for everybody."""
        for key, person in people.items():
            learner = person.learner.rested(self._world.models, since / timedelta(days=1))
            people[key] = replace(person, learner=learner)

    def _arm(self, stratum: str) -> tuple[ArmId, int]:
        """Return the next arm of a stratum, as `Studies.allocate` draws it, and its place."""
        place = self._allocated[stratum]
        self._allocated[stratum] += 1
        protocol = self._plan.protocol
        arms = protocol.arm_ids
        return arm_for(protocol.allocation, arms, self._plan.seed, stratum, place), place
