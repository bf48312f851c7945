"""The outer form of the ventricles.

Two overlapping cones joined make the ventricular mass; the right ventricle is what the mass has
outside the left cone, a crescent. The septum therefore bulges to the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.place import (
    hull,
    local,
    looked_up,
    placed,
    rod,
)
from anatomyapp.modelling.thorax.viscera.heart.room import given_way
from anatomyapp.modelling.thorax.viscera.solid import Solid, union

_LEFT = (
    (7.5, 7.5, 4.0, 26.8),
    (16.5, 0.0, -6.0, 28.8),
    (27.0, -8.0, -17.5, 31.5),
    (38.0, -17.5, -29.0, 29.0),
    (47.5, -27.0, -40.0, 23.5),
    (57.0, -35.0, -50.5, 14.0),
)
_LEFT_OUTFLOW = ((9.8, 2.0, -8.0, 17.0), (5.0, -0.7, 1.0, 15.5), (1.0, -4.4, 13.5, 14.5))
_INFLOW = (
    (-15.0, -11.0, -9.0, 24.0),
    (1.0, -24.0, -20.0, 26.0),
    (24.0, -31.5, -32.5, 21.5),
    (36.0, -36.5, -42.5, 17.0),
    (43.0, -38.5, -47.0, 12.0),
)
_CONUS = (
    (2.0, -21.0, -18.0, 22.0),
    (8.5, -28.0, 0.0, 20.5),
    (12.5, -31.5, 14.0, 17.2),
    (14.0, -28.9, 26.0, 15.0),
)
_FRONT = (  # beside the anterior groove
    (9.0, -30.5, 4.0, 17.5),
    (21.0, -34.5, -17.0, 18.0),
    (33.0, -38.5, -34.0, 14.5),
)
_APEX = np.array([65.0, -42.0, -59.0])
_FLAT_SLOPE = (-0.30, 0.10)  # of the diaphragmatic face, to the left and backwards
_FLAT_HEIGHT = -39.5  # of that face, under the origin
_FACE_EDGE_MM = 11.0
_JOINED_MM = 10.0
_STEP_MM = 2.2  # of the grids that the smooth forms are looked up from
_GROOVE_DEPTH, _GROOVE_WIDTH = 2.0, 3.6
_GROOVE_FADES = (15.0, 40.0)  # distances from the apex
_REACH = 30.0
SEPTAL_GAP_MM = 0.2  # of either ventricle to the surface between them
_COLLAR_MM = 2.6  # of wall around the outflow, up to the hinges of the valve
_MEMBRANOUS_MM = 1.5  # of wall that the left outflow keeps towards the right chambers
_BASE_EDGE_MM = 3.0
_INLET_WALL_MM = 4.0  # of the right ventricle around its inlet
INLET_MM = 12.0  # length of that inlet
_OUTFLOW_MM = 17.0  # length of that wall
_YIELDS = (  # of the septum: beside which orifice, from where to where, and how far, mm
    ("tricuspid", 4.0, 14.0, 6.5),
    ("pulmonary", 8.0, 0.0, 2.5),
)
_YIELD_FADES_MM = 9.0
_BEYOND_MM = 9.0  # around the vessel that goes on, where no muscle may lie


@dataclass(frozen=True, slots=True, eq=False)
class Ventricular:
    """Distances at some points, (n,) each, mm.

    ``left`` and ``right`` to the two cones, ``mass`` to both joined with the flat diaphragmatic
    face, ``septum`` towards the right ventricle from the surface between them.
    """

    left: Distances
    right: Distances
    mass: Distances
    septum: Distances


@cache
def left_cone() -> Solid:
    """Return the cone of the left ventricle without its outflow."""
    return looked_up(hull(_LEFT), _STEP_MM)


@cache
def _left() -> Solid:
    return looked_up(union([left_cone(), rod(_LEFT_OUTFLOW)], 6.0), _STEP_MM)


@cache
def conus() -> Solid:
    """Return the outflow of the right ventricle."""
    return looked_up(rod(_CONUS), _STEP_MM)


@cache
def _right() -> Solid:
    inlet = orifices()["tricuspid"].collar(2.0, INLET_MM, _INLET_WALL_MM)
    body = looked_up(union([hull(_INFLOW), conus(), hull(_FRONT)], 14.0), _STEP_MM)
    return union([body, inlet], 6.0)


def ventricular(points: Points) -> Ventricular:
    """Return how points lie to the ventricles."""
    left, right = _left().near(points, _REACH), _right().near(points, _REACH)
    both = smooth_union(left, right, _JOINED_MM)
    mass = smooth_intersection(both, under_face(points), _FACE_EDGE_MM)
    mass = given_way(mass, points)
    septum = np.minimum(left, np.float32(0.6) * (left - right)) + _yielded(points)
    outflow = orifices()["aortic"].column(points, _OUTFLOW_MM, 0.0, wider=_MEMBRANOUS_MM)
    septum = np.minimum(septum, outflow).astype(np.float32)
    return Ventricular(left, right, mass, septum)


def _yielded(points: Points) -> Distances:
    """Return how far the septum stands back beside the right orifices."""
    yielded = np.zeros(len(points), np.float32)
    for name, before, after, most in _YIELDS:
        beside = orifices()[name].column(points, before, after, wider=1.0)
        here = np.float32(most) * (1 - smooth_step(beside, 0.0, _YIELD_FADES_MM))
        yielded = np.maximum(yielded, here)
    return yielded


@cache
def mass() -> Solid:
    """Return both ventricles as one solid without grooves, its base round."""
    left, right = _left(), _right()
    return Solid(
        lambda points: ventricular(points).mass,
        np.minimum(left.low, right.low),
        np.maximum(left.high, right.high),
    )


def under_face(points: Points) -> Distances:
    """Return how far points lie below the plane of the heart's diaphragmatic face."""
    x, y, z = local(points).T
    level = _FLAT_HEIGHT + x * np.float32(_FLAT_SLOPE[0]) + y * np.float32(_FLAT_SLOPE[1])
    square = np.sqrt(1 + _FLAT_SLOPE[0] ** 2 + _FLAT_SLOPE[1] ** 2)
    return np.asarray((level - z) / np.float32(square), np.float32)


