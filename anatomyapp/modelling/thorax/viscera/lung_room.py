"""The room that chest wall, diaphragm and mediastinum leave to a lung."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Field, Points, smooth_intersection
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.apex import above_apex
from anatomyapp.modelling.thorax.viscera.beforehand import surround_lung
from anatomyapp.modelling.thorax.viscera.front_border import beyond_front_border
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, sampled, smooth_lattice
from anatomyapp.modelling.thorax.viscera.lower_border import below_border
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.mediastinum import mediastinum_distance
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance
from anatomyapp.modelling.thorax.viscera.rolling import rolled
from anatomyapp.modelling.thorax.viscera.solid import Solid

STEP_MM, BAND_MM = 1.6, 4.0
_LOW, _HIGH = np.array([0.0, -168.0, -152.0]), np.array([142.0, 56.0, 154.0])
_FLOOR_GAP_MM = 0.75
_MARGIN_MM, _MEDIAL_EDGE_MM = 2.0, 2.5  # radii of the sharp borders
_NEAR_MM = 6.0
_BALL_MM, _FLAP_MM, _CALM_STEPS = 2.0, 0.3, 0.6


@cache
def room(side: Side) -> Solid:
    """Return the room that chest wall, diaphragm and mediastinum leave to a lung."""
    lattice = room_lattice(side)
    return Solid(calm_lattice(lattice.values, side).at, lattice.low, lattice.high)


@cache
def room_lattice(side: Side) -> Lattice:
    """Return the distances to the room of a lung, true within 4 mm of it."""

    def field(points: Points) -> Distances:
        value = costal_distance(points)
        for face, edge in _faces(side):
            close = value < np.float32(_NEAR_MM)  # of what lies outside, no more is asked
            value[close] = smooth_intersection(value[close], face(points[close]), edge)
        return value

    surround_lung(side)
    low, high = _box(side)
    found = sampled(field, low, high, STEP_MM, BAND_MM)
    return Lattice(low, STEP_MM, without_flaps(found.values))


def without_flaps(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a lung's distances on its grid without edges and bridges thinner than 4 mm."""
    ends = rolled(values, STEP_MM, _BALL_MM) - np.float32(_FLAP_MM)
    return np.clip(smooth_intersection(values, ends, _FLAP_MM), -BAND_MM, BAND_MM)


def calm_lattice(values: NDArray[np.float32], side: Side) -> Lattice:
    """Return a lung's grid, calmed a little, for smooth reading."""
    return smooth_lattice(_box(side)[0], STEP_MM, gaussian_filter(values, _CALM_STEPS))


def _box(side: Side) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if side.sign > 0:
        return _LOW, _HIGH
    flip = np.array([-1.0, 1.0, 1.0])
    low, high = _LOW * flip, _HIGH * flip
    return np.minimum(low, high), np.maximum(low, high)


def _faces(side: Side) -> Iterator[tuple[Field, float]]:
    """Yield the faces that mould a lung, in their order, and the radii of its edges there."""
    yield lambda points: np.float32(_FLOOR_GAP_MM) - above_abdomen(points), _MARGIN_MM
    yield lambda points: below_border(points, side), _MARGIN_MM
    yield lambda points: beyond_front_border(points, side), _MARGIN_MM
    yield lambda points: np.float32(1.0) - side.across(points), 0.0
    yield lambda points: above_apex(points, side), _MEDIAL_EDGE_MM
    yield lambda points: -mediastinum_distance(points, side), _MEDIAL_EDGE_MM
