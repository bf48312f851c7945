"""The outcome of a quiz: attempts, scores of stations, what was taken for what."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item, ItemId, Kind


@dataclass(frozen=True, slots=True)
class Attempt:
    """One response to one item; ``grade`` is None where the item was skipped or timed out.

    ``index`` counts the quiz's items from 0, ``number`` the attempts at this item from 1.
    """

    item: Item
    index: int
    number: int
    grade: Grade | None
    latency_s: float
    timed_out: bool = False

    def __post_init__(self) -> None:
        """Refuse an answer that came when the time was over."""
        if self.timed_out and self.grade is not None:
            raise ValueError("an item whose time is over has no grade")

    @property
    def score(self) -> float:
        """The grade's score; 0 without one."""
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

    ``n`` counts the items that were answered, skipped or timed out, ``timed_out`` the last ones
    alone, ``planned`` all; ``score`` is the mean from 0 to 1 and None where n is 0; ``total_s``
    adds the latencies of every attempt.
    """

    n: int
    planned: int
    right: int
    score: float | None
    stations: tuple[StationScore, ...]
    confusions: tuple[Confusion, ...]
    total_s: float
    timed_out: int = 0


def result_of(attempts: tuple[Attempt, ...], planned: int) -> Result:
    """Return the outcome of these attempts, of so many items."""
    first = first_attempts(attempts)
    return Result(
        n=len(first),
        planned=planned,
        right=_right(first),
        score=_mean(first) if first else None,
        stations=_by_station(first),
        confusions=_confusions(first),
        total_s=math.fsum(a.latency_s for a in attempts),
        timed_out=sum(a.timed_out for a in first),
    )


def first_attempts(attempts: tuple[Attempt, ...]) -> tuple[Attempt, ...]:
    """Return the attempts that count, in the order of answering."""
    return tuple(a for a in attempts if a.number == 1)


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
