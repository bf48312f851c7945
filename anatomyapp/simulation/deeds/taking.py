"""Taking a step, whatever its kind."""

from __future__ import annotations

from anatomyapp.simulation.deeds.commenting import comment
from anatomyapp.simulation.deeds.deciding import decide
from anatomyapp.simulation.deeds.filling import fill_in
from anatomyapp.simulation.deeds.rotating import take_rotation
from anatomyapp.simulation.deeds.testing import take_test
from anatomyapp.simulation.deeds.working import work
from anatomyapp.simulation.world import Task
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    StepOutcome,
    Test,
)


def take(task: Task) -> StepOutcome:
    """Do all of a step that somebody takes; return how it ended."""
    outcome = StepOutcome.DONE
    match task.doing.at.step:
        case Consent() as step:
            outcome = decide(task, step)
        case Form() | Questionnaire() as step:
            outcome = fill_in(task, step)
        case Rotation() as step:
            outcome = take_rotation(task, step)
        case Test() as step:
            outcome = take_test(task, step)
        case Activity() as step:
            outcome = work(task, step)
        case Comments() as step:
            outcome = comment(task, step)
    return outcome
