"""A finished picture, and what is seen where in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.picking import Size, point_at_depth
from anatomyapp.scene.viewpoint import Viewpoint

_MOST_STEPS, _BROAD = (
    5,
    0.6,
)  # counted off the edges; share of the most, from which a place is broad


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What a scene looks like, and which structure is seen at each pixel.

    Parameters
    ----------
    image
        (h, w, 4) uint8, red, green, blue, opaque; the first row is the upper one.
    ids
        (h', w') uint16: the number of the structure, 0 for none; while moving smaller than the
        image. Faded structures are left out.
    depth
        (h', w') float32: OpenGL's depth, 0 to 1.
    structures
        By number; the first, 0, is never looked up.
    camera
        From where it is seen.
    near_and_far_mm
        The distances from the eye that depth 0 and 1 mean.
    samples
        How many jittered samples the image is the mean of.
    """

    image: NDArray[np.uint8]
    ids: NDArray[np.uint16]
    depth: NDArray[np.float32]
    structures: tuple[StructureId, ...]
    camera: Viewpoint
    near_and_far_mm: tuple[float, float]
    samples: int

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return self.image.shape[1], self.image.shape[0]

    def seen_by(self, camera: Viewpoint) -> Picture:
        """Return the picture as this camera shows it: itself, or flipped for a mirrored one."""
        if camera is camera.straight:
            return self
        return replace(
            self,
            image=np.ascontiguousarray(self.image[:, ::-1]),
            ids=np.ascontiguousarray(self.ids[:, ::-1]),
            depth=np.ascontiguousarray(self.depth[:, ::-1]),
            camera=camera,
        )

    def structure_at(self, x_px: float, y_px: float) -> StructureId | None:
        """Return the solid structure at a place of the picture, None for background or outside."""
        place = self._place(x_px, y_px)
        number = int(self.ids[place]) if place else 0
        return self.structures[number] if number else None

    def structures_in(
        self, upper_left: tuple[float, float], lower_right: tuple[float, float]
    ) -> tuple[StructureId, ...]:
        """Return the solid structures seen in a rectangle of the picture, in the atlas's order."""
        rows, columns = self.ids.shape
        width, height = self.size
        (left, top), (right, bottom) = upper_left, lower_right
        first = max(0, int(top * rows / height)), max(0, int(left * columns / width))
        last = max(0.0, bottom * rows / height), max(0.0, right * columns / width)
        down, across = (slice(a, int(b) + 1) for a, b in zip(first, last, strict=True))
        numbers = np.unique(self.ids[down, across]).tolist()
        return tuple(self.structures[number] for number in numbers if number)

    def point_at(self, x_px: float, y_px: float) -> NDArray[np.float64] | None:
        """Return the point (3,) LPS mm of the solid surface seen at a place of the picture."""
        place = self._place(x_px, y_px)
        if place is None or not self.ids[place]:
            return None
        near, far = self.near_and_far_mm
        height, width = self.ids.shape
        depth_mm = near * far / (far - float(self.depth[place]) * (far - near))
        x, y = (place[1] + 0.5) / width, (place[0] + 0.5) / height  # depth is of a pixel's middle
        across, down = self.size
        return point_at_depth(self.camera, x * across, y * down, self.size, depth_mm)

    def before_surface(self, seen: NDArray[np.float64], slack_mm: float) -> NDArray[np.bool_]:
        """Tell which points are not hidden by a solid surface.

        Parameters
        ----------
        seen
            (n, 3), as `projected` gives them for this picture's camera and size.
        slack_mm
            How far behind the surface a point may lie.
        """
        rows, columns = self.ids.shape
        width, height = self.size
        finite = np.isfinite(seen).all(axis=1) & (seen[:, 2] > 0)
        x = np.where(finite, seen[:, 0] * columns / width, -1.0)
        y = np.where(finite, seen[:, 1] * rows / height, -1.0)
        inside = finite & (x >= 0) & (x < columns) & (y >= 0) & (y < rows)
        at = y[inside].astype(int), x[inside].astype(int)
        near, far = self.near_and_far_mm
        surface_mm = near * far / (far - self.depth[at].astype(float) * (far - near))
        free = np.zeros(len(seen), bool)
        free[inside] = (seen[inside, 2] <= surface_mm + slack_mm) | (self.ids[at] == 0)
        return free

    def anchors(self, structures: Iterable[StructureId]) -> dict[StructureId, tuple[float, float]]:
        """Return a place of the visible surface for each structure that shows enough of itself.

        The place, in pixels, is that visible one nearest to the middle of all of them, where the
        structure shows about as broad as anywhere.
        """
        step = max(1, min(self.ids.shape) // 200)
        thinned = self.ids[::step, ::step]
        rows, columns = np.nonzero(thinned)
        seen, inner = thinned[rows, columns], _off_edges(thinned)[rows, columns]
        scale = self.size[0] / self.ids.shape[1] * step
        number_of = {structure: number for number, structure in enumerate(self.structures)}
        found = {}
        for structure in structures:
            here = np.flatnonzero(seen == number_of.get(structure, 0))
            if len(here):
                middle = columns[here].mean(), rows[here].mean()
                best = here[inner[here] >= _BROAD * inner[here].max()]
                away = (columns[best] - middle[0]) ** 2 + (rows[best] - middle[1]) ** 2
                nearest = best[np.argmin(away)]
                x, y = columns[nearest] + 0.5 / step, rows[nearest] + 0.5 / step
                found[structure] = (float(x * scale), float(y * scale))
        return found

    def largest_first(self, structures: Iterable[StructureId]) -> tuple[StructureId, ...]:
        """Return structures by how much of them is seen."""
        pixels = np.bincount(self.ids.ravel(), minlength=len(self.structures)).tolist()
        seen = dict(zip(self.structures, pixels, strict=False))
        return tuple(sorted(structures, key=lambda each: (-seen.get(each, 0), each)))

    def _place(self, x_px: float, y_px: float) -> tuple[int, int] | None:
        width, height = self.size
        if not (0 <= x_px < width and 0 <= y_px < height):
            return None
        rows, columns = self.ids.shape
        return int(y_px * rows / height), int(x_px * columns / width)


def _off_edges(ids: NDArray[np.uint16]) -> NDArray[np.int8]:
    """Return how many steps on all four sides show the same as the place itself, up to a few."""
    same = np.ones(ids.shape, bool)
    same[[0, -1]] = same[:, [0, -1]] = False
    same[1:-1] &= (ids[1:-1] == ids[:-2]) & (ids[1:-1] == ids[2:])
    same[:, 1:-1] &= (ids[:, 1:-1] == ids[:, :-2]) & (ids[:, 1:-1] == ids[:, 2:])
    steps = same.astype(np.int8)
    for _ in range(_MOST_STEPS - 1):
        inner = np.zeros(ids.shape, bool)
        sides = (same[:-2, 1:-1], same[2:, 1:-1], same[1:-1, :-2], same[1:-1, 2:])
        inner[1:-1, 1:-1] = np.logical_and.reduce([same[1:-1, 1:-1], *sides])
        steps += inner
        same = inner
    return steps
