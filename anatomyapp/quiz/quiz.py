"""The quiz: one run through a bank's items, as a frozen value that each answer replaces."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from anatomyapp.errors import BankError
from anatomyapp.quiz.adaptive import Adaptive, Exposure, Rule
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.drawing import drawn, mixed
from anatomyapp.quiz.grading import Grade, grade
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.response import Response
from anatomyapp.quiz.result import Attempt, Result, first_attempts, result_of

MOST_PRESENTATIONS = 3
SECONDS_PER_ITEM = (30.0, 45.0, 60.0, 90.0)  # own: what a spotter offers
USUAL_SECONDS = 60.0


class Mode(StrEnum):
    """*learn*: feedback after each answer, items may come again. *test*: feedback at the end.

    *spotter*: as a test, with a time for each item, as in a practical examination.
    """

    LEARN = "learn"
    TEST = "test"
    SPOTTER = "spotter"


class Progress(StrEnum):
    """Where a learner stands with an item, by the first attempt."""

    TODO = "todo"
    NOW = "now"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    SKIPPED = "skipped"
    TIMED_OUT = "timed out"


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a spotter asks each item, and rests before the next one (0: not at all)."""

    seconds_per_item: float = USUAL_SECONDS
    break_s: float = 0.0

    def __post_init__(self) -> None:
        """Refuse no time and endless time."""
        if not (0 < self.seconds_per_item < math.inf and 0 <= self.break_s < math.inf):
            raise ValueError("an item has some seconds, a break none or some")

    def left_s(self, since_s: float, now_s: float) -> float:
        """Return how long an item may still be answered that is asked since then."""
        return max(0.0, since_s + self.seconds_per_item - now_s)

    def rest_left_s(self, since_s: float, now_s: float) -> float:
        """Return how long a break that began then still lasts."""
        return max(0.0, since_s + self.break_s - now_s)


