"""Who gives way where organs meet: each solid is cut by those that come before it.

Vessels that go on into one another keep a hair's gap, neighbours a wider one, and whatever lies at
the wall is cut by the bones as well.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.thorax.viscera.airway import airway
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.azygos import intercostal_trunks
from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS, INTERCOSTAL_TRUNKS
from anatomyapp.modelling.thorax.viscera.bones import clear_of_bones
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, coronary_arteries
from anatomyapp.modelling.thorax.viscera.heart.chambers import chambers
from anatomyapp.modelling.thorax.viscera.intercostal_roots import rooted_trunk
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
from anatomyapp.modelling.thorax.viscera.solid import Solid, clipped, without
from anatomyapp.modelling.thorax.viscera.streams import contents, hollowed, joined
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.vessels import (
    oesophagus,
    pulmonary_vessels,
    systemic_arteries,
    systemic_veins,
)

_GAP_MM = 0.5
_JOINED_GAP_MM, _JOINED_EDGE_MM = 0.15, 0.6
_KEPT_WALL_MM = 2.7  # from a neighbour to the blood in a hollow organ that it dents
_KEPT_WALLS_MM = (  # likewise where the own wall is thinner
    ("coronary-artery", 1.5),
    ("carotid", 1.8),
    ("subclavian", 1.8),
    ("jugular", 1.8),
    ("brachiocephalic", 1.8),
    ("azygos", 1.6),
    ("bronchus", 1.8),
    ("trachea", 1.8),
    ("oesophagus", 1.7),
)
_BONE_GAP_MM, _BONE_EDGE_MM = 0.9, 0.8
_AT_BONES = (
    "descending-thoracic-aorta",
    "abdominal-aorta",
    "subclavian-artery-left",
    "subclavian-artery-right",
    "oesophagus",
    "azygos-vein",
    "hemiazygos-vein",
    "accessory-hemiazygos-vein",
    "superior-intercostal-vein-left",
    "superior-intercostal-vein-right",
    "supreme-intercostal-artery-left",
    "supreme-intercostal-artery-right",
    "superior-vena-cava",
    "brachiocephalic-vein-left",
    "brachiocephalic-vein-right",
    "subclavian-vein-left",
    "subclavian-vein-right",
    "internal-jugular-vein-left",
    "internal-jugular-vein-right",
)
MEDIASTINAL = (  # in their order of right of way
    "ascending-aorta",
    "aortic-arch",
    "descending-thoracic-aorta",
    "abdominal-aorta",
    "brachiocephalic-trunk",
    "common-carotid-artery-left",
    "subclavian-artery-left",
    "common-carotid-artery-right",
    "subclavian-artery-right",
    "pulmonary-trunk",
    "ligamentum-arteriosum",
    "trachea",
    "main-bronchus-right",
    "main-bronchus-left",
    "right-superior-lobar-bronchus",
    "right-inferior-lobar-bronchus",
    "right-middle-lobar-bronchus",
    "left-superior-lobar-bronchus",
    "left-inferior-lobar-bronchus",
    "pulmonary-artery-right",
    "pulmonary-artery-left",
    "superior-vena-cava",
    "inferior-vena-cava",
    "brachiocephalic-vein-right",
    "brachiocephalic-vein-left",
    "internal-jugular-vein-right",
    "internal-jugular-vein-left",
    "subclavian-vein-right",
    "subclavian-vein-left",
    "left-coronary-artery",
    "right-coronary-artery",
    "anterior-interventricular-branch",
    "circumflex-branch",
    "left-marginal-branch",
    "right-marginal-branch",
    "posterior-interventricular-branch",
    "coronary-sinus",
    "great-cardiac-vein",
    "middle-cardiac-vein",
    "small-cardiac-vein",
    "left-ventricle",
    "right-ventricle",
    "left-atrium",
    "right-atrium",
    "superior-pulmonary-vein-right",
    "inferior-pulmonary-vein-right",
    "superior-pulmonary-vein-left",
    "inferior-pulmonary-vein-left",
    "oesophagus",
    "azygos-vein",
    "hemiazygos-vein",
    "accessory-hemiazygos-vein",
    "superior-intercostal-vein-right",
    "superior-intercostal-vein-left",
    "supreme-intercostal-artery-right",
    "supreme-intercostal-artery-left",
)
IN_SAC = (  # what holds one of these words lies in the pericardium
    "ventricle",
    "atrium",
    "coronary",
    "cardiac",
    "interventricular",
    "circumflex",
    "marginal",
)
_CHAMBERS = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium")
_VESSELS_OF_HEART = tuple(
    id_
    for id_ in MEDIASTINAL
    if id_.endswith(("coronary-artery", "branch", "coronary-sinus", "cardiac-vein"))
)
_SETTLED = (  # what chambers keep clear of before they are hollowed
    *_CHAMBERS,
    "ascending-aorta",
    "pulmonary-trunk",
    *(id_ for id_ in _VESSELS_OF_HEART if id_ != "coronary-sinus"),
)


@cache
def _alone() -> Mapping[str, Solid]:
    """Return the mediastinum's solids as they would be alone, without intercostal vessels."""
    return ByNeed(MEDIASTINAL, _bare)


