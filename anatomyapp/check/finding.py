"""What a rule found: the figures that it measured, and every fault."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.errors import Fault


class State(StrEnum):
    """Whether a rule holds."""

    PROVEN = "proven"
    BROKEN = "broken"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: what was measured, its value and unit, and the limit that it was held to."""

    what: str
    value: float
    unit: str = ""
    limit: str = ""

    def __str__(self) -> str:
        """Return the figure as one line."""
        unit = f" {self.unit}" if self.unit else ""
        limit = f" ({self.limit})" if self.limit else ""
        return f"{self.what}: {in_short(self.value)}{unit}{limit}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one rule.

    ``claim`` is the sentence that the rule proves, ``skipped`` the reason why it was not tried.
    """

    rule: str
    claim: str
    measures: tuple[Measure, ...] = ()
    faults: tuple[Fault, ...] = ()
    skipped: str = ""

    @property
    def state(self) -> State:
        """Whether the rule holds, is broken, or was not tried."""
        if self.faults:
            return State.BROKEN
        return State.SKIPPED if self.skipped else State.PROVEN


def in_short(value: float) -> str:
    """Return a figure with as many digits as tell something."""
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}" if abs(value) >= 0.1 else f"{value:.2g}"
