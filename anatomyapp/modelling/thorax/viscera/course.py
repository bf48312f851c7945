"""Where a tube runs: its nodes by vertebral level and its calibre as shares of a figure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.tube import End, Tube

Node = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a tube.

    Parameters
    ----------
    figure
        The outer diameter in the table of the organs.
    nodes
        Rows of mm to the left, mm in front of the vertebral bodies, level, and the radius in
        halves of the figure; an oval section has two radii, to the side and across.
    start, end
        How the tube ends there.
    lead, trail
        Rows before and after, which guide the curve only: they are those of the vessel that goes
        on into this one, or out of it.
    leaves, joins
        The trunk that a branch leaves by its beginning or joins by its end. The stretch from its
        last leading node, or to its first trailing one, is then part of the trunk.
    """

    figure: str
    nodes: tuple[Node, ...]
    start: End = End.ROUND
    end: End = End.ROUND
    lead: tuple[Node, ...] = ()
    trail: tuple[Node, ...] = ()
    leaves: str = ""
    joins: str = ""

    def placed(self) -> Vector:
        """Return the nodes in the world: x, y, z and the radius or radii, mm."""
        return self._placed(self.nodes)

    def guides(self) -> tuple[Vector, Vector]:
        """Return the leading and the trailing nodes in the world, likewise."""
        return self._placed(self.lead), self._placed(self.trail)

    def tube(self) -> Tube:
        """Return the tube in its place."""
        return self._stretch(*self._own(), (self.start, self.end))

    def channel(self) -> Tube:
        """Return the tube with the stretch in the trunk that it leaves or joins."""
        first, last = self._own()
        return self._stretch(first - bool(self.leaves), last + bool(self.joins))

    def stump(self) -> Tube | None:
        """Return the stretch that is part of a trunk, cut square; None without a trunk."""
        first, last = self._own()
        if self.leaves:
            return self._stretch(first - 1, first, (End.ROUND, End.FLAT))
        if self.joins:
            return self._stretch(last, last + 1, (End.FLAT, End.ROUND))
        return None

    def _own(self) -> tuple[int, int]:
        first = len(self.lead)
        return first, first + len(self.nodes) - 1

    def _stretch(
        self, first: int, last: int, ends: tuple[End, End] = (End.ROUND, End.ROUND)
    ) -> Tube:
        nodes = self._placed((*self.lead, *self.nodes, *self.trail))
        return Tube(nodes, ends=ends, span=(first, last))

    def _placed(self, rows: tuple[Node, ...]) -> Vector:
        if not rows:
            return np.empty((0, 4))
        nodes = spine_front().placed(np.array(rows))
        nodes[:, 3:] *= viscera_figures().value(self.figure) / 2
        return nodes
