"""Fewer triangles where a surface is flat, many where it bends."""

from __future__ import annotations

import manifold3d
import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import vertex_normals
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import Points, Vector
from anatomyapp.modelling.merging import Surface, quadrics_of, reduced

_FIRST = 0.25  # of the tolerance: nearly flat triangles are merged in one quick step
_ERROR = 0.42  # of the tolerance: root mean square error of a merged vertex

Triangles = NDArray[np.uint32]


def simplified(
    vertices: Vector, faces: NDArray[np.int32], tolerance_mm: float
) -> tuple[Points, Triangles]:
    """Merge vertices of a closed mesh until it would leave its surface.

    Parameters
    ----------
    vertices, faces
        Of marching cubes.
    tolerance_mm
        How far the simplified mesh may leave the surface; the mean is a fifth of it.

    Raises
    ------
    ModellingError
        The mesh is not closed.
    """
    points, triangles = _without_flat_triangles(vertices, faces, _FIRST * tolerance_mm)
    middle = points.mean(axis=0, dtype=float)
    centred = points.astype(float) - middle
    surface = Surface(centred, vertex_normals(centred, triangles), triangles.astype(np.int64))
    surface = reduced(surface, quadrics_of(surface), 0, _ERROR * tolerance_mm)
    return without_strays(points, surface.faces)


def without_strays(points: Points, faces: NDArray[np.int64]) -> tuple[Points, Triangles]:
    """Return the points that faces use, in their order, and the faces over them."""
    used, numbers = np.unique(faces, return_inverse=True)
    return points[used], numbers.reshape(-1, 3).astype(np.uint32)


def _without_flat_triangles(
    vertices: Vector, faces: NDArray[np.int32], tolerance_mm: float
) -> tuple[Points, Triangles]:
    raw = manifold3d.Mesh(vertices.astype(np.float32), np.ascontiguousarray(faces, np.uint32))
    solid = manifold3d.Manifold(raw)
    if solid.status() != manifold3d.Error.NoError:
        raise ModellingError(
            f"A surface is not closed ({solid.status()}); sample it with another voxel size."
        )
    result = solid.simplify(tolerance_mm).to_mesh()
    points = np.array(result.vert_properties[:, :3], np.float32, order="C")
    return points, np.array(result.tri_verts, np.uint32, order="C")
