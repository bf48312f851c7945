"""The space between the lungs: everything there, rounded off the way the pleura bridges it."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    closed,
    node_counts,
    nodes,
    signed_distance,
)
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.solid import Solid

_STEP_MM = 2.0
_LOW = np.array([-92.0, -140.0, -258.0])  # from T1's body
_HIGH = np.array([100.0, 44.0, 44.0])
_HILUM_MM = 43.0  # farther from the midline than this, branches run inside the lung
_WRAPPING_MM = 0.7  # fat and pleura around it all
_BRIDGED_MM = 5.0  # radius of the ball that the pleura follows into clefts
_SEPTUM_MM = 1.3  # half the sheet where both pleurae meet behind the sternum
_REACH_MM = 14.0
_BEYOND_HILUM = (
    "aortic-arch",
    "descending-thoracic-aorta",
    "inferior-vena-cava",
    "azygos-vein",
    "hemiazygos-vein",
)
_APART = (
    "lobar-bronchus",
    "subclavian-vein",
    "jugular",
)  # they groove or enter the lung by themselves


def mediastinum_distance(points: Points) -> Distances:
    """Return the distance to the mediastinal pleura, negative in the mediastinum, mm."""
    lattice = mediastinum_lattice()
    value = lattice.at(points)
    outside = np.any((points < lattice.low) | (points > lattice.high), axis=1)
    septum = np.abs(points[:, 0]) - np.float32(_SEPTUM_MM)
    return np.where(outside, np.maximum(septum, np.float32(1.0)), value)


@cache
def mediastinum_lattice() -> Lattice:
    """Return the distances on a grid."""
    low, high = (shipped_spine().body(1).centre + corner for corner in (_LOW, _HIGH))
    counts = node_counts(low, high, _STEP_MM)
    points = nodes(low, counts, _STEP_MM)
    value = np.abs(points[:, 0]) - np.float32(_SEPTUM_MM - _WRAPPING_MM)
    inner = np.abs(points[:, 0]) < _HILUM_MM
    for name, solid in uncut().items():
        if any(word in name for word in _APART):
            continue
        _lower(value, points, solid, None if name in _BEYOND_HILUM else inner)
    _lower(value, points, sac_outside(), None)
    marked = (value < _WRAPPING_MM).reshape(counts)
    solid_space = closed(marked, _BRIDGED_MM, _STEP_MM)
    return Lattice(low, _STEP_MM, signed_distance(solid_space, _STEP_MM, 1.1))


def _lower(
    value: Distances,
    points: Points,
    solid: Solid,
    where: np.ndarray[tuple[int], np.dtype[np.bool_]] | None,
) -> None:
    """Lower values to a solid's distance around its box."""
    box = np.all((points > solid.low - _REACH_MM) & (points < solid.high + _REACH_MM), axis=1)
    if where is not None:
        box &= where
    value[box] = np.minimum(value[box], solid.field(points[box]))
