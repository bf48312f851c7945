"""The lungs by lobe: moulded between chest wall, diaphragm and mediastinum, cut by the fissures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.apex import above_apex
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.crura import crura
from anatomyapp.modelling.thorax.viscera.front_border import beyond_front_border
from anatomyapp.modelling.thorax.viscera.hilum import hilum
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.lower_border import below_border
from anatomyapp.modelling.thorax.viscera.lung_borders import (
    LEFT,
    RIGHT,
    Side,
    above_horizontal,
    above_oblique,
)
from anatomyapp.modelling.thorax.viscera.mediastinum import (
    contents_distance,
    mediastinum_distance,
)
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance, inside_layer
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.slender import slender
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

_FLOOR_GAP_MM, _ORGAN_GAP_MM, _BONE_GAP_MM = 0.65, 0.5, 0.5
_MARGIN_MM = 2.0  # radius of the sharp borders
_MEDIAL_EDGE_MM = 2.5
_HILUM_RIM_MM, _BRANCH_EDGE_MM = 3.0, 0.8
_FISSURE_EDGE_MM = 2.4
_FAR_MM = 6.0  # beyond a fissure by this much a lobe is not asked for
_LOW, _HIGH = np.array([0.0, -168.0, -152.0]), np.array([142.0, 56.0, 154.0])
_TOUCHING_MM = 2.5  # on the coarse grid of the mediastinum
_ENTERING = ("bronchus", "pulmonary-artery", "pulmonary-vein")
_IN_SAC = (
    "ventricle",
    "atrium",
    "coronary",
    "cardiac",
    "interventricular",
    "circumflex",
    "marginal",
)
_LOBES: Mapping[str, tuple[Side, float, float]] = {  # above (1) or below (-1) either fissure
    "right-lung-superior-lobe": (RIGHT, 1.0, 1.0),
    "right-lung-middle-lobe": (RIGHT, 1.0, -1.0),
    "right-lung-inferior-lobe": (RIGHT, -1.0, 0.0),
    "left-lung-superior-lobe": (LEFT, 1.0, 0.0),
    "left-lung-inferior-lobe": (LEFT, -1.0, 0.0),
}


@cache
def lungs() -> Mapping[str, Solid]:
    """Return the five lobes with gaps between them and to their neighbours, made when asked for."""
    return ByNeed(_LOBES, lobe)


def lobe(id_: str) -> Solid:
    """Return a lobe with gaps to its neighbours."""
    side, oblique, horizontal = _LOBES[id_]
    whole = lung(side)
    half = np.float32(viscera_figures().value("fissure_gap") / 2)

    def field(points: Points) -> Distances:
        cut = half - np.float32(oblique) * above_oblique(points, side)
        if horizontal:
            level = half - np.float32(horizontal) * above_horizontal(points)
            cut = smooth_intersection(cut, level, _FISSURE_EDGE_MM)
        close = cut < np.float32(_FAR_MM)
        if close.any():
            found = whole.field(points[close])
            cut[close] = smooth_intersection(found, cut[close], _FISSURE_EDGE_MM)
        return cut

    return Solid(field, whole.low, whole.high)


@cache
def lung(side: Side) -> Solid:
    """Return a whole lung."""
    space, root = room(side), hilum(side)

    def field(points: Points) -> Distances:
        value = space.field(points)
        close = value < np.float32(4.0)
        if close.any():
            query = points[close]
            found = smooth_intersection(value[close], -root.near(query, 8.0), _HILUM_RIM_MM)
            value[close] = _clear(query, found, side)
        return value

    entering = (solid for name, solid in uncut().items() if any(k in name for k in _ENTERING))
    return without(Solid(field, space.low, space.high), entering, _ORGAN_GAP_MM, _BRANCH_EDGE_MM)


def _clear(points: Points, value: Distances, side: Side) -> Distances:
    """Return values cut by what the smoothed faces may touch."""
    value = smooth_intersection(value, np.float32(_BONE_GAP_MM) - bone_distance(points), 1.0)
    value = inside_layer(points * np.array([side.sign, 1, 1], np.float32), value)
    vessels = np.float32(_ORGAN_GAP_MM) - internal_thoracic_distance(points)
    value = smooth_intersection(value, vessels, 1.0)
    close = contents_distance(points, side) < np.float32(_TOUCHING_MM)
    query, cut = points[close], value[close]
    for solid in _beside():
        cut = smooth_intersection(cut, np.float32(_ORGAN_GAP_MM) - solid.near(query), 1.0)
    value[close] = cut
    return value


@cache
def _beside() -> tuple[Solid, ...]:
    """Return what lies beside the lungs, that in the pericardium as one."""
    apart = (*_ENTERING, *_IN_SAC)
    organs = (k for name, k in uncut().items() if not any(word in name for word in apart))
    return (sac_outside(), *organs, *crura().values(), *slender().values())


@cache
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


def _moulded(points: Points, value: Distances, side: Side) -> Distances:
    value = smooth_intersection(
        value, np.float32(_FLOOR_GAP_MM) - above_abdomen(points), _MARGIN_MM
    )
    value = smooth_intersection(value, below_border(points, side), _MARGIN_MM)
    value = smooth_intersection(value, beyond_front_border(points, side), _MARGIN_MM)
    value = np.maximum(value, np.float32(1.0) - side.across(points))
    value = smooth_intersection(value, above_apex(points, side), _MEDIAL_EDGE_MM)
    return smooth_intersection(value, -mediastinum_distance(points, side), _MEDIAL_EDGE_MM)
