"""Arrows on the model after a quiz: from what was asked to what was taken for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.overlay import ModelOverlay, paint_line, paint_words
from anatomyapp.gui.quiz.spot_keeper import SpotKeeper
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.result import Confusion
from anatomyapp.render.picture import Picture
from anatomyapp.scene.arrows import Arrow, bowed

_REACH, _CLEAR = 9.0, 9.0  # px
_BESIDE = 26  # dp from an arrow to the words that say how often


class ArrowsLayer(ModelOverlay):
    """Draws an arrow for each confusion; its words come under the pointer, a click chooses it.

    ``words`` says a confusion as a sentence.
    """

    picked = Signal(object)  # Confusion

    def __init__(self, pane: ModelPane, words: Callable[[Confusion], str]) -> None:
        self._words, self._spots = words, SpotKeeper(pane)
        self._confusions: tuple[Confusion, ...] = ()
        self._drawn: list[tuple[Confusion, Arrow, bool]] = []
        self._pressed: Confusion | None = None
        super().__init__(pane)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the arrows say."""
        return tuple(map(self._words, self._confusions))

    def show_arrows(self, confusions: Sequence[Confusion]) -> None:
        """Draw exactly these, the most frequent last, over the others."""
        self._confusions = tuple(sorted(confusions, key=lambda each: each.count))
        self._spots.clear()
        self._drawn, self._pressed = [], None
        self.update()

    def arrow_at(self, place: QPointF) -> Confusion | None:
        """Return the confusion whose arrow is seen at a place."""
        at = place.x(), place.y()
        near = [(arrow.reach(at), n) for n, (_, arrow, _) in enumerate(self._drawn)]
        reach, nearest = min(near, default=(_REACH + 1.0, 0))
        return self._drawn[nearest][0] if reach <= _REACH else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what the arrow under the pointer stands for, and choose it by a click."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.arrow_at(QPointF(event.pos()))
            if found is not None:
                QToolTip.showText(event.globalPos(), self._words(found), self)
                return True
        elif isinstance(event, QMouseEvent):
            self._press(event)
        return super().eventFilter(watched, event)

    def paint_on(self, painter: QPainter, picture: Picture) -> None:
        """Draw the arrows for a picture."""
        self._drawn = []
        for confusion in self._confusions:
            asked = self._spots.seen(confusion.asked, picture)
            taken = self._spots.seen(confusion.taken, picture)
            if asked is not None and taken is not None:
                arrow = bowed((asked.x, asked.y), (taken.x, taken.y), confusion.count, _CLEAR)
                self._drawn.append((confusion, arrow, asked.free and taken.free))
                for seen in (asked, taken):
                    _paint_end(painter, QPointF(seen.x, seen.y), free=seen.free)
        for _, arrow, free in self._drawn:
            _paint_arrow(painter, arrow, free=free)
        for confusion, arrow, _ in self._drawn:
            if confusion.count > 1:
                times = translate("Quiz", "{count}×").format(count=confusion.count)
                room = QRectF(self.rect())
                at = QPointF(*arrow.beyond(theme.dp(_BESIDE)))
                paint_words(painter, at, times, "error", room)

    def _press(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = self.arrow_at(event.position()) if left else None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if self.arrow_at(event.position()) == pressed:
                self.picked.emit(pressed)


def _paint_end(painter: QPainter, at: QPointF, *, free: bool) -> None:
    """Draw the dot of an end; hollow behind the model."""
    colours = theme.tokens()
    ink = colours.colour("error")
    painter.setPen(QPen(colours.colour("surface") if free else ink, 1.6))
    painter.setBrush(ink if free else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 4.6, 4.6)


def _paint_arrow(painter: QPainter, arrow: Arrow, *, free: bool) -> None:
    """Draw a shaft and its head, with a halo; dashed where an end is behind the model."""
    colours = theme.tokens()
    ink, halo = colours.colour("error"), colours.colour("surface")
    head = QPolygonF([QPointF(*corner) for corner in arrow.head.tolist()])
    painter.setBrush(halo)
    painter.setPen(QPen(halo, 3.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolygon(head)
    line = [QPointF(*point) for point in arrow.shaft.tolist()]
    paint_line(painter, line, ink, arrow.width, dashed=not free)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(head)
