"""What flows in hollow organs, and which lumens run into one another, so that they open there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from anatomyapp.modelling.thorax.viscera.airway import air
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, ostia
from anatomyapp.modelling.thorax.viscera.heart.chambers import cavities
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
from anatomyapp.modelling.thorax.viscera.solid import Solid, grown, without
from anatomyapp.modelling.thorax.viscera.vessels import gullet, lumens

# The columns through the four valves are part of the cavities on both sides.
_NEXT: Mapping[str, tuple[str, ...]] = {
    "internal-jugular-vein-right": ("brachiocephalic-vein-right",),
    "internal-jugular-vein-left": ("brachiocephalic-vein-left",),
    "subclavian-vein-right": ("brachiocephalic-vein-right",),
    "subclavian-vein-left": ("brachiocephalic-vein-left",),
    "brachiocephalic-vein-right": ("superior-vena-cava",),
    "brachiocephalic-vein-left": ("superior-vena-cava",),
    "azygos-vein": ("superior-vena-cava",),
    "superior-vena-cava": ("right-atrium",),
    "inferior-vena-cava": ("right-atrium",),
    "coronary-sinus": ("right-atrium",),
    "pulmonary-trunk": ("pulmonary-artery-left", "pulmonary-artery-right"),
    "superior-pulmonary-vein-left": ("left-atrium",),
    "inferior-pulmonary-vein-left": ("left-atrium",),
    "superior-pulmonary-vein-right": ("left-atrium",),
    "inferior-pulmonary-vein-right": ("left-atrium",),
    "ascending-aorta": ("aortic-arch", "left-coronary-artery", "right-coronary-artery"),
    "aortic-arch": (
        "descending-thoracic-aorta",
        "brachiocephalic-trunk",
        "common-carotid-artery-left",
        "subclavian-artery-left",
    ),
    "brachiocephalic-trunk": ("common-carotid-artery-right", "subclavian-artery-right"),
    "descending-thoracic-aorta": ("abdominal-aorta",),
    "trachea": ("main-bronchus-right", "main-bronchus-left"),
    "main-bronchus-right": ("right-superior-lobar-bronchus", "right-inferior-lobar-bronchus"),
    "main-bronchus-left": ("left-superior-lobar-bronchus", "left-inferior-lobar-bronchus"),
    "left-superior-lobar-bronchus": ("left-inferior-lobar-bronchus",),
    "right-inferior-lobar-bronchus": ("right-middle-lobar-bronchus",),
}
_GULLET = "oesophagus"
_CHAMBERS = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium")
_OSTIA = ("left-coronary-artery", "right-coronary-artery")
_SINUS = "coronary-sinus"
_RIM_MM = 0.6
_SINUS_WALL_MM = 1.0


@cache
def contents() -> Mapping[str, Solid]:
    """Return the lumens of hollow organs: blood, air and the gullet's slit, made when asked for."""
    return ByNeed((*lumens(), *_CHAMBERS, *_OSTIA, _SINUS, *air(), _GULLET), _stream)


def _stream(id_: str) -> Solid:
    if id_ == _SINUS:
        return grown(inside_sac(cardiac_veins()[id_]), -_SINUS_WALL_MM)
    if id_ == _GULLET:
        return gullet()
    if id_ in air():
        return air()[id_]
    if id_ in _CHAMBERS:
        return cavities()[id_]
    return ostia()[id_] if id_ in _OSTIA else lumens()[id_]


def joined(id_: str) -> tuple[str, ...]:
    """Return a hollow organ, and those that its blood or air comes from and goes to."""
    before = (other for other, after in _NEXT.items() if id_ in after)
    return tuple(k for k in (id_, *before, *_NEXT.get(id_, ())) if id_ in contents())


def hollowed(solid: Solid, streams: Iterable[Solid]) -> Solid:
    """Return an organ without what flows in it."""
    return without(solid, streams, 0.0, _RIM_MM)
