"""How far cut planes can go: the box round what is shown."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.cut import Cut

Corner = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A box along the axes.

    Parameters
    ----------
    low, high
        (3,) corners, LPS mm.
    """

    low: Corner
    high: Corner

    @property
    def middle(self) -> Vector:
        """Its middle, LPS mm."""
        x, y, z = ((self.low + self.high) / 2).tolist()
        return x, y, z

    def span_mm(self, cut: Cut) -> tuple[float, float]:
        """Return how far it reaches along a plane's normal."""
        corners = np.array(np.meshgrid(*zip(self.low, self.high, strict=True))).reshape(3, -1).T
        along = corners @ cut.direction
        return float(along.min()), float(along.max())

    def kept_inside(self, cut: Cut) -> Cut:
        """Return a plane, no farther out than the box reaches."""
        low, high = self.span_mm(cut)
        return cut.at(min(high, max(low, cut.offset_mm)))


class CutRoom:
    """Knows the box round each mesh of an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self._boxes = {s: (m.vertices.min(0), m.vertices.max(0)) for s, m in atlas.meshes.items()}

    def box(self, visible: AbstractSet[StructureId]) -> Box:
        """Return the box round what is shown, or round everything where nothing is."""
        shown = [self._boxes[s] for s in visible if s in self._boxes]
        lows, highs = zip(*(shown or self._boxes.values()), strict=True)
        return Box(np.min(lows, axis=0).astype(float), np.max(highs, axis=0).astype(float))
