"""How two facets of a joint lie to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from trimesh.triangles import closest_point

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.patches import VertexIndices, patch_faces
from anatomyapp.atlas.structure import Relation

_TRIANGLES_TRIED = 8
_NONE: VertexIndices = np.empty(0, np.uint32)

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Facing:
    """How two facets of a joint lie: the median gap between them and the cosine of their normals.

    Articular cartilage fills the gap in life.
    """

    relation: str
    gap_mm: float
    cosine: float


def facings(atlas: Atlas) -> Iterator[tuple[Relation, Facing]]:
    """Yield the typical joints that name a facet on both bones, and how the facets lie."""
    for r in atlas.relations:
        if r.predicate != "articulates_with" or r.strength != "typical":
            continue
        if not {r.subject, r.object} <= atlas.meshes.keys():
            continue
        first = atlas.patches(r.subject).get(r.subject_feature, _NONE)
        second = atlas.patches(r.object).get(r.object_feature, _NONE)
        if len(first) and len(second):
            meshes = atlas.meshes[r.subject], atlas.meshes[r.object]
            yield r, _facing(r.id, meshes, (first, second))


def _facing(relation: str, meshes: tuple[Mesh, Mesh], patches: tuple[VertexIndices, VertexIndices]
) -> Facing:  # fmt: skip
    """Measure from the facet that fits into the other: the nearer way round counts."""
    there = one_way(meshes, *patches)
    back = one_way((meshes[1], meshes[0]), patches[1], patches[0])
    gap, cosine = min(there, back)
    return Facing(relation, gap, cosine)


def one_way(
    meshes: tuple[Mesh, Mesh], patch: VertexIndices, other: VertexIndices
) -> tuple[float, float]:
    """Return the median distance from a patch's vertices to another patch, and how they face it."""
    points, normals = meshes[0].vertices[patch].astype(float), meshes[0].normals[patch]
    corners, facing = meshes[1].vertices[other].astype(float), meshes[1].normals[other]
    gaps, nearest = cKDTree(corners).query(points)
    cosines = np.einsum("ij,ij->i", normals, facing[nearest])
    faces = patch_faces(meshes[1], other)
    if len(faces):
        gaps = np.minimum(gaps, _to_triangles(points, meshes[1].vertices[faces].astype(float)))
    return float(np.median(gaps)), float(np.median(cosines))


def _to_triangles(points: Points, triangles: Points) -> Points:
    """Return the distance of points to the triangles around them."""
    count = min(_TRIANGLES_TRIED, len(triangles))
    tried = np.asarray(cKDTree(triangles.mean(axis=1)).query(points, count)[1])
    repeated = np.repeat(points, count, axis=0)
    nearest = closest_point(triangles[tried.ravel()], repeated)  # type: ignore[no-untyped-call] # no types
    away = np.linalg.norm(nearest - repeated, axis=1)
    return np.asarray(away.reshape(len(points), count).min(axis=1))
