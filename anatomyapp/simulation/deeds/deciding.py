"""Consent: most take part, some refuse."""

from __future__ import annotations

from anatomyapp.session.participation import Decision
from anatomyapp.simulation.world import Decided, Doing
from anatomyapp.study.steps import Consent, StepOutcome

_READING_S = 40.0, 150.0  # own


def decide(doing: Doing, step: Consent) -> StepOutcome:
    """Let somebody read the consent's text and decide."""
    rng = doing.person.rng
    doing.timeline.tell(*doing.run.begun(doing.at))
    when = doing.timeline.wait(rng.uniform(*_READING_S))
    refuses = rng.random() < doing.world.models.flow.refusal
    decision = Decision.REFUSED if refuses else Decision.ACCEPTED
    doing.beside.decided.append(Decided(doing.who, step.text, decision, when))
    return StepOutcome.REFUSED if refuses else StepOutcome.DONE
