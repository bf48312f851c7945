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


def _touching(
    across: NDArray[np.float64], z: NDArray[np.float64], slope: float
) -> tuple[float, float]:
    first = float((across + slope * z).max())
    second = float((-across + slope * z).max())
    return (first - second) / 2, (first + second) / (2 * slope)
