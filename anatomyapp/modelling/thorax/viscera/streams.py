"""The blood's way: which lumens run into one another, so that hollow organs open there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, ostia
from anatomyapp.modelling.thorax.viscera.heart.chambers import cavities
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
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
_CHAMBERS = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium")
_OSTIA = ("left-coronary-artery", "right-coronary-artery")
_SINUS = "coronary-sinus"
_RIM_MM = 0.6
_SINUS_WALL_MM = 1.0


@cache
def blood() -> Mapping[str, Solid]:
    """Return the lumens of hollow organs, made when asked for."""
    return ByNeed((*lumens(), *_CHAMBERS, *_OSTIA, _SINUS), _stream)


def _stream(id_: str) -> Solid:
    if id_ == _SINUS:
        return grown(inside_sac(cardiac_veins()[id_]), -_SINUS_WALL_MM)
    if id_ in _CHAMBERS:
        return cavities()[id_]
    return ostia()[id_] if id_ in _OSTIA else lumens()[id_]


def joined(id_: str) -> tuple[str, ...]:
    """Return an organ that holds blood and those that its blood comes from and goes to."""
    before = (other for other, after in _NEXT.items() if id_ in after)
    return tuple(k for k in (id_, *before, *_NEXT.get(id_, ())) if id_ in blood())


def hollowed(solid: Solid, streams: Iterable[Solid]) -> Solid:
    """Return an organ without the blood in it."""
    return without(solid, streams, 0.0, _RIM_MM)
