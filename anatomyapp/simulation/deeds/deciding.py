"""Consent: most take part, some refuse."""

from __future__ import annotations

from anatomyapp.session.participation import Decision
from anatomyapp.simulation.world import Decided, Task
from anatomyapp.study.steps import Consent, StepOutcome

_READING_S = 40.0, 150.0  # own


def decide(task: Task, step: Consent) -> StepOutcome:
    """Let somebody read the consent's text and decide."""
    rng = task.person.rng
    when = task.timeline.wait(rng.uniform(*_READING_S))
    refuses = rng.random() < task.world.models.flow.refusal
    decision = Decision.REFUSED if refuses else Decision.ACCEPTED
    task.beside.decided.append(Decided(task.who, step.text, decision, when))
    return StepOutcome.REFUSED if refuses else StepOutcome.DONE
