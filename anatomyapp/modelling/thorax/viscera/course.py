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
    wall
        Thickness of the wall at an open end, mm.
    """

    figure: str
    nodes: tuple[Node, ...]
    start: End = End.ROUND
    end: End = End.ROUND
    wall: float = 1.5

    def placed(self) -> Vector:
        """Return the nodes in the world: x, y, z and the radius or radii, mm."""
        nodes = spine_front().placed(np.array(self.nodes))
        nodes[:, 3:] *= viscera_figures().value(self.figure) / 2
        return nodes

    def tube(self) -> Tube:
        """Return the tube in its place."""
        return Tube(self.placed(), start=self.start, end=self.end, wall=self.wall)
