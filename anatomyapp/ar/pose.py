"""Where a sheet is: poses from points and their pixels, robust against some that are wrong.

A pose is the (4, 4) matrix ``sheet_to_camera``, millimetres, the camera frame as in OpenCV (+x
right, +y down, +z forward).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics

Array = NDArray[np.float64]
Pose = NDArray[np.float64]

NEAREST_MM = 20.0
_STEPS = 12
_STILL = 1e-7  # radians and metres between steps of the solver


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A pose and how well it explains what was seen.

    ``kept`` (n,) says which points agree with it, ``rms_px`` how far off these are.
    """

    pose: Pose
    kept: NDArray[np.bool_]
    rms_px: float


def matrix(turned: Array, moved: Array) -> Pose:
    """Return the pose of a rotation vector and a translation."""
    pose = np.eye(4)
    pose[:3, :3] = cv2.Rodrigues(turned.reshape(3))[0]
    pose[:3, 3] = moved.ravel()
    return pose


def vectors(pose: Pose) -> tuple[Array, Array]:
    """Return the rotation vector and the translation of a pose, both (3, 1).

    OpenCV's solver leaves vectors of shape (3,) as they are, and says nothing.
    """
    return np.asarray(cv2.Rodrigues(pose[:3, :3])[0], np.float64), pose[:3, 3:4].copy()


def project(points: Array, pose: Pose, lens: Intrinsics) -> Array:
    """Return the (n, 2) pixels of points (n, 3) of the sheet frame."""
    turned, moved = vectors(pose)
    pixels, _ = cv2.projectPoints(points, turned, moved, lens.camera_matrix, lens.distortion_terms)
    return np.asarray(pixels, np.float64).reshape(-1, 2)


def farthest_px(before: Pose, now: Pose, points: Array, lens: Intrinsics) -> float:
    """Return how far the farthest of some points (n, 3) moves in the picture between two poses."""
    away = project(points, now, lens) - project(points, before, lens)
    return float(np.linalg.norm(away, axis=1).max())


def rough_poses(points: Array, pixels: Array, lens: Intrinsics) -> list[Pose]:
    """Return the poses that points (n, 3) of a sheet, flat or bent, may have, the likelier first.

    The second is the first tipped over the line of sight: from afar the two look much the same.
    Terzakis and Lourakis, A consistently fast and globally optimal solution to the
    perspective-n-point problem, 2020. Infinitesimal plane-based estimation (IPPE) gives both poses
    of a flat sheet too, but wrong ones, and no word of it, where the sheet lies just so.
    """
    _, turns, moves, _ = cv2.solvePnPGeneric(
        points, pixels, lens.camera_matrix, lens.distortion_terms, flags=cv2.SOLVEPNP_SQPNP
    )
    if not turns:
        return []
    first = matrix(np.asarray(turns[0]), np.asarray(moves[0]))
    return [pose for pose in (first, tipped(first)) if faces(pose)]


def tipped(pose: Pose) -> Pose:
    """Return the pose whose sheet leans as far to the other side of the line of sight."""
    normal, sight = pose[:3, 2], -pose[:3, 3] / np.linalg.norm(pose[:3, 3])
    axis = np.cross(normal, sight)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-6:
        return pose
    angle = 2 * np.arctan2(sine, float(normal @ sight))
    result = pose.copy()
    result[:3, :3] = cv2.Rodrigues(axis / sine * angle)[0] @ pose[:3, :3]
    return result


def faces(pose: Pose) -> bool:
    """Whether a pose is one that a camera can see: finite, before it, the printed side to it."""
    if not np.isfinite(pose).all():
        return False
    eye = -pose[:3, :3].T @ pose[:3, 3]
    return bool(pose[2, 3] > NEAREST_MM and eye[2] > 0)


def refined(points: Array, pixels: Array, start: Pose, lens: Intrinsics, limit_px: float) -> Fit:
    """Return the pose of least reprojection error, by Levenberg and Marquardt's method.

    Points that lie off by more than ``limit_px`` and three times the median are dropped, and the
    pose is found again without them.
    """
    pose = _settled(points, pixels, start, lens)
    away = np.linalg.norm(project(points, pose, lens) - pixels, axis=1)
    kept = away <= max(limit_px, 3 * float(np.median(away)))
    if not kept.all() and kept.sum() >= 4:
        pose = _settled(points[kept], pixels[kept], pose, lens)
        away = np.linalg.norm(project(points, pose, lens) - pixels, axis=1)
        kept = away <= max(limit_px, 3 * float(np.median(away[kept])))
    seen = away[kept]
    return Fit(pose, kept, float(np.sqrt((seen**2).mean())) if len(seen) else np.inf)


def _settled(points: Array, pixels: Array, start: Pose, lens: Intrinsics) -> Pose:
    turned, moved = vectors(start)
    ends = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, _STEPS, _STILL)
    better = cv2.solvePnPRefineLM(
        points, pixels, lens.camera_matrix, lens.distortion_terms, turned, moved, ends
    )
    return matrix(np.asarray(better[0]), np.asarray(better[1]))
