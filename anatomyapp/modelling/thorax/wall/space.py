"""An intercostal space as a ruled room between the axes of two left ribs.

A place in it has three coordinates. ``t`` runs along both ribs: 0 to 1 from the head to the
cartilage, 1 to 2 on to the cartilage's end. ``u`` is the depth as a share of the ribs' half
thickness: -1 their outer, 1 their inner face. ``w`` runs from the upper rib's axis (0) down to the
lower rib's (1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from anatomyapp.modelling.field import Distances, Vector
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.cartilage import cartilage_part
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES, costal_sweep
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib import rib_part
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.sternum import body_part, manubrium_part
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.viscera.solid import outside_box

SPACES = range(1, 12)
FAR_MM = 40.0
_ACROSS = 64  # samples from rib to rib
_ALONG = 400  # samples of a space's length
_STERNAL_SPACES = range(1, 8)

Values = NDArray[np.float64]


@cache
def wall_figures() -> Figures:
    """Return the shipped table of the wall."""
    return read_figures(morphometry_folder() / "wall.csv")


@dataclass(frozen=True, slots=True, eq=False)
class Border:
    """A rib with its cartilage as rows along ``t``, each of k samples.

    ``rows`` has the columns centre (3), thickness axis (3, into the chest), height axis (3, up),
    half thickness and half height, mm.
    """

    number: int
    t: Values
    rows: Values

    def at(self, t: ArrayLike) -> Values:
        """Return the rows at places along the rib, (..., 11)."""
        where = np.asarray(t, float)
        columns = [np.interp(where, self.t, column) for column in self.rows.T]
        return np.stack(columns, axis=-1)


@cache
def border(number: int) -> Border:
    """Return a left rib's border rows."""
    costal = costal_sweep(number)
    sweep, bone = costal.sweep, costal.curve.length_mm
    place = sweep.locate(sweep.centreline.astype(np.float32))
    cartilage = max(sweep.length - bone, 1e-6)
    t = np.where(sweep.arc <= bone, sweep.arc / bone, 1 + (sweep.arc - bone) / cartilage)
    axes = np.hstack([sweep.centreline, sweep.thickness, sweep.height])
    return Border(number, t, np.column_stack([axes, place.a, place.b]))


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """The left intercostal space below a rib."""

    number: int
    upper: Border
    lower: Border

    def points(
        self, t: ArrayLike, u: ArrayLike, w: ArrayLike, inward_mm: ArrayLike = 0.0
    ) -> Values:
        """Return the points of places, (..., 3); arguments are broadcast against each other."""
        t, u, w, more = np.broadcast_arrays(t, u, w, inward_mm)
        above, below = self.upper.at(t), self.lower.at(t)
        ends = [
            row[..., :3] + row[..., 3:6] * (u * row[..., 9] + more)[..., None]
            for row in (above, below)
        ]
        share = w[..., None]
        return np.asarray(ends[0] * (1 - share) + ends[1] * share)

    def inward(self, t: ArrayLike, w: ArrayLike) -> Values:
        """Return unit vectors into the chest, (..., 3)."""
        share = np.asarray(w, float)[..., None]
        axis = self.upper.at(t)[..., 3:6] * (1 - share) + self.lower.at(t)[..., 3:6] * share
        return np.asarray(axis / np.linalg.norm(axis, axis=-1, keepdims=True))

    def width_mm(self, t: ArrayLike) -> Values:
        """Return how far the axes of the two ribs lie apart."""
        apart = self.upper.at(t)[..., :3] - self.lower.at(t)[..., :3]
        return np.asarray(np.linalg.norm(apart, axis=-1))

    def along(self, first: float, last: float) -> tuple[Values, Values]:
        """Return samples of t and the arc length in the middle of the space, mm, from the first."""
        t = np.linspace(first, last, _ALONG)
        return t, arc_length(self.points(t, 0.0, 0.5))

    def free_span(self, t: Values, u: float) -> tuple[Values, Values]:
        """Return the w at which the room between the bones begins and ends, both (k,)."""
        w = np.linspace(0.0, 1.0, _ACROSS)
        points = self.points(t[:, None], u, w)
        free = self.clearance(points.reshape(-1, 3), np.repeat(t, _ACROSS)).reshape(len(t), -1)
        blocked, places = free <= 0, np.arange(_ACROSS)
        middle = free[:, 8:-8].argmax(axis=1) + 8
        above = np.where(blocked & (places < middle[:, None]), places + 1, 0).max(axis=1)
        last = _ACROSS - 1
        below = np.where(blocked & (places > middle[:, None]), places - 1, last).min(axis=1)
        return w[np.minimum(above, middle)], w[np.maximum(below, middle)]

    def clearance(self, points: Vector, t: Values) -> Distances:
        """Return how far points, (k, 3), lie from bones and cartilages near them; t is (k,)."""
        nearest, query = np.full(len(points), FAR_MM, np.float32), points.astype(np.float32)
        for (first, last), part in self.neighbours():
            near = (t >= first) & (t <= last)
            near[near] = outside_box(query[near], part.low, part.high) < nearest[near]
            if near.any():
                nearest[near] = np.minimum(nearest[near], part.field(query[near]))
        return nearest

    def neighbours(self) -> tuple[tuple[tuple[float, float], Part], ...]:
        """Return the solids that border the space, each after the span of t where it is met."""
        return _neighbours(self.number)


@cache
def space(number: int) -> Space:
    """Return the left intercostal space below rib ``number``, 1 to 11."""
    return Space(number, border(number), border(number + 1))


@cache
def _neighbours(number: int) -> tuple[tuple[tuple[float, float], Part], ...]:
    return tuple(_near(number))


def _near(number: int) -> Iterator[tuple[tuple[float, float], Part]]:
    for rib in (number, number + 1):
        yield (0.0, 1.35), rib_part(rib)
        if rib in CARTILAGES:
            yield (0.8, 2.0), cartilage_part(rib)
    for level in (number, number + 1):
        yield (0.0, 0.3), vertebra(shipped_spine(), level)
    yield (0.0, 0.1), disc(shipped_spine(), number)
    if number in _STERNAL_SPACES:
        yield (1.5, 2.0), body_part()
    if number == 1:
        yield (1.5, 2.0), manubrium_part()
    if number in range(4, 9):  # bosses and seams of the next cartilage may reach in
        yield (1.2, 2.0), cartilage_part(number + 2)
