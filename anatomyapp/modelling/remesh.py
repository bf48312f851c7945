"""Better triangles: edges are flipped until the mesh is nearly Delaunay, vertices spread evenly.

Merging flat triangles leaves long thin ones, whose interpolated normals show as streaks of light.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vertices = NDArray[np.float32]
Triangles = NDArray[np.uint32]
_Indices = NDArray[np.int64]

_ROUNDS = 40
_MIN_AGREEMENT = 0.5  # cosine between a new triangle's normal and the old ones' mean
_GAIN = 1e-3  # of the two cotangents, so that no edge flips back and forth


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Edges (a, b) with the faces on both sides and their opposite corners c and d, each (k,)."""

    a: _Indices
    b: _Indices
    c: _Indices
    d: _Indices
    first: _Indices
    second: _Indices

    def chosen(self, which: NDArray[np.bool_] | _Indices) -> _Edges:
        parts = (self.a, self.b, self.c, self.d, self.first, self.second)
        return _Edges(*(part[which] for part in parts))


def with_better_triangles(vertices: Vertices, faces: Triangles, deviation_mm: float) -> Triangles:
    """Return faces over the same vertices, flipped towards even angles; the mesh stays closed.

    Parameters
    ----------
    vertices, faces
        A closed mesh.
    deviation_mm
        How far a flip may move the surface.
    """
    flipped = faces.astype(np.int64)
    for _ in range(_ROUNDS):
        edges = _worth_flipping(vertices.astype(float), flipped, deviation_mm)
        edges = _independent(edges, len(flipped))
        if not len(edges.a):
            break
        flipped[edges.first] = np.stack([edges.a, edges.d, edges.c], axis=1)
        flipped[edges.second] = np.stack([edges.d, edges.b, edges.c], axis=1)
    return flipped.astype(np.uint32)


def without_long_edges(
    vertices: Vertices, faces: Triangles, longest_mm: float
) -> tuple[Vertices, Triangles]:
    """Return a closed mesh whose edges longer than this are halved, new vertices behind the old.

    In each round those edges are halved that are the longest of both their triangles (Rivara
    1984, Int J Numer Methods Eng 20:745): so no angle becomes less than half of the least one.
    """
    points, divided = vertices.astype(float), faces.astype(np.int64)
    while True:
        edges = _edges(divided)
        edges = edges.chosen(_longest_of_both(points, edges, len(divided), longest_mm))
        if not len(edges.a):
            return points.astype(np.float32), divided.astype(np.uint32)
        a, b, c, d = edges.a, edges.b, edges.c, edges.d
        middle = len(points) + np.arange(len(a))
        points = np.concatenate([points, (points[a] + points[b]) / 2])
        divided[edges.first] = np.stack([a, middle, c], axis=1)
        divided[edges.second] = np.stack([b, middle, d], axis=1)
        halves = [np.stack([middle, b, c], axis=1), np.stack([middle, a, d], axis=1)]
        divided = np.concatenate([divided, *halves])


def _longest_of_both(
    points: NDArray[np.float64], edges: _Edges, face_count: int, longest_mm: float
) -> _Indices:
    """Return the places of edges longer than allowed, each the first longest of its triangles."""
    length = np.linalg.norm(points[edges.a] - points[edges.b], axis=1)
    rank = np.empty(len(length), np.int64)
    rank[np.argsort(-length, kind="stable")] = np.arange(len(length))
    first = np.full(face_count, len(length))
    np.minimum.at(first, edges.first, rank)
    np.minimum.at(first, edges.second, rank)
    own = (first[edges.first] == rank) & (first[edges.second] == rank)
    return np.flatnonzero(own & (length > longest_mm))


def spread(vertices: Vertices, faces: Triangles, normals: Vertices) -> Vertices:
    """Move vertices half-way to the middle of their neighbours, within the tangent plane.

    Vertices beside an edge of the shape, where normals differ much, stay where they are.
    """
    start = faces.T.reshape(-1)
    end = np.roll(faces, -1, axis=1).T.reshape(-1)
    agreement = np.ones(len(vertices), np.float32)
    np.minimum.at(agreement, start, np.einsum("ij,ij->i", normals[start], normals[end]))
    way = _neighbour_middles(vertices, faces) - vertices
    way -= normals * np.einsum("ij,ij->i", way, normals)[:, None]
    share = 0.5 * np.clip((agreement - 0.6) / 0.3, 0, 1)
    return np.asarray(vertices + share[:, None] * way, np.float32)


