"""About how long the rest of a study takes: own estimates, said as such (*about 12 minutes*)."""

from __future__ import annotations

import math

from anatomyapp.session.materials import Materials
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.course import At
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    Step,
    Test,
    Wait,
    Who,
)

_CONSENT, _COMMENT, _ITEM, _QUESTION, _TRIAL = 2.0, 1.0, 0.5, 0.2, 0.15  # minutes


def minutes_of(step: Step, materials: Materials) -> float:
    """Return about how long somebody takes for a step; waiting is not counted."""
    instruments = materials.instruments
    match step:
        case Activity(minutes=minutes):
            return minutes
        case Rotation(trials=trials, practice=practice):
            return _TRIAL * (trials + practice)
        case Comments(prompts=prompts):
            return _COMMENT * len(prompts)
        case Test(bank=name) if name in materials.banks:
            return _ITEM * len(materials.banks[name].items)
        case Form(instrument=name) | Questionnaire(instrument=name) if (
            name in materials.instruments
        ):
            return _QUESTION * sum(1 for _ in instruments[name].questions())
    return _CONSENT if isinstance(step, Consent) else 0.0


def minutes_left(run: StudyRun, at: At, materials: Materials) -> int:
    """Return about how many minutes are left of this sitting: up to the next wait, or the end.

    A step that each member of a group takes alone counts once for each of them.
    """
    left = 0.0
    for step in _steps_from(run, at):
        if isinstance(step, Wait):
            break
        left += minutes_of(step, materials) * _takers(run, step, at)
    spent_s = run.open_of(at).seconds
    return max(1, math.ceil(left - spent_s / 60))


def _steps_from(run: StudyRun, at: At) -> tuple[Step, ...]:
    arm = run.arm or run.protocol.arms[0].id  # till an arm is allocated, that of the first
    return run.protocol.steps_of(arm)[at.number - 1 :]


def _takers(run: StudyRun, step: Step, at: At) -> int:
    if step.who is Who.TOGETHER and not isinstance(step, Consent):
        return 1
    if step.id != at.step.id:
        return len(run.staying)
    done = {ended.member for ended in run.ended if ended.step == at.step.id}
    return sum(member.letter not in done for member in run.staying)
