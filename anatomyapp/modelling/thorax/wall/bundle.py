"""The vein, artery and nerve of each left intercostal space.

In front of the angle they lie below the upper rib, in its groove where it has one, in this order
from above; behind it they run in the middle of the space. The nerve comes from its foramen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Vector, smooth_step, unit
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.spline import Curve, hermite, resampled
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.wall.off_bone import OffBone
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import Space, Values, space, wall_figures
from anatomyapp.modelling.thorax.wall.tube import tube_rings

_SAMPLES = 90
_CALM_SAMPLES = 2.5
_BETWEEN_MM = 0.25  # from one of the three to the next
FROM_BONE_MM = 0.3
_SPACING_MM = 4.6
_PUSHES = 9
_ROOT_SAMPLES = 14  # from the foramen to where the bundle begins
_ROOT_MM, _FROM_ROOT_MM = np.arange(0.0, 7.0, 0.5), 0.6
_FROM_BELOW = (0.0, 0.0, 0.8)
_AT_SPINE_T = 0.03
_INTO_FORAMEN_MM = 1.5  # lateral to the edge of the canal
_TO_FRONT = (0.75, 0.95)  # t between which the depth changes to that in front
_BACKWARD_SHARE = 0.3  # of the free height, where the vein runs behind the angle


class Strand(StrEnum):
    """The three, from above downwards."""

    VEIN = "vein"
    ARTERY = "artery"
    NERVE = "nerve"


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """The line of a vessel or nerve, (n, 3) mm, with its t along the space and its radius, (n,)."""

    line: Curve
    t: Values
    radius_mm: Values


def radius_mm(strand: Strand) -> float:
    """Return the radius of a strand near the spine."""
    return wall_figures().value(f"{strand}_radius")


@kept
def courses(number: int) -> Mapping[Strand, Course]:
    """Return the lines of the three in the left space below rib ``number``.

    The vessels end where the anterior intercostal ones meet them, the nerve ends in front.
    """
    front = wall_figures().value("bundle_front", number)
    found = {strand: _up_to(course, front) for strand, course in whole_courses(number).items()}
    found[Strand.NERVE] = _from_foramen(space(number), whole_courses(number))
    return found


@kept
def whole_courses(number: int) -> Mapping[Strand, Course]:
    """Return the lines of the three on to the front of the left space, without the nerve's root."""
    room, t = space(number), _places(number)
    roof, floor = _room(room, t)
    lines, below = [], np.zeros(len(t))
    radii = np.array([_tapered(strand, t) for strand in Strand])
    for strand, radius in zip(Strand, radii, strict=True):
        below = below + radius + (FROM_BONE_MM if strand is Strand.VEIN else _BETWEEN_MM)
        lines.append(_line(room, t, _heights(room, t, (roof, floor), below)))
        below = below + radius
    settled = _settled(room, t, np.array(lines), radii)
    return {s: Course(line, t, r) for s, line, r in zip(Strand, settled, radii, strict=True)}


def _places(number: int) -> Values:
    """Return the t of the samples, so spaced that one stands where the vessels meet."""
    figures = wall_figures()
    back, front = figures.value("bundle_back"), figures.value("bundle_front", number)
    step = (front - back) / (_SAMPLES - 1)
    return np.arange(back, figures.value("bundle_end", number) + step / 2, step)


def _up_to(course: Course, t: float) -> Course:
    kept = course.t < t + 1e-6
    return Course(course.line[kept], course.t[kept], course.radius_mm[kept])


def foramen(number: int) -> Vector:
    """Return the middle of the left intervertebral foramen below a thoracic vertebra."""
    spine, room = shipped_spine(), space(number)
    v = spine.vertebra(number)
    back, up = np.arange(-2.0, 7.0), np.arange(-v.half_height - 6.0, -0.4 * v.half_height)
    y, z = (k.reshape(-1) for k in np.meshgrid(v.half_depth + back, up))
    x = np.full_like(y, v.canal_width / 2 + _INTO_FORAMEN_MM)
    points = spine.body(number).to_world(np.column_stack([x, y, z]))
    clear = room.clearance(points, np.full(len(points), _AT_SPINE_T))
    return np.asarray(points[clear.argmax()])


def _from_foramen(room: Space, strands: Mapping[Strand, Course]) -> Course:
    """Return the nerve lengthened back to the foramen, below the vessels' way to their trunks."""
    nerve, roots = strands[Strand.NERVE], [_root(strands[k]) for k in (Strand.VEIN, Strand.ARTERY)]
    start = foramen(room.number)
    arriving = unit(nerve.line[3] - nerve.line[0]) + _FROM_BELOW
    reach = float(np.linalg.norm(nerve.line[0] - start))
    leaving = np.array([1.0, 0.3, 0.0]) * reach
    way = hermite(start, leaving, nerve.line[0], unit(arriving) * reach, _ROOT_SAMPLES)[:-1]
    t = np.full(len(way), _AT_SPINE_T)
    radius = np.full(len(way), nerve.radius_mm[0])
    ease = np.sin(np.linspace(0.0, np.pi, len(way)))[:, None] ** 0.5
    bones = OffBone(room, t, way, radius + FROM_BONE_MM)
    for _ in range(_PUSHES):
        push = bones.ways(way)
        for root, thick in roots:
            push += way_apart(way, root, radius + thick + _FROM_ROOT_MM)
        if not push.any():
            break
        way = way + gaussian_filter1d(push, 1.0, axis=0, mode="nearest") * ease
    joined = np.vstack([way, nerve.line])
    return Course(joined, np.append(t, nerve.t), np.append(radius, nerve.radius_mm))


