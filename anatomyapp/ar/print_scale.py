"""Whether a sheet was printed at its true size: how large its markers are beside its paper.

Printers that "fit to page" make all a few per cent smaller; then all distances are wrong by as
much, and no pose shows it. The paper itself does: outward from the markers its white ends at a
known place.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.detection import Grey
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Pose, project
from anatomyapp.ar.sheet import Sheet
from anatomyapp.ar.surface import bent

Array = NDArray[np.float64]

WRONG = 0.025  # a print this far off its size is told
_BEYOND_MM, _STEP_MM = 16.0, 0.5  # beyond the paper's edge; between places that are looked at
_RAYS = 15
_CHANGE = 0.2  # of the paper's white
_SPREAD_MM = 1.2
_AGREEING = 0.5  # of the rays
_LEAST_WHITE = 60.0
_KEPT, _LEAST_TOLD = 7, 3  # pictures


@dataclass(frozen=True, slots=True)
class PrintScale:
    """The last few scales that pictures told."""

    told: tuple[float, ...] = ()

    def seen(self, scale: float | None) -> PrintScale:
        """Return the scales with one more; the same where a picture told none."""
        return self if scale is None else PrintScale((*self.told[1 - _KEPT :], scale))

    @property
    def wrong(self) -> bool:
        """Whether the print is not as large as it should be, by the median of some pictures."""
        return len(self.told) >= _LEAST_TOLD and abs(float(np.median(self.told)) - 1) > WRONG


def printed_scale(
    grey: Grey, sheet: Sheet, pose: Pose, lens: Intrinsics, curvature: float
) -> float | None:
    """Return how large the print is, 1 as it should be; None where the paper's ends don't show.

    Both sides of the paper, or both its ends, are asked for.
    """
    width, height = sheet.paper.size_mm
    for axis, size in ((0, width), (1, height)):
        ends = [_end(grey, (sheet, axis, way), pose, lens, curvature) for way in (-1, 1)]
        if ends[0] is not None and ends[1] is not None:
            return size / (ends[0] + ends[1])
    return None


def _end(
    grey: Grey, side: tuple[Sheet, int, int], pose: Pose, lens: Intrinsics, curvature: float
) -> float | None:
    """Return how far from the sheet's centre its paper ends on one side, by the markers' mm."""
    sheet, axis, way = side
    outer = float(sheet.corners_mm[..., axis].max())
    across = float(sheet.corners_mm[..., 1 - axis].max()) * 0.85
    places = np.arange(outer + 2, sheet.paper.size_mm[axis] / 2 + _BEYOND_MM, _STEP_MM)
    grid = np.zeros((_RAYS, len(places), 3))
    grid[..., axis] = places * way
    grid[..., 1 - axis] = np.linspace(-across, across, _RAYS)[:, None]
    pixels = project(bent(grid.reshape(-1, 3), curvature), pose, lens).astype(np.float32)
    if not _inside(pixels, grey):
        return None
    x, y = (pixels[:, i].reshape(_RAYS, -1) for i in (0, 1))
    return _agreed(np.asarray(cv2.remap(grey, x, y, cv2.INTER_LINEAR), np.float64), places)


def _inside(pixels: NDArray[np.float32], grey: Grey) -> bool:
    height, width = grey.shape
    return bool((pixels >= 0).all() and (pixels < (width, height)).all())


def _agreed(rays: Array, places: Array) -> float | None:
    """Return where most rays leave the paper's white, None where they disagree."""
    white = np.median(rays[:, :6], axis=1, keepdims=True)
    left = np.abs(rays - white) > _CHANGE * white
    clear = left.any(axis=1) & (white[:, 0] > _LEAST_WHITE)
    if clear.mean() < _AGREEING:
        return None
    ends = places[left[clear].argmax(axis=1)] - _STEP_MM / 2
    middle = float(np.median(ends))
    near = np.abs(ends - middle) < _SPREAD_MM
    return float(ends[near].mean()) if near.sum() >= _AGREEING * len(rays) else None
