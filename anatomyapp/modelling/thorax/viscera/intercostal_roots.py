"""The posterior intercostal vessels from their trunks on, of either side.

Their first stretches run over the sides of the vertebral bodies; the right arteries cross the front
of the spine, and the highest of both sides climb to their spaces from the beginning of the
descending aorta.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.spline import arc_length, hermite, resampled
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.azygos import azygos_tubes, beside, intercostal_trunks
from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS, INTERCOSTAL_TRUNKS
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.solid import Solid, awaited, box, union
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import Tube
from anatomyapp.modelling.thorax.wall.bundle import (
    Strand,
    courses,
    even_course,
    radius_mm,
    way_apart,
    whole_courses,
)
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import space, wall_figures
from anatomyapp.modelling.thorax.wall.tube import tube_rings

_OTHER = {Strand.ARTERY: Strand.VEIN, Strand.VEIN: Strand.ARTERY}
_AORTA = "descending-thoracic-aorta"
_LEFT, _RIGHT = 1.0, -1.0
_FILLET_MM = 1.5
_BONE_GAP_MM, _SEAM_MM = 1.1, 0.3
_BESIDE_MM, _BEFORE_MM = 3.0, 2.5  # from a body's side and from its front
_JOINT_MM = 0.1  # from a trunk's wall to where a vessel begins
_TIP = 0.8  # half width of the end that meets the trunk, in radii
_RING_MM, _FIRST_RING_MM = 2.5, 0.5  # from ring to ring on the way from the trunk
_TURN_MM = 3.0  # before its space, where a way begins to turn into the vessel's course there
_FROM_END_MM = 6.0  # no vessel leaves a trunk nearer to its end
_ASIDE_MM = 1.3  # how far the left ones leave below the level, the right ones above it
_BETWEEN_MM, _PUSHES = 0.6, 30  # of an artery and a vein of one space, on their way to it
_STRAY_MM = 12.0  # from rough places, and no farther, a vessel is laid
_APART_MM = 6.0  # the least height from one vessel to the next where they crowd at the top
# The first vein runs over the dome of the pleura, below the subclavian artery: mm to the left, mm
# in front of the bodies, level.
_OVER_DOME = ((33.0, 20.0, 2.0), (31.0, 8.0, 1.8), (26.0, -7.0, 1.3))


@dataclass(frozen=True, slots=True)
class _Roots:
    """Which vessels join a trunk: those of these spaces on this side (1 left, -1 right)."""

    strand: Strand
    spaces: range
    sign: float


_ROOTS: Mapping[str, tuple[_Roots, ...]] = {
    _AORTA: (
        _Roots(Strand.ARTERY, range(3, 12), _LEFT),
        _Roots(Strand.ARTERY, range(3, 12), _RIGHT),
    ),
    "supreme-intercostal-artery-left": (_Roots(Strand.ARTERY, range(1, 3), _LEFT),),
    "supreme-intercostal-artery-right": (_Roots(Strand.ARTERY, range(1, 3), _RIGHT),),
    "azygos-vein": (_Roots(Strand.VEIN, range(5, 12), _RIGHT),),
    "hemiazygos-vein": (_Roots(Strand.VEIN, range(9, 12), _LEFT),),
    "accessory-hemiazygos-vein": (_Roots(Strand.VEIN, range(4, 9), _LEFT),),
    "superior-intercostal-vein-left": (_Roots(Strand.VEIN, range(2, 4), _LEFT),),
    "superior-intercostal-vein-right": (_Roots(Strand.VEIN, range(2, 5), _RIGHT),),
    "brachiocephalic-vein-left": (_Roots(Strand.VEIN, range(1, 2), _LEFT),),
    "brachiocephalic-vein-right": (_Roots(Strand.VEIN, range(1, 2), _RIGHT),),
}


def rooted_trunk(id_: str, trunk: Solid) -> Solid:
    """Return a trunk with the first stretches of its intercostal vessels; others as they are."""
    if id_ not in _ROOTS:
        return trunk
    return union([trunk, *(end for roots in _ROOTS[id_] for end in _ends(id_, roots))], _FILLET_MM)


def vessel_rings(number: int, strand: Strand, sign: float) -> Rings:
    """Return the rings of a space's artery or vein from its trunk on; sign 1 left, -1 right."""
    line, radius, turned_from = _whole(number, strand, sign)
    return tube_rings(line, radius, first=turned_from)


