"""Distances that are known in a band about a surface: beyond it the band's own distance is told.

Else each node of a mesh's grid in such a box would have to be asked, as if the surface were near.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter, minimum_filter

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.sampling import in_blocks
from anatomyapp.modelling.thorax.viscera.lattice import Lattice

_BLOCK = 4  # nodes along the edge of a block that is told of as a whole
_RINGS = (1, 2)  # of blocks around it that hold nothing of the band


class Banded:
    """A smooth lattice of distances that were cut off at both ends of a band.

    Parameters
    ----------
    smooth
        The lattice to be read in and near the band.
    values
        What was smoothed: distances of its nodes, none farther from zero than the band. Each axis
        has whole blocks of four nodes.
    band_mm
        Where they were cut off.
    """

    def __init__(self, smooth: Lattice, values: NDArray[np.float32], band_mm: float) -> None:
        self._smooth, self._edge = smooth, _BLOCK * smooth.step
        least, most = (k(in_blocks(values, _BLOCK), axis=(3, 4, 5)) for k in (np.min, np.max))
        self._far = np.zeros(least.shape, np.float32)
        for rings in _RINGS:
            away, size = band_mm + rings * self._edge, 2 * rings + 1
            self._far[minimum_filter(least, size) >= band_mm] = away
            self._far[maximum_filter(most, size) <= -band_mm] = -away

    def at(self, points: Points) -> Distances:
        """Return the distances at points, those far from the band roughly."""
        blocks = ((points - self._smooth.low) / self._edge).astype(np.intp)
        blocks = np.clip(blocks, 0, np.array(self._far.shape) - 1)
        found = self._far[tuple(blocks.T)]
        near = found == 0
        found[near] = self._smooth.at(points[near])
        return np.asarray(found)
