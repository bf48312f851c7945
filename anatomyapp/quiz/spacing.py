"""Spacing: when what was answered is to be asked again, by FSRS.

Nothing of it is kept: the answers in the record, replayed in the order in which they were given,
make the log of reviews and what FSRS holds of each item and structure. The scheduler is that of
``fsrs`` (py-fsrs, MIT; Free Spaced Repetition Scheduler, version 6) with its published parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from fsrs import Card, Rating, Scheduler, State

from anatomyapp.quiz.item import Kind

__all__ = ["Forecast", "Memory", "Practice", "Rating", "Review", "Spacing", "forecast", "rating_of"]

# Own choices: when a right answer counts as quick and as slow, s. Pointing and naming take less
# than reading statements, these less than turning the model, and most time take many names.
_PACE_S = {  # quick, slow
    Kind.FIND: (6.0, 25.0),
    Kind.NAME: (6.0, 25.0),
    Kind.SIDE: (6.0, 25.0),
    Kind.LEVEL: (10.0, 40.0),
    Kind.CHOICE: (10.0, 40.0),
    Kind.TRUTH: (8.0, 30.0),
    Kind.RELATION: (10.0, 40.0),
    Kind.PLACE: (10.0, 40.0),
    Kind.SHOW: (12.0, 45.0),
    Kind.ORDER: (20.0, 75.0),
    Kind.CASE: (25.0, 90.0),
    Kind.LABEL: (30.0, 100.0),
}
QUICK_S = {kind: quick for kind, (quick, _) in _PACE_S.items()}
SLOW_S = {kind: slow for kind, (_, slow) in _PACE_S.items()}
_GUESS, _CERTAIN = 1, 4  # of the confidence that was said
DAYS_AHEAD = 30
_WEEK = 7
_DAY = timedelta(days=1)


class Practice(NamedTuple):
    """One answer, as its rating depends on it.

    Parameters
    ----------
    correct
        Whether it earned the full score; not where the item was skipped or its time was over.
    attempt
        1 for the first response to the item in its quiz.
    confidence
        1 (a guess) to 4 (certain), where it was asked.
    hints
        How many were taken before it.
    """

    kind: Kind
    correct: bool
    latency_s: float
    attempt: int = 1
    confidence: int | None = None
    hints: int = 0


def rating_of(practice: Practice) -> Rating:
    """Return what an answer counts as; the rule is our own.

    *Again*: not right. *Hard*: right with a hint, as a guess, slowly, or at a further attempt in
    the same quiz, since the feedback told the answer a moment before. *Easy*: right, quickly, and
    said to be certain. *Good*: right otherwise, also where no confidence was said.
    """
    if not practice.correct:
        return Rating.Again
    guessed = practice.confidence == _GUESS
    slow = practice.latency_s > SLOW_S[practice.kind]
    if practice.hints or guessed or slow or practice.attempt > 1:
        return Rating.Hard
    quick = practice.latency_s <= QUICK_S[practice.kind]
    return Rating.Easy if quick and practice.confidence == _CERTAIN else Rating.Good


class Review(NamedTuple):
    """One line of the log of reviews: how well something was answered, and when (UTC)."""

    rating: Rating
    at: datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS holds of something after its last review.

    Parameters
    ----------
    stability_days
        Days until the chance of a right answer has fallen to 90 %.
    difficulty
        1 to 10.
    settled
        Whether it is past the short steps after a first or a wrong answer.
    step
        Of these, where it is not; None where it is.
    lapsed
        Whether these are the steps after it was forgotten.
    due, last
        When it is to be asked again, and was answered last; UTC.
    reviews
        How many there were.
    row
        How many of the last reviews were right without a break.
    """

    stability_days: float
    difficulty: float
    settled: bool
    step: int | None
    lapsed: bool
    due: datetime
    last: datetime
    reviews: int
    row: int

    def due_at(self, now: datetime) -> datetime:
        """Return when it is due; as if answered now, where a clock that was ahead dated it later.

        Without this, one session with a clock a year ahead would silence its items for a year.
        """
        return self.due - max(self.last - now, timedelta(0))


