"""What a scene means to the shaders: matrices, depth cue, contact shade, where outlines can lie."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render.bounds import Bounds
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.phase import share_of
from anatomyapp.scene.picking import Size, projected
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.viewpoint import Matrix, Viewpoint

Spot = tuple[float, float, float, float]  # centre in pixels, and one over the radii
Rectangle = tuple[int, int, int, int]  # x, y, width, height in pixels, counted from below

_NO_SHADE = (-1e6, -1e6, 1e-3, 1e-3)
_LEAST_CUE_MM = 60.0
_FOG = 0.4
_OUTLINE_REACH_PX = 6.0

JITTER = (  # in pixels; the first sample, whose ids are read, is the pixel's middle; mean (0, 0)
    (0.0, 0.0),
    *(((k - 3) / 7, ((3 * k) % 7 - 3) / 7) for k in (5, 1, 6, 2, 0, 4, 3)),
)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A scene seen by its camera at a size in pixels, as numbers (pixels counted from below).

    It is the whole picture, or a tile of it; ``glow`` and ``ground`` always count in the whole.
    """

    size: Size
    to_view: Matrix
    to_clip: Matrix
    depth_cue: tuple[float, float]  # mm from the eye: start, length
    ground: Spot  # the contact shade
    marked: Rectangle | None  # where outlines can lie
    whole: Size
    ratio: float = 1.0  # pixels for each pixel that was asked for
    corner: tuple[int, int] = (0, 0)  # of this tile
    breath: float = 0.0  # the phase as a part of the last one
    exploded: float = 0.0
    fog: float = _FOG  # how much darker the farthest of what is seen is

    @property
    def up_seen(self) -> tuple[float, float, float]:
        """The body's upward direction in the camera's frame."""
        x, y, z = self.to_view[:3, 2].tolist()
        return x, y, z

    @property
    def glow(self) -> Spot:
        """Where the background is lightest."""
        width, height = self.whole
        wide = 1 / (0.72 * max(width, height))
        return 0.5 * width, 0.56 * height, wide, wide

    @property
    def to_side(self) -> tuple[float, float, float, float]:
        """Scale and shift, across and up, from a pixel to the slope of its line of sight."""
        (across, up), aside = np.diag(self.to_clip)[:2].tolist(), self.to_clip[:2, 2].tolist()
        width, height = self.size
        return (
            2 / (across * width),
            2 / (up * height),
            (aside[0] - 1) / across,
            (aside[1] - 1) / up,
        )

    @property
    def pixel_slope(self) -> float:
        """The size of a pixel as a part of its distance from the eye along the axis."""
        return 2 / (float(self.to_clip[1, 1]) * self.size[1])

    @property
    def unmarked(self) -> tuple[Rectangle, ...]:
        """The rectangles that, with ``marked``, cover the picture once."""
        width, height = self.size
        if self.marked is None:
            return ((0, 0, width, height),)
        x, y, across, up = self.marked
        beside = ((0, y, x, up), (x + across, y, width - x - across, up))
        return ((0, 0, width, y), (0, y + up, width, height - y - up), *beside)

    def jittered(self, sample: int) -> Matrix:
        """Return the matrix to clip space, shifted by a part of a pixel."""
        matrix = self.to_clip.copy()
        for row in range(2):
            matrix[row] += 2 * JITTER[sample][row] / self.size[row] * matrix[3]
        return matrix

    def tile(self, place: Rectangle) -> View:
        """Return a part of the whole picture."""
        matrix = self.to_clip.copy()
        for row in range(2):
            start, length, whole = place[row], place[2 + row], self.size[row]
            middle = (2 * start + length) / whole - 1
            matrix[row] = whole / length * (matrix[row] - middle * matrix[3])
        marked = self.marked and _common(self.marked, place)
        x, y, *size = place
        return replace(self, size=(size[0], size[1]), to_clip=matrix, marked=marked, corner=(x, y))


