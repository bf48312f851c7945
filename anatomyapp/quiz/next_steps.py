"""Next steps: at most three things to do after a quiz, each with its reason.

The rule is our own. Steps are looked for in this order, and the first three that apply are offered:

1. *compare*: the structures that were confused most often, side by side.
2. *tour*, or *practise* where there is none: the station with the lowest mean score, if it is below
   ``WEAK`` of at least ``FEWEST`` items.
3. *repeat*: what was not right.
4. *review*: what is due by its spacing.
5. *spotter*: the same under time, once at least ``STRONG`` of the score was earned without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.result import Confusion, Result, StationScore

MOST_STEPS = 3
WEAK, STRONG = 0.7, 0.9
FEWEST = 3


class StepKind(StrEnum):
    """What a step is."""

    COMPARE = "compare"
    TOUR = "tour"
    PRACTISE = "practise"
    REPEAT = "repeat"
    REVIEW = "review"
    SPOTTER = "spotter"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step.

    Parameters
    ----------
    about
        What it is about, as it is recorded: ``rib-6-left|rib-7-left``, a station, or nothing.
    count, of
        The figures of its reason: so many confusions, wrong or due items; of so many.
    confusion
        Of *compare*.
    """

    kind: StepKind
    about: str = ""
    count: int = 0
    of: int = 0
    confusion: Confusion | None = None

    @property
    def reference(self) -> str:
        """The step as it is recorded: its kind, and what it is about where that is said."""
        return f"{self.kind}:{self.about}" if self.about else self.kind.value


@dataclass(frozen=True, slots=True)
class Ground:
    """What else is known when a quiz ends: stations that have a tour, and how much is due."""

    tours: frozenset[str] = frozenset()
    due: int = 0


def next_steps(quiz: Quiz, ground: Ground) -> tuple[NextStep, ...]:
    """Return what to do after a quiz, the most helpful first; at most ``MOST_STEPS``."""
    return tuple(islice(_candidates(quiz, ground), MOST_STEPS))


def _candidates(quiz: Quiz, ground: Ground) -> Iterator[NextStep]:
    result = quiz.result
    if result.confusions:
        yield _comparing(result.confusions[0])
    weakest = _weakest(result)
    if weakest is not None:
        kind = StepKind.TOUR if weakest.station in ground.tours else StepKind.PRACTISE
        yield NextStep(kind, weakest.station, weakest.right, weakest.n)
    wrong = result.n - result.right
    if wrong:
        yield NextStep(StepKind.REPEAT, "", wrong, result.n)
    if ground.due:
        yield NextStep(StepKind.REVIEW, "", ground.due)
    strong = result.score is not None and result.score >= STRONG
    if strong and quiz.mode is not Mode.SPOTTER:
        yield NextStep(StepKind.SPOTTER, quiz.station or "", result.right, result.n)


def _comparing(confusion: Confusion) -> NextStep:
    about = f"{confusion.asked}|{confusion.taken}"
    return NextStep(StepKind.COMPARE, about, confusion.count, confusion=confusion)


def _weakest(result: Result) -> StationScore | None:
    weak = [each for each in result.stations if each.n >= FEWEST and each.score < WEAK]
    return min(weak, key=lambda each: each.score, default=None)
