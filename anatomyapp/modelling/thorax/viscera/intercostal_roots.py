"""The stretches that join posterior intercostal vessels to the aorta and the azygos veins.

They run over the sides of the vertebral bodies; the right arteries cross the front of the spine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES
from anatomyapp.modelling.thorax.viscera.tube import Tube
from anatomyapp.modelling.thorax.wall.bundle import Strand, courses

_AORTA = "descending-thoracic-aorta"
_LEFT, _RIGHT = 1.0, -1.0
_FILLET_MM = 1.5
_BONE_GAP_MM, _SEAM_MM = 1.1, 0.3
_BESIDE_MM, _BEFORE_MM = 3.0, 2.5  # from a body's side and from its front


@dataclass(frozen=True, slots=True)
class _Roots:
    """Which vessels join a trunk: those of these spaces on this side (1 left, -1 right)."""

    strand: Strand
    spaces: range
    sign: float


_ROOTS: Mapping[str, tuple[_Roots, ...]] = {
    _AORTA: (
        _Roots(Strand.ARTERY, range(3, 12), _LEFT),
        _Roots(Strand.ARTERY, range(5, 12), _RIGHT),
    ),
    "azygos-vein": (_Roots(Strand.VEIN, range(4, 12), _RIGHT),),
    "hemiazygos-vein": (_Roots(Strand.VEIN, range(9, 12), _LEFT),),
    "accessory-hemiazygos-vein": (_Roots(Strand.VEIN, range(5, 8), _LEFT),),
}


def rooted_trunk(id_: str, trunk: Solid) -> Solid:
    """Return a trunk with the intercostal vessels' ends that join it; others as they are."""
    ends = [_end(id_, roots, n) for roots in _ROOTS.get(id_, ()) for n in roots.spaces]
    return union([trunk, *ends], _FILLET_MM) if ends else trunk


def _end(id_: str, roots: _Roots, number: int) -> Solid:
    course = courses(number)[roots.strand]
    mirror = np.array([roots.sign, 1.0, 1.0])
    way_out = unit(course.line[1] - course.line[0])
    radius = float(course.radius_mm[0])
    tip = (course.line[0] - way_out * (radius + _SEAM_MM)) * mirror
    line = np.array([*_from_trunk(id_, tip), tip])
    rows = np.column_stack([line, np.full(len(line), radius)])
    placed = settled(rows, (), _BONE_GAP_MM, hug=True)
    placed[0, :3], placed[-1, :3] = line[0], tip
    return Tube(placed).solid()


def _from_trunk(id_: str, tip: Vector) -> Iterator[Vector]:
    """Yield the way from a trunk's middle, by the front of the spine where it must be crossed."""
    start = _nearest(id_, float(tip[2]))
    yield start
    front, number = spine_front(), float(spine_front().level(float(tip[2])))
    body = shipped_spine().vertebra(int(np.clip(round(number), 1, 12)))
    before, side = float(front.y(number)), np.sign(tip[0])
    if side * start[0] < 0 or id_ == _AORTA:
        yield np.array([0.5 * start[0], before - _BEFORE_MM, tip[2]])
    if side * start[0] < 0:
        yield np.array([0.5 * side * body.half_width, before - _BEFORE_MM, tip[2]])
    beside = side * (body.half_width + _BESIDE_MM)
    yield np.array([beside, before + 0.6 * body.half_depth, tip[2]])


def _nearest(id_: str, height: float) -> Vector:
    """Return the point of a trunk's axis nearest to a height."""
    course = ARTERIES[id_] if id_ in ARTERIES else AZYGOS[id_]
    nodes = spine_front().placed(np.array(course.nodes))[:, :3]
    dense = np.array(
        [np.interp(np.linspace(0, len(nodes) - 1, 200), np.arange(len(nodes)), k) for k in nodes.T]
    ).T
    return np.asarray(dense[np.abs(dense[:, 2] - height).argmin()])
