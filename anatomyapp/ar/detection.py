"""Finding markers in a picture: rough corners and ids, fast first and thorough where needed."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.sheet import Sheet

Grey = NDArray[np.uint8]
Pixels = NDArray[np.float64]
Box = tuple[int, int, int, int]  # left, top, right, bottom

DICTIONARY = cv2.aruco.DICT_4X4_100
_HALF_WINDOW = 9
_FULL_WINDOWS = (5, 21, 8)
_TO_OUTLINE = 0.5**0.5  # half a pixel across and half a pixel along


@dataclass(frozen=True, slots=True, eq=False)
class Markers:
    """Markers seen in a picture: ``ids`` (n,) and ``corners`` (n, 4, 2) px of the whole frame."""

    ids: NDArray[np.intp]
    corners: Pixels

    def of(self, sheet: Sheet) -> Markers:
        """Return those that stand on a sheet."""
        kept = np.isin(self.ids, sheet.ids)
        return Markers(self.ids[kept], self.corners[kept])

    @classmethod
    def none(cls) -> Markers:
        """Return no markers."""
        return cls(np.empty(0, np.intp), np.empty((0, 4, 2)))

    def __len__(self) -> int:
        return len(self.ids)


class Detector:
    """Finds the markers of all sheets in grey pictures."""

    def __init__(self) -> None:
        dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
        self._quick = cv2.aruco.ArucoDetector(
            dictionary, _parameters(_HALF_WINDOW, _HALF_WINDOW, 4)
        )
        self._thorough = cv2.aruco.ArucoDetector(dictionary, _parameters(*_FULL_WINDOWS))

    def quickly(self, half: Grey, box: Box | None = None) -> Markers:
        """Return the markers of a picture at half its size, or of a part of it.

        ``box`` is in pixels of the whole frame; corners are good to a pixel or two of these.
        """
        left, top, right, bottom = box or (0, 0, 2 * half.shape[1], 2 * half.shape[0])
        part = half[top // 2 : -(-bottom // 2), left // 2 : -(-right // 2)]
        return _found(self._quick, part, 2.0, (left // 2 * 2, top // 2 * 2))

    def thoroughly(self, grey: Grey, box: Box | None = None) -> Markers:
        """Return the markers of a whole picture, or of a part of it, at full size."""
        left, top, right, bottom = box or (0, 0, grey.shape[1], grey.shape[0])
        return _found(self._thorough, grey[top:bottom, left:right], 1.0, (left, top))


def half_size(grey: Grey) -> Grey:
    """Return a picture of half the width and height, each pixel the mean of four."""
    size = (grey.shape[1] // 2, grey.shape[0] // 2)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _parameters(smallest: int, largest: int, step: int) -> cv2.aruco.DetectorParameters:
    parameters = cv2.aruco.DetectorParameters()
    parameters.adaptiveThreshWinSizeMin = smallest
    parameters.adaptiveThreshWinSizeMax = largest
    parameters.adaptiveThreshWinSizeStep = step
    parameters.errorCorrectionRate = 1.0  # one wrong bit; places that agree are asked for later
    return parameters


def _found(
    detector: cv2.aruco.ArucoDetector, grey: Grey, scale: float, origin: tuple[int, int]
) -> Markers:
    corners, ids, _ = detector.detectMarkers(grey)
    if ids is None or not len(corners):
        return Markers.none()
    pixels = _outlined(np.asarray(corners, np.float64).reshape(-1, 4, 2))
    return Markers(np.asarray(ids, np.intp).ravel(), (pixels + 0.5) * scale - 0.5 + origin)


def _outlined(corners: Pixels) -> Pixels:
    """Move corners from the middles of the outermost dark pixels to the outline of these."""
    outward = corners - corners.mean(axis=1, keepdims=True)
    length = np.maximum(np.linalg.norm(outward, axis=2, keepdims=True), 1e-9)
    return np.asarray(corners + outward / length * _TO_OUTLINE)
