"""Two figures of the mental rotation test, side by side, painted as shaded cubes with their edges.

The faces of the figures look the same in every theme: what is measured is not the colour.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.study.rotation_trials import Trial
from anatomyapp.study.rotation_view import HALF_EXTENT, Face, faces_of

_FACE, _EDGE = (240, 243, 250), "#171B24"
_LEAST, _MOST, _GAP = 200, 520, 20  # dp


class FigureView(QWidget):
    """Paints the pair of a trial, or nothing between two of them."""

    appeared = Signal()  # the pair is on the screen for the first time

    def __init__(self) -> None:
        super().__init__()
        self._faces: tuple[tuple[Face, ...], ...] = ()
        self._fresh = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_trial(self, trial: Trial) -> None:
        """Show a pair."""
        self._faces, self._fresh = (faces_of(trial.left), faces_of(trial.right)), True
        self.setAccessibleName(translate("Study", "Two figures of cubes, side by side"))
        self.update()

    def clear(self) -> None:
        """Show empty frames."""
        self._faces, self._fresh = (), False
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of two frames of a good size."""
        return QSize(2 * theme.dp(_MOST) + theme.dp(_GAP), theme.dp(_MOST))

    def minimumSizeHint(self) -> QSize:
        """Return the room in which cubes can still be told apart."""
        return QSize(2 * theme.dp(_LEAST) + theme.dp(_GAP), theme.dp(_LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frames and what stands in them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, frame in enumerate(self._frames()):
            _paint_frame(painter, frame)
            if self._faces:
                _paint_figure(painter, frame, self._faces[i])
        painter.end()
        if self._fresh:
            self._fresh = False
            self.appeared.emit()

    def _frames(self) -> tuple[QRectF, QRectF]:
        gap = theme.dp(_GAP)
        side = min((self.width() - gap) / 2, float(self.height()))
        left, top = (self.width() - gap) / 2 - side, (self.height() - side) / 2
        return QRectF(left, top, side, side), QRectF(left + side + gap, top, side, side)


def _paint_frame(painter: QPainter, frame: QRectF) -> None:
    colours = theme.tokens()
    painter.setPen(QPen(colours.colour("outline"), 1))
    painter.setBrush(colours.colour("surface"))
    inner = frame.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, theme.RADIUS_CARD, theme.RADIUS_CARD)


def _paint_figure(painter: QPainter, frame: QRectF, faces: tuple[Face, ...]) -> None:
    scale = frame.width() / (2 * HALF_EXTENT)
    middle = frame.center()
    pen = QPen(QColor(_EDGE), max(1.0, scale / 26))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for face in faces:
        red, green, blue = (round(part * face.light) for part in _FACE)
        painter.setBrush(QColor(red, green, blue))
        corners = [
            QPointF(middle.x() + scale * x, middle.y() - scale * y)
            for x, y in face.corners.tolist()
        ]
        painter.drawPolygon(QPolygonF(corners))
