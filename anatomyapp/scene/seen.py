"""How much of a structure is seen: in a picture that was drawn, or freely from one side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.scene.viewpoint import Viewpoint

_Rows = NDArray[np.float64]

_LEVEL = 1  # of detail, a tenth of the triangles: shares come within 0.03 of the full meshes'
_FAR_MM = 1e6
_CELL_MM = 4.0  # of the grid in which one surface hides another: some triangles of a mesh wide
_BEHIND_MM = 6.0  # what lies no deeper than this is not hidden: a cell of a surface seen aslant


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

    Its triangles that face the eye, at a coarse level of detail, are looked up in the picture; one
    that another part of the same structure hides counts as seen. 0 where nothing faces the eye.

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
    front = _front(corners_of(meshes, coarse=True), viewpoint.eye())
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


def open_share(surface: _Rows, hiding: Iterable[Mesh], direction: ArrayLike) -> float:
    """Return how much of a surface is open to a viewer far away, 0 to 1.

    Nothing is drawn: points are sorted into a grid of 4 mm across the direction, and the foremost
    of what hides leaves dark what lies behind it. 0 where no triangle faces the viewer.

    Parameters
    ----------
    surface
        (n, 3, 3): the corners of its triangles, LPS mm.
    hiding
        The meshes that may hide it; its own may be among them.
    direction
        (3,) from the surface to the viewer, LPS, of length 1.
    """
    way = np.asarray(direction, float)
    front = _front(surface, way * _FAR_MM)
    before = _points(corners_of(hiding))
    across = np.linalg.svd(way[None])[2][1:]  # two directions upright to it
    cells = np.floor(np.concatenate([front.centres, before]) @ across.T / _CELL_MM).astype(int)
    columns, rows = (cells - cells.min(axis=0, initial=0)).T
    numbers = columns * (rows.max(initial=0) + 1) + rows
    count = len(front.centres)
    foremost = np.full(numbers.max(initial=0) + 1, -np.inf)
    np.maximum.at(foremost, numbers[count:], before @ way)
    depth = front.centres @ way
    return _share(front.sizes, depth >= foremost[numbers[:count]] - _BEHIND_MM)


def corners_of(meshes: Iterable[Mesh], *, coarse: bool = False) -> _Rows:
    """Return the corners of all triangles, or of those of a coarse level, (n, 3, 3) LPS mm."""
    found = [np.zeros((0, 3, 3))]
    for mesh in meshes:
        faces = (
            mesh.levels[min(_LEVEL, len(mesh.levels) - 1)] if coarse and mesh.levels else mesh.faces
        )
        found.append(mesh.vertices[faces].astype(float))
    return np.concatenate(found)


def middle_of(meshes: Iterable[Mesh]) -> tuple[float, float, float]:
    """Return the middle of the box round some meshes, LPS mm."""
    points = np.concatenate([mesh.vertices for mesh in meshes])
    x, y, z = ((points.min(axis=0) + points.max(axis=0)).astype(float) / 2).tolist()
    return x, y, z


def _front(corners: _Rows, eye: _Rows) -> _Front:
    a, b, c = corners.transpose(1, 0, 2)
    centres = corners.mean(axis=1)
    way = eye - centres
    distance = np.linalg.norm(way, axis=1)
    sizes = np.einsum("nj,nj->n", np.cross(b - a, c - a), way) / distance**3
    facing = sizes > 0
    return _Front(centres[facing], sizes[facing])


def _points(corners: _Rows) -> _Rows:
    """Return (k, 3): points all over some triangles (n, 3, 3), at most a cell apart."""
    longest = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1, initial=0)
    steps = np.maximum(np.ceil(longest / _CELL_MM), 1).astype(int)
    found = [np.zeros((0, 3))]
    for n in np.unique(steps).tolist():
        weights = [(i / n, j / n, (n - i - j) / n) for i in range(n + 1) for j in range(n + 1 - i)]
        points = np.einsum("kc,ncj->nkj", np.array(weights), corners[steps == n])
        found.append(points.reshape(-1, 3))
    return np.concatenate(found)


def _share(sizes: _Rows, seen: NDArray[np.bool_]) -> float:
    total = float(sizes.sum())
    return float(sizes[seen].sum()) / total if total > 0 else 0.0
