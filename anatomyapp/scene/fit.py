"""Fitting: from where a set of points fills the picture."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import Points

ABOVE_AND_BELOW, AT_THE_SIDES = 0.12, 0.17  # free parts of the picture, for labels
_TURNED_ENOUGH = 0.6  # cosine: who sees a place so well need not turn
_AROUND, _LEAST_MM = 1.6, 45.0  # what of the surroundings is shown with a place


def points_of(atlas: Atlas, structures: Iterable[StructureId]) -> NDArray[np.float32]:
    """Return the vertices (n, 3) LPS mm of those structures that have a mesh."""
    meshes = [atlas.meshes[s].vertices for s in structures if s in atlas.meshes]
    return np.concatenate(meshes) if meshes else np.zeros((0, 3), np.float32)


def fitted(camera: Camera, points: Points, aspect: float) -> Camera:
    """Return the camera, as it is turned, from where the points just fill the picture.

    12 % of the height stay free above and below, 17 % of the width at the sides.

    Parameters
    ----------
    points
        (n, 3) LPS mm; without any, the camera stays as it is.
    aspect
        The picture's width over its height.

    Notes
    -----
    Each side of the picture is a plane through the eye. In the camera's axes a point (x, y, z) is
    inside both upright planes of slope s where x + s z <= e and -x + s z <= f; the nearest eye
    touches the largest of each, which is exact for perspective too.
    """
    if not len(points):
        return camera
    axes = camera.axes()
    x, y, z = axes @ np.asarray(points, dtype=np.float64).T
    half = math.tan(math.radians(camera.field_of_view_deg) / 2)
    eye_x, z_for_width = _touching(x, z, half * aspect * (1 - 2 * AT_THE_SIDES))
    eye_y, z_for_height = _touching(y, z, half * (1 - 2 * ABOVE_AND_BELOW))
    eye_z = max(z_for_width, z_for_height)
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


def _touching(
    across: NDArray[np.float64], z: NDArray[np.float64], slope: float
) -> tuple[float, float]:
    first = float((across + slope * z).max())
    second = float((-across + slope * z).max())
    return (first - second) / 2, (first + second) / (2 * slope)
