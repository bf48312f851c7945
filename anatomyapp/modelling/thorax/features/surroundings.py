"""What lies around a structure: distances to the meshes of its neighbours.

The organs are moulded on each other, and so are their surfaces named: the costal surface of a lung
is the one that faces the ribs. Measured on the meshes that a build has made, these patches follow
every change of the generator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.spatial import cKDTree

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.field import Distances, Points

_SPACING_MM = 2.5
_NOWHERE_MM = 1e3  # stands for a structure that was not built


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """The meshes of a build, asked how near they are to points."""

    meshes: Mapping[StructureId, Mesh]
    _trees: dict[tuple[str, ...], cKDTree | None] = field(default_factory=dict, init=False)

    def distance(self, points: Points, names: Iterable[str]) -> Distances:
        """Return the distance from points to the surface of some structures.

        Large triangles are measured by points at most ``_SPACING_MM`` apart on them.

        Parameters
        ----------
        points
            (n, 3) mm.
        names
            Ids, or beginnings of ids; what was not built is far away.
        """
        tree = self._tree(tuple(names))
        if tree is None:
            return np.full(len(points), _NOWHERE_MM, np.float32)
        return np.asarray(tree.query(points)[0], np.float32)

    def _tree(self, names: tuple[str, ...]) -> cKDTree | None:
        if names not in self._trees:
            found = [_sampled(mesh) for id_, mesh in self.meshes.items() if id_.startswith(names)]
            self._trees[names] = cKDTree(np.concatenate(found)) if found else None
        return self._trees[names]


def _sampled(mesh: Mesh) -> Points:
    """Return the vertices of a mesh, and points on those of its triangles that are large."""
    corners = mesh.vertices[mesh.faces]
    edges = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
    parts = np.ceil(edges / _SPACING_MM).astype(int)
    found = [mesh.vertices]
    for count in range(2, int(parts.max(initial=1)) + 1):
        grid = np.array([(i, j, count - i - j) for i in range(count + 1)
                         for j in range(count + 1 - i)], np.float32) / count  # fmt: skip
        found.append(np.einsum("gk,nkd->ngd", grid, corners[parts == count]).reshape(-1, 3))
    return np.concatenate(found)


def beside(points: Points, first: Distances, second: Distances, reach_mm: float) -> Distances:
    """Return the region near both of two regions of the same points: the border between them.

    ``first`` and ``second`` are values at the points, zero or less inside.
    """
    away = [_from(points, points[region <= 0]) for region in (first, second)]
    return np.asarray(np.maximum(*away) - np.float32(reach_mm), np.float32)


def _from(points: Points, others: Points) -> Distances:
    if not len(others):
        return np.full(len(points), _NOWHERE_MM, np.float32)
    return np.asarray(cKDTree(others).query(points)[0], np.float32)
