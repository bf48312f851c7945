"""Plays a session: where in its time it is, and how fast that goes on."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from anatomyapp.session.replay import Known, Replay

SPEEDS = (1, 2, 4, 8, 16)
_FRAME_MS = 16
_NOTHING = Replay(None, 0.0, Known.NOTHING)


class Player(QObject):
    """Goes through a replay; at its end it stops.

    While ``skips_idle`` holds, stretches of more than five seconds without any event are left out,
    but for their first and last second.
    """

    moved = Signal(float)  # seconds of the session
    changed = Signal()  # playing or not, the speed, what is left out

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self.replay = _NOTHING
        self.at_s, self.speed, self.skips_idle = 0.0, 1, True
        self._last_s = 0.0
        self._timer = QTimer(self, interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.step)

    @property
    def playing(self) -> bool:
        """Whether time goes on."""
        return self._timer.isActive()

    def load(self, replay: Replay | None) -> None:
        """Take another session, at its beginning."""
        self.pause()
        self.replay = replay or _NOTHING
        self.seek(0.0)
        self.changed.emit()

    def seek(self, at_s: float) -> None:
        """Go to a time of the session."""
        self.at_s = min(max(at_s, 0.0), self.replay.length_s)
        self.moved.emit(self.at_s)

    def toggle(self) -> None:
        """Play, from the beginning where the end is reached, or pause."""
        if self.playing:
            self.pause()
        elif self.replay.length_s > 0:
            if self.at_s >= self.replay.length_s:
                self.seek(0.0)
            self._last_s = self._clock()
            self._timer.start()
            self.changed.emit()

    def pause(self) -> None:
        """Stand where it is."""
        if self.playing:
            self._timer.stop()
            self.changed.emit()

    def go(self, speed: int) -> None:
        """Let time go so many times as fast as it went."""
        if speed != self.speed:
            self.speed = speed
            self.changed.emit()

    def hurry(self, step: int) -> None:
        """Take the next speed (1) or the one before (-1)."""
        place = SPEEDS.index(self.speed) + step
        self.go(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)])

    def skip_idle(self, skips: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Leave out stretches without any event, or not."""
        if skips is not self.skips_idle:
            self.skips_idle = skips
            self.changed.emit()

    def step(self) -> None:
        """Go on by the time that went by since the last step."""
        now = self._clock()
        at_s = self.at_s + (now - self._last_s) * self.speed
        self._last_s = now
        self.seek(self.replay.after_idle(at_s) if self.skips_idle else at_s)
        if self.at_s >= self.replay.length_s:
            self.pause()
