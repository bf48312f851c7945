"""Holding still: how long the same thing has been aimed at or shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Direction, angle_deg

Target = StructureId | Direction  # under the reticle; or the way from the model to the viewer

NEEDED_S = 1.2  # own: long enough for a passing aim not to count, short enough for a raised arm
_JITTER_DEG = 5.0  # own: a hand at rest sways less
_LEFT_DEG = 15.0  # own: what turned this far was moved on purpose
_LONGEST_GAP_S = 0.5  # own: nobody knows what was aimed at in a longer one


@dataclass(frozen=True, slots=True)
class HoldStill:
    """What a learner aims at, and since when; each sample gives a new value.

    What the first sample finds does not count until it was left: the learner did not choose it.

    Parameters
    ----------
    needed_s
        How long it is to be held.
    target
        What is held, as it was found first; None where it is nothing or out of sight.
    since_s, last_s
        When it was found first and last, by a clock that never goes back.
    found
        What the first sample found, until it was left.
    begun
        Whether there was a sample.
    """

    needed_s: float = NEEDED_S
    target: Target | None = None
    since_s: float = 0.0
    last_s: float = 0.0
    found: Target | None = None
    begun: bool = False

    def sample(self, time_s: float, target: Target | None) -> HoldStill:
        """Return the value after one more look; None where nothing is met or tracking is lost."""
        if not self.begun:
            return replace(self, begun=True, found=target, since_s=time_s, last_s=time_s)
        if self.found is not None and not _left(self.found, target):
            return replace(self, last_s=time_s)
        goes_on = (
            self.target is not None
            and target is not None
            and time_s - self.last_s <= _LONGEST_GAP_S
            and _same(self.target, target, _JITTER_DEG)
        )
        if goes_on:
            return replace(self, last_s=time_s)
        return replace(self, found=None, target=target, since_s=time_s, last_s=time_s)

    @property
    def held_s(self) -> float:
        """For how long the target has been held; 0 without one."""
        return self.last_s - self.since_s if self.target is not None else 0.0

    @property
    def share(self) -> float:
        """How much of the time needed is over, 0 to 1."""
        return min(1.0, self.held_s / self.needed_s)

    @property
    def done(self) -> bool:
        """Whether the target was held long enough to be the answer."""
        return self.target is not None and self.held_s >= self.needed_s


def _left(found: Target, target: Target | None) -> bool:
    """Whether what was found first was left; a model that is out of sight was not turned."""
    if target is None:
        return isinstance(found, str)
    return not _same(found, target, _LEFT_DEG)


def _same(one: Target, other: Target, within_deg: float) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return angle_deg(one, other) <= within_deg
