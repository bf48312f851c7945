"""The sternum: manubrium, body and xiphoid process.

Each piece is an outline that is given thickness about a bent middle surface; its relief (ridges,
hollows, raised rims) lies in the thickness. The outlines and the joints are the same at x and -x,
the relief is not quite.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Field,
    Frame,
    Points,
    bump,
    ellipsoid,
    plate,
    smooth_intersection,
    smooth_subtraction,
    smooth_union,
    superellipse,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.sternal_frame import (
    NOTCHED_RIBS,
    Hollow,
    sternal_frame,
    sternum_figures,
)
from anatomyapp.modelling.thorax.sternal_outline import (
    BODY,
    BODY_SIZE,
    MANUBRIUM,
    MANUBRIUM_SIZE,
    XIPHOID,
    XIPHOID_SIZE,
    half_outline,
)

NOTCH_GAP_MM = 0.35
_JOINT_EDGE_MM = 0.7
HALF_JOINT_MM = 0.32  # half the gap at the sternal angle and above the xiphoid process
CLAVICULAR_GAP_MM = 0.9


@dataclass(frozen=True, slots=True)
class _Ridge:
    """A transverse ridge where two sternebrae fused: no two are alike, and none is symmetric.

    ``gap_mm`` is where across it is lowest, ``tilt`` its slope, ``bow_mm`` its bend downwards.
    """

    rib: int
    height_mm: float
    width_mm: float
    bow_mm: float
    tilt: float
    gap_mm: float


_RIDGES = (
    _Ridge(3, 0.75, 2.6, 2.4, 0.045, -3.0),
    _Ridge(4, 0.55, 3.2, 1.6, -0.06, 4.0),
    _Ridge(5, 0.38, 2.8, 2.8, 0.03, -6.0),
)


def _slab(
    outline: Distances, forward: Distances, half: Distances, rims: tuple[float, float]
) -> Distances:
    """Return the distance to a flat piece with rims of other radii in front and behind."""
    rim = np.minimum(np.where(forward > 0, rims[0], rims[1]), 0.95 * half).astype(np.float32)
    across, over = outline + rim, np.abs(forward) - half + rim
    outside = np.hypot(np.maximum(across, 0), np.maximum(over, 0))
    return np.asarray(np.minimum(np.maximum(across, over), 0) + outside - rim, np.float32)


def _folded(points: Points) -> Points:
    return np.column_stack([np.abs(points[:, 0]), points[:, 1:]]).astype(np.float32)


def _padded(
    piece: Distances, points: Points, notch: Hollow, inward: tuple[float, float]
) -> Distances:
    """Add a low pad under a costal notch; ``inward`` is how far inside, and its fillet."""
    depth, fillet = inward
    _, thickness, height = notch.radii
    centre = notch.frame.moved(u=-depth).centre
    pad = ellipsoid(points, centre, (4.4, thickness + 0.1, height + 1.0), notch.frame.axes)
    return smooth_union(piece, pad, fillet)


def _notched(piece: Distances, points: Points, notch: Hollow) -> Distances:
    return smooth_subtraction(piece, notch.distance(points, NOTCH_GAP_MM), 1.1)


def manubrium(points: Points) -> Distances:
    """Return the distance to the manubrium."""
    frame, folded = sternal_frame(), _folded(points)
    piece = _manubrium_plate(frame.manubrium.to_local(points))
    notch = frame.clavicular_notch
    shoulder = notch.frame.moved(u=-8.6, n=-3.6)
    piece = smooth_union(
        piece, ellipsoid(folded, shoulder.centre, (5.2, 8.6, 7.0), shoulder.axes), 5.0
    )
    seat = frame.first_cartilage.moved(n=-1.8)
    piece = smooth_union(piece, plate(folded, seat, (6.8, 8.6, 1.8), 2.3, 1.6), 5.0)
    piece = smooth_subtraction(piece, notch.distance(folded) - np.float32(CLAVICULAR_GAP_MM), 1.2)
    piece = smooth_subtraction(piece, _first_window(frame.first_cartilage, folded), 1.0)
    piece = _padded(piece, folded, frame.notches[2], (2.6, 2.0))
    piece = _notched(piece, folded, frame.notches[2])
    above = (folded - frame.angle.astype(np.float32)) @ frame.angle_normal.astype(np.float32)
    return smooth_intersection(piece, np.float32(HALF_JOINT_MM) - above, _JOINT_EDGE_MM)


def _manubrium_plate(local: Points) -> Distances:
    """Return the bent plate: thicker above, edges swept back, hollow in the midline."""
    figures = sternum_figures()
    length = figures.value("manubrium_length")
    x, forward, up = local[:, 0], -local[:, 1], local[:, 2]
    k = np.clip(up / length, 0, 1)
    middle = -0.0062 * x * x * (0.5 + 0.7 * k) + 0.9 * bump(k, 0, 0.14)
    low = figures.value("manubrium_half_thickness_below")
    high = figures.value("manubrium_half_thickness_above")
    half = low + (high - low) * k**1.6 + bump(x, 21, 8) * bump(up, length - 8, 8)
    front = 1.3 * bump(up, 0.4, 3.4) - 1.3 * bump(up, 0.40 * length, 14)
    front = front + 1.3 * bump(x, 0, 15) - 0.5 * bump(x - 0.12 * up, 1.5, 6) * np.sin(np.pi * k)
    front = front + 0.4 * bump(np.abs(x) + 0.35 * up, 27, 4) * bump(up, 0.45 * length, 16)
    back = 0.3 * bump(x, 0, 15)
    forward = np.asarray(forward - middle, np.float32)
    half = np.asarray(half + np.where(forward > 0, front, back), np.float32)
    scale = (figures.value("manubrium_width") / MANUBRIUM_SIZE[0], length / MANUBRIUM_SIZE[1])
    outline = half_outline(MANUBRIUM, *scale).at(np.abs(x), up)
    return _slab(outline, forward, half, (5.6, 4.0))


def _first_window(joint: Frame, points: Points) -> Distances:
    """Return the room of cartilage 1 in front of its synchondrosis."""
    local = joint.to_local(points)
    oval = superellipse(local[:, 0], local[:, 1], 6.3, 8.2, 2.3)
    return smooth_intersection(oval, np.abs(local[:, 2] - np.float32(3.6)) - np.float32(3.7), 0.8)


def body(points: Points) -> Distances:
    """Return the distance to the body of the sternum."""
    frame, folded = sternal_frame(), _folded(points)
    piece = _body_plate(frame.body.to_local(points))
    for n in NOTCHED_RIBS:
        piece = _padded(piece, folded, frame.notches[n], (3.7, 4.5))
    for n in NOTCHED_RIBS:
        piece = _notched(piece, folded, frame.notches[n])
    above = (folded - frame.angle.astype(np.float32)) @ frame.angle_normal.astype(np.float32)
    piece = smooth_intersection(piece, above + np.float32(HALF_JOINT_MM), _JOINT_EDGE_MM)
    below = -frame.xiphoid.to_local(folded)[:, 2]
    return smooth_intersection(piece, below + np.float32(HALF_JOINT_MM), 1.4)


def _body_plate(local: Points) -> Distances:
    """Return the bowed plate, ridged across where the sternebrae fused."""
    figures = sternum_figures()
    length = figures.value("body_length")
    x, forward, down = local[:, 0], -local[:, 1], -local[:, 2]
    k = np.clip(down / length, 0, 1)
    middle = -0.0046 * x * x + 1.6 * np.sin(np.pi * k) - 0.9 * k + 0.9 * bump(k, 0, 0.05)
    high = figures.value("body_half_thickness_above")
    half = high + (figures.value("body_half_thickness_below") - high) * k
    front, back = _body_relief(x, down)
    forward = np.asarray(forward - middle, np.float32)
    half = np.asarray(half + np.where(forward > 0, front, back), np.float32)
    scale = (figures.value("body_width") / BODY_SIZE[0], length / BODY_SIZE[1])
    outline = half_outline(BODY, *scale).at(np.abs(x), -down)
    return _slab(outline, forward, half, (4.2, 3.0))


def _body_relief(x: Distances, down: Distances) -> tuple[Distances, Distances]:
    """Return the relief of the front (ridges, each sternebra slightly hollow) and of the back."""
    places = [sternum_figures().value("notch_below_angle", ridge.rib) for ridge in _RIDGES]
    front = 1.1 * bump(down, 0.5, 3.4) + 0.35 * bump(np.abs(x), 13.5, 4.0)
    back = -0.7 * bump(x, 0, 10)
    for place, ridge in zip(places, _RIDGES, strict=True):
        bent = ridge.bow_mm * np.cos(x / 9.0) + ridge.tilt * x
        height = ridge.height_mm * (1 - 0.45 * bump(x, ridge.gap_mm, 5.0))
        front = front + height * bump(down - bent, place, ridge.width_mm)
        back = back + 0.2 * bump(down - ridge.tilt * x, place, 3.0)
    for upper, lower in zip([0.0, *places], [*places, 88.0], strict=True):
        middle, width = (upper + lower) / 2, 0.33 * (lower - upper)
        front = front - 0.45 * bump(down, middle, width) * bump(x, 0.03 * (middle - 40.0), 10)
    return np.asarray(front), np.asarray(back)


def xiphoid(points: Points) -> Distances:
    """Return the distance to the xiphoid process."""
    figures, frame, folded = sternum_figures(), sternal_frame(), _folded(points)
    length = figures.value("xiphoid_length")
    local = frame.xiphoid.to_local(folded)
    x, forward, down = local[:, 0], -local[:, 1], -local[:, 2]
    k = np.clip(down / length, 0, 1)
    forward = forward - (2.6 * k * k - 1.2 - 1.32 * np.sin(np.pi * k) - 0.012 * x * x)
    forward = np.asarray(forward, np.float32)
    high = figures.value("xiphoid_half_thickness_above")
    half = high + (figures.value("xiphoid_half_thickness_below") - high) * k
    half = half - 0.35 * bump(x, 0, 3) * (forward > 0)
    outline = half_outline(XIPHOID, 1.0, length / XIPHOID_SIZE[1]).at(x, -down)
    piece = _slab(outline, forward, np.asarray(half, np.float32), (3.0, 2.4))
    piece = smooth_intersection(piece, np.float32(HALF_JOINT_MM) - down, 1.2)
    return _notched(piece, folded, frame.notches[7])


def _part(field: Field, frame: Frame, up: tuple[float, float], across: float) -> Part:
    corners = np.array([frame.to_world((0, v, n)) for v in (-16, 16) for n in up])
    low, high = corners.min(axis=0) - 4.0, corners.max(axis=0) + 4.0
    low[0], high[0] = -across, across
    return Part(field, low, high, voxel_mm=0.55, tolerance_mm=0.09)


def manubrium_part() -> Part:
    """Return the manubrium as a solid to polygonise."""
    length = sternum_figures().value("manubrium_length")
    return _part(manubrium, sternal_frame().manubrium, (-4.0, length + 8.0), 40.0)


def body_part() -> Part:
    """Return the body of the sternum as a solid to polygonise."""
    length = sternum_figures().value("body_length")
    return _part(body, sternal_frame().body, (-length - 4.0, 4.0), 29.0)


def xiphoid_part() -> Part:
    """Return the xiphoid process as a solid to polygonise."""
    length = sternum_figures().value("xiphoid_length")
    return _part(xiphoid, sternal_frame().xiphoid, (-length - 4.0, 4.0), 13.0)
