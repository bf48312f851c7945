"""The features of the left ribs, from the sweep's own coordinates and the planes of the joints.

Along the rib: head, neck, tubercle, angle, shaft, sternal end. Around its section: borders and
surfaces. The marks of ribs 1 and 2 and the costal groove are those that the relief is made of.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import Distances, Points, superellipse
from anatomyapp.modelling.sweep import SweepPlace
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.features.region import (
    Regions,
    between,
    every,
    facet,
    some,
    without,
)
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, head_joints, tubercle_joint
from anatomyapp.modelling.thorax.rib import (
    Rib,
    first_rib_marks,
    groove_hollow,
    left_rib,
    serratus_swelling,
)
from anatomyapp.modelling.thorax.rib_curves import shipped_spine

_HEAD_MM = 8.5  # along the rib
_FLOATING_HEAD_MM = 6.0
_FLOATING_NECK_MM = 17.0  # ill-defined: where the rib has turned into the wall
_TUBERCLE_REACH_MM = 8.2
_ANGLE_MM = 4.0
_STERNAL_END_MM = 9.0
_FACET_DEPTH_MM = 0.45
_RIM_MM = 0.5  # a patch reaches this far beyond the half sizes of the joint
_CREST_MM = 0.8
_BORDER = 0.72  # share of the half height from which a border is counted
_GROOVED = range(2, 12)


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A rib, points near it, and where they lie along its sweep."""

    rib: Rib
    points: Points
    place: SweepPlace
    along: Distances

    @property
    def number(self) -> int:
        return self.rib.number

    @property
    def length(self) -> float:
        return self.rib.costal.curve.length_mm

    @property
    def tubercle_mm(self) -> float:
        return self.rib.costal.curve.tubercle_mm


def rib_regions(number: int, points: Points) -> Regions:
    """Return the regions of left rib 1 to 12 at points on its surface."""
    rib = left_rib(number)
    place = rib.costal.sweep.locate(points)
    seen = _Seen(rib, points, place, extended(place, rib.costal.sweep))
    found = {**_hind_end(seen), **_shaft(seen)}
    if number == 1:
        found |= _first(seen)
    if number == 2:
        swelling = serratus_swelling(place, seen.length) - 0.9
        found["rib2-serratus-tuberosity"] = every(swelling, place.u + 0.4 * place.a)
    return found


def _hind_end(seen: _Seen) -> Regions:
    floating = seen.number > 10
    tubercle = _tubercle(seen)
    head = seen.along - (_FLOATING_HEAD_MM if floating else _HEAD_MM)
    neck_end = _FLOATING_NECK_MM if floating else seen.tubercle_mm - 1.0
    neck = without(every(-head, seen.along - neck_end), tubercle)
    crest = every(neck, _BORDER * 0.8 - seen.place.v / seen.place.b)
    found = {"rib-head": head, "rib-neck": neck, **_head_facets(seen)}
    if 2 <= seen.number <= 10:
        found["rib-neck-crest"] = every(crest, np.abs(seen.place.u) - 0.75 * seen.place.a)
    joint = tubercle_joint(shipped_spine(), seen.number)
    if joint is not None:
        found["rib-tubercle"] = tubercle
        found["rib-tubercle-facet"] = facet(seen.points, joint, _RIM_MM, -HALF_GAP_MM)
    return found


def _tubercle(seen: _Seen) -> Distances:
    """Return the knob around the facet, on the outer side of the rib."""
    joint = seen.rib.ends.tubercle
    if joint is None:
        return np.full(len(seen.points), 9.0, np.float32)
    middle = joint.frame.moved(n=-2.0).centre.astype(np.float32)
    reach = np.linalg.norm(seen.points - middle, axis=1) - _TUBERCLE_REACH_MM
    return every(reach, seen.place.u + 0.25 * seen.place.a)


def _head_facets(seen: _Seen) -> Regions:
    """Return the facets in the planes of the head's joints, and the crest between them."""
    joints = head_joints(shipped_spine(), seen.number)
    depths, windows = [], []
    for joint in joints:
        u, v, n = joint.frame.to_local(seen.points).T
        half_width, half_height = joint.half_sizes
        windows.append(superellipse(u, v, half_width + _RIM_MM, half_height + _RIM_MM, 2.2))
        depths.append(n + np.float32(HALF_GAP_MM))
    flat = [every(np.abs(d) - _FACET_DEPTH_MM, w) for d, w in zip(depths, windows, strict=True)]
    if len(joints) == 1:
        return {"rib-head-facet-single": flat[0]}
    upper, lower = depths
    edge = every(np.abs(upper - lower) - _CREST_MM, -1.6 - lower - upper)
    return {
        "rib-head-facet-superior": every(flat[0], lower + 0.35),
        "rib-head-facet-inferior": every(flat[1], upper + 0.35),
        "rib-head-crest": every(edge, some(*windows) - 1.0),
    }


def _shaft(seen: _Seen) -> Regions:
    place, end = seen.place, seen.length
    start = _FLOATING_NECK_MM if seen.number > 10 else seen.tubercle_mm + 1.0
    shaft = without(every(start - seen.along, seen.along - end - 3.0), _tubercle(seen))
    high = place.v / place.b
    middle = np.abs(high) - _BORDER
    past = seen.rib.costal.past_border(place) if seen.number <= 10 else seen.along - end
    found = {
        "rib-shaft": shaft,
        "rib-sternal-end": -past - _STERNAL_END_MM,
        "rib-superior-border": every(shaft, _BORDER - high),
        "rib-inferior-border": every(shaft, high + _BORDER),
        "rib-inner-surface": every(shaft, middle, -place.u),
        "rib-outer-surface": every(shaft, middle, place.u),
    }
    if seen.number in _GROOVED:
        found["rib-angle"] = _angle(seen)
        found["rib-costal-groove"] = _groove(seen)
        found["rib-costal-crest"] = _costal_crest(seen)
    return found


def _angle(seen: _Seen) -> Distances:
    near = np.abs(seen.along - seen.rib.costal.curve.angle_mm) - _ANGLE_MM
    return every(near, seen.place.u + 0.3 * seen.place.a)


def _groove(seen: _Seen) -> Distances:
    """Return the floor of the furrow, where it is deeper than a fifth of its greatest depth."""
    deep = 0.2 - seen.rib.groove_depth(seen.place)
    return every(groove_hollow(seen.place) - 0.5, deep, 0.2 - seen.place.u / seen.place.a)


def _costal_crest(seen: _Seen) -> Distances:
    """Return the sharp lower border beside the furrow."""
    place = seen.place
    deep = 0.2 - seen.rib.groove_depth(place)
    return every(deep, place.v / place.b + 0.8, place.u / place.a - 0.1)


def _first(seen: _Seen) -> Regions:
    marks = first_rib_marks(seen.place, seen.length)
    return {
        "rib1-scalene-tubercle": 0.65 - marks.scalene_tubercle,
        "rib1-subclavian-artery-groove": 0.45 - marks.artery_groove,
        "rib1-subclavian-vein-groove": 0.38 - marks.vein_groove,
        "rib1-scalenus-medius-impression": between(marks.scalenus_medius, 0.14, 1.0),
    }
