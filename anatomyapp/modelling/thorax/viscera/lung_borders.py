"""The two sides, and the fissures of the lungs: bowed planes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, Vector
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures

_BOW_MM = 1.0  # how far a fissure bulges from its plane
_OBLIQUE_LEAN, _HORIZONTAL_LEAN = 0.06, 0.05
_FRONT_LEAN = 0.3  # medial to its front end the oblique fissure falls, and the lower lobe ends


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its name and the sign of x there."""

    name: str
    sign: float

    def across(self, points: Points) -> Distances:
        """Return how far points lie on this side of the median plane."""
        return np.asarray(points[:, 0] * np.float32(self.sign))


LEFT, RIGHT = Side("left", 1.0), Side("right", -1.0)


@cache
def _oblique_ends() -> tuple[Vector, Vector]:
    """Return where the oblique fissure meets the back wall and the sixth cartilage."""
    level = viscera_figures().value("oblique_fissure_level_behind")
    front = spine_front()
    behind = np.array([0.0, float(front.y(level)) + 52.0, float(front.z(level))])
    return behind, costal_sweep(6).curve.centreline[-1]


def above_oblique(points: Points, side: Side) -> Distances:
    """Return how far points lie above the oblique fissure."""
    (_, back, top), (fore_across, fore, bottom) = _oblique_ends()
    slope = (top - bottom) / (back - fore)
    along = np.clip((back - points[:, 1]) / (back - fore), 0, 1)
    height = top - slope * (back - points[:, 1]) + _BOW_MM * np.sin(np.pi * along)
    across = side.across(points)
    height = height + _OBLIQUE_LEAN * (across - 60.0)
    height = height + _FRONT_LEAN * along**2 * np.minimum(across - fore_across, 0)
    return np.asarray((points[:, 2] - height) / np.hypot(1.0, slope), np.float32)


def above_horizontal(points: Points) -> Distances:
    """Return how far points lie above the horizontal fissure of the right lung."""
    n = int(viscera_figures().value("horizontal_fissure_cartilage"))
    axis = costal_sweep(n).cartilage
    _, fore, height = axis[len(axis) // 2]
    along = np.clip((points[:, 1] - fore) / 100.0, 0, 1)
    level = height + 6.0 * np.sin(np.pi * along) + _HORIZONTAL_LEAN * (70.0 - RIGHT.across(points))
    return np.asarray(points[:, 2] - level, np.float32)
