"""The picture of a calibration: what the camera sees, and which parts of it views have covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate

if TYPE_CHECKING:
    from anatomyapp.ar.chessboard import Points
    from anatomyapp.ar.watching import Watched

_CELLS = 3
_HEIGHT = 300
_EMPTY_SHADE = 130  # of 255, over cells that no view has covered
_PAPER_INK = QColor(255, 255, 255, 150)


class CoverageView(QWidget):
    """Shows a picture with its nine cells: dark where no view was taken yet."""

    def __init__(self) -> None:
        super().__init__()
        self._watched: Watched | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.dp(_HEIGHT))
        self.setAccessibleName(translate("AR", "What the camera sees"))

    def sizeHint(self) -> QSize:
        """Return the size of a wide picture."""
        return QSize(self.height() * 16 // 9, self.height())

    def show_watched(self, watched: Watched) -> None:
        """Show a picture and what is covered."""
        self._watched = watched
        count = sum(views > 0 for views in watched.capturing.coverage.cells)
        words = translate("AR", "{count} of {all} parts of the picture are covered")
        self.setAccessibleDescription(words.format(count=count, all=_CELLS**2))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the cells and the sheets."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.tokens().surface3))
        if self._watched is not None:
            height, width = self._watched.picture.shape[:2]
            room = _fitted(self.rect().toRectF(), width / height)
            painter.setClipRect(room)
            painter.drawImage(room, _image(self._watched))
            self._shade(painter, room)
            self._outline(painter, room)
        painter.end()

    def _shade(self, painter: QPainter, room: QRectF) -> None:
        """Darken the cells that no view has covered."""
        if self._watched is None:
            return
        width, height = room.width() / _CELLS, room.height() / _CELLS
        for number, views in enumerate(self._watched.capturing.coverage.cells):
            row, column = divmod(number, _CELLS)
            cell = QRectF(room.x() + column * width, room.y() + row * height, width, height)
            if not views:
                painter.fillRect(cell, QColor(0, 0, 0, _EMPTY_SHADE))
            painter.setPen(QPen(_PAPER_INK, 1, Qt.PenStyle.DotLine))
            painter.drawRect(cell)

    def _outline(self, painter: QPainter, room: QRectF) -> None:
        """Draw where the sheet was taken, and where it is."""
        if self._watched is None:
            return
        painter.setPen(QPen(_PAPER_INK, 1))
        for placed in self._watched.capturing.placements:
            painter.drawPolygon(_polygon(placed.outline, room))
        if self._watched.outline is not None:
            painter.setPen(QPen(QColor("#1FC8A0"), theme.dp(3)))
            painter.drawPolygon(_polygon(self._watched.outline, room))


def _image(watched: Watched) -> QImage:
    picture = np.ascontiguousarray(watched.picture)
    height, width = picture.shape[:2]
    return QImage(picture.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def _fitted(rectangle: QRectF, ratio: float) -> QRectF:
    """Return the largest room of a width to height in the middle of a rectangle."""
    width = min(rectangle.width(), rectangle.height() * ratio)
    room = QRectF(0, 0, width, width / ratio)
    room.moveCenter(rectangle.center())
    return room


def _polygon(outline: Points, room: QRectF) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(room.x() + x * room.width(), room.y() + y * room.height())
            for x, y in outline.tolist()
        ]
    )
