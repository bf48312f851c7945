"""Places on meshes that go with them: a triangle, and where in it (pure numpy)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Spot
from anatomyapp.scene.camera import Vector

Points = NDArray[np.floating[Any]]
Place = NDArray[np.float64]  # (3,) LPS mm


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a triangle: its three vertices, and how much each of them counts."""

    corners: tuple[int, int, int]
    weights: tuple[float, float, float]

    def at(self, vertices: Points) -> Place:
        """Return where the place is when the mesh's vertices (n, 3) are there."""
        return np.asarray(np.array(self.weights) @ np.asarray(vertices[list(self.corners)], float))


def anchor_on(vertices: Points, faces: NDArray[np.integer[Any]], point: ArrayLike) -> Anchor:
    """Return the place of a mesh that is nearest to a point (3,)."""
    corners = np.asarray(vertices, float)[faces]
    weights = _nearest_weights(corners, np.asarray(point, float))
    places = np.einsum("nk,nkj->nj", weights, corners)
    nearest = int(np.square(places - np.asarray(point, float)).sum(axis=1).argmin())
    a, b, c = faces[nearest].tolist()
    u, v, w = weights[nearest].tolist()
    return Anchor((a, b, c), (u, v, w))


def _nearest_weights(corners: NDArray[np.float64], point: Place) -> NDArray[np.float64]:
    """Return (n, 3): of each triangle (n, 3, 3), how much its corners count nearest to a point.

    Notes
    -----
    The foot on the plane where it lies inside; else the nearest of the feet on the three edges.
    """
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    u, v, to = b - a, c - a, point - a
    uu, uv, vv = (np.einsum("nj,nj->n", *pair) for pair in ((u, u), (u, v), (v, v)))
    up, vp = np.einsum("nj,nj->n", u, to), np.einsum("nj,nj->n", v, to)
    area = np.maximum(uu * vv - uv * uv, 1e-30)
    s, t = (vv * up - uv * vp) / area, (uu * vp - uv * up) / area
    inside = np.stack([1 - s - t, s, t], axis=1)
    best = np.where((inside >= 0).all(axis=1, keepdims=True), inside, np.nan)
    least = np.where(np.isnan(best[:, 0]), np.inf, _gap(best, corners, point))
    for first, second in ((0, 1), (1, 2), (2, 0)):
        along = corners[:, second] - corners[:, first]
        length = np.maximum(np.einsum("nj,nj->n", along, along), 1e-30)
        way = np.einsum("nj,nj->n", point - corners[:, first], along) / length
        weights = np.zeros_like(inside)
        weights[:, second] = np.clip(way, 0.0, 1.0)
        weights[:, first] = 1 - weights[:, second]
        gap = _gap(weights, corners, point)
        nearer = gap < least
        best[nearer], least = weights[nearer], np.where(nearer, gap, least)
    return np.asarray(best)


def _gap(
    weights: NDArray[np.float64], corners: NDArray[np.float64], point: Place
) -> NDArray[np.float64]:
    places = np.einsum("nk,nkj->nj", weights, corners)
    return np.asarray(np.square(places - point).sum(axis=1))


def feature_spots(atlas: Atlas, structure: StructureId) -> Iterator[Spot]:
    """Yield the middle of each feature's patch on a structure, at rest."""
    names = {feature.id: feature.label for feature in atlas.features}
    mesh, label = atlas.meshes[structure], atlas.structures[structure].label
    for feature, patch in atlas.patches(structure).items():
        if len(patch):
            places = np.asarray(mesh.vertices[patch], float)
            away = np.square(places - places.mean(axis=0)).sum(axis=1)
            name = f"{names.get(feature, feature)} of {label[:1].lower()}{label[1:]}"
            yield Spot(vector(places[int(away.argmin())]), structure, None, name)


def landmark_spots(landmark: Landmark) -> Iterator[Spot]:
    """Yield the points of a landmark at rest; an area has none."""
    if landmark.type is not LandmarkType.AREA:
        for point in landmark.geometry:
            yield Spot(vector(point), None, landmark.id, landmark.label)


def vector(point: ArrayLike) -> Vector:
    """Return a point (3,) as three numbers."""
    x, y, z = np.asarray(point, float).tolist()
    return x, y, z
