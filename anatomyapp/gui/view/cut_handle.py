"""The handles of the plane in hand, over the model: they drag and tilt it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.gui.view.cut_room import Box
from anatomyapp.gui.view.plane_painter import paint_frame, paint_handle, paint_lever
from anatomyapp.gui.view.plane_seen import PlaneSeen
from anatomyapp.scene.cut import Cut

_REACH = 18  # how near a press takes a handle
_STEP_MM, _LARGE_STEP_MM = 1.0, 10.0
_WAYS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class CutHandle(QWidget):
    """Lies over a view without taking the pointer from it, but where a handle is."""

    stroke_begun = Signal()
    cut_wanted = Signal(object)  # Cut
    stepped = Signal(float)  # mm, by key

    def __init__(self, view: AtlasView, box: Callable[[], Box]) -> None:
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
        return {} if self._cut is None else self._seen(self._cut).handles()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns a handle, and let the view have all else."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        if self._cut is None or watched is not self._view:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event, self._cut)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, finer where the model stands before it, and the handles."""
        if self._cut is None:
            return
        plane = self._seen(self._cut)
        places = plane.handles()
        if not places:  # the plane misses what is shown
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(QRegion(self.rect()).subtracted(self._view.names_area))
        paint_frame(painter, plane, self._view.picture)
        painter.setClipping(False)
        if "tilt" in places:
            paint_lever(painter, plane, places["tilt"])
        chosen = {self._near, self._held[0] if self._held else ""}
        for name, place in places.items():
            paint_handle(painter, place, plane.way(), chosen=name in chosen)
        painter.end()

    def _seen(self, cut: Cut) -> PlaneSeen:
        return PlaneSeen(cut, self._box(), self._view.scene.viewpoint, self.size())

    def _key(self, event: QKeyEvent) -> bool:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            return False
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.stepped.emit(way * (_LARGE_STEP_MM if large else _STEP_MM))
        return True

    def _mouse(self, event: QMouseEvent, cut: Cut) -> bool:
        """Take what concerns a handle; return whether it did."""
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseMove and self._held is None:
            self._hover(self._handle_at(event.position()))
            return bool(self._near)
        if kind == QEvent.Type.MouseMove:
            self._drag(event.position())
        elif kind == QEvent.Type.MouseButtonPress and left:
            handle = self._handle_at(event.position())
            if not handle:
                return False
            self._held = handle, event.position(), cut
            self.stroke_begun.emit()
        elif kind == QEvent.Type.MouseButtonRelease and left and self._held is not None:
            self._held = None
            self.update()
        else:
            return False
        return True

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
        if self._held is not None:
            handle, pressed, cut = self._held
            seen = self._seen(cut)
            tilts = handle == "tilt"
            self.cut_wanted.emit(seen.tilted(position) if tilts else seen.moved(position - pressed))
