"""The cavities of the ventricles: inlet, trabecular part and outflow, with papillary muscles."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import Orifice, orifices
from anatomyapp.modelling.thorax.viscera.heart.papillary import left_papillary, right_papillary
from anatomyapp.modelling.thorax.viscera.heart.place import local
from anatomyapp.modelling.thorax.viscera.heart.room import given_way
from anatomyapp.modelling.thorax.viscera.heart.ventricles import (
    INLET_MM,
    SEPTAL_GAP_MM,
    conus,
    from_apex,
    left_cone,
    mass,
    under_face,
    ventricular,
)
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid

_NEAR_APEX = (18.0, 70.0)  # distances from the apex over which the left wall thickens
_LINING_MM = 2.2  # of the septum that the right ventricle's mesh takes
_BLENDED = 0.72  # rise per mm of the right ventricle's blended field
_INLET_WALL_MM = 2.8  # around the right inlet
_BASE_WALL_MM = 4.0  # of muscle and fibrous skeleton around the orifices
_ROUND_MM = 4.0
_ANGLE_MM = 7.0  # fillet where free wall and septum meet, which else would leave crevices
_LEFT_ROOT_MM, _RIGHT_ROOT_MM = 4.0, 2.0  # fillets at the roots of papillary muscles
_REACH = 30.0
_ENDS = ("base", "apex")
_TRABECULAR_MM = 0.55
_WAVES = (0.16, 0.95, 0.85)  # per mm along the ventricle and across
_SMOOTH_FROM = (48.0, 66.0)  # distances from the apex where the wall becomes smooth
_ALONG = np.array([[0.585, -0.495, -0.643], [0.70, -0.15, 0.70], [0.43, 0.86, -0.27]])


@cache
def left_cavity() -> Solid:
    """Return the blood of the left ventricle, from the mitral to the aortic orifice."""
    inlet, outlet, core = orifices()["mitral"], orifices()["aortic"], left_cone()
    papillary = left_papillary()
    basal, apical = (viscera_figures().value(f"left_ventricular_wall_{k}") for k in _ENDS)

    def field(points: Points) -> Distances:
        away = from_apex(points)
        wall = np.float32(apical) + np.float32(basal - apical) * smooth_step(away, *_NEAR_APEX)
        cone = smooth_intersection(core.near(points, _REACH), under_face(points), 11.0)
        cone = given_way(cone, points)
        own = smooth_intersection(cone + wall, np.float32(_BASE_WALL_MM) - inlet.past(points), 5.0)
        own = own + _trabeculae(points, away)
        own = smooth_union(own, inlet.column(points, 4.0, 20.0), _ROUND_MM)
        own = smooth_union(own, outlet.column(points, 26.0, 6.0), _ROUND_MM)
        return smooth_subtraction(own, papillary.near(points, 8.0), _LEFT_ROOT_MM)

    return Solid(field, core.low - 12, core.high + 12)


@cache
def right_cavity() -> Solid:
    """Return the blood of the right ventricle, from the tricuspid to the pulmonary orifice."""
    inlet, outlet, whole, tube = orifices()["tricuspid"], orifices()["pulmonary"], mass(), conus()
    papillary = right_papillary()
    wall = np.float32(_BLENDED * viscera_figures().value("right_ventricular_wall"))

    def field(points: Points) -> Distances:
        at = ventricular(points)
        beside = np.float32(SEPTAL_GAP_MM + _LINING_MM) - at.septum
        own = smooth_intersection(at.mass + wall, _past(inlet, points), _ROUND_MM)
        own = smooth_union(own, tube.near(points, _REACH) + wall, 3.0)
        own = smooth_intersection(own, beside, _ANGLE_MM) + _trabeculae(points, from_apex(points))
        own = smooth_intersection(own, outlet.past(points) - np.float32(8.0), 1.0)
        inflow = np.maximum(
            inlet.column(points, 4.0, INLET_MM), at.mass + np.float32(_INLET_WALL_MM)
        )
        own = smooth_union(own, inflow, _ROUND_MM)
        own = smooth_intersection(own, np.minimum(beside, inlet.past(points)), 1.0)
        own = smooth_union(own, outlet.column(points, 5.0, 8.0), _ROUND_MM)
        return smooth_subtraction(own, papillary.near(points, 8.0), _RIGHT_ROOT_MM)

    return Solid(field, whole.low, whole.high)


def _past(inlet: Orifice, points: Points) -> Distances:
    return np.asarray(np.float32(_BASE_WALL_MM) - inlet.past(points))


def _trabeculae(points: Points, away: Distances) -> Distances:
    """Return the relief of the fleshy ridges, which run lengthwise and fade at the base."""
    along, u, v = (local(points) @ (_ALONG.T * np.array(_WAVES)).astype(np.float32)).T
    ridges = np.sin(u + np.sin(along)) * np.cos(v + np.float32(1.7) * np.sin(along + 1))
    return np.asarray(np.float32(_TRABECULAR_MM) * ridges * (1 - smooth_step(away, *_SMOOTH_FROM)))
