"""The vessels of the heart itself: both coronary arteries, the coronary sinus and its veins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.viscera.heart.atria import left_chamber, right_body
from anatomyapp.modelling.thorax.viscera.heart.grooves import (
    Constraint,
    Guide,
    at_distances,
    branch,
    laid,
    over,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.place import placed
from anatomyapp.modelling.thorax.viscera.heart.roots import AORTIC_CUSPS, around_orifice
from anatomyapp.modelling.thorax.viscera.heart.ventricles import (
    grooved,
    left_outside,
    right_outside,
    septum,
)
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.tube import tube

_OSTIUM_OUT, _OSTIUM_UP = 9.0, 11.0  # where the lumen starts, from the aortic valve's middle
_OSTIUM_RADIUS = 1.3  # of the mouth in the aortic wall
_HOLLOW_SAMPLES = 26  # of 40 along the beginning
_LEFT_MAIN = ((13.5, -4.5, 23.5), (20.5, -7.0, 21.5), (26.0, -13.0, 17.5))
_DESCENDING = ((27, -18, 15), (33, -33, 0), (42, -43, -18), (52, -48, -36), (60, -48, -50))
_DIAGONAL = ((37, -38, -7), (51, -32, -14), (62, -27, -30))
_CIRCUMFLEX = ((28, -14, 19), (37, -4, 15), (40, 7, 11), (38, 14, 8))
_LEFT_MARGINAL = ((46, 5, 5), (57, -6, -10), (63, -16, -28), (65, -26, -42))
_RIGHT_ROOT = ((-13.0, -24.5, 16.0), (-18.5, -30.0, 11.0))
_RIGHT = (
    (-22, -32, 8),
    (-28, -34, -4),
    (-29, -31, -18),
    (-22, -20, -33),
    (-6, 2, -38),
    (8, 14, -36),
)
_RIGHT_MARGINAL = ((-28, -31, -20), (-14, -38, -38), (8, -45, -45), (30, -50, -52))
_POSTERIOR = ((-3, 0, -32), (7, -19, -40), (20, -33, -46), (33, -42, -51), (43, -47, -54))
_SINUS = (
    (29, 23.8, -7),
    (25, 25.5, -9.5),
    (19, 26.8, -11.5),
    (8, 26.2, -15),
    (-4, 22.5, -19),
    (-14, 14, -22),
    (-22, 3, -21),
)
_SINUS_SAMPLES, _VEIN_SAMPLES = 24, 48
_GREAT = ((60, -46, -48), (54, -44, -32), (48, -38, -15), (42, -30, 0), (38, -22, 8))
_GREAT_AROUND = ((40, -14, 12), (44, -6, 10), (44, 4, 8), (42, 12, 6))
_GREAT_BEHIND = ((40, 16, 2), (36, 20, -1), (32, 23, -4))
_SMALL = ((-33, -34, -12), (-32, -27, -25), (-23, -16, -33), (-13, 0, -34), (-9, 13, -27))
_BESIDE_GROOVE_MM = 4.6  # veins beside their arteries
_CREASE = (0.9, 2.4)  # of arteries to ventricle and atrium
_VEIN_CREASE = (4.6, 1.0)
_GREAT_CREASE = (1.2, 5.5)  # outside the circumflex branch
_BEHIND_CREASE = (1.5, 3.0)
_ON_SURFACE_MM = 0.0  # of axes: the vessels are half sunk into the surface
_FILLET_MM = 1.0
_FINE_MM = 0.65  # radius at which branches end
_VEIN_END_MM = 0.8
_CROSSING_MM = 0.7  # between a vein and an artery that it crosses


@cache
def coronary_arteries() -> Mapping[str, Solid]:
    """Return the left and the right coronary artery and their largest branches."""
    groove = at_distances(grooved, septum, _ON_SURFACE_MM, 0.0)
    surface = at_distances(grooved, grooved, _ON_SURFACE_MM, _ON_SURFACE_MM)
    descending = laid(_DESCENDING, groove)
    circumflex = laid(_CIRCUMFLEX, _left_crease(*_CREASE))
    right = laid(_RIGHT, _right_crease(*_CREASE))
    left_main = _from_ostium("left", _LEFT_MAIN, descending)
    right_root = _from_ostium("right", _RIGHT_ROOT, right)
    diagonal = branch(descending, laid(_DIAGONAL, surface))
    left_marginal = branch(circumflex, laid(_LEFT_MARGINAL, surface))
    right_marginal = branch(right, laid(_RIGHT_MARGINAL, surface))
    return {
        "left-coronary-artery": _tree((left_main, 2.3, 2.1)),
        "right-coronary-artery": _tree((right_root, 2.2, 2.0), (right, 2.0, 1.5)),
        "anterior-interventricular-branch": _tree(
            (descending, 2.0, _FINE_MM), (diagonal, 1.4, _FINE_MM)
        ),
        "circumflex-branch": _tree((branch(left_main, circumflex), 1.9, 0.8)),
        "left-marginal-branch": _tree((left_marginal, 1.4, _FINE_MM)),
        "right-marginal-branch": _tree((right_marginal, 1.4, _FINE_MM)),
        "posterior-interventricular-branch": _tree(
            (branch(right, laid(_POSTERIOR, groove)), 1.5, _FINE_MM)
        ),
    }


@cache
def cardiac_veins() -> Mapping[str, Solid]:
    """Return the coronary sinus, and the great, middle and small cardiac vein."""
    beside = at_distances(grooved, septum, _ON_SURFACE_MM, -_BESIDE_GROOVE_MM)
    arteries = union(tuple(coronary_arteries().values()), 0.0)
    sinus = smooth_curve(placed(_SINUS), _SINUS_SAMPLES)
    great = laid(_GREAT, beside)
    around = laid(_GREAT_AROUND, _left_crease(*_GREAT_CREASE))
    behind = laid(_GREAT_BEHIND, _left_crease(*_BEHIND_CREASE))
    great = smooth_curve(np.vstack([great[::3], around[3:-2:5], behind[4::6]]), _VEIN_SAMPLES)
    middle, small = laid(_POSTERIOR[::-1], beside), laid(_SMALL, _right_crease(*_VEIN_CREASE))
    great, middle, small = (
        over(vein, arteries.field, radius + _CROSSING_MM, grooved)
        for vein, radius in ((great, 2.2), (middle, 1.5), (small, 1.4))
    )
    return {
        "coronary-sinus": _tree((sinus, 2.8, 4.6)),
        "great-cardiac-vein": _tree((_into(sinus[:1], great), _VEIN_END_MM, 2.8)),
        "middle-cardiac-vein": _tree((_into(sinus, middle), _VEIN_END_MM, 2.0)),
        "small-cardiac-vein": _tree((_into(sinus, small), _VEIN_END_MM, 1.6)),
    }


def _into(sinus: Vector, vein: Vector) -> Vector:
    """Return a vein's axis that ends on the nearest place of the sinus's axis."""
    nearest = np.linalg.norm(sinus - vein[-1], axis=1).argmin()
    return np.vstack([vein, sinus[nearest]])


@cache
def ostia() -> Mapping[str, Solid]:
    """Return the blood at the beginning of either coronary artery."""
    axes = {"left": _LEFT_MAIN, "right": _RIGHT_ROOT}
    found = {}
    for side, guide in axes.items():
        axis = _through(side, guide)[:_HOLLOW_SAMPLES]
        found[f"{side}-coronary-artery"] = _tree((axis, _OSTIUM_RADIUS, _OSTIUM_RADIUS))
    return found


def _left_crease(off_ventricle: float, off_atrium: float) -> Constraint:
    return at_distances(left_outside, left_chamber().field, off_ventricle, off_atrium)


def _right_crease(off_ventricle: float, off_atrium: float) -> Constraint:
    return at_distances(right_outside, right_body().field, off_ventricle, off_atrium)


def _through(side: str, guide: Guide) -> Vector:
    start = around_orifice(orifices()["aortic"], AORTIC_CUSPS[side], _OSTIUM_OUT, _OSTIUM_UP)
    return smooth_curve(np.vstack([start, placed(guide)]), 40)


def _from_ostium(side: str, guide: Guide, onward: Vector) -> Vector:
    """Return the axis from the aortic sinus onto the course in the groove."""
    return np.asarray(np.vstack([_through(side, guide)[::4], onward[2:4]]))


def _tree(*vessels: tuple[Vector, float, float]) -> Solid:
    """Return vessels, each an axis with its first and last radius, as one solid."""
    return union(
        [
            tube(np.column_stack([axis, np.linspace(first, last, len(axis))]))
            for axis, first, last in vessels
        ],
        _FILLET_MM,
    )
