"""Sections: where a plane meets meshes, as closed outlines (pure numpy).

World frame LPS in millimetres.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.cut import Cut

Points = NDArray[np.floating[Any]]
Loop = NDArray[np.float64]  # (k, 2) mm in a plane, not closed by a second first point
_Indices = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """Where a plane meets structures.

    Parameters
    ----------
    points
        (n, 3) LPS mm: the corners of all outlines, one outline after the other.
    first
        (m + 1,): where each outline begins, and at last n.
    owners
        (m,): whose outline it is, by its place in the meshes' order. A structure's outlines stand
        together. Seen against the plane's normal, its tissue lies to the left of each.
    """

    points: NDArray[np.float32]
    first: NDArray[np.intp]
    owners: NDArray[np.intp]

    def outlines(self, frame: NDArray[np.float64]) -> dict[int, list[Loop]]:
        """Return the outlines by owner, in the two directions of a plane, rows of (2, 3)."""
        flat = self.points.astype(np.float64) @ frame.T
        found: dict[int, list[Loop]] = {}
        bounds = zip(self.owners.tolist(), self.first[:-1], self.first[1:], strict=True)
        for owner, start, end in bounds:
            found.setdefault(owner, []).append(flat[start:end])
        return found


class _Part(NamedTuple):
    """A mesh at a level of detail, by numbers of vertices among those of all meshes."""

    used: _Indices  # (k,) by its faces
    faces: _Indices  # (m, 3)


class Slicer:
    """Finds the sections of meshes, all together, each at any of its levels of detail.

    Parameters
    ----------
    meshes
        Closed: each edge belongs to two faces that run along it in opposite directions. A section
        closes at every level for that.
    """

    def __init__(self, meshes: Mapping[StructureId, Mesh]) -> None:
        self._meshes = tuple(meshes.values())
        self._number = {structure: i for i, structure in enumerate(meshes)}
        counts = [len(mesh.vertices) for mesh in self._meshes]
        self._starts = np.cumsum([0, *counts])
        self.rest: NDArray[np.float32] = np.concatenate(
            [np.zeros((0, 3), np.float32), *(mesh.vertices for mesh in self._meshes)]
        )
        self._parts: dict[tuple[int, int], _Part] = {}

    def section(
        self,
        cut: Cut,
        levels: Mapping[StructureId, int],
        vertices: NDArray[np.float32] | None = None,
    ) -> Section:
        """Return where a plane meets structures.

        Parameters
        ----------
        levels
            The structures, each with the level of detail at which it is cut: 0 for the full one,
            the coarsest there is for a mesh with fewer.
        vertices
            (n, 3) LPS mm of all meshes, one after the other, where they are not at rest.
        """
        places = self.rest if vertices is None else vertices
        known = sorted((self._number[s], level) for s, level in levels.items() if s in self._number)
        parts = [self._part(*each) for each in known]
        distance, faces = _met(cut, places, [part for part in parts if len(part.used)])
        if not len(faces):
            return Section(np.zeros((0, 3), np.float32), np.zeros(1, np.intp), np.zeros(0, np.intp))
        return self._joined(places, distance, faces)

    def _part(self, number: int, level: int) -> _Part:
        key = number, level
        if key not in self._parts:
            mesh, start = self._meshes[number], np.int32(self._starts[number])
            faces = (mesh.faces, *mesh.levels)[min(level, len(mesh.levels))].astype(np.int32)
            seen = np.zeros(len(mesh.vertices), bool)
            seen[faces] = True
            self._parts[key] = _Part(np.flatnonzero(seen).astype(np.int32) + start, faces + start)
        return self._parts[key]

    def _joined(
        self, places: NDArray[np.float32], distance: NDArray[np.float32], faces: _Indices
    ) -> Section:
        before, after = _crossed_edges(distance >= 0, faces)
        start_keys, end_keys = (edge[0] * len(places) + edge[1] for edge in (before, after))
        order = np.argsort(start_keys)
        following = order[np.searchsorted(start_keys[order], end_keys)]
        walk, first = _cycles(following)
        low, high = before[:, walk]
        share = distance[low] / (distance[low] - distance[high])
        points = places[low] + share[:, None] * (places[high] - places[low])
        owners = np.searchsorted(self._starts, low[first[:-1]], side="right") - 1
        return Section(points, first, owners)


def _met(
    cut: Cut, places: NDArray[np.float32], parts: Sequence[_Part]
) -> tuple[NDArray[np.float32], _Indices]:
    """Return how far places in use lie from a plane, and the faces of those parts it meets."""
    distance = np.zeros(len(places), np.float32)
    if not parts:
        return distance, np.zeros((0, 3), np.int32)
    used = np.concatenate([part.used for part in parts])
    own = places[used] @ cut.direction.astype(np.float32) - np.float32(cut.offset_mm)
    distance[used] = own
    starts = np.cumsum([0, *(len(part.used) for part in parts[:-1])])
    met = (np.minimum.reduceat(own, starts) < 0) & (np.maximum.reduceat(own, starts) >= 0)
    kept = [part.faces for part, crossed in zip(parts, met.tolist(), strict=True) if crossed]
    return distance, np.concatenate([np.zeros((0, 3), np.int32), *kept])


def _crossed_edges(
    above: NDArray[np.bool_], faces: _Indices
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the edges (2, n) by which the section enters each crossed face and by which it leaves.

    An edge is named by its ends, the lower number first.
    """
    a, b, c = above[faces].T
    crossed = np.flatnonzero((a != b) | (a != c))
    corners = faces[crossed].astype(np.int64)
    sides = above[corners]
    one_above = np.count_nonzero(sides, axis=1) == 1
    alone = np.argmax(sides == one_above[:, None], axis=1)
    row = np.arange(len(corners))
    apex, right, left = (corners[row, (alone + k) % 3] for k in range(3))
    enters, leaves = np.where(one_above, right, left), np.where(one_above, left, right)
    return _named(apex, enters), _named(apex, leaves)


def _named(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.stack([np.minimum(a, b), np.maximum(a, b)])


def _cycles(following: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the cycles of a permutation one after the other, and where each begins."""
    onward = following.tolist()
    seen = bytearray(len(onward))
    walk: list[int] = []
    first = [0]
    for start in range(len(onward)):
        at = start
        while not seen[at]:
            seen[at] = 1
            walk.append(at)
            at = onward[at]
        if len(walk) > first[-1]:
            first.append(len(walk))
    return np.array(walk, np.intp), np.array(first, np.intp)


def area(outlines: Collection[Loop]) -> float:
    """Return the signed area, mm², that outlines enclose; holes run the other way and count so."""
    total = 0.0
    for loop in outlines:
        x, y = loop.T
        total += float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
    return total
