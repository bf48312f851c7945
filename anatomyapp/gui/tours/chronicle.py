"""What happened in a tour, told from two scenes: undo and redo count as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.touring import Touring
from anatomyapp.session.event import Event
from anatomyapp.session.exploration import (
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
    TourStepShown,
)


class TourChronicle(QObject):
    """Says for the record what happened in tours, and lets their shelf remember the page."""

    happened = Signal(object)  # Event

    def __init__(self, bench: Workbench, shelf: TourShelf, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._shelf = bench, shelf
        self._told: Touring | None = None
        bench.scene_changed.connect(self._compare)
        shelf.offered.connect(self._begin)

    def _begin(self) -> None:
        """Take up a tour that the scene is in already, such as in another person's window."""
        if self._told is None and self._bench.scene.touring is not None:
            self._compare(self._bench.scene)

    def _compare(self, scene: Scene) -> None:
        before, now = self._told, scene.touring
        if now is not None and self._shelf.tour_of(scene) is None:
            return  # tours come after the first picture
        self._told = now
        for event in events_between(before, now, self._shelf.tours):
            self.happened.emit(event)
        if now is not None and now != before:
            self._shelf.remember(now)


def events_between(
    before: Touring | None, after: Touring | None, tours: Mapping[str, Tour]
) -> Iterator[Event]:
    """Yield what must have happened for a tour to go from one page to another."""
    if before is not None and (after is None or after.tour != before.tour):
        yield _left(before, tours[before.tour])
        before = None
    if after is None:
        return
    tour = tours[after.tour]
    if before is None:
        yield TourStarted(tour.station, tour.version)
    if before is None or before.page != after.page:
        yield from _turned(after, tour)
    elif (before.answer, before.solved) != (after.answer, after.solved):
        yield from _answered(before, after, tour)


def _turned(after: Touring, tour: Tour) -> Iterator[Event]:
    step = tour.step_on(after.page)
    if step is not None:
        yield TourStepShown(tour.station, step.id, after.page)
    elif after.page == tour.last_page:
        yield TourFinished(tour.station)


def _answered(before: Touring, after: Touring, tour: Tour) -> Iterator[Event]:
    step = tour.step_on(after.page)
    if step is None or before.solved:
        return  # an answer was taken back
    if after.answer is not None and after.answer != before.answer:
        yield TourQuestionAnswered(tour.station, step.id, after.answer, after.solved)
    elif after.solved:
        yield TourQuestionAnswered(tour.station, step.id, "", correct=False)


def _left(before: Touring, tour: Tour) -> TourLeft:
    step = tour.step_on(before.page)
    return TourLeft(tour.station, step.id if step else "", before.page == tour.last_page)
