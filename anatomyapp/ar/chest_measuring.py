"""The wearer's chest measured in a picture in which the worn sheet is tracked.

Two handles lie on the outline of the trunk below the armpits, on the wearer's left and right. Their
view rays touch the trunk; they meet nothing at a known depth. So the trunk's section is taken for
an ellipse whose front lies at the sheet and whose depth is a known part of its breadth, upright
along the sheet's y axis; the two rays are its tangents. Breadth and middle of that ellipse follow
exactly, with perspective and a turned wearer taken in. A third handle lies at the fingertip with
which the wearer points, on the paper, at the lower end of the breastbone: its ray meets the bent
paper, whose upper edge hangs at the jugular notch.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.pose import Pose
from anatomyapp.ar.sheet import Sheet
from anatomyapp.ar.surface import curvature_of
from anatomyapp.errors import UsageError
from anatomyapp.scene.film import Pinhole

Array = NDArray[np.float64]
Pixel = tuple[float, float]

DEPTH_PART = 5 / 7  # of a chest's breadth, soft parts included; secondary, see docs/validity.md
_DEPTH_SPREAD = 0.06  # own
_HANDLE_PX = 3.0  # own: how far off a hand puts a handle
_SHEET_MM = 8.0  # own: how far the sheet lies off its pose, and clothes off the trunk
_POINTING_MM = 5.0  # own: how far off a finger feels the end of the breastbone
_LEAST_MM, _MOST_MM = 100.0, 600.0  # what is no trunk at all


@dataclass(frozen=True, slots=True)
class Measured:
    """A length and how sure it is, mm; the spread is one standard deviation."""

    mm: float
    spread_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class WornSheet:
    """A worn sheet as a flat picture shows it.

    Parameters
    ----------
    sheet_to_camera
        (4, 4), mm.
    radius_mm
        Of the cylinder that the sheet is bent round; None where it is flat.
    """

    sheet: Sheet
    pinhole: Pinhole
    sheet_to_camera: Pose
    radius_mm: float | None = None

    def ray(self, pixel: Pixel) -> tuple[Array, Array]:
        """Return eye and direction, (3,) each, of a pixel's view ray in the sheet frame."""
        own = self.pinhole
        (x, y), turn = pixel, self.sheet_to_camera[:3, :3]
        way = np.array([(x - own.cx) / own.fx, (y - own.cy) / own.fy, 1.0]) @ turn
        return -self.sheet_to_camera[:3, 3] @ turn, way / float(np.linalg.norm(way))

    def pixel(self, point: Array) -> Pixel:
        """Return where a point (3,) mm of the sheet frame is seen."""
        x, y, z = (self.sheet_to_camera[:3, :3] @ point + self.sheet_to_camera[:3, 3]).tolist()
        own = self.pinhole
        return own.fx * x / z + own.cx, own.fy * y / z + own.cy


def breadth(worn: WornSheet, one: Pixel, other: Pixel) -> Measured:
    """Return the breadth of the trunk between two handles on its outline, one at each side.

    Raises
    ------
    UsageError
        No trunk lies between them.
    """
    mm = _breadth(worn, (one, other), DEPTH_PART)
    aside = [(_HANDLE_PX, 0.0), (0.0, _HANDLE_PX)]
    others = [
        _breadth(worn, (one, other), DEPTH_PART + _DEPTH_SPREAD),
        _breadth(_nearer(worn, _SHEET_MM), (one, other), DEPTH_PART),
        *(
            _breadth(worn, ((one[0] + a, one[1]), (other[0] + b, other[1])), DEPTH_PART)
            for a, b in aside
        ),
    ]
    return Measured(mm, math.hypot(*(each - mm for each in others)))


def height(worn: WornSheet, end: Pixel) -> Measured:
    """Return the length of the breastbone from the upper edge of the paper to a fingertip on it.

    Raises
    ------
    UsageError
        The handle lies off the paper's middle.
    """
    mm = _height(worn, end)
    below = _height(worn, (end[0], end[1] + _HANDLE_PX))
    return Measured(mm, math.hypot(below - mm, _POINTING_MM))