def _neighbour_middles(vertices: Vertices, faces: Triangles) -> Vertices:
    start = faces.T.reshape(-1)
    end = np.roll(faces, -1, axis=1).T.reshape(-1)
    total, count = np.zeros_like(vertices), np.zeros(len(vertices), np.float32)
    np.add.at(total, start, vertices[end])
    np.add.at(count, start, 1)
    return np.asarray(total / count[:, None])


def relaxed(vertices: Vertices, faces: Triangles, which: Triangles) -> Vertices:
    """Return the vertices, the chosen ones moved to the middle of their neighbours."""
    moved = vertices.copy()
    moved[which] = _neighbour_middles(vertices, faces)[which]
    return moved


def without_folds(before: Vertices, after: Vertices, faces: Triangles) -> Vertices:
    """Return the moved vertices, but take back moves that turn a triangle over."""
    kept, old = after.copy(), _face_normals(before, faces)
    for _ in range(_ROUNDS):
        new = _face_normals(kept, faces)
        size = np.linalg.norm(old, axis=1) * np.linalg.norm(new, axis=1)
        folded = np.einsum("ij,ij->i", old, new) < _MIN_AGREEMENT * size
        back = np.unique(faces[folded])
        if np.array_equal(kept[back], before[back]):
            break
        kept[back] = before[back]
    return kept


def _face_normals(vertices: Vertices, faces: Triangles) -> Vertices:
    a, b, c = vertices[faces].transpose(1, 0, 2)
    return np.asarray(np.cross(b - a, c - a))


def _key(a: _Indices, b: _Indices) -> _Indices:
    return np.asarray(np.minimum(a, b) << 32 | np.maximum(a, b))


def _edges(faces: _Indices) -> _Edges:
    start = faces.T.reshape(-1)
    end = np.roll(faces, -1, axis=1).T.reshape(-1)
    opposite = np.roll(faces, -2, axis=1).T.reshape(-1)
    face = np.tile(np.arange(len(faces)), 3)
    order = np.argsort(_key(start, end), kind="stable")
    one, other = order[0::2], order[1::2]
    return _Edges(start[one], end[one], opposite[one], opposite[other], face[one], face[other])


def _cotangent(tip: NDArray[np.float64], p: NDArray[np.float64], q: NDArray[np.float64]) -> object:
    u, v = p - tip, q - tip
    area = np.linalg.norm(np.cross(u, v), axis=1)
    return np.einsum("ij,ij->i", u, v) / np.maximum(area, 1e-12)


def _worth_flipping(vertices: NDArray[np.float64], faces: _Indices, deviation_mm: float) -> _Edges:
    """Return the edges whose opposite angles exceed 180 degrees and that may be flipped."""
    edges = _edges(faces)
    keys = np.sort(_key(edges.a, edges.b))
    a, b, c, d = (vertices[k] for k in (edges.a, edges.b, edges.c, edges.d))
    gain = -(np.asarray(_cotangent(c, a, b)) + np.asarray(_cotangent(d, a, b)))
    edges = edges.chosen(gain > _GAIN)
    wanted = _key(edges.c, edges.d)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    edges = edges.chosen(keys[at] != wanted)
    return edges.chosen(_keeps_shape(vertices, edges, deviation_mm))


def _keeps_shape(
    vertices: NDArray[np.float64], edges: _Edges, deviation_mm: float
) -> NDArray[np.bool_]:
    """Tell for which edges the two new triangles lie as the old ones do."""
    a, b, c, d = (vertices[k] for k in (edges.a, edges.b, edges.c, edges.d))
    old = np.cross(b - a, c - a) + np.cross(a - b, d - b)
    old /= np.maximum(np.linalg.norm(old, axis=1, keepdims=True), 1e-12)
    fine = np.ones(len(a), dtype=bool)
    for new in (np.cross(d - a, c - a), np.cross(b - d, c - d)):
        length = np.maximum(np.linalg.norm(new, axis=1), 1e-12)
        fine &= np.einsum("ij,ij->i", new, old) > _MIN_AGREEMENT * length
    between = np.cross(b - a, d - c)
    between /= np.maximum(np.linalg.norm(between, axis=1, keepdims=True), 1e-12)
    height = np.abs(np.einsum("ij,ij->i", c - a, between))
    return np.asarray(fine & (height < deviation_mm))


def _independent(edges: _Edges, face_count: int) -> _Edges:
    """Return edges that share no face and make no edge twice."""
    rank = np.arange(len(edges.a))
    best = np.full(face_count, len(rank))
    np.minimum.at(best, edges.first, rank)
    np.minimum.at(best, edges.second, rank)
    free = (best[edges.first] == rank) & (best[edges.second] == rank)
    edges = edges.chosen(free)
    _, single = np.unique(_key(edges.c, edges.d), return_index=True)
    return edges.chosen(np.sort(single))
