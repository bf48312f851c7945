"""The coronary arteries, laid into the grooves of the heart.

Guide points are drawn onto the line where two surfaces stand at given distances: the crease between
atrium and ventricle, or the groove between the ventricles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Field, Points, Vector
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.viscera.heart import Heart, heart, septum
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.tube import tube

Guide = Sequence[tuple[float, float, float]]

_LEFT_MAIN = ((8, -6, 17), (18, -9, 20), (26, -14, 19))
_DESCENDING = ((27, -16, 18), (31, -28, 5), (40, -36, -15), (51, -38, -33), (56, -38.5, -40))
_DIAGONAL = ((37, -34, -9), (52, -27, -14), (64, -19, -28))
_CIRCUMFLEX = ((30, -11, 17), (40, -2, 14), (48, 8, 3), (46, 19, -13), (34, 26, -23))
_RIGHT_ROOT = ((-3, -18, 17), (-7, -25, 18), (-11, -28, 14))
_RIGHT = (
    (-12, -28, 13),
    (-19, -31, 3),
    (-22, -31, -12),
    (-17, -22, -30),
    (-4, 2, -38),
    (10, 14, -34),
)
_POSTERIOR = ((12, 13, -35), (28, 1, -47), (46, -13, -55), (57, -23, -59))
_CREASE_MM, _ON_GROOVE_MM = 1.2, 0.3  # how far the axes stand off the surfaces
_ROUNDS = 40
_DAMPING = 0.02
_REACH_MM = 0.5
_CALM = 1.6  # samples
_SAMPLES = 40
_FILLET_MM = 1.0


@cache
def coronary_arteries() -> Mapping[str, Solid]:
    """Return the left and the right coronary artery with their largest branches."""
    whole = heart()
    mass = whole.ventricles.field
    left_crease = _crease(mass, whole.left_atrium.field)
    right_crease = _crease(mass, whole.right_atrium.field)
    groove = _pair(mass, partial(septum, left=whole.left, right=whole.right), _ON_GROOVE_MM, 0.0)
    surface = _pair(mass, mass, _ON_GROOVE_MM, _ON_GROOVE_MM)
    descending = _laid(_DESCENDING, whole, groove)
    right = _laid(_RIGHT, whole, right_crease)
    left_main = np.array(_LEFT_MAIN, float) + whole.origin
    right_root = np.array(_RIGHT_ROOT, float) + whole.origin
    return {
        "left-coronary-artery": _tree(
            (np.vstack([left_main, descending[2:4]]), 2.2, 2.0),
            (descending, 2.0, 1.1),
            (_branch(descending, _laid(_DIAGONAL, whole, surface)), 1.4, 0.8),
            (_branch(left_main, _laid(_CIRCUMFLEX, whole, left_crease)), 1.9, 1.1),
        ),
        "right-coronary-artery": _tree(
            (np.vstack([right_root, right[2:4]]), 2.1, 2.0),
            (right, 2.0, 1.5),
            (_branch(right, _laid(_POSTERIOR, whole, groove)), 1.5, 0.9),
        ),
    }


_Constraint = Callable[[Points], tuple[Distances, Distances]]


def _crease(a: Field, b: Field) -> _Constraint:
    return _pair(a, b, _CREASE_MM, _CREASE_MM)


def _pair(a: Field, b: Field, off_a: float, off_b: float) -> _Constraint:
    return lambda points: (a(points) - np.float32(off_a), b(points) - np.float32(off_b))


def _tree(*vessels: tuple[Vector, float, float]) -> Solid:
    """Return vessels, each an axis with its first and last radius, as one solid."""
    return union(
        [
            tube(np.column_stack([axis, np.linspace(first, last, len(axis))]))
            for axis, first, last in vessels
        ],
        _FILLET_MM,
    )


def _branch(stem: Vector, axis: Vector) -> Vector:
    """Return an axis that starts on its stem."""
    nearest = np.linalg.norm(stem - axis[0], axis=1).argmin()
    return np.vstack([stem[nearest], axis[1:]])


def _laid(guide: Guide, whole: Heart, onto: _Constraint) -> Vector:
    """Return an axis that is drawn onto the line where two surfaces meet."""
    curve = smooth_curve(np.array(guide, float) + whole.origin, _SAMPLES)
    for _ in range(_ROUNDS):
        curve = curve - _step(curve, onto)
    return np.asarray(gaussian_filter1d(curve, _CALM, axis=0, mode="nearest")[::2])


def _step(curve: Vector, onto: _Constraint) -> Vector:
    """Return the shortest step that solves both constraints to first order (Gauss-Newton)."""
    points = curve.astype(np.float32)
    axes = _REACH_MM * np.eye(3, dtype=np.float32)
    rises = [np.subtract(onto(points + axis), onto(points - axis)) for axis in axes]
    slopes = np.stack(rises, axis=-1).transpose(1, 0, 2) / (2 * _REACH_MM)  # (n, 2, 3)
    square = slopes @ slopes.transpose(0, 2, 1) + _DAMPING * np.eye(2)
    missing = np.stack(onto(points), axis=1)[:, :, None].astype(float)
    step = (slopes.transpose(0, 2, 1) @ np.linalg.solve(square, missing))[:, :, 0]
    length = np.linalg.norm(step, axis=1, keepdims=True)
    return np.asarray(step * np.minimum(1.0, 1.5 / np.maximum(length, 1e-9)))
