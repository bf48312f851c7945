"""Signed distances to closed outlines in the plane, looked up from a grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Values on a regular grid of the plane: node (i, j) lies at ``low + step * (i, j)``."""

    low: tuple[float, float]
    step: float
    values: NDArray[np.float32]

    def at(self, x: Distances, y: Distances) -> Distances:
        """Return bilinear values at points of the plane; beyond the rim the rim's value holds."""
        columns, rows = self.values.shape
        i = np.clip((x - self.low[0]) / self.step, 0, columns - 1.001)
        j = np.clip((y - self.low[1]) / self.step, 0, rows - 1.001)
        left, below = i.astype(np.intp), j.astype(np.intp)
        s, t = i - left, j - below
        v = self.values
        lower = v[left, below] * (1 - s) + v[left + 1, below] * s
        upper = v[left, below + 1] * (1 - s) + v[left + 1, below + 1] * s
        return np.asarray(lower * (1 - t) + upper * t, np.float32)


def _inside(points: NDArray[np.float64], polygon: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which points lie inside, by counting the edges that a ray to +x meets."""
    odd = np.zeros(len(points), dtype=bool)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if y0 == y1:
            continue
        spans = (points[:, 1] >= min(y0, y1)) & (points[:, 1] < max(y0, y1))
        crossing = x0 + (points[:, 1] - y0) * (x1 - x0) / (y1 - y0)
        odd ^= spans & (points[:, 0] < crossing)
    return odd


def _to_nearest_edge(
    points: NDArray[np.float64], polygon: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return distances to the polygon, searching the edges beside the nearest few corners."""
    _, nearest = cKDTree(polygon).query(points, k=min(4, len(polygon)))
    best = np.full(len(points), np.inf)
    for corner in np.atleast_2d(np.asarray(nearest).T):
        for first in (corner, corner - 1):
            start = polygon[first]
            edge = polygon[(first + 1) % len(polygon)] - start
            t = np.einsum("ij,ij->i", points - start, edge) / np.einsum("ij,ij->i", edge, edge)
            foot = start + np.clip(t, 0, 1)[:, None] * edge
            best = np.minimum(best, np.linalg.norm(points - foot, axis=1))
    return best


def outline_grid(polygon: ArrayLike, *, step: float = 0.4, margin: float = 16.0) -> Grid:
    """Return the signed distance to a closed polygon, negative inside, on a grid around it.

    Parameters
    ----------
    polygon
        (n, 2), mm; the last corner joins the first. Take corners that lie evenly and close
        (such as a resampled closed spline): distances are searched beside the nearest corners.
    step
        Spacing of the grid, mm.
    margin
        How far the grid reaches beyond the polygon, mm.
    """
    corners = np.asarray(polygon, float)
    low = corners.min(axis=0) - margin
    count = np.ceil((np.ptp(corners, axis=0) + 2 * margin) / step).astype(int) + 1
    axes = [low[k] + step * np.arange(count[k]) for k in (0, 1)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 2)
    distance = _to_nearest_edge(points, corners)
    signed = np.where(_inside(points, corners), -distance, distance)
    values = signed.reshape(count[0], count[1]).astype(np.float32)
    return Grid((float(low[0]), float(low[1])), step, values)
