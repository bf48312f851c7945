"""The stretches that join posterior intercostal vessels to their trunks.

They run over the sides of the vertebral bodies; the right arteries cross the front of the spine,
and the highest of both sides climb to their spaces from the beginning of the descending aorta.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.azygos import azygos_tubes, intercostal_trunks
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import Tube
from anatomyapp.modelling.thorax.wall.bundle import Strand, courses, whole_courses
from anatomyapp.modelling.thorax.wall.space import SPACES

_AORTA = "descending-thoracic-aorta"
_LEFT, _RIGHT = 1.0, -1.0
_FILLET_MM = 1.5
_BONE_GAP_MM, _SEAM_MM = 1.1, 0.3
_BESIDE_MM, _BEFORE_MM = 3.0, 2.5  # from a body's side and from its front
_FROM_END_MM = 6.0  # no vessel leaves a trunk nearer to its end
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
    """Return a trunk with the intercostal vessels' ends that join it; others as they are."""
    if id_ not in _ROOTS:
        return trunk
    return union([trunk, *(end for roots in _ROOTS[id_] for end in _ends(id_, roots))], _FILLET_MM)


def intercostal_nerves() -> tuple[Solid, ...]:
    """Return the intercostal nerves of both sides, from the spine on."""
    lines = (courses(number)[Strand.NERVE] for number in SPACES)
    rows = [np.column_stack([course.line, course.radius_mm]) for course in lines]
    mirror = np.array([-1.0, 1.0, 1.0, 1.0])
    return tuple(Tube(row).solid() for left in rows for row in (left, left * mirror))


@cache
def _ends(id_: str, roots: _Roots) -> tuple[Solid, ...]:
    axis = _axis(id_)
    top = float(axis[:, 2].max())
    beside = _arteries(roots.sign) if roots.strand is Strand.VEIN else ()
    found = []
    for order, number in enumerate(roots.spaces):
        line, radius = _line(axis, roots, number, top - order * _APART_MM)
        rows = np.column_stack([line, np.full(len(line), radius)])
        placed = settled(rows, beside, _BONE_GAP_MM, hug=True)
        placed[0, :3], placed[-1, :3] = line[0], line[-1]
        found.append(Tube(placed).solid())
    return tuple(found)


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
    laid = next((k for k in (azygos_tubes(), intercostal_trunks()) if id_ in k), None)
    tube = laid[id_] if laid else {**ARTERIES, **VEINS}[id_].tube()
    spacing = tube.length / (len(tube.centreline) - 1)
    off = min(round(_FROM_END_MM / spacing), len(tube.centreline) // 4)
    return tube.centreline[off:-off]


def _line(axis: Vector, roots: _Roots, number: int, highest: float) -> tuple[Vector, float]:
    """Return the rough way from a trunk to the strand of a space, and its radius, mm."""
    course = whole_courses(number)[roots.strand]
    mirror = np.array([roots.sign, 1.0, 1.0])
    way_out = unit(course.line[1] - course.line[0])
    radius = float(course.radius_mm[0])
    tip = (course.line[0] - way_out * (radius + _SEAM_MM)) * mirror
    start = axis[np.abs(axis[:, 2] - min(float(tip[2]), highest)).argmin()]
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
