"""The blood's way: which lumens run into one another, so that hollow organs open there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, ostia
from anatomyapp.modelling.thorax.viscera.heart.chambers import cavities
from anatomyapp.modelling.thorax.viscera.heart.cusps import semilunar_valve
from anatomyapp.modelling.thorax.viscera.heart.leaflets import atrioventricular_valve
from anatomyapp.modelling.thorax.viscera.solid import Solid, grown, without
from anatomyapp.modelling.thorax.viscera.vessels import lumens

# The columns through the four valves are part of the cavities on both sides.
_NEXT: Mapping[str, tuple[str, ...]] = {
    "superior-vena-cava": ("right-atrium",),
    "inferior-vena-cava": ("right-atrium",),
    "coronary-sinus": ("right-atrium",),
    "pulmonary-trunk": ("pulmonary-artery-left", "pulmonary-artery-right"),
    "superior-pulmonary-vein-left": ("left-atrium",),
    "inferior-pulmonary-vein-left": ("left-atrium",),
    "superior-pulmonary-vein-right": ("left-atrium",),
    "inferior-pulmonary-vein-right": ("left-atrium",),
    "ascending-aorta": ("aortic-arch", "left-coronary-artery", "right-coronary-artery"),
    "aortic-arch": ("descending-thoracic-aorta",),
}
VALVES: Mapping[str, tuple[str, str]] = {  # between which lumens
    "aortic-valve": ("left-ventricle", "ascending-aorta"),
    "pulmonary-valve": ("right-ventricle", "pulmonary-trunk"),
    "mitral-valve": ("left-atrium", "left-ventricle"),
    "tricuspid-valve": ("right-atrium", "right-ventricle"),
}
_RIM_MM = 0.6
_SINUS_WALL_MM = 1.0
_VALVE_GAP_MM = 0.2


@cache
def blood() -> Mapping[str, Solid]:
    """Return the lumens of hollow organs."""
    sinus = grown(cardiac_veins()["coronary-sinus"], -_SINUS_WALL_MM)
    return {**lumens(), **cavities(), **ostia(), "coronary-sinus": sinus}


def joined(id_: str) -> tuple[str, ...]:
    """Return an organ that holds blood and those that its blood comes from and goes to."""
    before = (other for other, after in _NEXT.items() if id_ in after)
    return tuple(k for k in (id_, *before, *_NEXT.get(id_, ())) if id_ in blood())


def hollowed(solid: Solid, streams: Iterable[Solid]) -> Solid:
    """Return an organ without the blood in it."""
    return without(solid, streams, 0.0, _RIM_MM)


@cache
def valves() -> Mapping[str, Solid]:
    """Return the valves, clear of the walls that they hang in."""
    made = {
        **{f"{k}-valve": semilunar_valve(k) for k in ("aortic", "pulmonary")},
        **{f"{k}-valve": atrioventricular_valve(k) for k in ("mitral", "tricuspid")},
    }
    return {id_: _inside(made[id_], *VALVES[id_]) for id_ in VALVES}


def _inside(valve: Solid, upstream: str, downstream: str) -> Solid:
    first, second = blood()[upstream], blood()[downstream]

    def field(points: Points) -> Distances:
        value = valve.field(points)
        close = value < np.float32(3.0)
        if close.any():
            inner = points[close]
            room = smooth_union(first.near(inner), second.near(inner), 0.5)
            value[close] = smooth_intersection(
                value[close], np.asarray(room + np.float32(_VALVE_GAP_MM)), 0.5
            )
        return value

    return Solid(field, valve.low, valve.high)
