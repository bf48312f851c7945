"""Shapes over the picture: patches of surfaces, and landmarks of the chest, as they are seen.

All shapes are in pixels of a picture, from its upper left corner. What turns away from the eye or
lies behind a solid surface is left out, or kept apart; a picture says what is hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.patches import VertexIndices
from anatomyapp.scene.picking import Points, Size, projected
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.viewpoint import Viewpoint

Floats = NDArray[np.float64]
_Looked = tuple[Floats, NDArray[np.bool_]]  # places (n, 3), and which of them are seen
Unhidden = Callable[[Floats, float], NDArray[np.bool_]]  # places and slack as `before_surface`

PATCH_SLACK_MM, LANDMARK_SLACK_MM = 1.6, 4.0
_AXIS_DEPTH_MM = -45.0  # of the line, upright, round which the chest wall lies
_HALF, _CLEAR = 0.5, 0.02  # vertices keep so clear of the line that bounds a patch
_SOFTENINGS = 3  # times that a patch's border is spread to the next vertices
_NONE = np.zeros((0, 3, 2))


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A shape as it is seen.

    Parameters
    ----------
    triangles
        (n, 3, 2) px, that fill it.
    edges
        (m, 2, 2) px, the lines round it, or the line that it is.
    anchor
        (2,) px, a place on it for its name; None where nothing of it is seen.
    behind
        (k, 3, 2) px, triangles of a patch that are not seen.
    polygons
        Each (k, 2) px, that fill it too: fewer than triangles, for large plain areas.
    """

    triangles: Floats
    edges: Floats
    anchor: Floats | None
    behind: Floats = field(default_factory=lambda: np.zeros((0, 3, 2)))
    polygons: tuple[Floats, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A landmark's points (n, 3), LPS mm: one, a line, or the outline of an area to be filled."""

    points: Points
    filled: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """From where shapes are seen, at which size, and what hides them."""

    camera: Viewpoint
    size: Size
    unhidden: Unhidden

    def places(self, points: Points) -> Floats:
        """Return (n, 3): pixels and distance."""
        return projected(self.camera, points, self.size)


def belonging(mesh: Mesh, patch: VertexIndices) -> Floats:
    """Return how much each vertex of a mesh belongs to a patch, (n,): more than half within it.

    It falls off over some triangles round the border, so that the line of one half runs smoothly
    between the vertices in the patch and those beside it.
    """
    inside = np.zeros(len(mesh.vertices), bool)
    inside[patch] = True
    near = inside.copy()
    near[mesh.faces[inside[mesh.faces].any(axis=1)]] = True
    faces = mesh.faces[near[mesh.faces].any(axis=1)]
    corners, count = faces.ravel(), len(inside)
    around = np.bincount(corners, minlength=count)
    shares = inside.astype(float)
    for _ in range(_SOFTENINGS):
        total = np.bincount(corners, np.repeat(shares[faces].mean(axis=1), 3), count)
        shares = np.where(around > 0, total / np.maximum(around, 1), shares)
    least, most = _HALF + _CLEAR, _HALF - _CLEAR
    return np.asarray(np.where(inside, np.maximum(shares, least), np.minimum(shares, most)))


def seen_patch(mesh: Mesh, vertices: Points, shares: Floats, sight: Sight) -> Seen:
    """Return a patch of a mesh as it is seen.

    Parameters
    ----------
    vertices
        (n, 3) LPS mm: where the mesh's vertices are now.
    shares
        (n,): how much each belongs to the patch, as `belonging` says.
    """
    faces = mesh.faces[(shares > _HALF)[mesh.faces].any(axis=1)]
    corners, cuts = _cut(np.asarray(vertices, float)[faces], shares[faces])
    flat = sight.places(corners.reshape(-1, 3)).reshape(-1, 3, 3)
    kept = _towards_eye(flat[..., :2])
    kept &= sight.unhidden(flat.mean(axis=1), PATCH_SLACK_MM)
    lines = sight.places(cuts.reshape(-1, 3)).reshape(-1, 2, 3)
    drawn = sight.unhidden(lines.mean(axis=1), PATCH_SLACK_MM)
    triangles, behind = flat[kept, :, :2], flat[~kept, :, :2]
    anchor = _middle_of(triangles if kept.any() else behind)
    return Seen(triangles, lines[drawn, :, :2], anchor, behind)


def _cut(corners: Floats, shares: Floats) -> tuple[Floats, Floats]:
    """Return triangles (n, 3, 3) cut where shares (n, 3) are one half, and the cuts."""
    count = (shares > _HALF).sum(axis=1)
    whole = corners[count == 3]
    turned, (s, t, u) = _turned(corners, shares)
    a, b, c = (turned[:, k] for k in range(3))
    one, two = count == 1, count == 2
    ab, ac = a + _way(s, t) * (b - a), a + _way(s, u) * (c - a)
    tips = np.stack([a, ab, ac], axis=1)[one]  # a alone is inside
    first = np.stack([b, c, ac], axis=1)[two]  # a alone is outside
    second = np.stack([b, ac, ab], axis=1)[two]
    cuts = np.stack([ab, ac], axis=1)[one | two]
    return np.concatenate([whole, tips, first, second]), cuts


def _way(share: Floats, other: Floats) -> Floats:
    """Return how far along the edges from one corner to another their share is one half, (n, 1)."""
    apart = other - share
    met = (_HALF - share) / np.where(np.abs(apart) > _CLEAR, apart, 1.0)
    return np.asarray(np.clip(met, 0.0, 1.0)[:, None])


def _turned(corners: Floats, shares: Floats) -> tuple[Floats, Floats]:
    """Return corners and shares (3, n) of each triangle, the odd one out first, sense kept."""
    inside = shares > _HALF
    odd = inside.sum(axis=1) == 1
    alone = np.where(odd[:, None], inside, ~inside)
    first = alone.argmax(axis=1)
    order = (first[:, None] + np.arange(3)) % 3
    turned = np.asarray(np.take_along_axis(corners, order[..., None], axis=1))
    return turned, np.asarray(np.take_along_axis(shares, order, axis=1).T)


def _towards_eye(flat: Floats) -> NDArray[np.bool_]:
    """Tell which triangles (n, 3, 2) px show their outer side; y counts downwards."""
    u, v = flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]
    return np.asarray(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0] < 0)


