"""Adds up how well a sheet was followed, over stretches of any length.

A tally can be added to the next one: those of a minute, an item and a turn are sums of the same
pieces, and a piece is made once, of a minute's pictures at most. Quantiles come from counts in
classes whose widths grow with the value, so that a tally stays small however long it lasts.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from anatomyapp.session.augmented import Spread, Tracking

CLASS_RATIO = 1.02  # of a class's middle to the one before: a quantile is right within 1 %
SMALLEST = 1e-3  # px, mm, ms, parts of good light: what is less counts as this
_HALF, _NEARLY_ALL = 0.5, 0.95


class Outcome(StrEnum):
    """What came of a picture, as `anatomyapp.ar.tracking.State` says; that one loads OpenCV."""

    TRACKED = "tracked"
    BRIDGED = "bridged"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Followed:
    """What came of one picture.

    Parameters
    ----------
    reprojection_px, distance_mm
        None where the sheet was lost.
    light
        On the sheet, as a part of good light.
    dark
        Whether the picture was too dark.
    """

    outcome: Outcome
    reprojection_px: float | None
    distance_mm: float | None
    light: float
    dark: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many values fell into which class."""

    of_class: Mapping[int, int] = field(default_factory=dict)

    @property
    def whole(self) -> int:
        """How many there are."""
        return sum(self.of_class.values())

    def __add__(self, other: Counts) -> Counts:
        """Return both together."""
        return Counts(Counter(self.of_class) + Counter(other.of_class))

    def quantile(self, share: float) -> float | None:
        """Return the smallest value that at least such a share does not exceed; None without any.

        Hyndman and Fan 1996 (Am Stat 50:361), definition 1.
        """
        wanted, below = share * self.whole, 0
        for number, count in sorted(self.of_class.items()):
            below += count
            if below >= wanted:
                return float(CLASS_RATIO**number)
        return None


@dataclass(frozen=True, slots=True)
class Tally:
    """A stretch, added up.

    Parameters
    ----------
    seconds
        While pictures were wanted.
    losses
        Runs of lost pictures; one that lasts from the stretch before counts here too.
    first_lost, last_lost
        Whether the first and the last picture were: a run over two stretches is one.
    """

    seconds: float = 0.0
    tracked: int = 0
    bridged: int = 0
    lost: int = 0
    dark: int = 0
    losses: int = 0
    first_lost: bool = False
    last_lost: bool = False
    latency_ms: Counts = Counts()
    reprojection_px: Counts = Counts()
    distance_mm: Counts = Counts()
    light: Counts = Counts()

    @property
    def pictures(self) -> int:
        """How many there were."""
        return self.tracked + self.bridged + self.lost

    def __add__(self, other: Tally) -> Tally:
        """Return this stretch and the one after it as one."""
        return Tally(
            seconds=self.seconds + other.seconds,
            tracked=self.tracked + other.tracked,
            bridged=self.bridged + other.bridged,
            lost=self.lost + other.lost,
            dark=self.dark + other.dark,
            losses=self.losses + other.losses - (self.last_lost and other.first_lost),
            first_lost=self.first_lost if self.pictures else other.first_lost,
            last_lost=other.last_lost if other.pictures else self.last_lost,
            latency_ms=self.latency_ms + other.latency_ms,
            reprojection_px=self.reprojection_px + other.reprojection_px,
            distance_mm=self.distance_mm + other.distance_mm,
            light=self.light + other.light,
        )

    def tracking(self) -> Tracking:
        """Return what the record says of the stretch."""
        whole = max(self.pictures, 1)
        return Tracking(
            seconds=self.seconds,
            pictures=self.pictures,
            tracked=self.tracked / whole,
            bridged=self.bridged / whole,
            lost=self.lost / whole,
            losses=self.losses,
            shown=self.latency_ms.whole,
            latency_ms=_spread(self.latency_ms),
            reprojection_px=self.reprojection_px.quantile(_HALF),
            distance_mm=self.distance_mm.quantile(_HALF),
            light=self.light.quantile(_HALF),
            dark=self.dark / whole,
        )


def tallied(
    pictures: Sequence[Followed], latencies_ms: Iterable[float] = (), seconds: float = 0.0
) -> Tally:
    """Return the tally of pictures in their order, and of how late the painted ones were."""
    lost = [each.outcome is Outcome.LOST for each in pictures]
    outcomes = Counter(each.outcome for each in pictures)
    return Tally(
        seconds=seconds,
        tracked=outcomes[Outcome.TRACKED],
        bridged=outcomes[Outcome.BRIDGED],
        lost=outcomes[Outcome.LOST],
        dark=sum(each.dark for each in pictures),
        losses=sum(now and not before for before, now in pairwise([False, *lost])),
        first_lost=bool(lost) and lost[0],
        last_lost=bool(lost) and lost[-1],
        latency_ms=counted(latencies_ms),
        reprojection_px=counted(each.reprojection_px for each in pictures),
        distance_mm=counted(each.distance_mm for each in pictures),
        light=counted(each.light for each in pictures),
    )


def counted(values: Iterable[float | None]) -> Counts:
    """Return how many values fall into which class; None is none."""
    width = math.log(CLASS_RATIO)
    numbers = (math.log(max(value, SMALLEST)) / width for value in values if value is not None)
    return Counts(Counter(map(round, numbers)))


def _spread(counts: Counts) -> Spread | None:
    median, nearly_all = counts.quantile(_HALF), counts.quantile(_NEARLY_ALL)
    return None if median is None or nearly_all is None else Spread(median, nearly_all)
