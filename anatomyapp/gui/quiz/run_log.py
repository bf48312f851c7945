"""What the record keeps of one run through a quiz, in the order in which it happens."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from anatomyapp.gui.quiz.feedback_stay import FeedbackStay
from anatomyapp.gui.quiz.item_time import Shown
from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.next_steps import NextStep
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Attempt
from anatomyapp.session.event import Event
from anatomyapp.session.quiz_run import (
    Aside,
    Point,
    item_answered,
    item_presented,
    quiz_finished,
    quiz_started,
)
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    NextStepDecided,
    NextStepsOffered,
    QuizId,
)
from anatomyapp.session.recorder import Clock
from anatomyapp.session.turns import Letter

Then = Callable[[], None]
Note = Callable[[Event], object]  # takes down what nobody waits for


class RunLog:
    """Records runs; what follows an event happens only once it is in the record.

    Parameters
    ----------
    place
        Of the window: "quiz", "ar" or "study".
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

    def begin(self, quiz: Quiz, then: Then, run: QuizId | None = None) -> None:
        """Record that a quiz begins, under an id of its own or one that was made before."""
        self._run = run or QuizId(str(uuid4()))
        self.recording.commit(quiz_started(self._run, quiz, self._place), then)

    def present(self, item: Item) -> None:
        """Record that an item appeared."""
        self._revisions = self._hints = 0
        self.recording.commit(item_presented(self._run, item))

    def answer(self, attempt: Attempt, shown: Shown, point: Point | None, then: Then) -> None:
        """Record what became of an item."""
        aside = Aside(self.confidence, point, self.answerer())
        self.recording.commit(item_answered(self._run, attempt, shown.at, aside), then)

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
