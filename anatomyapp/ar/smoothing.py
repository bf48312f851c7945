"""Smoothing that holds a still model still and leaves a moving one alone.

What counts is what the eye sees: by how many pixels the model moves on the screen. A pose that
moves it by no more than the noise of what was measured is taken over slowly; one that moves it by
five times as much is motion and taken over at once, so that nothing lags. The noise is told by how
far the corners of a picture lie from their pose: 0.02 px in good light, ten times as much in bad.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Pose, farthest_px
from anatomyapp.ar.sheet import SheetKind

Points = NDArray[np.float64]

LEAST_STILL_PX, MOST_STILL_PX = 0.08, 0.4
MOVING = 5.0  # times what counts as still
SLOWEST = 0.12  # part of a pose taken over when the model stands still


def smoothed(
    before: Pose, now: Pose, gauge: Points, lens: Intrinsics, noise_px: float = MOST_STILL_PX
) -> Pose:
    """Return the pose to show, given the one shown before.

    ``gauge`` (n, 3) are points of the model in the sheet frame, mm; ``noise_px`` is how far
    measured corners lie from their pose.
    """
    return blended(before, now, share(farthest_px(before, now, gauge, lens), noise_px))


def share(pixels: float, noise_px: float = MOST_STILL_PX) -> float:
    """Return the part of a new pose that is taken over when it moves the model so far."""
    still = min(max(noise_px, LEAST_STILL_PX), MOST_STILL_PX)
    part = min(max((pixels / still - 1) / (MOVING - 1), 0.0), 1.0)
    return SLOWEST + (1 - SLOWEST) * part


def blended(before: Pose, now: Pose, part: float) -> Pose:
    """Return the pose on the way from one to another, 0 to 1: turned evenly, moved straight."""
    if part >= 1:
        return now
    turn = np.asarray(cv2.Rodrigues(now[:3, :3] @ before[:3, :3].T)[0], np.float64)
    result = np.eye(4)
    result[:3, :3] = cv2.Rodrigues(turn * part)[0] @ before[:3, :3]
    result[:3, 3] = (1 - part) * before[:3, 3] + part * now[:3, 3]
    return result


def gauge(kind: SheetKind) -> Points:
    """Return the corners of a box about the model, (8, 3) mm in the sheet frame.

    On the card the model is about as large as the paper and stands on it; behind the chest sheet
    lies a thorax of true size.
    """
    low, high = _BOXES.get(kind, _BOXES[SheetKind.CARD])
    return np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1])
                     for z in (low[2], high[2])], np.float64)  # fmt: skip


_BOXES = {
    SheetKind.CARD: ((-80.0, -110.0, 0.0), (80.0, 110.0, 120.0)),
    SheetKind.CHEST: ((-130.0, -160.0, -200.0), (130.0, 140.0, -10.0)),
}
