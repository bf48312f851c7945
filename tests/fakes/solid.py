"""Soft solids before a pinhole: spheres and rounded cones that melt together, lit from one side.

Enough for a person out of focus or a hand, painted the same each time. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Vector = tuple[float, float, float]

_STEPS, _NEAR_MM = 48, 0.6
_HALF_MM = 1.5  # of the span over which slopes are taken
_LIGHT = np.array([-0.45, 0.62, 0.64])  # from the upper left, before them
_AMBIENT, _SKY = 0.46, 0.16


@dataclass(frozen=True, slots=True)
class Cone:
    """A rounded cone between two places, or a ball where they are one.

    ``flat`` makes it thinner along z by that factor.
    """

    start: Vector
    end: Vector
    radii_mm: tuple[float, float]
    colour: Vector  # blue, green, red, 0 to 255
    flat: float = 1.0


@dataclass(frozen=True, slots=True)
class Body:
    """Cones that melt together over so many millimetres."""

    cones: tuple[Cone, ...]
    melted_mm: float


def painted(body: Body, rays: Array, body_to_camera: Array) -> NDArray[np.float32]:
    """Return blue, green, red times cover, and cover, 0 to 255, (n, 4) along rays with z = 1."""
    turn = body_to_camera[:3, :3]
    way = np.column_stack([rays, np.ones(len(rays))])
    way = (way / np.linalg.norm(way, axis=1)[:, None]) @ turn
    start = np.broadcast_to(-turn.T @ body_to_camera[:3, 3], way.shape)
    middle = np.mean([[cone.start, cone.end] for cone in body.cones], axis=(0, 1))
    near = max(0.0, float(np.linalg.norm(middle - start[0])) - _reach(body, middle))
    span = np.full(len(way), near)
    nearest = np.full(len(way), np.inf)
    for _ in range(_STEPS):
        away = _away(body, start + span[:, None] * way)
        nearest = np.minimum(nearest, away)
        span += np.where(away > _NEAR_MM, 0.9 * away, 0.0)
    met = start + span[:, None] * way
    cover = np.clip(1.5 - _away(body, met) / _NEAR_MM / 2, 0, 1)
    told = np.zeros((len(way), 4), np.float32)
    hit = cover > 0
    told[hit, :3] = _colour(body, met[hit]) * (_lit(body, met[hit]) * cover[hit])[:, None]
    told[:, 3] = 255 * cover
    return told


def _reach(body: Body, middle: Array) -> float:
    return max(
        float(np.linalg.norm(np.asarray(end) - middle)) + max(cone.radii_mm)
        for cone in body.cones
        for end in (cone.start, cone.end)
    )


def _to_cone(cone: Cone, places: Array) -> Array:
    """Return how far places lie from a cone's surface, as if its radius grew evenly."""
    squeezed = np.array([1.0, 1.0, 1 / cone.flat])
    first, last = np.asarray(cone.start) * squeezed, np.asarray(cone.end) * squeezed
    axis, rest = last - first, places * squeezed - first
    length = float(axis @ axis)
    along = np.clip(rest @ axis / length, 0, 1) if length else np.zeros(len(places))
    radius = cone.radii_mm[0] + along * (cone.radii_mm[1] - cone.radii_mm[0])
    away: Array = np.linalg.norm(rest - along[:, None] * axis, axis=1) - radius
    return away * min(1.0, cone.flat)


def _away(body: Body, places: Array) -> Array:
    each = np.stack([_to_cone(cone, places) for cone in body.cones])
    low = each.min(axis=0)
    melted: Array = low - body.melted_mm * np.log(np.exp((low - each) / body.melted_mm).sum(axis=0))
    return melted


def _colour(body: Body, places: Array) -> Array:
    each = np.stack([_to_cone(cone, places) for cone in body.cones])
    weight = np.exp((each.min(axis=0) - each) / (0.35 * body.melted_mm))
    told: Array = (weight / weight.sum(axis=0)).T @ np.array([cone.colour for cone in body.cones])
    return told


def _lit(body: Body, places: Array) -> Array:
    """Return the light on places: from one side, and a little from above."""
    steps = _HALF_MM * np.eye(3)
    slope = np.stack([_away(body, places + s) - _away(body, places - s) for s in steps], axis=1)
    slope /= np.linalg.norm(slope, axis=1)[:, None] + 1e-9
    side = np.clip(0.25 + 0.75 * (slope @ _LIGHT), 0, None)
    lit: Array = _AMBIENT + _SKY * slope[:, 1] + 0.62 * side
    return lit
