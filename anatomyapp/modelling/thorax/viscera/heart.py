"""The heart: ventricles with their grooves, atria and auricles.

Coordinates are those of the heart: mm from the middle of the atrioventricular plane, axes as in the
world. The right ventricle is what the common ventricular mass has outside the left one, a crescent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    ellipsoid,
    smooth_intersection,
    smooth_subtraction,
    smooth_union,
    unit,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.tube import tube

_LEFT = (
    (11, 8, 8, 25),
    (22, 5, -5, 31),
    (35, -3, -18, 30.5),
    (48, -13, -32, 25),
    (59, -22, -44, 17.5),
    (67, -29, -52, 11),
)
_INFLOW = (
    (-14, -9, -9, 24),
    (7, -18, -20, 24.5),
    (30, -24, -32, 20),
    (49, -29, -44, 13),
    (61, -30, -50, 8),
)
_CONUS = ((2, -19, -18, 22), (10, -24, 1, 19.5), (11, -21, 12, 16.5), (10, -19, 22, 14))
_RIGHT_ATRIUM = ((-23, 0, 0), (21, 26, 31))
_CAVAL = ((-34, 8, 29, 11), (-33, 8, 15, 17), (-30, 12, -13, 17), (-32, 17, -28, 13))
_RIGHT_AURICLE = (
    (-27, -11, 15, 12.5, 9.5),
    (-22, -22, 20, 11, 7),
    (-13, -29, 25, 8.5, 5.2),
    (-4, -32, 29, 5, 3.2),
)
_LEFT_ATRIUM = ((-1, 21, 10), (31, 18, 22))
_VEIN_MOUTHS = (
    ((-28, 22, 18, 9), (-38, 21, 20, 8)),
    ((-28, 26, 2, 9), (-39, 31, 1, 8)),
    ((24, 22, 20, 9), (35, 22, 24, 8)),
    ((24, 28, 4, 9), (35, 34, 2, 8)),
)
_LEFT_AURICLE = (
    (26, 12, 19, 11, 9),
    (35, 0, 22, 10.5, 7),
    (37, -13, 24, 8.5, 5.8),
    (33, -24, 24, 5.2, 3.8),
)
_AV_NORMAL = unit([0.50, -0.52, -0.60])
_FLAT_SLOPE = (-0.26, 0.10)  # of the diaphragmatic face, to the left and backwards
_FLAT_HEIGHT = -40.6  # of that face, under the origin
_GROOVE_DEPTH, _GROOVE_WIDTH = 1.7, 3.4
_LOBULE_MM, _LOBULE_WAVE = 0.55, (0.55, 0.5, 0.6)


@dataclass(frozen=True, slots=True, eq=False)
class Heart:
    """The parts that the chambers, the coronary vessels and the pericardium are made of.

    ``left`` is the left ventricle's cone, ``ventricles`` the common mass with its grooves, the
    other two the atria with their auricles; all in the world, uncut.
    """

    origin: Vector
    left: Solid
    ventricles: Solid
    right_atrium: Solid
    left_atrium: Solid

    def beyond_valves(self, points: Points) -> Distances:
        """Return how far points lie on the apex's side of the atrioventricular plane."""
        offset = points - self.origin.astype(np.float32)
        return np.asarray(offset @ _AV_NORMAL.astype(np.float32))

    def under_face(self, points: Points) -> Distances:
        """Return how far points lie below the plane of the diaphragmatic face."""
        offset = points - self.origin.astype(np.float32)
        level = _FLAT_HEIGHT + offset[:, 0] * _FLAT_SLOPE[0] + offset[:, 1] * _FLAT_SLOPE[1]
        square = np.sqrt(1 + _FLAT_SLOPE[0] ** 2 + _FLAT_SLOPE[1] ** 2)
        return np.asarray((level - offset[:, 2]) / np.float32(square), np.float32)

    def whole(self) -> Solid:
        """Return the heart as one solid, for vessels on its surface."""
        parts = (self.ventricles, self.right_atrium, self.left_atrium)
        return union(parts, 0.0)


