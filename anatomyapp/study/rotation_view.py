"""How a figure of the mental rotation test is seen: its faces, from the farthest to the nearest.

A parallel projection from somewhat above. Cubes of a lattice are drawn in exactly the right order
without comparing depths: of two that differ along an axis, none on the far side hides one on the
near side; so they are sorted along the three axes in turn. The picture is the same on any machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.study.rotation import AXES, Cube, Cubes

Points = NDArray[np.float64]

ELEVATION_DEG = 25.0  # of the eye over the figure's equator
HALF_EXTENT = 4.4  # edges of a cube, from the middle of a figure to the edge of its picture
_LIGHT = (-0.40, 0.80, 0.45)  # in the picture's axes: from the left, above and before
_AMBIENT, _DIFFUSE = 0.54, 0.46
_SHORTEST = 0.5  # how short an arm may seem: share of its true length
_TOUCH = 1e-6  # edges, along a line of sight


@dataclass(frozen=True, slots=True)
class Pose:
    """A figure, turned about the upright axis by so much."""

    cubes: Cubes
    azimuth_deg: float


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A side of a cube as it is seen.

    Parameters
    ----------
    corners
        (4, 2), x to the right and y upwards, in edges of a cube from the picture's middle.
    light
        How bright it is, 0 to 1.
    """

    corners: Points
    light: float


def axes_of(azimuth_deg: float) -> Points:
    """Return the picture's right, up and towards the eye as rows (3, 3) in the figure's frame."""
    azimuth, elevation = math.radians(azimuth_deg), math.radians(ELEVATION_DEG)
    right = np.array([math.cos(azimuth), math.sin(azimuth), 0.0])
    out = np.array([math.sin(azimuth), -math.cos(azimuth), 0.0])
    towards = math.cos(elevation) * out + math.sin(elevation) * np.array([0.0, 0.0, 1.0])
    return np.stack([right, np.cross(towards, right), towards])


def faces_of(pose: Pose) -> tuple[Face, ...]:
    """Return the faces of a figure that look at the eye, the farthest first."""
    axes = axes_of(pose.azimuth_deg)
    middle = _middle(pose.cubes, axes)
    taken = frozenset(pose.cubes)
    return tuple(
        Face((_corners(cube, side) @ axes[:2].T) - middle, _light(axes @ np.array(side, float)))
        for cube in _farthest_first(pose.cubes, axes[2])
        for side in AXES
        if axes[2] @ np.array(side) > 0 and _beside(cube, side) not in taken
    )


def shows_all(pose: Pose) -> bool:
    """Whether the eye sees the middle of a face of each cube, and no arm from near its end."""
    axes = axes_of(pose.azimuth_deg)
    if np.hypot(*axes[:2]).min() < _SHORTEST:
        return False
    cubes = np.array(pose.cubes, float)
    sides = np.array([side for side in AXES if axes[2] @ np.array(side) > 0], float)
    middles = cubes[:, None] + 0.5 * sides  # (cubes, sides, 3)
    hidden = _hidden(middles.reshape(-1, 3), axes[2], cubes)
    return bool((~hidden.reshape(len(cubes), -1)).any(axis=1).all())


def _hidden(places: Points, towards: Points, cubes: Points) -> NDArray[np.bool_]:
    """Tell which places (n, 3) have a cube between them and the eye, by slabs."""
    to_near, to_far = (
        (cubes[None] + half * np.sign(towards) - places[:, None]) / towards for half in (-0.5, 0.5)
    )
    enters, leaves = to_near.max(axis=2), to_far.min(axis=2)
    return np.asarray((leaves - np.maximum(enters, 0.0) > _TOUCH).any(axis=1))


def _farthest_first(cubes: Cubes, towards: Points) -> list[Cube]:
    signs = np.where(towards >= 0, 1, -1).tolist()
    return sorted(cubes, key=lambda cube: tuple(s * at for s, at in zip(signs, cube, strict=True)))


def _middle(cubes: Cubes, axes: Points) -> Points:
    """Return the middle of the picture's rectangle round all cubes' middles."""
    seen = np.array(cubes, float) @ axes[:2].T
    return np.asarray((seen.min(axis=0) + seen.max(axis=0)) / 2)


def _corners(cube: Cube, side: Cube) -> Points:
    """Return the corners (4, 3) of a face of an edge's length about a cube's middle, in turn."""
    normal = np.array(side, float)
    across = np.roll(normal, 1)
    along = np.cross(normal, across)
    middle = np.array(cube, float) + normal / 2
    return np.stack([middle + (a * across + b * along) / 2 for a, b in _ROUND])


_ROUND = ((1, 1), (-1, 1), (-1, -1), (1, -1))


def _light(normal: Points) -> float:
    """Return how bright a face is whose outward direction is given in the picture's axes."""
    light = np.array(_LIGHT) / np.linalg.norm(_LIGHT)
    return _AMBIENT + _DIFFUSE * max(0.0, float(normal @ light))


def _beside(cube: Cube, side: Cube) -> Cube:
    return cube[0] + side[0], cube[1] + side[1], cube[2] + side[2]
