"""The inner face of the chest wall at one phase of breath, as points with normals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.scene.breathing import Vertices

_FACE_SPREAD = (9.0, 0.55)  # mm, and part of the distance, over which points of a face count
_FACE_PLANES, _PLANES = 40, 4  # that a vertex looks at


@dataclass(frozen=True, slots=True, eq=False)
class Wall:
    """Vertices of the wall, their unit normals, and a tree of them."""

    points: Vertices
    normals: Vertices
    tree: cKDTree

    @classmethod
    def of(cls, points: Vertices, normals: Vertices) -> Wall:
        """Return the wall of some vertices."""
        return cls(points, normals, cKDTree(points))

    def part(self, vertices: NDArray[np.int64]) -> Wall:
        """Return a part of the wall."""
        return Wall.of(self.points[vertices], self.normals[vertices])

    def smooth_gaps(self, points: Vertices) -> tuple[Vertices, NDArray[np.float64]]:
        """Return the direction (n, 3) off the smooth face and the gap (n,) along it.

        Notes
        -----
        A moving least squares surface: the mean distance to the planes of many points of the face,
        weighted by nearness.
        """
        planes = min(_FACE_PLANES, len(self.points))
        apart, nearest = self.nearest(points, planes)
        spread = _FACE_SPREAD[0] + _FACE_SPREAD[1] * apart[:, :1]
        return self._mean(points, nearest, np.exp(-((apart / spread) ** 2)))

    def gaps(self, points: Vertices) -> tuple[Vertices, NDArray[np.float64], NDArray[np.float64]]:
        """Return the direction (n, 3) off the wall, the gap (n,) and the distance to it (n,)."""
        apart, nearest = self.nearest(points, min(_PLANES, len(self.points)))
        off, gap = self._mean(points, nearest, 1 / (apart + 0.5))
        return off, gap, apart[:, 0]

    def nearest(
        self, points: Vertices, count: int
    ) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Return the distances (n, count) to the nearest vertices, and which these are."""
        apart, found = self.tree.query(points, k=count, workers=-1)
        return np.asarray(apart).reshape(-1, count), np.asarray(found).reshape(-1, count)

    def _mean(
        self, points: Vertices, nearest: NDArray[np.int64], weight: NDArray[np.float64]
    ) -> tuple[Vertices, NDArray[np.float64]]:
        weight = weight / weight.sum(axis=1, keepdims=True)
        normals = self.normals[nearest]
        heights = np.einsum("nkj,nkj->nk", points[:, None] - self.points[nearest], normals)
        off = np.einsum("nk,nkj->nj", weight, normals)
        off /= np.maximum(np.linalg.norm(off, axis=1, keepdims=True), 1e-9)
        return off, (heights * weight).sum(axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """The soft vertices near the wall at rest: which of all, where, and how far off."""

    vertices: NDArray[np.int64]
    rest: Vertices
    gap: NDArray[np.float64]

    @classmethod
    def of(cls, rest: Vertices, wall: Wall, within_mm: float) -> Near:
        """Return the vertices within a distance of the wall."""
        apart = np.asarray(wall.tree.query(rest, distance_upper_bound=within_mm)[0])
        found = np.flatnonzero(np.isfinite(apart))
        return cls(found, rest[found], apart[found])
