"""What a ball reaches that rolls inside a solid: clefts and fingers narrower than it are lost.

This is a morphological opening with true distances: surfaces are kept to a fraction of a step.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, minimum_filter1d
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Vector

_MARGIN = 3.0  # steps around a surface within which distances are found
_ROUGH = 1.5  # how many times too far off a surface may read


def rolled(values: NDArray[np.float32], step: float, radius: float) -> NDArray[np.float32]:
    """Return the distances to a solid without what a ball inside it cannot reach, mm.

    ``values`` are distances at the nodes of a grid, negative inside. Where the solid leaves the
    grid it is taken to go on. Distances are true within three steps of the new surface.
    """
    inside = -_signed(values, step, radius + _MARGIN * step)
    core = np.asarray(radius - inside, np.float32)
    return np.asarray(_signed(core, step, radius + _MARGIN * step) - np.float32(radius))


def drawn_out(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return a solid without dips lower than ``size`` nodes along the last axis.

    It is an opening with an upright line: the solid beside a column of bodies becomes even.
    """
    eroded = maximum_filter1d(values, size, axis=-1, mode="nearest")
    return np.asarray(minimum_filter1d(eroded, size, axis=-1, mode="nearest"), np.float32)


def _signed(values: NDArray[np.float32], step: float, reach: float) -> NDArray[np.float32]:
    """Return the distances to the surface where values change their sign, up to ``reach``."""
    tree = cKDTree(_crossings(values) * step)
    near = np.argwhere(np.abs(values) < np.float32(_ROUGH * reach))
    away = np.full(values.shape, reach, np.float32)
    found = tree.query(near * step, distance_upper_bound=reach)[0]
    away[tuple(near.T)] = np.minimum(found, reach)
    return np.asarray(np.where(values < 0, -away, away))


def _crossings(values: NDArray[np.float32]) -> Vector:
    """Return the places, in steps, where values change their sign between neighbouring nodes."""
    found = []
    for axis in range(3):
        before, after = (np.moveaxis(values, axis, 0)[k] for k in (slice(-1), slice(1, None)))
        first = np.argwhere((before < 0) != (after < 0))
        a, b = before[tuple(first.T)].astype(float), after[tuple(first.T)].astype(float)
        place = first.astype(float)
        place[:, 0] += a / (a - b)
        order = [1, 2]
        order.insert(axis, 0)
        found.append(place[:, order])
    return np.vstack(found)
