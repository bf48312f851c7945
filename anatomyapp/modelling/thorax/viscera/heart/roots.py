"""The roots of the two great arteries: the aorta with its three sinuses, the pulmonary trunk."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, Vector, smooth_intersection, sphere
from anatomyapp.modelling.thorax.viscera.heart.orifices import Orifice, orifices
from anatomyapp.modelling.thorax.viscera.solid import Solid, union

AORTIC_CUSPS = {"right": -60.0, "left": 60.0, "non-coronary": 180.0}  # degrees around the stream
PULMONARY_CUSPS = {"anterior": 0.0, "left": 120.0, "right": 240.0}
WALL_MM = 2.0
_SINUS_UP, _SINUS_OUT, _SINUS_RADIUS = 9.0, 0.56, 0.84  # the last two in radii of the orifice
_SINUS_FILLET_MM = 4.0
_SHOULDER_MM = 2.2  # how much slighter the sinuses of the pulmonary trunk are
_SEAM_MM = 0.3
_STRAIGHT_MM = {"aortic": 19.0, "pulmonary": 13.0}  # past the orifice, before the vessel bends


@cache
def sinuses(name: str) -> Solid:
    """Return the three sinuses behind the cusps of the aortic or the pulmonary valve."""
    orifice = orifices()[name]
    angles = (AORTIC_CUSPS if name == "aortic" else PULMONARY_CUSPS).values()
    smaller = 0.0 if name == "aortic" else _SHOULDER_MM
    return union([_sinus(orifice, angle, smaller) for angle in angles], 2.0)


def _sinus(orifice: Orifice, angle_deg: float, smaller: float) -> Solid:
    lumen = float(np.mean(orifice.half_sizes))
    radius = _SINUS_RADIUS * lumen + WALL_MM - smaller
    centre = around_orifice(orifice, angle_deg, _SINUS_OUT * lumen, _SINUS_UP)

    def field(points: Points) -> Distances:
        return sphere(points, centre, radius)

    return Solid(field, centre - radius, centre + radius)


def sinus_top(name: str) -> float:
    """Return how far past the orifice the sinuses end in the wall of the vessel, mm."""
    lumen = float(np.mean(orifices()[name].half_sizes))
    smaller = 0.0 if name == "aortic" else _SHOULDER_MM
    radius = _SINUS_RADIUS * lumen + WALL_MM - smaller
    across = lumen + WALL_MM - _SINUS_OUT * lumen
    return _SINUS_UP + float(np.sqrt(radius**2 - across**2))


def around_orifice(orifice: Orifice, angle_deg: float, out: float, along: float) -> Vector:
    """Return a place by its angle around the stream, distance from its axis, and height."""
    angle = np.deg2rad(angle_deg)
    return orifice.at(out * float(np.cos(angle)), out * float(np.sin(angle)), along)


def rooted(vessel: Solid, name: str) -> Solid:
    """Return a vessel with the sinuses of its valve, cut flat where the cusps are hinged."""
    orifice = orifices()[name]
    joined = union([vessel, sinuses(name)], _SINUS_FILLET_MM)

    def field(points: Points) -> Distances:
        before = np.float32(_SEAM_MM) - orifice.past(points)
        return smooth_intersection(joined.field(points), np.asarray(before), 0.6)

    return Solid(field, joined.low, joined.high)


def root_nodes(name: str, radius: float) -> Vector:
    """Return the first nodes of a vessel that leaves an orifice: x, y, z and radius, mm."""
    orifice = orifices()[name]
    lumen = float(np.mean(orifice.half_sizes))
    heights = ((-4.0, lumen + WALL_MM), (6.0, lumen + WALL_MM), (_STRAIGHT_MM[name], radius))
    return np.array([[*orifice.at(0.0, 0.0, h), r] for h, r in heights])
