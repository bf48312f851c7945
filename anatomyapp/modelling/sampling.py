"""Values and slopes of a field at points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Field, Points, Vector

_BATCH = 200_000  # points in one call of the field
_TETRAHEDRON = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], np.float32)
_GRADIENT_STEP_MM = 0.12


def evaluated(field: Field, points: Points) -> Distances:
    """Return a field's values, called in batches that bound its memory."""
    if not len(points):
        return np.zeros(0, np.float32)
    pieces = [field(points[k : k + _BATCH]) for k in range(0, len(points), _BATCH)]
    return np.concatenate(pieces).astype(np.float32, copy=False)


def in_blocks(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return a view of a grid, (a, b, c, size, size, size), by block and by node in the block.

    The grid must be made of whole blocks. Writing one value for each block fills it at once.
    """
    x, y, z = (count // size for count in values.shape)
    return values.reshape(x, size, y, size, z, size).transpose(0, 2, 4, 1, 3, 5)


def slopes(field: Field, points: Points, step_mm: float) -> Points:
    """Return the field's gradient (n, 3) at points, by central differences."""
    steps = np.float32(step_mm) * np.eye(3, dtype=np.float32)
    rises = [evaluated(field, points + k) - evaluated(field, points - k) for k in steps]
    return np.asarray(np.stack(rises, axis=1) / np.float32(2 * step_mm))


def towards_surface(field: Field, vertices: Vector | Points, limit_mm: float) -> Vector:
    """Move vertices by one Newton step along the gradient, at most ``limit_mm``.

    Four values for each vertex give the field and a gradient that is good enough for a step.
    """
    reach = np.float32(_GRADIENT_STEP_MM)
    points = vertices.astype(np.float32)
    values = np.stack([evaluated(field, points + reach * k) for k in _TETRAHEDRON])
    gradient = (values.T @ _TETRAHEDRON) / (4 * reach)
    steep = np.maximum(np.einsum("ij,ij->i", gradient, gradient), 0.25)
    step = np.clip(values.mean(axis=0) / steep, -limit_mm, limit_mm)
    return np.asarray(vertices - step[:, None] * gradient)
