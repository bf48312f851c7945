"""The four valves in their place, clear of the walls that they hang in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.heart.cusps import semilunar_valve
from anatomyapp.modelling.thorax.viscera.heart.leaflets import atrioventricular_valve
from anatomyapp.modelling.thorax.viscera.right_of_way import streams, walls
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

VALVES: Mapping[str, tuple[str, str]] = {  # between which lumens
    "aortic-valve": ("left-ventricle", "ascending-aorta"),
    "pulmonary-valve": ("right-ventricle", "pulmonary-trunk"),
    "mitral-valve": ("left-atrium", "left-ventricle"),
    "tricuspid-valve": ("right-atrium", "right-ventricle"),
}
_GAP_MM, _EDGE_MM = 0.2, 0.5
_NEAR_MM = 1.5  # of a valve's surface, what is around it is asked


@cache
def valves() -> Mapping[str, Solid]:
    """Return the valves, clear of the walls that they hang in."""
    return ByNeed(VALVES, _in_place)


def _in_place(id_: str) -> Solid:
    name = id_.removesuffix("-valve")
    semilunar = name in {"aortic", "pulmonary"}
    valve = semilunar_valve(name) if semilunar else atrioventricular_valve(name)
    around = [walls()[organ] for organ in VALVES[id_]]
    return without(_hung(valve, id_), around, _GAP_MM, seen=_NEAR_MM)


def _hung(valve: Solid, id_: str) -> Solid:
    """Return a valve within the blood on both of its sides, and so clear of all walls."""
    first, second = (streams()[lumen] for lumen in VALVES[id_])

    def field(points: Points) -> Distances:
        value = valve.field(points)
        close = value < np.float32(_NEAR_MM)
        if close.any():
            inner = points[close]
            room = smooth_union(first.near(inner), second.near(inner), _EDGE_MM)
            room = np.asarray(room + np.float32(_GAP_MM))
            value[close] = smooth_intersection(value[close], room, _EDGE_MM)
        return value

    return Solid(field, valve.low, valve.high)
