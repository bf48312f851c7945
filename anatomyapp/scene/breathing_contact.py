"""Organs keep clear of the chest wall while both move, and lungs keep to it.

The field that carries the organs slides along the wall, whose bumps and slopes it does not know.
First what it misses is spread over the neighbourhood as another harmonic field; then what still
runs into the wall is pushed back where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.atlas.breathing import Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.breathing import Vertices
from anatomyapp.scene.breathing_tissue import Chest
from anatomyapp.scene.harmonic import harmonic
from anatomyapp.scene.surface import vertex_normals

_ROUNDS, _PUSHES = 3, 6
_NEAR_MM, _PUSHED_MM = 9.0, 14.0  # from the wall, at rest
_KEPT_MM, _LEAST_MM = 1.5, 1.0  # of a gap at rest, kept in the first stage and in the second
_LUNG_MM, _FILLED_MM = 6.0, 12.0  # lungs nearer at rest follow the wall out so far
_PLANES, _NEARER_PLANES = 6, 4  # of the wall that a vertex looks at
_REACH_MM, _DEEPEST_MM = 8.0, 4.0
_KERNEL, _KERNEL_MM = 24, 4.0  # vertices that share a push
_STRONGER = 1.5  # than the mean of the neighbourhood's pushes
_BACK_GAP_MM, _BACK_PLANES, _BACK_NEAR_MM = 0.9, 3, 6.0

Faces = Mapping[StructureId, NDArray[np.uint32]]


@dataclass(frozen=True, slots=True, eq=False)
class _Wall:
    """The wall at one phase: its vertices, their normals, and a tree of them."""

    points: Vertices
    normals: Vertices
    tree: cKDTree

    def gaps(self, points: Vertices, planes: int) -> tuple[Vertices, NDArray[np.float64], Vertices]:
        """Return the direction (n, 3) off the wall, the gap along it and the distances (n, k)."""
        found = self.tree.query(points, k=planes)
        apart, nearest = np.asarray(found[0]), np.asarray(found[1])
        weight = 1 / (apart + 0.5)
        weight /= weight.sum(axis=1, keepdims=True)
        normals = self.normals[nearest]
        heights = np.einsum("nkj,nkj->nk", points[:, None] - self.points[nearest], normals)
        off = np.einsum("nk,nkj->nj", weight, normals)
        off /= np.maximum(np.linalg.norm(off, axis=1, keepdims=True), 1e-9)
        return off, (heights * weight).sum(axis=1), apart


@dataclass(frozen=True, slots=True, eq=False)
class _Near:
    """The soft vertices near the wall at rest: which, where, how far off, and of which lungs."""

    vertices: NDArray[np.int64]  # among all soft ones
    rest: Vertices
    gap: NDArray[np.float64]

    @classmethod
    def of(cls, rest: Vertices, wall: cKDTree, within_mm: float) -> _Near:
        apart = np.asarray(wall.query(rest, distance_upper_bound=within_mm)[0])
        found = np.flatnonzero(np.isfinite(apart))
        return cls(found, rest[found], apart[found])


def kept_clear(chest: Chest, faces: Faces, moved: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the places of all soft vertices, corrected so that they keep off the wall.

    Parameters
    ----------
    chest
        What moves.
    faces
        Triangles of every structure.
    moved
        (phases, n, 3): soft vertices as the field carries them, in the order of ``chest.soft()``.
    """
    names = [name for name in chest.rest if not chest.is_soft(name)]
    soft = chest.soft()
    rest = chest.points(soft)
    if not (names and len(rest)):
        return moved
    tree = cKDTree(chest.points(names))
    walls = [_wall(chest, faces, names, phase) for phase in range(len(chest.phases))]
    near = _Near.of(rest, tree, _NEAR_MM)
    if not len(near.vertices):
        return moved
    lungs = _lung_vertices(chest)[near.vertices]
    for _ in range(_ROUNDS):
        moved = moved + _spread(chest, near, _missed(walls, near, lungs, moved))
    outward = np.vstack([vertex_normals(chest.rest[name], faces[name]) for name in soft])
    pushed = _Pushed.of(_Near.of(rest, tree, _PUSHED_MM), outward, chest.points(names))
    return np.stack([pushed.off(wall, places) for wall, places in zip(walls, moved, strict=True)])


def _wall(chest: Chest, faces: Faces, names: list[StructureId], phase: int) -> _Wall:
    places = [chest.walls[phase].get(name, chest.rest[name]) for name in names]
    normals = [vertex_normals(p, faces[name]) for p, name in zip(places, names, strict=True)]
    points = np.vstack(places)
    return _Wall(points, np.vstack(normals), cKDTree(points))


