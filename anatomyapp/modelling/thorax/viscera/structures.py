"""The organs of the thorax in the pack's order, and how each is made."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.viscera.diaphragm import diaphragm
from anatomyapp.modelling.thorax.viscera.lattice import resolved
from anatomyapp.modelling.thorax.viscera.lungs import lungs
from anatomyapp.modelling.thorax.viscera.pericardium import piercing, sac
from anatomyapp.modelling.thorax.viscera.right_of_way import MEDIASTINAL, mediastinal
from anatomyapp.modelling.thorax.viscera.slender import SLENDER, slender
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.valves import VALVES, valves

_SAC_GAP_MM = 0.4


@dataclass(frozen=True, slots=True)
class Fineness:
    """How finely a solid is sampled, how far its mesh may leave the surface, its edges, mm."""

    voxel: float
    tolerance: float
    longest: float = math.inf


_VESSEL = Fineness(0.9, 0.2)
_SMALL = Fineness(0.7, 0.14)
_HEART = Fineness(0.9, 0.2)
_SEAMED = Fineness(0.6, 0.19)  # whose cut rims lie in view
_HOLLOW = Fineness(0.7, 0.2)
_TREE = Fineness(0.9, 0.24)
_SLIT = Fineness(0.7, 0.24)
_THIN = Fineness(0.5, 0.12)
_SLENDER = Fineness(0.7, 0.19)
_SHEET = Fineness(1.2, 0.32, 8.0)
_LUNG = Fineness(1.3, 0.3, 8.0)
_DIAPHRAGM = (
    "diaphragm-crus-right",
    "diaphragm-crus-left",
    "central-tendon",
    "hemidiaphragm-left",
    "hemidiaphragm-right",
)
_LOBES = (
    "right-lung-superior-lobe",
    "right-lung-middle-lobe",
    "right-lung-inferior-lobe",
    "left-lung-superior-lobe",
    "left-lung-inferior-lobe",
)
_BY_WORD = (  # the first word that a name holds counts
    ("ventricle", _HEART),
    ("atrium", _HEART),
    ("trachea", _HOLLOW),
    ("main-bronchus", _HOLLOW),
    ("carotid", _HOLLOW),
    ("subclavian", _HOLLOW),
    ("brachiocephalic-vein", _HOLLOW),
    ("lobar-bronchus", _TREE),
    ("oesophagus", _SLIT),
    ("hemiazygos", _SMALL),
    ("azygos", _TREE),
    ("coronary", _SMALL),
    ("intercostal", _SMALL),
    ("ligamentum", _SMALL),
    ("card", _SMALL),
    ("ascending-aorta", _SEAMED),
    ("pulmonary-trunk", _HEART),
    ("pulmonary-", _SEAMED),
    ("branch", _SMALL),
)


@cache
def parts() -> Mapping[StructureId, Callable[[], Part]]:
    """Return what makes the part of each organ."""
    made: dict[str, Callable[[], Part]] = {id_: partial(_mediastinal, id_) for id_ in MEDIASTINAL}
    made |= {id_: partial(_valve, id_) for id_ in VALVES}
    made |= {id_: partial(_of_diaphragm, id_) for id_ in _DIAPHRAGM}
    made["pericardium"] = _pericardium
    made |= {id_: partial(_slender, id_) for id_ in SLENDER}
    made |= {id_: partial(_lobe, id_) for id_ in _LOBES}
    return {StructureId(id_): make for id_, make in made.items()}


def _part(solid: Solid, fineness: Fineness) -> Part:
    return solid.part(fineness.voxel, fineness.tolerance, fineness.longest)


def _mediastinal(id_: str) -> Part:
    solid = mediastinal()[id_]
    fineness = next((k for word, k in _BY_WORD if word in id_), _VESSEL)
    if fineness in {_HEART, _SEAMED}:
        solid = resolved(solid, fineness.voxel)
    return _part(solid, fineness)


def _valve(id_: str) -> Part:
    return _part(valves()[id_], _THIN)


def _of_diaphragm(id_: str) -> Part:
    return _part(diaphragm()[id_], _SHEET)


def _slender(id_: str) -> Part:
    return _part(slender()[id_], _VESSEL if "thymus" in id_ else _SLENDER)


def _pericardium() -> Part:
    return _part(without(sac(), piercing(), _SAC_GAP_MM), Fineness(1.0, 0.4))


def _lobe(id_: str) -> Part:
    return _part(lungs()[id_], _LUNG)
