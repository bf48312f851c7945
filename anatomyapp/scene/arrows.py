"""Arrows over the picture, from what was asked to what was taken for it (pure numpy).

All places are pixels from the picture's upper left corner, x to the right and y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Place = tuple[float, float]
_Points = NDArray[np.float64]

_STEPS = 24  # of a bow, drawn as straight pieces
_BOW, _LEAST_BOW, _MOST_BOW = 0.24, 22.0, 110.0  # of the length; px
_LEAST_LENGTH = 34.0  # px: ends nearer than that are drawn apart
_THIN, _STEP, _THICK = 2.6, 1.5, 8.6  # px for one, for each more, and at most
_HEAD, _HEAD_WIDTH = 3.6, 1.5  # of the width, beside what every head has
_SHORTEST_HEAD = 7.0


@dataclass(frozen=True, slots=True, eq=False)
class Arrow:
    """A bowed arrow.

    Parameters
    ----------
    shaft
        (n, 2): from the start to the middle of the head's base.
    head
        (3, 2): its tip, and the two ends of its base.
    width
        Of the shaft.
    """

    shaft: _Points
    head: _Points
    width: float

    @property
    def top(self) -> Place:
        """The middle of the bow."""
        x, y = self.shaft[len(self.shaft) // 2].tolist()
        return x, y

    def beyond(self, off: float) -> Place:
        """Return the place so far outside the middle of the bow."""
        top = np.asarray(self.top)
        out = top - (self.shaft[0] + self.head[0]) / 2
        x, y = (top + off * out / max(float(np.linalg.norm(out)), 1e-9)).tolist()
        return x, y

    def reach(self, place: Place) -> float:
        """Return how far a place is from the arrow."""
        at = np.asarray(place)
        line = np.concatenate([self.shaft, self.head[:1]])
        starts, along = line[:-1], np.diff(line, axis=0)
        lengths = np.maximum(np.square(along).sum(axis=1), 1e-9)
        way = np.clip(((at - starts) * along).sum(axis=1) / lengths, 0.0, 1.0)
        return float(np.linalg.norm(starts + way[:, None] * along - at, axis=1).min())


def width_of(count: int) -> float:
    """Return the width of an arrow that stands for so many times."""
    return min(_THICK, _THIN + _STEP * (max(1, count) - 1))


def bowed(start: Place, end: Place, count: int = 1, clear: float = 6.0) -> Arrow:
    """Return the arrow from one place to another; it bows to the left of its way.

    So an arrow and the one back lie side by side. Ends that are nearly the same are drawn apart.

    Parameters
    ----------
    count
        What its width stands for.
    clear
        How far it keeps from both places.
    """
    a, b = _apart(np.asarray(start, float), np.asarray(end, float))
    way = b - a
    length = float(np.linalg.norm(way))
    left = np.array([way[1], -way[0]]) / length
    lift = min(_MOST_BOW, max(_LEAST_BOW, _BOW * length))
    top = (a + b) / 2 + 2 * lift * left  # of the curve's triangle: the bow reaches half so far
    width = width_of(count)
    curve = _curve(a, top, b)
    kept = _between(curve, clear, clear)
    return _headed(kept, width, float(np.linalg.norm(np.diff(kept, axis=0), axis=1).sum()))


def _apart(a: _Points, b: _Points) -> tuple[_Points, _Points]:
    """Return the two places, moved apart sideways where they nearly meet."""
    way = b - a
    length = float(np.linalg.norm(way))
    if length >= _LEAST_LENGTH:
        return a, b
    along = way / length if length > 1e-6 else np.array([1.0, 0.0])
    middle = (a + b) / 2
    return middle - along * _LEAST_LENGTH / 2, middle + along * _LEAST_LENGTH / 2


def _curve(a: _Points, top: _Points, b: _Points) -> _Points:
    t = np.linspace(0.0, 1.0, 2 * _STEPS + 1)[:, None]
    return np.asarray((1 - t) ** 2 * a + 2 * t * (1 - t) * top + t**2 * b)


def _between(line: _Points, first: float, last: float) -> _Points:
    """Return a line without so much of its length at both ends."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.linspace(first, along[-1] - last, _STEPS + 1)
    return np.stack([np.interp(wanted, along, line[:, k]) for k in range(2)], axis=1)


def _headed(line: _Points, width: float, length: float) -> Arrow:
    """Return an arrow along a line; its head takes the line's end."""
    head = min(_SHORTEST_HEAD + _HEAD * width / 2, length / 2)
    shaft = _between(line, 0.0, head)
    tip, base = line[-1], shaft[-1]
    along = (tip - base) / max(float(np.linalg.norm(tip - base)), 1e-9)
    across = np.array([-along[1], along[0]]) * (head / 2 + _HEAD_WIDTH * width / 2)
    return Arrow(shaft, np.stack([tip, base + across, base - across]), width)
