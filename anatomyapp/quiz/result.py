"""The outcome of a quiz: attempts, scores of stations, what was taken for what."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import NAMING, Item, ItemId
from anatomyapp.quiz.option import option_of
from anatomyapp.quiz.response import Labelled
from anatomyapp.quiz.task import Choose, Label

_Z = 1.959963984540054  # of 95 %


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
    alone, ``right`` and ``partly`` those that earned the full score and a part of it, ``planned``
    all; ``score`` is the mean from 0 to 1 and None where n is 0; ``total_s`` adds the latencies of
    every attempt.
    """

    n: int
    planned: int
    right: int
    score: float | None
    stations: tuple[StationScore, ...]
    confusions: tuple[Confusion, ...]
    total_s: float
    timed_out: int = 0
    partly: int = 0

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the score; None where nothing was answered."""
        return score_interval(self.score, self.n) if self.score is not None else None


def score_interval(mean: float, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a mean score from 0 to 1 over so many items.

    Notes
    -----
    The interval for a share by its score (E. B. Wilson 1927, J Am Stat Assoc 22:209-212; for few
    items recommended by Brown, Cai & DasGupta 2001, Stat Sci 16:101-133), with the mean score in
    place of the share. Where scores lie between 0 and 1 their variance is at most m (1 - m), that
    of right and wrong answers with the same mean (Bhatia & Davis 2000, Am Math Mon 107:353-357): so
    with partial scores the interval is rather too wide than too narrow.
    """
    z2 = _Z * _Z
    middle = mean + z2 / (2 * n)
    spread = _Z * math.sqrt(max(0.0, mean * (1 - mean)) / n + z2 / (4 * n * n))
    low, high = (middle - spread) / (1 + z2 / n), (middle + spread) / (1 + z2 / n)
    return (0.0 if mean == 0 else max(0.0, low)), (1.0 if mean == 1 else min(1.0, high))


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
        partly=sum(0 < a.score < 1 for a in first),
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
    wrong = [(*pair, a.item.id) for a in attempts for pair in _mistaken(a)]
    counts = Counter((asked, taken) for asked, taken, _ in wrong)
    return tuple(
        Confusion(asked, taken, n, tuple(i for s, t, i in wrong if (s, t) == (asked, taken)))
        for (asked, taken), n in counts.most_common()
    )


def _mistaken(attempt: Attempt) -> Iterator[tuple[StructureId, StructureId]]:
    """Yield what was asked in an attempt, and what was taken for it; of pins each."""
    task, grade = attempt.item.task, attempt.grade
    if grade is None or grade.correct:
        return
    if isinstance(task, Label) and isinstance(grade.response, Labelled):
        for pin, name in zip(task.pins, grade.response.names, strict=True):
            option = option_of(task.options, name) if name and name != pin.key else None
            if option is not None and option.structure:
                yield pin.structure, option.structure
    elif grade.asked and grade.taken and grade.asked != grade.taken and _tells_apart(attempt.item):
        yield grade.asked, grade.taken


def _tells_apart(item: Item) -> bool:
    """Whether one structure was asked for: what is joined to another one is not mistaken for it."""
    return item.kind in NAMING or not isinstance(item.task, Choose)
