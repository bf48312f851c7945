"""Places in the thorax given by vertebral level, so that organs follow the spine that exists.

A level is the number of a thoracic vertebra at the centre of its body; 4.5 is the disc T4/T5, 0 is
C7, 13 is L1. Depth is counted forward from the front of the vertebral bodies.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.interpolate import PchipInterpolator

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.spine_figures import LEVELS

_BEYOND = 4  # levels that the spine is continued by at both ends
_KNOWN = np.linspace(1 - _BEYOND, 12 + _BEYOND, 2001)  # levels at which heights are looked up
_LEAN = (0.75, 0.5, 0.25, 0.1)  # of the last forward step: neck and loin curve the other way


@cache
def viscera_figures() -> Figures:
    """Return the shipped table of the organs."""
    return read_figures(morphometry_folder() / "viscera.csv")


@dataclass(frozen=True, slots=True, eq=False)
class SpineFront:
    """The front of the vertebral bodies: height z and depth y by level, mm."""

    _z: PchipInterpolator
    _y: PchipInterpolator

    def z(self, level: ArrayLike) -> NDArray[np.float64]:
        """Return the height of a level."""
        return np.asarray(self._z(np.asarray(level, float)))

    def y(self, level: ArrayLike) -> NDArray[np.float64]:
        """Return how far back the front of the bodies lies at a level."""
        return np.asarray(self._y(np.asarray(level, float)))

    def level(self, z: float) -> float:
        """Return the level of a height."""
        return float(np.interp(-z, -self.z(_KNOWN), _KNOWN))

    def y_at(self, heights: ArrayLike) -> NDArray[np.float64]:
        """Return how far back the front of the bodies lies at heights."""
        known = -self.z(_KNOWN), self.y(_KNOWN)
        return np.asarray(np.interp(-np.asarray(heights, float), *known))

    def placed(self, nodes: ArrayLike) -> Vector:
        """Return world places of nodes.

        Parameters
        ----------
        nodes
            (n, 3 + k): mm to the left, mm in front of the bodies, level, and columns that stay.

        Returns
        -------
        Vector
            (n, 3 + k): x, y, z and the other columns.
        """
        given = np.atleast_2d(np.asarray(nodes, float))
        world = given.copy()
        world[:, 1] = self.y(given[:, 2]) - given[:, 1]
        world[:, 2] = self.z(given[:, 2])
        return world


@cache
def spine_front() -> SpineFront:
    """Return the front of the shipped spine, continued into neck and abdomen."""
    spine = shipped_spine()
    places = [spine.body(n).to_world((0.0, -spine.vertebra(n).half_depth, 0.0))[1:] for n in LEVELS]
    heights = np.array([spine.body(n).centre[2] for n in LEVELS])
    table = np.column_stack([np.array(places)[:, 0], heights])
    above = table[0] + _continued(table[0] - table[1])[::-1]
    below = table[-1] + _continued(table[-1] - table[-2])
    levels = np.arange(1 - _BEYOND, 13 + _BEYOND)
    y, z = np.vstack([above, table, below]).T
    return SpineFront(PchipInterpolator(levels, z), PchipInterpolator(levels, y))


def _continued(step: Vector) -> Vector:
    """Return the offsets, (4, 2), of the levels beyond an end whose last step was this."""
    lean = np.array(_LEAN)
    return np.column_stack([step[0] * np.cumsum(lean), step[1] * np.arange(1, _BEYOND + 1)])