class Spacing:
    """Replays reviews through a scheduler.

    Parameters
    ----------
    scheduler
        The usual one shows what was not right, and what is new, once more after ten minutes (own;
        py-fsrs has two such steps, made for single cards, where we ask whole quizzes), keeps the
        chance of a right answer at 90 %, and adds no random fuzz, so that the same answers always
        give the same days.
    """

    def __init__(self, scheduler: Scheduler | None = None) -> None:
        self._scheduler = scheduler or Scheduler(
            learning_steps=(timedelta(minutes=10),),
            relearning_steps=(timedelta(minutes=10),),
            enable_fuzzing=False,
        )

    def after(self, memory: Memory | None, reviews: Iterable[Review]) -> Memory | None:
        """Return what is held after further reviews, in the order in which they took place.

        A review dated before the one that precedes it (a clock was set back) counts as one of the
        same day, and dates what follows.
        """
        return next(iter([*self.through(memory, reviews)][-1:]), memory)

    def through(self, memory: Memory | None, reviews: Iterable[Review]) -> Iterator[Memory]:
        """Yield what is held after the last review of each day (UTC), in their order."""
        card, count, row, day = _card(memory), 0, memory.row if memory else 0, None
        before = memory.reviews if memory else 0
        for rating, at in reviews:
            if day is not None and at.date() != day:
                yield _memory(card, before + count, row)
            card, _ = self._scheduler.review_card(card, rating, at)
            count, row, day = count + 1, 0 if rating is Rating.Again else row + 1, at.date()
        if count:
            yield _memory(card, before + count, row)

    def recall(self, memory: Memory, now: datetime) -> float:
        """Return the chance of a right answer now, 0 to 1, as FSRS estimates it by whole days."""
        return self._scheduler.get_card_retrievability(_card(memory), now)


def _card(memory: Memory | None) -> Card:
    """Return FSRS's own card; it is given an id and a time, for without them it waits for both."""
    if memory is None:
        return Card(card_id=0, due=datetime.min.replace(tzinfo=UTC))
    state = State.Relearning if memory.lapsed else State.Learning
    return Card(
        card_id=0,
        state=State.Review if memory.settled else state,
        step=memory.step,
        stability=memory.stability_days,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last,
    )


def _memory(card: Card, reviews: int, row: int) -> Memory:
    if card.stability is None or card.difficulty is None or card.last_review is None:
        raise ValueError("a card that was reviewed has a stability and a difficulty")
    return Memory(
        stability_days=card.stability,
        difficulty=card.difficulty,
        settled=card.state is State.Review,
        step=card.step,
        lapsed=card.state is State.Relearning,
        due=card.due,
        last=card.last_review,
        reviews=reviews,
        row=row,
    )


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many are due.

    ``now`` counts what is due already; ``days`` is 30 long, the first until tonight, ``now``
    included.
    """

    now: int
    days: tuple[int, ...]

    @property
    def today(self) -> int:
        """How many until tonight."""
        return self.days[0]

    @property
    def week(self) -> int:
        """How many in seven days, today being the first."""
        return sum(self.days[:_WEEK])

    @property
    def month(self) -> int:
        """How many in thirty days."""
        return sum(self.days)


def forecast(memories: Iterable[Memory], now: datetime) -> Forecast:
    """Return how many are due now and on each of thirty days, if nothing is answered meanwhile.

    Parameters
    ----------
    now
        In the learner's own zone, whose midnights part the days.
    """
    tonight = now.replace(hour=0, minute=0, second=0, microsecond=0) + _DAY
    days, already = [0] * DAYS_AHEAD, 0
    for memory in memories:
        due = memory.due_at(now)
        already += due <= now
        day = max(0, (due - tonight) // _DAY + 1)
        if day < DAYS_AHEAD:
            days[day] += 1
    return Forecast(already, tuple(days))
