"""History: the drafts that were, so that each step can be taken back and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

D = TypeVar("D")  # the draft: of a bank, or of whatever else is written
MOST_STEPS = 300  # that can be taken back; older ones are let go


@dataclass(frozen=True, slots=True)
class Step(Generic[D]):
    """A draft, with the words for what led to it, and the item that this was about.

    Steps of the same ``stroke`` that follow one another are one, such as typing in a field.
    """

    draft: D
    words: str = ""
    item: int | None = None
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class History(Generic[D]):
    """Steps, and at which of them somebody is."""

    steps: tuple[Step[D], ...]
    at: int = 0

    @property
    def draft(self) -> D:
        """The draft as it is now."""
        return self.steps[self.at].draft

    @property
    def undone_next(self) -> Step[D] | None:
        """The step that would be taken back."""
        return self.steps[self.at] if self.at else None

    @property
    def redone_next(self) -> Step[D] | None:
        """The step that would be done again."""
        return self.steps[self.at + 1] if self.at + 1 < len(self.steps) else None

    def done(self, step: Step[D]) -> History[D]:
        """Return the history with a step more; what was taken back before is gone."""
        if step.draft == self.draft:
            return self
        now = self.steps[self.at]
        joins = bool(step.stroke) and step.stroke == now.stroke and self.at > 0
        kept = self.steps[: self.at + (not joins)]
        steps = (*kept, step)[-MOST_STEPS - 1 :]
        return History(steps, len(steps) - 1)

    def undone(self) -> History[D]:
        """Return the history one step back; at its beginning it stays."""
        return replace(self.rested(), at=max(0, self.at - 1))

    def redone(self) -> History[D]:
        """Return the history one step on; at its end it stays."""
        return replace(self.rested(), at=min(len(self.steps) - 1, self.at + 1))

    def rested(self) -> History[D]:
        """Return the history with its stroke ended: what follows is a step of its own."""
        steps = tuple(replace(step, stroke="") for step in self.steps)
        return replace(self, steps=steps)


def begun(draft: D) -> History[D]:
    """Return a history that begins with a draft."""
    return History((Step(draft),))
