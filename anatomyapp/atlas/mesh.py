"""Triangle meshes of structures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """A closed triangle mesh in the frame LPS (+x left, +y posterior, +z superior), in millimetres.

    Parameters
    ----------
    vertices
        (n, 3) float32, mm.
    faces
        (m, 3) uint32, counter-clockwise seen from outside.
    normals
        (n, 3) float32, unit length, outward.
    occlusion
        (n,) uint8: how open to the light each vertex is, 0 buried to 255 free.
    levels
        Coarser triangles over the same vertices, finest first, each (k, 3) uint32 and closed too;
        for pictures that move.
    """

    vertices: NDArray[np.float32]
    faces: NDArray[np.uint32]
    normals: NDArray[np.float32]
    occlusion: NDArray[np.uint8]
    levels: tuple[NDArray[np.uint32], ...] = ()


def vertex_normals(vertices: Floats, faces: Ints) -> NDArray[np.float64]:
    """Return the unit normals (n, 3) of vertices: of the faces around each, weighed by area.

    A vertex without a face has none: zeros.
    """
    points = vertices.astype(float)
    a, b, c = points[faces].transpose(1, 0, 2)
    across = np.cross(b - a, c - a)
    total = np.zeros_like(points)
    for corner in faces.T:
        for axis in range(3):
            total[:, axis] += np.bincount(corner, across[:, axis], len(points))
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12))


def smallest_angles_deg(vertices: Floats, faces: Ints) -> Floats:
    """Return the smallest angle of each triangle, (m,), degrees; 0 where two corners coincide."""
    corners = vertices[faces].astype(float)
    edges = np.roll(corners, -1, axis=1) - corners
    lengths = np.linalg.norm(edges, axis=2, keepdims=True)
    ways = edges / np.maximum(lengths, np.finfo(float).tiny)
    cosines = -np.einsum("mij,mij->mi", ways, np.roll(ways, 1, axis=1))
    angles = np.rad2deg(np.arccos(np.clip(cosines, -1.0, 1.0))).min(axis=1)
    return np.where(lengths.min(axis=(1, 2)) > 0.0, angles, 0.0)
