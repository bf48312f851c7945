"""How many people of a study are where, arm by arm: the counts of a flow diagram."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anatomyapp.session.enrolment import Enrolment
from anatomyapp.session.study_rows import Status
from anatomyapp.study.allocation import ArmId


@dataclass(frozen=True, slots=True)
class Counts:
    """People: all that entered, and of them those at work, at the end, and lost on the way."""

    entered: int
    running: int
    completed: int
    lost: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow through a study.

    Parameters
    ----------
    waiting
        Those without an arm yet, or who left before they had one.
    arms
        Those allocated to each arm, in the order of the protocol.
    """

    whole: Counts
    waiting: Counts
    arms: tuple[tuple[ArmId, Counts], ...]


def flow(enrolments: Sequence[Enrolment], arms: Iterable[ArmId]) -> Flow:
    """Return the flow of those who are in a study."""
    return Flow(
        whole=_counts(enrolments),
        waiting=_counts(each for each in enrolments if each.arm is None),
        arms=tuple((arm, _counts(each for each in enrolments if each.arm == arm)) for arm in arms),
    )


def _counts(enrolments: Iterable[Enrolment]) -> Counts:
    found = [each.status for each in enrolments]
    return Counts(
        entered=len(found),
        running=found.count(Status.RUNNING),
        completed=found.count(Status.COMPLETED),
        lost=found.count(Status.LEFT),
    )
