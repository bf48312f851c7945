"""Fields sampled on a regular grid of space, looked up by linear or cubic interpolation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import (
    distance_transform_edt,
    gaussian_filter,
    map_coordinates,
    spline_filter,
)

from anatomyapp.modelling.field import Distances, Field, Points, Vector
from anatomyapp.modelling.sampling import in_blocks
from anatomyapp.modelling.thorax.viscera.solid import Solid

_MARGIN_STEPS = 4
_BLOCK = 4  # nodes along the edge of a block that is asked whole


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """Values at the nodes ``low + step * (i, j, k)``; beyond the rim the rim's value holds.

    With ``order`` 3 the values are the coefficients of a cubic spline, so that light runs smoothly
    over the surface; ``smooth_lattice`` makes them.
    """

    low: Vector
    step: float
    values: NDArray[np.float32]
    order: Literal[1, 3] = 1

    @property
    def high(self) -> Vector:
        """Return the last node."""
        return np.asarray(self.low + self.step * (np.array(self.values.shape) - 1))

    def at(self, points: Points) -> Distances:
        """Return the values at points, (n,) float32."""
        places = ((points - self.low) / self.step).T
        found = map_coordinates(
            self.values, places, order=self.order, mode="nearest", prefilter=False
        )
        return np.asarray(found, np.float32)


def smooth_lattice(low: Vector, step: float, values: NDArray[np.float32]) -> Lattice:
    """Return the lattice whose cubic spline passes through the values at the nodes."""
    return Lattice(low, step, spline_filter(values, 3, np.float32, mode="nearest"), order=3)


def node_counts(low: ArrayLike, high: ArrayLike, step: float) -> NDArray[np.intp]:
    """Return how many nodes along each axis span a box."""
    extent = np.asarray(high, float) - np.asarray(low, float)
    return np.asarray(np.ceil(extent / step - 1e-9), np.intp) + 1


def nodes(low: ArrayLike, counts: ArrayLike, step: float) -> Points:
    """Return the nodes of a grid, (n, 3) float32, the last axis fastest."""
    first = np.asarray(low, float)
    axes = [first[k] + step * np.arange(n) for k, n in enumerate(np.asarray(counts))]
    return np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3).astype(np.float32)


def sampled(field: Field, low: ArrayLike, high: ArrayLike, step: float, band: float) -> Lattice:
    """Return a field on a grid: true within ``band`` of its surface, rough farther away.

    The field is asked on every fourth node first, and on all nodes where it may be near.
    """
    rough = _rough(field, low, high, step)
    values = np.empty(np.array(rough.shape) * _BLOCK, np.float32)
    in_blocks(values, _BLOCK)[:] = rough[..., None, None, None]
    return _true_near(field, Lattice(np.asarray(low, float), step, values), rough, band)


def smoothly_sampled(
    field: Field, low: ArrayLike, high: ArrayLike, step: float, band: float
) -> Lattice:
    """Return a field on a grid as ``sampled`` does, but rising evenly where it is rough.

    There a node has what lies between the middles of the blocks about it.
    """
    rough = _rough(field, low, high, step)
    values = _between_middles(rough)
    return _true_near(field, Lattice(np.asarray(low, float), step, values), rough, band)


def _rough(field: Field, low: ArrayLike, high: ArrayLike, step: float) -> NDArray[np.float32]:
    """Return a field amid the blocks of a grid."""
    blocks = (node_counts(low, high, step) + _BLOCK - 1) // _BLOCK
    corners = nodes((0, 0, 0), blocks, 1.0).astype(np.intp) * _BLOCK
    centres = np.asarray(low, float) + step * (corners + (_BLOCK - 1) / 2)
    return field(centres.astype(np.float32)).reshape(blocks)


def _true_near(field: Field, grid: Lattice, rough: NDArray[np.float32], band: float) -> Lattice:
    """Return a grid with true values in the blocks that the surface may be near to."""
    near = np.argwhere(np.abs(rough) < band + _BLOCK * grid.step)
    inside = nodes((0, 0, 0), (_BLOCK,) * 3, 1.0).astype(np.intp)
    places = grid.low + grid.step * (near[:, None] * _BLOCK + inside)
    found = field(places.reshape(-1, 3).astype(np.float32))
    in_blocks(grid.values, _BLOCK)[tuple(near.T)] = found.reshape(-1, *(_BLOCK,) * 3)
    return grid


def _between_middles(rough: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the values of all nodes, linear between those amid the blocks of a grid."""
    values = rough
    for axis, count in enumerate(rough.shape):
        at = np.clip((np.arange(count * _BLOCK) - (_BLOCK - 1) / 2) / _BLOCK, 0, count - 1)
        first = np.minimum(at.astype(np.intp), max(count - 2, 0))
        weight = (at - first).astype(np.float32).reshape([-1 if k == axis else 1 for k in range(3)])
        second = np.minimum(first + 1, count - 1)
        values = values.take(first, axis) * (1 - weight) + values.take(second, axis) * weight
    return values


def resolved(solid: Solid, step: float) -> Solid:
    """Return a solid that is looked up from a grid near its surface; creases are rounded to it."""
    margin = _MARGIN_STEPS * step
    grid = sampled(solid.field, solid.low - margin, solid.high + margin, step, 2 * step)
    smooth = smooth_lattice(grid.low, step, grid.values)
    return Solid(smooth.at, solid.low, solid.high)


def signed_distance(solid: NDArray[np.bool_], step: float, calm: float) -> NDArray[np.float32]:
    """Return the distance to the border of marked nodes, negative inside, smoothed.

    ``calm`` is the standard deviation of the smoothing in nodes; the terraces of the grid need
    about one.
    """
    outside = distance_transform_edt(~solid, sampling=step)
    inside = distance_transform_edt(solid, sampling=step)
    return np.asarray(gaussian_filter((outside - inside).astype(np.float32), calm))


def opened(solid: NDArray[np.bool_], radius: float, step: float) -> NDArray[np.bool_]:
    """Return the nodes that a ball inside the solid reaches: thin edges and spikes go."""
    core = distance_transform_edt(solid, sampling=step) > radius
    return np.asarray(distance_transform_edt(~core, sampling=step) < radius + 1e-2)


def closed(solid: NDArray[np.bool_], radius: float, step: float) -> NDArray[np.bool_]:
    """Return the solid with its clefts filled that a ball of the radius cannot enter."""
    core = distance_transform_edt(~solid, sampling=step) > radius
    return np.asarray(solid | (distance_transform_edt(~core, sampling=step) > radius))
