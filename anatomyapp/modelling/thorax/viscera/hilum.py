"""The way of bronchi and vessels into a lung: passages that join where little would part them."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.lattice import (
    closed,
    node_counts,
    nodes,
    signed_distance,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.vessels import pulmonary_vessels

_STEP_MM = 1.25
_SHEATH_MM = 0.7  # of loose tissue around bronchi and vessels
_JOINED_MM = 4.0  # a ball of this radius fits between passages that stay apart
_ROOM_MM = 6.0
_REACH_MM = 1.0  # trunks are asked no farther than a little beyond their sheaths


@cache
def hilum(side: Side) -> Solid:
    """Return the passages of a side's bronchi and vessels as one solid."""
    trunks = _trunks(side)
    low = np.min([k.low for k in trunks], axis=0) - _ROOM_MM
    high = np.max([k.high for k in trunks], axis=0) + _ROOM_MM

    def nearest(points: Points) -> Distances:
        return np.asarray(np.min([k.near(points, _REACH_MM) for k in trunks], axis=0))

    counts = node_counts(low, high, _STEP_MM)
    apart = evaluated(nearest, nodes(low, counts, _STEP_MM)).reshape(counts)
    joined = closed(apart < _SHEATH_MM, _JOINED_MM, _STEP_MM)
    lattice = smooth_lattice(low, _STEP_MM, signed_distance(joined, _STEP_MM, 1.2))
    return Solid(lattice.at, low, high)


def _trunks(side: Side) -> tuple[Solid, ...]:
    """Return the bronchi up to their segmental branches, and the pulmonary vessels."""
    bronchi = (course.tube().solid() for name, course in AIRWAY.items() if side.name in name)
    vessels = (k for name, k in pulmonary_vessels().items() if name.endswith(side.name))
    return (*bronchi, *vessels)
