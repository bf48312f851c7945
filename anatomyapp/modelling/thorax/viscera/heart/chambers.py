"""The four chambers in their place: dented by their neighbours, and the blood they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_union
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, coronary_arteries
from anatomyapp.modelling.thorax.viscera.heart.atria import (
    left_atrium,
    left_wall,
    right_atrium,
    right_wall,
)
from anatomyapp.modelling.thorax.viscera.heart.cavities import left_cavity, right_cavity
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.ventricles import left_ventricle, right_ventricle
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.vessels import pulmonary_vessels, systemic_arteries

_GAP_MM, _EDGE_MM = 0.25, 1.5
_VESSEL_GAP_MM = 0.5
_FURROW_GAP_MM, _FURROW_EDGE_MM = 0.25, 3.0  # the muscle rises softly to its vessels
_ROOT_GAP_MM = 0.15  # of ventricles to the arteries that they go on as
_KEPT_WALL_MM = 2.2  # of the right ventricle towards the aorta and the vessels that furrow it
_INLET_MM = (4.0, 6.0)  # of an atrium's outflow, before and past the valve's hinges
_ROUND_MM = 2.5


@cache
def chambers() -> Mapping[str, Solid]:
    """Return the chambers as if they were solid, the ventricles first."""
    ventricles = {"left-ventricle": left_ventricle(), "right-ventricle": right_ventricle()}
    arteries = (systemic_arteries()["ascending-aorta"], pulmonary_vessels()["pulmonary-trunk"])
    own = {**coronary_arteries(), **cardiac_veins()}
    found = {
        id_: without(_grooved(solid, own.values()), arteries, _ROOT_GAP_MM, 0.8)
        for id_, solid in ventricles.items()
    }
    drained = {k: v for k, v in own.items() if k != "coronary-sinus"}  # which opens on the right
    for id_, atrium, vessels in (
        ("left-atrium", left_atrium(), own),
        ("right-atrium", right_atrium(), drained),
    ):
        beside = without(atrium, ventricles.values(), _GAP_MM, _EDGE_MM)
        clear = without(beside, (*arteries, *vessels.values()), _VESSEL_GAP_MM, _EDGE_MM)
        found[id_] = inside_sac(clear)
    return found


def _grooved(ventricle: Solid, vessels: Iterable[Solid]) -> Solid:
    """Return a ventricle with the furrows of its own vessels, which no thin rim is left along."""
    return without(ventricle, vessels, _FURROW_GAP_MM, _FURROW_EDGE_MM)


@cache
def cavities() -> Mapping[str, Solid]:
    """Return the blood in the four chambers."""
    outside = chambers()
    return {
        "left-ventricle": left_cavity(),
        "right-ventricle": _walled_off(right_cavity()),
        "left-atrium": _within(outside["left-atrium"], left_wall, "mitral"),
        "right-atrium": _within(outside["right-atrium"], right_wall, "tricuspid"),
    }


def _walled_off(cavity: Solid) -> Solid:
    """Return the right ventricle's blood, a wall away from what dents that ventricle."""
    vessels = {**coronary_arteries(), **cardiac_veins()}.values()
    return without(cavity, (systemic_arteries()["ascending-aorta"], *vessels), _KEPT_WALL_MM)


def _within(atrium: Solid, wall: Callable[[Points], Distances], outlet: str) -> Solid:
    """Return what an atrium's wall encloses, with the column of blood into the ventricle."""
    orifice = orifices()[outlet]

    def field(points: Points) -> Distances:
        value = atrium.field(points)
        near = value < np.float32(4.0)
        value[near] += wall(points[near])
        return smooth_union(value, orifice.column(points, *_INLET_MM), _ROUND_MM)

    return Solid(field, atrium.low - 10.0, atrium.high + 10.0)
