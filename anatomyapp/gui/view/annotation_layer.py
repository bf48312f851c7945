"""Measures and pins, drawn over the model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.gui.view.names import paint_pill, pill_width
from anatomyapp.gui.view.spot_finder import SpotFinder, seen_places
from anatomyapp.scene.annotations import Measure, MeasureKind, Pin, Spot
from anatomyapp.scene.measures import words_of
from anatomyapp.scene.picking import projected

_INK, _PIN = QColor("#D55E00"), QColor("#0072B2")  # Okabe and Ito's; words say it too
_PILL, _DOT, _ARC = 24, 4.0, 30.0
_HEAD, _STEM = 7.0, 20.0  # of a pin: radius of its head, height of its stem
_SLACK_MM = 3.0
_LONGEST = 28  # letters of a note beside its pin


class AnnotationLayer(QWidget):
    """Lies over a view and takes nothing of the pointer from it."""

    def __init__(self, view: AtlasView, finder: SpotFinder) -> None:
        super().__init__(view)
        self._view, self._finder = view, finder
        self._pending: tuple[Spot, ...] = ()
        self._aim: QPointF | None = None
        self._hinted: Spot | None = None
        self._taken: list[QRectF] = []  # by words, while painting
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(view.rect())
        view.installEventFilter(self)

    def show_pending(self, spots: tuple[Spot, ...]) -> None:
        """Draw places that are chosen for a measure that is not complete."""
        self._pending = spots
        self.update()

    def show_aim(self, at: QPointF | None, hinted: Spot | None) -> None:
        """Draw where a place would be taken, and the cross that keys move."""
        self._aim, self._hinted = at, hinted
        self.update()

    def pin_at(self, position: QPointF) -> Pin | None:
        """Return the pin whose head or foot is seen at a place."""
        for pin in reversed(self._view.scene.annotations.pins):
            if self._finder.knows(pin.spot):
                (foot,) = self._seen([pin.spot])
                head = foot - QPointF(0, theme.dp(_STEM))
                reach = theme.dp(_HEAD) * 1.5
                if any((end - position).manhattanLength() <= reach for end in (foot, head)):
                    return pin
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the view."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw measures, pins, and what is on its way."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_on(painter)
        self._paint_pending(painter)
        painter.end()

    def paint_on(self, painter: QPainter) -> None:
        """Draw measures and pins."""
        scene, self._taken = self._view.scene, []
        for measure in scene.annotations.measures:
            if all(self._finder.knows(spot) for spot in measure.spots):
                self._paint_measure(painter, measure)
        for pin in scene.annotations.pins:
            if self._finder.knows(pin.spot):
                self._paint_pin(painter, pin)

    def _seen(self, spots: Sequence[Spot]) -> list[QPointF]:
        scene = self._view.scene
        places = [self._finder.place_of(spot, scene) for spot in spots]
        return [QPointF(x, y) for x, y, _ in seen_places(self._view, places).tolist()]

    def _free(self, spot: Spot) -> bool:
        """Tell whether nothing solid stands before a place."""
        picture = self._view.picture
        if picture is None:
            return True
        place = self._finder.place_of(spot, self._view.scene)
        seen = projected(picture.camera, np.reshape(place, (1, 3)), picture.size)
        return bool(picture.before_surface(seen, _SLACK_MM)[0])

    def _paint_measure(self, painter: QPainter, measure: Measure) -> None:
        ends = self._seen(measure.spots)
        _paint_lines(painter, ends)
        for spot, end in zip(measure.spots, ends, strict=True):
            _paint_dot(painter, end, filled=self._free(spot))
        value = words_of(measure.kind, self._finder.value_of(measure, self._view.scene))
        if measure.kind is MeasureKind.ANGLE:
            _paint_arc(painter, ends)
        self._paint_words(painter, f"{measure.number}: {value}", _middle(measure.kind, ends))

    def _paint_words(self, painter: QPainter, words: str, at: QPointF) -> None:
        width, height = pill_width(words), float(theme.dp(_PILL))
        where = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
        left = max(4.0, min(where.left(), self.width() - width - 4))
        where.moveLeft(left)
        where.moveTop(max(4.0, min(where.top(), self.height() - height - 4)))
        while any(where.intersects(other) for other in self._taken):
            where.translate(0, height / 2)
        self._taken.append(where)
        paint_pill(painter, where, words, edge="warning")

    def _paint_pin(self, painter: QPainter, pin: Pin) -> None:
        (foot,) = self._seen([pin.spot])
        radius, head = float(theme.dp(_HEAD)), foot - QPointF(0, theme.dp(_STEM))
        halo = theme.tokens().colour("surface")
        free = self._free(pin.spot)
        painter.setOpacity(1.0 if free else 0.45)
        for colour, width in ((halo, 4.0), (_PIN, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(foot, head)
        painter.setPen(QPen(halo, 1.6))
        painter.setBrush(_PIN)
        painter.drawEllipse(head, radius, radius)
        if free:
            line = pin.text.strip().partition("\n")[0]
            words = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
            self._paint_words(
                painter, words, head + QPointF(radius + 6 + pill_width(words) / 2, 0.0)
            )
        painter.setOpacity(1.0)

    def _paint_pending(self, painter: QPainter) -> None:
        ends = self._seen(self._pending)
        hinted = self._seen([self._hinted]) if self._hinted else []
        _paint_lines(painter, [*ends, *hinted], dashed=True)
        for end in ends:
            _paint_dot(painter, end, filled=True)
        for end in hinted:
            painter.setPen(QPen(_INK, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(end, 8.0, 8.0)
        if self._hinted is not None and hinted:
            self._paint_words(painter, self._hinted.name, hinted[0] + QPointF(0, 26))
        if self._aim is not None:
            _paint_cross(painter, self._aim)


def _paint_lines(painter: QPainter, ends: list[QPointF], *, dashed: bool = False) -> None:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    halo = theme.tokens().colour("surface")
    halo.setAlphaF(theme.tokens().opacity(0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, pen in ((halo, 4.4, Qt.PenStyle.SolidLine), (_INK, 2.0, style)):
        painter.setPen(QPen(colour, width, pen))
        painter.drawPolyline(ends)


def _paint_dot(painter: QPainter, at: QPointF, *, filled: bool) -> None:
    surface = theme.tokens().colour("surface")
    painter.setPen(QPen(surface if filled else _INK, 1.6))
    painter.setBrush(_INK if filled else surface)
    painter.drawEllipse(at, _DOT, _DOT)


def _paint_arc(painter: QPainter, ends: list[QPointF]) -> None:
    """Draw the arc of an angle as it is seen, between its two sides."""
    first, apex, second = ends
    start, end = (_towards(apex, side) for side in (first, second))
    middle = _towards(apex, (start + end) / 2, 1.3 * _ARC)
    path = QPainterPath(start)
    path.quadTo(middle, end)
    painter.setPen(QPen(_INK, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _towards(start: QPointF, end: QPointF, reach: float = _ARC) -> QPointF:
    way = end - start
    length = float(np.hypot(way.x(), way.y()))
    return start + way * (min(1.0, reach / length) if length else 0.0)


def _middle(kind: MeasureKind, ends: list[QPointF]) -> QPointF:
    """Return where a measure's value stands."""
    if kind is MeasureKind.DISTANCE:
        return (ends[0] + ends[1]) / 2
    return _towards(ends[1], (ends[0] + ends[2]) / 2, 2.2 * _ARC)


def _paint_cross(painter: QPainter, at: QPointF) -> None:
    for colour, width in ((theme.tokens().colour("surface"), 4.0), (_INK, 1.8)):
        painter.setPen(QPen(colour, width))
        for x, y in ((10.0, 0.0), (0.0, 10.0)):
            way = QPointF(x, y)
            painter.drawLine(at + way * 0.35, at + way)
            painter.drawLine(at - way * 0.35, at - way)
