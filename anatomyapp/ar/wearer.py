"""How far the worn chest sheet is bent: its radius, found once for each wearer.

A single picture tells it poorly: a rounder chest farther away looks much the same. So pictures
taken while the wearer turns are kept, one for each direction, and one radius is found for all of
them, with a pose of its own for each. Until they are enough, what is usual counts beside them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.locating import LOOSE_PX
from anatomyapp.ar.pose import Pose, matrix, project, refined, vectors
from anatomyapp.ar.surface import bent

Array = NDArray[np.float64]

USUAL_RADIUS_MM = 170.0
_USUAL_SPREAD = 0.0017  # 1/mm, standard deviation of curvatures: radii of 130 to 240 mm are usual
_NOISE_PX = 0.1  # of a corner, with all that a cylinder does not say about a chest
_BINS_DEG = 9.0
_ENOUGH = 8
_WIDE_DEG = 45.0
_FLATTEST, _ROUNDEST = 1 / 4000, 1 / 70  # curvatures, 1/mm
_CHANGE = 1e-6  # 1/mm, for the derivative


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One picture of the worn sheet: points (n, 3) of the flat page, their pixels, a pose."""

    points: Array
    pixels: Array
    pose: Pose

    @property
    def yaw_deg(self) -> float:
        """How far the sheet is turned about its y axis from facing the camera."""
        eye = -self.pose[:3, :3].T @ self.pose[:3, 3]
        return math.degrees(math.atan2(eye[0], eye[2]))

    @property
    def direction(self) -> int:
        """Which of the directions, 9 degrees apart, the sheet is turned to."""
        return round(self.yaw_deg / _BINS_DEG)


@dataclass(frozen=True, slots=True, eq=False)
class Wearer:
    """What is known of one wearer's chest.

    Parameters
    ----------
    curvature
        One over the radius, 1/mm.
    views
        Kept pictures, each of another direction.
    settled
        Enough was seen; the radius stays as it is.
    """

    curvature: float = 1 / USUAL_RADIUS_MM
    views: tuple[View, ...] = ()
    settled: bool = False

    @property
    def radius_mm(self) -> float:
        """Of the cylinder that the sheet is bent round."""
        return 1 / self.curvature

    @property
    def fitted(self) -> bool:
        """Whether the radius comes from a picture at all."""
        return self.settled or bool(self.views)

    def seen(self, view: View, lens: Intrinsics) -> Wearer:
        """Return what is known once a picture was seen; itself where it tells nothing new."""
        if self.settled or any(view.direction == kept.direction for kept in self.views):
            return self
        views = (*self.views, view)
        turned = [kept.yaw_deg for kept in views]
        enough = len(views) >= _ENOUGH or (len(views) >= 5 and np.ptp(turned) >= _WIDE_DEG)
        return replace(self, curvature=fitting(views, self.curvature, lens), views=views,
                       settled=bool(enough))  # fmt: skip


def fitting(views: Sequence[View], start: float, lens: Intrinsics) -> float:
    """Return the curvature that explains all views best, what is usual counted with them."""
    curvature, poses = start, [view.pose for view in views]
    for _ in range(6):
        told, toward = 1 / _USUAL_SPREAD**2, (1 / USUAL_RADIUS_MM - curvature) / _USUAL_SPREAD**2
        for number, view in enumerate(views):
            fit = refined(bent(view.points, curvature), view.pixels, poses[number], lens, LOOSE_PX)
            poses[number] = fit.pose
            weight, pull = _told(view, fit.kept, fit.pose, curvature, lens)
            told, toward = told + weight, toward + pull
        step = toward / told
        curvature = float(np.clip(curvature + step, _FLATTEST, _ROUNDEST))
        if abs(step) < 1e-7:
            break
    return curvature


def _told(
    view: View, kept: NDArray[np.bool_], pose: Pose, curvature: float, lens: Intrinsics
) -> tuple[float, float]:
    """Return how surely a view tells the curvature, and by how much it would change it times that.

    The pose is free to follow: its six numbers are eliminated (Schur's complement).
    """
    points, pixels = view.points[kept], view.pixels[kept]
    turned, moved = vectors(pose)
    here, slopes = cv2.projectPoints(
        bent(points, curvature), turned, moved, lens.camera_matrix, lens.distortion_terms
    )
    there = project(bent(points, curvature + _CHANGE), matrix(turned, moved), lens)
    here = np.asarray(here, np.float64).reshape(-1, 2)
    by_pose = np.asarray(slopes, np.float64)[:, :6]
    by_curvature = ((there - here) / _CHANGE).ravel()
    left = (pixels - here).ravel()
    free = by_curvature - by_pose @ np.linalg.lstsq(by_pose, by_curvature, rcond=None)[0]
    return float(free @ free) / _NOISE_PX**2, float(free @ left) / _NOISE_PX**2
