"""Boxes round the meshes of an atlas: what is where, and what a camera can see of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.motion import BoxWays
from anatomyapp.scene.explode import farthest_mm, offsets
from anatomyapp.scene.viewpoint import Matrix

Pose = tuple[float, float]  # phase of breath as a part of the last one; how far apart, 0 to 1

_NEIGHBOUR_MM = 4.0
_MARGIN = 1.02  # of the picture's sides, for jitter and rounding
_NEAREST_MM = 1.0
_CORNERS = np.array(np.meshgrid([0, 1], [0, 1], [0, 1])).reshape(3, -1).T


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """Structures that a camera can see, the nearest first.

    Parameters
    ----------
    numbers
        (n,), from 1.
    pixel_mm
        (n,): the size of a pixel at the nearest point of each.
    """

    numbers: NDArray[np.int64]
    pixel_mm: NDArray[np.float64]


class Bounds:
    """Boxes round the meshes of an atlas, which move with breath where ``ways`` says how."""

    def __init__(self, atlas: Atlas, ways: BoxWays | None = None) -> None:
        self._atlas = atlas
        self._place_of = {structure: i for i, structure in enumerate(atlas.meshes)}
        boxes = [
            np.stack([rows.min(1), rows.max(1)]).astype(np.float64)
            for rows in (mesh.vertices.T.copy() for mesh in atlas.meshes.values())
        ]
        self._boxes = np.array(boxes).reshape(-1, 2, 3)
        still = np.zeros((2, 2, 3))
        moved = [ways.get(s, still) for s in atlas.meshes] if ways else []
        self._ways = np.array(moved).reshape(-1, 2, 2, 3) if ways else None
        far = np.abs(self._boxes).max(1)
        self._radius_mm = float(np.linalg.norm(far, axis=1).max()) + 1.0 if boxes else 1.0

    def radius_mm(self, exploded: float = 0.0) -> float:
        """Return the radius of a ball round the world's origin that holds all meshes."""
        return self._radius_mm + (exploded * farthest_mm(self._atlas) if exploded else 0.0)

    def neighbours(self) -> NDArray[np.float64]:
        """Return (n, n), 1 where the boxes of two different meshes nearly touch, in atlas order."""
        low, high = self._boxes[:, 0], self._boxes[:, 1] + _NEIGHBOUR_MM
        before = np.asarray((low[:, None] < high).all(axis=2))
        touching = np.asarray(before & before.T, np.float64)
        touching[np.diag_indices(len(low))] = 0.0
        return touching

    def numbers(self, structures: Iterable[StructureId]) -> NDArray[np.int64]:
        """Return the numbers (n,), from 1 and rising, of those structures that have a mesh."""
        places = self._place_of
        return 1 + np.sort(np.array([places[s] for s in structures if s in places], np.int64))

    def corners(
        self, structures: Iterable[StructureId], breath: float = 0.0, exploded: float = 0.0
    ) -> NDArray[np.float64]:
        """Return the corners (n, 3) LPS mm of the boxes round some structures.

        ``breath`` is the phase of breath as a part of the last one, ``exploded`` how far
        structures stand apart.
        """
        return self._corners(self.numbers(structures), (breath, exploded)).reshape(-1, 3)

    def in_sight(
        self, numbers: NDArray[np.int64], pose: Pose, to_clip: Matrix, pixel_slope: float
    ) -> Sight:
        """Return which of some structures can be seen.

        Parameters
        ----------
        pose
            Of the structures.
        to_clip
            (4, 4), from LPS mm to OpenGL's clip space, by a perspective.
        pixel_slope
            The size of a pixel as a part of its distance from the eye.
        """
        corners = self._corners(numbers, pose)
        seen = corners @ to_clip[:3, :3].T + to_clip[:3, 3]
        depth = corners @ to_clip[3, :3] + to_clip[3, 3]
        reach = _MARGIN * np.abs(depth)
        outside = np.zeros(len(numbers), bool)
        for axis in range(3):
            outside |= (seen[..., axis] < -reach).all(1) | (seen[..., axis] > reach).all(1)
        nearest = np.maximum(depth.min(1, initial=np.inf), _NEAREST_MM)
        order = np.argsort(nearest, kind="stable")
        order = order[~outside[order]]
        return Sight(numbers[order], pixel_slope * nearest[order])

    def _corners(self, numbers: NDArray[np.int64], pose: Pose) -> NDArray[np.float64]:
        boxes, (breath, exploded) = self._boxes[numbers - 1], pose
        if breath and self._ways is not None:
            ways = self._ways[numbers - 1]
            boxes = boxes + breath * (ways[:, 0] + breath * ways[:, 1])
        if exploded:
            boxes = boxes + exploded * self._offsets[numbers - 1, None]
        return boxes[:, _CORNERS, [0, 1, 2]]

    @cached_property
    def _offsets(self) -> NDArray[np.float64]:
        """Where structures stand when they stand apart, (n, 3) mm."""
        return np.array([*offsets(self._atlas).values()], np.float64).reshape(-1, 3)
