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
    frame_facing,
    smooth_intersection,
    smooth_step,
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
    (35, -3, -18, 30.3),
    (47, -12, -31, 25.6),
    (54, -18, -39, 22),
    (58, -21, -43, 20),
)
_INFLOW = (
    (-14, -9, -9, 24),
    (7, -18, -20, 24.5),
    (30, -24, -32, 20),
    (47, -28, -42, 12),
    (55, -29, -45, 7),
)
_CONUS = ((2, -19, -18, 22), (11, -25, 1, 19.5), (15, -26, 12, 16.5), (17, -27, 22, 14))
_RIGHT_ATRIUM = ((-23, 0, 0), (21, 26, 31))
_CAVAL = ((-34, 8, 29, 11), (-33, 8, 15, 17), (-30, 12, -13, 17), (-32, 16, -27, 15))
_RIGHT_AURICLE = (
    (-27, -11, 15, 12.5, 9.5),
    (-22, -22, 20, 11, 7),
    (-13, -29, 25, 8.5, 5.2),
    (-4, -32, 29, 5, 3.2),
)
_LEFT_ATRIUM = ((-1, 20, 7), (31, 18, 21))
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
_APICAL = ((51.0, -16.0, -38.0), (31.0, 20.0, 20.0))  # rounds off the apex; long axis first
_UPRIGHT = (0.0, 0.0, 1.0)
_AV_NORMAL = unit([0.50, -0.52, -0.60])
_APICAL_AXES = frame_facing((0.0, 0.0, 0.0), (0.60, -0.52, -0.60)).axes[::-1]
_FLAT_SLOPE = (-0.26, 0.10)  # of the diaphragmatic face, to the left and backwards
_FLAT_HEIGHT = -40.6  # of that face, under the origin
_SEPTAL_GAP = 0.3  # of either ventricle to the surface between them
_GROOVE_DEPTH, _GROOVE_WIDTH = 1.7, 3.4
_GROOVE_FADES = (14.0, 36.0)  # distances from the apex
_APEX = np.array([70.0, -32.0, -56.0])
_LOBULE_MM, _LOBULE_WAVE = 0.6, (0.55, 0.5, 0.6)
_LOBULES_FROM = (4.0, 18.0)  # in front of the origin


@dataclass(frozen=True, slots=True, eq=False)
class Heart:
    """The parts that the chambers, the coronary vessels and the pericardium are made of.

    ``left`` and ``right`` are the cones of the ventricles, which overlap, ``mass`` is both joined,
    ``ventricles`` the same with the grooves between them, the other two are the atria with their
    auricles; all in the world, uncut.
    """

    origin: Vector
    left: Solid
    right: Solid
    mass: Solid
    ventricles: Solid
    right_atrium: Solid
    left_atrium: Solid

    def beyond_valves(self, points: Points) -> Distances:
        """Return how far points lie on the apex's side of the atrioventricular plane."""
        offset = points - self.origin.astype(np.float32)
        return np.asarray(offset @ _AV_NORMAL.astype(np.float32))


@cache
def heart() -> Heart:
    """Return the heart in its place."""
    figures = viscera_figures()
    place = [figures.value(f"heart_origin_{k}") for k in ("lateral", "before_spine", "level")]
    origin = spine_front().placed([place])[0]
    left = tube(_moved(_LEFT, origin))
    right = union([tube(_moved(_INFLOW, origin)), tube(_moved(_CONUS, origin))], 14.0)
    left = union([left, _ball(_APICAL, origin, _APICAL_AXES)], 10.0)
    mass = _ventricular_mass(left, right, origin)
    grooved = _grooved(mass, left, right, origin)
    return Heart(origin, left, right, mass, grooved, _right_atrium(origin), _left_atrium(origin))


def _ventricular_mass(left: Solid, right: Solid, origin: Vector) -> Solid:
    def field(points: Points) -> Distances:
        both = smooth_union(left.near(points, 30.0), right.near(points, 30.0), 8.0)
        return smooth_intersection(both, under_face(points, origin), 10.0)

    return Solid(field, np.minimum(left.low, right.low), np.maximum(left.high, right.high))


def _grooved(mass: Solid, left: Solid, right: Solid, origin: Vector) -> Solid:
    """Return the ventricles with the grooves between them, which fade towards the apex."""
    tip = (origin + _APEX).astype(np.float32)

    def field(points: Points) -> Distances:
        beside = septum(points, left, right) / np.float32(_GROOVE_WIDTH)
        apex = np.linalg.norm(points - tip, axis=1)
        depth = np.float32(_GROOVE_DEPTH) * np.exp(-(beside**2)) * smooth_step(apex, *_GROOVE_FADES)
        return np.asarray(mass.field(points) + depth, np.float32)

    return Solid(field, mass.low, mass.high)


