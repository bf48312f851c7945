"""Levels of detail: fewer triangles over the same vertices, for pictures that move.

Positions, normals, light, patches and weights of the full mesh serve every level.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.modelling.merging import Surface, quadrics_of, reduced

SHARES = (0.3, 0.1, 0.03)  # triangles of the coarser levels, of those of the full mesh
_FEWEST = 100  # triangles; a level has no fewer, unless the mesh has


def with_levels(mesh: Mesh, shares: tuple[float, ...] = SHARES) -> Mesh:
    """Return the mesh with its coarser levels, finest first.

    Parameters
    ----------
    mesh
        Closed and in one piece.
    shares
        Falling, 0 to 1. A level keeps more triangles where fewer could not keep the shape.
    """
    points = mesh.vertices.astype(float) - mesh.vertices.mean(0, dtype=float)
    surface = Surface(points, mesh.normals.astype(float), mesh.faces.astype(np.int64))
    quadrics = quadrics_of(surface)
    levels = []
    for share in shares:
        surface = reduced(surface, quadrics, max(int(share * len(mesh.faces)), _FEWEST))
        levels.append(surface.faces.astype(np.uint32))
    return replace(mesh, levels=tuple(levels))
