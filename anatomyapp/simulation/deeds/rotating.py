"""The test of mental rotation: the real figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from anatomyapp.session.studying import RotationAnswered
from anatomyapp.simulation.rotating import rotated
from anatomyapp.simulation.world import Task
from anatomyapp.study.rotation_score import score
from anatomyapp.study.rotation_trials import Trial, trials
from anatomyapp.study.steps import Rotation, StepOutcome

_PRACTICE_S, _BETWEEN_S = 6.0, 1.0  # own: a figure for practice, with feedback; a pause


@cache
def _trials(count: int, seed: int) -> Sequence[Trial]:
    return trials(count, seed)


def take_rotation(task: Task, step: Rotation) -> StepOutcome:
    """Let somebody compare figures."""
    timeline, who, models = task.timeline, task.who, task.world.models
    timeline.wait(step.practice * _PRACTICE_S)
    given = []
    for trial in _trials(step.trials, step.seed):
        answer = rotated(trial, step.limit_s, task.person.learner, models, task.person.rng)
        timeline.wait(answer.latency_s)
        timeline.tell(
            RotationAnswered(who.enrolment, trial.number, float(trial.angle_deg), trial.same,
                             answer.answered_same, answer.latency_s, who.letter)
        )  # fmt: skip
        timeline.wait(_BETWEEN_S)
        given.append(answer)
    found = score(given).accuracy.value
    if found is not None:
        task.beside.told[who.enrolment, step.id] = found
    return StepOutcome.DONE
