"""How much of a structure is seen: in a picture that was drawn, or freely from one side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.scene.viewpoint import Viewpoint

_Rows = NDArray[np.float64]

_CELL_MM = 4.0  # of the grid in which one surface hides another: some triangles of a mesh wide
_BEHIND_MM = 1.0  # what lies no deeper than this is not hidden


class _Front(NamedTuple):
    """The triangles that face a viewer: their centres (n, 3), and how large each appears (n,)."""

    centres: _Rows
    sizes: _Rows


def seen_share(
    meshes: Iterable[Mesh],
    viewpoint: Viewpoint,
    ids: NDArray[np.integer[Any]],
    own: Iterable[int],
) -> float:
    """Return how much of a structure is in a picture and not hidden by others, 0 to 1.

    Its triangles that face the eye are looked up in the picture; one that another part of the same
    structure hides counts as seen. 0 where nothing faces the eye.

    Parameters
    ----------
    meshes
        Of the structure, as they stand in the scene, LPS mm.
    ids
        (h, w) numbers of the structures that are seen at each pixel, the upper row first, as this
        viewpoint shows them.
    own
        The numbers of the meshes.
    """
    height, width = ids.shape
    front = _front(meshes, viewpoint.eye())
    x, y, z = ((front.centres - viewpoint.eye()) @ viewpoint.axes().T).T
    lens = viewpoint.lens(width / height)
    before = z < 0
    ahead = np.where(before, -z, 1.0)
    column = np.floor((lens.across * x / ahead + lens.aside + 1) / 2 * width)
    row = np.floor((1 - lens.up * y / ahead - lens.above) / 2 * height)
    inside = before & (column >= 0) & (column < width) & (row >= 0) & (row < height)
    seen = np.zeros(len(x), bool)
    at = row[inside].astype(int), column[inside].astype(int)
    seen[inside] = np.isin(ids[at], list(own))
    return _share(front.sizes, seen)


def open_share(meshes: Iterable[Mesh], others: Iterable[Mesh], direction: ArrayLike) -> float:
    """Return how much of a structure others leave open to a viewer far away, 0 to 1.

    Nothing is drawn: the surfaces' points are sorted into a grid of 4 mm across the direction, the
    foremost of the others hides what lies behind it.

    Parameters
    ----------
    direction
        (3,) from the structure to the viewer, LPS, of length 1.
    """
    way = np.asarray(direction, float)
    front = _front(meshes, way * 1e6)
    across = np.linalg.svd(way[None])[2][1:]
    hiding = np.concatenate([np.zeros((0, 3)), *(_points(mesh) for mesh in others)])
    every = np.concatenate([front.centres, hiding])
    cells = np.floor(every @ across.T / _CELL_MM).astype(int)
    _, numbers = np.unique(cells, axis=0, return_inverse=True)
    numbers = numbers.ravel()
    foremost = np.full(len(every), -np.inf)
    count = len(front.centres)
    np.maximum.at(foremost, numbers[count:], hiding @ way)
    depth = front.centres @ way
    return _share(front.sizes, depth >= foremost[numbers[:count]] - _BEHIND_MM)


def middle_of(meshes: Iterable[Mesh]) -> tuple[float, float, float]:
    """Return the middle of the box round some meshes, LPS mm."""
    points = np.concatenate([mesh.vertices for mesh in meshes])
    x, y, z = ((points.min(axis=0) + points.max(axis=0)).astype(float) / 2).tolist()
    return x, y, z


def _front(meshes: Iterable[Mesh], eye: _Rows) -> _Front:
    corners = np.concatenate([mesh.vertices[mesh.faces].astype(float) for mesh in meshes])
    a, b, c = corners.transpose(1, 0, 2)
    centres = corners.mean(axis=1)
    way = eye - centres
    distance = np.linalg.norm(way, axis=1)
    sizes = np.einsum("nj,nj->n", np.cross(b - a, c - a), way) / distance**3
    facing = sizes > 0
    return _Front(centres[facing], sizes[facing])


def _points(mesh: Mesh) -> _Rows:
    """Return (n, 3): the vertices and the centres of the triangles."""
    vertices = mesh.vertices.astype(float)
    return np.concatenate([vertices, vertices[mesh.faces].mean(axis=1)])


def _share(sizes: _Rows, seen: NDArray[np.bool_]) -> float:
    total = float(sizes.sum())
    return float(sizes[seen].sum()) / total if total > 0 else 0.0
