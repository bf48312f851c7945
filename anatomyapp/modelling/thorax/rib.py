"""The left ribs: shaft with costal groove and angle, and the marks of ribs 1 and 2.

Head, neck and tubercle stand in ``rib_ends``. The section's height v points up along the wall and
its thickness u into the chest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    bump,
    smooth_intersection,
    smooth_union,
    superellipse,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.sweep import SweepPlace
from anatomyapp.modelling.thorax.costal_sweep import CostalSweep, costal_sweep, extended
from anatomyapp.modelling.thorax.rib_ends import RibEnds

_SECTION_EXPONENT = 2.35
_BOX_MARGIN_MM = 13.0
_BORDER_GAP_MM = 0.04  # half the gap between bone and cartilage
_BORDER_EDGE_MM = 1.8
_GROOVED_RIBS = range(2, 12)
_FAINT_GROOVES = {2: 0.75, 11: 0.8}


@dataclass(frozen=True, slots=True, eq=False)
class Rib:
    """The implicit surface of one left rib."""

    costal: CostalSweep
    ends: RibEnds

    @property
    def number(self) -> int:
        """Return the rib's number, 1 to 12."""
        return self.costal.curve.number

    def distance(self, points: Points) -> Distances:
        """Return the distance to the whole bone."""
        place = self.costal.sweep.locate(points)
        shaft = self._front_end(self._shaft(place), place)
        return self.ends.joined(shaft, points)

    def _shaft(self, place: SweepPlace) -> Distances:
        if self.number in _GROOVED_RIBS:
            shaft = _grooved(place, self.groove_depth(place))
        else:
            shaft = superellipse(place.u, place.v, place.a, place.b, _SECTION_EXPONENT)
        if 2 <= self.number <= 10:
            shaft = shaft - _angle_line(place, self.costal.curve.angle_mm)
        if 2 <= self.number <= 9:
            shaft = _neck_crest(shaft, place, self.costal.curve.tubercle_mm)
        if self.number == 1:
            shaft = shaft + _first_rib_relief(place, self.costal.curve.length_mm)
        if self.number == 2:
            swelling = serratus_swelling(place, self.costal.curve.length_mm)
            shaft = smooth_union(shaft, swelling, 2.5)
        return np.asarray(shaft, np.float32)

    def groove_depth(self, place: SweepPlace) -> Distances:
        """Return how deep the costal groove is along the shaft, 0 to 1: from the angle forwards."""
        begin = 0.9 * self.costal.curve.angle_mm
        end = 0.78 * self.costal.curve.length_mm
        depth = np.clip((place.s - begin) / 16.0, 0, 1) * np.clip((end - place.s) / 60.0, 0, 1)
        share = _FAINT_GROOVES.get(self.number, 1.0)
        return np.asarray(share * depth * (2 - depth), np.float32)

    def _front_end(self, shaft: Distances, place: SweepPlace) -> Distances:
        along = extended(place, self.costal.sweep)
        shaft = np.maximum(shaft, np.where(along < 0, -along - 0.3, -1e3)).astype(np.float32)
        if self.number > 10:
            tip = 0.08 * (place.u**2 + place.v**2)  # a rounded free end
            past = along - self.costal.sweep.length + tip
            return smooth_intersection(shaft, np.asarray(past, np.float32), 2.0)
        past = self.costal.past_border(place) + _BORDER_GAP_MM
        return smooth_intersection(shaft, np.asarray(past, np.float32), _BORDER_EDGE_MM)


def _grooved(place: SweepPlace, depth: Distances) -> Distances:
    """Return the shaft, its lower border a sharp crest on the outer side of the costal groove."""
    shaft = _section(place, depth)
    u, v, a, b = place.u, place.v, place.a, place.b
    lip = (np.hypot((u + 0.34 * a) / (0.40 * a), (v + 0.80 * b) / (0.34 * b)) - 1) * 0.36 * b
    lipped = smooth_union(shaft, np.asarray(lip + (1 - depth) * 6, np.float32), 2.0)
    hollow = groove_hollow(place) + (1 - depth) * 6
    fillet = 1.2 + 4.0 * (1 - depth)  # a shallow furrow has soft edges
    blend = np.maximum(fillet - np.abs(lipped + hollow), 0)
    cut = np.maximum(lipped, -hollow) + blend * blend / (4 * fillet)
    return np.where(depth > 0, cut, shaft).astype(np.float32)


def _section(place: SweepPlace, drawn: Distances) -> Distances:
    """Return the section: an oval, drawn out (0 to 1) to be blunt above and thin below, outside."""
    high = np.clip(place.v / place.b, -1.2, 1.2)
    low = np.clip(-high, 0, 1.2) ** 1.5
    thickness = place.a * (1 + drawn * (0.12 * high - 0.16 * low))
    u = place.u + 0.38 * drawn * place.a * low
    return superellipse(u, place.v, thickness, place.b, _SECTION_EXPONENT)


