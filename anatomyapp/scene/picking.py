"""Between the screen and the world: rays, projections, and how a pointer moves the camera.

Pixels are counted from the picture's upper left corner, x to the right and y downwards; the middle
of the first pixel is (0.5, 0.5). World frame LPS in millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.scene.camera import Camera, Vector
from anatomyapp.scene.viewpoint import Viewpoint

Size = tuple[int, int]  # width, height in pixels
Points = NDArray[np.floating[Any]]

_DEGREES_PER_PIXEL = 0.35
_NEAREST_MM, _FARTHEST_MM = 5.0, 20_000.0


def projected(camera: Viewpoint, points: Points, size: Size) -> NDArray[np.float64]:
    """Return where points of the world are seen.

    Parameters
    ----------
    points
        (n, 3) LPS mm.

    Returns
    -------
    NDArray
        (n, 3): x px, y px, and the distance in mm along the line of sight, negative behind the
        eye. A point in the eye's own plane has no pixel; its x and y are not finite.
    """
    seen = (np.asarray(points, dtype=np.float64) - camera.eye()) @ camera.axes().T
    depth = -seen[:, 2]
    width, height = size
    lens = camera.lens(width / height)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = seen[:, :2] / depth[:, None]
    x = (1 + lens.aside + lens.across * slope[:, 0]) * width / 2
    y = (1 - lens.above - lens.up * slope[:, 1]) * height / 2
    return np.stack([x, y, depth], axis=1)


def ray(
    camera: Viewpoint, x_px: float, y_px: float, size: Size
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the origin (3,) and the unit direction (3,) of the line of sight through a pixel."""
    direction = _through(camera, x_px, y_px, size)
    return camera.eye(), direction / np.linalg.norm(direction)


def point_at_depth(
    camera: Viewpoint, x_px: float, y_px: float, size: Size, depth_mm: float
) -> NDArray[np.float64]:
    """Return the point (3,) LPS mm seen at a pixel, so far from the eye along its axis."""
    point: NDArray[np.float64] = camera.eye() + depth_mm * _through(camera, x_px, y_px, size)
    return point


def orbited(camera: Camera, dx_px: float, dy_px: float) -> Camera:
    """Return the camera after a drag; what is near follows the pointer."""
    return camera.turned(-dx_px * _DEGREES_PER_PIXEL, dy_px * _DEGREES_PER_PIXEL)


def panned(camera: Camera, dx_px: float, dy_px: float, height_px: int) -> Camera:
    """Return the camera shifted so that the target's plane follows the pointer."""
    right, up, _ = camera.axes()
    step = camera.millimetres_per_pixel(height_px)
    target = np.array(camera.target) - step * (dx_px * right - dy_px * up)
    return replace(camera, target=_vector(target))


def zoomed(camera: Camera, factor: float, at: Vector | None = None) -> Camera:
    """Return the camera ``factor`` times nearer; a point of the world stays at its pixel.

    Parameters
    ----------
    factor
        Above 1 goes nearer, below 1 farther; the distance keeps within 5 mm and 20 m.
    at
        The point that stays, LPS mm; the target if left out.
    """
    distance = min(_FARTHEST_MM, max(_NEAREST_MM, camera.distance_mm / factor))
    scale = distance / camera.distance_mm
    target = np.array(camera.target)
    fixed = target if at is None else np.array(at)
    moved = _vector(fixed + (target - fixed) * scale)
    return replace(camera, target=moved, distance_mm=distance)


def between(a: Camera, b: Camera, t: float) -> Camera:
    """Return the camera on its flight from ``a`` (t = 0) to ``b`` (t = 1), slowing at the end."""
    if t <= 0.0 or t >= 1.0:
        return a if t <= 0.0 else b
    eased = 1.0 - (1.0 - t) ** 3
    turn = (b.azimuth_deg - a.azimuth_deg + 180.0) % 360.0 - 180.0
    target = np.array(a.target) * (1.0 - eased) + np.array(b.target) * eased
    return Camera(
        target=_vector(target),
        distance_mm=a.distance_mm * (b.distance_mm / a.distance_mm) ** eased,
        azimuth_deg=a.azimuth_deg + turn * eased,
        elevation_deg=a.elevation_deg + (b.elevation_deg - a.elevation_deg) * eased,
        field_of_view_deg=a.field_of_view_deg + (b.field_of_view_deg - a.field_of_view_deg) * eased,
    )


def _through(camera: Viewpoint, x_px: float, y_px: float, size: Size) -> NDArray[np.float64]:
    """Return the direction (3,) through a pixel whose part along the camera's axis is 1."""
    width, height = size
    lens = camera.lens(width / height)
    across = (2 * x_px / width - 1 - lens.aside) / lens.across
    upwards = (1 - 2 * y_px / height - lens.above) / lens.up
    right, up, back = camera.axes()
    direction: NDArray[np.float64] = across * right + upwards * up - back
    return direction


def _vector(point: NDArray[np.float64]) -> Vector:
    x, y, z = point.tolist()
    return x, y, z
