"""Notices when nobody touches a window for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.session.recorder import Clock, SystemClock

_LOOK_MS = 1000
_INPUTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Says once when a span without input is over; the input that comes then is not passed on.

    Two clocks are asked and the later one believed: a machine that slept stops the one, and the
    other may be set.
    """

    idle = Signal()

    def __init__(self, window: QWidget, clock: Clock | None = None) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock or SystemClock()
        self._span_s = 0.0
        self._touched_at, self._touched_s = self._clock.now(), self._clock.monotonic_s()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self, span_s: float) -> None:
        """Watch from now on."""
        self._span_s = span_s
        self._touch()
        self._timer.start()
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    def look(self) -> bool:
        """Say it if the span is over; return whether it is."""
        since = (self._clock.now() - self._touched_at).total_seconds()
        over = max(since, self._clock.monotonic_s() - self._touched_s) >= self._span_s
        if over and self._timer.isActive():
            self.stop()
            self.idle.emit()
        return over

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the span anew with each input, unless it is over."""
        if event.type() not in _INPUTS:
            return False
        if self.look():
            return True
        self._touch()
        return False

    def _touch(self) -> None:
        self._touched_at, self._touched_s = self._clock.now(), self._clock.monotonic_s()
