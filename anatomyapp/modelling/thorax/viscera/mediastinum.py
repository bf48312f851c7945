"""The space between the lungs: everything there, rounded off the way the pleura bridges it."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Points, smooth_step, smooth_union
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    closed,
    node_counts,
    nodes,
    signed_distance,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.slender import slender
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import tube

_STEP_MM = 2.0
_LOW = np.array([-108.0, -140.0, -258.0])  # from T1's body
_HIGH = np.array([116.0, 44.0, 44.0])
_ROOT_MM = (36.0, 46.0)  # from the midline: beyond it, branches run inside the lung
_LEAVING = 40.0  # how much farther they then read, mm
_WRAPPING_MM = 0.2  # fat and pleura around it all
_BRIDGED_MM = 4.2  # radius of the ball that the pleura follows into clefts
_FILLET_MM, _BRIDGE_FILLET_MM = 4.0, 3.0
_REACH_MM = 14.0
_CALM_STEPS = 0.8
_BEYOND_ROOT = (
    "aortic-arch",
    "descending-thoracic-aorta",
    "inferior-vena-cava",
    "azygos-vein",
    "hemiazygos-vein",
)
_APART = (  # they groove or enter the lung by themselves, or lie in the sac
    "lobar-bronchus",
    "subclavian-vein",
    "jugular",
    "ventricle",
    "atrium",
    "coronary",
)
# Fat between the tubes above the heart, and below it around the oesophagus: mm to the left, mm in
# front of the bodies, level, half width and half depth.
_FAT = (
    ((0.0, 14.0, -0.5, 15.0, 22.0), (0.0, 14.0, 2.0, 15.0, 20.0), (1.0, 14.0, 4.6, 13.0, 17.0)),
    ((0.0, 40.0, 1.6, 16.0, 18.0), (0.0, 52.0, 3.0, 15.0, 22.0), (1.0, 62.0, 4.6, 12.0, 24.0)),
    ((4.0, 27.0, 7.3, 13.0, 11.0), (6.0, 34.0, 8.1, 17.0, 14.0), (7.0, 38.0, 8.8, 18.0, 15.0)),
)


def mediastinum_distance(points: Points) -> Distances:
    """Return the distance to the mediastinal pleura, negative in the mediastinum, mm."""
    lattice = mediastinum_lattice()
    outside = np.any((points < lattice.low) | (points > lattice.high), axis=1)
    return np.where(outside, np.float32(_REACH_MM), lattice.at(points))


@cache
def mediastinum_lattice() -> Lattice:
    """Return the distances on a grid."""
    low, high = (shipped_spine().body(1).centre + corner for corner in (_LOW, _HIGH))
    counts = node_counts(low, high, _STEP_MM)
    value = _contents(nodes(low, counts, _STEP_MM)).reshape(counts) - np.float32(_WRAPPING_MM)
    bridged = signed_distance(closed(value < 0, _BRIDGED_MM, _STEP_MM), _STEP_MM, 1.2)
    joined = smooth_union(value, bridged, _BRIDGE_FILLET_MM)
    return smooth_lattice(low, _STEP_MM, gaussian_filter(joined, _CALM_STEPS))


def _contents(points: Points) -> Distances:
    """Return the distance to all that lies between the lungs, up to the roots of the lungs."""
    value = np.full(len(points), _REACH_MM, np.float32)
    entering = smooth_step(np.abs(points[:, 0]), *_ROOT_MM) * np.float32(_LEAVING)
    for name, solid in uncut().items():
        if not any(word in name for word in _APART):
            _join(value, points, solid, None if name in _BEYOND_ROOT else entering)
    for filling in (sac_outside(), *_filling(), *slender().values()):
        _join(value, points, filling, None)
    return value


@cache
def _filling() -> tuple[Solid, ...]:
    """Return the fat of the mediastinum."""
    return tuple(tube(spine_front().placed(np.array(rows))) for rows in _FAT)


def _join(
    value: Distances, points: Points, solid: Solid, farther: NDArray[np.float32] | None
) -> None:
    """Blend a solid's distance into the values around its box."""
    box = np.all((points > solid.low - _REACH_MM) & (points < solid.high + _REACH_MM), axis=1)
    found = solid.near(points[box], _REACH_MM)
    if farther is not None:
        found = np.minimum(found + farther[box], np.float32(_REACH_MM))
    value[box] = smooth_union(value[box], found, _FILLET_MM)
