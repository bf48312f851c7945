"""Where sheets lie: poses, and the flat or bent surface that rays of the camera meet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Ellipse:
    """A chest's section: half its breadth and half its depth, mm."""

    across: float
    deep: float

    @cached_property
    def arc(self) -> tuple[Array, Array]:
        """Angles, as of a circle that was pressed flat, and lengths along the section, mm."""
        angles = np.linspace(-1.5, 1.5, 3001)
        speed = np.hypot(self.across * np.cos(angles), self.deep * np.sin(angles))
        lengths = np.concatenate([[0], np.cumsum((speed[1:] + speed[:-1]) / 2 * np.diff(angles))])
        return angles, lengths - lengths[len(lengths) // 2]


Section = float | Ellipse | None  # a cylinder's radius, an ellipse, or flat

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


def on_surface(points: Array, section: Section) -> Array:
    """Return the (n, 3) places of points (n, 2) of the page, flat or bent round its y axis."""
    x, y = points[:, 0], points[:, 1]
    if section is None:
        return np.column_stack([x, y, np.zeros_like(x)])
    if isinstance(section, Ellipse):
        angle, across, deep = np.interp(x, *section.arc[::-1]), section.across, section.deep
    else:
        angle, across, deep = x / section, section, section
    return np.column_stack([across * np.sin(angle), y, deep * (np.cos(angle) - 1)])


def met(rays: Array, sheet_to_camera: Array, section: Section) -> Array:
    """Return the points (n, 2) of the page that rays (n, 2) with z = 1 meet, NaN where none is."""
    rotation, origin = (
        sheet_to_camera[:3, :3].T,
        -sheet_to_camera[:3, :3].T @ sheet_to_camera[:3, 3],
    )
    way = rays @ rotation[:, :2].T + rotation[:, 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        if section is None:
            span = np.where(way[:, 2] < 0, -origin[2] / way[:, 2], np.nan)
            return np.where(origin[2] > 0, origin[:2] + span[:, None] * way[:, :2], np.nan)
        if isinstance(section, Ellipse):
            round_again = np.array([1, 1, section.across / section.deep])
            middle = (origin + np.array([0, 0, section.deep])) * round_again
            met_at = _met_cylinder(middle, way * round_again, section.across)
            met_at[:, 0] = np.interp(met_at[:, 0] / section.across, *section.arc)
            return met_at
        return _met_cylinder(origin + np.array([0, 0, section]), way, section)


def _met_cylinder(origin: Array, way: Array, radius_mm: float) -> Array:
    """Return where rays first meet a cylinder about the y axis."""
    a = way[:, 0] ** 2 + way[:, 2] ** 2
    b = way[:, 0] * origin[0] + way[:, 2] * origin[2]
    c = origin[0] ** 2 + origin[2] ** 2 - radius_mm**2
    span = (-b - np.sqrt(b * b - a * c)) / a
    x, z = origin[0] + span * way[:, 0], origin[2] + span * way[:, 2]
    return np.column_stack([radius_mm * np.arctan2(x, z), origin[1] + span * way[:, 1]])
