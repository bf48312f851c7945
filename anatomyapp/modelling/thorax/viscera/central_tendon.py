"""The outline of the central tendon, a trefoil seen from above."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.domes import from_t1
from anatomyapp.modelling.thorax.viscera.levels import spine_front

# Leaves: middle to the left and in front of T1's body, half sizes, and turn.
_TREFOIL = (
    ((8.0, -64.0), (40.0, 26.0), 0.0),
    ((-52.0, -28.0), (42.0, 22.0), -0.30),
    ((60.0, -27.0), (38.0, 18.0), 0.40),
    ((-26.0, -26.0), (19.5, 19.5), 0.0),  # around the caval opening
)
_FILLET_MM = 12.0
# The crura begin below this level at this depth, and lower in front.
_BACK_LEVEL, _BACK_MM, _FALL = 9.3, -27.0, 0.8
_CRURAL_HALF_MM = 30.0  # beside the crura the tendon may lie lower


def outside_trefoil(points: Points) -> Distances:
    """Return the distance to the central tendon's outline, negative in it."""
    value = None
    for middle, radii, turn in _TREFOIL:
        x, y, _ = from_t1((*middle, 0.0))
        u, v = points[:, 0] - x, points[:, 1] - y
        cosine, sine = np.cos(turn), np.sin(turn)
        along, across = (u * cosine + v * sine) / radii[0], (v * cosine - u * sine) / radii[1]
        leaf = ((np.hypot(along, across) - 1) * min(radii)).astype(np.float32)
        value = leaf if value is None else smooth_union(value, leaf, _FILLET_MM)
    _, behind, _ = from_t1((0.0, _BACK_MM, 0.0))
    lowest = float(spine_front().z(_BACK_LEVEL)) + _FALL * np.minimum(points[:, 1] - behind, 0)
    lowest = lowest - 2 * np.maximum(np.abs(points[:, 0]) - _CRURAL_HALF_MM, 0)
    below = ((lowest - points[:, 2]) * 0.75).astype(np.float32)
    return smooth_intersection(np.asarray(value), below, 4.0)
