"""Facing: which way a surface of the model looks, and how far it is from looking at the learner.

Directions are unit vectors in LPS: +x the subject's left, +y posterior, +z superior.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.scene.camera import Camera, StandardView, Vector
from anatomyapp.scene.viewpoint import Viewpoint

Direction = Vector

TOLERANCE_DEG = 30.0  # own: nearer to the asked side than to the edge between two sides (45)
_LARGEST_TOLERANCE_DEG = 60.0
_UNIT = 1e-3  # how far from 1 the length of a written direction may be


@dataclass(frozen=True, slots=True)
class Facing:
    """A surface, and where it looks.

    Parameters
    ----------
    called
        The surface's name without its structure: "posterior surface".
    direction
        Outwards from the surface.
    tolerance_deg
        How far the way to the viewer may be from the direction.
    feature
        The patch whose normals the direction follows; empty where it follows none.
    """

    called: str
    direction: Direction
    tolerance_deg: float = TOLERANCE_DEG
    feature: str = ""

    def __post_init__(self) -> None:
        """Refuse what has no name, looks nowhere, or is met from everywhere."""
        if not self.called.strip():
            raise ValueError("a surface has a name")
        if not is_direction(self.direction):
            raise ValueError("a direction is three numbers of length 1")
        if not 0 < self.tolerance_deg <= _LARGEST_TOLERANCE_DEG:
            raise ValueError("a tolerance lies above 0 and up to 60 degrees")

    def off_deg(self, direction: Direction) -> float:
        """Return the angle between the surface's direction and another one."""
        return angle_deg(self.direction, direction)

    def met_by(self, direction: Direction) -> bool:
        """Whether the surface faces a viewer in this direction, within its tolerance."""
        return self.off_deg(direction) <= self.tolerance_deg


def is_direction(direction: Direction) -> bool:
    """Whether three numbers are a unit vector."""
    return abs(math.hypot(*direction) - 1) <= _UNIT


def unit(vector: Vector) -> Direction:
    """Return a vector's direction; a vector of no length has none (ValueError)."""
    length = math.hypot(*vector)
    if not (math.isfinite(length) and length > 0):
        raise ValueError("a vector of no or endless length has no direction")
    x, y, z = (part / length for part in vector)
    return x, y, z


def angle_deg(a: Direction, b: Direction) -> float:
    """Return the angle between two directions, 0 to 180.

    Notes
    -----
    By the arc tangent of the cross over the dot product, which holds at 0 and 180 too.
    """
    return math.degrees(math.atan2(math.hypot(*np.cross(a, b)), float(np.dot(a, b))))


def looking_from(side: StandardView) -> Direction:
    """Return the way from the model to a viewer at one of its six sides."""
    x, y, z = Camera().seen_from(side).axes()[2].round(12).tolist()
    return x, y, z


def side_facing(direction: Direction) -> StandardView:
    """Return the one of the six sides that looks most that way."""
    return min(StandardView, key=lambda side: angle_deg(looking_from(side), direction))


def to_viewer(viewpoint: Viewpoint, middle: Vector) -> Direction:
    """Return the way from a place of the model, such as a structure's middle, to the eye."""
    x, y, z = (viewpoint.eye() - np.array(middle)).tolist()
    return unit((x, y, z))


def angles_of(direction: Direction) -> tuple[float, float]:
    """Return azimuth and elevation, as in ``Camera``, of a viewer in this direction."""
    x, y, z = direction
    azimuth = math.degrees(math.atan2(x, -y))
    return azimuth, math.degrees(math.asin(max(-1.0, min(1.0, z))))
