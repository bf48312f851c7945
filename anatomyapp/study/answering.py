"""Ways to answer a question, as frozen values; each tells which responses it takes.

A response is a code: a number of a scale, the id of an option, several ids joined by ``|``, or a
number. It is empty where the question was left out. Words of one's own are no response: they are
kept apart, where they can be erased.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.scene.tour import Words

JOINT = "|"  # between the options of one response
LONGEST_RESPONSE = 64  # letters, as the record takes them
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


class Looks(StrEnum):
    """How a scale is shown: a row of points, a slider, or points between two opposite words."""

    ROW = "row"
    SLIDER = "slider"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a scale that has words."""

    value: int
    words: Words


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole numbers from low to high.

    Parameters
    ----------
    agree_from
        From which point on somebody agrees; None where the scale is not about agreement.
    """

    id: str
    looks: Looks
    low: int
    high: int
    step: int = 1
    points: tuple[Point, ...] = ()
    agree_from: int | None = None

    @property
    def values(self) -> range:
        """All points, ascending."""
        return range(self.low, self.high + 1, self.step)

    @property
    def centre(self) -> float:
        """The middle, which is no point where their number is even."""
        return (self.low + self.high) / 2

    def turned(self, value: float) -> float:
        """Return what a value is on the scale read from the other end."""
        return self.low + self.high - value

    def words_at(self, value: int) -> Words | None:
        """Return the words of a point."""
        return next((point.words for point in self.points if point.value == value), None)


@dataclass(frozen=True, slots=True)
class Rating:
    """A point of a scale; ``poles`` are words at both ends for this question alone."""

    scale: Scale
    poles: tuple[Words, Words] | None = None

    def takes(self, response: str) -> bool:
        """Whether a response is one of its points."""
        return self.value(response) is not None

    def value(self, response: str) -> int | None:
        """Return the point that a response names; None for all else."""
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,3}", response):
            return None
        return int(response) if int(response) in self.scale.values else None


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen; ``alone`` stands for *none of these*, which goes with no other."""

    id: str
    words: Words
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """One option, or several."""

    options: tuple[Option, ...]
    several: bool = False

    def takes(self, response: str) -> bool:
        """Whether a response names options that may be chosen together."""
        chosen = self.chosen(response)
        return bool(chosen) and JOINT.join(chosen) == response

    def chosen(self, response: str) -> tuple[str, ...]:
        """Return the ids that a response names, in the order of the options."""
        named = response.split(JOINT)
        found = [option for option in self.options if option.id in named]
        together = self.several and not any(option.alone for option in found)
        return tuple(option.id for option in found) if together or len(found) == 1 else ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number from low to high with so many decimals, such as an age."""

    low: float
    high: float
    decimals: int = 0
    unit: Words | None = None

    def takes(self, response: str) -> bool:
        """Whether a response is a number in the range."""
        return self.value(response) is not None

    def value(self, response: str) -> float | None:
        """Return the number that a response is; None for all else."""
        if not _NUMBER.fullmatch(response):
            return None
        found = float(response)
        return found if math.isfinite(found) and self.low <= found <= self.high else None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of one's own, of so many letters at most; kept apart from all responses."""

    longest: int = 2000

    def takes(self, response: str) -> bool:
        """Whether a response is empty: own words are never a response."""
        return not response


Answering = Rating | Options | Number | OwnWords
