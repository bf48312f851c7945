"""Bridging a gap: where the corners of the last picture went, by optical flow.

Flow drifts, so it carries a pose over a few pictures in which no marker can be read, never longer.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.detection import Grey

Pixels = NDArray[np.float64]

_WINDOW = (19, 19)
_LEVELS = 3
_BACK_PX = 0.7


def followed(before: Grey, now: Grey, pixels: Pixels) -> tuple[Pixels, NDArray[np.bool_]]:
    """Return where points (n, 2) went and which of them (n,) also lead back to where they were.

    Pictures are at half size, pixels those of the whole picture.
    """
    start = (((pixels + 0.5) / 2) - 0.5).astype(np.float32).reshape(-1, 1, 2)
    guess = start.copy()
    there, seen, _ = cv2.calcOpticalFlowPyrLK(
        before, now, start, guess, winSize=_WINDOW, maxLevel=_LEVELS
    )
    back, returned, _ = cv2.calcOpticalFlowPyrLK(
        now, before, there, start.copy(), winSize=_WINDOW, maxLevel=_LEVELS
    )
    away = np.linalg.norm(np.asarray(back) - start, axis=-1).ravel()
    good = (np.asarray(seen).ravel() > 0) & (np.asarray(returned).ravel() > 0) & (away < _BACK_PX)
    full = (np.asarray(there, np.float64).reshape(-1, 2) + 0.5) * 2 - 0.5
    return full, good
