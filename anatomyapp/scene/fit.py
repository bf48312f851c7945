"""Fitting: from where a set of points fills the picture."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.explode import offset_of
from anatomyapp.scene.picking import Points

_Row = NDArray[np.float64]

ABOVE_AND_BELOW, AT_THE_SIDES = 0.12, 0.17  # free parts of the picture, for labels
_TURNED_ENOUGH = 0.6  # cosine: who sees a place so well need not turn
_AROUND, _LEAST_MM = 1.6, 45.0  # what of the surroundings is shown with a place


def points_of(
    atlas: Atlas, structures: Iterable[StructureId], exploded: float = 0.0
) -> NDArray[np.float32]:
    """Return the vertices (n, 3) LPS mm of those structures that have a mesh.

    ``exploded`` says how far they stand apart.
    """
    meshes = [
        atlas.meshes[s].vertices + offset_of(atlas, s, exploded).astype(np.float32)
        if exploded
        else atlas.meshes[s].vertices
        for s in structures
        if s in atlas.meshes
    ]
    return np.concatenate(meshes) if meshes else np.zeros((0, 3), np.float32)


def fitted(camera: Camera, points: Points, aspect: float, covered: float = 0.0) -> Camera:
    """Return the camera, as it is turned, from where the points just fill the picture.

    12 % of the height stay free above and below, 17 % of the width at the sides; below at least
    what is covered.

    Parameters
    ----------
    points
        (n, 3) LPS mm; without any, the camera stays as it is.
    aspect
        The picture's width over its height.
    covered
        The part of the picture's height at its lower edge over which something lies, below 0.8.

    Notes
    -----
    Each side of the picture is a plane through the eye. In the camera's axes a point (x, y, z) is
    inside both upright planes of slopes s and t where x + s z <= e and -x + t z <= f; the nearest
    eye touches the largest of each, which is exact for perspective too.
    """
    if not len(points):
        return camera
    axes = camera.axes()
    x, y, z = axes @ np.asarray(points, dtype=np.float64).T
    half = math.tan(math.radians(camera.field_of_view_deg) / 2)
    side, above = half * aspect * (1 - 2 * AT_THE_SIDES), half * (1 - 2 * ABOVE_AND_BELOW)
    below = half * (1 - 2 * max(covered, ABOVE_AND_BELOW))
    across, upwards = _Borders.of(x, z, side, side), _Borders.of(y, z, above, below)
    eye_z = max(across.nearest(), upwards.nearest())
    eye_x, eye_y = across.middle(eye_z), upwards.middle(eye_z)
    middle = (z.max() + z.min()) / 2
    distance = max(eye_z - middle, 1.0)
    target_x, target_y, target_z = (np.array([eye_x, eye_y, middle]) @ axes).tolist()
    return replace(camera, target=(target_x, target_y, target_z), distance_mm=distance)


def facing_to(camera: Camera, facing: Points) -> Camera:
    """Return the camera turned so that what looks in a direction is seen, if it is not already.

    Parameters
    ----------
    facing
        (3,) LPS; without a length, the camera stays as it is.
    """
    length = float(np.linalg.norm(facing))
    if not length or float(facing @ camera.axes()[2]) / length > _TURNED_ENOUGH:
        return camera
    x, y, z = (np.asarray(facing, float) / length).tolist()
    azimuth = math.degrees(math.atan2(x, -y)) if math.hypot(x, y) > 0.1 else camera.azimuth_deg
    elevation = max(-70.0, min(70.0, math.degrees(math.asin(z))))
    return replace(camera, azimuth_deg=azimuth, elevation_deg=elevation)


def widened(points: Points) -> NDArray[np.float64]:
    """Return the corners of a box round points with some of what is around them."""
    low, high = np.min(points, axis=0), np.max(points, axis=0)
    middle = (low + high) / 2
    half = np.maximum((high - low) / 2 * _AROUND, _LEAST_MM)
    signs = np.array(np.meshgrid([-1, 1], [-1, 1], [-1, 1])).reshape(3, -1).T
    return np.asarray(middle + signs * half, float)


@dataclass(frozen=True, slots=True)
class _Borders:
    """Two planes through the eye between which points lie: their slopes, and what touches them."""

    slopes: tuple[float, float]
    touched: tuple[float, float]

    @classmethod
    def of(cls, across: _Row, z: _Row, first: float, second: float) -> _Borders:
        """Return the borders of these slopes round points."""
        touched = float((across + first * z).max()), float((-across + second * z).max())
        return cls((first, second), touched)

    def nearest(self) -> float:
        """Return how near the eye can come."""
        return sum(self.touched) / sum(self.slopes)

    def middle(self, eye_z: float) -> float:
        """Return where the eye has as much room on both sides."""
        (first, second), (least, most) = self.slopes, self.touched
        return (least - first * eye_z + second * eye_z - most) / 2
