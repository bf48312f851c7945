"""The diaphragm: two domes and the heart's plateau, its central tendon, crura and openings.

The abdomen is one solid under the domes and inside the chest wall; the diaphragm is the shell just
inside its surface, cut where it is attached to xiphoid, costal margin and the arcuate ligaments.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    ellipsoid,
    smooth_intersection,
    smooth_step,
    smooth_union,
)
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.heart import heart, under_face
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.solid import Solid, union, without
from anatomyapp.modelling.thorax.viscera.tube import Tube
from anatomyapp.modelling.thorax.viscera.vessels import (
    oesophagus,
    systemic_arteries,
    systemic_veins,
)

# Domes: middle to the left and in front of T1's body, and half sizes.
_RIGHT_DOME = ((-62.0, -27.0), (59.0, 91.0, 94.0))
_LEFT_DOME = ((65.0, -25.0), (57.0, 89.0, 86.0))
_BETWEEN_DOMES_MM = 14.0
_PLATEAU_CENTRE, _PLATEAU_STRETCH, _PLATEAU_RADIUS = (26.0, -60.0), 1.15, 47.0
_PLATEAU_FALL_MM = 50.0
_UNDER_HEART_MM = 4.6
_WALL_GAP_MM, _BONE_GAP_MM = 1.6, 2.4
_VESSEL_GAP_MM = 0.8
_AXIS_DEPTH = -35.0  # attachments are given by the azimuth around this depth from T1
_SHARES = {7: 0.5, 8: 0.42, 9: 0.4, 10: 0.35}  # of the cartilage's length, where muscle arises
_FLOATING = {11: 0.8, 12: 0.6}
_ARCUATE = ((62.0, -42.0, 13.2), (38.0, -44.0, 12.75), (18.0, -44.0, 12.25))  # ligaments
_SPINAL_LEVEL, _BESIDE_SPINE, _SIDE_DROP_MM = 12.35, (26.0, 44.0), 90.0  # in front of the bodies
_TREFOIL = (
    ((8.0, -62.0), (42.0, 27.0), 0.0),
    ((-58.0, -30.0), (40.0, 19.0), -0.35),
    ((66.0, -26.0), (36.0, 17.0), 0.42),
)
_TREFOIL_FILLET_MM = 12.0
_SEAM_MM = 0.15  # half the gap between parts of the muscle, and between muscle and tendon
_SEAM_EDGE_MM = 0.8

# Crura: mm to the left, in front of the bodies, level, half width, half depth.
_RIGHT_CRUS = (
    (
        (-13.0, 4.0, 14.6, 8.0, 4.0),
        (-12.5, 5.0, 13.3, 8.5, 4.5),
        (-12.0, 8.5, 12.5, 8.5, 5.0),
        (-8.0, 24.0, 11.75, 8.0, 5.0),
        (2.0, 38.0, 11.0, 7.0, 4.5),
        (9.5, 43.0, 10.3, 6.0, 4.0),
        (11.0, 43.0, 9.7, 6.0, 3.4),
    ),
    (
        (-11.0, 12.0, 12.6, 8.0, 5.0),
        (-2.0, 39.0, 11.8, 8.0, 5.0),
        (15.0, 47.0, 11.2, 8.0, 5.0),
        (31.0, 50.0, 10.7, 6.5, 4.5),
        (37.0, 45.0, 10.1, 6.0, 3.8),
        (36.0, 41.0, 9.6, 6.0, 3.2),
    ),
)
_LEFT_CRUS = (
    (
        (15.0, 6.0, 14.0, 7.0, 4.0),
        (16.0, 10.0, 13.2, 7.5, 4.5),
        (18.5, 14.0, 12.4, 8.0, 4.5),
        (24.0, 24.0, 11.7, 8.0, 4.5),
        (34.0, 32.0, 10.8, 8.0, 4.2),
        (45.0, 31.0, 10.1, 8.0, 3.4),
    ),
)
_CRURAL_FILLET_MM = 6.0
_LOW = np.array([-142.0, -172.0, -250.0])
_HIGH = np.array([142.0, 56.0, -20.0])


def above_abdomen(points: Points) -> Distances:
    """Return the distance to the diaphragm's upper face, negative in the abdomen."""
    wall = wall_distance(points) + np.float32(_WALL_GAP_MM)
    wall = smooth_intersection(wall, np.float32(_BONE_GAP_MM) - bone_distance(points), 2.0)
    for vessel, gap, fillet in _behind():
        wall = smooth_intersection(wall, np.float32(gap) - vessel.near(points, 14.0), fillet)
    value = smooth_intersection(wall, _domes(points), 10.0)
    sac = np.float32(0.5) - sac_outside().near(points, 10.0)
    return smooth_intersection(value, sac, 4.0)


