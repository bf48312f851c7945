"""Who gets which arm: permuted blocks of random size in each stratum.

The list is a pure function of a seed, a stratum and the place in it, so nothing is kept that could
be read before somebody is allocated, and who has the seed can make the list again. Blocks of
unforeseeable size keep the next arm concealed from who has seen the last ones (Schulz and Grimes
2002, Lancet 359:515-519, doi 10.1016/S0140-6736(02)07683-3). Order and sizes come from SHA-256,
not from a generator of the language: the list is the same on every machine, in every version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from statistics import fmean
from typing import NewType

from anatomyapp.study.steps import StepId

ArmId = NewType("ArmId", str)

UNKNOWN = "unknown"  # the stratum of those who did not say
LOW, HIGH = "low", "high"  # those of the mental rotation test


@dataclass(frozen=True, slots=True)
class Stratify:
    """By what learners are parted before arms are allocated.

    Parameters
    ----------
    step
        The mental rotation test, or a form.
    cut
        Of the mental rotation test: the part of figures answered rightly, 0 to 1, from which on
        somebody is *high*.
    question
        Of a form: the question whose answer is the stratum.
    """

    step: StepId
    cut: float | None = None
    question: str | None = None

    def stratum(self, told: float | str | None) -> str:
        """Return the stratum of what a step told: a part of right answers, or a form's answer."""
        if told is None or told == "":
            return UNKNOWN
        if isinstance(told, str):
            return told
        return HIGH if self.cut is not None and told >= self.cut else LOW

    def stratum_together(self, told: Iterable[float | str | None]) -> str:
        """Return the stratum of a group: by the mean of numbers, or what all answered alike."""
        known = [each for each in told if each is not None]
        numbers = [each for each in known if isinstance(each, float)]
        if numbers:
            return self.stratum(fmean(numbers))
        words = {each for each in known if isinstance(each, str)}
        return self.stratum(words.pop()) if len(words) == 1 else UNKNOWN


@dataclass(frozen=True, slots=True)
class Allocation:
    """How arms are allocated.

    Parameters
    ----------
    after
        The step after which it happens; up to it, all arms are the same.
    block_sizes
        Each a multiple of the number of arms; every block has one of them by chance.
    """

    after: StepId
    block_sizes: tuple[int, ...] = ()
    stratify: Stratify | None = None


def arm_for(
    allocation: Allocation, arms: Sequence[ArmId], seed: int, stratum: str, position: int
) -> ArmId:
    """Return the arm of who comes next in a stratum.

    Parameters
    ----------
    arms
        In the order of the protocol.
    position
        How many were allocated in that stratum before.

    Raises
    ------
    ValueError
        There is no arm, the position is negative, or a block would hold the arms unequally often.
    """
    if not arms or position < 0:
        raise ValueError("an arm is allocated to a place from 0 on, out of one arm or more")
    return next(islice(_places(allocation, arms, f"{seed}/{stratum}"), position, None))


def _places(allocation: Allocation, arms: Sequence[ArmId], stream: str) -> Iterator[ArmId]:
    sizes = allocation.block_sizes or (len(arms),)
    if any(size < 1 or size % len(arms) for size in sizes):
        raise ValueError("the size of a block is a multiple of the number of arms")
    for block in count():
        drawn = f"{stream}/{block}"
        size = sizes[_number(f"{drawn}/size") % len(sizes)]
        order = sorted(range(size), key=lambda place: _number(f"{drawn}/{place}"))
        yield from (arms[place % len(arms)] for place in order)


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
