"""Protocols: the design of a study, as a frozen value; `protocol_file` reads it from YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from anatomyapp.scene.tour import Words
from anatomyapp.study.allocation import Allocation, ArmId
from anatomyapp.study.steps import Consent, Step, StepId

MOST_MEMBERS = 4


@dataclass(frozen=True, slots=True)
class Arm:
    """One way through the study; the arms of a crossover are its sequences.

    Parameters
    ----------
    conditions
        Those of its activities, in their order, each once.
    """

    id: ArmId
    title: Words
    steps: tuple[StepId, ...]
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Protocol:
    """The design of a study.

    Parameters
    ----------
    group_size
        How many learners go through it together, at most: 1 to 4.
    primary
        The step whose score the study was designed for; None where none was named.
    digest, text
        The SHA-256 of the file, and the file, so that a record tells exactly what was done.
    """

    id: str
    version: str
    title: Words
    summary: Words
    steps: Mapping[StepId, Step]
    arms: tuple[Arm, ...]
    allocation: Allocation
    group_size: int = 1
    primary: StepId | None = None
    licence: str = ""
    attribution: str = ""
    digest: str = ""
    text: bytes = field(default=b"", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a way without a consent before everything, and arms that part too early."""
        if not self.arms:
            raise ValueError("a protocol has an arm")
        for arm in self.arms:
            if not arm.steps or not isinstance(self.steps.get(arm.steps[0]), Consent):
                raise ValueError(f"the arm {arm.id} does not begin with a consent")
        if self.allocation.after not in self.shared_steps:
            raise ValueError("arms part before they are allocated")

    @property
    def shared_steps(self) -> tuple[StepId, ...]:
        """The steps with which every arm begins."""
        ways = zip(*(arm.steps for arm in self.arms), strict=False)
        return tuple(way[0] for way in takewhile(lambda way: len(set(way)) == 1, ways))

    @property
    def reference(self) -> str:
        """The id with the version, such as ``crossover@1.0.0``."""
        return f"{self.id}@{self.version}"

    @property
    def arm_ids(self) -> tuple[ArmId, ...]:
        """The arms' ids, in their order."""
        return tuple(arm.id for arm in self.arms)

    @property
    def is_crossover(self) -> bool:
        """Whether everybody meets several conditions, and arms differ in their order alone."""
        orders = {arm.conditions for arm in self.arms}
        return len(orders) > 1 and len({frozenset(order) for order in orders}) == 1

    def arm(self, arm: ArmId) -> Arm:
        """Return an arm by its id.

        Raises
        ------
        KeyError
            The protocol has no such arm.
        """
        for candidate in self.arms:
            if candidate.id == arm:
                return candidate
        raise KeyError(arm)

    def steps_of(self, arm: ArmId) -> tuple[Step, ...]:
        """Return the steps of an arm in their order."""
        return tuple(self.steps[step] for step in self.arm(arm).steps)

    def before_allocation(self) -> tuple[Step, ...]:
        """Return the steps that all take before they have an arm."""
        shared = self.shared_steps
        last = shared.index(self.allocation.after)
        return tuple(self.steps[step] for step in shared[: last + 1])

    def minutes(self, arm: ArmId) -> float:
        """Return for how long an arm's learners are at work in its activities."""
        return sum(getattr(step, "minutes", 0.0) for step in self.steps_of(arm))
