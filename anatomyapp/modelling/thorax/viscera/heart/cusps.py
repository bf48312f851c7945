"""The aortic and the pulmonary valve: a ring and three pocket-like cusps each, closed."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    smooth_intersection,
    smooth_union,
    sphere,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.roots import AORTIC_CUSPS, PULMONARY_CUSPS
from anatomyapp.modelling.thorax.viscera.solid import Solid

_HEIGHT = 1.15  # of the commissures, in radii of the orifice
_SAG_MM = 3.0  # of the free edges towards the middle
_HALF_THICKNESS = 0.55
_SLIT_MM = 0.4  # half the gap between closed cusps
_RING_RADIUS = 1.0
_HINGE_MM = 1.2  # height of the hinges' lowest points
_NODULE_RADIUS = 1.3
_SIXTH = np.deg2rad(60.0)
_NODULE_OUT = 1.9


@cache
def semilunar_valve(name: str) -> Solid:
    """Return the aortic or the pulmonary valve, uncut by the wall it hangs in."""
    orifice = orifices()[name]
    angles = tuple((AORTIC_CUSPS if name == "aortic" else PULMONARY_CUSPS).values())
    radius = float(np.mean(orifice.half_sizes))
    reach = np.full(3, 1.6 * radius + _HEIGHT * radius)

    def field(points: Points) -> Distances:
        u, v, n = orifice.frame.to_local(points).T
        value = _ring(np.hypot(u, v), n, radius)
        for angle in angles:
            value = smooth_union(value, _cusp(_turned(u, v, angle), n, radius), 0.5)
        return value

    middle = orifice.frame.centre
    return Solid(field, middle - reach, middle + reach)


def free_edge(out: Distances, radius: float) -> Distances:
    """Return the height of the cusps' free edges, ``out`` from the axis, past the orifice, mm."""
    top = np.float32(_HINGE_MM + _HEIGHT * radius)
    return np.asarray(top - np.float32(_SAG_MM) * (1 - out / np.float32(radius)), np.float32)


def nodule_place(radius: float) -> tuple[float, float]:
    """Return how far from the axis and past the orifice the nodules stand, mm."""
    return _NODULE_OUT, _HEIGHT * radius - _SAG_MM + 0.4


def _turned(u: Distances, v: Distances, angle_deg: float) -> tuple[Distances, Distances]:
    angle = np.float32(np.deg2rad(angle_deg))
    c, s = np.cos(angle), np.sin(angle)
    return np.asarray(u * c + v * s), np.asarray(v * c - u * s)


def _ring(out: Distances, n: Distances, radius: float) -> Distances:
    section = np.hypot(out - np.float32(radius), n - np.float32(_HINGE_MM))
    return np.asarray(section - np.float32(_RING_RADIUS), np.float32)


def _cusp(across: tuple[Distances, Distances], n: Distances, radius: float) -> Distances:
    """Return the distance to a cusp whose middle lies along the first coordinate.

    The cusp is the sheet that lies as far from the planes of closure as its height is below the
    free edge, squared: upright where cusps meet, flat at the hinge.
    """
    x, y = across
    from_closure = x * np.float32(np.sin(_SIXTH)) - np.abs(y) * np.float32(np.cos(_SIXTH))
    from_closure = from_closure - np.float32(_SLIT_MM + _HALF_THICKNESS)
    height = np.float32(_HEIGHT * radius)
    share = np.clip((n - np.float32(_HINGE_MM)) / height, 0.0, 1.0)
    widest = np.float32(radius * np.sin(_SIXTH))
    wanted = widest * (1 - share) ** 2
    slope = 2 * widest * (1 - share) / height
    sheet = np.abs(from_closure - wanted) / np.sqrt(1 + slope**2) - np.float32(_HALF_THICKNESS)
    edge = free_edge(np.asarray(np.hypot(x, y)), radius)
    value = smooth_intersection(np.asarray(sheet, np.float32), np.asarray(n - edge), 0.6)
    value = np.maximum(value, np.float32(_HINGE_MM - 1.0) - n)
    return smooth_union(np.asarray(value), _nodule(x, y, n, radius), 1.0)


def _nodule(x: Distances, y: Distances, n: Distances, radius: float) -> Distances:
    """Return the distance to the nodule in the middle of a cusp's free edge."""
    out, height = nodule_place(radius)
    return sphere(np.stack([x, y, n], axis=1), (out, 0.0, height), _NODULE_RADIUS)
