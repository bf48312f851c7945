"""When a turn is over: after the items or minutes that the group agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.turns import Pace

if TYPE_CHECKING:
    from anatomyapp.session.event import Event

_MS_PER_MINUTE = 60_000


class TurnClock(QObject):
    """Counts the answers and minutes of a turn; ``hear`` takes the events that others record."""

    counted = Signal()  # one answer more
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.answers, self.over = 0, False
        self._pace = Pace()
        self._running = False
        self._minutes = QTimer(self, singleShot=True)
        self._minutes.timeout.connect(self.end_turn)

    def start(self, pace: Pace) -> None:
        """Count for a new turn."""
        self.stop()
        self._pace, self._running = pace, True
        self.answers, self.over = 0, False
        if pace.minutes is not None:
            self._minutes.start(pace.minutes * _MS_PER_MINUTE)

    def stop(self) -> None:
        """Count no more."""
        self._running = False
        self._minutes.stop()

    def end_turn(self) -> None:
        """Say that the turn is over; the next one begins when the group says so."""
        self.over = True
        self.ended.emit()

    def hear(self, event: Event) -> None:
        """Take what was recorded: first answers of a member are counted."""
        if not self._running or not isinstance(event, ItemAnswered):
            return
        if event.by is None or event.attempt > 1:
            return
        self.answers += 1
        self.counted.emit()
        if self.answers == self._pace.items:
            self.end_turn()
