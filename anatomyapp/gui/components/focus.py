"""The ring round the widget that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from anatomyapp.gui import theme

_OUTSIDE = 3
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut}


class FocusRing(QWidget):
    """Draws a ring outside the focused widget when the keyboard brought the focus there.

    It lies over the window, takes no mouse and changes no layout.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._keyboard = False
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """The widget that wears the ring, if one does."""
        return self._living() if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether mouse or keyboard is in use, and follow the widget when it moves."""
        kind = event.type()
        if kind in _KEYS:
            self._keyboard = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._keyboard = False
            self.hide()
        elif kind in _MOVES:
            self._place()
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = self.parentWidget()
        if new is not None and (window is None or not window.isAncestorOf(new)):
            return
        for each in filter(Shiboken.isValid, self._watched):  # some may be gone with their page
            each.removeEventFilter(self)
        self._watched = []
        self._target = new
        widget = new
        while widget is not None and widget is not window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        handle = window.window().windowHandle() if window else None
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)
        self._place()

    def _living(self) -> QWidget | None:
        return self._target if Shiboken.isValid(self._target) else None

    def _place(self) -> None:
        target, window = self._living(), self.parentWidget()
        if target is None or window is None or not self._keyboard or not target.isVisible():
            self.hide()
            return
        here = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        room = here.adjusted(-5, -5, 5, 5).intersected(window.rect())
        self.setGeometry(room)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        target, window = self._living(), self.parentWidget()
        if target is None or window is None:
            return
        here = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        ring = QRectF(here.translated(-self.pos()))
        ring = ring.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        ring = ring.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.tokens()
        painter.setPen(QPen(colours.colour("accent"), colours.focus_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, theme.RADIUS_FIELD + 2, theme.RADIUS_FIELD + 2)
        painter.end()
