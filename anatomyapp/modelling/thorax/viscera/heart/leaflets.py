"""The mitral and the tricuspid valve: a ring, leaflets that hang open, and chordae tendineae."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.interpolate import PchipInterpolator

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    smooth_intersection,
    smooth_union,
    unit,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import Orifice, orifices
from anatomyapp.modelling.thorax.viscera.heart.papillary import LEFT, RIGHT, Node
from anatomyapp.modelling.thorax.viscera.heart.place import placed
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.tube import tube

_HALF_THICKNESS = 0.6
_RING_RADIUS, _RING_INSET_MM = 1.2, 1.7  # the whole ring lies in the blood
_LEAN, _BELLY = 0.34, 1.4  # how leaflets close in with depth; how far they billow
_CHORD_RADIUS = 0.55
_INTO_LEAFLET_MM = 2.0
_FORK_SHARE, _FORK_DEG = 0.55, 8.0  # where a chorda divides; between its ends, around the stream
_SPREAD = 0.8  # of the chordae on a papillary muscle's tip, in its radii
_FILLET_MM = 1.0


@dataclass(frozen=True, slots=True)
class Leaflets:
    """The free edge of a valve's leaflets and the chordae that hold it.

    ``edge`` are pairs of the angle around the stream, degrees, and the depth there, mm: deep in the
    middle of a leaflet, shallow at the commissures. ``chordae`` are pairs of a papillary muscle and
    the angles that its chordae go to.
    """

    edge: Sequence[tuple[float, float]]
    chordae: Sequence[tuple[str, Sequence[float]]]


@dataclass(frozen=True, slots=True, eq=False)
class LeafletPlace:
    """Where points lie on a valve with leaflets; every array is (n,) float32.

    ``angle_deg`` goes around the stream, ``past_edge`` is the distance beyond the free edge there,
    ``sheet`` and ``ring`` the distances to leaflet and ring, and ``depth`` that past the orifice.
    """

    angle_deg: Distances
    past_edge: Distances
    sheet: Distances
    ring: Distances
    depth: Distances


_MITRAL = Leaflets(
    ((-180, 19), (-165, 17), (-135, 6.5), (-105, 12), (-83, 10.5), (-45, 13.5), (-7, 10.5),
     (15, 12), (45, 6.5), (75, 17), (135, 23), (180, 19)),
    (("anterior", (85, 63, 31, 7, -17)), ("posterior", (-175, -153, -121, -97, -73))),
)  # fmt: skip
_TRICUSPID = Leaflets(
    ((-180, 18), (-140, 14), (-110, 5.5), (-75, 5), (-45, 5), (-15, 5.5), (30, 19), (75, 22),
     (120, 19), (150, 7), (180, 18)),
    (("anterior", (45, 70, 95, 120)), ("posterior", (150, 172, -165)), ("septal", (0, -25, -50))),
)  # fmt: skip
_VALVES: Mapping[str, tuple[Leaflets, Mapping[str, tuple[Node, ...]]]] = {
    "mitral": (_MITRAL, LEFT),
    "tricuspid": (_TRICUSPID, RIGHT),
}


@cache
def atrioventricular_valve(name: str) -> Solid:
    """Return the mitral or the tricuspid valve with its chordae, uncut by the walls around."""
    orifice = orifices()[name]
    leaflets, muscles = _VALVES[name]
    depth = _depths(leaflets.edge)
    cords = _chordae(orifice, leaflets, muscles)
    reach = np.full(3, 34.0)

    def field(points: Points) -> Distances:
        value = _sheet(points, orifice, depth)
        return smooth_union(value, cords.near(points, 6.0), _FILLET_MM)

    low = np.minimum(orifice.frame.centre - reach, cords.low)
    return Solid(field, low, np.maximum(orifice.frame.centre + reach, cords.high))


def _depths(edge: Sequence[tuple[float, float]]) -> PchipInterpolator:
    angles, depths = np.array(edge, float).T
    return PchipInterpolator(angles, depths)


def leaflet_place(name: str, points: Points) -> LeafletPlace:
    """Return where points lie on the leaflets of the mitral or the tricuspid valve."""
    return _located(points, orifices()[name], _depths(_VALVES[name][0].edge))


def _located(points: Points, orifice: Orifice, depth: PchipInterpolator) -> LeafletPlace:
    u, v, n = orifice.frame.to_local(points).T
    a, b = orifice.half_sizes
    angle = np.rad2deg(np.arctan2(v / b, u / a)).astype(np.float32)
    inward = -orifice.around(points)
    wanted, slope = _inset(n)
    sheet = np.abs(inward - wanted) / np.sqrt(1 + slope**2) - np.float32(_HALF_THICKNESS)
    past_edge = np.asarray(n - depth(angle).astype(np.float32), np.float32)
    ring = np.hypot(inward - np.float32(_RING_INSET_MM), n) - np.float32(_RING_RADIUS)
    return LeafletPlace(
        angle, past_edge, np.asarray(sheet, np.float32), np.asarray(ring, np.float32), n
    )


def _sheet(points: Points, orifice: Orifice, depth: PchipInterpolator) -> Distances:
    at = _located(points, orifice, depth)
    ends = np.maximum(at.past_edge, -at.depth)
    value = smooth_intersection(at.sheet, np.asarray(ends), 1.0)
    return smooth_union(value, at.ring, _FILLET_MM)


def _inset(n: Distances) -> tuple[Distances, Distances]:
    """Return how far inside the orifice's column a leaflet lies at a depth, and its slope."""
    share = np.clip(n, 0, 24) / np.float32(24)
    inset = (
        np.float32(_RING_INSET_MM) + np.float32(24 * _LEAN) * share - _BELLY * np.sin(np.pi * share)
    )
    slope = np.float32(_LEAN) - np.float32(_BELLY * np.pi / 24) * np.cos(np.pi * share)
    return np.asarray(inset, np.float32), np.asarray(slope, np.float32)