def septum(points: Points) -> Distances:
    """Return how far points lie on the right ventricle's side of the septum and its grooves."""
    return ventricular(points).septum


def grooved(points: Points) -> Distances:
    """Return the distance to the ventricles with their grooves, which fade towards the apex."""
    return _with_grooves(points, ventricular(points))


def apex() -> Vector:
    """Return the place of the apex in the world."""
    return np.asarray(placed(_APEX)[0])


def from_apex(points: Points) -> Distances:
    """Return the distance of points to the apex."""
    offset = points - apex().astype(np.float32)
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", offset, offset)))


def _with_grooves(points: Points, at: Ventricular) -> Distances:
    depth = np.exp(-((at.septum / np.float32(_GROOVE_WIDTH)) ** 2))
    depth *= smooth_step(from_apex(points), *_GROOVE_FADES) * np.float32(_GROOVE_DEPTH)
    return np.asarray(at.mass + depth, np.float32)


def left_outside(points: Points) -> Distances:
    """Return the distance to the left ventricle as if it were solid."""
    at = ventricular(points)
    own = _up_to_valves(points, _with_grooves(points, at), "mitral", "aortic")
    return smooth_intersection(own, at.septum + np.float32(SEPTAL_GAP_MM), 1.2)


def right_outside(points: Points) -> Distances:
    """Return the distance to the right ventricle as if it were solid."""
    at = ventricular(points)
    own = _up_to_valves(points, _with_grooves(points, at), "tricuspid", "pulmonary")
    return smooth_intersection(own, np.float32(SEPTAL_GAP_MM) - at.septum, 1.2)


def _up_to_valves(points: Points, value: Distances, inlet: str, outlet: str) -> Distances:
    """Return a ventricle cut at its inlet, though not around its outflow, and at its outlet."""
    out = orifices()[outlet]
    collar = out.column(points, _OUTFLOW_MM, 0.0, wider=_COLLAR_MM)
    base = smooth_union(-orifices()[inlet].past(points), collar, _BASE_EDGE_MM)
    own = smooth_intersection(value, base, _BASE_EDGE_MM)
    return smooth_subtraction(own, out.column(points, 0.0, 40.0, wider=_BEYOND_MM), 0.8)


@cache
def left_ventricle() -> Solid:
    """Return the left ventricle as if it were solid."""
    whole = mass()
    return Solid(left_outside, whole.low, whole.high)


@cache
def right_ventricle() -> Solid:
    """Return the right ventricle as if it were solid."""
    whole = mass()
    return Solid(right_outside, whole.low, whole.high)
