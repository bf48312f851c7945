"""What answers to the mental rotation test tell: how many were right, how fast, and the slope.

Accuracy is the part of all trials that were answered rightly; one that nobody answered in time is
wrong. Times are those of right answers alone: their median, and the slope of the least-squares line
of time on angle over *same* pairs, since two mirror images have no angle between them (Shepard and
Metzler 1971, Science 171:701-703, whose subjects took some 17 s for each 1000 degrees).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import linear_regression, median

from anatomyapp.phrase import phrase

FEWEST_FOR_SLOPE, FEWEST_ANGLES = 5, 3
_NONE_ANSWERED = phrase("no trial was answered")
_NONE_RIGHT = phrase("no answer was right")
_FEW_RIGHT = phrase("too few right answers to same pairs: {n}; it takes 5 at 3 angles")


@dataclass(frozen=True, slots=True)
class RotationAnswer:
    """What one answered to a pair; ``answered_same`` is None where time ran out."""

    angle_deg: float
    same: bool
    answered_same: bool | None
    latency_s: float

    def __post_init__(self) -> None:
        """Refuse times and angles that cannot be."""
        if not (math.isfinite(self.latency_s) and self.latency_s >= 0):
            raise ValueError("a response takes a finite time")
        if not (math.isfinite(self.angle_deg) and 0 <= self.angle_deg <= 180):
            raise ValueError("two figures are turned by 0 to 180 degrees")

    @property
    def is_right(self) -> bool:
        """Whether it is what the pair is."""
        return self.answered_same == self.same


@dataclass(frozen=True, slots=True)
class Figure:
    """A value from so many answers, or None with the reason."""

    value: float | None
    n: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RotationScore:
    """Somebody's result.

    Parameters
    ----------
    accuracy
        0 to 1, of all trials.
    median_s
        Of right answers.
    slope_s_per_deg
        Of right answers to same pairs.
    out_of_time
        How many trials were not answered.
    """

    accuracy: Figure
    median_s: Figure
    slope_s_per_deg: Figure
    out_of_time: int = 0


def score(answers: Iterable[RotationAnswer]) -> RotationScore:
    """Return the result of the trials that counted."""
    given = tuple(answers)
    right = [each for each in given if each.is_right]
    return RotationScore(
        Figure(len(right) / len(given), len(given)) if given else Figure(None, 0, _NONE_ANSWERED),
        Figure(median(each.latency_s for each in right), len(right))
        if right
        else Figure(None, 0, _NONE_RIGHT),
        _slope([each for each in right if each.same]),
        sum(each.answered_same is None for each in given),
    )


def _slope(right: Sequence[RotationAnswer]) -> Figure:
    angles = [each.angle_deg for each in right]
    if len(right) < FEWEST_FOR_SLOPE or len(set(angles)) < FEWEST_ANGLES:
        return Figure(None, len(right), _FEW_RIGHT.format(n=len(right)))
    line = linear_regression(angles, [each.latency_s for each in right])
    return Figure(line.slope, len(right))
