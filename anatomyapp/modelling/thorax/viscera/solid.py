"""Solids with the box that holds them, so that far ones cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Field,
    Points,
    Vector,
    smooth_intersection,
    smooth_union,
)
from anatomyapp.modelling.part import Part

_NEAR_MM = 4.0  # cuts are worked out up to this distance outside a solid
_FAR_MM = 14.0  # unions read true up to here, so that others can be blended with them
_BLENDED = 3  # what lies as many fillets farther off than a point asked for changes nothing there


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A field and the box, ``low`` to ``high`` in mm, outside which it is positive.

    ``within``, where a solid has it, returns the same as the field up to a reach, mm, and at least
    the reach beyond: what lies farther off than that need not be asked.
    """

    field: Field
    low: Vector
    high: Vector
    within: Callable[[Points, float], Distances] | None = None

    def near(self, points: Points, reach: float = _NEAR_MM) -> Distances:
        """Return the field up to ``reach``, and the distance to the box where that is more."""
        away = outside_box(points, self.low, self.high)
        inside = away < reach
        if inside.any():
            query = points[inside]
            found = self.within(query, reach) if self.within else self.field(query)
            away[inside] = np.minimum(found, np.float32(reach))
        return away

    def part(self, voxel_mm: float, tolerance_mm: float = 0.08, longest_mm: float = np.inf) -> Part:
        """Return the solid with a margin around it, ready to be polygonised."""
        low, high = self.low - 3 * voxel_mm, self.high + 3 * voxel_mm
        return Part(self.field, low, high, voxel_mm, tolerance_mm, longest_mm)


def outside_box(points: Points, low: Vector, high: Vector) -> Distances:
    """Return how far outside a box points lie along its axes, negative inside."""
    columns = np.ascontiguousarray(points.T)  # passes along rows of three are slow
    first, last = low.astype(np.float32)[:, None], high.astype(np.float32)[:, None]
    x, y, z = np.maximum(first - columns, columns - last)
    return np.asarray(np.maximum(np.maximum(x, y), z))


class Crowd:
    """Solids of which those far from all points asked are passed over at once."""

    def __init__(self, solids: Iterable[Solid]) -> None:
        self._solids = tuple(solids)
        self._low = np.array([k.low for k in self._solids]).reshape(-1, 3)
        self._high = np.array([k.high for k in self._solids]).reshape(-1, 3)

    def around(self, points: Points, reach: float) -> Iterator[Solid]:
        """Yield the solids whose boxes come as near as ``reach`` to the box of the points."""
        if not len(points):
            return
        low, high = points.min(axis=0) - reach, points.max(axis=0) + reach
        for k in np.flatnonzero(np.all((self._low <= high) & (self._high >= low), axis=1)):
            yield self._solids[k]


def union(solids: Sequence[Solid], fillet: float) -> Solid:
    """Return solids joined with a fillet."""
    low = np.min([k.low for k in solids], axis=0) - fillet / 4
    high = np.max([k.high for k in solids], axis=0) + fillet / 4
    farthest, crowd = max(fillet + _NEAR_MM, _FAR_MM), Crowd(solids)

    def blended(points: Points, reach: float) -> Distances:
        values = np.maximum(outside_box(points, low, high), np.float32(reach))
        for solid in crowd.around(points, reach):
            values = smooth_union(values, solid.near(points, reach), fillet)
        return values

    def within(points: Points, reach: float) -> Distances:
        return blended(points, min(reach + _BLENDED * fillet, farthest))

    return Solid(lambda points: blended(points, farthest), low, high, within)


def grown(solid: Solid, by: float) -> Solid:
    """Return a solid whose surface lies ``by`` mm farther out, or farther in where negative."""
    step, room = np.float32(by), max(by, 0.0)

    def within(points: Points, reach: float) -> Distances:
        return np.asarray(solid.near(points, reach + by) - step)

    def field(points: Points) -> Distances:
        return np.asarray(solid.field(points) - step)

    return Solid(field, solid.low - room, solid.high + room, within)


def without(
    solid: Solid, others: Iterable[Solid], gap: float, edge: float = 0.5, seen: float = _NEAR_MM
) -> Solid:
    """Return a solid that keeps a gap to others; ``edge`` rounds the cut's rim.

    Only what others cut off up to ``seen`` mm from the solid, and as near to them, is worked out.
    """
    rivals = Crowd(k for k in others if _meet(solid, k, gap + seen))

    def cut(points: Points, values: Distances) -> Distances:
        close = values < seen
        if not close.any():
            return values
        query, left = points[close], values[close]
        for rival in rivals.around(query, 2 * seen):
            away = rival.near(query, seen)
            met = away < seen  # those farther off must not round the depth of the solid
            left[met] = smooth_intersection(left[met], np.float32(gap) - away[met], edge)
        values = values.copy()
        values[close] = left
        return values

    return clipped(solid, cut)


def clipped(solid: Solid, cut: Callable[[Points, Distances], Distances]) -> Solid:
    """Return a solid of whose values at points ``cut`` makes new ones, none of them less."""
    return Solid(
        lambda points: cut(points, solid.field(points)),
        solid.low,
        solid.high,
        lambda points, reach: cut(points, solid.near(points, reach)),
    )


def awaited(make: Callable[[], Solid], around: Solid) -> Solid:
    """Return a solid that is made when a point comes near one that is sure to hold it."""
    made = cache(make)

    def within(points: Points, reach: float) -> Distances:
        if made.cache_info().currsize:  # from then on its own box tells more
            return made().near(points, reach)
        away = around.near(points, reach)
        met = away < reach
        if met.any():
            away[met] = made().near(points[met], reach)
        return away

    return Solid(lambda points: made().field(points), around.low, around.high, within)


def box(low: Vector, high: Vector) -> Solid:
    """Return a box; the distance to it is the greatest along the axes."""
    return Solid(lambda points: outside_box(points, low, high), low, high)


def _meet(a: Solid, b: Solid, gap: float) -> bool:
    return bool(np.all(a.low - gap < b.high) and np.all(b.low - gap < a.high))
