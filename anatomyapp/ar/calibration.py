"""Measuring a camera's lens from views of the calibration sheet, and whether the result holds.

A calibration is accepted on what its views cover, on views that were held out of it, and on the
agreement of two halves; a small residual alone says nothing (sixteen frontal views fit to 0.1 px
and are 100 px wrong at the picture's edge).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.capture import Capturing
from anatomyapp.ar.chessboard import Chessboard, View
from anatomyapp.ar.intrinsics import Intrinsics, assumed
from anatomyapp.errors import CalibrationError
from anatomyapp.phrase import phrase

WANTED_VIEWS = 14  # a camera is watched until there are so many; fewer serve at the end
LARGEST_HOLD_OUT_PX = 0.5
LARGEST_FOCAL_DIFFERENCE = 0.01
_FOLDS = 4
_RADIAL_FROM = 10  # views, from which the third radial term is determined too

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A lens and how far it can be trusted.

    Parameters
    ----------
    lens
        From all views.
    rms_px
        Root mean square of what is left in these views.
    hold_out_px
        The same in views that the lens was not fitted to (four folds).
    focal_difference
        Between the focal lengths of every other view and of the rest, relative.
    views
        How many.
    """

    lens: Intrinsics
    rms_px: float
    hold_out_px: float
    focal_difference: float
    views: int

    @property
    def accepted(self) -> bool:
        """Whether it may be used as measured."""
        return self.fault is None

    @property
    def settled(self) -> bool:
        """Whether more views would not be worth the time of who shows the sheet."""
        return self.accepted and self.views >= WANTED_VIEWS

    @property
    def fault(self) -> CalibrationError | None:
        """Why it is not accepted, and what to do; None where it is."""
        if self.hold_out_px >= LARGEST_HOLD_OUT_PX:
            return CalibrationError(
                "Views that were held out are {px} px off (at most {most}): the sheet is bent, or "
                "pictures are blurred. Glue it on a board, hold it still, and calibrate again.",
                px=f"{self.hold_out_px:.2f}",
                most=LARGEST_HOLD_OUT_PX,
            )
        if self.focal_difference >= LARGEST_FOCAL_DIFFERENCE:
            return CalibrationError(
                "Two halves of the views disagree by {percent} % about the focal length (at most "
                "{most} %). Show the sheet tilted more, near and far.",
                percent=f"{self.focal_difference * 100:.1f}",
                most=f"{LARGEST_FOCAL_DIFFERENCE * 100:g}",
            )
        return None


def calibrate(capturing: Capturing) -> Calibration:
    """Return the calibration of the views taken.

    Raises
    ------
    CalibrationError
        They do not cover enough, however well a lens may fit them, or they determine none.
    """
    if not capturing.coverage.complete:
        raise CalibrationError(capturing.coverage.missing[0])
    board, views = capturing.board, capturing.views
    size = (capturing.lens.width, capturing.lens.height)
    try:
        lens = _fitted(board, views, size)
        halves = [_fitted(board, views[start::2], size) for start in (0, 1)]
        hold_out_px = _hold_out(board, views, size)
    except (cv2.error, ValueError) as error:
        raise CalibrationError(
            phrase(
                "These views determine no lens. Show the sheet tilted to all sides, near and far."
            )
        ) from error
    difference = max(abs(a / b - 1) for a, b in zip(*map(_focals, halves), strict=True))
    return Calibration(lens, _rms(board, views, lens), hold_out_px, difference, len(views))


def _fitted(board: Chessboard, views: Sequence[View], size: Size) -> Intrinsics:
    """Return the lens that views agree on; ValueError where it is none."""
    guess = assumed(*size)
    flags = cv2.CALIB_USE_INTRINSIC_GUESS
    if len(views) < _RADIAL_FROM:
        flags |= cv2.CALIB_FIX_K3
    _, matrix, distortion, _, _ = cv2.calibrateCamera(
        [board.corners_mm[view.ids].astype(np.float32) for view in views],
        [view.corners.astype(np.float32) for view in views],
        size,
        guess.camera_matrix,
        np.zeros(5),
        flags=flags,
    )
    (fx, _, cx), (_, fy, cy), _ = np.asarray(matrix, np.float64).tolist()
    k1, k2, p1, p2, k3 = np.ravel(distortion)[:5].tolist()
    return Intrinsics(*size, fx, fy, cx, cy, (k1, k2, p1, p2, k3))


def _hold_out(board: Chessboard, views: Sequence[View], size: Size) -> float:
    """Return the residual in each quarter of the views of the lens from the other three, px."""
    squares = [
        error
        for fold in range(_FOLDS)
        for lens in [_fitted(board, [v for i, v in enumerate(views) if i % _FOLDS != fold], size)]
        for view in views[fold::_FOLDS]
        for error in _squared_errors(board, view, lens)
    ]
    return float(np.sqrt(np.mean(squares)))


def _rms(board: Chessboard, views: Sequence[View], lens: Intrinsics) -> float:
    squares = np.concatenate([_squared_errors(board, view, lens) for view in views])
    return float(np.sqrt(squares.mean()))


def _squared_errors(board: Chessboard, view: View, lens: Intrinsics) -> NDArray[np.float64]:
    """Return the squared distances of a view's corners from where its best pose puts them."""
    pose = board.pose(view, lens)
    pixels, _ = cv2.projectPoints(
        board.corners_mm[view.ids],
        cv2.Rodrigues(pose[:3, :3])[0],
        pose[:3, 3],
        lens.camera_matrix,
        lens.distortion_terms,
    )
    off = np.asarray(pixels, np.float64).reshape(-1, 2) - view.corners
    return np.asarray((off**2).sum(axis=1), np.float64)


def _focals(lens: Intrinsics) -> tuple[float, float]:
    return lens.fx, lens.fy
