"""The azygos system and the trunks of the highest intercostal vessels, laid clear of arteries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS, INTERCOSTAL_TRUNKS
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES
from anatomyapp.modelling.thorax.viscera.tube import Tube

_GAP_MM = 0.6
_BESIDE: Mapping[str, tuple[str, ...]] = {
    "azygos-vein": ("descending-thoracic-aorta",),
    "hemiazygos-vein": ("descending-thoracic-aorta",),
    "accessory-hemiazygos-vein": ("descending-thoracic-aorta",),
    "superior-intercostal-vein-left": (
        "aortic-arch",
        "descending-thoracic-aorta",
        "subclavian-artery-left",
        "common-carotid-artery-left",
    ),
}


@cache
def azygos_tubes() -> Mapping[str, Tube]:
    """Return the azygos and hemi-azygos veins, laid when asked for."""
    return ByNeed(AZYGOS, lambda id_: _laid(id_, AZYGOS[id_]))


@cache
def intercostal_trunks() -> Mapping[str, Tube]:
    """Return the superior intercostal veins and the supreme intercostal arteries, likewise."""
    return ByNeed(INTERCOSTAL_TRUNKS, lambda id_: _laid(id_, INTERCOSTAL_TRUNKS[id_]))


def beside(id_: str) -> tuple[Solid, ...]:
    """Return the arteries that a trunk is laid clear of."""
    return tuple(ARTERIES[name].tube().solid() for name in _BESIDE.get(id_, ()))


def _laid(id_: str, course: Course) -> Tube:
    return Tube(settled(course.placed(), beside(id_), _GAP_MM, hug=False))
