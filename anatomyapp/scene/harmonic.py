"""Smooth fields between known places: values given at points, the rest harmonic, on a grid.

A harmonic field has no hills or hollows of its own: between the places where it is known it runs
as evenly as may be, so that tissue that follows it is neither torn nor folded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, map_coordinates

STEP_MM = 6.0
_MARGIN_MM = 12.0
_SWEEPS = 24  # at each fineness; the coarser ones leave little to do
_COARSEST = 4  # nodes along the shortest side
_LEAST_WEIGHT = 0.05  # of a node, from where on its value counts as known

Points = NDArray[np.float64]  # (n, 3), mm
Values = NDArray[np.float64]  # (n, c)


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """Values on the nodes of a grid, linear in between.

    Parameters
    ----------
    low
        Place of the first node, mm.
    nodes
        (nx, ny, nz, c).
    step_mm
        From node to node.
    """

    low: NDArray[np.float64]
    nodes: NDArray[np.float64]
    step_mm: float = STEP_MM

    def at(self, points: Points) -> Values:
        """Return the values (n, c) at points; outside the grid those of its border."""
        places = ((points - self.low) / self.step_mm).T
        channels = np.moveaxis(self.nodes, -1, 0)
        found = [map_coordinates(c, places, order=1, mode="nearest") for c in channels]
        return np.stack(found, axis=1)


def harmonic(low: Points, high: Points, points: Points, values: Values) -> Field:
    """Return the field that takes the given values near the given points.

    Parameters
    ----------
    low, high
        Corners of the box (3,) that the field has to cover, mm.
    points, values
        (n, 3) and (n, c); a node takes the weighted mean of the points round it.
    """
    low = low - _MARGIN_MM
    shape = np.ceil((high + _MARGIN_MM - low) / STEP_MM).astype(int) + 1
    sums, weight = _scattered(low, tuple(shape.tolist()), points, values)
    return Field(low, _filled(sums, weight))


def calmed(field: Field, nodes: float) -> Field:
    """Return a field without its steep places: smoothed by a Gaussian of so many nodes."""
    return replace(field, nodes=gaussian_filter(field.nodes, (nodes,) * 3 + (0,)))


def _scattered(
    low: Points, shape: tuple[int, ...], points: Points, values: Values
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weighted sums of the values on the nodes, and the weights."""
    places = np.clip((points - low) / STEP_MM, 0, np.array(shape) - 1.001)
    first = np.floor(places).astype(int)
    part = places - first
    sums, weight = np.zeros((*shape, values.shape[1])), np.zeros(shape)
    flat, flat_sums = weight.reshape(-1), sums.reshape(-1, values.shape[1])
    for corner in np.ndindex(2, 2, 2):
        share = np.prod(np.where(corner, part, 1 - part), axis=1)
        index = np.ravel_multi_index(tuple((first + corner).T), shape)
        flat += np.bincount(index, share, flat.size)
        for k in range(values.shape[1]):
            flat_sums[:, k] += np.bincount(index, share * values[:, k], flat.size)
    return sums, weight


def _filled(sums: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the field on all nodes: first on every other one, then relaxed on all of them."""
    if min(weight.shape) < 2 * _COARSEST:
        mean = sums.sum(axis=(0, 1, 2)) / max(float(weight.sum()), 1e-9)
        guess = np.broadcast_to(mean, sums.shape)
    else:
        guess = _doubled(_filled(_halved(sums), _halved(weight)), weight.shape)
    known = weight > _LEAST_WEIGHT
    fixed = sums[known] / weight[known][:, None]
    field = guess.copy()
    for _ in range(_SWEEPS):
        field[known] = fixed
        field = _mean_of_neighbours(field)
    field[known] = fixed
    return field


def _halved(grid: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sums over blocks of two by two by two nodes."""
    pad = [(0, n % 2) for n in grid.shape[:3]] + [(0, 0)] * (grid.ndim - 3)
    even = np.pad(grid, pad)
    pairs = [k for n in even.shape[:3] for k in (n // 2, 2)]
    return np.asarray(even.reshape(*pairs, *even.shape[3:]).sum(axis=(1, 3, 5)))


def _doubled(grid: NDArray[np.float64], shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Return a grid twice as fine, linear in between."""
    for axis in range(3):
        places = np.clip((np.arange(shape[axis]) - 0.5) / 2, 0, grid.shape[axis] - 1)
        first = np.minimum(places.astype(int), max(grid.shape[axis] - 2, 0))
        part = (places - first).reshape([-1 if k == axis else 1 for k in range(4)])
        second = np.minimum(first + 1, grid.shape[axis] - 1)
        grid = grid.take(first, axis) * (1 - part) + grid.take(second, axis) * part
    return grid


def _mean_of_neighbours(field: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of the six neighbours of each node; a border node is its own neighbour."""
    total = np.zeros_like(field)
    for axis in range(3):
        last = field.shape[axis] - 1
        total += field.take(np.minimum(np.arange(last + 1) + 1, last), axis)
        total += field.take(np.maximum(np.arange(last + 1) - 1, 0), axis)
    return total / 6
