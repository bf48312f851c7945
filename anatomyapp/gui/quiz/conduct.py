"""The conduct of a quiz: each answer is in the record before anything is said about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.quiz.item_time import ItemTime
from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.gui.quiz.run_log import RunLog
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.response import Response
from anatomyapp.session.event import Event
from anatomyapp.session.quiz_run import Point
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.recorder import Clock, SystemClock


def _not_kept(event: Event) -> None:
    del event


class Conduct(QObject):
    """Leads through a quiz; it holds the quiz and knows no widget.

    ``record`` commits an event or raises an ``AnatomyAppError``; ``note`` takes down what nobody
    waits for; ``place`` is the window's place that it is recorded for. ``time`` and ``log`` are
    open to those who show the time and know who answers.
    """

    presented = Signal(object)  # Quiz: ask its current item
    answered = Signal(object)  # Quiz: say what its grade means (learn)
    rested = Signal(object)  # Quiz: a break, before its current item is asked
    finished = Signal(object)  # Quiz: nothing is left

    def __init__(
        self,
        record: Callable[[Event], object],
        clock: Clock | None = None,
        place: str = "quiz",
        note: Callable[[Event], object] = _not_kept,
    ) -> None:
        super().__init__()
        self.recording, clock = Recording(record, self), clock or SystemClock()
        self.time = ItemTime(clock)
        self.log = RunLog(self.recording, place, note, clock)
        self._quiz: Quiz | None = None

    @property
    def quiz(self) -> Quiz | None:
        """The quiz that runs or waits; None before the first and after the last item."""
        return self._quiz

    def start(self, quiz: Quiz, run: QuizId | None = None) -> None:
        """Begin a quiz, under an id that others know already; one not finished is left."""
        self.leave(partial(self.log.begin, quiz, partial(self._go_on, quiz), run))

    def present(self) -> None:
        """Ask the current item, at its first time, after a pause or to end a break.

        The time of a spotter's item goes on during a pause.
        """
        if self._quiz is None or self._quiz.grade is not None:
            return
        if self._quiz.finished:
            self.log.end(self._quiz, partial(self._close, self._quiz), completed=True)
            return
        self.time.wake()
        if self._quiz.timing is None:
            self.time.clear()
        self.log.confidence = None
        self.presented.emit(self._quiz)

    def resume(self) -> None:
        """Go on with an item that is before the learner still, as it was left at a pause."""
        if self._quiz is not None and self._quiz.timing is None:
            self.time.clear()
        self.item_painted()

    def item_painted(self) -> None:
        """Start the item's time; call it when the item is on the screen."""
        item = self._asked()
        if item is not None and self.time.begin():
            self.log.present(item)

    @property
    def waits(self) -> bool:
        """Whether an item waits for an answer."""
        return self._asked() is not None

    def hint(self, kind: str, then: Callable[[], None]) -> None:
        """Record that a hint was asked for, then give it."""
        item = self._asked()
        if item is not None:
            self.log.hint(item, kind, self.time.latency_s, then)

    def be_sure(self, confidence: int | None) -> None:
        """Take how sure the learner is of the answer to come, 1 to 4, or that it is not said."""
        self.log.confidence = confidence

    def answer(self, response: Response, point: Point | None = None) -> None:
        """Record a response, then say so; *learn* waits with its feedback, others go on."""
        if self._quiz is not None and self._asked() is not None:
            self._commit(self._quiz.answer(response, self.time.latency_s), point)

    def skip(self) -> None:
        """Record that the learner does not know, and go on."""
        if self._quiz is not None and self._asked() is not None:
            self._commit(self._quiz.skip(self.time.latency_s))

    def time_out(self, response: Response | None, point: Point | None = None) -> None:
        """Record that a spotter's time is over; what was chosen till then is the answer."""
        quiz = self._quiz
        if quiz is None or quiz.timing is None or self._asked() is None:
            return
        limit_s = quiz.timing.seconds_per_item
        after = quiz.time_out(limit_s) if response is None else quiz.answer(response, limit_s)
        self._commit(after, point)

    def proceed(self) -> None:
        """Go on from the feedback or the break to the next item; after the last, end the quiz."""
        if self._quiz is not None and self._quiz.grade is not None:
            self.log.leave_feedback(self._quiz)
            self._go_on(self._quiz.proceed())
        elif self._quiz is not None and (self._quiz.finished or self.time.resting):
            self.present()

    def retry_later(self) -> None:
        """Go on from the feedback; the item comes once more at the end."""
        if self._quiz is not None and self._quiz.can_retry:
            self.log.leave_feedback(self._quiz)
            self._go_on(self._quiz.retry_later())

    def leave(self, then: Callable[[], None] | None = None) -> None:
        """Record that a quiz was left before its end, if one was; then go on."""
        if self._quiz is not None:
            self.log.leave_feedback(self._quiz)
            self.log.end(self._quiz, partial(self._forget, then), completed=False)
        elif then is not None:
            then()

    def _commit(self, after: Quiz, point: Point | None = None) -> None:
        then = partial(self._rest if _rests(after) else self._go_on, after)
        self.log.answer(after.attempts[-1], self.time.shown, point, then)

    def _rest(self, after: Quiz) -> None:
        self._quiz = after
        self.time.rest()
        self.rested.emit(after)

    def _go_on(self, after: Quiz) -> None:
        self._quiz = after
        self.time.clear()
        if after.grade is not None:
            self.log.stay.begin()
            self.answered.emit(after)
        else:
            self.present()

    def _close(self, quiz: Quiz) -> None:
        self._forget()
        self.finished.emit(quiz)

    def _forget(self, then: Callable[[], None] | None = None) -> None:
        self._quiz = None
        self.time.clear()
        if then is not None:
            then()

    def _asked(self) -> Item | None:
        """Return the item that waits for an answer, unless a record waits to be made."""
        if self._quiz is None or self._quiz.grade is not None:
            return None
        return None if self.recording.waiting or self.time.resting else self._quiz.current


def _rests(after: Quiz) -> bool:
    """Tell whether a break comes before the next item."""
    return after.timing is not None and after.timing.break_s > 0 and not after.finished