@dataclass(frozen=True, slots=True)
class Quiz:
    """One run through items; build it with ``Quiz.start``.

    Parameters
    ----------
    bank, bank_digest
        The bank's id with its version (``thorax-bones@1.0.0``), and the SHA-256 of its file.
    items
        In the order of this run, their options in the order of this run.
    queue
        Indices of the items still to come, the current one first.
    grade
        Of the current item, while its feedback is shown (*learn*).
    timing
        Of a *spotter*; None in the other modes.
    adaptive
        What chooses the items one by one (``quiz.adaptive``); None where they are drawn at once.
    """

    bank: str
    mode: Mode
    seed: int
    items: tuple[Item, ...]
    queue: tuple[int, ...]
    station: str | None = None
    attempts: tuple[Attempt, ...] = ()
    grade: Grade | None = None
    bank_digest: str = ""
    timing: Timing | None = None
    adaptive: Adaptive | None = None

    def __post_init__(self) -> None:
        """Refuse a spotter without a clock, and a clock elsewhere."""
        if (self.mode is Mode.SPOTTER) != (self.timing is not None):
            raise ValueError("a spotter, and no other quiz, has a time for each item")

    @classmethod
    def start(
        cls,
        bank: Bank,
        *,
        mode: Mode = Mode.LEARN,
        seed: int = 0,
        length: int | None = None,
        station: str | None = None,
    ) -> Quiz:
        """Begin a run: the seed orders items and options, the first ``length`` are asked.

        A spotter has the usual timing until ``timed`` gives it another.

        Raises
        ------
        BankError
            The bank has no items at the station.
        """
        pool = bank.items if station is None else bank.at_station(station)
        if not pool:
            known = ", ".join(bank.stations)
            raise BankError(f"{bank.id}: no items at station {station}; choose one of {known}.")
        items = drawn(pool, length, seed)
        return cls(
            bank=f"{bank.id}@{bank.version}",
            mode=Mode(mode),
            seed=seed,
            items=items,
            queue=tuple(range(len(items))),
            station=station,
            bank_digest=bank.digest,
            timing=Timing() if mode == Mode.SPOTTER else None,
        )

    @classmethod
    def adapt(
        cls,
        bank: Bank,
        *,
        mode: Mode = Mode.TEST,
        seed: int = 0,
        rule: Rule | None = None,
        exposure: Exposure | None = None,
    ) -> Quiz:
        """Begin a run in which each answer decides what is asked next.

        Raises
        ------
        ValueError
            The difficulty of some item is not known (``adaptive.calibrated``).
        """
        adaptive = Adaptive(bank.items, rule or Rule(), exposure or Exposure())
        begun = cls.start(bank, mode=mode, seed=seed)
        return _with_next(replace(begun, items=(), queue=(), adaptive=adaptive))

    def timed(self, timing: Timing) -> Quiz:
        """Return the spotter with another timing."""
        return replace(self, timing=timing)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to answer."""
        return not self.queue

    @property
    def current(self) -> Item | None:
        """The item to answer, or whose feedback is shown; None when finished."""
        return self.items[self.queue[0]] if self.queue else None

    @property
    def can_retry(self) -> bool:
        """Whether the current item, answered wrongly, may come again later."""
        if self.grade is None or self.grade.correct:
            return False
        return _tries(self) < MOST_PRESENTATIONS

    @property
    def first_attempts(self) -> tuple[Attempt, ...]:
        """The attempts that count, in the order of answering."""
        return first_attempts(self.attempts)

    @property
    def progress(self) -> tuple[Progress, ...]:
        """Where the learner stands with each item, in the order of the run."""
        states = [Progress.TODO] * len(self.items)
        for attempt in self.first_attempts:
            states[attempt.index] = _state(attempt)
        if self.queue and self.grade is None:
            states[self.queue[0]] = Progress.NOW
        return tuple(states)

    def answer(self, response: Response, latency_s: float) -> Quiz:
        """Grade a response; *learn* stays for the feedback, the other modes go on.

        In a spotter a response that comes when the time is over counts as none.

        Raises
        ------
        ValueError
            Nothing is asked, or the response or the latency cannot be.
        """
        item = _asked(self)
        found = grade(item, response)
        if self.timing is not None and latency_s > self.timing.seconds_per_item:
            return self.time_out(latency_s)
        after = _attempted(self, item, found, latency_s)
        return replace(after, grade=found) if self.mode is Mode.LEARN else after.proceed()

    def skip(self, latency_s: float = 0.0) -> Quiz:
        """Go on without an answer; at a first attempt it counts as 0."""
        return _attempted(self, _asked(self), None, latency_s).proceed()

    def time_out(self, latency_s: float) -> Quiz:
        """Go on because an item's time is over; it counts as 0.

        Raises
        ------
        ValueError
            Nothing is asked, the quiz has no time limit, or the time is not over.
        """
        if self.timing is None or latency_s < self.timing.seconds_per_item:
            raise ValueError("only a spotter's item times out, and not before its time")
        return _attempted(self, _asked(self), None, latency_s, timed_out=True).proceed()

    def proceed(self) -> Quiz:
        """Go on to the next item."""
        return _with_next(replace(self, queue=self.queue[1:], grade=None))

    def retry_later(self) -> Quiz:
        """Go on, and ask the item answered wrongly once more at the end.

        Raises
        ------
        ValueError
            The item was not answered wrongly, or came often enough.
        """
        if not self.can_retry:
            raise ValueError("only an item answered wrongly comes again, and not for ever")
        again = (*self.queue[1:], self.queue[0])
        return _with_next(replace(self, queue=again, grade=None))

    @property
    def planned(self) -> int:
        """How many items are asked; at most so many while an adaptive quiz runs."""
        if self.adaptive is None or self.finished:
            return len(self.items)
        return min(self.adaptive.rule.most, len(self.adaptive.items))

    @property
    def result(self) -> Result:
        """The outcome so far."""
        return result_of(self.attempts, self.planned)


def _with_next(quiz: Quiz) -> Quiz:
    """Return an adaptive quiz with the item that follows; one that was wrong comes at its end."""
    asked = len(quiz.first_attempts) == len(quiz.items)
    if quiz.adaptive is None or not asked:
        return quiz
    item = quiz.adaptive.following(quiz.first_attempts, quiz.seed)
    if item is None:
        return quiz
    place = len(quiz.items)
    items = (*quiz.items, mixed(item, quiz.seed, place))
    return replace(quiz, items=items, queue=(place, *quiz.queue))


def _asked(quiz: Quiz) -> Item:
    if quiz.current is None or quiz.grade is not None:
        raise ValueError("no item waits for an answer")
    return quiz.current


def _tries(quiz: Quiz) -> int:
    return sum(a.index == quiz.queue[0] for a in quiz.attempts)


def _attempted(
    quiz: Quiz, item: Item, found: Grade | None, latency_s: float, *, timed_out: bool = False
) -> Quiz:
    if not (math.isfinite(latency_s) and latency_s >= 0):
        raise ValueError("a latency is a finite number of seconds")
    attempt = Attempt(item, quiz.queue[0], _tries(quiz) + 1, found, latency_s, timed_out)
    return replace(quiz, attempts=(*quiz.attempts, attempt))


def _state(attempt: Attempt) -> Progress:
    if attempt.grade is None:
        return Progress.TIMED_OUT if attempt.timed_out else Progress.SKIPPED
    if attempt.grade.correct:
        return Progress.RIGHT
    return Progress.PARTLY if attempt.score else Progress.WRONG