def _lung_vertices(chest: Chest) -> NDArray[np.bool_]:
    """Return which soft vertices belong to lungs, which fill what becomes free."""
    parts = [np.full(len(chest.rest[s]), chest.role(s) is Role.LUNG) for s in chest.soft()]
    return np.concatenate(parts)


def _missed(
    walls: list[_Wall], near: _Near, lungs: NDArray[np.bool_], moved: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return how far the vertices near the wall should be shifted, (n, phases times 3)."""
    shifts = []
    for wall, places in zip(walls, moved, strict=True):
        off, gap, _ = wall.gaps(places[near.vertices], _PLANES)
        wanted = np.maximum(np.minimum(near.gap, _KEPT_MM) - gap, 0)
        filling = np.clip(gap - near.gap, 0, _FILLED_MM) * (lungs & (near.gap < _LUNG_MM))
        shifts.append(off * (wanted - filling)[:, None])
    return np.hstack(shifts)


def _spread(chest: Chest, near: _Near, shifts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the shifts of all soft vertices, none at the spine and at the heart."""
    held = chest.points(chest.of(Role.STILL, Role.ANCHORED, Role.HEART), 3)
    rest = chest.points(chest.soft())
    points = np.vstack([near.rest, held])
    values = np.vstack([shifts, np.zeros((len(held), shifts.shape[1]))])
    field = harmonic(rest.min(axis=0), rest.max(axis=0), points, values)
    return np.moveaxis(field.at(rest).reshape(len(rest), -1, 3), 1, 0)


@dataclass(frozen=True, slots=True, eq=False)
class _Pushed:
    """Pushes vertices off the wall that run into it, or that it runs into between them."""

    near: _Near
    outward: Vertices  # normals at rest
    beside: NDArray[np.int64]  # vertices of the wall that lie near
    sharing: NDArray[np.int64]
    weights: NDArray[np.float64]

    @classmethod
    def of(cls, near: _Near, outward: Vertices, wall: Vertices) -> _Pushed:
        tree = cKDTree(near.rest)
        apart, sharing = (np.asarray(k) for k in tree.query(near.rest, k=_KERNEL))
        weights = np.exp(-((apart / _KERNEL_MM) ** 2))
        weights /= weights.sum(axis=1, keepdims=True)
        close = np.asarray(tree.query(wall, distance_upper_bound=_BACK_NEAR_MM)[0])
        beside = np.flatnonzero(np.isfinite(close))
        return cls(
            near, outward[near.vertices], beside, np.minimum(sharing, len(apart) - 1), weights
        )

    def off(self, wall: _Wall, places: Vertices) -> Vertices:
        """Return all soft vertices at one phase with those near the wall pushed off it."""
        near = places[self.near.vertices]
        for _ in range(_PUSHES):
            pushes = self._pushes(wall, near)
            near = near + _STRONGER * np.einsum("nk,nkj->nj", self.weights, pushes[self.sharing])
        result = places.copy()
        result[self.near.vertices] = near
        return result

    def _pushes(self, wall: _Wall, near: Vertices) -> Vertices:
        off, gap, apart = wall.gaps(near, _NEARER_PLANES)
        depth = np.maximum(np.minimum(self.near.gap, _LEAST_MM) - gap, 0)
        depth[apart[:, 0] > _REACH_MM] = 0.0
        pushes = off * depth[:, None]
        back = self._run_into(wall, near)
        deeper = back > depth
        pushes[deeper] = -self.outward[deeper] * back[deeper][:, None]
        return pushes

    def _run_into(self, wall: _Wall, near: Vertices) -> NDArray[np.float64]:
        """Return how deep vertices of the wall lie under the surface near each soft vertex."""
        points, normals = wall.points[self.beside], wall.normals[self.beside]
        apart, nearest = (np.asarray(k) for k in cKDTree(near).query(points, k=_BACK_PLANES))
        outward = self.outward[nearest]
        depth = _BACK_GAP_MM - np.einsum("nkj,nkj->nk", points[:, None] - near[nearest], outward)
        facing = np.einsum("nj,nkj->nk", normals, outward) < 0.2
        counts = (depth > 0) & (depth < _DEEPEST_MM) & (apart < _BACK_NEAR_MM) & facing
        deepest = np.zeros(len(near))
        np.maximum.at(deepest, nearest[counts], depth[counts])
        return deepest