def groove_hollow(place: SweepPlace) -> Distances:
    """Return the distance to what the costal groove takes from the inner lower side."""
    u, v, a, b = place.u, place.v, place.a, place.b
    radius = np.hypot((u - 0.98 * a) / (0.76 * a), (v + 0.52 * b) / (0.42 * b))
    return np.asarray((radius - 1) * 0.42 * b, np.float32)


def _angle_line(place: SweepPlace, angle_mm: float) -> Distances:
    """Return the height of the rough line on the outer side of the angle, where iliocostalis ends.

    It runs downward and forward across the shaft.
    """
    high = place.v / place.b
    flank = np.clip(1.1 - high**2, 0, 1)
    along = place.s - angle_mm + 3.0 * high
    rough = 1 + 0.30 * np.sin(1.5 * place.v + 0.6) * np.sin(0.9 * place.s + 0.4 * place.v)
    line = 0.95 * bump(along, 0, 2.4) + 0.45 * bump(along, 0, 9.0)
    return np.asarray(line * rough * bump(place.u + place.a, 0, 3.0) * flank, np.float32)


def _neck_crest(shaft: Distances, place: SweepPlace, tubercle_mm: float) -> Distances:
    """Raise the crest along the upper border of the neck."""
    crest = np.hypot((place.u + 0.1 * place.a) / 0.8, place.v - 0.86 * place.b) - 1.7
    before = np.clip((4.0 - place.s) / 3.0, 0, 9)
    behind = np.clip((place.s - 0.85 * tubercle_mm) / 3.0, 0, 9)
    return smooth_union(shaft, np.asarray(crest + before + behind, np.float32), 1.6)


@dataclass(frozen=True, slots=True, eq=False)
class FirstRibMarks:
    """How strongly each mark of the first rib is felt at points, (n,), mm of height or depth.

    The scalene tubercle stands on the inner border (v) of the upper face (-u), between the groove
    of the subclavian artery behind and that of the vein in front.
    """

    scalene_tubercle: Distances
    artery_groove: Distances
    vein_groove: Distances
    scalenus_medius: Distances


def first_rib_marks(place: SweepPlace, length_mm: float) -> FirstRibMarks:
    """Return the marks of the first rib."""
    s, u, v = place.s, place.u, place.v
    upper = np.clip(-u / place.a, 0, 1)
    tubercle_at = 0.60 * length_mm
    inner = bump(v - 0.92 * place.b, 0, 4.2)
    across = upper * np.clip((v / place.b + 1.15) / 0.9, 0, 1)
    medius = bump(s, 0.38 * length_mm, 9.0) * bump(v + 0.35 * place.b, 0, 3.5)
    return FirstRibMarks(
        1.8 * bump(s, tubercle_at, 5.6) * inner * np.clip(0.35 + upper, 0, 1),
        1.5 * bump(s - 0.12 * v, tubercle_at - 11.5, 5.0) * across,
        1.2 * bump(s - 0.12 * v, tubercle_at + 12.5, 6.2) * across,
        0.6 * medius * upper * (1 + 0.2 * np.sin(0.8 * s) * np.sin(0.9 * v)),
    )


def _first_rib_relief(place: SweepPlace, length_mm: float) -> Distances:
    """Return what is taken from the first rib: less at the tubercle, more in the grooves."""
    marks = first_rib_marks(place, length_mm)
    grooves = marks.artery_groove + marks.vein_groove
    return np.asarray(grooves - marks.scalene_tubercle - marks.scalenus_medius)


def serratus_swelling(place: SweepPlace, length_mm: float) -> Distances:
    """Return the distance to the long rough swelling on the outer face of the second rib."""
    along = (place.s - 0.44 * length_mm) / 15.0
    out = (place.u + place.a) / 2.8
    up = (place.v + 0.1 * place.b) / 5.0
    return np.asarray(np.sqrt(along**2 + out**2 + up**2) * 2.8 - 2.8, np.float32)


@cache
def left_rib(number: int) -> Rib:
    """Return the implicit surface of a left rib."""
    costal = costal_sweep(number)
    return Rib(costal, RibEnds(costal))


def rib_part(number: int) -> Part:
    """Return a left rib as a solid to polygonise."""
    rib = left_rib(number)
    axis = rib.costal.curve.centreline
    low, high = axis.min(axis=0) - _BOX_MARGIN_MM, axis.max(axis=0) + _BOX_MARGIN_MM
    return Part(rib.distance, low, high, voxel_mm=0.7, tolerance_mm=0.14)
