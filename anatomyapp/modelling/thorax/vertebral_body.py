"""The body of a thoracic vertebra and the roots of its pedicles.

All fields here take points of the body's frame (left, posterior, superior), folded to x >= 0.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    ellipsoid,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
    superellipse,
)
from anatomyapp.modelling.thorax.spine_figures import VertebraFigures

_RIM_MM = 0.75  # how far the rim of the end-plates stands out
_RING_MM = 1.5  # how far inside the wall's edge the rim lies
_SINK_MM = 1.5  # how deep the middle of an end-plate lies below its ring
_UNCUS_MM = 2.4
_HEART = ((1.0, 5.0, 8.0, 12.0), (0.03, 0.12, 0.12, 0.03))  # narrowing to the front, by level
# Holes of small vessels at the side and in front: share of the half width and of the half height,
# radius; each level moves them a little.
_VESSEL_HOLES = ((0.86, -0.16, 0.8), (0.48, 0.13, 0.55))
_HOLE_STRETCH = 1.5  # they are wider than high
_HOLE_EDGE_MM = 0.8


def body(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the body: waisted, rimmed, hollow at the plates and behind."""
    _, wall = _wall(points, v)
    solid = smooth_subtraction(wall, _hollow_behind(points, v), 2.0)
    solid = smooth_intersection(solid, end_plates(points, v), 1.0)
    return _pitted(solid, points, v)


def _wall(points: Points, v: VertebraFigures) -> tuple[Distances, Distances]:
    """Return the share of the way out to the wall, and the distance to it."""
    x, y, z = points.T
    ratio = np.clip((z + v.half_height) / v.body_height, 0, 1)
    waist = np.maximum(np.sin(np.pi * ratio), 0) ** 0.75
    rim = _RIM_MM * np.exp(-(((np.abs(z) - v.half_height + _RING_MM) / 1.4) ** 2))
    half_width = (v.lower_width + (v.upper_width - v.lower_width) * ratio) / 2
    half_width = half_width * (1 - 0.125 * waist) + rim - 0.3
    half_depth = (v.lower_depth + (v.upper_depth - v.lower_depth) * ratio) / 2
    half_depth = half_depth * (1 - np.where(y < 0, 0.10, 0.035) * waist) + rim - 0.3
    heart = np.interp(v.level, *_HEART)
    half_width = half_width * (1 + heart * np.clip(y / v.half_depth, -1, 0.6))
    power = 2.25 + 0.35 * np.clip(y / v.half_depth, 0, 1)
    radius = ((np.abs(x) / half_width) ** power + (np.abs(y) / half_depth) ** power) ** (1 / power)
    wall = (radius - 1) * np.minimum(half_width, half_depth)
    return radius.astype(np.float32), wall.astype(np.float32)


def _hollow_behind(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the canal's ellipse, which makes the body's heart shape."""
    x, y, _ = points.T
    across, along = v.canal_width * 0.51, v.canal_depth / 2 + 0.6
    radius = np.hypot(x / across, (y - v.canal_centre - 0.2) / along)
    return np.asarray((radius - 1) * v.canal_depth / 2, np.float32)


def _pitted(solid: Distances, points: Points, v: VertebraFigures) -> Distances:
    """Sink the basivertebral foramen behind, and holes of small vessels at side and front."""
    wide, tall = 0.16 * v.canal_width, 0.17 * v.half_height
    behind = (0.0, v.half_depth - 0.6, 0.0)
    solid = smooth_subtraction(solid, ellipsoid(points, behind, (wide, 2.6, tall)), 0.9)
    for number, (across, up, size) in enumerate(_VESSEL_HOLES):
        turn = 2.4 * v.level + 1.7 * number
        x = (across + 0.06 * np.sin(turn)) * 0.88 * v.half_width
        y = -0.93 * v.half_depth * np.sqrt(1 - (x / (0.88 * v.half_width)) ** 2.3)
        centre = (x, y, (up + 0.12 * np.cos(turn)) * v.half_height)
        hole = ellipsoid(points, centre, (_HOLE_STRETCH * size, _HOLE_STRETCH * size, size))
        solid = smooth_subtraction(solid, hole, _HOLE_EDGE_MM)
    return solid


def end_plates(points: Points, v: VertebraFigures) -> Distances:
    """Return how far points lie above the upper or below the lower end-plate of the body."""
    radius, _ = _wall(points, v)
    return np.asarray(np.abs(points[:, 2]) - _plate_height(points, radius, v), np.float32)


def share_of_plate(points: Points, v: VertebraFigures) -> Distances:
    """Return how far points lie from the middle of an end-plate, 0, to its edge, 1."""
    return _wall(points, v)[0]


def _plate_height(points: Points, radius: Distances, v: VertebraFigures) -> Distances:
    """Return how high the end-plates stand: a ring around a hollow; T1's upper one with uncus."""
    x, y, z = points.T
    hollow = 1 - 0.75 * smooth_step(radius, 0.30, 0.72) - 0.25 * smooth_step(radius, 0.66, 0.84)
    height = v.half_height + 0.15 - _SINK_MM * hollow
    if v.level == 1:
        side = np.clip((np.abs(x) / (v.upper_width / 2) - 0.62) / 0.3, 0, 1) ** 2
        lips = side * np.clip(1 - (y / v.half_depth - 0.1) ** 2, 0, 1)
        height = height + np.where(z > 0, _UNCUS_MM * lips, 0)
    return np.asarray(height, np.float32)


def pedicle_axis(v: VertebraFigures) -> tuple[float, float]:
    """Return where a pedicle's axis runs: x from the midline and z above the body's middle."""
    return v.canal_width / 2 + v.pedicle_width * 0.45, v.half_height - v.pedicle_height / 2 - 0.8


def pedicle(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to the left pedicle, rooted inside the body.

    It is slightest in its middle: little is missing above, at the superior vertebral notch, more
    below, at the inferior one.
    """
    x, y, z = points.T
    across, height = pedicle_axis(v)
    begin, end = 0.45 * v.half_depth, v.half_depth + 9.0
    share = np.clip((y - begin) / (end - begin), 0, 1)
    flare = (2.0 * np.clip((y - v.half_depth + 2.0) / 8.0, 0, 1) - 1) ** 2
    start = min(across, 0.8 * v.half_width)
    middle = start + (across + 0.4 - start) * share**0.9
    top = height + v.pedicle_height / 2 + 0.9 * flare - 0.3
    bottom = height - v.pedicle_height / 2 - 1.8 * flare + 0.5
    wide = v.pedicle_width / 2 + 0.2 + 0.7 * flare
    section = superellipse(x - middle, z - (top + bottom) / 2, wide, (top - bottom) / 2, 2.3)
    ends = np.maximum(begin - y, y - end)
    return smooth_intersection(section, ends.astype(np.float32), 2.0)


def body_with_pedicle(points: Points, v: VertebraFigures) -> Distances:
    """Return the distance to body and pedicle together."""
    return smooth_union(body(points, v), pedicle(points, v), 2.2)
