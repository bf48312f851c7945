"""Who gives way where organs meet: each solid is cut by those that come before it.

Vessels that go on into one another keep a hair's gap, neighbours a wider one, and whatever lies at
the wall is cut by the bones as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.thorax.viscera.airway import airway
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.coronary import coronary_arteries
from anatomyapp.modelling.thorax.viscera.heart import chambers
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import inside_sac
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.vessels import (
    oesophagus,
    pulmonary_vessels,
    systemic_arteries,
    systemic_veins,
)

_GAP_MM = 0.5
_JOINED_GAP_MM = 0.15
_BONE_GAP_MM = 0.9
_AT_BONES = (
    "descending-thoracic-aorta",
    "abdominal-aorta",
    "subclavian-artery-left",
    "subclavian-artery-right",
    "oesophagus",
    "azygos-vein",
    "hemiazygos-vein",
    "accessory-hemiazygos-vein",
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
)
_SNUG = frozenset({"left-ventricle", "right-ventricle"})  # they share their own border


@cache
def uncut() -> Mapping[str, Solid]:
    """Return the mediastinum's solids as they would be alone, those with right of way first."""
    found = {
        **systemic_arteries(),
        **pulmonary_vessels(),
        **airway(),
        **systemic_veins(),
        **coronary_arteries(),
        **{id_: inside_sac(solid) for id_, solid in chambers().items()},
        "oesophagus": oesophagus(),
    }
    return {id_: found[id_] for id_ in MEDIASTINAL}


@cache
def mediastinal() -> Mapping[str, Solid]:
    """Return the same solids with gaps between all of them."""
    ordered = uncut()
    names = list(ordered)
    return {id_: _fitted(id_, names[:k], ordered) for k, id_ in enumerate(names)}


def _fitted(id_: str, before: Iterable[str], ordered: Mapping[str, Solid]) -> Solid:
    rivals = [name for name in before if not {id_, name} <= _SNUG]
    joined = [ordered[name] for name in rivals if _same_tree(id_, name)]
    others = [ordered[name] for name in rivals if not _same_tree(id_, name)]
    solid = without(without(ordered[id_], joined, _JOINED_GAP_MM, 0.1), others, _GAP_MM)
    return off_bones(solid, _BONE_GAP_MM) if id_ in _AT_BONES else solid


_TREES = (
    ("aort", "carotid", "subclavian-artery", "brachiocephalic-trunk"),
    ("trachea", "bronchus"),
    ("pulmonary-trunk", "pulmonary-artery"),
    ("cava", "-vein-", "jugular", "atrium"),
    ("pulmonary-vein", "left-atrium"),
    ("coronary-artery", "ascending-aorta", "ventricle", "atrium"),
)


def _same_tree(a: str, b: str) -> bool:
    """Tell whether two tubes carry the same stream, so that no gap should show."""
    return any(any(k in a for k in tree) and any(k in b for k in tree) for tree in _TREES)


def off_bones(solid: Solid, gap: float) -> Solid:
    """Return a solid cut by bones, discs, cartilages and the internal thoracic vessels."""

    def field(points: Points) -> Distances:
        clear = np.float32(gap) - bone_distance(points)
        value = smooth_intersection(solid.field(points), clear, 0.8)
        close = value < np.float32(2.0)
        if close.any():
            vessels = np.float32(_GAP_MM) - internal_thoracic_distance(points[close])
            value[close] = smooth_intersection(value[close], vessels, 0.5)
        return value

    return Solid(field, solid.low, solid.high)
