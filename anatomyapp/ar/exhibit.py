"""Single structures on the card, as one lays them on a table: larger, and turned in any way."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.viewpoint import Matrix

TILT_DEG = 50.0  # own: far enough to have to be looked for, near enough for the sheet to be seen


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Structures that stand on the card in place of the whole model.

    Parameters
    ----------
    aside
        A direction of the model, LPS, that leans from the card's normal by ``TILT_DEG``; without
        one the model stands or lies as it does whole.
    around_deg
        To where on the card that direction leans: 0 to the right edge, 90 to the upper one.
    """

    structures: frozenset[StructureId]
    aside: Vector | None = None
    around_deg: float = 0.0

    def turn(self, usual: Matrix) -> Matrix:
        """Return how the model is turned, (3, 3) from LPS to the card; the usual way without one.

        Of all turns that bring the direction to its place it is the smallest one after the usual.
        """
        if self.aside is None:
            return usual
        tilt, around = math.radians(TILT_DEG), math.radians(self.around_deg)
        across, up = math.sin(tilt) * math.cos(around), math.sin(tilt) * math.sin(around)
        wanted = np.array([across, up, math.cos(tilt)])
        return _least_turn(usual @ np.asarray(self.aside), wanted) @ usual


def _least_turn(start: Matrix, end: Matrix) -> Matrix:
    """Return the (3, 3) turn of one unit vector to another about what is square to both."""
    axis, cosine = np.cross(start, end), float(start @ end)
    if cosine < -1 + 1e-9:  # opposite: half a turn about any axis square to both
        square = np.cross(start, np.eye(3)[int(np.argmin(np.abs(start)))])
        square /= np.linalg.norm(square)
        return np.asarray(2 * np.outer(square, square) - np.eye(3))
    x, y, z = axis.tolist()
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.asarray(np.eye(3) + cross + cross @ cross / (1 + cosine))
