"""The room that airways, gullet and great vessels behind and above the heart leave to it."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY, OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.heart.place import looked_up, placed
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.pulmonary_courses import PULMONARY
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES

_AIRWAY = (
    "main-bronchus-right",
    "main-bronchus-left",
    "right-inferior-lobar-bronchus",
    "left-superior-lobar-bronchus",
    "left-inferior-lobar-bronchus",
)
_PULMONARY = ("pulmonary-artery-right", "pulmonary-artery-left")
_LOW, _HIGH = (-62.0, -6.0, -62.0), (62.0, 62.0, 62.0)  # of what is looked up, heart's mm
_JOINED_MM = 6.0
_STEP_MM = 2.6
_AGAINST_SAC_MM = 0.9  # between the sac and what lies behind it
_REACH = 40.0
_EDGE_MM = 4.0  # how softly the heart gives way


@cache
def taken() -> Solid:
    """Return what lies behind the heart, grown by the sac's thickness, softly joined."""
    courses = [AIRWAY[id_] for id_ in _AIRWAY] + [PULMONARY[id_] for id_ in _PULMONARY]
    courses += [OESOPHAGUS, ARTERIES["descending-thoracic-aorta"]]
    tubes = [course.tube() for course in courses]
    figures = viscera_figures()
    sac = figures.value("pericardium_thickness") + figures.value("pericardium_clearance")
    wider = np.float32(sac + _AGAINST_SAC_MM)

    def field(points: Points) -> Distances:
        values = tubes[0].field(points)
        for tube in tubes[1:]:
            values = smooth_union(values, tube.field(points), _JOINED_MM)
        return np.asarray(values - wider)

    return looked_up(Solid(field, *placed([_LOW, _HIGH])), _STEP_MM)


def given_way(value: Distances, points: Points) -> Distances:
    """Return the values of a part of the heart, dented softly by what lies behind it."""
    return smooth_intersection(value, np.asarray(-taken().near(points, _REACH)), _EDGE_MM)


def yielding(solid: Solid) -> Solid:
    """Return a part of the heart, dented softly by what lies behind it."""

    def field(points: Points) -> Distances:
        return given_way(solid.field(points), points)

    return Solid(field, solid.low, solid.high)
