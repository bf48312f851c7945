"""What a set of calibration views covers of the picture, of distances and of tilts.

Views that all face the camera have a fine residual and a useless calibration: what they cover
counts, not how well they fit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.chessboard import Chessboard, Points, View
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.phrase import phrase

CELLS = 3  # along each side of the picture
ENOUGH_VIEWS, ENOUGH_TILTED = 10, 6
TILTED_DEG = 20.0
NEAR, FAR = 0.7, 0.6  # the sheet's diagonal as it would face the camera, by the picture's height
_CORNERS_IN_CELL = 2


class Missing(StrEnum):
    """What a calibration still needs; its value tells the person before the camera."""

    CELLS = phrase("Show the sheet in the parts of the picture that are still empty.")
    NEAR = phrase("Come nearer: the sheet should fill the picture's height.")
    FAR = phrase("Go farther away: the sheet should be less than half as high as the picture.")
    TILT = phrase("Tilt the sheet to the side, up or down, by 20° or more.")
    VIEWS = phrase("Show the sheet from a few more sides.")


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """How the sheet stands in one view.

    Parameters
    ----------
    outline
        (4, 2) its corners, 0 to 1 across and down the picture; they may lie outside.
    cells
        Numbers of the cells, row by row, in which its corners were seen.
    tilt_deg
        Between its normal and the optical axis.
    share
        Its diagonal, as it would face the camera, by the picture's shorter side.
    """

    outline: Points
    cells: frozenset[int]
    tilt_deg: float
    share: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """What views cover together.

    ``cells`` counts the views that reach each of the nine cells, row by row from the top left.
    """

    cells: tuple[int, ...]
    views: int
    tilted: int
    near: int
    far: int

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is needed still, the most helpful first; empty where nothing is."""
        lacks = {
            Missing.CELLS: 0 in self.cells,
            Missing.NEAR: not self.near,
            Missing.FAR: not self.far,
            Missing.TILT: self.tilted < ENOUGH_TILTED,
            Missing.VIEWS: self.views < ENOUGH_VIEWS,
        }
        return tuple(what for what, lacking in lacks.items() if lacking)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def placement(board: Chessboard, view: View, lens: Intrinsics) -> Placement:
    """Return how the sheet stands in a view; an assumed lens will do."""
    pose = board.pose(view, lens)
    width_mm, height_mm = board.size_mm
    rim = np.array([[0, 0, 0], [width_mm, 0, 0], [width_mm, height_mm, 0], [0, height_mm, 0]])
    seen = rim @ pose[:3, :3].T + pose[:3, 3]
    depths = np.maximum(seen[:, 2:], 1.0)
    outline = seen[:, :2] / depths * [lens.fx, lens.fy] + [lens.cx + 0.5, lens.cy + 0.5]
    size = np.array([lens.width, lens.height])
    diagonal_px = math.hypot(width_mm, height_mm) * lens.fx / max(float(seen[:, 2].mean()), 1.0)
    return Placement(
        outline=outline / size,
        cells=_cells(view.corners, size),
        tilt_deg=math.degrees(math.acos(min(1.0, abs(float(pose[2, 2]))))),
        share=diagonal_px / min(lens.width, lens.height),
    )


def covered(placements: Sequence[Placement]) -> Coverage:
    """Return what views cover together."""
    return Coverage(
        cells=tuple(sum(cell in p.cells for p in placements) for cell in range(CELLS**2)),
        views=len(placements),
        tilted=sum(p.tilt_deg > TILTED_DEG for p in placements),
        near=sum(p.share >= NEAR for p in placements),
        far=sum(p.share <= FAR for p in placements),
    )


def _cells(corners: Points, size: NDArray[np.intp]) -> frozenset[int]:
    """Return the cells in which at least two corners lie."""
    across, down = np.clip((corners + 0.5) / size * CELLS, 0, CELLS - 1).astype(int).T
    counts = np.bincount(down * CELLS + across, minlength=CELLS**2)
    return frozenset(np.flatnonzero(counts >= _CORNERS_IN_CELL).tolist())
