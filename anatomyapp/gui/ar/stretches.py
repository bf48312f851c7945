"""Parts what is measured of tracking into minutes, items and turns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.ar.meter import Meter
from anatomyapp.session.augmented import (
    GroupEnded,
    Stretch,
    TrackingMeasured,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.quizzing import ItemAnswered, ItemPresented, QuizFinished

if TYPE_CHECKING:
    from anatomyapp.session.event import Event

MINUTE_MS = 60_000


class Stretches(QObject):
    """Ends a stretch when its time is over, its item is answered or its turn has passed.

    What was measured is told a moment later: feedback to an answer need not wait for its recording.
    """

    measured = Signal(object)  # TrackingMeasured

    def __init__(self, meter: Meter, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._meter, self._clock = meter, clock
        self._item: ItemPresented | None = None
        self._turn: TurnTaken | TurnTakenBack | None = None
        self._waiting: list[TrackingMeasured] = []
        self._minutes = QTimer(self, interval=MINUTE_MS)
        self._minutes.timeout.connect(self._pass_minute)

    def begin(self) -> None:
        """Measure minutes from now on."""
        self._meter.open(Stretch.MINUTE, self._clock())
        self._minutes.start()

    def end(self) -> None:
        """Tell what is left of a minute; items and turns may go on with other pictures."""
        self._minutes.stop()
        self._tell(Stretch.MINUTE)
        self.hand_on()

    def hand_on(self) -> None:
        """Tell at once what waits."""
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            self.measured.emit(event)

    def hear(self, event: Event) -> None:
        """Take what was recorded of items and turns."""
        if isinstance(event, ItemPresented):
            self._item = event
            self._meter.open(Stretch.ITEM, self._clock())
        elif isinstance(event, ItemAnswered):
            self._tell(Stretch.ITEM)
            self._meter.open(Stretch.ITEM, self._clock())  # for a second try
        elif isinstance(event, QuizFinished):
            self._item = None
            self._meter.close(Stretch.ITEM, self._clock())
        elif isinstance(event, TurnTaken | TurnTakenBack | GroupEnded):
            self._tell(Stretch.TURN)
            self._turn = None if isinstance(event, GroupEnded) else event
            self._meter.open(Stretch.TURN, self._clock())

    def _pass_minute(self) -> None:
        self._tell(Stretch.MINUTE)
        self._meter.open(Stretch.MINUTE, self._clock())

    def _tell(self, stretch: Stretch) -> None:
        tracking = self._meter.close(stretch, self._clock())
        if tracking is None or (stretch is Stretch.TURN and self._turn is None):
            return
        item = self._item if stretch is Stretch.ITEM else None
        self._waiting.append(
            TrackingMeasured(
                stretch,
                tracking,
                item.quiz if item else None,
                item.item if item else None,
                self._turn.group if self._turn else None,
                self._turn.number if self._turn else None,
            )
        )
        QTimer.singleShot(0, self, self.hand_on)
