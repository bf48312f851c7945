"""How far a point is from the internal thoracic vessels, on a grid that all organs share."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, sampled
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.wall.internal_thoracic import distance

_STEP_MM, _BAND_MM = 1.0, 3.0
_FAR_MM = 12.0
_LOW = np.array([6.0, -165.0, -60.0])
_HIGH = np.array([48.0, -40.0, 130.0])


def internal_thoracic_distance(points: Points) -> Distances:
    """Return the distance to the internal thoracic vessels of both sides, mm."""
    lattice = _lattice()
    folded = points.copy()
    folded[:, 0] = np.abs(folded[:, 0])
    outside = np.any((folded < lattice.low) | (folded > lattice.high), axis=1)
    return np.where(outside, np.float32(_BAND_MM), lattice.at(folded))


def internal_thoracic() -> Solid:
    """Return the internal thoracic vessels of both sides as one solid, known within 3 mm."""

    def field(points: Points) -> Distances:
        gap = internal_thoracic_distance(points)
        return np.where(gap < np.float32(_BAND_MM), gap, np.float32(_FAR_MM))

    return Solid(field, np.array([-_HIGH[0], _LOW[1], _LOW[2]]), _HIGH)


@kept
def _lattice() -> Lattice:
    return sampled(distance, _LOW, _HIGH, _STEP_MM, _BAND_MM)
