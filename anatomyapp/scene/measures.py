"""What is measured on the model: straight distances and angles between places (pure numpy)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from anatomyapp.scene.annotations import MeasureKind


def distance_mm(a: ArrayLike, b: ArrayLike) -> float:
    """Return how far two points (3,) LPS mm are apart, straight through what lies between."""
    return float(np.linalg.norm(np.asarray(a, float) - np.asarray(b, float)))


def angle_deg(first: ArrayLike, apex: ArrayLike, second: ArrayLike) -> float:
    """Return the angle at the apex, 0 to 180 degrees; NaN where a side has no length."""
    u, v = (np.asarray(end, float) - np.asarray(apex, float) for end in (first, second))
    if not (u.any() and v.any()):
        return math.nan
    across = float(np.linalg.norm(np.cross(u, v)))  # exact for small and for flat angles
    return math.degrees(math.atan2(across, float(u @ v)))


def value_of(kind: MeasureKind, points: Sequence[ArrayLike] | NDArray[Any]) -> float:
    """Return a distance in mm or an angle in degrees between its places; the apex is the second."""
    if kind is MeasureKind.DISTANCE:
        return distance_mm(points[0], points[1])
    return angle_deg(points[0], points[1], points[2])


def words_of(kind: MeasureKind, value: float) -> str:
    """Return a value as it is read: "42.3 mm", "108.5°"."""
    return f"{value:.1f} mm" if kind is MeasureKind.DISTANCE else f"{value:.1f}°"
