"""Choosing by a box: drag with Shift, and what is seen inside is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.render.picture import Picture

_FILL = 0.14


class Box:
    """The box that is being drawn over the picture, if one is."""

    def __init__(self) -> None:
        self._start: QPointF | None = None
        self._end = QPointF()

    @property
    def drawn(self) -> bool:
        """Whether a box is being drawn."""
        return self._start is not None

    def begin(self, at: QPointF) -> None:
        """Put one corner here."""
        self._start = self._end = at

    def stretch(self, to: QPointF) -> None:
        """Put the other corner here."""
        self._end = to

    def end(self) -> QRectF:
        """Return the box and draw it no longer."""
        where = self._where()
        self._start = None
        return where

    def paint(self, painter: QPainter) -> None:
        """Draw the box."""
        if self._start is None:
            return
        colour = theme.tokens().colour("accent")
        painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
        colour.setAlphaF(_FILL)
        painter.setBrush(colour)
        painter.drawRect(self._where())

    def _where(self) -> QRectF:
        return QRectF(self._start or self._end, self._end).normalized()


def seen_in(picture: Picture, where: QRectF, ratio: float) -> tuple[StructureId, ...]:
    """Return the solid structures seen inside a box in logical pixels, ``ratio`` to one."""
    corners = where.left(), where.top(), where.right(), where.bottom()
    left, top, right, bottom = (ratio * corner for corner in corners)
    return picture.structures_in((left, top), (right, bottom))
