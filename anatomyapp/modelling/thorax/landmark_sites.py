"""Points and listening areas on the chest wall."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.chest_surface import (
    OVER_LOWER_RIB,
    clavicle_ends,
    edge,
    front,
    in_space,
    midaxillary_mm,
    midclavicular_mm,
    outer,
    paravertebral_mm,
    rib_at_side,
    rib_behind,
    rib_in_front,
    scapula_inferior_angle,
    space_at_side,
    space_behind,
    space_in_front,
    space_middle_z,
    sternal_edge_mm,
)
from anatomyapp.modelling.thorax.clavicle import clavicle_axis
from anatomyapp.modelling.thorax.landmark_areas import drain_site
from anatomyapp.modelling.thorax.landmark_lines import apex_beat
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.scapula import scapular_frame
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.wall.space import border

_FROM_SPINE_MM = 100.0  # well lateral to the spine (at least 60, better about 100)
_DOME_MM = 25.0  # the pleura above the clavicle
_LISTENING_RADIUS_MM = 15.0
_LISTENING_CORNERS = 24
_BESIDE_STERNUM_MM = 9.0
_MIRROR = np.array([-1.0, 1.0, 1.0])


def paired_sites() -> Iterator[tuple[str, Vector]]:
    """Yield the left points that have mirror images."""
    middle, side, behind = midclavicular_mm(), midaxillary_mm(), paravertebral_mm()
    yield "level-costal-margin-lowest", costal_margin_lowest()
    yield "lung-apex-projection", _clavicle_at(1 / 6) + np.array([0.0, 0.0, _DOME_MM])
    for what, ribs in (("lung", (6, 8, 10)), ("pleura", (8, 10, 12))):
        yield f"{what}-lower-mcl", _on(ribs[0], rib_in_front(ribs[0], middle))
        yield f"{what}-lower-mal", _on(ribs[1], rib_at_side(ribs[1], side))
        yield f"{what}-lower-pvl", _on(ribs[2], rib_behind(ribs[2], behind))
    yield "needle-decompression-lateral", drain_site()
    t = space_in_front(2, middle)
    yield "needle-decompression-anterior", in_space(2, t, OVER_LOWER_RIB)
    t = space_behind(8, _FROM_SPINE_MM)
    yield "thoracentesis", in_space(8, t, OVER_LOWER_RIB)
    yield "point-scapular-spine-root", scapular_frame().centre
    yield "point-scapula-inferior-angle", scapula_inferior_angle()
    curve = rib_curves()[6]
    yield "intercostal-block", outer(7, curve.angle_mm / curve.length_mm, -0.9)
    yield "central-venous-subclavian", _clavicle_at(1 / 3) + np.array([0.0, -6.0, -12.0])
    yield "nipple-level", in_space(4, space_in_front(4, middle), 0.5)


def sided_sites() -> Iterator[tuple[str, Vector]]:
    """Yield the points that only one side has."""
    yield "point-apex-beat", apex_beat()
    yield from _valves()
    middle = midclavicular_mm()
    t = rib_in_front(5, middle)
    right, left = edge(5, 1.0 if t is None else t, 1.0), edge(5, 1.0 if t is None else t, -1.0)
    yield "diaphragm-dome-right", right * _MIRROR
    yield "diaphragm-dome-left", left
    t = space_at_side(9, midaxillary_mm())
    yield "liver-biopsy", in_space(9, t, OVER_LOWER_RIB) * _MIRROR
    joint = sternal_frame().xiphoid.centre
    yield "pericardiocentesis", (front(0.0, float(joint[2]) - 8.0) + border(7).at(1.9)[:3]) / 2


def _valves() -> Iterator[tuple[str, Vector]]:
    """Yield where the valves project on the front of the chest."""
    level = {n: float(sternal_frame().notches[n].frame.centre[2]) for n in range(2, 8)}
    half = {n: sternal_edge_mm(level[n]) / 2 for n in (3, 4, 5)}
    t = rib_in_front(3, 2 * half[3] + 2.0)
    yield "valve-aortic-projection", front(half[3], space_middle_z(3, 2 * half[3] + 3.0))
    yield "valve-pulmonary-projection", edge(3, 1.95 if t is None else t, 1.0)
    yield "valve-mitral-projection", front(half[4], level[4])
    fourth = [space_middle_z(n, 2 * half[n] + 3.0) for n in (4, 5)]
    yield "valve-tricuspid-projection", front(-half[5], float(np.mean(fourth)))


def listening_areas() -> Iterator[tuple[str, Vector]]:
    """Yield the outlines of the areas where the valves are listened to."""
    yield "ausc-aortic", _disc(-1.0, 2)
    yield "ausc-pulmonary", _disc(1.0, 2)
    yield "ausc-erb", _disc(1.0, 3)
    yield "ausc-tricuspid", _disc(1.0, 4, 5)
    apex = apex_beat()
    yield "ausc-mitral", _outline(float(apex[0]), float(apex[2]))


def _disc(sign: float, *spaces: int) -> Vector:
    """Return the outline of a disc beside the sternum, in the middle of spaces."""
    level = sternal_frame().notches[spaces[0]].frame.centre[2]
    x = sternal_edge_mm(float(level)) + _BESIDE_STERNUM_MM
    z = float(np.mean([space_middle_z(n, x) for n in spaces]))
    return _outline(sign * x, z)


def _outline(x: float, z: float) -> Vector:
    angle = np.arange(_LISTENING_CORNERS) * 2 * np.pi / _LISTENING_CORNERS
    across, up = _LISTENING_RADIUS_MM * np.cos(angle), _LISTENING_RADIUS_MM * np.sin(angle)
    return np.array([front(x + a, z + b) for a, b in zip(across, up, strict=True)])


def _on(number: int, t: float | None) -> Vector:
    """Return a point outside a rib; at its front end where it does not reach the line."""
    return outer(number, 1.0 if t is None else t)


def _clavicle_at(share: float) -> Vector:
    """Return the clavicle's axis at a share of the way between its ends."""
    medial, lateral = clavicle_ends()
    x = medial[0] + (lateral[0] - medial[0]) * share
    axis = clavicle_axis()
    return np.asarray(axis[np.abs(axis[:, 0] - x).argmin()])


def costal_margin_lowest() -> Vector:
    """Return the lowest point of the left costal margin, on cartilages 7 to 10."""
    borders = [np.array([edge(n, t, -1.0) for t in np.linspace(1, 2, 120)]) for n in range(7, 11)]
    points = np.vstack(borders)
    return np.asarray(points[points[:, 2].argmin()])
