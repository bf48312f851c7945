"""Events of quizzes: what was asked, and what was answered."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from anatomyapp.quiz.facing import Direction
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.response import Means
from anatomyapp.session.turns import Letter

QuizId = NewType("QuizId", str)  # a random UUID: one run through a bank


class Selection(StrEnum):
    """How items are chosen: all at the beginning, or one by one by the answers."""

    FIXED = "fixed"
    ADAPTIVE = "adaptive"


class QuizMode(StrEnum):
    """How a quiz is run, as ``quiz.Mode`` says; apart from it, so that a start loads no bank."""

    LEARN = "learn"
    TEST = "test"
    SPOTTER = "spotter"


@dataclass(frozen=True, slots=True)
class QuizStarted:
    """A run through a bank began.

    Parameters
    ----------
    items
        In the order of their presentation; of an adaptive quiz the first alone.
    station
        Where the run keeps to one.
    bank_digest
        The SHA-256 of the bank's file.
    place
        Of the window: "quiz" or "ar".
    seconds_per_item, break_s
        Of a spotter: the time for an item, and the pause before the next one.
    selection
        How items are chosen; *fixed* before version 7.
    """

    quiz: QuizId
    bank: str
    bank_version: str
    mode: QuizMode
    seed: int
    items: tuple[ItemId, ...]
    station: str | None = None
    bank_digest: str = ""
    place: str = "quiz"
    seconds_per_item: float | None = None
    break_s: float = 0.0
    selection: Selection = Selection.FIXED


@dataclass(frozen=True, slots=True)
class ItemPresented:
    """An item appeared; ``options`` in the order shown, empty where an item has none."""

    quiz: QuizId
    item: ItemId
    item_version: int
    options: tuple[OptionId, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """An item was answered, skipped or timed out; recorded before any feedback appears.

    Parameters
    ----------
    response
        What was answered (``Grade.chosen``); empty where the item was skipped or timed out, which
        scores 0.
    score
        0 to 1.
    latency_s
        From the item's presentation to the response, by the monotonic clock.
    presented_at
        UTC.
    attempt
        1 for the first response to this item in this quiz.
    confidence
        1 (a guess) to 4 (certain), where it was asked.
    point
        Where the model was pointed at, LPS mm.
    means
        With what it was answered; None where it was not, and before version 4.
    by
        The member of a group who answered; None where nobody else takes part.
    timed_out
        Whether a spotter's time was over before an answer came.
    direction, seen_share
        Of a *show* item: from the structure to the viewer, LPS, and how much of it was in view.
    off_mm
        Of a landmark that was placed: how far from its place, mm.
    """

    quiz: QuizId
    item: ItemId
    item_version: int
    kind: Kind
    response: str
    correct: bool
    score: float
    latency_s: float
    presented_at: datetime
    attempt: int = 1
    confidence: int | None = None
    point: tuple[float, float, float] | None = None
    means: Means | None = None
    by: Letter | None = None
    timed_out: bool = False
    direction: Direction | None = None
    seen_share: float | None = None
    off_mm: float | None = None

    def __post_init__(self) -> None:
        """Refuse what no answer can be."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError("a score lies between 0 and 1")
        if not (math.isfinite(self.latency_s) and self.latency_s >= 0):
            raise ValueError("a latency is a finite number of seconds, 0 or more")
        if self.presented_at.utcoffset() != timedelta(0):
            raise ValueError("an item is presented at a time in UTC")
        if self.attempt < 1 or self.confidence not in (None, 1, 2, 3, 4):
            raise ValueError("attempts count from 1; confidence is 1 to 4")
        if self.timed_out and (self.response or self.score):
            raise ValueError("an item whose time is over has no response and scores 0")

    @property
    def skipped(self) -> bool:
        """Whether the learner went on without an answer, by their own choice."""
        return not self.response and not self.timed_out


@dataclass(frozen=True, slots=True)
class AnswerRevised:
    """A choice that was not final yet was changed to another one.

    Parameters
    ----------
    before, after
        What was chosen, as ``ItemAnswered.response``; the answer that counts is the item's own
        ``ItemAnswered``, which may differ once more.
    number
        1 for the first revision of this item's choice.
    latency_s
        From the item's presentation to the revision.
    by
        As of ``ItemAnswered``.
    """

    quiz: QuizId
    item: ItemId
    item_version: int
    before: str
    after: str
    number: int
    latency_s: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no revision can be."""
        _check_step(self.number, self.latency_s)


@dataclass(frozen=True, slots=True)
class HintTaken:
    """A hint was asked for before the answer; ``hint`` is its kind, such as *region*."""

    quiz: QuizId
    item: ItemId
    item_version: int
    hint: str
    number: int
    latency_s: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no hint can be."""
        _check_step(self.number, self.latency_s)


@dataclass(frozen=True, slots=True)
class FeedbackLeft:
    """What was said about an answer was on the screen for so long, and is no longer.

    Parameters
    ----------
    attempt
        As of the ``ItemAnswered`` that it was said about.
    seconds
        While it was shown, by the monotonic clock; time in other places of the window is none.
    """

    quiz: QuizId
    item: ItemId
    item_version: int
    attempt: int
    seconds: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no stay can be."""
        _check_step(self.attempt, self.seconds)


@dataclass(frozen=True, slots=True)
class QuizFinished:
    """A run through a bank came to its end, or was left before it (``completed`` is false).

    ``score`` is the sum of the items' scores.
    """

    quiz: QuizId
    answered: int
    correct: int
    score: float
    completed: bool = True


@dataclass(frozen=True, slots=True)
class NextStepsOffered:
    """What to do next was offered after a quiz.

    ``steps`` in their order, each as its kind and what it is about: ``tour:typical-ribs``.
    """

    quiz: QuizId
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextStepDecided:
    """A step that was offered was accepted, or declined."""

    quiz: QuizId
    step: str
    accepted: bool


def _check_step(number: int, seconds: float) -> None:
    if number < 1:
        raise ValueError("hints, revisions and attempts count from 1")
    if not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError("a time is a finite number of seconds, 0 or more")
