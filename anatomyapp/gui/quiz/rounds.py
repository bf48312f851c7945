"""One quiz after the other: what is wished for, once more, or what was wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.adaptive import Exposure, Rule
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Mode, Quiz, Timing
from anatomyapp.quiz.result import Attempt

_USUAL = 10  # items


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner wants to be asked; without a station or length it is all.

    ``timing`` is that of a spotter. ``adaptive`` lets each answer decide what is asked next, at
    most as many items as ``length``.
    """

    bank: Bank
    station: str | None
    mode: Mode
    length: int | None
    timing: Timing | None = None
    adaptive: bool = False


def wrong_first_attempts(quiz: Quiz) -> tuple[Attempt, ...]:
    """Return the first attempts that were wrong or skipped."""
    return tuple(a for a in quiz.first_attempts if a.grade is None or not a.grade.correct)


def _never_met(bank: str) -> Exposure:
    """Return what is known of a bank where there is no record."""
    del bank
    return Exposure()


def _adapted(wish: Wish, seed: int, exposure: Exposure) -> Quiz:
    """Return a quiz that chooses its items by the answers."""
    pool = wish.bank.items if wish.station is None else wish.bank.at_station(wish.station)
    bank = replace(wish.bank, items=pool)
    rule = Rule(most=wish.length) if wish.length else Rule()
    quiz = Quiz.adapt(bank, mode=wish.mode, seed=seed, rule=rule, exposure=exposure)
    return replace(quiz, station=wish.station)


class Rounds(QObject):
    """Begins quizzes for a conduct.

    ``rng`` orders items and options; its numbers are recorded as seeds. ``exposure`` tells how
    often the items of a bank were met, for adaptive quizzes; it is asked by a job.
    """

    def __init__(self, conduct: Conduct, rng: random.Random | None = None) -> None:
        super().__init__(conduct)
        self._conduct = conduct
        self._rng = rng or random.Random()  # nosec B311 # noqa: S311 - orders items, guards nothing
        self._wish: Wish | None = None
        self._finished: Quiz | None = None
        self.exposure: Callable[[str], Exposure] = _never_met
        self._counting: Job | None = None
        conduct.finished.connect(self._keep)

    def begin(self, wish: Wish) -> None:
        """Begin what is wished for."""
        self._wish, seed = wish, self._rng.getrandbits(32)
        if wish.adaptive:
            self._count(wish, seed)
            return
        quiz = Quiz.start(
            wish.bank, mode=wish.mode, seed=seed, length=wish.length, station=wish.station
        )
        self._conduct.start(quiz.timed(wish.timing) if wish.timing else quiz)

    def _count(self, wish: Wish, seed: int) -> None:
        """Find out how often the items were met, then begin; without the record it is unknown."""
        if self._counting is not None:
            self._counting.cancel()
        self._counting = Job(partial(self.exposure, wish.bank.id), self)
        self._counting.done.connect(partial(self._begin_adaptive, wish, seed))
        self._counting.failed.connect(partial(self._begin_unknown, wish, seed))
        self._counting.start()

    def _begin_adaptive(self, wish: Wish, seed: int, exposure: Exposure) -> None:
        self._counting = None
        self._conduct.start(_adapted(wish, seed, exposure))

    def _begin_unknown(self, wish: Wish, seed: int, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        self._begin_adaptive(wish, seed, Exposure())

    def repeat(self, quiz: Quiz, bank: Bank) -> None:
        """Begin a frozen quiz; asked once more after it, its items come in another order."""
        asked = replace(bank, items=quiz.items)
        self._wish = Wish(asked, None, quiz.mode, None, quiz.timing)
        self._conduct.start(quiz)

    def again(self) -> None:
        """Begin the same wish once more."""
        if self._wish is not None:
            self.begin(self._wish)

    def wrong_again(self) -> None:
        """Begin with what was wrong in the quiz that was finished last."""
        if self._wish is not None and self._finished is not None:
            whole = self._wish
            wrong = tuple(attempt.item for attempt in wrong_first_attempts(self._finished))
            self.begin(replace(whole, bank=replace(whole.bank, items=wrong), adaptive=False))
            self._wish = whole

    def practise(self, station: str) -> None:
        """Begin with items of one station, to learn."""
        if self._wish is not None:
            self.begin(replace(self._wish, station=station, mode=Mode.LEARN, length=_USUAL,
                               timing=None, adaptive=False))  # fmt: skip

    def against_the_clock(self) -> None:
        """Begin the same wish as a spotter."""
        if self._wish is not None:
            self.begin(replace(self._wish, mode=Mode.SPOTTER, timing=Timing(), adaptive=False))

    def _keep(self, quiz: Quiz) -> None:
        self._finished = quiz
