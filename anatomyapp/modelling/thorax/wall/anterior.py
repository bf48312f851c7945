"""The anterior intercostal vessels of the left side, from their trunk to the posterior ones.

They carry on the lines of the posterior vessels, which they meet end to end, and turn back to the
internal thoracic vessels (spaces 1 to 6) or the musculophrenic ones (7 to 9).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.spline import Curve, arc_length, hermite, resampled
from anatomyapp.modelling.thorax.wall.bundle import (
    FROM_BONE_MM,
    Course,
    Strand,
    course_rings,
    way_apart,
    whole_courses,
)
from anatomyapp.modelling.thorax.wall.internal_thoracic import trunk
from anatomyapp.modelling.thorax.wall.musculophrenic import musculophrenic
from anatomyapp.modelling.thorax.wall.off_bone import OffBone
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import Values, space, wall_figures

ANTERIOR_SPACES = range(1, 10)
_OF_INTERNAL_THORACIC = range(1, 7)
_SEAM_MM = 0.4  # between two vessels that are one stream
_TURN_MM = {Strand.ARTERY: 7.0, Strand.VEIN: 2.5}  # the vein first passes in front of the artery
_TURN_SAMPLES = 6
_APART_MM, _ROUNDS, _CALM_SAMPLES = 0.2, 30, 1.2
_LONGEST_STEP_MM = 0.3
_RINGS_MM = 2.0  # from ring to ring, close because of the turn
_SPACING_MM, _SMALL = 1.2, 1e-4  # so small that what is not way does not count as way


def anterior_rings(number: int, strand: Strand) -> Rings:
    """Return the rings of the artery or the vein of a space."""
    return course_rings(anterior_course(number, strand), _RINGS_MM)


@cache
def anterior_course(number: int, strand: Strand) -> Course:
    """Return the line of the artery or the vein of a space, from the posterior one forwards."""
    whole, last = whole_courses(number)[strand], _last_of_posterior(number, strand)
    ahead = unit(whole.line[last + 1] - whole.line[last]) * _SEAM_MM
    line = np.vstack([whole.line[last] + ahead, whole.line[last + 1 :]])
    turned, kept = _turned(line, strand, *trunk_of(number, strand))
    along = last + np.append(np.arange(kept), np.full(len(turned) - kept, kept))
    rows = np.column_stack([turned, _SMALL * whole.t[along], _SMALL * whole.radius_mm[along]])
    even = resampled(rows, max(12, round(float(arc_length(turned)[-1]) / _SPACING_MM)))
    course = Course(even[:, :3], even[:, 3] / _SMALL, even[:, 4] / _SMALL)
    return _clear_of_others(number, strand, course)


def _clear_of_others(number: int, strand: Strand, course: Course) -> Course:
    """Return a course moved off bones, nerve and other vessels; its ends stay."""
    line, radius = course.line, course.radius_mm
    ease = np.minimum(np.arange(len(line)) / 3.0, 1.0)
    ease = np.minimum(ease, ease[::-1])[:, None]
    inwards = space(number).inward(course.t, np.full(len(line), 0.3))
    depth = inwards if strand is Strand.ARTERY else -inwards  # where they pass others
    bones = OffBone(space(number), course.t, line, radius + FROM_BONE_MM)
    others = tuple(_others(number, strand))
    for _ in range(_ROUNDS):
        way = bones.ways(line)
        for other, thick, passed in others:
            aside = way_apart(line, other, radius + thick + _APART_MM)
            way += aside
            if passed:
                way += depth * np.linalg.norm(aside, axis=1, keepdims=True)
        length = np.linalg.norm(way, axis=1, keepdims=True)
        way *= np.minimum(1.0, _LONGEST_STEP_MM / np.maximum(length, _LONGEST_STEP_MM))
        line = line + gaussian_filter1d(way, _CALM_SAMPLES, axis=0, mode="nearest") * ease
    return Course(line, course.t, radius)


def _others(number: int, strand: Strand) -> Iterator[tuple[Curve, float, bool]]:
    """Yield line and greatest radius of what a vessel keeps clear of, and whether it is passed.

    The artery turns back behind the nerve, the vein in front of the artery's trunk.
    """
    nerve, is_artery = whole_courses(number)[Strand.NERVE], strand is Strand.ARTERY
    yield nerve.line, float(nerve.radius_mm[-1]), is_artery
    if not is_artery:
        artery = anterior_course(number, Strand.ARTERY)
        yield artery.line, float(artery.radius_mm.max()), False
        line, radius = trunk_of(number, Strand.ARTERY)
        yield line, float(radius.mean()), True


def trunk_of(number: int, strand: Strand) -> tuple[Curve, Values]:
    """Return the line and the radius of what the vessel of a space comes from or ends in."""
    return trunk(strand) if number in _OF_INTERNAL_THORACIC else musculophrenic(strand)


def _last_of_posterior(number: int, strand: Strand) -> int:
    front = wall_figures().value("bundle_front", number)
    return int(np.flatnonzero(whole_courses(number)[strand].t < front + 1e-6)[-1])


def _turned(line: Curve, strand: Strand, axis: Curve, radius: Values) -> tuple[Curve, int]:
    """Return a line that turns to a trunk's wall, and how many of its samples it keeps."""
    apart = np.linalg.norm(line[:, None] - axis[None], axis=2)
    nearest, foot = np.unravel_index(apart.argmin(), apart.shape)
    arc = arc_length(line)
    kept = max(2, int(np.searchsorted(arc, arc[nearest] - _TURN_MM[strand])))
    facing = line[[kept, nearest]].mean(axis=0) if strand is Strand.ARTERY else line[nearest]
    from_wall = unit(facing - axis[foot])
    tip = axis[foot] + from_wall * (radius[foot] + _SEAM_MM)
    reach = float(np.linalg.norm(tip - line[kept - 1]))
    leaving = unit(line[kept - 1] - line[kept - 2]) * reach
    way = hermite(line[kept - 1], leaving, tip, -from_wall * reach, _TURN_SAMPLES)[1:]
    return np.vstack([line[:kept], way]), kept
