"""The flow through a study: who came, who stayed, and in which step the others were lost.

As CONSORT's flow diagram counts (Schulz, Altman & Moher 2010, BMJ 340:c332). The step in which
somebody was lost is the last one that they began.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.session.study_rows import Status
from anatomyapp.study.steps import Activity, StepId, StepOutcome

CONSORT = "Schulz, Altman & Moher (2010), BMJ 340:c332"
NOWHERE = StepId("")  # lost before any step began
_THROUGH = (StepOutcome.DONE, StepOutcome.TIMED_OUT)


@dataclass(frozen=True, slots=True)
class Loss:
    """Who left in one step, with the codes of their reasons."""

    step: StepId
    n: int
    reasons: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ArmFlow:
    """The way of those allocated to an arm; ``arm`` is empty for who left before.

    Parameters
    ----------
    began
        An activity of the study.
    under_way
        Neither through nor gone.
    steps
        How many went through each step, in the protocol's order.
    """

    arm: str
    n: int
    began: int
    completed: int
    under_way: int
    losses: tuple[Loss, ...]
    steps: Mapping[StepId, int]

    @property
    def lost(self) -> int:
        """How many left."""
        return sum(loss.n for loss in self.losses)


@dataclass(frozen=True, slots=True)
class Flow:
    """A study's flow; of ``uncounted``, whose consent does not stand, no more is said.

    ``before`` holds who consented and has no arm yet.
    """

    enrolled: int
    uncounted: int
    consented: int
    allocated: int
    before: ArmFlow
    arms: tuple[ArmFlow, ...]

    @property
    def completed(self) -> int:
        """How many came to the end."""
        return sum(arm.completed for arm in self.arms)

    @property
    def lost(self) -> int:
        """How many left after they consented."""
        return self.before.lost + sum(arm.lost for arm in self.arms)


def flow(data: StudyData) -> Flow:
    """Return the flow through a study."""
    arms = tuple(_arm(str(arm.id), data.of_arm(arm.id), data) for arm in data.protocol.arms)
    nowhere = tuple(each for each in data.participants if each.arm is None)
    consented = len(data.participants)
    return Flow(
        enrolled=consented + data.uncounted,
        uncounted=data.uncounted,
        consented=consented,
        allocated=consented - len(nowhere),
        before=_arm("", nowhere, data),
        arms=arms,
    )


def _arm(name: str, participants: Sequence[Participant], data: StudyData) -> ArmFlow:
    steps = data.protocol.steps
    activities = {id_ for id_, step in steps.items() if isinstance(step, Activity)}
    through = {
        step: sum(each.ended.get(step) in _THROUGH for each in participants) for step in steps
    }
    return ArmFlow(
        arm=name,
        n=len(participants),
        began=sum(bool(activities & set(each.begun)) for each in participants),
        completed=sum(each.status is Status.COMPLETED for each in participants),
        under_way=sum(each.status is Status.RUNNING for each in participants),
        losses=_losses(participants, tuple(steps)),
        steps=through,
    )


def _losses(participants: Sequence[Participant], order: Sequence[StepId]) -> tuple[Loss, ...]:
    reasons: dict[StepId, Counter[str]] = {}
    for each in participants:
        if each.status is Status.LEFT:
            last = each.begun[-1] if each.begun else NOWHERE
            reasons.setdefault(last, Counter())[each.reason] += 1
    places = {step: place for place, step in enumerate(order)}
    steps = sorted(reasons, key=lambda step: places.get(step, -1))
    return tuple(Loss(step, reasons[step].total(), dict(reasons[step])) for step in steps)
