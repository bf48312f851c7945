"""Surfaces as points: what of a mesh a viewer could see, and what it hides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId

Rows = NDArray[np.float32]
Numbers = NDArray[np.intp]

SPACING_MM = 3.5  # own: a rib is 6 to 12 mm wide; finer shows no more and takes longer
_CELL = 0.8  # of the spacing: in so small a cell one point stands for all that look one way


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """Points all over a mesh.

    Parameters
    ----------
    points
        (n, 3) LPS mm, at most about ``SPACING_MM`` apart.
    ways
        (n, 3) outward normals, as long as the area that each point stands for, mm².
    owners
        (n,) whose points they are.
    """

    points: Rows
    ways: Rows
    owners: Numbers


def surface_of(mesh: Mesh, owner: int = 0) -> Surface:
    """Return a mesh's surface, from its coarsest level of detail."""
    faces = mesh.levels[-1] if mesh.levels else mesh.faces
    corners = mesh.vertices[faces].astype(np.float64)
    points, ways = _parted(corners)
    points, ways = _thinned(points, ways)
    return Surface(
        points.astype(np.float32), ways.astype(np.float32), np.full(len(points), owner, np.intp)
    )


def joined(surfaces: Iterable[Surface]) -> Surface:
    """Return several surfaces as one."""
    parts = list(surfaces)
    return Surface(
        np.concatenate([np.zeros((0, 3), np.float32), *(p.points for p in parts)]),
        np.concatenate([np.zeros((0, 3), np.float32), *(p.ways for p in parts)]),
        np.concatenate([np.zeros(0, np.intp), *(p.owners for p in parts)]),
    )


@dataclass(slots=True)
class Surfaces:
    """The surfaces of an atlas's meshes, each made when it is first asked for."""

    meshes: Mapping[StructureId, Mesh]
    numbers: Mapping[StructureId, int] = field(init=False)
    _made: dict[StructureId, Surface] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give each mesh its number, in their order."""
        self.numbers = {structure: k for k, structure in enumerate(self.meshes)}

    def of(self, structure: StructureId) -> Surface:
        """Return the surface of one mesh."""
        made = self._made.get(structure)
        if made is None:
            made = surface_of(self.meshes[structure], self.numbers[structure])
            self._made[structure] = made
        return made

    def together(self, structures: Iterable[StructureId]) -> Surface:
        """Return the surfaces of several meshes as one, in the order of the atlas."""
        return joined(self.of(s) for s in sorted(structures, key=self.numbers.__getitem__))


def _parted(corners: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Part large triangles (n, 3, 3) into small ones; return their middles and normals."""
    edges = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1, initial=0)
    steps = np.clip(np.ceil(edges / SPACING_MM), 1, 64).astype(int)
    points, ways = [np.zeros((0, 3))], [np.zeros((0, 3))]
    for n in np.unique(steps).tolist():
        some = corners[steps == n]
        weights = _middles(n)
        points.append(np.einsum("kc,ncj->nkj", weights, some).reshape(-1, 3))
        a, b, c = some.transpose(1, 0, 2)
        ways.append(np.repeat(np.cross(b - a, c - a) / (2 * n * n), len(weights), axis=0))
    return np.concatenate(points), np.concatenate(ways)


def _middles(n: int) -> NDArray[np.float64]:
    """Return the barycentric weights (n², 3) of the middles of n² equal parts of a triangle."""
    upright = [(i + 1 / 3, j + 1 / 3) for i in range(n) for j in range(n - i)]
    turned = [(i + 2 / 3, j + 2 / 3) for i in range(n - 1) for j in range(n - 1 - i)]
    first = np.array([*upright, *turned]) / n
    return np.column_stack([first, 1 - first.sum(axis=1)])


def _thinned(
    points: NDArray[np.float64], ways: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Keep one point for each small cell and way that it looks; areas are added up."""
    if not len(points):
        return points, ways
    cells = np.floor((points - points.min(axis=0)) / (_CELL * SPACING_MM)).astype(np.int64)
    sizes = cells.max(axis=0) + 1
    looks = (ways > 0) @ np.array([1, 2, 4])
    keys = ((cells[:, 0] * sizes[1] + cells[:, 1]) * sizes[2] + cells[:, 2]) * 8 + looks
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    summed = np.zeros((len(first), 3))
    np.add.at(summed, group.reshape(-1), ways)
    return points[first], summed
