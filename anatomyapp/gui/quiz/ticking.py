"""A spotter's time, as it runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.quiz.asking import Asking
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.quiz.quiz import Quiz

_EVERY_MS = 200


class Ticking(QObject):
    """Shows how much time is left, and ends items and breaks whose time is over.

    An item's time goes on while its panel is out of sight; a break waits for the learner.
    """

    rest_left = Signal(float, float)  # of a break: seconds, of how many

    def __init__(self, conduct: Conduct, asking: Asking, panel: ItemPanel) -> None:
        super().__init__(panel)
        self._conduct, self._asking, self._panel = conduct, asking, panel
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        conduct.presented.connect(self._begin)
        conduct.rested.connect(self._begin)

    def look(self) -> None:
        """Read the clock, and do what is due."""
        quiz, time, shown = self._conduct.quiz, self._conduct.time, self._panel.time
        if quiz is None or quiz.timing is None:
            self._timer.stop()
            return
        left_s = time.left_s(quiz.timing)
        if time.resting:
            shown.show_rest(left_s, quiz.timing.break_s)
            self.rest_left.emit(left_s, quiz.timing.break_s)
            if left_s <= 0 and self._panel.isVisible():
                self._conduct.present()
        else:
            shown.show_left(left_s, quiz.timing.seconds_per_item)
            if left_s <= 0:
                self._asking.end_item()

    def _begin(self, quiz: Quiz) -> None:
        if quiz.timing is not None:
            self._panel.time.begin()
            self._timer.start()
            self.look()
