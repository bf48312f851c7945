"""What happened in a tour, told from two scenes: undo and redo count as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
