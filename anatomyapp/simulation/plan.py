"""What is to be simulated, and whether it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from anatomyapp.errors import StoreError, UsageError
from anatomyapp.phrase import phrase
from anatomyapp.session.review import SessionFilter
from anatomyapp.session.store import SessionStore
from anatomyapp.simulation.world import World
from anatomyapp.study.protocol import Protocol

BEGIN = datetime(2026, 1, 12, 8, tzinfo=UTC)  # own: a Monday
MOST_LEARNERS = 10_000
_SITTINGS_A_DAY, _BETWEEN = 4, timedelta(hours=2, minutes=30)  # own
_WEEK, _WORKDAYS = 7, 5
_NOT_EMPTY = phrase(
    "{place} holds sessions already, and a simulated cohort has a record of its own; name a new "
    "file: --store FILE."
)
_TOO_MANY = phrase("a cohort has 1 to {most} learners; give --learners such a number.")
_LACKING = phrase("the protocol {protocol} cannot be simulated: {faults}")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be simulated.

    Parameters
    ----------
    study
        The id of the study that is opened for it.
    seed
        Of all chance, and of the allocation; the same plan gives the same events.
    begin
        When the first of them sit down, UTC.
    """

    study: str
    protocol: Protocol
    learners: int
    seed: int
    begin: datetime = BEGIN

    @property
    def cohort(self) -> str:
        """The mark that its sessions bear for ever."""
        return f"{self.protocol.id}-{self.learners}-{self.seed}"

    def parties(self) -> Iterator[range]:
        """Yield the numbers, from 1 on, of those who go through it together."""
        size = self.protocol.group_size
        for first in range(1, self.learners + 1, size):
            yield range(first, min(first + size, self.learners + 1))

    def seated_at(self, party: int) -> datetime:
        """Return when a party sits down first; parties count from 0 and sit on workdays."""
        day, slot = divmod(party, _SITTINGS_A_DAY)
        weeks, weekday = divmod(day, _WORKDAYS)
        return self.begin + timedelta(days=weeks * _WEEK + weekday) + slot * _BETWEEN


class Simulated(NamedTuple):
    """What was simulated."""

    study: str
    cohort: str
    learners: int
    sessions: int
    events: int


def check(store: SessionStore, plan: Plan, world: World) -> None:
    """Refuse what cannot be simulated, before anything is written.

    Raises
    ------
    UsageError
        The protocol needs what is not there, or the number of learners is none.
    StoreError
        The record holds sessions already.
    """
    if not 1 <= plan.learners <= MOST_LEARNERS:
        raise UsageError(_TOO_MANY, most=MOST_LEARNERS)
    faults = world.materials.missing(plan.protocol)
    if faults:
        named = " ".join(map(str, faults))
        raise UsageError(_LACKING, protocol=plan.protocol.id, faults=named)
    if store.sessions(SessionFilter(limit=1)):
        raise StoreError(_NOT_EMPTY, place=store.place)