@cache
def _whole(number: int, strand: Strand, sign: float) -> tuple[Vector, Vector, int]:
    """Return a vessel's line from its trunk on, its radius, and the first sample in its space."""
    course = even_course(courses(number)[strand])
    line, radius = course.line[1:] * (sign, 1.0, 1.0), course.radius_mm
    way = _from_wall(number, strand, sign)
    way = np.vstack([way, _turn(way, line)])
    beyond = _companion(number, strand, sign)
    way = _off(way, beyond, float(radius[0]) + radius_mm(_OTHER[strand]) + _BETWEEN_MM)
    widths = np.append(np.full(len(way), radius[0]), radius[1:])
    return np.vstack([way, line]), widths, len(way)


def _companion(number: int, strand: Strand, sign: float) -> Vector:
    """Return the line that a vessel's way keeps off: a vein's the whole artery."""
    if strand is Strand.VEIN:
        return _whole(number, Strand.ARTERY, sign)[0]
    return courses(number)[Strand.VEIN].line * (sign, 1.0, 1.0)


def _off(way: Vector, other: Vector, apart_mm: float) -> Vector:
    """Return a way moved off another line."""
    beside = resampled(other, 8 * len(other))
    for _ in range(_PUSHES):
        push = way_apart(way, beside, np.full(len(way), apart_mm))
        way = way + gaussian_filter1d(push, 1.0, axis=0, mode="nearest")
    return way


def _from_wall(number: int, strand: Strand, sign: float) -> Vector:
    """Return a vessel's way from the wall of its trunk to near its space."""
    id_, roots = next(_joining(number, strand, sign))
    line, trunk = _end(id_, roots, number).centreline, _trunk(id_)
    away, along = trunk.field(line.astype(np.float32)), arc_length(line)
    slant = np.sqrt(1 - np.clip(np.gradient(away, along), 0.0, 1.0) ** 2)
    inside = away < _JOINT_MM + _TIP * slant * courses(number)[strand].radius_mm[0]
    first = np.flatnonzero(inside)[-1] + 1
    last = max(int(np.searchsorted(along, along[-1] - _TURN_MM)), first + 2)
    even = resampled(line[first:last], max(3, round((along[last - 1] - along[first]) / _RING_MM)))
    early = even[0] + _FIRST_RING_MM * unit(even[1] - even[0])
    return np.vstack([even[0], early, even[1:]])


def _turn(way: Vector, course: Vector) -> Vector:
    """Return the samples between a way and the course that it goes on as, free of kinks."""
    reach = float(np.linalg.norm(course[0] - way[-1]))
    leaving, arriving = (unit(k[-1] - k[0]) * reach for k in (way[-2:], course[:2]))
    samples = max(3, round(reach / _RING_MM) + 1)
    return hermite(way[-1], leaving, course[0], arriving, samples)[1:-1]


def _joining(number: int, strand: Strand, sign: float) -> Iterator[tuple[str, _Roots]]:
    """Yield the trunk that a vessel joins, and with which others."""
    for id_, joined in _ROOTS.items():
        for roots in joined:
            if (roots.strand, roots.sign) == (strand, sign) and number in roots.spaces:
                yield id_, roots


def _ends(id_: str, roots: _Roots) -> Iterator[Solid]:
    """Yield the first stretches of vessels, each made when a point comes near its room."""
    for number in roots.spaces:
        yield awaited(partial(_end_solid, id_, roots, number), _room(id_, roots, number))


def rooms() -> Iterator[tuple[Solid, Solid]]:
    """Yield the first stretch of each vessel, and the box that is sure to hold it."""
    for id_, all_roots in _ROOTS.items():
        for roots in all_roots:
            for number in roots.spaces:
                yield _end_solid(id_, roots, number), _room(id_, roots, number)


def lay_roots() -> None:
    """Lay the first stretches of all vessels, and their courses in the spaces."""
    for id_, all_roots in _ROOTS.items():
        for roots in all_roots:
            for number in roots.spaces:
                _end(id_, roots, number)


def _end_solid(id_: str, roots: _Roots, number: int) -> Solid:
    return _end(id_, roots, number).solid()


@kept
def _end(id_: str, roots: _Roots, number: int) -> Tube:
    """Return the first stretch of a vessel, from its trunk's middle line to its space."""
    axis = _axis(id_)
    line, radius = _line(axis, roots, number)
    rows = np.column_stack([line, np.full(len(line), radius)])
    clear = (*_beside(id_, roots), _nerve(number, roots.sign))
    placed = settled(rows, clear, _BONE_GAP_MM, hug=True)
    placed[0, :3], placed[-1, :3] = line[0], line[-1]
    return Tube(placed)


