"""The trials of the mental rotation test: the same for everybody who is given the same seed.

Half of the pairs are the same figure, the other half a figure and its mirror image; the second one
is turned about the upright axis by 0 to 160 degrees, as many pairs by each angle. What is drawn by
chance comes from SHA-256 of the seed, so that it is the same on every machine, in every version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice, product
from typing import TypeVar

from anatomyapp.study.rotation import Cubes, figures, mirrored, turned, turns
from anatomyapp.study.rotation_view import Pose, shows_all

ANGLES_DEG = (0, 40, 80, 120, 160)
_PRACTICE_DEG = (0, 40, 80)
_AZIMUTHS_DEG = range(0, 360, 5)
_MOST = 200

Some = TypeVar("Some")


@dataclass(frozen=True, slots=True)
class Trial:
    """A pair of figures.

    Parameters
    ----------
    number
        From 1 on.
    angle_deg
        By how much the right one is turned against the left one.
    same
        Whether they are the same figure; else they are mirror images.
    """

    number: int
    angle_deg: int
    same: bool
    left: Pose
    right: Pose


def trials(count: int, seed: int) -> tuple[Trial, ...]:
    """Return the trials that count.

    Numbers of *same* and *mirror* differ by at most one, and so do those of each angle with each.

    Raises
    ------
    ValueError
        They are none, or more than 200.
    """
    if not 1 <= count <= _MOST:
        raise ValueError(f"a mental rotation test has 1 to {_MOST} trials")
    cells = _drawn(_cells(count, f"{seed}/cells"), f"{seed}/order")
    shapes = cycle(_drawn(figures(), f"{seed}/figures"))
    return tuple(_trial(i + 1, cell, next(shapes), f"{seed}/{i}") for i, cell in enumerate(cells))


def practice(count: int, seed: int) -> tuple[Trial, ...]:
    """Return trials to begin with, none of whose figures comes again among the first fifty.

    Raises
    ------
    ValueError
        They are fewer than none, or more than 10.
    """
    if not 0 <= count <= 10:
        raise ValueError("a mental rotation test has 0 to 10 trials for practice")
    shapes = reversed(_drawn(figures(), f"{seed}/figures"))
    cells = islice(zip(cycle(_PRACTICE_DEG), cycle((True, False)), strict=False), count)
    return tuple(
        _trial(i + 1, cell, shape, f"{seed}/practice/{i}")
        for i, (cell, shape) in enumerate(zip(cells, shapes, strict=False))
    )


def _cells(count: int, stream: str) -> list[tuple[int, bool]]:
    """Return angles with same or mirror: all of them so often as they go in, and some once more."""
    angles = _drawn(ANGLES_DEG, stream)
    return list(islice(cycle(product(angles, (True, False))), count))


def _trial(number: int, cell: tuple[int, bool], shape: Cubes, stream: str) -> Trial:
    angle, same = cell
    for cubes, azimuth, way in _stances(shape, stream):
        left = Pose(cubes, float(azimuth))
        right = Pose(cubes if same else mirrored(cubes), float(azimuth + way * angle))
        if shows_all(left) and shows_all(right):
            return Trial(number, angle, same, left, right)
    raise ValueError("a figure can be seen whole from no side at this angle")


def _stances(shape: Cubes, stream: str) -> Iterator[tuple[Cubes, int, int]]:
    """Yield how a pair may stand: as a body or its mirror, upright or not, and which way round."""
    places = _places()
    flip = _number(f"{stream}/flip") % 2 == 1
    start = _number(f"{stream}/stance")
    for step in range(len(places)):
        turn, azimuth, way = places[(start + step * _STRIDE) % len(places)]
        yield turned(mirrored(shape) if flip else shape, turns()[turn]), azimuth, way


@cache
def _places() -> tuple[tuple[int, int, int], ...]:
    """Return all turns of the lattice with all azimuths and both ways round."""
    return tuple(product(range(len(turns())), _AZIMUTHS_DEG, (1, -1)))


_STRIDE = 1117  # shares no divisor with the number of stances, so that each comes once


def _drawn(things: Iterable[Some], stream: str) -> list[Some]:
    """Return things in an order by chance."""
    ranked = [(_number(f"{stream}/{i}"), thing) for i, thing in enumerate(things)]
    return [thing for _, thing in sorted(ranked, key=lambda pair: pair[0])]


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
