"""How a picture looks: bright enough, sharp enough; and what to tell where a sheet is not found."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from anatomyapp.ar.detection import Grey

DARK, BRIGHT = 45.0, 215.0  # mean grey values
BLURRED = 25.0  # variance of the Laplacian of the half-size picture


@dataclass(frozen=True, slots=True)
class Looks:
    """``brightness`` is the mean grey value, 0 to 255; ``sharpness`` the Laplacian's variance."""

    brightness: float
    sharpness: float

    @property
    def dark(self) -> bool:
        """Whether there is too little light to see a sheet."""
        return self.brightness < DARK

    @property
    def bright(self) -> bool:
        """Whether the picture is washed out."""
        return self.brightness > BRIGHT

    @property
    def blurred(self) -> bool:
        """Whether nothing in the picture is sharp."""
        return self.sharpness < BLURRED


def looks(half: Grey) -> Looks:
    """Measure a picture at half size."""
    small = half[::2, ::2]
    _, spread = cv2.meanStdDev(cv2.Laplacian(half, cv2.CV_16S))
    return Looks(float(small.mean()), float(np.asarray(spread).ravel()[0] ** 2))