def guessed(worn: WornSheet, breadth_mm: float, height_mm: float) -> tuple[Pixel, Pixel, Pixel]:
    """Return where handles lie for measures: at the right, at the left, at the breastbone's end."""
    half, deep = breadth_mm / 2, -DEPTH_PART * breadth_mm / 2
    below = worn.sheet.paper.size_mm[1] / 2 - height_mm
    right, left = (worn.pixel(np.array([side * half, 0.0, deep])) for side in (-1, 1))
    return right, left, worn.pixel(np.array([0.0, below, 0.0]))


def _breadth(worn: WornSheet, pixels: tuple[Pixel, Pixel], part: float) -> float:
    """Return the breadth 2a of the ellipse that both rays touch.

    With the outward unit normal n = (nx, nz) of a tangent at the distance k from the origin, an
    ellipse of half axes a and pa about (c, -pa) has nx c + (sqrt(nx² + p² nz²) - p nz) a = k: one
    linear equation in c and a for each ray.
    """
    rows, rights = [], []
    rays = sorted((worn.ray(pixel) for pixel in pixels), key=_aside)
    for side, (eye, way) in zip((-1.0, 1.0), rays, strict=True):
        normal = np.array([way[2], -way[0]]) / math.hypot(way[0], way[2])
        normal *= side * math.copysign(1.0, normal[0])
        nx, nz = normal.tolist()
        rows.append([nx, math.hypot(nx, part * nz) - part * nz])
        rights.append(nx * eye[0] + nz * eye[2])
    system = np.array(rows)
    found = 2 * float(np.linalg.solve(system, rights)[1]) if np.linalg.det(system) else 0.0
    if not _LEAST_MM <= found <= _MOST_MM:
        raise UsageError(
            "No chest lies between the two handles ({mm} mm); put one at each side of the trunk, "
            "below the armpits.",
            mm=round(found),
        )
    return found


def _aside(ray: tuple[Array, Array]) -> float:
    """Return how far to the wearer's left a ray passes the plane of the sheet."""
    eye, way = ray
    return float(eye[0] - way[0] / way[2] * eye[2])


def _nearer(worn: WornSheet, by_mm: float) -> WornSheet:
    """Return a sheet that lies so much nearer to the viewer."""
    pose = worn.sheet_to_camera.copy()
    pose[:3, 3] += by_mm * pose[:3, 2]
    return replace(worn, sheet_to_camera=pose)


def _height(worn: WornSheet, end: Pixel) -> float:
    eye, way = worn.ray(end)
    meets = _flat if worn.radius_mm is None else _bent(curvature_of(worn.radius_mm))
    place = meets(eye, way)
    width, tall = worn.sheet.paper.size_mm
    if place is None or abs(place[0]) > width / 2 or abs(place[1]) > tall / 2:
        raise UsageError(
            "The handle does not lie on the {paper} sheet; put it at the fingertip that points at "
            "the lower end of the breastbone.",
            paper=worn.sheet.paper,
        )
    return tall / 2 - float(place[1])


def _flat(eye: Array, way: Array) -> Array | None:
    return eye - way * (eye[2] / way[2]) if way[2] < 0 < eye[2] else None


def _bent(curvature: float) -> Callable[[Array, Array], Array | None]:
    """Return what finds where a ray first meets the cylinder behind the sheet's y axis."""
    radius = 1 / curvature

    def met(eye: Array, way: Array) -> Array | None:
        start = eye + np.array([0.0, 0.0, radius])
        a = way[0] ** 2 + way[2] ** 2
        b = way[0] * start[0] + way[2] * start[2]
        under = b * b - a * (start[0] ** 2 + start[2] ** 2 - radius**2)
        return None if under < 0 else eye + way * ((-b - math.sqrt(under)) / a)

    return met
