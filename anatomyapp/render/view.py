"""What a scene means to the shaders: matrices, depth cue, contact shade, where outlines can lie."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.motion import BoxWays
from anatomyapp.scene.camera import Camera, Matrix
from anatomyapp.scene.explode import farthest_mm, offset_of
from anatomyapp.scene.phase import share_of
from anatomyapp.scene.picking import Size, projected
from anatomyapp.scene.scene import Scene

Rectangle = tuple[int, int, int, int]  # x, y, width, height in pixels, counted from below

_NEIGHBOUR_MM = 4.0
_NO_SHADE = (-1e6, -1e6, 1.0, 1.0)
_LEAST_CUE_MM = 60.0
_OUTLINE_REACH_PX = 6.0

JITTER = (  # in pixels; the first sample, whose ids are read, is the pixel's middle; mean (0, 0)
    (0.0, 0.0),
    *(((k - 3) / 7, ((3 * k) % 7 - 3) / 7) for k in (5, 1, 6, 2, 0, 4, 3)),
)


class Bounds:
    """Boxes round the meshes of an atlas, which move with breath where ``ways`` says how."""

    def __init__(self, atlas: Atlas, ways: BoxWays | None = None) -> None:
        self._atlas, self._ways = atlas, ways or {}
        self._boxes = {
            s: np.stack([rows.min(1), rows.max(1)]).astype(np.float64)
            for s, rows in ((s, mesh.vertices.T.copy()) for s, mesh in atlas.meshes.items())
        }
        far = [np.abs(box).max(0) for box in self._boxes.values()]
        self._radius_mm = float(np.linalg.norm(far, axis=1).max()) + 1.0 if far else 1.0

    def radius_mm(self, exploded: float = 0.0) -> float:
        """Return the radius of a ball round the world's origin that holds all meshes."""
        return self._radius_mm + (exploded * farthest_mm(self._atlas) if exploded else 0.0)

    def neighbours(self) -> NDArray[np.float64]:
        """Return (n, n), 1 where the boxes of two different meshes nearly touch, in atlas order."""
        boxes = np.array(list(self._boxes.values())).reshape(-1, 2, 3)
        low, high = boxes[:, 0], boxes[:, 1] + _NEIGHBOUR_MM
        before = np.asarray((low[:, None] < high).all(axis=2))
        touching = np.asarray(before & before.T, np.float64)
        touching[np.diag_indices(len(boxes))] = 0.0
        return touching

    def corners(
        self, structures: Collection[StructureId], breath: float = 0.0, exploded: float = 0.0
    ) -> NDArray[np.float64]:
        """Return the corners (n, 3) LPS mm of the boxes round some structures.

        ``breath`` is the phase of breath as a part of the last one, ``exploded`` how far
        structures stand apart.
        """
        named = [s for s in sorted(structures) if s in self._boxes]
        boxes = [self._box(s, breath) + offset_of(self._atlas, s, exploded) for s in named]
        pairs = np.array(boxes).reshape(-1, 2, 3)
        picks = np.array(np.meshgrid([0, 1], [0, 1], [0, 1])).reshape(3, -1)
        return pairs[:, picks.T, [0, 1, 2]].reshape(-1, 3)

    def _box(self, structure: StructureId, breath: float) -> NDArray[np.float64]:
        box = self._boxes[structure]
        if not breath or structure not in self._ways:
            return box
        rise, bend = self._ways[structure]
        return np.asarray(box + breath * (rise + breath * bend))


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A scene seen by its camera at a size in pixels, as numbers (pixels counted from below)."""

    size: Size
    to_view: Matrix
    to_clip: Matrix
    depth_cue: tuple[float, float]  # mm from the eye: start, length
    shade_place: tuple[float, float, float, float]  # centre and radii, px
    marked: Rectangle | None  # where outlines can lie
    breath: float = 0.0  # the phase as a part of the last one
    exploded: float = 0.0

    @property
    def up_seen(self) -> tuple[float, float, float]:
        """The body's upward direction in the camera's frame."""
        x, y, z = self.to_view[:3, 2].tolist()
        return x, y, z

    @property
    def to_side(self) -> tuple[float, float, float, float]:
        """Scale and shift, across and up, from a pixel to the slope of its line of sight."""
        across, up = 1 / float(self.to_clip[0, 0]), 1 / float(self.to_clip[1, 1])
        return 2 * across / self.size[0], 2 * up / self.size[1], -across, -up

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


def view_of(scene: Scene, bounds: Bounds, size: Size) -> View:
    """Return the numbers of a scene."""
    camera, breath, exploded = scene.camera, share_of(scene.breath), scene.exploded
    corners = bounds.corners(scene.visible, breath, exploded)
    marked = [s for s, _ in scene.marks if s in scene.visible]
    marks = bounds.corners(marked, breath, exploded)
    return View(
        size=size,
        to_view=camera.view_matrix(),
        to_clip=camera.projection_matrix(size[0] / size[1], bounds.radius_mm(exploded)),
        depth_cue=_depth_cue(camera, corners),
        shade_place=_shade_place(camera, corners, size),
        marked=_rectangle(camera, marks, size),
        breath=breath,
        exploded=exploded,
    )


@dataclass(frozen=True, slots=True)
class Hovered:
    """The number of the structure under the pointer, and where in the picture it can lie."""

    number: int
    place: Rectangle  # counted from above


def hovered_in(scene: Scene, bounds: Bounds, size: Size, number: int) -> Hovered | None:
    """Return the structure under the pointer, or None where no solid one is."""
    structure = scene.hovered
    if not number or structure not in scene.visible - scene.faded:
        return None
    corners = bounds.corners([structure], share_of(scene.breath), scene.exploded)
    place = _rectangle(scene.camera, corners, size)
    if place is None:
        return None
    x, y, width, height = place
    return Hovered(number, (x, size[1] - y - height, width, height))


def _depth_cue(camera: Camera, corners: NDArray[np.float64]) -> tuple[float, float]:
    if not len(corners):
        return camera.distance_mm, _LEAST_CUE_MM
    depth = (camera.eye() - corners) @ camera.axes()[2]
    near, far = float(depth.min()), float(depth.max())
    return (near + far) / 2, max((far - near) / 2, _LEAST_CUE_MM)


def _shade_place(
    camera: Camera, corners: NDArray[np.float64], size: Size
) -> tuple[float, float, float, float]:
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
    return x, size[1] - y, 1.15 * radius, radius * max(sine, 0.12)


def _rectangle(camera: Camera, corners: NDArray[np.float64], size: Size) -> Rectangle | None:
    if not len(corners):
        return None
    seen = projected(camera, corners, size)
    if seen[:, 2].min() <= 1.0:  # partly behind the eye
        return 0, 0, size[0], size[1]
    places = np.stack([seen[:, 0], size[1] - seen[:, 1]], axis=1)
    reach = _OUTLINE_REACH_PX
    x, y = np.clip(np.floor(places.min(0) - reach), 0, size).astype(int).tolist()
    to_x, to_y = np.clip(np.ceil(places.max(0) + reach), 0, size).astype(int).tolist()
    return (x, y, to_x - x, to_y - y) if to_x > x and to_y > y else None