def _chordae(
    orifice: Orifice, leaflets: Leaflets, muscles: Mapping[str, tuple[Node, ...]]
) -> Solid:
    """Return the cords from the tips of papillary muscles, each to two places of a leaflet."""
    depth = _depths(leaflets.edge)
    cords = []
    for name, angles in leaflets.chordae:
        forks = np.array([_ends(orifice, depth, angle) for angle in angles])
        starts = _around_tip(placed(muscles[name]), forks.mean(axis=1))
        for ends, start in zip(forks, starts, strict=True):
            fork = start + _FORK_SHARE * (ends.mean(axis=0) - start)
            cords += [_cord(start, fork), *(_cord(fork, end) for end in ends)]
    return union(cords, 0.6)


def _ends(orifice: Orifice, depth: PchipInterpolator, angle: float) -> list[Vector]:
    """Return the two places where a chorda meets its leaflet."""
    return [
        _edge_place(orifice, at, float(depth(_wrapped(at))) - _INTO_LEAFLET_MM)
        for at in (angle - _FORK_DEG, angle + _FORK_DEG)
    ]


def _wrapped(angle_deg: float) -> float:
    return (angle_deg + 180.0) % 360.0 - 180.0


def _around_tip(muscle: Vector, targets: Vector) -> Vector:
    """Return where chordae to some targets, (n, 3), leave a papillary muscle's tip, (n, 3).

    They leave evenly around it, in the order in which their targets lie around it, so that none
    crosses another.
    """
    tip, onward = muscle[-1], unit(muscle[-1, :3] - muscle[-2, :3])
    u = unit(np.cross(onward, (0.0, 0.0, 1.0)))
    v = np.cross(onward, u)
    away = targets - tip[:3]
    bearing = np.arctan2(away @ v, away @ u)
    place = bearing.argsort().argsort()
    even = 2 * np.pi * place / len(targets)
    turns = (even + np.angle(np.exp(1j * (bearing - even)).sum()))[:, None]
    ring = np.cos(turns) * u + np.sin(turns) * v
    return np.asarray(tip[:3] + _SPREAD * tip[3] * (ring + onward * 0.5))


def _cord(start: Vector, end: Vector) -> Solid:
    return tube([(*start, _CHORD_RADIUS), (*end, _CHORD_RADIUS)])


def _edge_place(orifice: Orifice, angle_deg: float, depth: float) -> Vector:
    angle = np.deg2rad(angle_deg)
    inset, _ = _inset(np.array([depth], np.float32))
    a, b = (size - float(inset[0]) for size in orifice.half_sizes)
    return orifice.at(a * float(np.cos(angle)), b * float(np.sin(angle)), depth)
