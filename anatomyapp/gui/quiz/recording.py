"""Recording first: what follows an event happens only when the event is in the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Attempt
from anatomyapp.session.event import Event
from anatomyapp.session.quizzing import (
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizId,
    QuizMode,
    QuizStarted,
)

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Shown:
    """When an item appeared: seconds of a clock that never goes back, and the time in UTC."""

    monotonic_s: float
    at: datetime


class Recording(QObject):
    """Commits one event after the other.

    ``record`` commits an event or raises an ``AnatomyAppError``. What could not be recorded is
    neither shown nor lost: it waits for `try_again`, or is dropped by `give_up`.
    """

    failed = Signal(object)  # AnatomyAppError

    def __init__(self, record: Callable[[Event], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._waiting: Callable[[], None] | None = None

    @property
    def waiting(self) -> bool:
        """Whether something could not be recorded and waits."""
        return self._waiting is not None

    def commit(self, event: Event, then: Callable[[], None] | None = None) -> None:
        """Record an event, and only then go on."""
        try:
            self._record(event)
        except AnatomyAppError as error:
            self._waiting = partial(self.commit, event, then)
            self.failed.emit(error)
            return
        if then is not None:
            then()

    def try_again(self) -> None:
        """Record once more what could not be recorded."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def give_up(self) -> None:
        """Drop what could not be recorded, and what was to follow it."""
        self._waiting = None


def quiz_started(run: QuizId, quiz: Quiz) -> QuizStarted:
    """Return the event of a quiz's begin."""
    bank, _, version = quiz.bank.partition("@")
    items = tuple(item.id for item in quiz.items)
    return QuizStarted(run, bank, version, QuizMode(quiz.mode), quiz.seed, items, quiz.station)


def item_presented(run: QuizId, item: Item) -> ItemPresented:
    """Return the event of an item's appearing."""
    options = tuple(option.id for option in item.options if item.kind is not Kind.FIND)
    return ItemPresented(run, item.id, item.version, options)


def item_answered(
    run: QuizId, attempt: Attempt, shown: Shown, confidence: int | None, point: Point | None
) -> ItemAnswered:
    """Return the event of an answer, or of a skip, whose response is empty."""
    return ItemAnswered(
        quiz=run,
        item=attempt.item.id,
        item_version=attempt.item.version,
        kind=attempt.item.kind,
        response=attempt.grade.chosen if attempt.grade else "",
        correct=attempt.grade.correct if attempt.grade else False,
        score=attempt.score,
        latency_s=attempt.latency_s,
        presented_at=shown.at,
        attempt=attempt.number,
        confidence=confidence,
        point=point,
    )


def quiz_finished(run: QuizId, quiz: Quiz, *, completed: bool) -> QuizFinished:
    """Return the event of a quiz's end, or of its being left before."""
    first = quiz.first_attempts
    score = sum(attempt.score for attempt in first)
    return QuizFinished(run, len(first), quiz.result.right, score, completed=completed)
