"""How a picture looks: bright enough, sharp enough; and what to tell where a sheet is not found."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from anatomyapp.ar.detection import Grey

DARK, BRIGHT = 45.0, 215.0  # mean grey values
BLURRED = 25.0  # variance of the Laplacian of the half-size picture
EMPTY = 12.0  # standard deviation of grey values: nothing in it that could be sharp


@dataclass(frozen=True, slots=True)
class Looks:
    """What a picture's grey values tell.

    ``brightness`` is their mean, 0 to 255, ``contrast`` their standard deviation, ``sharpness`` the
    variance of their Laplacian.
    """

    brightness: float
    contrast: float
    sharpness: float

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see."""
        return self.contrast < EMPTY

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
    mean, spread = cv2.meanStdDev(half)
    _, fine = cv2.meanStdDev(cv2.Laplacian(half, cv2.CV_16S))
    return Looks(_number(mean), _number(spread), _number(fine) ** 2)


def _number(column: object) -> float:
    return float(np.asarray(column).ravel()[0])
