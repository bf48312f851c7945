"""Where sheets lie: poses, and the flat or bent surface that rays of the camera meet."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FACING = np.diag([1.0, -1.0, -1.0])  # an upright sheet that faces the camera


def turn(axis: int, angle_deg: float) -> Array:
    """Return the (3, 3) rotation about a coordinate axis."""
    c, s = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    rotation = np.eye(3)
    a, b = [(1, 2), (2, 0), (0, 1)][axis]
    rotation[[a, a, b, b], [a, b, a, b]] = c, -s, s, c
    return rotation


def pose(
    distance_mm: float, *, yaw: float = 0, pitch: float = 0, roll: float = 0,
    aside: tuple[float, float] = (0, 0),
) -> Array:  # fmt: skip
    """Return the (4, 4) ``sheet_to_camera`` of a sheet turned about its own y, x and z axes, deg.

    ``aside`` moves it off the optical axis, to the right and down, mm.
    """
    result = np.eye(4)
    result[:3, :3] = FACING @ turn(2, roll) @ turn(1, yaw) @ turn(0, pitch)
    result[:3, 3] = *aside, distance_mm
    return result


def on_surface(points: Array, radius_mm: float | None) -> Array:
    """Return the (n, 3) places of points (n, 2) of the page, flat or bent round its y axis."""
    x, y = points[:, 0], points[:, 1]
    if radius_mm is None:
        return np.column_stack([x, y, np.zeros_like(x)])
    angle = x / radius_mm
    return np.column_stack([radius_mm * np.sin(angle), y, radius_mm * (np.cos(angle) - 1)])


def met(rays: Array, sheet_to_camera: Array, radius_mm: float | None) -> Array:
    """Return the points (n, 2) of the page that rays (n, 2) with z = 1 meet, NaN where none is."""
    rotation, origin = (
        sheet_to_camera[:3, :3].T,
        -sheet_to_camera[:3, :3].T @ sheet_to_camera[:3, 3],
    )
    way = rays @ rotation[:, :2].T + rotation[:, 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        if radius_mm is None:
            span = np.where(way[:, 2] < 0, -origin[2] / way[:, 2], np.nan)
            return np.where(origin[2] > 0, origin[:2] + span[:, None] * way[:, :2], np.nan)
        return _met_cylinder(origin + np.array([0, 0, radius_mm]), way, radius_mm)


def _met_cylinder(origin: Array, way: Array, radius_mm: float) -> Array:
    """Return where rays first meet a cylinder about the y axis."""
    a = way[:, 0] ** 2 + way[:, 2] ** 2
    b = way[:, 0] * origin[0] + way[:, 2] * origin[2]
    c = origin[0] ** 2 + origin[2] ** 2 - radius_mm**2
    span = (-b - np.sqrt(b * b - a * c)) / a
    x, z = origin[0] + span * way[:, 0], origin[2] + span * way[:, 2]
    return np.column_stack([radius_mm * np.arctan2(x, z), origin[1] + span * way[:, 1]])
