"""The top of a lung: a smooth dome in the root of the neck, whatever runs over it."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Points, smooth_step
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.mediastinum import mediastinum_distance
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.rolling import rolled

_STEP_MM = 2.0
_LOW, _HIGH = np.array([0.0, -96.0, -62.0]), np.array([96.0, 60.0, 22.0])  # from T1's body
_BALL_MM, _CALM_STEPS = 10.0, 0.8  # the dome is no sharper than this
_GAP_MM = 0.8
_FADING_MM, _BELOW_MM = (-46.0, -22.0), 8.0  # where the wall and pleura alone bound the lung
_OVER = ("subclavian", "jugular", "brachiocephalic", "carotid")


def above_apex(points: Points, side: Side) -> Distances:
    """Return the distance to the dome of a side, negative in the lung; far below it, less, mm."""
    lattice = _lattice(side)
    above = points[:, 2] - np.float32(shipped_spine().body(1).centre[2])
    value = np.full(len(points), -_BELOW_MM, np.float32)
    near = above > np.float32(_FADING_MM[0])
    fading = 1 - smooth_step(above[near], *_FADING_MM)
    value[near] = lattice.at(points[near]) - np.float32(_BELOW_MM) * fading
    return value


@cache
def _lattice(side: Side) -> Lattice:
    centre = shipped_spine().body(1).centre
    low, high = _LOW.copy(), _HIGH.copy()
    if side.sign < 0:
        low[0], high[0] = -_HIGH[0], -_LOW[0]
    counts = node_counts(low, high, _STEP_MM)
    points = nodes(centre + low, counts, _STEP_MM)
    value = np.maximum(costal_distance(points), -mediastinum_distance(points, side))
    for name in uncut():
        if name.startswith(_OVER):
            value = np.maximum(value, np.float32(_GAP_MM) - uncut()[name].near(points))
    dome = rolled(value.reshape(counts), _STEP_MM, _BALL_MM)
    return smooth_lattice(centre + low, _STEP_MM, gaussian_filter(dome, _CALM_STEPS))
