"""The left musculophrenic artery and vein, behind the cartilages along the costal margin."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Points, unit
from anatomyapp.modelling.spline import Curve, smooth_curve, tangents
from anatomyapp.modelling.thorax.cartilage import left_cartilage
from anatomyapp.modelling.thorax.wall.bundle import Strand, way_apart, whole_courses
from anatomyapp.modelling.thorax.wall.internal_thoracic import trunk
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import Values, border, wall_figures
from anatomyapp.modelling.thorax.wall.tube import tube_rings

# The cartilages behind which they run, each with its t.
_WAY = ((7, 1.62), (7, 1.50), (8, 1.55), (8, 1.42), (9, 1.38), (10, 1.32))
_BEHIND_MM = 0.9  # from the cartilages
_APART_MM = 0.5  # from the artery to the vein on its medial side
_SEAM_MM = 0.4  # to the internal thoracic vessels
_NERVES, _FROM_NERVE_MM = range(7, 10), 0.9
_SAMPLES = 52
_ROUNDS, _PROBE_MM = 12, 0.4


def musculophrenic_rings(strand: Strand) -> Rings:
    """Return the rings of the artery or the vein, from above downwards."""
    return tube_rings(*musculophrenic(strand))


@cache
def musculophrenic(strand: Strand) -> tuple[Curve, Values]:
    """Return the line of the left artery or vein, (n, 3), and its radius, (n,), mm."""
    radius = np.linspace(*_radii(strand), _SAMPLES)
    behind = max(_radii(strand)) + _BEHIND_MM
    rows = [border(number).at(t) for number, t in _WAY]
    through = np.array([row[:3] + row[3:6] * (row[9] + behind) for row in rows])
    start = _start(strand)
    if strand is Strand.VEIN:
        through = through + _aside(np.vstack([start, through]))[1:]
    line = smooth_curve(np.vstack([start, through]), _SAMPLES)
    return _cleared(line, radius), radius


def _radii(strand: Strand) -> tuple[float, float]:
    figures, name = wall_figures(), f"musculophrenic_{strand}_diameter"
    return figures.value(f"{name}_above") / 2, figures.value(f"{name}_below") / 2


def _start(strand: Strand) -> Curve:
    """Return the place just below the end of the internal thoracic vessel."""
    line, _ = trunk(strand)
    return np.asarray(line[-1] + unit(line[-1] - line[-2]) * _SEAM_MM)


def _aside(line: Curve) -> Curve:
    """Return the way from the artery to the vein on its medial side."""
    inwards = np.array([border(number).at(t)[3:6] for number, t in (_WAY[0], *_WAY)])
    across = unit(np.cross(tangents(line), inwards))
    across *= -np.sign(across[:, :1])
    apart = _radii(Strand.ARTERY)[0] + _radii(Strand.VEIN)[0] + _APART_MM
    return np.asarray(across * apart)


def _cleared(line: Curve, radius: Values) -> Curve:
    """Return the line moved off cartilages and nerves; its start stays."""
    ease = np.minimum(np.arange(len(line)) / 5.0, 1.0)[:, None]
    for _ in range(_ROUNDS):
        lack = np.maximum(radius + _BEHIND_MM - _cartilages(line), 0)
        steps = _PROBE_MM * np.vstack([np.eye(3), -np.eye(3)])
        around = _cartilages((line[:, None] + steps).reshape(-1, 3)).reshape(-1, 6)
        way = unit((around[:, :3] - around[:, 3:]).astype(float)) * lack[:, None]
        for number in _NERVES:
            nerve = whole_courses(number)[Strand.NERVE]
            way += way_apart(line, nerve.line, radius + nerve.radius_mm[-1] + _FROM_NERVE_MM)
        line = line + gaussian_filter1d(way, 1.0, axis=0, mode="nearest") * ease
    return np.asarray(line)


def _cartilages(points: Points | Curve) -> Distances:
    fields = [left_cartilage(number).distance for number in range(6, 11)]
    return np.asarray(np.min([field(points.astype(np.float32)) for field in fields], axis=0))