def _root(vessel: Course) -> tuple[Curve, float]:
    """Return the end of a vessel's way to its trunk, straight back from where it begins here."""
    back = vessel.line[0] - unit(vessel.line[1] - vessel.line[0]) * _ROOT_MM[:, None]
    return back, float(vessel.radius_mm[0])


def nerve_rings(number: int) -> Rings:
    """Return the rings of the left nerve of a space."""
    return course_rings(courses(number)[Strand.NERVE])


def course_rings(course: Course, spacing_mm: float = _SPACING_MM) -> Rings:
    """Return the rings of a vessel or nerve along its line."""
    even = even_course(course, spacing_mm)
    return tube_rings(even.line, even.radius_mm)


def even_course(course: Course, spacing_mm: float = _SPACING_MM) -> Course:
    """Return a course sampled evenly, one sample for each ring."""
    length = float(np.linalg.norm(np.diff(course.line, axis=0), axis=1).sum())
    both = np.column_stack([course.line, course.t * 1e-3, course.radius_mm * 1e-3])
    even = resampled(both, max(12, round(length / spacing_mm)))
    return Course(even[:, :3], even[:, 3] * 1e3, even[:, 4] * 1e3)


def _tapered(strand: Strand, t: Values) -> Values:
    return np.asarray(radius_mm(strand) * np.interp(t, [0.05, 0.9, 1.1], [1.0, 0.9, 0.6]))


def _room(room: Space, t: Values) -> tuple[Values, Values]:
    """Return the w of the upper bone's lower side and of the lower bone's upper side."""
    roof, floor = room.free_span(t, wall_figures().value("bundle_depth"))
    calm = [gaussian_filter1d(k, _CALM_SAMPLES, mode="nearest") for k in (roof, floor)]
    return calm[0], calm[1]


def _heights(room: Space, t: Values, ends: tuple[Values, Values], below_mm: Values) -> Values:
    """Return the w of a line that hangs below the roof, or about the middle behind the angle."""
    roof, floor = ends
    sheltered = wall_figures().value("bundle_sheltered", room.number)
    share = smooth_step(t, sheltered / 2, sheltered).astype(float)
    width = room.width_mm(t)
    free = (floor - roof) * width
    drop = below_mm + (1 - share) * np.clip(_BACKWARD_SHARE * free - radius_mm(Strand.VEIN), 0, 9)
    return np.asarray(roof + np.minimum(drop, np.maximum(free - 1.2, 0.6 * free)) / width)


def _line(room: Space, t: Values, w: Values) -> Curve:
    figures = wall_figures()
    behind, before = figures.value("bundle_depth"), figures.value("bundle_front_depth", room.number)
    line = room.points(t, behind + (before - behind) * smooth_step(t, *_TO_FRONT), w)
    return np.asarray(gaussian_filter1d(line, _CALM_SAMPLES, axis=0, mode="nearest"))


def _settled(room: Space, t: Values, lines: Values, radii: Values) -> Values:
    """Return the lines, (3, n, 3), moved away from bone and from each other."""
    wanted = radii.reshape(-1) + FROM_BONE_MM
    bones = OffBone(room, np.tile(t, 3), lines.reshape(-1, 3), wanted)
    for _ in range(_PUSHES):
        ways = bones.ways(lines.reshape(-1, 3)).reshape(lines.shape)
        for k in (0, 1):
            apart = radii[k] + radii[k + 1] + _BETWEEN_MM
            ways[k] += 0.25 * way_apart(lines[k], lines[k + 1], apart)
            ways[k + 1] += 0.75 * way_apart(lines[k + 1], lines[k], apart)  # it has more room
        if not ways.any():
            break
        lines = lines + gaussian_filter1d(ways, 1.0, axis=1, mode="nearest")
    return lines


def way_apart(line: Curve, other: Curve, wanted_mm: Values) -> Curve:
    """Return the way that each sample is to go to keep its distance from another line."""
    offset = line[:, None] - other[None]
    distance = np.linalg.norm(offset, axis=2)
    nearest = distance.argmin(axis=1)
    rows = np.arange(len(line))
    lack = np.maximum(wanted_mm - distance[rows, nearest], 0)
    return np.asarray(unit(offset[rows, nearest]) * lack[:, None])
