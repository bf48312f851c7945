"""What the record keeps of one run through a quiz, in the order in which it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from anatomyapp.gui.quiz.feedback_stay import FeedbackStay
from anatomyapp.gui.quiz.item_time import Shown
from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.next_steps import NextStep
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.response import Turned
from anatomyapp.quiz.result import Attempt
from anatomyapp.session.event import Event
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    ItemAnswered,
    ItemPresented,
    NextStepDecided,
    NextStepsOffered,
    QuizFinished,
    QuizId,
    QuizMode,
    QuizStarted,
    Selection,
)
from anatomyapp.session.recorder import Clock
from anatomyapp.session.turns import Letter

Point = tuple[float, float, float]
Then = Callable[[], None]
Note = Callable[[Event], object]  # takes down what nobody waits for


@dataclass(frozen=True, slots=True)
class Aside:
    """What is recorded with an answer, beside what it is worth.

    Parameters
    ----------
    confidence
        1 to 4, where it was said.
    point
        Where the model was pointed at, LPS mm.
    by
        The member of a group who answered.
    """

    confidence: int | None = None
    point: Point | None = None
    by: Letter | None = None


class RunLog:
    """Records runs; what follows an event happens only once it is in the record.

    Parameters
    ----------
    place
        Of the window: "quiz" or "ar".
    note
        Takes down what nobody waits for: revisions, and how long feedback was in sight.

    Attributes
    ----------
    confidence
        How sure the learner is of the answer to come.
    answerer
        Tells which member of a group answers now; None where nobody else takes part.
    stay
        With the feedback; who shows it says when it is in sight.
    """

    def __init__(self, recording: Recording, place: str, note: Note, clock: Clock) -> None:
        self.recording, self._place, self._note = recording, place, note
        self.stay = FeedbackStay(clock)
        self._revisions = self._hints = 0
        self._run = QuizId("")
        self.confidence: int | None = None
        self.answerer: Callable[[], Letter | None] = _nobody_else

    def begin(self, quiz: Quiz, then: Then) -> None:
        """Record that a quiz begins."""
        self._run = QuizId(str(uuid4()))
        self.recording.commit(quiz_started(self._run, quiz, self._place), then)

    def present(self, item: Item) -> None:
        """Record that an item appeared."""
        self._revisions = self._hints = 0
        self.recording.commit(item_presented(self._run, item))

    def answer(self, attempt: Attempt, shown: Shown, point: Point | None, then: Then) -> None:
        """Record what became of an item."""
        aside = Aside(self.confidence, point, self.answerer())
        self.recording.commit(item_answered(self._run, attempt, shown, aside), then)

    def revise(self, item: Item, before: str, after: str, latency_s: float) -> None:
        """Note that a choice became another one before it was final."""
        if before != after:
            self._revisions += 1
            self._note(AnswerRevised(self._run, item.id, item.version, before, after,
                                     self._revisions, latency_s, self.answerer()))  # fmt: skip

    def hint(self, item: Item, kind: str, latency_s: float, then: Then) -> None:
        """Record that a hint was asked for; it is given once that is in the record."""
        self._hints += 1
        self.recording.commit(HintTaken(self._run, item.id, item.version, kind,
                                        self._hints, latency_s, self.answerer()), then)  # fmt: skip

    def leave_feedback(self, quiz: Quiz) -> None:
        """Note how long the feedback that a quiz shows was in sight."""
        seconds = self.stay.end()
        if seconds is not None:
            last = quiz.attempts[-1]
            self._note(FeedbackLeft(self._run, last.item.id, last.item.version, last.number,
                                    seconds, self.answerer()))  # fmt: skip

    def offer_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Note what to do next was offered after the run."""
        self._note(NextStepsOffered(self._run, tuple(step.reference for step in steps)))

    def decide_step(self, step: NextStep, *, accepted: bool) -> None:
        """Note that a step was taken, or declined."""
        self._note(NextStepDecided(self._run, step.reference, accepted))

    def end(self, quiz: Quiz, then: Then, *, completed: bool) -> None:
        """Record that a quiz is finished, or left before."""
        self.recording.commit(quiz_finished(self._run, quiz, completed=completed), then)


def _nobody_else() -> Letter | None:
    return None


def quiz_started(run: QuizId, quiz: Quiz, place: str = "quiz") -> QuizStarted:
    """Return the event of a quiz's begin."""
    bank, _, version = quiz.bank.partition("@")
    return QuizStarted(
        quiz=run,
        bank=bank,
        bank_version=version,
        mode=QuizMode(quiz.mode),
        seed=quiz.seed,
        items=tuple(item.id for item in quiz.items),
        station=quiz.station,
        bank_digest=quiz.bank_digest,
        place=place,
        seconds_per_item=quiz.timing.seconds_per_item if quiz.timing else None,
        break_s=quiz.timing.break_s if quiz.timing else 0.0,
        selection=Selection.ADAPTIVE if quiz.adaptive else Selection.FIXED,
    )


def item_presented(run: QuizId, item: Item) -> ItemPresented:
    """Return the event of an item's appearing."""
    options = tuple(option.id for option in item.task.offered)
    return ItemPresented(run, item.id, item.version, options)


def item_answered(
    run: QuizId, attempt: Attempt, shown: Shown, aside: Aside | None = None
) -> ItemAnswered:
    """Return the event of an answer, or of none, whose response is empty."""
    grade, told = attempt.grade, aside or Aside()
    response = grade.response if grade else None
    turned = response if isinstance(response, Turned) else None
    return ItemAnswered(
        quiz=run,
        item=attempt.item.id,
        item_version=attempt.item.version,
        kind=attempt.item.kind,
        response=grade.chosen if grade else "",
        correct=grade.correct if grade else False,
        score=attempt.score,
        latency_s=attempt.latency_s,
        presented_at=shown.at,
        attempt=attempt.number,
        confidence=told.confidence,
        point=told.point,
        means=response.means if response else None,
        by=told.by,
        timed_out=attempt.timed_out,
        direction=turned.direction if turned else None,
        seen_share=turned.seen_share if turned else None,
        off_mm=grade.off_mm if grade else None,
    )


def quiz_finished(run: QuizId, quiz: Quiz, *, completed: bool) -> QuizFinished:
    """Return the event of a quiz's end, or of its being left before."""
    first = quiz.first_attempts
    score = sum(attempt.score for attempt in first)
    return QuizFinished(run, len(first), quiz.result.right, score, completed=completed)
