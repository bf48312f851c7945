"""The mark of a landmark on the model; after the answer its place, the tolerance, the distance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from anatomyapp.gui import theme
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.quiz.overlay import ModelOverlay, paint_badge, paint_line, paint_words
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.placement import Placement
from anatomyapp.render.picture import Picture
from anatomyapp.scene.camera import Vector

_RADIUS, _ARM = 10.0, 20.0  # of the mark, dp
_ASIDE, _BELOW = 52, 30  # dp from a wrong mark to the words of its distance
_AROUND = np.linspace(0.0, 2 * np.pi, 73)


class Marked:
    """What the layer tells after the answer.

    Parameters
    ----------
    placement
        How the point lies to its place.
    ring
        (n, 3) LPS mm: round the place, as wide as the tolerance.
    correct
        Whether it earned the full score.
    """

    def __init__(self, placement: Placement, ring: NDArray[np.float64], *, correct: bool) -> None:
        self.placement, self.ring, self.correct = placement, ring, correct

    @property
    def words(self) -> str:
        """The distance: "14 mm"."""
        mm = number(round(self.placement.off_mm), 0)
        return translate("Quiz", "{mm} mm").format(mm=mm)


class PlacingLayer(ModelOverlay):
    """Draws one mark, and what became of it."""

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self.point: Vector | None = None
        self.marked: Marked | None = None

    def place(self, point: Vector | None) -> None:
        """Draw the mark there, or none."""
        self.point = point
        self.update()

    def tell(self, marked: Marked) -> None:
        """Draw the right place beside the mark."""
        self.marked = marked
        self.update()

    def place_of_mark(self) -> QPointF | None:
        """Return where the mark is seen, in logical pixels; None where there is none."""
        picture = self.pane.view.picture
        if self.point is None or picture is None:
            return None
        return self.seen(picture, np.array([self.point]))[0]

    def paint_on(self, painter: QPainter, picture: Picture) -> None:
        """Draw the ring and the way under the mark."""
        if self.point is None:
            return
        points = np.array([self.point])
        (at,) = self.seen(picture, points)
        free = self.is_free(picture, points)
        if self.marked is None:
            _paint_mark(painter, at, free=free)
        else:
            self._paint_marked(painter, picture, self.marked, at)

    def _paint_marked(
        self, painter: QPainter, picture: Picture, marked: Marked, at: QPointF
    ) -> None:
        colours = theme.tokens()
        right, wrong = colours.colour("success"), colours.colour("error")
        paint_line(painter, self.seen(picture, marked.ring), right, 2.0)
        way = self.seen(picture, marked.placement.way)
        goal = way[-1]
        if not marked.correct:
            paint_line(painter, way, wrong, 2.4, dashed=True)
        if marked.correct:
            paint_badge(painter, at, "check", "success")
            return
        paint_badge(painter, goal, "check", "success")
        paint_badge(painter, at, "x", "error")
        paint_words(painter, _beyond(at, goal), marked.words, "error", QRectF(self.rect()))


def ring_round(
    place: NDArray[np.float64], out: NDArray[np.float64], radius_mm: float
) -> NDArray[np.float64]:
    """Return the points (n, 3) of a ring round a place, at right angles to the way outwards."""
    across = np.linalg.svd(out[None])[2][1:]
    turned = np.stack([np.cos(_AROUND), np.sin(_AROUND)], axis=1)
    return np.asarray(place + radius_mm * turned @ across)


def _beyond(at: QPointF, goal: QPointF) -> QPointF:
    """Return a place beyond the end of a line, on the side away from its goal."""
    way = at - goal
    length = max(1.0, float(np.hypot(way.x(), way.y())))
    across, down = theme.dp(_ASIDE), theme.dp(_BELOW)
    return at + QPointF(way.x() / length * across, way.y() / length * down)


def _paint_mark(painter: QPainter, at: QPointF, *, free: bool) -> None:
    """Draw a ring with four arms; hollow and dashed behind the model."""
    colours = theme.tokens()
    ink, halo = colours.colour("accent_text"), colours.colour("surface")
    radius, arm = float(theme.dp(_RADIUS)), float(theme.dp(_ARM))
    style = Qt.PenStyle.SolidLine if free else Qt.PenStyle.DotLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, pen in ((halo, 5.0, Qt.PenStyle.SolidLine), (ink, 2.2, style)):
        painter.setPen(QPen(colour, width, pen))
        painter.drawEllipse(at, radius, radius)
        for x, y in ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)):
            way = QPointF(x, y)
            painter.drawLine(at + way * radius, at + way * arm)
    if free:
        painter.setPen(QPen(halo, 1.4))
        painter.setBrush(ink)
        painter.drawEllipse(at, 2.6, 2.6)
