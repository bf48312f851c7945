"""Triangles that spoil the shading: slivers, and such as lie folded against the normals."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Floats, Ints, Mesh, smallest_angles_deg
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.merging import Edges, Surface, after, edges_of, possible
from anatomyapp.modelling.remesh import with_better_triangles

_LEAST_ANGLE_DEG = 5.0
_LEAST_FACING = 0.3  # cosine of a triangle with the mean normal of its corners
_ROUNDS = 6
_DEVIATION_MM = 0.1  # of a vertex merged without a field to come back to
_FLIP_MM = 0.02

Triangles = NDArray[np.uint32]


def folded(vertices: Floats, faces: Ints, normals: Floats) -> NDArray[np.bool_]:
    """Tell which triangles stand nearly square to, or against, the mean normal of their corners."""
    a, b, c = vertices[faces].transpose(1, 0, 2)
    facing, light = np.cross(b - a, c - a), normals[faces].sum(axis=1)
    lengths = np.linalg.norm(facing, axis=1) * np.linalg.norm(light, axis=1)
    return np.asarray(np.einsum("ij,ij->i", facing, light) < _LEAST_FACING * lengths)


def without_slivers(
    vertices: Points, faces: Triangles, normals: Floats, deviation_mm: float
) -> NDArray[np.int64]:
    """Merge an edge of each sliver and each folded triangle; vertices are left over.

    Parameters
    ----------
    vertices, faces, normals
        A closed mesh.
    deviation_mm
        How far a merged vertex may rise above the surface.
    """
    middle = vertices.mean(axis=0, dtype=float)
    surface = Surface(vertices - middle, normals.astype(float), faces.astype(np.int64))
    edges = edges_of(surface)
    wanted = _edges_to_merge(surface, edges, deviation_mm)
    return after(surface, edges, possible(surface, edges, wanted)).faces


def _edges_to_merge(surface: Surface, edges: Edges, deviation_mm: float) -> NDArray[np.int64]:
    """Return the places of both directions of the edges of bad triangles, the shortest first."""
    triangles = np.stack([edges.start, edges.end, edges.opposite], axis=1)
    bad = smallest_angles_deg(surface.points, triangles) < _LEAST_ANGLE_DEG
    bad |= folded(surface.points, triangles, surface.normals)
    start, end = edges.start[bad], edges.end[bad]
    both = np.concatenate([np.flatnonzero(bad), edges.places(end, start)])
    way = surface.points[edges.end[both]] - surface.points[edges.start[both]]
    rise = np.abs(np.einsum("ij,ij->i", way, surface.normals[edges.start[both]]))
    both = both[rise < deviation_mm]
    length = np.linalg.norm(way[rise < deviation_mm], axis=1)
    return np.asarray(both[np.lexsort((both, length))])


def tidied(mesh: Mesh) -> Mesh:
    """Return a mesh that was made without a field, its slivers merged into their neighbours."""
    vertices, normals, faces = mesh.vertices, mesh.normals, mesh.faces
    for _ in range(_ROUNDS):
        merged = without_slivers(vertices, faces, normals, _DEVIATION_MM)
        settled = len(merged) == len(faces)
        used, numbers = np.unique(merged, return_inverse=True)
        vertices, normals = vertices[used], normals[used]
        faces = numbers.reshape(-1, 3).astype(np.uint32)
        faces = with_better_triangles(vertices, faces, _FLIP_MM)
        if settled:
            break
    return Mesh(vertices, faces, normals, np.full(len(vertices), 255, np.uint8))
