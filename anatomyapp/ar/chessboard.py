"""Finding the calibration sheet in a picture: the inner corners of its chessboard."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.frame import Picture
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.page import DICTIONARY
from anatomyapp.ar.sheet import Sheet

FEWEST_CORNERS = 8
_BLURRED_PX = 4.5  # an edge that is smeared over more is too soft for its place to be trusted
_WHITE_PART, _BLACK_PART = 90, 10  # percentiles

Points = NDArray[np.float64]
Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The chessboard as one picture shows it.

    Parameters
    ----------
    ids
        (n,) int, which inner corners, row by row from the top left.
    corners
        (n, 2) px.
    edge_px
        Over how many pixels a black edge turns white: about 2 in a sharp picture.
    """

    ids: NDArray[np.intp]
    corners: Points
    edge_px: float

    @property
    def sharp(self) -> bool:
        """Whether its corners can be trusted."""
        return self.edge_px <= _BLURRED_PX


class Chessboard:
    """Finds the calibration sheet, and knows where its corners are."""

    def __init__(self, sheet: Sheet) -> None:
        dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
        self._board = cv2.aruco.CharucoBoard(
            (sheet.columns, sheet.rows),
            sheet.cell_mm,
            sheet.marker_mm,
            dictionary,
            np.array(sheet.ids),
        )
        self._detector = cv2.aruco.CharucoDetector(self._board)
        self.corners_mm: Points = np.asarray(
            self._board.getChessboardCorners(), np.float64
        ).reshape(-1, 3)
        self.size_mm = (sheet.columns * sheet.cell_mm, sheet.rows * sheet.cell_mm)

    def find(self, picture: Picture) -> View | None:
        """Return the view in a picture; None where fewer than eight corners are seen."""
        grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
        corners, ids, _, _ = self._detector.detectBoard(grey)
        if ids is None or len(ids) < FEWEST_CORNERS:
            return None
        pixels = np.asarray(corners, np.float64).reshape(-1, 2)
        numbers = np.asarray(ids, np.intp).ravel()
        if self._in_line(numbers):
            return None
        return View(numbers, pixels, _edge_width(grey, pixels))

    def pose(self, view: View, lens: Intrinsics) -> NDArray[np.float64]:
        """Return (4, 4) from the board (origin top left, +x right, +y down, mm) to the camera."""
        _, turn, shift = cv2.solvePnP(
            self.corners_mm[view.ids],
            view.corners,
            lens.camera_matrix,
            lens.distortion_terms,
            flags=cv2.SOLVEPNP_IPPE,
        )
        turn, shift = cv2.solvePnPRefineLM(
            self.corners_mm[view.ids],
            view.corners,
            lens.camera_matrix,
            lens.distortion_terms,
            turn,
            shift,
        )
        pose = np.eye(4)
        pose[:3, :3], pose[:3, 3] = cv2.Rodrigues(turn)[0], np.ravel(shift)
        return pose

    def _in_line(self, ids: NDArray[np.intp]) -> bool:
        """Whether corners lie on one line, which tells nothing of the board's plane."""
        places = self.corners_mm[ids, :2]
        spread = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)
        return bool(spread[1] < spread[0] * 0.05)


def _edge_width(grey: Grey, corners: Points) -> float:
    """Return over how many pixels edges spread: contrast by steepest slope, near the corners."""
    left, top = np.maximum(corners.min(axis=0).astype(int) - 4, 0)
    right, bottom = corners.max(axis=0).astype(int) + 5
    part = grey[top:bottom, left:right].astype(np.float32)
    white, black = np.percentile(part, [_WHITE_PART, _BLACK_PART])
    across, down = cv2.Sobel(part, cv2.CV_32F, 1, 0), cv2.Sobel(part, cv2.CV_32F, 0, 1)
    steepest = np.percentile(np.hypot(across, down) / 8, 98)
    return float((white - black) / max(float(steepest), 1e-3))
