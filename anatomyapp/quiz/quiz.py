"""The quiz: one run through a bank's items, as a frozen value that each answer replaces."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.grading import Grade, Response, grade
from anatomyapp.quiz.item import Item, ItemId, Kind

MOST_PRESENTATIONS = 3


class Mode(StrEnum):
    """*learn*: feedback after each answer, items may come again. *test*: feedback at the end."""

    LEARN = "learn"
    TEST = "test"


class Progress(StrEnum):
    """Where a learner stands with an item, by the first attempt."""

    TODO = "todo"
    NOW = "now"
    RIGHT = "right"
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One response to one item; ``grade`` is None where the item was skipped.

    ``index`` counts the quiz's items from 0, ``number`` the attempts at this item from 1.
    """

    item: Item
    index: int
    number: int
    grade: Grade | None
    latency_s: float

    @property
    def score(self) -> float:
        """The grade's score; 0 for a skipped item."""
        return self.grade.score if self.grade else 0.0


@dataclass(frozen=True, slots=True)
class StationScore:
    """First attempts at one station: how many, how many right, and their mean score (0 to 1)."""

    station: str
    n: int
    right: int
    score: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often one structure was taken for another that was asked; ``items`` where it happened."""

    asked: StructureId
    taken: StructureId
    count: int
    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a quiz, from first attempts only.

    ``n`` counts the items that were answered or skipped, ``planned`` all; ``score`` is the mean
    from 0 to 1 and None where n is 0; ``total_s`` adds the latencies of every attempt.
    """

    n: int
    planned: int
    right: int
    score: float | None
    stations: tuple[StationScore, ...]
    confusions: tuple[Confusion, ...]
    total_s: float


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

        Raises
        ------
        BankError
            The bank has no items at the station.
        """
        pool = bank.items if station is None else bank.at_station(station)
        if not pool:
            known = ", ".join(bank.stations)
            raise BankError(f"{bank.id}: no items at station {station}; choose one of {known}.")
        items = _drawn(pool, length, random.Random(seed))  # noqa: S311 - guards nothing
        return cls(
            bank=f"{bank.id}@{bank.version}",
            mode=Mode(mode),
            seed=seed,
            items=items,
            queue=tuple(range(len(items))),
            station=station,
            bank_digest=bank.digest,
        )

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
        return tuple(a for a in self.attempts if a.number == 1)

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
        """Grade a response; *learn* stays for the feedback, *test* goes on.

        Raises
        ------
        ValueError
            Nothing is asked, or the response or the latency cannot be.
        """
        item = _asked(self)
        found = grade(item, response)
        after = _attempted(self, item, found, latency_s)
        return replace(after, grade=found) if self.mode is Mode.LEARN else after.proceed()

    def skip(self, latency_s: float = 0.0) -> Quiz:
        """Go on without an answer; at a first attempt it counts as 0."""
        return _attempted(self, _asked(self), None, latency_s).proceed()

    def proceed(self) -> Quiz:
        """Go on to the next item."""
        return replace(self, queue=self.queue[1:], grade=None)

    def retry_later(self) -> Quiz:
        """Go on, and ask the item answered wrongly once more at the end.

        Raises
        ------
        ValueError
            The item was not answered wrongly, or came often enough.
        """
        if not self.can_retry:
            raise ValueError("only an item answered wrongly comes again, and not for ever")
        return replace(self, queue=(*self.queue[1:], self.queue[0]), grade=None)

    @property
    def result(self) -> Result:
        """The outcome so far."""
        first = self.first_attempts
        return Result(
            n=len(first),
            planned=len(self.items),
            right=_right(first),
            score=_mean(first) if first else None,
            stations=_by_station(first),
            confusions=_confusions(first),
            total_s=math.fsum(a.latency_s for a in self.attempts),
        )


def _asked(quiz: Quiz) -> Item:
    if quiz.current is None or quiz.grade is not None:
        raise ValueError("no item waits for an answer")
    return quiz.current


def _tries(quiz: Quiz) -> int:
    return sum(a.index == quiz.queue[0] for a in quiz.attempts)


def _attempted(quiz: Quiz, item: Item, found: Grade | None, latency_s: float) -> Quiz:
    if not (math.isfinite(latency_s) and latency_s >= 0):
        raise ValueError("a latency is a finite number of seconds")
    attempt = Attempt(item, quiz.queue[0], _tries(quiz) + 1, found, latency_s)
    return replace(quiz, attempts=(*quiz.attempts, attempt))


def _drawn(pool: tuple[Item, ...], length: int | None, rng: random.Random) -> tuple[Item, ...]:
    """Return items in random order, their options too; at least one, at most all."""
    count = len(pool) if length is None else max(1, min(length, len(pool)))
    return tuple(
        replace(item, options=tuple(rng.sample(item.options, len(item.options))))
        for item in rng.sample(pool, count)
    )


def _state(attempt: Attempt) -> Progress:
    if attempt.grade is None:
        return Progress.SKIPPED
    return Progress.RIGHT if attempt.grade.correct else Progress.WRONG


def _right(attempts: tuple[Attempt, ...]) -> int:
    return sum(a.grade is not None and a.grade.correct for a in attempts)


def _mean(attempts: tuple[Attempt, ...]) -> float:
    return math.fsum(a.score for a in attempts) / len(attempts)


def _by_station(attempts: tuple[Attempt, ...]) -> tuple[StationScore, ...]:
    stations = dict.fromkeys(a.item.station for a in attempts)
    groups = {s: tuple(a for a in attempts if a.item.station == s) for s in stations}
    return tuple(StationScore(s, len(g), _right(g), _mean(g)) for s, g in groups.items())


def _confusions(attempts: tuple[Attempt, ...]) -> tuple[Confusion, ...]:
    wrong = [
        (a.grade.asked, a.grade.taken, a.item.id)
        for a in attempts
        if a.grade
        and not a.grade.correct
        and a.grade.asked
        and a.grade.taken
        and a.item.kind is not Kind.CHOICE  # a level or a joint is no name
    ]
    counts = Counter((asked, taken) for asked, taken, _ in wrong)
    return tuple(
        Confusion(asked, taken, n, tuple(i for s, t, i in wrong if (s, t) == (asked, taken)))
        for (asked, taken), n in counts.most_common()
    )
