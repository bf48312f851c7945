"""A timed activity: its time runs while the learners are at work, and ends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.study.active_time import ActiveTime
from anatomyapp.gui.study.activity_bar import ActivityBar
from anatomyapp.session.recorder import Clock
from anatomyapp.study.steps import Activity, StepOutcome

_TICK_MS = 500
_TOLD_S = 10.0  # from one note of the time to the next: a crash costs no more


class ActivityTime(QObject):
    """Shows in a bar how much time is left, and says when it is over.

    Parameters
    ----------
    there
        Tells whether somebody is at work now.
    before_s
        How long it was worked at before it was broken off.
    """

    told = Signal(float)  # seconds at work so far
    done = Signal(object)  # StepOutcome

    def __init__(
        self,
        step: Activity,
        bar: ActivityBar,
        clock: Clock,
        there: Callable[[], bool],
        before_s: float = 0.0,
    ) -> None:
        super().__init__(bar)
        self.time = ActiveTime(clock, step.minutes * 60, before_s)
        self._bar, self._there = bar, there
        self._told_s = self.time.seconds
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        bar.finish_wanted.connect(self._finish)

    def start(self) -> None:
        """Let the time run."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Read the clock, and do what is due."""
        there = self._there()
        self.time.look(there=there)
        self._bar.show_left(self.time.left_s, self.time.limit_s, runs=there)
        if self.time.over:
            self._end(StepOutcome.TIMED_OUT)
        elif self.time.seconds - self._told_s >= _TOLD_S:
            self._tell()

    def stop(self) -> None:
        """Let the time run no more, and tell how long it was."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _finish(self) -> None:
        self.time.look(there=self._there())
        self._end(StepOutcome.DONE)

    def _end(self, outcome: StepOutcome) -> None:
        self.stop()
        self.done.emit(outcome)

    def _tell(self) -> None:
        self._told_s = self.time.seconds
        self.told.emit(self.time.seconds)
