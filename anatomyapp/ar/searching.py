"""Looking for a sheet's markers in a picture, more thoroughly the fewer are found.

Near the last place at half size, then everywhere; at full size near the last place, then
everywhere. Now and then the whole picture is looked at though the sheet is seen, for a second one.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.ar.consensus import agreeing
from anatomyapp.ar.detection import Box, Detector, Grey, Markers
from anatomyapp.ar.locating import Located
from anatomyapp.ar.sheet import Sheet

ENOUGH_MARKERS = 3
_ROUND_PX = 40  # about the last place
_LEAST_BOX_PX = 64
_SEARCH_EVERY = 3  # pictures, once the sheet has been lost for a while
_WHOLE_EVERY = 3  # pictures, while it is seen
_AS_MANY = 0.8  # of the markers seen before: with fewer, the sheet may have left its place


class Searcher:
    """Looks for one sheet in picture after picture."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet, self._detector = sheet, Detector()
        self._seen, self._lost = 0, 0  # pictures since it was lost, and since it was seen

    def searched(self, grey: Grey, half: Grey, last: Located | None) -> Markers:
        """Return the markers of a picture, given it at half size too and the last place."""
        box = None if last is None else _box(last, grey)
        if last is not None and box is not None and self._seen % _WHOLE_EVERY:
            markers = self._detector.quickly(half, box)
            if len(agreeing(markers, self._sheet)) >= max(
                ENOUGH_MARKERS, _AS_MANY * last.whole.sum()
            ):
                return markers
        markers = self._detector.quickly(half)
        if self._enough(markers):
            return markers
        if box is not None:
            markers = self._detector.thoroughly(grey, box)
            if self._enough(markers):
                return markers
        return markers if self._lost % _SEARCH_EVERY else self._detector.thoroughly(grey)

    def found(self) -> None:
        """Take it that the sheet was found in the last picture."""
        self._seen, self._lost = self._seen + 1, 0

    def missed(self, half: Grey) -> Markers:
        """Take it that it was not; return the markers of the mirror image, looked at now and then.

        None are returned where it was not looked at.
        """
        looked = self._lost % _SEARCH_EVERY == 0
        self._seen, self._lost = 0, self._lost + 1
        mirror = np.ascontiguousarray(half[:, ::-1])
        return self._detector.quickly(mirror) if looked else Markers.none()

    def _enough(self, markers: Markers) -> bool:
        return len(agreeing(markers, self._sheet)) >= ENOUGH_MARKERS


def _box(located: Located, grey: Grey) -> Box | None:
    """Return the part of a picture about the last place; None where that is out of it."""
    pixels = located.pixels[np.isfinite(located.pixels).all(axis=2)]
    size = grey.shape[1], grey.shape[0]
    low = np.clip(pixels.min(axis=0) - _ROUND_PX, 0, size).astype(int).tolist()
    high = np.clip(pixels.max(axis=0) + _ROUND_PX, 0, size).astype(int).tolist()
    if min(high[0] - low[0], high[1] - low[1]) < _LEAST_BOX_PX:
        return None
    return low[0], low[1], high[0], high[1]
