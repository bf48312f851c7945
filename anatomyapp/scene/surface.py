"""Normals of surfaces given by triangles."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def vertex_normals(
    vertices: NDArray[np.floating[Any]], faces: NDArray[np.integer[Any]]
) -> NDArray[np.float64]:
    """Return the unit normals (n, 3) at vertices: of the triangles round each, weighed by area.

    A vertex without a triangle has none: zeros.
    """
    corners = vertices[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    sums = np.stack(
        [
            np.bincount(faces.reshape(-1), np.repeat(across[:, axis], 3), len(vertices))
            for axis in range(3)
        ],
        axis=1,
    )
    length = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.where(length > 0, length, 1.0))
