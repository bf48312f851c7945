"""The vessels of the heart itself: both coronary arteries, the coronary sinus and its veins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.viscera.heart.atria import left_body, right_body
from anatomyapp.modelling.thorax.viscera.heart.grooves import (
    Constraint,
    Guide,
    at_distances,
    branch,
    laid,
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
_HOLLOW_SAMPLES = 18  # of 40 along the beginning
_LEFT_MAIN = ((9.0, -8.5, 28.5), (18.0, -9.5, 25.0), (25.0, -14.0, 19.0))
_DESCENDING = ((27, -18, 15), (33, -33, 0), (42, -43, -18), (52, -48, -36), (60, -48, -50))
_DIAGONAL = ((37, -38, -7), (51, -32, -14), (62, -27, -30))
_CIRCUMFLEX = ((28, -11, 17), (38, -3, 13), (46, 8, 3), (44, 20, -10), (32, 29, -20))
_LEFT_MARGINAL = ((46, 5, 5), (57, -6, -10), (63, -16, -28), (65, -26, -42))
_RIGHT_ROOT = ((-17.0, -25.0, 16.0), (-20.0, -30.0, 11.0))
_RIGHT = (
    (-22, -32, 8),
    (-28, -34, -4),
    (-29, -31, -18),
    (-22, -20, -33),
    (-6, 2, -38),
    (8, 14, -36),
)
_RIGHT_MARGINAL = ((-28, -31, -20), (-14, -38, -38), (8, -45, -45), (30, -50, -52))
_POSTERIOR = ((9, 13, -36), (26, 0, -48), (44, -16, -56), (56, -28, -61))
_SINUS = ((40, 25, -13), (26, 32, -21), (10, 29, -25), (-6, 20, -27), (-16, 12, -24))
_SINUS_END = (-22.0, 3.0, -21.0)  # within the right atrium
_GREAT = ((60, -46, -48), (52, -45, -34), (43, -40, -17), (35, -30, 0), (31, -17, 13))
_GREAT_AROUND = ((32, -10, 15), (40, -2, 12), (47, 9, 2), (44, 21, -10), (38, 26, -14))
_MIDDLE = ((55, -27, -60), (43, -15, -55), (26, 1, -47), (10, 14, -36), (2, 24, -27))
_SMALL = ((-30, -28, -18), (-23, -18, -32), (-10, 0, -36), (-6, 18, -28))
_BESIDE_GROOVE_MM = 3.4  # veins beside their arteries
_CREASE = (1.2, 2.4)  # of arteries to ventricle and atrium
_VEIN_CREASE = (4.6, 1.0)
_SINUS_CREASE = (5.0, 3.2)
_ON_SURFACE_MM = 1.0
_FILLET_MM = 1.0


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
        "anterior-interventricular-branch": _tree((descending, 2.0, 1.0), (diagonal, 1.4, 0.8)),
        "circumflex-branch": _tree((branch(left_main, circumflex), 1.9, 1.1)),
        "left-marginal-branch": _tree((left_marginal, 1.4, 0.8)),
        "right-marginal-branch": _tree((right_marginal, 1.4, 0.8)),
        "posterior-interventricular-branch": _tree(
            (branch(right, laid(_POSTERIOR, groove)), 1.5, 0.9)
        ),
    }


@cache
def cardiac_veins() -> Mapping[str, Solid]:
    """Return the coronary sinus, and the great, middle and small cardiac vein."""
    beside = at_distances(grooved, septum, _ON_SURFACE_MM, -_BESIDE_GROOVE_MM)
    sinus = np.vstack([laid(_SINUS, _left_crease(*_SINUS_CREASE)), placed(_SINUS_END)])
    great = laid(_GREAT, beside)
    around = laid(_GREAT_AROUND, _left_crease(*_VEIN_CREASE))
    small = laid(_SMALL, _right_crease(*_VEIN_CREASE))
    return {
        "coronary-sinus": _tree((sinus, 3.2, 4.6)),
        "great-cardiac-vein": _tree((np.vstack([great, around]), 1.1, 2.6)),
        "middle-cardiac-vein": _tree((laid(_MIDDLE, beside), 1.0, 2.0)),
        "small-cardiac-vein": _tree((small, 1.0, 1.6)),
    }


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
    return at_distances(left_outside, left_body().field, off_ventricle, off_atrium)


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