def seen_landmarks(shapes: Sequence[Shape], sight: Sight) -> list[Seen]:
    """Return landmarks of the chest wall; what lies on its far side is left out.

    All are looked at together, for there are many and each is small.
    """
    lines = [_closed(shape.points) if shape.filled else shape.points for shape in shapes]
    fields = [_middles(shape.points) if shape.filled else shape.points[:0] for shape in shapes]
    parts = zip(
        shapes,
        _looked_at(lines, sight, LANDMARK_SLACK_MM),
        _looked_at(fields, sight, 4 * LANDMARK_SLACK_MM),
        strict=True,
    )
    return [
        _seen_area(line, field) if shape.filled else _seen_line(line)
        for shape, line, field in parts
    ]


def _looked_at(groups: Sequence[Points], sight: Sight, slack_mm: float) -> list[_Looked]:
    """Return the places (n, 3) of each group's points, and which of them are seen."""
    points = np.concatenate([np.zeros((0, 3)), *groups])
    places = sight.places(points)
    free = _on_this_side(points, sight) & sight.unhidden(places, slack_mm)
    ends = np.cumsum([0, *(len(group) for group in groups)]).tolist()
    return [(places[a:b], free[a:b]) for a, b in pairwise(ends)]


def _seen_line(line: _Looked) -> Seen:
    places, free = line
    kept = free[1:] & free[:-1]
    edges = np.stack([places[:-1, :2], places[1:, :2]], axis=1)[kept]
    return Seen(_NONE, edges, places[free][int(free.sum() // 2), :2] if free.any() else None)


def _seen_area(outline: _Looked, field: _Looked) -> Seen:
    """Return an area whose outline is given closed, with the middles of the fields across it."""
    corners, (middles, free) = outline[0][:-1, :2], field
    low, high = _borders(corners)
    runs = np.flatnonzero(np.diff(free, prepend=False, append=False)).reshape(-1, 2).tolist()
    polygons = tuple(
        np.concatenate([low[start : end + 1], high[start : end + 1][::-1]]) for start, end in runs
    )
    seen = middles[free, :2]
    away = np.linalg.norm(seen - seen.mean(axis=0), axis=1) if len(seen) else None
    anchor = None if away is None else np.asarray(seen[away.argmin()])
    return Seen(_NONE, _seen_line(outline).edges, anchor, polygons=polygons)


def _closed(outline: Points) -> Points:
    return np.concatenate([outline, outline[:1]])


def _middles(outline: Points) -> Points:
    """Return the middles of the fields that lie side by side across an area, (n, d)."""
    low, high = _borders(outline)
    return np.asarray((low[:-1] + low[1:] + high[:-1] + high[1:]) / 4)


def _borders(outline: Points) -> tuple[Points, Points]:
    """Return the two halves of an outline, both from its first corner to its farthest."""
    half = (len(outline) + 1) // 2
    return outline[:half], outline[::-1][:half]


def patch_of(atlas: Atlas, place: FeatureOn) -> tuple[Floats, Floats]:
    """Return the vertices (n, 3) of a feature's patches on a structure or its parts, their normals.

    Both are empty where it has none.
    """
    found = [
        (atlas.meshes[s].vertices[patch], atlas.meshes[s].normals[patch])
        for s in sorted(atlas.shown_by(place.structure))
        if len(patch := atlas.patches(s).get(place.feature, np.empty(0, np.uint32)))
    ]
    if not found:
        return np.zeros((0, 3)), np.zeros((0, 3))
    points, normals = zip(*found, strict=True)
    return np.concatenate(points).astype(float), np.concatenate(normals).astype(float)


def outwards(points: Points) -> Floats:
    """Return the direction (3,) away from the chest's axis at the middle of places on its wall."""
    return np.asarray(_from_axis(np.mean(points, axis=0, keepdims=True))[0])


def _from_axis(points: Points) -> Floats:
    return np.asarray(points, float) * [1.0, 1.0, 0.0] - [0.0, _AXIS_DEPTH_MM, 0.0]


def _on_this_side(points: Points, sight: Sight) -> NDArray[np.bool_]:
    """Tell which places of the chest wall turn towards the eye."""
    return np.asarray(np.einsum("ij,ij->i", _from_axis(points), sight.camera.eye() - points) > 0)


def _middle_of(triangles: Floats) -> Floats | None:
    """Return the middle of the triangle that is nearest to the middle of all."""
    if not len(triangles):
        return None
    middles = triangles.mean(axis=1)
    away = np.linalg.norm(middles - middles.mean(axis=0), axis=1)
    return np.asarray(middles[away.argmin()])
