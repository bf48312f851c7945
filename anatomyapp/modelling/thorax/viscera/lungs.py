"""The lungs by lobe: their room, less what enters and touches them, cut by the fissures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.thorax.viscera.banded import Banded
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.crura import crura
from anatomyapp.modelling.thorax.viscera.hilum import hilum
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, nodes
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.lung_borders import (
    LEFT,
    RIGHT,
    Side,
    above_horizontal,
    above_oblique,
)
from anatomyapp.modelling.thorax.viscera.lung_room import (
    BAND_MM,
    STEP_MM,
    calm_lattice,
    room_lattice,
    without_flaps,
)
from anatomyapp.modelling.thorax.viscera.mediastinum import contents_distance
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance, inside_layer
from anatomyapp.modelling.thorax.viscera.right_of_way import IN_SAC, uncut
from anatomyapp.modelling.thorax.viscera.slender import beside_lung
from anatomyapp.modelling.thorax.viscera.solid import Crowd, Solid

_GAP_MM = 0.5
_HILUM_RIM_MM, _CUT_EDGE_MM, _FISSURE_EDGE_MM = 3.0, 0.4, 2.4
_REACH_MM = 6.0
_TOUCHING_MM = 3.0  # within which a lobe is cut exactly
_UNDER_WALL_MM = 6.0  # deeper than that under the costal face, no muscle touches it
_CONTENTS_MM = 2.5  # likewise on the coarse grid of the mediastinum
_ENTERING = ("bronchus", "pulmonary-artery", "pulmonary-vein")
_AT_ROOT = (*_ENTERING, "pulmonary-trunk")  # where the mediastinum's grid gives way to these
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
    points = nodes(whole.low, whole.values.shape, STEP_MM)
    half = np.float32(viscera_figures().value("fissure_gap") / 2)
    value: Distances = whole.values.ravel()
    if horizontal:
        level = half - np.float32(horizontal) * above_horizontal(points)
        value = smooth_intersection(value, level, _FISSURE_EDGE_MM)
    cut = half - np.float32(oblique) * above_oblique(points, side)
    value = smooth_intersection(value, cut, _FISSURE_EDGE_MM).reshape(whole.values.shape)
    value = without_flaps(value)
    distances = Banded(calm_lattice(value, side), value, BAND_MM)

    def field(asked: Points) -> Distances:
        found = distances.at(asked)
        close = np.abs(found) < np.float32(_TOUCHING_MM)
        found[close] = _clear(asked[close], found[close], side)
        return found

    return Solid(field, whole.low, whole.high)


@cache
def lung(side: Side) -> Lattice:
    """Return the distances to a whole lung, true within 4 mm of it."""
    space = room_lattice(side)
    points = nodes(space.low, space.values.shape, STEP_MM)
    values, root = space.values.ravel().copy(), hilum(side)
    inside = values < np.float32(BAND_MM)

    def entering(query: Points) -> Distances:
        value = -root.near(query, _REACH_MM)
        for tube in _tubes(_ENTERING).around(query, _REACH_MM):
            value = np.maximum(value, np.float32(_GAP_MM) - tube.near(query, _REACH_MM))
        return np.asarray(value, np.float32)

    cut = evaluated(entering, points[inside])
    values[inside] = smooth_intersection(values[inside], cut, _HILUM_RIM_MM)
    return Lattice(space.low, STEP_MM, values.reshape(space.values.shape))


@cache
def _tubes(words: tuple[str, ...]) -> Crowd:
    """Return the bronchi and vessels whose names hold one of the words."""
    return Crowd(uncut()[name] for name in uncut() if any(word in name for word in words))


def _clear(points: Points, value: Distances, side: Side) -> Distances:
    """Return values cut by what the smoothed faces may touch."""
    gap = np.float32(_GAP_MM)
    value = smooth_intersection(value, gap - bone_distance(points), _CUT_EDGE_MM)
    wall = costal_distance(points) > -np.float32(_UNDER_WALL_MM)
    folded = points[wall] * np.array([side.sign, 1, 1], np.float32)
    value[wall] = inside_layer(folded, value[wall])
    value = smooth_intersection(value, gap - internal_thoracic_distance(points), _CUT_EDGE_MM)
    for tube in _tubes(_AT_ROOT).around(points, _TOUCHING_MM):
        value = smooth_intersection(value, gap - tube.near(points), _CUT_EDGE_MM)
    close = contents_distance(points, side) < np.float32(_CONTENTS_MM)
    query, cut = points[close], value[close]
    for solid in _beside(side):
        cut = smooth_intersection(cut, gap - solid.near(query), _CUT_EDGE_MM)
    value[close] = cut
    return value


@cache
def _beside(side: Side) -> tuple[Solid, ...]:
    """Return what lies beside a lung, that in the pericardium as one."""
    apart = (*_ENTERING, *IN_SAC)
    organs = (uncut()[name] for name in uncut() if not any(word in name for word in apart))
    return (sac_outside(), *organs, *crura().values(), *beside_lung(side.name))
