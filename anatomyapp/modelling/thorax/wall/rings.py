"""Closed meshes made of rings: one closed loop of points after the other, with both ends capped."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import unit

Rings = NDArray[np.float64]  # (rings, points in each, 3), mm
Faces = NDArray[np.int64]


def mesh_of_rings(rings: Rings) -> Mesh:
    """Return the closed mesh over rings, wound outwards; normals are the faces' weighted mean.

    Each cap is a fan about the middle of its ring.

    Raises
    ------
    ModellingError
        The rings enclose nothing.
    """
    count, size = rings.shape[:2]
    ends = np.stack([rings[0].mean(axis=0), rings[-1].mean(axis=0)])
    vertices = np.vstack([rings.reshape(-1, 3), ends])
    faces = _faces(count, size)
    volume = _volume(vertices, faces)
    if abs(volume) < 1e-6:
        raise ModellingError("Rings enclose no room; give them an extent.")
    if volume < 0:
        faces = faces[:, ::-1]
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=np.ascontiguousarray(faces, np.uint32),
        normals=_normals(vertices, faces),
        occlusion=np.full(len(vertices), 255, np.uint8),
    )


def _faces(count: int, size: int) -> Faces:
    ids = np.arange(count * size).reshape(count, size)
    turned = np.roll(ids, -1, axis=1)
    a, b, c, d = ids[:-1], turned[:-1], turned[1:], ids[1:]
    first, last = np.full(size, count * size), np.full(size, count * size + 1)
    parts = [
        np.stack([a, b, c], axis=-1).reshape(-1, 3),
        np.stack([a, c, d], axis=-1).reshape(-1, 3),
        np.stack([first, turned[0], ids[0]], axis=-1),
        np.stack([last, ids[-1], turned[-1]], axis=-1),
    ]
    return np.vstack(parts)


def _volume(vertices: NDArray[np.float64], faces: Faces) -> float:
    a, b, c = vertices[faces].transpose(1, 0, 2)
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)


def _normals(vertices: NDArray[np.float64], faces: Faces) -> NDArray[np.float32]:
    a, b, c = vertices[faces].transpose(1, 0, 2)
    area = np.cross(b - a, c - a)
    around = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(around, faces[:, corner], area)
    return unit(around).astype(np.float32)
