"""Activities: learning with the model, with augmented reality, or with pictures."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from dataclasses import replace
from statistics import fmean

from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.session.augmented import (
    ArBegun,
    ArEnded,
    ArEnding,
    GroupEnded,
    GroupFormed,
    Lens,
    ModelStance,
    PictureSource,
    TurnTaken,
)
from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.studying import PlateShown
from anatomyapp.session.turns import FEWEST, GroupId, Letter, turn_of
from anatomyapp.simulation.deeds.testing import PLACE
from anatomyapp.simulation.exploring import MINUTE_S, Happened, Looker, lost_share, trackings
from anatomyapp.simulation.world import Task
from anatomyapp.study.steps import Activity, StepOutcome, Where

_AR = ArBegun(
    sheet=SheetKind.CHEST,
    paper=Paper.A4,
    ruler_mm=100.0,
    source=PictureSource.CAMERA,
    width=1280,
    height=720,
    lens=Lens.APPROXIMATE,
    flipped=False,
    stance=ModelStance(Mode.WORN, 1.0, mirrored=False),
)
_PLATE_S = 5.0, 60.0  # own: how long a picture is looked at


def work(task: Task, step: Activity) -> StepOutcome:
    """Let somebody, or all together, learn for the time that the protocol gives."""
    rng, models = task.person.rng, task.world.models
    lost = lost_share(models.activity, rng) if step.where is Where.AR else 0.0
    if step.where is not Where.PICTURES:
        task.timeline.tell(PlaceEntered(step.where.value))
    begun = task.timeline.now()
    for happened in sorted(_happening(task, step, lost, rng), key=lambda each: each.at_s):
        passed_s = (task.timeline.now() - begun).total_seconds()
        task.timeline.wait(max(0.0, happened.at_s - passed_s))
        task.timeline.tell(happened.event)
    seconds = step.minutes * MINUTE_S
    task.timeline.wait(max(0.0, seconds - (task.timeline.now() - begun).total_seconds()))
    task.timeline.tell(*task.run.timed(task.doing.at, seconds), PlaceEntered(PLACE))
    for member in task.members:
        person = task.people[member.enrolment]
        learner = person.learner.worked(models, step.where, step.minutes, lost)
        task.people[member.enrolment] = replace(person, learner=learner)
    return StepOutcome.TIMED_OUT


def _happening(task: Task, step: Activity, lost: float, rng: random.Random) -> Iterable[Happened]:
    """Yield what happens, in no order."""
    if step.where is Where.PICTURES:
        yield from _plates(task, step, rng)
        return
    learners = [task.people[member.enrolment].learner for member in task.members]
    engagement = fmean(each.traits.engagement for each in learners)
    looker = Looker(task.world.models.activity, engagement, task.world.structures)
    yield from looker.looks(step.minutes, rng)
    if step.where is Where.AR:
        yield from _augmented(task, step, lost, rng)


def _augmented(task: Task, step: Activity, lost: float, rng: random.Random) -> Iterable[Happened]:
    letters = tuple(member.letter for member in task.members if member.letter)
    grouped = task.run.group if len(letters) >= FEWEST else None
    end_s = step.minutes * MINUTE_S
    yield Happened(0.0, _AR)
    yield from trackings(step.minutes, lost, grouped, rng)
    if grouped is not None:
        yield from _turns(grouped, letters, step.minutes, task.world.models.activity.turn_min)
    yield Happened(end_s, ArEnded(ArEnding.LEFT))


def _turns(
    group: GroupId, letters: tuple[Letter, ...], minutes: float, turn_min: float
) -> Iterable[Happened]:
    """Yield the turns of a group, and its end."""
    turns = max(1, math.ceil(minutes / turn_min))
    yield Happened(0.0, GroupFormed(group, letters, turns, minutes=math.ceil(turn_min)))
    for number in range(1, turns + 1):
        held = turn_of(letters, number).held
        yield Happened((number - 1) * turn_min * MINUTE_S, TurnTaken(group, number, held))
    yield Happened(minutes * MINUTE_S, GroupEnded(group, completed=True))


def _plates(task: Task, step: Activity, rng: random.Random) -> Iterable[Happened]:
    """Yield pictures that are looked at, one after the other."""
    factor, at_s = math.exp(task.person.learner.traits.engagement), 0.0
    while at_s < step.minutes * MINUTE_S:
        seconds = min(rng.uniform(*_PLATE_S) / factor, step.minutes * MINUTE_S - at_s)
        at_s += seconds
        plate = rng.choice(task.world.plates)
        for member in task.members:
            yield Happened(at_s, PlateShown(member.enrolment, step.id, plate, round(seconds, 3),
                                            rng.random() < 0.5, member.letter))  # fmt: skip