@cache
def _behind() -> tuple[tuple[Solid, float, float], ...]:
    """Return the vessels that run behind the diaphragm, their gap and the fillet."""
    arteries, veins = systemic_arteries(), systemic_veins()
    return (
        (arteries["descending-thoracic-aorta"], 2.0, 6.0),
        (veins["azygos-vein"], 1.6, 3.0),
        (veins["hemiazygos-vein"], 1.4, 3.0),
    )


def _domes(points: Points) -> Distances:
    figures, front = viscera_figures(), spine_front()
    value = None
    for side, (place, radii) in (("right", _RIGHT_DOME), ("left", _LEFT_DOME)):
        top = float(front.z(figures.value(f"{side}_dome_level")))
        centre = _from_t1((*place, 0.0))
        centre[2] = top - radii[2]
        raised = points.copy()
        raised[:, 2] = np.maximum(points[:, 2], np.float32(centre[2]))  # straight walls below
        dome = ellipsoid(raised, centre, radii)
        value = dome if value is None else smooth_union(value, dome, _BETWEEN_DOMES_MM)
    return smooth_union(np.asarray(value), _plateau(points), 16.0)


def _plateau(points: Points) -> Distances:
    """Return the distance to the floor under the heart, which falls off around it."""
    x, y, _ = _from_t1((*_PLATEAU_CENTRE, 0.0))
    away = np.hypot((points[:, 0] - x) / _PLATEAU_STRETCH, points[:, 1] - y) - _PLATEAU_RADIUS
    fall = np.maximum(away, 0) ** 2 / _PLATEAU_FALL_MM
    above = -under_face(points, heart().origin) + np.float32(_UNDER_HEART_MM)
    return np.asarray((above + fall) * 0.8, np.float32)


def _from_t1(offset: tuple[float, float, float]) -> Vector:
    return np.asarray(shipped_spine().body(1).centre + np.array(offset))


@cache
def _attachment() -> PchipInterpolator:
    """Return the height of the attachment by azimuth: 0 in front, pi behind."""
    frame = sternal_frame()
    places = [frame.xiphoid.moved(n=-27.0).centre]
    for n, share in _SHARES.items():
        cartilage = costal_sweep(n).cartilage
        places.append(cartilage[int(share * (len(cartilage) - 1))])
    for n, share in _FLOATING.items():
        curve = rib_curves()[n - 1].centreline
        places.append(curve[int(share * (len(curve) - 1))])
    places.extend(spine_front().placed([node])[0] for node in _ARCUATE)
    table = np.array(places)
    turn = _azimuth(table)
    order = np.argsort(turn)
    return PchipInterpolator(turn[order], table[order, 2])


def _azimuth(points: NDArray[np.floating]) -> NDArray[np.floating]:
    depth = _from_t1((0.0, _AXIS_DEPTH, 0.0))[1]
    return np.asarray(np.arctan2(np.abs(points[:, 0]), depth - points[:, 1]))


def _over_attachment(points: Points) -> Distances:
    heights = _attachment()
    turn = np.clip(_azimuth(points), heights.x[0], heights.x[-1])
    beside = smooth_step(np.abs(points[:, 0]), *_BESIDE_SPINE) * np.float32(_SIDE_DROP_MM)
    spinal = float(spine_front().z(_SPINAL_LEVEL)) - beside
    behind = points[:, 1] > _from_t1((0.0, _AXIS_DEPTH, 0.0))[1]
    height = np.where(behind, np.maximum(heights(turn), spinal), heights(turn))
    return np.asarray((height - points[:, 2]) * 0.8, np.float32)


