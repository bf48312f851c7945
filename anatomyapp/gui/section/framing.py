"""How a section lies in its panel: as large as there is room, come nearer to, and shifted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from anatomyapp.gui import theme

_BULK_PERCENT = 0.5  # of the places at each side that are left out of the bulk
_AMID = 0.66  # of the width for the bulk; names have the rest
_EDGES_DP = (4, 12)  # beside the whole, above and below it
_LARGEST_ZOOM = 12.0
_SMALLEST = 0.01  # pixels for a millimetre, in a widget without any room


@dataclass(frozen=True, slots=True)
class Extent:
    """What a section's picture has room for, mm in its plane; the same at all levels.

    Parameters
    ----------
    whole
        Round all that could be cut.
    bulk
        Round all but what sticks out farthest, such as shoulders; names may lie over the rest.
    """

    whole: QRectF
    bulk: QRectF

    def scale_in(self, size: QSize) -> float:
        """Return the pixels for a millimetre at which it fills a widget."""
        wide, high = (
            side - 2 * theme.dp(edge) for side, edge in zip(size.toTuple(), _EDGES_DP, strict=True)
        )
        fills = wide / self.whole.width(), high / self.whole.height()
        return max(_SMALLEST, min(*fills, size.width() * _AMID / self.bulk.width()))


def extent_of(flat: NDArray[np.float64]) -> Extent:
    """Return the extent of places (n, 2), mm in a plane."""
    least, most = np.percentile(flat, (_BULK_PERCENT, 100 - _BULK_PERCENT), axis=0)
    return Extent(_box(flat.min(axis=0), flat.max(axis=0)), _box(least, most))


def _box(low: NDArray[np.float64], high: NDArray[np.float64]) -> QRectF:
    return QRectF(QPointF(*low.tolist()), QPointF(*high.tolist()))


@dataclass(frozen=True, slots=True)
class Framing:
    """How near a section is seen, and how far it is shifted, px; at first all of it."""

    zoom: float = 1.0
    shift: QPointF = field(default_factory=QPointF)

    def nearer(self, factor: float, at: QPointF) -> Framing:
        """Come nearer; a place, from the widget's middle, stays where it is."""
        zoom = min(_LARGEST_ZOOM, max(1.0, self.zoom * factor))
        if zoom == 1.0:
            return Framing()
        return Framing(zoom, at - (at - self.shift) * (zoom / self.zoom))

    def shifted(self, by: QPointF) -> Framing:
        """Shift what is come nearer to; all of a section stays where it is."""
        return replace(self, shift=self.shift + by) if self.zoom > 1.0 else self

    def transform(self, extent: Extent, size: QSize) -> QTransform:
        """Return the way from millimetres of the picture's plane to pixels of a widget."""
        scale = extent.scale_in(size) * self.zoom
        middle = QPointF(size.width() / 2, size.height() / 2) + self.shift
        made = QTransform.fromTranslate(middle.x(), middle.y())
        made.scale(scale, scale)
        centre = extent.whole.center()
        return made.translate(-centre.x(), -centre.y())
