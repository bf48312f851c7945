"""The four chambers in their place: dented by their neighbours, and the blood they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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
from anatomyapp.modelling.thorax.viscera.heart.mouths import ended, pulmonary_mouths
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.ventricles import left_ventricle, right_ventricle
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
from anatomyapp.modelling.thorax.viscera.solid import Solid, union, without
from anatomyapp.modelling.thorax.viscera.vessels import pulmonary_vessels, systemic_arteries

_GAP_MM, _EDGE_MM = 0.25, 1.5
_VESSEL_GAP_MM = 0.5
_FURROW_GAP_MM, _FURROW_EDGE_MM = 0.25, 1.6  # the muscle rises softly to its vessels
_ROOT_GAP_MM = 0.15  # of ventricles to the arteries that they go on as
_KEPT_WALL_MM = 2.2  # of the right chambers towards the aorta and the vessels that furrow them
_INLET_MM = (4.0, 6.0)  # of an atrium's outflow, before and past the valve's hinges
_ROUND_MM = 2.5
_STUB_FILLET_MM = 1.0


@cache
def chambers() -> Mapping[str, Solid]:
    """Return the chambers as if they were solid, the ventricles first."""
    ventricles = {"left-ventricle": left_ventricle(), "right-ventricle": right_ventricle()}
    arteries = (systemic_arteries()["ascending-aorta"], pulmonary_vessels()["pulmonary-trunk"])
    own = {**coronary_arteries(), **cardiac_veins()}
    found = {
        id_: inside_sac(without(_grooved(solid, own.values()), arteries, _ROOT_GAP_MM, 0.8))
        for id_, solid in ventricles.items()
    }
    rivals = (*arteries, *own.values())
    stubs = [without(k, (*ventricles.values(), *rivals), _VESSEL_GAP_MM) for k in _stubs()]
    beside = without(left_atrium(), ventricles.values(), _GAP_MM, _EDGE_MM)
    left = inside_sac(without(beside, rivals, _VESSEL_GAP_MM, _EDGE_MM))
    found["left-atrium"] = union([left, *stubs], _STUB_FILLET_MM)
    drained = [v for k, v in own.items() if k != "coronary-sinus"]  # which opens on the right
    beside = without(right_atrium(), ventricles.values(), _GAP_MM, _EDGE_MM)
    rivals = (*arteries, *drained, *stubs)
    found["right-atrium"] = inside_sac(without(beside, rivals, _VESSEL_GAP_MM, _EDGE_MM))
    return found


def _stubs() -> list[Solid]:
    """Return the left atrium's last stretches before its veins, which nothing else may dent."""
    return [ended(mouth.trunk, [mouth]) for mouth in pulmonary_mouths()]


def _grooved(ventricle: Solid, vessels: Iterable[Solid]) -> Solid:
    """Return a ventricle with the furrows of its own vessels, which no thin rim is left along."""
    return without(ventricle, vessels, _FURROW_GAP_MM, _FURROW_EDGE_MM)


@cache
def cavities() -> Mapping[str, Solid]:
    """Return the blood in the four chambers."""
    outside, aorta = chambers(), (systemic_arteries()["ascending-aorta"],)
    return {
        "left-ventricle": left_cavity(),
        "right-ventricle": _walled_off(right_cavity()),
        "left-atrium": _within(outside["left-atrium"], _LEFT),
        "right-atrium": without(_within(outside["right-atrium"], _RIGHT), aorta, _KEPT_WALL_MM),
    }


def _walled_off(cavity: Solid) -> Solid:
    """Return the right ventricle's blood, a wall away from what dents that ventricle."""
    vessels = {**coronary_arteries(), **cardiac_veins()}.values()
    return without(cavity, (systemic_arteries()["ascending-aorta"], *vessels), _KEPT_WALL_MM)


@dataclass(frozen=True, slots=True, eq=False)
class _Atrium:
    """What an atrium's blood depends on: its form undented, its wall, and where it flows to."""

    alone: Callable[[], Solid]
    wall: Callable[[Points], Distances]
    plain: str
    outlet: str


_LEFT = _Atrium(left_atrium, left_wall, "left_atrial_wall", "mitral")
_RIGHT = _Atrium(right_atrium, right_wall, "right_atrial_wall", "tricuspid")


def _within(dented: Solid, own: _Atrium) -> Solid:
    """Return what an atrium's wall encloses, with the column of blood into the ventricle.

    The dented solid knows its depth near its surface alone. What stands out into the blood, such
    as the terminal crest, is therefore laid on the undented form; the plain wall on the dented one.
    """
    orifice, alone = orifices()[own.outlet], own.alone()
    plain = np.float32(viscera_figures().value(own.plain))

    def field(points: Points) -> Distances:
        value = dented.field(points)
        near = value < np.float32(4.0)
        inner = points[near]
        wall = own.wall(inner)
        value[near] = np.maximum(value[near] + np.minimum(wall, plain), alone.field(inner) + wall)
        return smooth_union(value, orifice.column(points, *_INLET_MM), _ROUND_MM)

    return Solid(field, dented.low - 10.0, dented.high + 10.0)
