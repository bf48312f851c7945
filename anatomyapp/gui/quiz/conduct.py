"""The conduct of a quiz: each answer is in the record before anything is said about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.quiz.recording import (
    Point,
    Recording,
    Shown,
    item_answered,
    item_presented,
    quiz_finished,
    quiz_started,
)
from anatomyapp.quiz.grading import Response
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.session.event import Event
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.recorder import Clock, SystemClock


class Conduct(QObject):
    """Leads through a quiz; it holds the quiz and knows no widget.

    ``record`` commits an event or raises an ``AnatomyAppError``.
    """

    presented = Signal(object)  # Quiz: ask its current item
    answered = Signal(object)  # Quiz: say what its grade means (learn)
    finished = Signal(object)  # Quiz: nothing is left

    def __init__(
        self,
        record: Callable[[Event], object],
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.recording = Recording(record, self)
        self._clock = clock or SystemClock()
        self._quiz: Quiz | None = None
        self._run = QuizId("")
        self._shown: Shown | None = None
        self._confidence: int | None = None

    @property
    def quiz(self) -> Quiz | None:
        """The quiz that runs or waits; None before the first and after the last item."""
        return self._quiz

    def start(self, quiz: Quiz) -> None:
        """Begin a quiz; one that was not finished is left."""
        run = QuizId(str(uuid4()))
        begin = partial(
            self.recording.commit, quiz_started(run, quiz), partial(self._begin, run, quiz)
        )
        self.leave(begin)

    def present(self) -> None:
        """Ask the current item, at its first time or after a pause."""
        if self._quiz is None or self._quiz.grade is not None:
            return
        if self._quiz.finished:
            end = quiz_finished(self._run, self._quiz, completed=True)
            self.recording.commit(end, partial(self._close, self._quiz))
            return
        self._shown, self._confidence = None, None
        self.presented.emit(self._quiz)

    def item_painted(self) -> None:
        """Start the item's time; call it when the item is on the screen."""
        item = self._asked()
        if item is not None and self._shown is None:
            self._shown = self._read_clock()
            self.recording.commit(item_presented(self._run, item))

    def be_sure(self, confidence: int | None) -> None:
        """Take how sure the learner is of the answer to come, 1 to 4, or that it is not said."""
        self._confidence = confidence

    def answer(self, response: Response, point: Point | None = None) -> None:
        """Record a response, then say so; *learn* waits with its feedback, *test* goes on."""
        if self._quiz is not None and self._asked() is not None:
            self._commit(self._quiz.answer(response, self._latency_s()), point)

    def skip(self) -> None:
        """Record that the learner does not know, and go on."""
        if self._quiz is not None and self._asked() is not None:
            self._commit(self._quiz.skip(self._latency_s()))

    def proceed(self) -> None:
        """Go on from the feedback to the next item; after the last one, end the quiz."""
        if self._quiz is not None and self._quiz.grade is not None:
            self._go_on(self._quiz.proceed())
        elif self._quiz is not None and self._quiz.finished:
            self.present()

    def retry_later(self) -> None:
        """Go on from the feedback; the item comes once more at the end."""
        if self._quiz is not None and self._quiz.can_retry:
            self._go_on(self._quiz.retry_later())

    def leave(self, then: Callable[[], None] | None = None) -> None:
        """Record that a quiz was left before its end, if one was; then go on."""
        if self._quiz is not None:
            end = quiz_finished(self._run, self._quiz, completed=False)
            self.recording.commit(end, partial(self._forget, then))
        elif then is not None:
            then()

    def _begin(self, run: QuizId, quiz: Quiz) -> None:
        self._run, self._quiz = run, quiz
        self.present()

    def _commit(self, after: Quiz, point: Point | None = None) -> None:
        shown = self._shown or self._read_clock()
        event = item_answered(self._run, after.attempts[-1], shown, self._confidence, point)
        self.recording.commit(event, partial(self._go_on, after))

    def _go_on(self, after: Quiz) -> None:
        self._quiz = after
        if after.grade is not None:
            self.answered.emit(after)
        else:
            self.present()

    def _close(self, quiz: Quiz) -> None:
        self._forget()
        self.finished.emit(quiz)

    def _forget(self, then: Callable[[], None] | None = None) -> None:
        self._quiz, self._shown, self._confidence = None, None, None
        if then is not None:
            then()

    def _asked(self) -> Item | None:
        """Return the item that waits for an answer, unless a record waits to be made."""
        if self._quiz is None or self._quiz.grade is not None or self.recording.waiting:
            return None
        return self._quiz.current

    def _read_clock(self) -> Shown:
        return Shown(self._clock.monotonic_s(), self._clock.now())

    def _latency_s(self) -> float:
        return self._clock.monotonic_s() - self._shown.monotonic_s if self._shown else 0.0
