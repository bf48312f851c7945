"""How far ink or light spreads: by how much all markers look smaller or larger than they are.

Where white runs into black - in the lens, in the camera's curve of brightness, on the paper - all
edges move outward or inward alike. It is found together with the pose: markers that shrink each
about its own middle look unlike a sheet that is farther off. A camera's spread hardly changes from
one picture to the next, so what earlier pictures told counts: few markers tell it poorly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Pose, vectors

Array = NDArray[np.float64]

_USUAL_PX = 0.25  # standard deviation of what cameras do: 0.3 px with the usual curve, 0 without
_LEAST_NOISE_PX = 0.05  # of a measured corner
_DOUBT_PX = 0.05  # of what one picture tells, beside its noise: wrong corners, motion
_CHANGE_PX = 0.04  # from one picture to the next, such as by motion
_FREE = 7  # numbers that are found: those of the pose, and the spread


@dataclass(frozen=True, slots=True)
class Spread:
    """By how many pixels edges lie outward of where they should, and how surely, 1/px²."""

    px: float = 0.0
    sure: float = 1 / _USUAL_PX**2

    def joined(self, other: Spread) -> Spread:
        """Return what both tell together."""
        sure = self.sure + other.sure
        return Spread((self.px * self.sure + other.px * other.sure) / sure, sure)

    def doubted(self, px: float) -> Spread:
        """Return the same, less surely by so much."""
        return replace(self, sure=1 / (1 / self.sure + px**2))

    def after(self, picture: Spread) -> Spread:
        """Return what is known of the next picture, given what one more tells."""
        return self.joined(picture).doubted(_CHANGE_PX)


USUAL = Spread()


def spread_told(
    points: Array, pixels: Array, outward: Array, pose: Pose, lens: Intrinsics
) -> Spread:
    """Return by how much the edges of one picture lie outward of where they should.

    ``points`` (n, 3) of the sheet, their measured ``pixels`` (n, 2), how these move with the edges
    (n, 2), and a pose that fits them. The pose is free to follow (Schur's complement).
    """
    turned, moved = vectors(pose)
    there, slopes = cv2.projectPoints(
        points, turned, moved, lens.camera_matrix, lens.distortion_terms
    )
    by_pose = np.asarray(slopes, np.float64)[:, :6]
    off = (pixels - np.asarray(there, np.float64).reshape(-1, 2)).ravel()
    both = np.column_stack([off, outward.ravel()])
    left, free = (both - by_pose @ np.linalg.lstsq(by_pose, both, rcond=None)[0]).T
    square = max(float(free @ free), 1e-9)
    px = float(free @ left) / square
    rest = left - free * px
    noise = max(float(np.sqrt(rest @ rest / max(len(rest) - _FREE, 1))), _LEAST_NOISE_PX)
    return Spread(px, square / noise**2).doubted(_DOUBT_PX)