def _bare(id_: str) -> Solid:
    make = next((make for names, make in _SOURCES if id_ in names), pulmonary_vessels)
    return make()[id_]


def _of_heart() -> Mapping[str, Solid]:
    own = {**coronary_arteries(), **cardiac_veins()}
    return ByNeed(_VESSELS_OF_HEART, lambda id_: inside_sac(own[id_]))


def _trunks() -> Mapping[str, Solid]:
    return ByNeed(INTERCOSTAL_TRUNKS, lambda id_: intercostal_trunks()[id_].solid())


# What makes which solids; the pulmonary vessels are all others.
_SOURCES: tuple[tuple[Container[str], Callable[[], Mapping[str, Solid]]], ...] = (
    (ARTERIES, systemic_arteries),
    ((*VEINS, *AZYGOS), systemic_veins),
    (AIRWAY, airway),
    (_CHAMBERS, chambers),
    (_VESSELS_OF_HEART, _of_heart),
    (INTERCOSTAL_TRUNKS, _trunks),
    (("oesophagus",), lambda: {"oesophagus": oesophagus()}),
)


@cache
def uncut() -> Mapping[str, Solid]:
    """Return the mediastinum's solids as they would be alone, those with right of way first."""
    return ByNeed(MEDIASTINAL, lambda id_: rooted_trunk(id_, _alone()[id_]))


@cache
def mediastinal() -> Mapping[str, Solid]:
    """Return the same solids hollow where they hold blood, with gaps between all of them."""
    return ByNeed(
        MEDIASTINAL, lambda id_: hollowed(_fitted(id_), [streams()[k] for k in joined(id_)])
    )


@cache
def walls() -> Mapping[str, Solid]:
    """Return hollow organs that give way to none: what lies in their blood meets no more."""
    return ByNeed(
        contents(), lambda id_: hollowed(_alone()[id_], [streams()[k] for k in joined(id_)])
    )


@cache
def streams() -> Mapping[str, Solid]:
    """Return what flows in hollow organs, a wall's thickness away from what dents them."""
    return ByNeed(contents(), lambda id_: _kept_in(id_, contents()[id_]))


def _kept_in(id_: str, stream: Solid) -> Solid:
    wall = next((mm for word, mm in _KEPT_WALLS_MM if word in id_), _KEPT_WALL_MM)
    clear = without(stream, _others(id_), wall)
    bones = _BONE_GAP_MM - _GAP_MM + wall
    return off_bones(clear, bones) if id_ in _AT_BONES else clear


def _fitted(id_: str) -> Solid:
    """Return a solid without intercostal vessels, cut by those that have right of way."""
    same = [_met(id_)[name] for name in _rivals(id_) if _same_tree(id_, name)]
    solid = without(_alone()[id_], same, _JOINED_GAP_MM, _JOINED_EDGE_MM)
    solid = without(solid, _others(id_), _GAP_MM)
    return off_bones(solid, _BONE_GAP_MM) if id_ in _AT_BONES else solid


def _rivals(id_: str) -> Iterator[str]:
    """Yield the names of those that a solid gives way to."""
    for name in MEDIASTINAL[: MEDIASTINAL.index(id_)]:
        if id_ not in _CHAMBERS or name not in _SETTLED:
            yield name


def _others(id_: str) -> list[Solid]:
    """Return those that a solid gives way to and that carry another stream."""
    return [_met(id_)[name] for name in _rivals(id_) if not _same_tree(id_, name)]


def _met(id_: str) -> Mapping[str, Solid]:
    """Return the solids as one meets them: only what lies at the bones meets intercostal roots."""
    return uncut() if id_ in _AT_BONES else _alone()


_TREES = (
    ("aort", "carotid", "subclavian-artery", "brachiocephalic-trunk", "supreme"),
    ("trachea", "bronchus"),
    ("pulmonary-trunk", "pulmonary-artery"),
    ("cava", "-vein-", "azygos-vein", "jugular", "atrium"),
    ("pulmonary-vein", "left-atrium"),
    ("coronary-artery", "-branch", "ascending-aorta"),
    ("coronary-sinus", "cardiac-vein", "atrium"),
)


def _same_tree(a: str, b: str) -> bool:
    """Tell whether two tubes carry the same stream, so that no gap should show."""
    return any(any(k in a for k in tree) and any(k in b for k in tree) for tree in _TREES)


def off_bones(solid: Solid, gap: float) -> Solid:
    """Return a solid cut by bones, discs, cartilages and the internal thoracic vessels."""
    vessel_gap = _GAP_MM + max(gap - _BONE_GAP_MM, 0.0)

    def cut(points: Points, value: Distances) -> Distances:
        value = clear_of_bones(points, value, gap, _BONE_EDGE_MM)
        close = value < np.float32(2.0)
        if close.any():
            vessels = np.float32(vessel_gap) - internal_thoracic_distance(points[close])
            value[close] = smooth_intersection(value[close], vessels, 0.5)
        return value

    return clipped(solid, cut)