def view_of(
    scene: Scene, bounds: Bounds, size: Size, ratio: float = 1.0, asked: Size | None = None
) -> View:
    """Return the numbers of a scene.

    Parameters
    ----------
    size
        Of what is drawn, in pixels.
    ratio
        Of this size to what was asked for, as lines are wide.
    asked
        The size of the finished picture, where it is another one.
    """
    wide, high = asked or size
    camera, breath, exploded = scene.viewpoint.straight, share_of(scene.breath), scene.exploded
    corners = bounds.corners(scene.visible, breath, exploded)
    marked = [s for s, _ in scene.marks if s in scene.visible]
    marks = bounds.corners(marked, breath, exploded)
    return View(
        size=size,
        to_view=camera.view_matrix(),
        to_clip=camera.projection_matrix(wide / high, bounds.radius_mm(exploded)),
        depth_cue=_depth_cue(camera, corners),
        ground=_NO_SHADE if scene.film else _ground(scene.camera, corners, size),
        marked=rectangle_of(camera, marks, size, _OUTLINE_REACH_PX * max(ratio, 1.0)),
        whole=size,
        ratio=ratio,
        breath=breath,
        exploded=exploded,
        fog=scene.film.fog if scene.film else _FOG,
    )


def filled(scene: Scene, bounds: Bounds, size: Size) -> Rectangle | None:
    """Return where in a picture the model and the lines round it lie; None for nowhere."""
    corners = bounds.corners(scene.visible, share_of(scene.breath), scene.exploded)
    return rectangle_of(scene.viewpoint.straight, corners, size)


def _depth_cue(camera: Viewpoint, corners: NDArray[np.float64]) -> tuple[float, float]:
    if not len(corners):
        return camera.reach_mm(), _LEAST_CUE_MM
    depth = (camera.eye() - corners) @ camera.axes()[2]
    near, far = float(depth.min()), float(depth.max())
    return (near + far) / 2, max((far - near) / 2, _LEAST_CUE_MM)


def _ground(camera: Camera, corners: NDArray[np.float64], size: Size) -> Spot:
    """Return the ellipse in which a disc on the ground below the model is seen."""
    if not len(corners):
        return _NO_SHADE
    low, high = corners.min(0), corners.max(0)
    ground = (low + high) / 2
    ground[2] = low[2] - 0.035 * (high[2] - low[2])
    ((x, y, depth),) = projected(camera, ground[None], size).tolist()
    sine = float(camera.axes()[2, 2])
    if depth <= 0 or sine < -0.05:  # seen from below the ground, it would hide the model
        return _NO_SHADE
    radius_mm = 0.58 * float(np.linalg.norm((high - low)[:2])) / np.sqrt(2)
    radius = radius_mm / camera.millimetres_per_pixel(size[1]) * camera.distance_mm / depth
    across, up = max(1.15 * radius, 1.0), max(radius * max(sine, 0.12), 1.0)
    return x, size[1] - y, 1 / across, 1 / up


def _common(one: Rectangle, other: Rectangle) -> Rectangle | None:
    """Return where two rectangles overlap, counted from the other's corner."""
    (x, y), (width, height) = other[:2], other[2:]
    left, low = max(one[0] - x, 0), max(one[1] - y, 0)
    right, high = min(one[0] + one[2] - x, width), min(one[1] + one[3] - y, height)
    return (left, low, right - left, high - low) if right > left and high > low else None


def rectangle_of(
    camera: Viewpoint, corners: NDArray[np.float64], size: Size, reach: float = _OUTLINE_REACH_PX
) -> Rectangle | None:
    """Return where points (n, 3) and what is so many pixels beside them lie in the picture."""
    if not len(corners):
        return None
    seen = projected(camera, corners, size)
    if seen[:, 2].min() <= 1.0:  # partly behind the eye
        return 0, 0, size[0], size[1]
    places = np.stack([seen[:, 0], size[1] - seen[:, 1]], axis=1)
    x, y = np.clip(np.floor(places.min(0) - reach), 0, size).astype(int).tolist()
    to_x, to_y = np.clip(np.ceil(places.max(0) + reach), 0, size).astype(int).tolist()
    return (x, y, to_x - x, to_y - y) if to_x > x and to_y > y else None


def near_and_far(projection: Matrix) -> tuple[float, float]:
    """Return the distances from the eye, mm, that depth 0 and 1 mean."""
    a, b = float(projection[2, 2]), float(projection[2, 3])
    return b / (a - 1.0), b / (a + 1.0)
