"""Joins the next steps after a quiz with the places of the window that they lead to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.progress.place import ProgressPlace
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.gui.running import Running
from anatomyapp.quiz.next_steps import Ground


class StepsDesk(QObject):
    """Tells what else is known when a quiz ends, and goes where a step leads."""

    def __init__(self, running: Running, quiz: QuizPlace, progress: ProgressPlace) -> None:
        super().__init__(running)
        self._running, self._progress = running, progress
        stepping = quiz.stepping
        stepping.ground = self._ground
        stepping.comparing_wanted.connect(self._compare)
        stepping.tour_wanted.connect(self._tour)
        stepping.review_wanted.connect(progress.review)

    def _ground(self) -> Ground:
        tours = self._running.explore.tours.shelf.tours
        due = self._progress.progress.due if self._progress.progress is not None else ()
        return Ground(frozenset(tours), len(due))

    def _compare(self, structures: tuple[StructureId, ...]) -> None:
        explore = self._running.explore
        self._running.window.enter(explore)
        explore.visibility.isolate(structures)
        explore.pane.viewing.fit(self._running.bench.scene.visible)

    def _tour(self, station: str) -> None:
        self._running.window.enter(self._running.explore)
        self._running.explore.tours.open(station)
