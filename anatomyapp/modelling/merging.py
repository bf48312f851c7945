"""Fewer triangles: vertices of a closed surface are merged into neighbours, the cheapest first.

The cost is the quadric error of Garland and Heckbert (SIGGRAPH 1997), restricted to the vertices
that are there. What is closed, in one piece and wound outwards stays so: a merge keeps the link
condition (Dey et al. 1999) and turns no triangle over. Many merges are made in one round; their
surroundings share no vertex.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float64]
Indices = NDArray[np.int64]
Chosen = NDArray[np.bool_]

_TRIED = 0.15  # of all merges are tried in a round, the cheapest
_LEAST_PROGRESS = 0.02  # of the vertices; a round below it lets the next one try more
_EVENNESS = 1e-3  # weight of the way of a vertex against its distance from the planes
_LEAST_TURN = 0.35  # cosine between a triangle's normal before and after
_LEAST_SHAPE = 0.03  # of a triangle: twice its area by its longest edge squared; 0.87 is even
_PASSES = 3  # through the merges of a round, for those that the first left room for


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A closed surface: points (n, 3) mm, unit normals (n, 3) that light it, faces (m, 3)."""

    points: Vectors
    normals: Vectors
    faces: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """The directed edges, sorted by where they start; each lies in one triangle."""

    start: Indices
    end: Indices
    opposite: Indices  # third corner of its triangle
    first: Indices  # (n + 1,) place of each vertex's first edge

    def around(self, vertices: Indices) -> tuple[Indices, Indices]:
        """Return the edges that start at vertices: for each which of them, and its place."""
        first, count = self.first[vertices], self.first[vertices + 1] - self.first[vertices]
        which = np.repeat(np.arange(len(vertices)), count)
        return which, np.arange(count.sum()) + np.repeat(first - np.cumsum(count) + count, count)

    def places(self, start: Indices, end: Indices) -> Indices:
        """Return the places of the edges between pairs of vertices, -1 where there is none."""
        keys = self.start << 32 | self.end
        order = np.argsort(keys)
        wanted = start << 32 | end
        at = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)]
        return np.where(keys[at] == wanted, at, -1)


def edges_of(surface: Surface) -> Edges:
    """Return the directed edges of a surface."""
    faces, count = surface.faces, len(surface.points)
    start = faces.T.reshape(-1)
    order = np.argsort(start, kind="stable")
    end, opposite = (np.roll(faces, -k, axis=1).T.reshape(-1)[order] for k in (1, 2))
    first = np.concatenate([[0], np.cumsum(np.bincount(start, minlength=count))])
    return Edges(start[order], end, opposite, first)


def quadrics_of(surface: Surface) -> Vectors:
    """Return (n, 4, 4): the squared distance from the planes around.

    Each weighs as its triangle's longest edge squared: by area, the narrow borders of plates
    would weigh nothing and be eaten away.
    """
    a, b, c = surface.points[surface.faces].transpose(1, 0, 2)
    across = np.cross(b - a, c - a)
    normal = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    plane = np.concatenate([normal, -_dot(normal, a)[:, None]], axis=1)
    weight = np.max([_dot(e, e) for e in (b - a, c - b, a - c)], axis=0)[:, None] / 6
    of_face = np.einsum("ij,ik->ijk", plane * weight, plane).reshape(-1, 16)
    total = _gathered(surface, of_face).reshape(-1, 4, 4)
    return total + _point_quadrics(surface.points, _EVENNESS * _gathered(surface, weight))


def _gathered(surface: Surface, of_face: Vectors) -> Vectors:
    count = len(surface.points)
    total = np.zeros((count, of_face.shape[1]))
    for corner in surface.faces.T:
        for column, values in enumerate(of_face.T):
            total[:, column] += np.bincount(corner, values, count)
    return total


def _point_quadrics(points: Vectors, weight: Vectors) -> Vectors:
    quadrics = np.zeros((len(points), 4, 4))
    quadrics[:, :3, :3] = weight[:, :, None] * np.eye(3)
    quadrics[:, :3, 3] = quadrics[:, 3, :3] = -weight * points
    quadrics[:, 3, 3] = weight[:, 0] * _dot(points, points)
    return quadrics


