"""The breath of a model fitted to a wearer: that of the model, carried by the same map.

Ribs turn and domes descend as the model's do, and each place on the way is carried as the body at
rest is. So joints stay joined and nothing begins to overlap at any phase; it takes a second, where
working the breath out anew takes many, and nothing of the wearer's body is kept on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.chest_fit import ChestFit, worn_mesh, worn_points
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.render.motion import PARTS, VERTEX, Ask, Motion, ways_of_box

Points = NDArray[np.float64]
Ways = tuple[Points, Points]  # rise and bend, (n, 3) mm each


def fitted_motion(motion: Motion, atlas: Atlas, fit: ChestFit, ask: Ask = lambda: None) -> Motion:
    """Return how a wearer's chest breathes.

    Parameters
    ----------
    motion, atlas
        Of the model, before it was fitted.
    """
    vertices, boxes, start = np.zeros_like(motion.vertices), np.zeros_like(motion.boxes), 0
    for number, mesh in enumerate(atlas.meshes.values()):
        ask()
        part = slice(start, start + len(mesh.vertices))
        start = part.stop
        ways = motion.vertices[part]
        if any(ways[name].any() for name in PARTS):
            rest = worn_mesh(atlas, fit, mesh)
            vertices[part] = _carried(atlas, fit, (mesh, rest), ways)
            rise, bend = (vertices[part][name][:, :3].astype(np.float32) for name in PARTS[:2])
            boxes[number] = ways_of_box(rest.vertices, rise, bend)
    return Motion(vertices, boxes, _landmarks(motion, atlas, fit))


def _carried(
    atlas: Atlas, fit: ChestFit, meshes: tuple[Mesh, Mesh], ways: NDArray[np.void]
) -> NDArray[np.void]:
    """Return rise, bend and turn of a structure; ``meshes`` are the model's and the wearer's."""
    mesh, rest = meshes
    rise, bend, turn = (ways[name][:, :3].astype(np.float64) for name in PARTS)
    whole = worn_mesh(
        atlas,
        fit,
        replace(
            mesh,
            vertices=(mesh.vertices + rise + bend).astype(np.float32),
            normals=(mesh.normals + turn).astype(np.float32),
        ),
    )
    fitted = _ways_between(
        rest.vertices, lambda s: worn_points(atlas, fit, mesh.vertices + s * (rise + s * bend))
    )
    block = np.zeros(len(ways), VERTEX)
    for name, way in zip(PARTS, (*fitted, whole.normals - rest.normals), strict=True):
        block[name][:, :3] = way
    return block


def _landmarks(motion: Motion, atlas: Atlas, fit: ChestFit) -> NDArray[np.float64]:
    if not len(motion.landmarks):
        return motion.landmarks
    points = np.concatenate([mark.geometry for mark in atlas.landmarks])
    rise, bend = motion.landmarks[:, 0], motion.landmarks[:, 1]
    ways = _ways_between(
        worn_points(atlas, fit, points),
        lambda s: worn_points(atlas, fit, points + s * (rise + s * bend)),
    )
    return np.stack(ways, axis=1)


def _ways_between(rest: NDArray[np.floating], place: Callable[[float], Points]) -> Ways:
    """Return the parabola through places at rest, half way and at the last phase."""
    half, whole = place(0.5) - rest, place(1.0) - rest
    return 4 * half - whole, 2 * whole - 4 * half
