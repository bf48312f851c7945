"""Taking a step, whatever its kind."""

from __future__ import annotations

from anatomyapp.simulation.deeds.commenting import comment
from anatomyapp.simulation.deeds.deciding import decide
from anatomyapp.simulation.deeds.filling import fill_in
from anatomyapp.simulation.deeds.rotating import take_rotation
from anatomyapp.simulation.deeds.testing import take_test
from anatomyapp.simulation.deeds.working import work
from anatomyapp.simulation.world import Doing
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    StepOutcome,
    Test,
    Wait,
)


def take(doing: Doing) -> StepOutcome:
    """Begin a step and do all of it; whoever leads says that it ended."""
    outcome = StepOutcome.DONE
    match doing.at.step:
        case Consent() as step:
            outcome = decide(doing, step)
        case Form() | Questionnaire() as step:
            outcome = fill_in(doing, step)
        case Rotation() as step:
            outcome = take_rotation(doing, step)
        case Test() as step:
            outcome = take_test(doing, step)
        case Activity() as step:
            outcome = work(doing, step)
        case Comments() as step:
            outcome = comment(doing, step)
        case Wait():
            doing.timeline.tell(*doing.run.begun(doing.at))
    return outcome
