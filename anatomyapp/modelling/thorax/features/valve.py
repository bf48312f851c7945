"""The features of the four valves: cusps with their nodules and lunules, leaflets and chordae."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from anatomyapp.modelling.field import Distances, Points, sphere
from anatomyapp.modelling.thorax.features.region import Regions, between, every, some, without
from anatomyapp.modelling.thorax.viscera.heart.cusps import free_edge, nodule_place
from anatomyapp.modelling.thorax.viscera.heart.leaflets import leaflet_place
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.roots import AORTIC_CUSPS, PULMONARY_CUSPS

_SIXTH_DEG = 60.0
_RING_MM = 2.4  # height of the ring past the orifice
_RING_WIDTH_MM = 1.6
_NODULE_MM = 1.9
_LUNULE_MM = 2.2  # breadth of the thin strip beside a cusp's free edge
_COMMISSURE_DEG, _COMMISSURE_SHARE = 14.0, 0.55  # of the radius, outwards
_SHEET_MM, _EDGE_MM, _ON_RING_MM = 0.7, 0.7, 0.3
# Angles around the stream between which each leaflet hangs: where it is shallow, two meet. The
# anterior mitral leaflet is the one on the side of the aortic orifice.
_LEAFLETS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "mitral": {"anterior-leaflet": (45.0, 225.0), "posterior-leaflet": (-135.0, 45.0)},
    "tricuspid": {
        "anterior-leaflet": (-12.0, 150.0),
        "posterior-leaflet": (150.0, 248.0),
        "septal-leaflet": (-112.0, -12.0),
    },
}
_CUSPS = {"aortic": AORTIC_CUSPS, "pulmonary": PULMONARY_CUSPS}
VALVES = tuple(f"{name}-valve" for name in (*_CUSPS, *_LEAFLETS))


def valve_regions(id_: str, points: Points) -> Regions:
    """Return the regions of a valve at points on its surface."""
    name = id_.removesuffix("-valve")
    return _with_cusps(name, points) if name in _CUSPS else _with_leaflets(name, points)


def _with_cusps(name: str, points: Points) -> Regions:
    orifice, angles = orifices()[name], _CUSPS[name]
    u, v, n = orifice.frame.to_local(points).T
    radius = float(np.mean(orifice.half_sizes))
    out = np.asarray(np.hypot(u, v), np.float32)
    turn = np.asarray(np.rad2deg(np.arctan2(v, u)), np.float32)
    ring = every(n - np.float32(_RING_MM), np.float32(radius - _RING_WIDTH_MM) - out)
    cusps = {f"{name}-valve-{cusp}-cusp": without(_sector(turn, angle), ring)
             for cusp, angle in angles.items()}  # fmt: skip
    place = nodule_place(radius)
    nodules = some(*(_at_nodule(np.stack([u, v, n], axis=1), a, place) for a in angles.values()))
    strip = free_edge(out, radius) - np.float32(_LUNULE_MM) - n
    meeting = every(strip, np.float32(_COMMISSURE_SHARE * radius) - out, _between(turn, angles))
    return {
        **cusps,
        f"{name}-valve-nodules": nodules,
        f"{name}-valve-lunules": without(strip, nodules, meeting),
        f"{name}-valve-commissures": meeting,
    }


def _sector(turn: Distances, angle_deg: float) -> Distances:
    """Return the third of a circle around an angle; values are degrees."""
    return _turned(turn, angle_deg) - np.float32(_SIXTH_DEG)


def _between(turn: Distances, angles: Mapping[str, float]) -> Distances:
    """Return where two cusps meet; values are degrees."""
    aside = [_turned(turn, angle + _SIXTH_DEG) for angle in angles.values()]
    return some(*aside) - np.float32(_COMMISSURE_DEG)


def _turned(turn: Distances, angle_deg: float) -> Distances:
    away = (turn - np.float32(angle_deg) + np.float32(180)) % np.float32(360) - np.float32(180)
    return np.asarray(np.abs(away), np.float32)


def _at_nodule(local: Points, angle_deg: float, place: tuple[float, float]) -> Distances:
    angle, (out, height) = np.deg2rad(angle_deg), place
    centre = (out * float(np.cos(angle)), out * float(np.sin(angle)), height)
    return sphere(np.asarray(local, np.float32), centre, _NODULE_MM)


def _with_leaflets(name: str, points: Points) -> Regions:
    at = leaflet_place(name, points)
    ring = at.ring - np.float32(_ON_RING_MM)
    sheet = without(
        every(at.sheet - np.float32(_SHEET_MM), at.past_edge - np.float32(_EDGE_MM)), ring
    )
    found = {f"{name}-valve-{leaflet}": every(sheet, _hanging(at.angle_deg, span))
             for leaflet, span in _LEAFLETS[name].items()}  # fmt: skip
    return {**found, f"{name}-valve-chordae": _apart(at.depth, [ring, sheet])}


def _hanging(angles: Distances, span: tuple[float, float]) -> Distances:
    """Return the angles of a span, which may pass 180 degrees; values are degrees."""
    first, last = span
    return some(between(angles, first, last), between(angles + np.float32(360), first, last))


def _apart(depth: Distances, others: Iterable[Distances]) -> Distances:
    """Return what hangs past the orifice and belongs to none of the other regions."""
    return without(np.asarray(-depth, np.float32), *others)
