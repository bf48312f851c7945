"""One quiz after the other: what is wished for, once more, or what was wrong."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Mode, Quiz, Timing
from anatomyapp.quiz.result import Attempt


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner wants to be asked; without a station or length it is all.

    ``timing`` is that of a spotter.
    """

    bank: Bank
    station: str | None
    mode: Mode
    length: int | None
    timing: Timing | None = None


def wrong_first_attempts(quiz: Quiz) -> tuple[Attempt, ...]:
    """Return the first attempts that were wrong or skipped."""
    return tuple(a for a in quiz.first_attempts if a.grade is None or not a.grade.correct)


class Rounds(QObject):
    """Begins quizzes for a conduct.

    ``rng`` orders items and options; its numbers are recorded as seeds.
    """

    def __init__(self, conduct: Conduct, rng: random.Random | None = None) -> None:
        super().__init__(conduct)
        self._conduct = conduct
        self._rng = rng or random.Random()  # nosec B311 # noqa: S311 - orders items, guards nothing
        self._wish: Wish | None = None
        self._finished: Quiz | None = None
        conduct.finished.connect(self._keep)

    def begin(self, wish: Wish) -> None:
        """Begin what is wished for."""
        self._wish = wish
        seed = self._rng.getrandbits(32)
        quiz = Quiz.start(
            wish.bank, mode=wish.mode, seed=seed, length=wish.length, station=wish.station
        )
        self._conduct.start(quiz.timed(wish.timing) if wish.timing else quiz)

    def again(self) -> None:
        """Begin the same wish once more."""
        if self._wish is not None:
            self.begin(self._wish)

    def wrong_again(self) -> None:
        """Begin with what was wrong in the quiz that was finished last."""
        if self._wish is not None and self._finished is not None:
            whole = self._wish
            wrong = tuple(attempt.item for attempt in wrong_first_attempts(self._finished))
            self.begin(replace(whole, bank=replace(whole.bank, items=wrong)))
            self._wish = whole

    def _keep(self, quiz: Quiz) -> None:
        self._finished = quiz
