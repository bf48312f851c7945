"""The body of a thoracic vertebra and the roots of its pedicles.

All fields here take points of the body's frame (left, posterior, superior), folded to x >= 0.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    flat_capsule,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
)
from anatomyapp.modelling.thorax.spine_figures import VertebraFigures

_RIM_MM = 0.35  # how far the rim of the end-plates stands out
_SINK_MM = 1.5  # how deep the middle of an end-plate lies below its rim
_UNCUS_MM = 2.2


def body(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the body: waisted, rimmed, hollow at the plates and behind."""
    x, y, z = points.T
    ratio = np.clip((z + v.half_height) / v.body_height, 0, 1)
    waist = np.maximum(np.sin(np.pi * ratio), 0) ** 0.8
    rim = _RIM_MM * np.exp(-(((np.abs(z) - v.half_height + 1.6) / 1.5) ** 2))
    half_width = (v.lower_width + (v.upper_width - v.lower_width) * ratio) / 2
    half_width = half_width * (1 - 0.105 * waist) + rim
    half_depth = (v.lower_depth + (v.upper_depth - v.lower_depth) * ratio) / 2
    half_depth = half_depth * (1 - np.where(y < 0, 0.085, 0.03) * waist) + rim
    power = 2.25 + 0.35 * np.clip(y / v.half_depth, 0, 1)
    radius = ((np.abs(x) / half_width) ** power + (np.abs(y) / half_depth) ** power) ** (1 / power)
    wall = (radius - 1) * np.minimum(half_width, half_depth)
    wall = smooth_subtraction(wall.astype(np.float32), _hollow_behind(points, v), 2.4)
    plates = np.abs(z) - _plate_height(points, radius, v)
    return smooth_intersection(wall, plates.astype(np.float32), 1.3)


def _hollow_behind(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the canal's ellipse, which makes the body's heart shape."""
    x, y, _ = points.T
    across, along = v.canal_width * 0.51, v.canal_depth / 2 + 0.6
    radius = np.hypot(x / across, (y - v.canal_centre - 0.2) / along)
    return np.asarray((radius - 1) * v.canal_depth / 2, np.float32)


def end_plates(points: Points, v: VertebraFigures) -> Distances:
    """Return how far points lie above the upper or below the lower end-plate of the body."""
    x, y, z = points.T
    radius = np.hypot(x / v.half_width, y / v.half_depth)
    plates = np.abs(z) - _plate_height(points, radius.astype(np.float32), v)
    return np.asarray(plates, np.float32)


def _plate_height(points: Points, radius: Distances, v: VertebraFigures) -> Distances:
    """Return how high the end-plates stand: sunk in the middle; T1's upper one with its uncus."""
    x, y, z = points.T
    height = v.half_height + 0.15 - _SINK_MM * (1 - smooth_step(radius, 0.45, 0.83))
    if v.level == 1:
        side = np.clip((np.abs(x) / (v.upper_width / 2) - 0.62) / 0.3, 0, 1) ** 2
        lips = side * np.clip(1 - (y / v.half_depth - 0.1) ** 2, 0, 1)
        height = height + np.where(z > 0, _UNCUS_MM * lips, 0)
    return np.asarray(height, np.float32)


def pedicle_axis(v: VertebraFigures) -> tuple[float, float]:
    """Return where a pedicle's axis runs: x from the midline and z above the body's middle."""
    return v.canal_width / 2 + v.pedicle_width * 0.45, v.half_height - v.pedicle_height / 2 - 0.8


def pedicle(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the left pedicle, rooted inside the body."""
    across, height = pedicle_axis(v)
    wide, tall = v.pedicle_width / 2 + 0.3, v.pedicle_height / 2
    start = (min(across, 0.8 * v.half_width), v.half_depth * 0.45, height)
    end = (across + 0.4, v.half_depth + 6.5, height - 0.3)
    return flat_capsule(points, start, end, (1, 0, 0), ((wide, tall + 0.4), (wide, tall - 0.6)))


def body_with_pedicle(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to body and pedicle together."""
    return smooth_union(body(points, v), pedicle(points, v), 2.4)
