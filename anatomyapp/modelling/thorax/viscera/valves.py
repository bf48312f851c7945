"""The four valves in their place, clear of the walls that they hang in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.thorax.viscera.heart.cusps import semilunar_valve
from anatomyapp.modelling.thorax.viscera.heart.leaflets import atrioventricular_valve
from anatomyapp.modelling.thorax.viscera.right_of_way import mediastinal, streams
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

VALVES: Mapping[str, tuple[str, str]] = {  # between which lumens
    "aortic-valve": ("left-ventricle", "ascending-aorta"),
    "pulmonary-valve": ("right-ventricle", "pulmonary-trunk"),
    "mitral-valve": ("left-atrium", "left-ventricle"),
    "tricuspid-valve": ("right-atrium", "right-ventricle"),
}
_CHAMBERS = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium")
_ROOTS = ("ascending-aorta", "pulmonary-trunk")
_GAP_MM, _EDGE_MM = 0.2, 0.5
_NEAR_MM = 3.0


@cache
def valves() -> Mapping[str, Solid]:
    """Return the valves, clear of the walls that they hang in."""
    made = {
        **{f"{k}-valve": semilunar_valve(k) for k in ("aortic", "pulmonary")},
        **{f"{k}-valve": atrioventricular_valve(k) for k in ("mitral", "tricuspid")},
    }
    return {id_: _hung(made[id_], *VALVES[id_]) for id_ in VALVES}


def _hung(valve: Solid, upstream: str, downstream: str) -> Solid:
    """Return a valve within the blood on both of its sides, and clear of all walls."""
    clear = without(valve, [mediastinal()[k] for k in (*_CHAMBERS, *_ROOTS)], _GAP_MM)
    first, second = streams()[upstream], streams()[downstream]

    def field(points: Points) -> Distances:
        value = clear.field(points)
        close = value < np.float32(_NEAR_MM)
        if close.any():
            inner = points[close]
            room = smooth_union(first.near(inner), second.near(inner), _EDGE_MM)
            room = np.asarray(room + np.float32(_GAP_MM))
            value[close] = smooth_intersection(value[close], room, _EDGE_MM)
        return value

    return Solid(field, valve.low, valve.high)
