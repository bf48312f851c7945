"""Where veins open into the atria: the atrium goes on as the vein does and is cut square."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    smooth_intersection,
    smooth_union,
    unit,
)
from anatomyapp.modelling.thorax.viscera.heart.place import placed
from anatomyapp.modelling.thorax.viscera.pulmonary_courses import PULMONARY
from anatomyapp.modelling.thorax.viscera.solid import Solid, grown
from anatomyapp.modelling.thorax.viscera.systemic_courses import VEINS
from anatomyapp.modelling.thorax.viscera.tube import Tube, tube

_STUBS_MM: Mapping[str, float] = {  # how much of the pulmonary veins belongs to the left atrium
    "superior-pulmonary-vein-left": 22.0,
    "inferior-pulmonary-vein-left": 19.0,
    "superior-pulmonary-vein-right": 16.0,
    "inferior-pulmonary-vein-right": 22.0,
}
_AROUND_MM = 3.0  # from a vein's wall: nothing of the atrium lies there beyond its mouth
_COLLAR_EDGE_MM = 4.0  # of what stands up beside a mouth
_SEAM_MM = 1.0
_LEAD_MM = 5.0  # over which the atrium keeps a caval vein's calibre
_OVER_MM = 0.2  # how much wider than the vein the mouth is


@dataclass(frozen=True, slots=True, eq=False)
class Mouth:
    """The end of a vein in an atrium.

    ``vein`` is the tube, ``cut`` the arc length at which the atrium ends, ``away`` +1 where the
    vein leaves the heart with its arc length, else -1.
    """

    vein: Tube
    cut: float
    away: int

    @property
    def trunk(self) -> Solid:
        """Return the vein as the atrium's own wall."""
        return grown(self.vein.solid(), _OVER_MM)

    def beginning(self, short: float) -> Solid:
        """Return the atrium's stretch of the vein, up to ``short`` mm before the mouth."""
        return self._up_to(short, 1)

    def beyond(self, short: float) -> Solid:
        """Return the rest of the vein, from ``short`` mm before the mouth outwards."""
        return self._up_to(short, -1)

    def _up_to(self, short: float, side: int) -> Solid:
        trunk, (end, onward) = self.trunk, self._plane(short)

        def field(points: Points) -> Distances:
            past = np.asarray((points - end) @ (side * onward), np.float32)
            return smooth_intersection(trunk.field(points), past, _SEAM_MM)

        return Solid(field, trunk.low, trunk.high)

    def kept(self, points: Points) -> Distances:
        """Return the distance to what the atrium may fill: all but the vein's surroundings."""
        end, onward = self._plane()
        past = np.asarray((points - end) @ onward, np.float32)
        around = np.float32(_AROUND_MM) - self.vein.locate(points).distance
        return smooth_union(past, around, _COLLAR_EDGE_MM)

    def _plane(self, short: float = 0.0) -> tuple[Points, Points]:
        """Return a place on the vein's axis, ``short`` mm before the cut, and the way outwards."""
        line = self.vein.centreline
        last = len(line) - 1
        at = min(round((self.cut - self.away * short) / self.vein.length * last), last)
        onward = self.away * unit(line[min(at + 2, last)] - line[at - 2])
        return line[at].astype(np.float32), onward.astype(np.float32)


@cache
def pulmonary_mouths() -> tuple[Mouth, ...]:
    """Return the mouths of the four pulmonary veins."""
    return tuple(Mouth(PULMONARY[id_].tube(), cut, 1) for id_, cut in _STUBS_MM.items())


@cache
def caval_mouths() -> tuple[Mouth, ...]:
    """Return the mouths of the superior and the inferior vena cava."""
    tubes = (VEINS[f"{place}-vena-cava"].tube() for place in ("superior", "inferior"))
    return tuple(Mouth(vein, vein.length, -1) for vein in tubes)


def venous_sinus(nodes: Sequence[tuple[float, ...]]) -> Solid:
    """Return the part of the right atrium between the caval veins, through the heart's nodes."""
    upper, lower = (_entering(mouth.vein) for mouth in caval_mouths())
    return tube(np.vstack([upper, placed(nodes), lower[::-1]]))


def _entering(vein: Tube) -> Vector:
    """Return nodes on which the atrium goes on from a vein's end, (3, 4) mm."""
    end, radius = vein.centreline[-1], float(vein.radii[-1, 0]) + _OVER_MM
    onward = unit(end - vein.centreline[-6])
    steps = np.array([-_LEAD_MM, 0.0, _LEAD_MM])
    return np.column_stack([end + steps[:, None] * onward, np.full(3, radius)])


def ended(atrium: Solid, mouths: Iterable[Mouth]) -> Solid:
    """Return an atrium cut square where its veins begin."""
    cuts = tuple(mouths)

    def field(points: Points) -> Distances:
        value = atrium.field(points)
        close = value < np.float32(_AROUND_MM)
        if not close.any():
            return value
        inner, cut = points[close], value[close]
        for mouth in cuts:
            cut = smooth_intersection(cut, mouth.kept(inner), _SEAM_MM)
        value = value.copy()
        value[close] = cut
        return value

    return Solid(field, atrium.low, atrium.high)
