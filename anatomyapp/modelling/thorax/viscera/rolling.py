"""What a ball reaches that rolls inside a solid: clefts and fingers narrower than it are lost.

This is a morphological opening with true distances: surfaces are kept to a fraction of a step.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, minimum_filter1d
from scipy.spatial import cKDTree

from anatomyapp.modelling.side_by_side import idle_cores

_MARGIN = 3.0  # steps around a surface within which distances are found
_DEEPER = 4.0  # likewise in the solid, where smoothing reads them
_CROSSING = 1.5  # likewise where only the place of a surface is wanted
_BLOCK = 4  # nodes along the edge of a block that is passed over whole
_HALF_DIAGONAL = 2.6  # of such a block, steps
_LEAF = 24  # places in a leaf of a search tree


def rolled(values: NDArray[np.float32], step: float, radius: float) -> NDArray[np.float32]:
    """Return the distances to a solid without what a ball inside it cannot reach, mm.

    ``values`` are distances at the nodes of a grid, negative inside. Where the solid leaves the
    grid it is taken to go on. Distances are true within three steps of the new surface, four
    inside it.
    """
    hair, surface = _CROSSING * step, _crossings(values, step)
    inside = _away(surface, values < 0, step, (radius - hair, radius + hair))
    core = np.where(values < 0, radius - inside, radius).astype(np.float32)
    least, most = radius - _DEEPER * step, radius + _MARGIN * step
    surface = _crossings(core, step)
    outside = _away(surface, core >= 0, step, (least, most))
    deep = _away(surface, core < 0, step, (0.0, max(-least, step)))
    return np.asarray(np.where(core < 0, -deep, outside) - radius, np.float32)


def drawn_out(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return a solid without dips lower than ``size`` nodes along the last axis.

    It is an opening with an upright line: the solid beside a column of bodies becomes even.
    """
    eroded = maximum_filter1d(values, size, axis=-1, mode="nearest")
    return np.asarray(minimum_filter1d(eroded, size, axis=-1, mode="nearest"), np.float32)


def _away(
    surface: cKDTree, wanted: NDArray[np.bool_], step: float, span: tuple[float, float]
) -> NDArray[np.float32]:
    """Return the distances of wanted nodes to a surface, mm, those of others roughly.

    They are true between the ends of ``span``, and beyond that no farther off than a block.
    """
    (least, most), half, cores = span, _HALF_DIAGONAL * step, idle_cores()
    counts = (np.array(wanted.shape) + _BLOCK - 1) // _BLOCK
    middles = step * (_BLOCK * np.moveaxis(np.indices(tuple(counts)), 0, -1) + (_BLOCK - 1) / 2)
    away = np.asarray(surface.query(middles, distance_upper_bound=most + half, workers=cores)[0])
    for axis, count in enumerate(wanted.shape):
        away = away.repeat(_BLOCK, axis).take(np.arange(count), axis)
    near = np.argwhere(wanted & (away > least - half) & (away <= most + half))
    away[tuple(near.T)] = surface.query(near * step, distance_upper_bound=most, workers=cores)[0]
    return np.asarray(np.minimum(away, most), np.float32)


def _crossings(values: NDArray[np.float32], step: float) -> cKDTree:
    """Return the places, mm, where values change their sign between neighbouring nodes."""
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
    # Boxes not shrunk to what they hold are several times as quick to pass over from far off.
    return cKDTree(np.vstack(found) * step, _LEAF, compact_nodes=False, balanced_tree=False)
