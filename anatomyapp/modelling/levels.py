"""Levels of detail: fewer triangles over the same vertices, for pictures that move.

Vertices are merged into a neighbour, the cheapest first, by the quadric error of Garland and
Heckbert (SIGGRAPH 1997), restricted to the vertices that are there: positions, normals, light,
patches and weights of the full mesh serve every level. What is closed, in one piece and wound
outwards stays so: a merge keeps the link condition (Dey et al. 1999), and turns no triangle over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh

SHARES = (0.3, 0.1)  # triangles of the coarser levels, of those of the full mesh

_FEWEST = 100  # triangles; a level has no fewer, unless the mesh has
_TRIED = 0.15  # of all merges are tried in a round, the cheapest
_LEAST_PROGRESS = 0.02  # of the vertices; a round below it lets the next one try more
_EVENNESS = 1e-3  # weight of the way of a vertex against its distance from the planes
_LEAST_TURN = 0.35  # cosine between a triangle's normal before and after
_LEAST_SHAPE = 0.03  # of a triangle: twice its area by its longest edge squared; 0.87 is even
_PASSES = 3  # through the merges of a round, for those that the first left room for

_Vectors = NDArray[np.float64]
_Indices = NDArray[np.int64]
_Chosen = NDArray[np.bool_]


def with_levels(mesh: Mesh, shares: tuple[float, ...] = SHARES) -> Mesh:
    """Return the mesh with its coarser levels, finest first.

    Parameters
    ----------
    mesh
        Closed and in one piece.
    shares
        Falling, 0 to 1. A level keeps more triangles where fewer could not keep the shape.
    """
    points = mesh.vertices.astype(float) - mesh.vertices.mean(0, dtype=float)
    surface = _Surface(points, mesh.normals.astype(float), mesh.faces.astype(np.int64))
    quadrics = _quadrics(surface)
    levels = []
    for share in shares:
        surface = _reduced(surface, quadrics, max(int(share * len(mesh.faces)), _FEWEST))
        levels.append(surface.faces.astype(np.uint32))
    return replace(mesh, levels=tuple(levels))


@dataclass(frozen=True, slots=True, eq=False)
class _Surface:
    points: _Vectors
    normals: _Vectors
    faces: _Indices


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """The directed edges, sorted by where they start; each lies in one triangle."""

    start: _Indices
    end: _Indices
    opposite: _Indices  # third corner of its triangle
    first: _Indices  # (n + 1,) place of each vertex's first edge

    def around(self, vertices: _Indices) -> tuple[_Indices, _Indices]:
        """Return the edges that start at vertices: for each which of them, and its place."""
        first, count = self.first[vertices], self.first[vertices + 1] - self.first[vertices]
        which = np.repeat(np.arange(len(vertices)), count)
        return which, np.arange(count.sum()) + np.repeat(first - np.cumsum(count) + count, count)

    def joined(self, a: _Indices, b: _Indices) -> _Chosen:
        """Tell which pairs of vertices an edge joins."""
        keys = np.sort(self.start << 32 | self.end)
        wanted = a << 32 | b
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.asarray(keys[at] == wanted)


def _edges(faces: _Indices, count: int) -> _Edges:
    start = faces.T.reshape(-1)
    order = np.argsort(start, kind="stable")
    end, opposite = (np.roll(faces, -k, axis=1).T.reshape(-1)[order] for k in (1, 2))
    first = np.concatenate([[0], np.cumsum(np.bincount(start, minlength=count))])
    return _Edges(start[order], end, opposite, first)


def _quadrics(surface: _Surface) -> _Vectors:
    """Return (n, 4, 4): the squared distance from the planes around.

    Each weighs as its triangle's longest edge squared: by area, the narrow borders of plates
    would weigh nothing and be eaten away.
    """
    a, b, c = surface.points[surface.faces].transpose(1, 0, 2)
    across = np.cross(b - a, c - a)
    size = np.linalg.norm(across, axis=1, keepdims=True)
    normal = across / np.maximum(size, 1e-12)
    plane = np.concatenate([normal, -np.einsum("ij,ij->i", normal, a)[:, None]], axis=1)
    weight = np.max([_dot(e, e) for e in (b - a, c - b, a - c)], axis=0)[:, None] / 6
    of_face = np.einsum("ij,ik->ijk", plane * weight, plane).reshape(-1, 16)
    total = _gathered(surface, of_face).reshape(-1, 4, 4)
    return total + _point_quadrics(surface.points, _EVENNESS * _gathered(surface, weight))


def _gathered(surface: _Surface, of_face: _Vectors) -> _Vectors:
    count = len(surface.points)
    total = np.zeros((count, of_face.shape[1]))
    for corner in surface.faces.T:
        for column, values in enumerate(of_face.T):
            total[:, column] += np.bincount(corner, values, count)
    return total


def _point_quadrics(points: _Vectors, weight: _Vectors) -> _Vectors:
    quadrics = np.zeros((len(points), 4, 4))
    quadrics[:, :3, :3] = weight[:, :, None] * np.eye(3)
    quadrics[:, :3, 3] = quadrics[:, 3, :3] = -weight * points
    quadrics[:, 3, 3] = weight[:, 0] * np.einsum("ij,ij->i", points, points)
    return quadrics


def _reduced(surface: _Surface, quadrics: _Vectors, target: int) -> _Surface:
    """Merge vertices until the target is reached or no merge keeps the shape."""
    tried = _TRIED
    while len(surface.faces) > target:
        most = -(-(len(surface.faces) - target) // 2)
        edges = _edges(surface.faces, len(surface.points))
        merged = _merges(surface, edges, _cheapest(surface, edges, quadrics, tried))[:most]
        if len(merged) < _LEAST_PROGRESS * len(surface.faces) / 2 and len(merged) < most:
            if not len(merged) and tried >= 1:
                break
            tried *= 2
        faces = _merged(surface.faces, edges, merged, quadrics)
        surface = replace(surface, faces=faces)
    return surface


def _cheapest(surface: _Surface, edges: _Edges, quadrics: _Vectors, share: float) -> _Indices:
    """Return the places of the edges whose start may best be merged into their end."""
    end = np.concatenate([surface.points, np.ones((len(surface.points), 1))], axis=1)[edges.end]
    both = quadrics[edges.start] + quadrics[edges.end]
    cost = np.einsum("ij,ijk,ik->i", end, both, end)
    count = min(len(cost), max(1, int(share * len(cost))))
    cheap = np.argpartition(cost, count - 1)[:count]
    return np.asarray(cheap[np.lexsort((cheap, cost[cheap]))])


def _merges(surface: _Surface, edges: _Edges, tried: _Indices) -> _Indices:
    """Return those edges, in their order, that may be merged at the same time."""
    tried = tried[_is_simple(edges, tried)]
    tried = tried[_keeps_form(surface, edges, tried)]
    _, first = np.unique(edges.start[tried], return_index=True)
    return _apart(edges, tried[np.sort(first)])


def _is_simple(edges: _Edges, tried: _Indices) -> _Chosen:
    """Tell whose two ends have two common neighbours, and are no tetrahedron's."""
    start, end = edges.start[tried], edges.end[tried]
    which, place = edges.around(start)
    common = edges.joined(edges.end[place], end[which])
    degree = edges.first[1:] - edges.first[:-1]
    two = np.bincount(which[common], minlength=len(tried)) == 2
    return np.asarray(two & (degree[start] + degree[end] > 6))  # 3 + 3 in a tetrahedron


