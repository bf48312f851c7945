"""How far ink or light spreads: by how much all markers look smaller or larger than they are.

Where white runs into black - in the lens, in the camera's curve of brightness, on the paper - all
edges move outward or inward alike. It is found together with the pose: markers that shrink each
about its own middle look unlike a sheet that is farther off.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Pose, vectors

Array = NDArray[np.float64]

_USUAL_PX = 0.1  # standard deviation of what cameras do, cautiously
_LEAST_NOISE_PX = 0.05  # of a measured corner


def spread_px(points: Array, pixels: Array, outward: Array, pose: Pose, lens: Intrinsics) -> float:
    """Return by how many pixels the edges lie outward of where they should.

    ``points`` (n, 3) of the sheet, their measured ``pixels`` (n, 2), how these move with the edges
    (n, 2), and a pose that fits them. The pose is free to follow (Schur's complement).
    """
    turned, moved = vectors(pose)
    there, slopes = cv2.projectPoints(
        points, turned, moved, lens.camera_matrix, lens.distortion_terms
    )
    by_pose = np.asarray(slopes, np.float64)[:, :6]
    left = (pixels - np.asarray(there, np.float64).reshape(-1, 2)).ravel()
    along = outward.ravel()
    free = along - by_pose @ np.linalg.lstsq(by_pose, along, rcond=None)[0]
    noise = max(float(left.std()), _LEAST_NOISE_PX)
    return float(free @ left / (free @ free + (noise / _USUAL_PX) ** 2))
