"""Which markers belong to one sheet: a second sheet and false finds are left out."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.detection import Markers
from anatomyapp.ar.sheet import Sheet

_LOOSENESS = 0.2  # of a marker's side: room for a sheet that is bent


def agreeing(markers: Markers, sheet: Sheet) -> Markers:
    """Return the markers that lie together as they do on the sheet, the most that agree.

    A single marker agrees with itself.
    """
    found = markers.of(sheet)
    if len(found) < 2:
        return found
    page = _page(sheet, found.ids)
    side = np.linalg.norm(np.diff(found.corners, axis=1), axis=2).mean(axis=1)
    limit = max(2.0, _LOOSENESS * float(np.median(side)))
    _, mask = cv2.findHomography(
        page.reshape(-1, 2), found.corners.reshape(-1, 2), cv2.RANSAC, limit
    )
    kept = np.asarray(mask, np.bool_).reshape(-1, 4).all(axis=1)
    return Markers(found.ids[kept], found.corners[kept])


def repeated(markers: Markers, sheet: Sheet) -> int:
    """Return how many markers of a sheet are seen more than once."""
    _, counts = np.unique(markers.of(sheet).ids, return_counts=True)
    return int((counts > 1).sum())


def _page(sheet: Sheet, ids: NDArray[np.intp]) -> NDArray[np.float64]:
    rows = {marker: row for row, marker in enumerate(sheet.ids)}
    return sheet.corners_mm[[rows[int(marker)] for marker in ids], :, :2]