def _keeps_form(surface: _Surface, edges: _Edges, tried: _Indices) -> _Chosen:
    """Tell which merges leave triangles facing as before and towards the light, none a sliver."""
    which, place = edges.around(edges.start[tried])
    goal = edges.end[tried][which]
    q, r = edges.end[place], edges.opposite[place]
    stays = (q != goal) & (r != goal)
    which, place, goal, q, r = (part[stays] for part in (which, place, goal, q, r))
    p = surface.points
    old = np.cross(p[q] - p[edges.start[place]], p[r] - p[edges.start[place]])
    new = np.cross(p[q] - p[goal], p[r] - p[goal])
    length = np.linalg.norm(new, axis=1)
    fine = _dot(old, new) >= _LEAST_TURN * length * np.linalg.norm(old, axis=1)
    longest = np.max([_dot(e, e) for e in (p[q] - p[goal], p[r] - p[goal], p[q] - p[r])], axis=0)
    fine &= length > _LEAST_SHAPE * longest
    light = surface.normals[goal] + surface.normals[q] + surface.normals[r]
    fine &= _dot(new, light) > 0.0
    return np.asarray(np.bincount(which[~fine], minlength=len(tried)) == 0)


def _apart(edges: _Edges, merges: _Indices) -> _Indices:
    """Return merges whose surroundings share no vertex; the earlier ones go first."""
    left, chosen = np.arange(len(merges)), np.zeros(len(merges), bool)
    taken = np.zeros(len(edges.first) - 1, bool)
    for _ in range(_PASSES):
        start = edges.start[merges[left]]
        which, place = edges.around(start)
        which = np.concatenate([which, np.arange(len(left))])
        near = np.concatenate([edges.end[place], start])
        rank = np.full(len(taken), len(merges))
        np.minimum.at(rank, near, left[which])
        lost = (rank[near] != left[which]) | taken[near]
        won = np.bincount(which[lost], minlength=len(left)) == 0
        chosen[left[won]] = True
        taken[near[won[which]]] = True
        blocked = np.bincount(which[taken[near]], minlength=len(left)) > 0
        left = left[~won & ~blocked]
    return merges[chosen]


def _merged(faces: _Indices, edges: _Edges, merges: _Indices, quadrics: _Vectors) -> _Indices:
    """Return the faces after the merges; the quadrics are added to those of the ends."""
    start, end = edges.start[merges], edges.end[merges]
    quadrics[end] += quadrics[start]
    goal = np.arange(len(quadrics))
    goal[start] = end
    a, b, c = goal[faces].T
    left: _Indices = np.stack([a, b, c], axis=1)[(a != b) & (b != c) & (c != a)]
    return left


def _dot(a: _Vectors, b: _Vectors) -> _Vectors:
    return np.asarray(np.einsum("ij,ij->i", a, b))
