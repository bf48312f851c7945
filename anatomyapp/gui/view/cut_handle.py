"""The plane in hand, drawn over the model: its frame, and handles that drag and tilt it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.view.picture_widget import PictureWidget
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.picking import point_at_depth, projected
from anatomyapp.scene.plane_frame import frame_of, moved_by

_RADIUS, _REACH = 13, 18  # of a handle, and how near a press takes it
_ARROW = 6.0
_TILT_MM = 70.0  # from the plane's middle to the handle that tilts it
_STEP_MM, _LARGE_STEP_MM = 1.0, 10.0
_SAMPLES = 40  # of a side of the frame, to tell what stands before it
_SLACK_MM = 1.0

Box = tuple[NDArray[np.float64], NDArray[np.float64]]


class CutHandle(QWidget):
    """Lies over a view without taking the pointer from it, but where a handle is."""

    stroke_begun = Signal()
    cut_wanted = Signal(object)  # Cut
    stepped = Signal(float)  # mm, by key

    def __init__(self, view: PictureWidget, box: Callable[[], Box]) -> None:
        super().__init__(view)
        self._view, self._box = view, box
        self._cut: Cut | None = None
        self._held: tuple[str, QPointF, Cut] | None = None  # handle, where pressed, plane then
        self._near = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.installEventFilter(self)

    def show_cut(self, cut: Cut | None) -> None:
        """Draw the handles of a plane, or with None nothing."""
        self._cut = cut
        self.setVisible(cut is not None)
        if cut is not None:
            self.setGeometry(self._view.rect())
            self.update()

    def places(self) -> dict[str, QPointF]:
        """Return where the handles are on the view, by what they do: *move* and *tilt*."""
        cut = self._cut
        frame = self._frame()
        if cut is None or not len(frame):
            return {}
        sides = (frame + np.roll(frame, -1, axis=0)) / 2
        seen = self._seen(sides)
        inner = self._view.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH)
        inside = [i for i, (x, y, _) in enumerate(seen.tolist()) if inner.contains(int(x), int(y))]
        chosen = max(inside or range(len(seen)), key=lambda i: seen[i, 0])
        found = {"move": QPointF(*seen[chosen, :2])}
        if cut.kind is CutKind.FREE:
            tip = frame.mean(axis=0) + _TILT_MM * cut.direction
            found["tilt"] = QPointF(*self._seen(tip[None])[0, :2])
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns a handle, and let the view have all else."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        if self._cut is None or watched is not self._view:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, finer where the model stands before it, and the handles."""
        frame = self._frame()
        if self._cut is None or not len(frame):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame)
        places = self.places()
        for name, place in places.items():
            if name == "tilt":
                middle = QPointF(*self._seen(frame.mean(axis=0)[None])[0, :2])
                painter.setPen(QPen(theme.tokens().colour("accent"), 1.4, Qt.PenStyle.DashLine))
                painter.drawLine(middle, place)
            self._paint_handle(painter, place, chosen=name in {self._near, self._grabbed})
        painter.end()

    @property
    def _grabbed(self) -> str:
        return self._held[0] if self._held else ""

    def _frame(self) -> NDArray[np.float64]:
        return np.zeros((0, 3)) if self._cut is None else frame_of(self._cut, *self._box())

    def _seen(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return projected(self._view.scene.camera, points, (self.width(), self.height()))

    def _key(self, event: QKeyEvent) -> bool:
        way = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}.get(Qt.Key(event.key()))
        if way is None:
            return False
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.stepped.emit(way * (_LARGE_STEP_MM if large else _STEP_MM))
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and self._held is not None:
            self._drag(event.position())
            return True
        if kind == QEvent.Type.MouseMove:
            self._hover(self._handle_at(event.position()))
            return bool(self._near)
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            handle = self._handle_at(event.position())
            if handle and self._cut is not None:
                self._held = handle, event.position(), self._cut
                self.stroke_begun.emit()
                return True
        if kind == QEvent.Type.MouseButtonRelease and left and self._held is not None:
            self._held = None
            self.update()
            return True
        return False

    def _handle_at(self, position: QPointF) -> str:
        reach = theme.dp(_REACH)
        for name, place in self.places().items():
            away = place - position
            if QPointF.dotProduct(away, away) <= reach**2:
                return name
        return ""

    def _hover(self, handle: str) -> None:
        if handle != self._near:
            self._near = handle
            shape = Qt.CursorShape.OpenHandCursor if handle else Qt.CursorShape.ArrowCursor
            self._view.setCursor(shape)
            self.update()

    def _drag(self, position: QPointF) -> None:
        if self._held is None:
            return
        handle, pressed, cut = self._held
        if handle == "tilt":
            self.cut_wanted.emit(self._tilted(cut, position))
            return
        travel = position - pressed
        middle = np.array(frame_of(cut, *self._box()).mean(axis=0))
        here, onward = self._seen(np.stack([middle, middle + cut.direction]))[:, :2]
        self.cut_wanted.emit(cut.moved(moved_by((travel.x(), travel.y()), onward - here)))

    def _tilted(self, cut: Cut, position: QPointF) -> Cut:
        frame = frame_of(cut, *self._box())
        middle = frame.mean(axis=0)
        camera, size = self._view.scene.camera, (self.width(), self.height())
        depth = float(self._seen((middle + _TILT_MM * cut.direction)[None])[0, 2])
        way = point_at_depth(camera, position.x(), position.y(), size, depth) - middle
        x, y, z = middle.tolist()
        return cut.through((x, y, z)).facing(way) if np.linalg.norm(way) > 1.0 else cut

    def _paint_frame(self, painter: QPainter, frame: NDArray[np.float64]) -> None:
        ends = np.roll(frame, -1, axis=0)
        share = np.linspace(0.0, 1.0, _SAMPLES)[None, :, None]
        line = (frame[:, None] * (1 - share) + ends[:, None] * share).reshape(-1, 3)
        seen = self._seen(line)
        picture = self._view.picture
        free = np.ones(len(line), bool)
        if picture is not None:
            large = projected(picture.camera, line, picture.size)
            free = picture.before_surface(large, _SLACK_MM)
        colours = theme.tokens()
        pens = {
            True: QPen(colours.colour("accent"), 1.8),
            False: QPen(colours.colour("accent"), 0.6),
        }
        for start, end in _runs(free):
            painter.setPen(pens[bool(free[start])])
            points = [QPointF(x, y) for x, y, _ in seen[start : min(end + 1, len(seen))].tolist()]
            painter.drawPolyline(QPolygonF(points))

    def _paint_handle(self, painter: QPainter, place: QPointF, *, chosen: bool) -> None:
        colours = theme.tokens()
        radius = float(theme.dp(_RADIUS))
        painter.setPen(QPen(colours.colour("accent"), 2.0))
        painter.setBrush(colours.colour("accent" if chosen else "surface"))
        painter.drawEllipse(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius))
        painter.setPen(QPen(colours.colour("on_accent" if chosen else "accent"), 2.0))
        way = self._way_at(place)
        tip, side = way * (radius * 0.6), QPointF(-way.y(), way.x()) * _ARROW * 0.6
        painter.drawLine(place - tip, place + tip)
        for end in (tip, tip * -1.0):
            back = end * (1.0 - _ARROW / (radius * 0.9))
            painter.drawLine(place + end, place + back + side)
            painter.drawLine(place + end, place + back - side)

    def _way_at(self, place: QPointF) -> QPointF:
        """Return the unit direction in which the plane moves as it is seen."""
        if self._cut is None:
            return QPointF(0.0, -1.0)
        middle = self._frame().mean(axis=0)
        here, onward = self._seen(np.stack([middle, middle + self._cut.direction]))[:, :2]
        x, y = (onward - here).tolist()
        length = float(np.hypot(x, y))
        return QPointF(x / length, y / length) if length > 1e-3 else QPointF(0.0, -1.0)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the spans of like flags, first and behind last."""
    borders = [0, *(np.flatnonzero(flags[1:] != flags[:-1]) + 1).tolist(), len(flags)]
    return list(pairwise(borders))
