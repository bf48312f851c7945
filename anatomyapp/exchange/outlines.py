"""Outlines: the polygons round what a mask of a picture shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from anatomyapp.exchange.question import Place, Zone

Mask = NDArray[np.bool_]
_SMALLEST = 0.15  # of the largest piece; smaller ones are left out
_OFF_PX = 1.5  # how far a polygon may leave the mask's edge
_Corner = tuple[int, int]


def zones_of(mask: Mask, grown_px: int = 0) -> tuple[Zone, ...]:
    """Return polygons round the pieces of a mask, the largest first; holes are filled.

    Parameters
    ----------
    mask
        (h, w), the upper row first.
    grown_px
        By how much the mask is made wider first, so that thin things can be hit.
    """
    loops = [np.array(loop, float) for loop in _loops(_grown(mask, grown_px))]
    sized = sorted(((_area(loop), loop) for loop in loops), key=lambda each: -each[0])
    largest = sized[0][0] if sized else 0.0
    kept = (loop for area, loop in sized if area >= max(_SMALLEST * largest, 1.0))
    simple = (_simplified(loop) for loop in kept)
    return tuple(Zone(places) for places in simple if len(places) > 2)


def joined(zones: Sequence[Zone]) -> Zone | None:
    """Return polygons as one, joined by lines that have no area; None where there is none.

    Each further polygon is joined where it comes nearest. Circles are left out.
    """
    polygons = [list(zone.places) for zone in zones if not zone.radius]
    if not polygons:
        return None
    whole = polygons[0]
    for piece in polygons[1:]:
        gaps = np.hypot(*(np.array(whole)[:, None] - np.array(piece)[None]).transpose(2, 0, 1))
        here, there = np.unravel_index(int(np.argmin(gaps)), gaps.shape)
        detour = [*piece[there:], *piece[: there + 1], whole[here]]
        whole = [*whole[: here + 1], *detour, *whole[here + 1 :]]
    return Zone(tuple(whole))


def wider(mask: Mask) -> Mask:
    """Return a mask that is wider by a pixel on all four sides."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    grown[:-1] |= mask[1:]
    grown[:, 1:] |= mask[:, :-1]
    grown[:, :-1] |= mask[:, 1:]
    return grown


def _grown(mask: Mask, by: int) -> Mask:
    for _ in range(by):
        mask = wider(mask)
    return mask


def _loops(mask: Mask) -> list[list[_Corner]]:
    """Return the closed ways along the edges of pixels that have the mask on their right."""
    onward = _edges(mask)
    loops = []
    while onward:
        start = at = next(iter(onward))
        loop: list[_Corner] = []
        while True:
            ends = onward[at]
            following = ends.pop()
            if not ends:
                del onward[at]
            loop.append(at)
            at = following
            if at == start:
                break
        loops.append(loop)
    return loops


def _edges(mask: Mask) -> dict[_Corner, list[_Corner]]:
    held = np.pad(mask, 1)
    inner = held[1:-1, 1:-1]
    sides = (  # what lies beyond, then from where to where, in corners (column, row) of the pixel
        (held[:-2, 1:-1], (0, 0), (1, 0)),
        (held[1:-1, 2:], (1, 0), (1, 1)),
        (held[2:, 1:-1], (1, 1), (0, 1)),
        (held[1:-1, :-2], (0, 1), (0, 0)),
    )
    onward: dict[_Corner, list[_Corner]] = defaultdict(list)
    for beyond, (x0, y0), (x1, y1) in sides:
        rows, columns = np.nonzero(inner & ~beyond)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            onward[column + x0, row + y0].append((column + x1, row + y1))
    return onward


def _area(loop: NDArray[np.float64]) -> float:
    """Return the area that a loop runs round clockwise on the screen; of a hole it is negative."""
    x, y = loop.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def _simplified(loop: NDArray[np.float64]) -> tuple[Place, ...]:
    """Return a polygon with fewer corners (Douglas and Peucker 1973), within the distance above."""
    far = int(np.argmax(np.hypot(*(loop - loop[0]).T)))
    closed = np.concatenate([loop, loop[:1]])
    kept = {0, far}
    spans = [(0, far), (far, len(loop))]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        off = _off_line(closed[first + 1 : last], closed[first], closed[last])
        at = int(np.argmax(off))
        if off[at] > _OFF_PX:
            middle = first + 1 + at
            kept.add(middle)
            spans += [(first, middle), (middle, last)]
    return tuple((float(x), float(y)) for x, y in loop[sorted(kept)])


def _off_line(
    points: NDArray[np.float64], start: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    way = end - start
    length = float(np.hypot(*way))
    offset = points - start
    off: NDArray[np.float64] = np.hypot(*offset.T)
    if length > 0:
        off = np.abs(offset[:, 0] * way[1] - offset[:, 1] * way[0]) / length
    return off