@cache
def heart() -> Heart:
    """Return the heart in its place."""
    figures = viscera_figures()
    place = [figures.value(f"heart_origin_{k}") for k in ("lateral", "before_spine", "level")]
    origin = spine_front().placed([place])[0]
    left = tube(_moved(_LEFT, origin))
    right = union([tube(_moved(_INFLOW, origin)), tube(_moved(_CONUS, origin))], 14.0)
    bare = Heart(origin, left, left, _right_atrium(origin), _left_atrium(origin))

    def ventricles(points: Points) -> Distances:
        cone = left.near(points, 30.0)
        mass = smooth_union(cone, right.near(points, 30.0), 8.0)
        mass = smooth_intersection(mass, bare.under_face(points), 10.0)
        groove = np.exp(-(((cone + 1.0) / np.float32(_GROOVE_WIDTH)) ** 2))
        return np.asarray(mass + np.float32(_GROOVE_DEPTH) * groove, np.float32)

    low, high = np.minimum(left.low, right.low), np.maximum(left.high, right.high)
    mass = Solid(ventricles, low, high)
    return Heart(origin, left, mass, bare.right_atrium, bare.left_atrium)


@cache
def chambers() -> Mapping[str, Solid]:
    """Return the four chambers without gaps to vessels; the ventricles lie snug to each other."""
    whole = heart()
    mass, left = whole.ventricles, whole.left

    def left_ventricle(points: Points) -> Distances:
        own = smooth_intersection(mass.field(points), -whole.beyond_valves(points) + 0.3, 3.0)
        return np.maximum(own, left.near(points, 12.0) + np.float32(0.8))

    def right_ventricle(points: Points) -> Distances:
        conus = np.clip((points[:, 2] - whole.origin[2] - 8) / 14, 0, 1) * (
            points[:, 0] > whole.origin[0] - 6
        )
        valves = -whole.beyond_valves(points) + np.float32(0.3) - np.float32(40) * conus
        own = smooth_subtraction(mass.field(points), left.near(points, 12.0) - 0.1, 0.8)
        return smooth_intersection(own, valves.astype(np.float32), 3.0)

    return {
        "left-ventricle": Solid(left_ventricle, left.low, left.high),
        "right-ventricle": Solid(right_ventricle, mass.low, mass.high),
        "left-atrium": _beside(whole.left_atrium, mass),
        "right-atrium": _beside(whole.right_atrium, mass),
    }


def _beside(atrium: Solid, ventricles: Solid) -> Solid:
    def field(points: Points) -> Distances:
        value = atrium.field(points)
        return smooth_subtraction(value, ventricles.near(points, 8.0) - np.float32(0.4), 2.0)

    return Solid(field, atrium.low, atrium.high)


def _right_atrium(origin: Vector) -> Solid:
    body = union([_ball(_RIGHT_ATRIUM, origin), tube(_moved(_CAVAL, origin))], 12.0)
    auricle = _lobulated(tube(_moved(_RIGHT_AURICLE, origin), (0.0, 0.0, 1.0)), origin)
    return union([body, auricle], 6.0)


def _left_atrium(origin: Vector) -> Solid:
    mouths = [tube(_moved(nodes, origin)) for nodes in _VEIN_MOUTHS]
    body = union([_ball(_LEFT_ATRIUM, origin), *mouths], 9.0)
    auricle = _lobulated(tube(_moved(_LEFT_AURICLE, origin), (0.0, 0.0, 1.0)), origin)
    return union([body, auricle], 6.0)


def _moved(nodes: tuple[tuple[float, ...], ...], origin: Vector) -> Vector:
    placed = np.array(nodes, float)
    placed[:, :3] += origin
    return placed


def _ball(shape: tuple[tuple[float, ...], tuple[float, ...]], origin: Vector) -> Solid:
    centre, radii = origin + np.array(shape[0]), np.array(shape[1], float)

    def field(points: Points) -> Distances:
        return ellipsoid(points, centre, radii)

    return Solid(field, centre - radii, centre + radii)


def _lobulated(auricle: Solid, origin: Vector) -> Solid:
    """Return an auricle with the shallow lobules of its wall."""
    waves = np.array(_LOBULE_WAVE, np.float32)

    def field(points: Points) -> Distances:
        phase = (points - origin.astype(np.float32)) * waves
        relief = np.sin(phase).prod(axis=1)
        return np.asarray(auricle.field(points) + np.float32(_LOBULE_MM) * relief, np.float32)

    return Solid(field, auricle.low - 1.0, auricle.high + 1.0)
