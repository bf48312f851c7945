"""Taking calibration views by themselves: when the sheet is sharp, still and somewhere new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.ar.chessboard import FEWEST_CORNERS, Chessboard, View
from anatomyapp.ar.coverage import Coverage, Placement, covered, placement
from anatomyapp.ar.intrinsics import Intrinsics, assumed

STILL_OVER = 5  # pictures
MOST_VIEWS = 40  # more add time, not accuracy
_STILL_PX = 1.0
_NEW = 0.06  # how far the sheet's corners moved on average, by the picture's diagonal
_NEW_TILT_DEG = 12.0


@dataclass(frozen=True, slots=True, eq=False)
class Capturing:
    """The views taken so far, and what was seen last.

    Parameters
    ----------
    board
        The sheet.
    lens
        What is assumed of the camera meanwhile; it holds the size of the pictures.
    still_over
        Over how many pictures the sheet has to keep still; 1 for pictures taken one by one.
    """

    board: Chessboard
    lens: Intrinsics
    still_over: int = STILL_OVER
    views: tuple[View, ...] = ()
    placements: tuple[Placement, ...] = ()
    recent: tuple[View, ...] = ()

    @property
    def coverage(self) -> Coverage:
        """What the views cover."""
        return covered(self.placements)

    def seen(self, view: View | None) -> Capturing:
        """Return it after one more picture; its view was taken if it was worth it."""
        if view is None or not view.sharp:
            return replace(self, recent=())
        recent = (*self.recent, view)[-self.still_over :]
        ready = len(recent) == self.still_over and len(self.views) < MOST_VIEWS
        if not ready or not _still(recent):
            return replace(self, recent=recent)
        placed = placement(self.board, view, self.lens)
        if not all(_differ(placed, other, self.lens) for other in self.placements):
            return replace(self, recent=recent)
        views, placements = (*self.views, view), (*self.placements, placed)
        return replace(self, views=views, placements=placements, recent=())


def begun(board: Chessboard, size: tuple[int, int], still_over: int = STILL_OVER) -> Capturing:
    """Return a capture without views, for pictures of a size."""
    return Capturing(board, assumed(*size), still_over)


def _still(views: Sequence[View]) -> bool:
    """Whether the corners that all views show moved by less than a pixel."""
    common = set.intersection(*(set(view.ids.tolist()) for view in views))
    if len(common) < FEWEST_CORNERS:
        return False
    tracks = np.stack([view.corners[np.isin(view.ids, list(common))] for view in views])
    return float(np.ptp(tracks, axis=0).max()) < _STILL_PX


def _differ(one: Placement, other: Placement, lens: Intrinsics) -> bool:
    """Whether the sheet stands elsewhere, or otherwise."""
    if abs(one.tilt_deg - other.tilt_deg) > _NEW_TILT_DEG:
        return True
    size = np.array([lens.width, lens.height])
    moved = np.linalg.norm((one.outline - other.outline) * size, axis=1).mean()
    return bool(moved > _NEW * np.hypot(*size))
