"""The printed sheets: which markers stand where on the paper.

Sheet frame in millimetres: origin at the paper's centre, +x to the right and +y up on the upright
printed page, +z out of the paper towards the viewer.

Ids belong to OpenCV's dictionary ``4X4_100``. Of its hundred markers, seven (8, 9, 17, 47, 58, 59,
63) are their own mirror images, so a camera whose driver flips the picture would show them as
valid; the mirror images of twelve more are one bit from a marker. None of these is used, and no id
stands on two sheets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Corners = NDArray[np.float64]

DICTIONARY_SIZE = 100
MIRRORED = frozenset({8, 9, 17, 47, 58, 59, 63})
NEARLY_MIRRORED = frozenset({11, 20, 26, 27, 57, 68, 72, 78, 81, 89, 95, 96})
RULER_MM = 100.0


class SheetKind(StrEnum):
    """What a sheet is for."""

    CARD = "card"
    CHEST = "chest"
    CALIBRATION = "calibration"


class Paper(StrEnum):
    """The paper that a sheet is printed on."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        return (210.0, 297.0) if self is Paper.A4 else (215.9, 279.4)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Markers in a grid about the paper's centre.

    ``ids`` name them row by row from the top left. A calibration sheet is a chessboard of cells of
    ``marker_mm + gap_mm``, black at its top left, with markers in its white cells alone; the
    others have one in every cell.
    """

    kind: SheetKind
    paper: Paper
    columns: int
    rows: int
    marker_mm: float
    gap_mm: float
    ids: tuple[int, ...]

    @property
    def cell_mm(self) -> float:
        """From one marker's edge to the same edge of the next place."""
        return self.marker_mm + self.gap_mm

    @property
    def corners_mm(self) -> Corners:
        """(n, 4, 3) corners of the markers, in the order of ``ids``.

        Each marker's corners are its top left, top right, bottom right and bottom left as printed.
        """
        places = np.array(self._places(), np.float64)
        middle = (np.array([self.columns, self.rows]) - 1) / 2
        centres = (places - middle) * self.cell_mm * (1, -1)
        half = np.array([[-1, 1], [1, 1], [1, -1], [-1, -1]]) * self.marker_mm / 2
        corners = np.zeros((len(self.ids), 4, 3))
        corners[..., :2] = centres[:, None] + half
        return corners

    def scaled(self, ruler_mm: float) -> Sheet:
        """Return the sheet as it was really printed, its 100 mm ruler measuring ``ruler_mm``."""
        factor = ruler_mm / RULER_MM
        return replace(self, marker_mm=self.marker_mm * factor, gap_mm=self.gap_mm * factor)

    def _places(self) -> list[tuple[int, int]]:
        """Return column and row of each marker."""
        cells = [(column, row) for row in range(self.rows) for column in range(self.columns)]
        if self.kind is SheetKind.CALIBRATION:
            return [(column, row) for column, row in cells if (column + row) % 2]
        return cells


def sheet(kind: SheetKind, paper: Paper) -> Sheet:
    """Return a sheet as it is printed; the layout is the same on either paper."""
    columns, rows, marker_mm, gap_mm, ids = _LAYOUTS[kind]
    return Sheet(kind, paper, columns, rows, marker_mm, gap_mm, ids)


_FREE = tuple(i for i in range(DICTIONARY_SIZE) if i not in MIRRORED | NEARLY_MIRRORED)
_LAYOUTS = {
    SheetKind.CARD: (5, 7, 30.0, 6.0, _FREE[:35]),
    SheetKind.CHEST: (3, 4, 54.0, 9.0, _FREE[35:47]),
    SheetKind.CALIBRATION: (5, 7, 27.0, 9.0, _FREE[47:64]),
}
