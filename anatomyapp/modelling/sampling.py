"""Values and slopes of a field at points."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Field, Points, Vector
from anatomyapp.modelling.side_by_side import idle_cores, side_by_side

_BATCH = 200_000  # points in one call of the field
_WORTH_A_FORK = 25_000  # fewer points are asked sooner than another process begins
_TETRAHEDRON = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], np.float32)
_GRADIENT_STEP_MM = 0.12


def evaluated(field: Field, points: Points) -> Distances:
    """Return a field's values, called in batches that bound its memory."""
    return evaluated_each(field, [points])[0]


def evaluated_each(field: Field, sets: Sequence[Points]) -> list[Distances]:
    """Return a field's values at several sets of points, on two cores where one is idle.

    Batches do not depend on that: the last bit of a value may hang on what it is asked with.
    """
    batches = [points[k : k + _BATCH] for points in sets for k in range(0, len(points), _BATCH)]
    counts = np.cumsum([len(points) for points in sets])
    if idle_cores() == 1 or len(batches) == 1 or counts[-1] < _WORTH_A_FORK:
        found = [field(batch) for batch in batches]
    else:
        found = [np.zeros(0, np.float32)] * len(batches)
        there, here = (partial(_each, field, batches[k::2]) for k in (1, 0))
        found[1::2], found[::2] = side_by_side(there, here)
    values = np.concatenate([np.zeros(0, np.float32), *found]).astype(np.float32, copy=False)
    return np.split(values, counts[:-1])


def _each(field: Field, batches: Sequence[Points]) -> list[Distances]:
    return [field(batch) for batch in batches]


def in_blocks(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return a view of a grid, (a, b, c, size, size, size), by block and by node in the block.

    The grid must be made of whole blocks. Writing one value for each block fills it at once.
    """
    x, y, z = (count // size for count in values.shape)
    return values.reshape(x, size, y, size, z, size).transpose(0, 2, 4, 1, 3, 5)


def slopes(field: Field, points: Points, step_mm: float) -> Points:
    """Return the field's gradient (n, 3) at points, by central differences."""
    steps = np.float32(step_mm) * np.eye(3, dtype=np.float32)
    values = evaluated_each(field, [points + k for k in (*steps, *-steps)])
    rises = np.stack(values[:3], axis=1) - np.stack(values[3:], axis=1)
    return np.asarray(rises / np.float32(2 * step_mm))


def towards_surface(field: Field, vertices: Vector | Points, limit_mm: float) -> Vector:
    """Move vertices by one Newton step along the gradient, at most ``limit_mm``.

    Four values for each vertex give the field and a gradient that is good enough for a step.
    """
    reach = np.float32(_GRADIENT_STEP_MM)
    points = vertices.astype(np.float32)
    values = np.stack(evaluated_each(field, [points + reach * k for k in _TETRAHEDRON]))
    gradient = (values.T @ _TETRAHEDRON) / (4 * reach)
    steep = np.maximum(np.einsum("ij,ij->i", gradient, gradient), 0.25)
    step = np.clip(values.mean(axis=0) / steep, -limit_mm, limit_mm)
    return np.asarray(vertices - step[:, None] * gradient)
