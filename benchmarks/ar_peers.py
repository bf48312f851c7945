"""What sheets are usually tracked with: one big marker, ChArUco, OpenCV's board of markers.

Each takes a picture to a pose or None, as its documentation shows it: detected at full size,
corners refined by `cornerSubPix`, one pose by `solvePnP`.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import matrix
from anatomyapp.ar.sheet import Sheet
from tests.fakes.sheet_camera import Picture
from tests.fakes.sheet_surface import Array

DICTIONARY = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_100)


def single(sheet: Sheet) -> Sheet:
    """Return a sheet with one marker as large as the paper allows."""
    return replace(sheet, columns=1, rows=1, marker_mm=174.0, gap_mm=0.0, ids=sheet.ids[:1])


def _refining() -> cv2.aruco.DetectorParameters:
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    return parameters


class Board:
    """Separate markers in one plane, whatever they really lie on."""

    def __init__(self, sheet: Sheet, lens: Intrinsics) -> None:
        self._points = dict(zip(sheet.ids, sheet.corners_mm, strict=True))
        self._detector = cv2.aruco.ArucoDetector(DICTIONARY, _refining())
        self._lens = lens

    def pose(self, picture: Picture) -> Array | None:
        """Return where the sheet is."""
        grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
        corners, ids, _ = self._detector.detectMarkers(grey)
        found = [
            (self._points[int(i)], c.reshape(4, 2))
            for i, c in zip([] if ids is None else ids.ravel(), corners, strict=False)
            if int(i) in self._points
        ]
        if not found:
            return None
        points, pixels = (np.concatenate(each) for each in zip(*found, strict=True))
        return solved(points, pixels, self._lens)


class Charuco:
    """A chessboard whose white cells hold markers."""

    def __init__(self, sheet: Sheet, lens: Intrinsics) -> None:
        size = (sheet.columns, sheet.rows)
        self._board = cv2.aruco.CharucoBoard(
            size, sheet.cell_mm, sheet.marker_mm, DICTIONARY, np.array(sheet.ids)
        )
        self._middle = np.array([*size, 0]) * sheet.cell_mm / 2
        self._detector = cv2.aruco.CharucoDetector(self._board)
        self._lens = lens

    def pose(self, picture: Picture) -> Array | None:
        """Return where the sheet is."""
        grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
        corners, ids, _, _ = self._detector.detectBoard(grey)
        if ids is None or len(ids) < 4:
            return None
        crossings = np.asarray(self._board.getChessboardCorners())[np.asarray(ids).ravel()]
        points = (crossings - self._middle) * (1, -1, 1)
        return solved(points, np.asarray(corners).reshape(-1, 2), self._lens)


def solved(points: Array, pixels: Array, lens: Intrinsics) -> Array | None:
    """Return the pose of a flat sheet, refined; None where OpenCV finds none."""
    try:
        found, turned, moved = cv2.solvePnP(
            points, pixels, lens.camera_matrix, lens.distortion_terms, flags=cv2.SOLVEPNP_IPPE
        )
    except cv2.error:  # all points on a line
        return None
    if not found:
        return None
    turned, moved = cv2.solvePnPRefineLM(
        points, pixels, lens.camera_matrix, lens.distortion_terms, turned, moved
    )
    return matrix(np.asarray(turned), np.asarray(moved))
