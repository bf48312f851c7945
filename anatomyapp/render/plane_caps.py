"""The caps of one plane on the graphics card, kept while the plane stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from anatomyapp.render.cap_buffers import CapBuffers
from anatomyapp.render.caps import Caps

_MOST_BATCHES = 8


@dataclass(frozen=True, slots=True)
class WantedCaps:
    """The caps of some structures, by their numbers, each cut at a level of detail."""

    levels: Mapping[int, int]

    def of(self, numbers: Iterable[int]) -> WantedCaps:
        """Return those of some structures alone."""
        return WantedCaps({n: self.levels[n] for n in numbers if n in self.levels})


class PlaneCaps:
    """Makes the caps that are wanted and not there yet, together, and draws any of them.

    While the model turns before a plane, structures change their level of detail one by one; the
    others' caps stay.
    """

    def __init__(self) -> None:
        self._stands: object = None
        self._batches: list[tuple[Mapping[int, int], CapBuffers]] = []

    def bring(self, stands: object, wanted: WantedCaps, make: Callable[[WantedCaps], Caps]) -> None:
        """Make what is missing; all where ``stands``, the plane and the breath, has changed."""
        if stands != self._stands:
            self.close()
            self._stands = stands
        there = {item for levels, _ in self._batches for item in levels.items()}
        missing = dict(wanted.levels.items() - there)
        if missing and len(self._batches) == _MOST_BATCHES:
            self.close()
            missing = dict(wanted.levels)
        if missing:
            self._batches.append((missing, CapBuffers(make(WantedCaps(missing)))))

    def draw(self, wanted: WantedCaps, draw: Callable[[CapBuffers, Collection[int]], None]) -> None:
        """Draw faces or edges of what is wanted."""
        for levels, buffers in self._batches:
            own = [number for number, _ in levels.items() & wanted.levels.items()]
            if own:
                draw(buffers, own)

    def close(self) -> None:
        """Give everything back."""
        for _, buffers in self._batches:
            buffers.close()
        self._batches = []
