"""The window during a study: where learners may go, and whether they are at work there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.place import Place
from anatomyapp.study.steps import Where


class Rooms(QObject):
    """Keeps learners in the place of their step, so that no test is answered from the model.

    ``places`` has those of activities; what is not there takes place in the study's own.
    ``in_front`` tells whether this program is the one that is worked with, as the system says.
    """

    def __init__(self, window: MainWindow, study: Place, places: Mapping[Where, Place]) -> None:
        super().__init__(window)
        self._window, self._study, self._places = window, study, places
        self._room: Place = study
        self.in_front: Callable[[], bool] = _in_front

    def keep(self) -> None:
        """Let learners go nowhere else while they take a step."""
        self._room = self._study
        self._window.bar.confine(frozenset({self._study.name}))
        self._window.enter(self._study)

    def go(self, where: Where, bar: QWidget) -> None:
        """Go to the place of an activity, with a bar above it."""
        self._room = self._places.get(where, self._study)
        self._window.bar.confine(frozenset({self._room.name}))
        self._window.put_below_bar(bar)
        self._window.enter(self._room)

    def free(self) -> None:
        """Take the bar away, and let learners go anywhere again."""
        self._window.put_below_bar(None)
        self._window.bar.confine(None)
        self._room = self._study

    def come_back(self) -> None:
        """Come back from an activity to the study's own place."""
        self._window.put_below_bar(None)
        self._window.bar.confine(None)
        self._window.enter(self._study)

    def at_work(self) -> bool:
        """Tell whether the window is there, in front, with the place of the step."""
        window = self._window
        return (
            self.in_front()
            and window.isVisible()
            and not window.isMinimized()
            and window.place is self._room
        )


def _in_front() -> bool:
    return QApplication.applicationState() == Qt.ApplicationState.ApplicationActive
