"""Which place of the model a place of the picture means, where a landmark is to be marked.

A landmark lies on the chest wall, which between two ribs is not there: there a place is taken as
deep as the nearest bone round it, so that nobody marks the far wall through a gap.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.picture import Picture
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.overlay import outwards
from anatomyapp.scene.picking import point_at_depth
from anatomyapp.scene.spots import vector

_AROUND_MM = 20.0  # wider than half of the widest space between ribs
_FAR_WALL_MM = 60.0  # what lies so far behind what is near it is seen through a gap
_DEEPER = 0.5  # how much a mm of depth counts beside one across: a wall goes on from its front
_FORGIVEN_PX = 8.0  # beside a structure, where no wall goes on from it


@dataclass(frozen=True, slots=True)
class Aim:
    """A place that is meant, LPS mm, and the structure it lies on, or beside it on the wall."""

    structure: StructureId
    point: Vector
    beside: bool = False


def aimed(picture: Picture, at: tuple[float, float], *, on_wall: bool) -> Aim | None:
    """Return what a place of a picture means; None where nothing is near.

    Parameters
    ----------
    at
        In the picture's pixels.
    on_wall
        Whether gaps between structures are closed.
    """
    near = _near(picture, at, picture_px(picture, _AROUND_MM) if on_wall else _FORGIVEN_PX)
    exact = _exact(picture, at)
    if not len(near.depth_mm):
        return exact
    if exact is not None and (not on_wall or not near.is_far_behind(picture, at)):
        return exact
    return near.aim(picture, at, on_wall=on_wall)


def picture_px(picture: Picture, mm: float) -> float:
    """Return how many pixels a length takes where the picture's camera looks."""
    width, height = picture.size
    up = picture.camera.lens(width / height).up
    return mm * up * height / 2 / picture.camera.reach_mm()


def _exact(picture: Picture, at: tuple[float, float]) -> Aim | None:
    structure, point = picture.structure_at(*at), picture.point_at(*at)
    return Aim(structure, vector(point)) if structure is not None and point is not None else None


@dataclass(frozen=True, slots=True, eq=False)
class _Near:
    """The solid pixels round a place: rows and columns, how far off, and how deep."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    away: NDArray[np.float64]
    depth_mm: NDArray[np.float64]

    def is_far_behind(self, picture: Picture, at: tuple[float, float]) -> bool:
        """Tell whether what is seen at the place lies far behind what is near it."""
        row, column = _cell(picture, at)
        own = (self.rows == row) & (self.columns == column)
        deep = float(self.depth_mm[own][0]) if own.any() else np.inf
        return bool(deep > self.depth_mm.min() + _FAR_WALL_MM)

    def aim(self, picture: Picture, at: tuple[float, float], *, on_wall: bool) -> Aim | None:
        """Return the place on the wall, or the nearest one that is seen."""
        deeper = self.depth_mm - self.depth_mm.min()
        away_mm = self.away * picture.size[0] / picture.ids.shape[1] / picture_px(picture, 1.0)
        nearest = np.argmin(away_mm + _DEEPER * deeper)
        row, column = int(self.rows[nearest]), int(self.columns[nearest])
        structure = picture.structures[int(picture.ids[row, column])]
        down, across = picture.ids.shape
        width, height = picture.size
        beside = (column + 0.5) * width / across, (row + 0.5) * height / down
        x, y = at if on_wall else beside
        point = point_at_depth(picture.camera, x, y, picture.size, float(self.depth_mm[nearest]))
        inside = on_wall and outwards(point[None]) @ (picture.camera.eye() - point) < 0
        return _exact(picture, at) if inside else Aim(structure, vector(point), beside=on_wall)


def _near(picture: Picture, at: tuple[float, float], reach: float) -> _Near:
    """Return the solid pixels within so many of the picture's pixels of a place."""
    radius = max(1, round(reach * picture.ids.shape[1] / picture.size[0]))
    row, column = _cell(picture, at)
    top, left = max(0, row - radius), max(0, column - radius)
    window = picture.ids[top : row + radius + 1, left : column + radius + 1]
    rows, columns = np.nonzero(window)
    rows, columns = rows + top, columns + left
    away = np.hypot(rows - row, columns - column)
    kept = away <= radius
    rows, columns = rows[kept], columns[kept]
    near, far = picture.near_and_far_mm
    depth = picture.depth[rows, columns].astype(float)
    return _Near(rows, columns, away[kept], near * far / (far - depth * (far - near)))


def _cell(picture: Picture, at: tuple[float, float]) -> tuple[int, int]:
    down, across = picture.ids.shape
    width, height = picture.size
    return int(at[1] * down / height), int(at[0] * across / width)