def _room(id_: str, roots: _Roots, number: int) -> Solid:
    """Return a box that is sure to hold a vessel's first stretch, from rough places."""
    back = space(number).points(wall_figures().value("bundle_back"), 0.0, 0.5)
    tip, axis = back * (roots.sign, 1.0, 1.0), _course(id_).tube().centreline
    height = min(float(tip[2]), _highest(axis, roots, number))
    ends = np.array([axis[np.abs(axis[:, 2] - height).argmin()], tip])
    return box(ends.min(axis=0) - _STRAY_MM, ends.max(axis=0) + _STRAY_MM)


@cache
def _beside(id_: str, roots: _Roots) -> tuple[Solid, ...]:
    """Return what vessels run beside: veins beside arteries, left arteries beside right ones."""
    if roots.strand is Strand.VEIN:
        return (*beside(id_), *_arteries(roots.sign))
    others = (k for k in _ROOTS[id_] if roots.sign == _LEFT and k.sign == _RIGHT)
    return tuple(end for k in others for end in _ends(id_, k))


def _nerve(number: int, sign: float) -> Solid:
    """Return the nerve of a space, from its foramen on."""
    nerve = courses(number)[Strand.NERVE]
    line = nerve.line * (sign, 1.0, 1.0)
    return Tube(np.column_stack([line, nerve.radius_mm])).solid()


def _arteries(sign: float) -> tuple[Solid, ...]:
    """Return the arteries' roots of a side, which veins run beside."""
    return tuple(
        end
        for id_, all_roots in _ROOTS.items()
        for roots in all_roots
        if roots.strand is Strand.ARTERY and roots.sign == sign
        for end in _ends(id_, roots)
    )


def _axis(id_: str) -> Vector:
    """Return a trunk's middle line, short of its ends."""
    tube = _trunk(id_)
    spacing = tube.length / (len(tube.centreline) - 1)
    off = min(round(_FROM_END_MM / spacing), len(tube.centreline) // 4)
    return tube.centreline[off:-off]


def _trunk(id_: str) -> Tube:
    laid = next((k for k in (azygos_tubes(), intercostal_trunks()) if id_ in k), None)
    return laid[id_] if laid else _course(id_).tube()


def _course(id_: str) -> Course:
    """Return the rough course of a trunk."""
    return {**ARTERIES, **VEINS, **AZYGOS, **INTERCOSTAL_TRUNKS}[id_]


def _highest(axis: Vector, roots: _Roots, number: int) -> float:
    """Return the height that a vessel leaves its trunk at or below."""
    return float(axis[:, 2].max()) - (number - roots.spaces[0]) * _APART_MM


def _line(axis: Vector, roots: _Roots, number: int) -> tuple[Vector, float]:
    """Return the rough way from a trunk to the strand of a space, and its radius, mm."""
    course = whole_courses(number)[roots.strand]
    mirror = np.array([roots.sign, 1.0, 1.0])
    way_out = unit(course.line[1] - course.line[0])
    radius = float(course.radius_mm[0])
    tip = (course.line[0] - way_out * (radius + _SEAM_MM)) * mirror
    height = min(float(tip[2]), _highest(axis, roots, number)) - roots.sign * _ASIDE_MM
    start = axis[np.abs(axis[:, 2] - height).argmin()]
    return np.array([start, *_between(start, tip, number), tip]), radius


def _between(start: Vector, tip: Vector, number: int) -> Iterator[Vector]:
    """Yield the way from a trunk to a tip, by the front of the spine where it must be crossed."""
    side = float(np.sign(tip[0]))
    if number == 1 and abs(start[1] - tip[1]) > 30.0:
        yield from spine_front().placed(np.array(_OVER_DOME)) * (side, 1.0, 1.0)
        return
    front, spine = spine_front(), shipped_spine()
    body = spine.vertebra(int(np.clip(round(front.level(float(tip[2]))), 1, 12)))
    beside = body.half_width + _BESIDE_MM
    if side * start[0] > beside:
        return
    way = [(side * beside, 0.6 * body.half_depth)]
    if side * start[0] < 0:
        middles = (0.5 * start[0], 0.5 * side * body.half_width)
        way = [*((x, -_BEFORE_MM) for x in middles), *way]
    for share, (x, behind) in zip(np.linspace(0.1, 0.8, len(way)), way, strict=True):
        z = float(start[2] + share * (tip[2] - start[2]))
        yield np.array([x, float(front.y(front.level(z))) + behind, z])
