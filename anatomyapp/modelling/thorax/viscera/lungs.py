"""The lungs by lobe: moulded between chest wall, diaphragm and mediastinum, cut by the fissures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from scipy.ndimage import label

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.crura import crura
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    opened,
    signed_distance,
)
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.lung_borders import (
    LEFT,
    RIGHT,
    Side,
    above_horizontal,
    above_oblique,
    below_border,
    beyond_front_border,
)
from anatomyapp.modelling.thorax.viscera.mediastinum import mediastinum_distance
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.slender import slender
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

_FLOOR_GAP_MM, _PLEURA_GAP_MM, _ORGAN_GAP_MM, _BONE_GAP_MM = 0.65, 0.2, 0.5, 0.9
_MARGIN_MM = 1.5  # radius of the sharp borders
_HILUM_EDGE_MM = 1.5
_STEP_MM = 2.5
_BALL_MM, _SLIVER_MM = 3.0, 2.4  # edges reach this far beyond where such a ball fits
_FISSURE_EDGE_MM = 1.2
_LOW, _HIGH = np.array([0.0, -168.0, -152.0]), np.array([142.0, 56.0, 154.0])


@cache
def lungs() -> Mapping[str, Solid]:
    """Return the five lobes with gaps between them and to their neighbours."""
    left, right = lung(LEFT), lung(RIGHT)
    return {
        "right-lung-superior-lobe": _lobe(right, RIGHT, 1.0, 1.0),
        "right-lung-middle-lobe": _lobe(right, RIGHT, 1.0, -1.0),
        "right-lung-inferior-lobe": _lobe(right, RIGHT, -1.0),
        "left-lung-superior-lobe": _lobe(left, LEFT, 1.0),
        "left-lung-inferior-lobe": _lobe(left, LEFT, -1.0),
    }


def _lobe(whole: Solid, side: Side, oblique: float, horizontal: float = 0.0) -> Solid:
    """Return the part above (1) or below (-1) the fissures; 0 leaves the horizontal one out."""
    half = np.float32(viscera_figures().value("fissure_gap") / 2)

    def field(points: Points) -> Distances:
        cut = half - np.float32(oblique) * above_oblique(points, side)
        value = smooth_intersection(whole.field(points), cut, _FISSURE_EDGE_MM)
        if horizontal:
            cut = half - np.float32(horizontal) * above_horizontal(points)
            value = smooth_intersection(value, cut, _FISSURE_EDGE_MM)
        return value

    return Solid(field, whole.low, whole.high)


def lung(side: Side) -> Solid:
    """Return a whole lung."""
    space, thick = room(side), thick_lattice(side)

    def field(points: Points) -> Distances:
        near_thick = thick.at(points) - np.float32(_SLIVER_MM)
        value = smooth_intersection(space.field(points), near_thick, _MARGIN_MM)
        close = value < np.float32(4.0)
        if close.any():
            value[close] = _clear(points[close], value[close])
        return value

    rivals = (*uncut().values(), *crura().values(), *slender().values())
    return without(Solid(field, space.low, space.high), rivals, _ORGAN_GAP_MM, _HILUM_EDGE_MM)


def _clear(points: Points, value: Distances) -> Distances:
    """Return values cut by what the smoothed faces may touch."""
    value = smooth_intersection(value, np.float32(_BONE_GAP_MM) - bone_distance(points), 1.0)
    vessels = np.float32(_ORGAN_GAP_MM) - internal_thoracic_distance(points)
    value = smooth_intersection(value, vessels, 1.0)
    return smooth_intersection(value, np.float32(_ORGAN_GAP_MM) - sac_outside().near(points), 1.0)


def room(side: Side) -> Solid:
    """Return the room that chest wall, diaphragm and mediastinum leave to a lung."""

    def field(points: Points) -> Distances:
        value = costal_distance(points)
        close = value < np.float32(6.0)
        if close.any():
            value[close] = _moulded(points[close], value[close], side)
        return value

    low, high = _LOW.copy(), _HIGH.copy()
    if side.sign < 0:
        low[0], high[0] = -_HIGH[0], -_LOW[0]
    return Solid(field, low, high)


@cache
def thick_lattice(side: Side) -> Lattice:
    """Return the distance to where the room is thick, on a grid: slivers lie far outside."""
    space = room(side)
    margin = 4 * _STEP_MM
    low = space.low - margin
    counts = node_counts(low, space.high + margin, _STEP_MM)
    value = evaluated(space.field, nodes(low, counts, _STEP_MM)).reshape(counts)
    inside = opened(value < 0, _BALL_MM, _STEP_MM)
    pieces, count = label(inside)
    if count > 1:
        inside = pieces == np.bincount(pieces.ravel())[1:].argmax() + 1
    return Lattice(low, _STEP_MM, signed_distance(inside, _STEP_MM, 1.0))


def _moulded(points: Points, value: Distances, side: Side) -> Distances:
    value = smooth_intersection(
        value, np.float32(_FLOOR_GAP_MM) - above_abdomen(points), _MARGIN_MM
    )
    value = smooth_intersection(value, below_border(points), _MARGIN_MM)
    value = smooth_intersection(value, beyond_front_border(points, side), _MARGIN_MM)
    value = np.maximum(value, np.float32(1.0) - side.across(points))
    pleura = np.float32(_PLEURA_GAP_MM) - mediastinum_distance(points)
    return smooth_intersection(value, pleura, 2.5)
