"""Nearness: what lies next to a structure, by the pack's table or, without one, by its meshes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId


class Nearness:
    """Orders the meshes of an atlas by how near they lie to one of them."""

    def __init__(self, atlas: Atlas) -> None:
        self._ids = tuple(atlas.meshes)
        self._places = {structure: k for k, structure in enumerate(self._ids)}
        boxes = [_box(mesh.vertices) for mesh in atlas.meshes.values()]
        self._low = np.array([low for low, _ in boxes]).reshape(-1, 3)
        self._high = np.array([high for _, high in boxes]).reshape(-1, 3)
        self._gaps: defaultdict[StructureId, dict[StructureId, float]] = defaultdict(dict)
        for near in atlas.neighbours:
            if near.subject in self._places and near.object in self._places:
                self._gaps[near.subject][near.object] = near.gap_mm
                self._gaps[near.object][near.subject] = near.gap_mm

    @property
    def heights(self) -> dict[StructureId, float]:
        """How high the middle of each mesh lies, mm."""
        return dict(zip(self._ids, self.middles(self._ids)[:, 2].tolist(), strict=True))

    def extent(self, structure: StructureId) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the lowest and highest coordinates of a mesh, each (3,) LPS mm."""
        place = self._places[structure]
        return self._low[place], self._high[place]

    def middles(self, structures: Iterable[StructureId]) -> NDArray[np.float64]:
        """Return the middles of meshes, (n, 3) LPS mm."""
        places = [self._places[structure] for structure in structures]
        return np.asarray((self._low[places] + self._high[places]) / 2)

    def gap_mm(self, one: StructureId, other: StructureId) -> float:
        """Return how far two meshes lie apart; endless where the pack names them no neighbours."""
        return self._gaps[one].get(other, np.inf)

    def nearest(self, structure: StructureId, most: int) -> tuple[StructureId, ...]:
        """Return what lies nearest: the pack's neighbours by their gap, then others by their box.

        Among those as near as each other, those whose middles are nearer come first.
        """
        place = self._places[structure]
        apart = np.maximum(self._low - self._high[place], self._low[place] - self._high)
        gaps = np.linalg.norm(np.maximum(apart, 0.0), axis=1)
        known = self._gaps[structure]
        if known:  # meshes that touch in the table stand before boxes that merely overlap
            gaps += max(known.values())
            for other, gap in known.items():
                gaps[self._places[other]] = gap
        middles = (self._low + self._high) / 2
        off = np.linalg.norm(middles - middles[place], axis=1)
        order = [k for k in np.lexsort((off, gaps.round(1))) if k != place]
        return tuple(self._ids[k] for k in order[:most])


def _box(vertices: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    points = vertices.astype(np.float64)
    return points.min(axis=0), points.max(axis=0)
