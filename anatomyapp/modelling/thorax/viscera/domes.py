"""The two domes of the diaphragm, and the floor under the heart between them.

A dome is a superellipsoid whose half sizes differ to the side, to the midline, in front and behind;
below its middle its walls stand upright, and farther down, where no lung comes between, they widen
towards the chest wall.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import Distances, Points, Vector, smooth_step, smooth_union
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.heart.ventricles import under_face
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures


@dataclass(frozen=True, slots=True)
class _Dome:
    """A dome: middle to the left and in front of T1's body, and what makes it steeper at the sides.

    With the exponents ``around`` and ``upright`` 2 it is an ellipsoid; greater ones make it square
    seen from above, and steep at the sides and flat on top.
    """

    side: str
    place: tuple[float, float]
    around: float
    upright: float


_DOMES = (
    _Dome("right", (-62.0, -38.0), 1.9, 2.4),
    _Dome("left", (62.0, -35.0), 2.2, 2.2),
)
_MIDST = 0.05  # share of the half sizes within which a dome's distance no longer matters
_BETWEEN_DOMES_MM, _FLOOR_FILLET_MM = 14.0, 16.0
_WIDER_MM, _WIDER_LEVELS = 12.0, (12.5, 11.2)  # full and begun, below the lungs' border behind
_PLATEAU_CENTRE, _PLATEAU_STRETCH, _PLATEAU_RADIUS = (22.0, -56.0), 1.15, 38.0
_PLATEAU_FALL_MM = 50.0
_UNDER_HEART_MM = 6.5


def under_domes(points: Points) -> Distances:
    """Return the distance to domes and floor, negative below them."""
    value = None
    for dome in _DOMES:
        found = _under_dome(points, dome)
        value = found if value is None else smooth_union(value, found, _BETWEEN_DOMES_MM)
    full, begun = (float(z) for z in spine_front().z(_WIDER_LEVELS))
    wider = np.float32(_WIDER_MM) * (1 - smooth_step(points[:, 2], full, begun))
    return smooth_union(np.asarray(value) - wider, _under_floor(points), _FLOOR_FILLET_MM)


def from_t1(offset: tuple[float, float, float]) -> Vector:
    """Return the place at an offset from the centre of T1's body."""
    return np.asarray(shipped_spine().body(1).centre + np.array(offset))


def _under_dome(points: Points, dome: _Dome) -> Distances:
    """Return the first-order distance to a dome."""
    figures = viscera_figures()
    middle = from_t1((*dome.place, 0.0))
    height = figures.value(f"{dome.side}_dome_height")
    middle[2] = float(spine_front().z(figures.value(f"{dome.side}_dome_level"))) - height
    off = points - middle.astype(np.float32)
    outwards = off[:, 0] * np.sign(np.float32(dome.place[0]))
    radii = [
        np.where(outwards > 0, *_half_sizes(dome, "lateral", "medial")),
        np.where(off[:, 1] < 0, *_half_sizes(dome, "front", "back")),
    ]
    x, y = (_share(off[:, k], radii[k]) for k in (0, 1))
    z = _share(np.maximum(off[:, 2], 0), np.float32(height))
    across = (x**dome.around + y**dome.around) ** (1 / dome.around)
    inner = (across**dome.upright + z**dome.upright) ** (1 / dome.upright)
    level = np.hypot(
        *((k / across) ** (dome.around - 1) / r for k, r in zip((x, y), radii, strict=True))
    )
    slope = np.hypot(
        (across / inner) ** (dome.upright - 1) * level,
        (z / inner) ** (dome.upright - 1) / height,
    )
    return np.asarray((inner - 1) / slope, np.float32)


def _half_sizes(dome: _Dome, *ways: str) -> tuple[np.float32, ...]:
    return tuple(np.float32(viscera_figures().value(f"{dome.side}_dome_{way}")) for way in ways)


def _share(off: Distances, radius: Distances | np.float32) -> Distances:
    return np.asarray(np.maximum(np.abs(off) / radius, np.float32(_MIDST)), np.float32)


def _under_floor(points: Points) -> Distances:
    """Return the distance to the floor under the heart, which falls off around it."""
    x, y, _ = from_t1((*_PLATEAU_CENTRE, 0.0))
    away = np.hypot((points[:, 0] - x) / _PLATEAU_STRETCH, points[:, 1] - y) - _PLATEAU_RADIUS
    fall = np.maximum(away, 0) ** 2 / _PLATEAU_FALL_MM
    above = -under_face(points) + np.float32(_UNDER_HEART_MM)
    return np.asarray((above + fall) * 0.8, np.float32)