def reduced(
    surface: Surface, quadrics: Vectors, triangles: int, error_mm: float = np.inf
) -> Surface:
    """Merge vertices until there are so few triangles, or a merge would cost too much.

    Parameters
    ----------
    quadrics
        Of the surface; those of merged vertices are added to their goals' in place.
    error_mm
        How far, in the root mean square, a merged vertex may lie from the planes it stands for.
    """
    tried = _TRIED
    while len(surface.faces) > triangles:
        most = -(-(len(surface.faces) - triangles) // 2)
        edges = edges_of(surface)
        cheap = _cheapest(surface, edges, quadrics, tried, error_mm)
        merged = possible(surface, edges, cheap)[:most]
        if len(merged) < _LEAST_PROGRESS * len(surface.faces) / 2 and len(merged) < most:
            if not len(merged) and tried >= 1:
                break
            tried *= 2
        quadrics[edges.end[merged]] += quadrics[edges.start[merged]]
        surface = after(surface, edges, merged)
    return surface


def _cheapest(
    surface: Surface, edges: Edges, quadrics: Vectors, share: float, error_mm: float
) -> Indices:
    """Return the places of the edges whose start may best be merged into their end."""
    at = np.concatenate([surface.points, np.ones((len(surface.points), 1))], axis=1)
    own = _dot(at, np.einsum("ijk,ik->ij", quadrics, at))
    goal = at[edges.end]
    cost = _dot(goal, np.einsum("ijk,ik->ij", quadrics[edges.start], goal)) + own[edges.end]
    count = min(len(cost), max(1, int(share * len(cost))))
    cheap = np.argpartition(cost, count - 1)[:count]
    planes = np.trace(quadrics[:, :3, :3], axis1=1, axis2=2)  # each plane counts by its weight
    weight = planes[edges.start[cheap]] + planes[edges.end[cheap]]
    cheap = cheap[cost[cheap] <= error_mm**2 * weight]
    return np.asarray(cheap[np.lexsort((cheap, cost[cheap]))])


def possible(surface: Surface, edges: Edges, wanted: Indices) -> Indices:
    """Return those edges, in their order, whose starts may be merged at the same time."""
    wanted = wanted[_is_simple(edges, wanted)]
    wanted = wanted[_keeps_form(surface, edges, wanted)]
    _, first = np.unique(edges.start[wanted], return_index=True)
    return _apart(edges, wanted[np.sort(first)])


def _is_simple(edges: Edges, wanted: Indices) -> Chosen:
    """Tell whose two ends have two common neighbours, and are no tetrahedron's."""
    start, end = edges.start[wanted], edges.end[wanted]
    which, place = edges.around(start)
    common = edges.places(edges.end[place], end[which]) >= 0
    degree = edges.first[1:] - edges.first[:-1]
    two = np.bincount(which[common], minlength=len(wanted)) == 2
    return np.asarray(two & (degree[start] + degree[end] > 6))  # 3 + 3 in a tetrahedron


def _keeps_form(surface: Surface, edges: Edges, wanted: Indices) -> Chosen:
    """Tell which merges leave triangles facing as before and towards the light, none a sliver."""
    which, place = edges.around(edges.start[wanted])
    goal = edges.end[wanted][which]
    q, r = edges.end[place], edges.opposite[place]
    stays = (q != goal) & (r != goal)
    which, place, goal, q, r = (part[stays] for part in (which, place, goal, q, r))
    p = surface.points
    old, was_sliver = _crossed(p[edges.start[place]], p[q], p[r])
    new, is_sliver = _crossed(p[goal], p[q], p[r])
    lengths = np.linalg.norm(old, axis=1) * np.linalg.norm(new, axis=1)
    light = surface.normals[goal] + surface.normals[q] + surface.normals[r]
    fine = was_sliver | (_dot(old, new) >= _LEAST_TURN * lengths)  # a sliver faces anywhere
    fine &= ~is_sliver & (_dot(new, light) > 0.0)
    fine |= was_sliver & is_sliver
    return np.asarray(np.bincount(which[~fine], minlength=len(wanted)) == 0)


def _crossed(a: Vectors, b: Vectors, c: Vectors) -> tuple[Vectors, Chosen]:
    """Return triangles' normals, as long as twice their areas, and which of them are slivers."""
    across = np.cross(b - a, c - a)
    longest = np.max([_dot(e, e) for e in (b - a, c - b, a - c)], axis=0)
    return across, np.asarray(np.linalg.norm(across, axis=1) <= _LEAST_SHAPE * longest)


def _apart(edges: Edges, merges: Indices) -> Indices:
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


def after(surface: Surface, edges: Edges, merges: Indices) -> Surface:
    """Return the surface after merges; the points that are gone keep their places."""
    goal = np.arange(len(surface.points))
    goal[edges.start[merges]] = edges.end[merges]
    a, b, c = goal[surface.faces].T
    faces = np.stack([a, b, c], axis=1)[(a != b) & (b != c) & (c != a)]
    return replace(surface, faces=faces)


def _dot(a: Vectors, b: Vectors) -> Vectors:
    return np.asarray(np.einsum("ij,ij->i", a, b))
