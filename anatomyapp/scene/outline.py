"""Places on lines and within outlines (pure numpy)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating[Any]]


def nearest_on(line: Points, place: Points) -> NDArray[np.float64]:
    """Return the place (d,) of a line through points (n, d) that is nearest to a given one."""
    points, at = np.asarray(line, float), np.asarray(place, float)
    if len(points) == 1:
        return np.asarray(points[0])
    starts, along = points[:-1], np.diff(points, axis=0)
    lengths = np.maximum(np.einsum("nd,nd->n", along, along), 1e-30)
    ways = np.clip(np.einsum("nd,nd->n", at - starts, along) / lengths, 0.0, 1.0)
    feet = starts + ways[:, None] * along
    return np.asarray(feet[np.square(feet - at).sum(axis=1).argmin()])


def holds(outline: Points, place: Points) -> bool:
    """Tell whether an outline (n, 2) holds a place (2,): an even number of turns lies outside."""
    starts, (x, y) = np.asarray(outline, float), np.asarray(place, float)
    ends = np.roll(starts, -1, axis=0)
    crossing = (starts[:, 1] > y) != (ends[:, 1] > y)
    a, b = starts[crossing], ends[crossing]
    at = a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
    return bool((at > x).sum() % 2)
