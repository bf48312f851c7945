"""The auricles: flat pouches with a crenated border."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_step
from anatomyapp.modelling.thorax.viscera.heart.place import placed
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import Tube

_UPRIGHT = (0.0, 0.0, 1.0)
_CRENATION_MM, _CRENATION_LENGTH_MM = 0.8, 8.5
_CRENATED_FROM = (6.0, 16.0)  # along the pouch
_UNEVEN = 0.9  # how far neighbouring lobules differ in length, radians


def auricle(nodes: Sequence[tuple[float, ...]]) -> Solid:
    """Return a pouch through the heart's nodes, with its half sizes upwards and across.

    Shallow furrows run round it, so that its borders are crenated.
    """
    pouch = Tube(placed(nodes), _UPRIGHT)

    def field(points: Points) -> Distances:
        place = pouch.locate(points)
        turn = np.float32(2 * np.pi / _CRENATION_LENGTH_MM) * place.s
        wave = np.cos(turn + np.float32(_UNEVEN) * np.sin(np.float32(0.43) * turn))
        fine = smooth_step(place.s, *_CRENATED_FROM)
        return np.asarray(place.distance + np.float32(0.5 * _CRENATION_MM) * wave * fine)

    low, high = pouch.box(_CRENATION_MM)
    return Solid(field, low, high)