def apex() -> Vector:
    """Return the place of the apex."""
    return np.asarray(heart().origin + _APEX)


def septum(points: Points, left: Solid, right: Solid) -> Distances:
    """Return how far points lie on the right ventricle's side of the septum and its grooves."""
    own = left.near(points, 30.0)
    midway = np.float32(0.6) * (own - right.near(points, 30.0))
    return np.asarray(np.minimum(own, midway), np.float32)


def under_face(points: Points, origin: Vector) -> Distances:
    """Return how far points lie below the plane of the heart's diaphragmatic face."""
    offset = points - origin.astype(np.float32)
    level = _FLAT_HEIGHT + offset[:, 0] * _FLAT_SLOPE[0] + offset[:, 1] * _FLAT_SLOPE[1]
    square = np.sqrt(1 + _FLAT_SLOPE[0] ** 2 + _FLAT_SLOPE[1] ** 2)
    return np.asarray((level - offset[:, 2]) / np.float32(square), np.float32)


@cache
def chambers() -> Mapping[str, Solid]:
    """Return the four chambers without gaps to vessels; the ventricles lie snug to each other."""
    whole = heart()
    mass, left = whole.ventricles, whole.left

    def beyond_septum(points: Points) -> Distances:
        return septum(points, left, whole.right)

    def left_ventricle(points: Points) -> Distances:
        own = smooth_intersection(mass.field(points), -whole.beyond_valves(points) + 0.3, 3.0)
        return smooth_intersection(own, beyond_septum(points) + np.float32(_SEPTAL_GAP), 1.0)

    def right_ventricle(points: Points) -> Distances:
        place = points - whole.origin.astype(np.float32)
        conus = smooth_step(place[:, 2], 4.0, 20.0) * smooth_step(place[:, 0], -8.0, 4.0)
        valves = -whole.beyond_valves(points) + np.float32(0.3) - np.float32(40) * conus
        own = smooth_intersection(
            mass.field(points), np.float32(_SEPTAL_GAP) - beyond_septum(points), 1.0
        )
        return smooth_intersection(own, valves.astype(np.float32), 3.0)

    return {
        "left-ventricle": Solid(left_ventricle, mass.low, mass.high),
        "right-ventricle": Solid(right_ventricle, mass.low, mass.high),
        "left-atrium": _beside(_lobulated(whole.left_atrium, whole.origin), mass),
        "right-atrium": _beside(_lobulated(whole.right_atrium, whole.origin), mass),
    }


def _beside(atrium: Solid, ventricles: Solid) -> Solid:
    def field(points: Points) -> Distances:
        value = atrium.field(points)
        return smooth_subtraction(value, ventricles.near(points, 8.0) - np.float32(0.4), 2.0)

    return Solid(field, atrium.low, atrium.high)


def _right_atrium(origin: Vector) -> Solid:
    body = union([_ball(_RIGHT_ATRIUM, origin), tube(_moved(_CAVAL, origin))], 12.0)
    return union([body, tube(_moved(_RIGHT_AURICLE, origin), _UPRIGHT)], 6.0)


def _left_atrium(origin: Vector) -> Solid:
    mouths = [tube(_moved(nodes, origin)) for nodes in _VEIN_MOUTHS]
    body = union([_ball(_LEFT_ATRIUM, origin), *mouths], 9.0)
    return union([body, tube(_moved(_LEFT_AURICLE, origin), _UPRIGHT)], 6.0)


def _moved(nodes: tuple[tuple[float, ...], ...], origin: Vector) -> Vector:
    placed = np.array(nodes, float)
    placed[:, :3] += origin
    return placed


def _ball(
    shape: tuple[tuple[float, ...], tuple[float, ...]], origin: Vector, axes: Vector | None = None
) -> Solid:
    centre, radii = origin + np.array(shape[0]), np.array(shape[1], float)
    reach = radii if axes is None else radii.max()

    def field(points: Points) -> Distances:
        return ellipsoid(points, centre, radii, axes)

    return Solid(field, centre - reach, centre + reach)


def _lobulated(atrium: Solid, origin: Vector) -> Solid:
    """Return an atrium with the shallow lobules of its auricle's wall, in front of the valves."""
    waves = np.array(_LOBULE_WAVE, np.float32)

    def field(points: Points) -> Distances:
        place = points - origin.astype(np.float32)
        relief = np.sin(place * waves).prod(axis=1) * smooth_step(-place[:, 1], *_LOBULES_FROM)
        return np.asarray(atrium.field(points) + np.float32(_LOBULE_MM) * relief, np.float32)

    return Solid(field, atrium.low - 1.0, atrium.high + 1.0)
