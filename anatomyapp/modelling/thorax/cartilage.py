"""The left costal cartilages 1 to 10 and the costal margin that they form.

Cartilages 2 to 7 end in the sternum's notches, 1 at its synchondrosis. Each of 8 to 10 runs into
the one above on a long oblique seam; 5 to 7 touch by low bosses (interchondral joints).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    flat_capsule,
    frame_facing,
    smooth_intersection,
    smooth_subtraction,
    smooth_union,
    superellipse,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.costal_sweep import CostalSweep, costal_sweep, extended
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.sternum import body, manubrium

_SECTION_EXPONENT = 2.2
_BOX_MARGIN_MM = 13.0
_BORDER_GAP_MM = 0.04
_BORDER_EDGE_MM = 1.8
_SEAM_GAP_MM = 0.25
_SEAM_EDGE_MM = 3.5
_NOTCH_GAP_MM = 0.05
_STERNAL_GAP_MM = 0.2
_STERNAL_REACH_MM = 20.0
_BOSSED = (5, 6)  # each with the next one
_BOSS_REACH_MM = 14.0
_LATERAL_OF_BOSS = np.array([0.3, -1.0, 0.2])


@dataclass(frozen=True, slots=True, eq=False)
class Boss:
    """A low joint between two cartilages: where each axis passes it, and the plane between."""

    above: Vector
    below: Vector

    @property
    def plane(self) -> Frame:
        """Return the middle plane; its n points to the lower cartilage."""
        return frame_facing((self.above + self.below) / 2, self.below - self.above, (0, -1, 0.3))


@cache
def boss_below(n: int) -> Boss:
    """Return the joint of cartilage n with n + 1, where their axes come nearest."""
    above, below = costal_sweep(n).cartilage, costal_sweep(n + 1).cartilage
    gaps = np.linalg.norm(above[:, None] - below[None], axis=2)
    far = np.ones_like(gaps, dtype=bool)
    far[int(0.25 * len(above)) : int(0.62 * len(above)), int(0.2 * len(below)) :] = False
    i, j = np.unravel_index(np.where(far, np.inf, gaps).argmin(), gaps.shape)
    return Boss(above[i], below[j])


@dataclass(frozen=True, slots=True, eq=False)
class Cartilage:
    """The implicit surface of one left costal cartilage."""

    costal: CostalSweep

    @property
    def number(self) -> int:
        """Return the number of its rib, 1 to 10."""
        return self.costal.curve.number

    def distance(self, points: Points) -> Distances:
        """Return the distance to the whole cartilage."""
        solid = self.bar(points)
        if self.number == 1:
            local = sternal_frame().first_cartilage.to_local(points)
            solid = smooth_intersection(solid, np.float32(0.15) - local[:, 2], 1.0)
        elif self.number <= 7:
            notch = sternal_frame().notches[self.number]
            solid = smooth_union(solid, notch.distance(points, -_NOTCH_GAP_MM), 4.5)
        if self.number <= 7:
            solid = self._clear_of_sternum(solid, points)
        for n in _BOSSED:
            if self.number in (n, n + 1):
                solid = _bossed(solid, points, boss_below(n), upper=self.number == n)
        if self.number >= 8:
            above = left_cartilage(self.number - 1).bar(points) - np.float32(_SEAM_GAP_MM)
            solid = smooth_subtraction(solid, above, _SEAM_EDGE_MM)
        return solid

    def _clear_of_sternum(self, solid: Distances, points: Points) -> Distances:
        """Trim what the notch has left between cartilage and sternum."""
        end = self.costal.cartilage[-1].astype(np.float32)
        near = (np.abs(solid) < 5) & (np.linalg.norm(points - end, axis=1) < _STERNAL_REACH_MM)
        if not near.any():
            return solid
        trimmed = solid[near]
        for bone in (
            (manubrium, body)
            if self.number == 2
            else ((manubrium,) if self.number == 1 else (body,))
        ):
            room = bone(points[near]) - np.float32(_STERNAL_GAP_MM)
            trimmed = smooth_subtraction(trimmed, room, 0.8)
        cleared = solid.copy()
        cleared[near] = trimmed
        return cleared

    def bar(self, points: Points) -> Distances:
        """Return the swept bar alone, from the border with the rib to the far end."""
        sweep = self.costal.sweep
        place = sweep.locate(points)
        bar = superellipse(place.u, place.v, place.a, place.b, _SECTION_EXPONENT)
        along = extended(place, sweep)
        behind = np.maximum(
            _BORDER_GAP_MM - self.costal.past_border(place),
            self.costal.curve.length_mm - 12.0 - along,
        )
        bar = smooth_intersection(bar, behind.astype(np.float32), _BORDER_EDGE_MM)
        end = 1.0 if self.number <= 7 else 2.0
        return smooth_intersection(bar, (along - sweep.length).astype(np.float32), end)


def _bossed(solid: Distances, points: Points, boss: Boss, *, upper: bool) -> Distances:
    """Add the half of a boss that belongs to this cartilage, and cut it at the middle plane."""
    plane, mine = boss.plane, boss.above if upper else boss.below
    side = np.float32(1.0 if upper else -1.0)
    past = side * plane.to_local(points)[:, 2] + np.float32(0.25)
    tip = plane.moved(n=3.0 * float(side)).centre
    thin = np.cross(plane.axes[2], _LATERAL_OF_BOSS)
    bridge = flat_capsule(points, mine, tip, thin, ((6.5, 4.0), (7.0, 4.2)))
    joined = smooth_union(solid, smooth_intersection(bridge, past, 0.8), 4.5)
    distance = np.linalg.norm(points - plane.centre.astype(np.float32), axis=1)
    bent = past - 3 * np.maximum(distance - _BOSS_REACH_MM, 0)  # the cut turns away from the boss
    return smooth_intersection(joined, bent.astype(np.float32), 0.8)


@cache
def left_cartilage(number: int) -> Cartilage:
    """Return the implicit surface of a left costal cartilage."""
    return Cartilage(costal_sweep(number))


def cartilage_part(number: int) -> Part:
    """Return a left costal cartilage as a solid to polygonise."""
    cartilage = left_cartilage(number)
    axis = cartilage.costal.cartilage
    low, high = axis.min(axis=0) - _BOX_MARGIN_MM, axis.max(axis=0) + _BOX_MARGIN_MM
    return Part(cartilage.distance, low, high, voxel_mm=0.6, tolerance_mm=0.12)