@cache
def sheet() -> Solid:
    """Return the muscular and tendinous sheet without crura, with its openings."""
    half = np.float32(viscera_figures().value("diaphragm_thickness") / 2)

    def field(points: Points) -> Distances:
        shell = np.abs(above_abdomen(points) + half) - half
        cut = smooth_intersection(shell, _over_attachment(points), 1.5)
        return np.asarray(np.maximum(cut, np.float32(0.8) - bone_distance(points)), np.float32)

    return without(Solid(field, _LOW, _HIGH), _passing(), _VESSEL_GAP_MM, 1.0)


@cache
def _passing() -> tuple[Solid, ...]:
    """Return what passes through the diaphragm's openings."""
    arteries, veins = systemic_arteries(), systemic_veins()
    names = ("descending-thoracic-aorta", "abdominal-aorta")
    behind = ("azygos-vein", "hemiazygos-vein")
    return (
        veins["inferior-vena-cava"],
        oesophagus(),
        *(arteries[name] for name in names),
        *(veins[name] for name in behind),
    )


def _outside_trefoil(points: Points) -> Distances:
    """Return the distance to the central tendon's outline, seen from above."""
    value = None
    for middle, radii, turn in _TREFOIL:
        x, y, _ = _from_t1((*middle, 0.0))
        u, v = points[:, 0] - x, points[:, 1] - y
        cosine, sine = np.cos(turn), np.sin(turn)
        along, across = (u * cosine + v * sine) / radii[0], (v * cosine - u * sine) / radii[1]
        leaf = ((np.hypot(along, across) - 1) * min(radii)).astype(np.float32)
        value = leaf if value is None else smooth_union(value, leaf, _TREFOIL_FILLET_MM)
    return np.asarray(value)


@cache
def diaphragm() -> Mapping[str, Solid]:
    """Return crura, central tendon and the two halves of the muscle, with gaps between them."""
    crura = {
        "diaphragm-crus-right": _crus(_RIGHT_CRUS),
        "diaphragm-crus-left": without(_crus(_LEFT_CRUS), [_crus(_RIGHT_CRUS)], 0.3),
    }
    tendon = without(_tendon(), crura.values(), 0.3)
    halves = {
        f"hemidiaphragm-{side}": without(_half(sign), crura.values(), 0.3)
        for side, sign in (("left", 1.0), ("right", -1.0))
    }
    return {**crura, "central-tendon": tendon, **halves}


def _crus(bands: tuple[tuple[tuple[float, ...], ...], ...]) -> Solid:
    tubes = [Tube(spine_front().placed(np.array(band))).solid() for band in bands]
    whole = without(union(tubes, _CRURAL_FILLET_MM), _passing(), _VESSEL_GAP_MM, 1.0)

    def field(points: Points) -> Distances:
        value = smooth_intersection(
            whole.field(points), np.float32(0.9) - bone_distance(points), 0.8
        )
        return smooth_intersection(value, above_abdomen(points) + np.float32(0.3), 1.0)

    return Solid(field, whole.low, whole.high)


def _tendon() -> Solid:
    whole = sheet()

    def field(points: Points) -> Distances:
        return smooth_intersection(
            whole.field(points), _outside_trefoil(points) + np.float32(_SEAM_MM), _SEAM_EDGE_MM
        )

    return Solid(field, _LOW, _HIGH)


def _half(sign: float) -> Solid:
    whole = sheet()

    def field(points: Points) -> Distances:
        muscle = smooth_intersection(
            whole.field(points), np.float32(_SEAM_MM) - _outside_trefoil(points), _SEAM_EDGE_MM
        )
        return smooth_intersection(
            muscle, np.float32(_SEAM_MM) - np.float32(sign) * points[:, 0], _SEAM_EDGE_MM
        )

    low, high = _LOW.copy(), _HIGH.copy()
    (low if sign > 0 else high)[0] = 0.0
    return Solid(field, low, high)
