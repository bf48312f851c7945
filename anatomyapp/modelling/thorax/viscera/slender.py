"""Nerves, thoracic duct and thymus: laid between their neighbours, in front of lungs and pleura."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves
from anatomyapp.modelling.thorax.viscera.abdomen import HIGH, LOW, above_abdomen
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.right_of_way import off_bones, uncut
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.slender_courses import NERVES, THORACIC_DUCT, THYMUS
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.tube import Tube

_GAP_MM, _COURSE_GAP_MM, _BONE_GAP_MM = 0.3, 0.5, 0.4
_IN_SAC = ("ventricle", "atrium", "coronary", "cardiac")
_THROUGH_DIAPHRAGM = ("phrenic", "vagus")  # they are shown down to its upper face
_HEAD_MM = 7.0  # from a rib's tip to the ganglion on its head
_BEFORE_HEAD_MM = 9.0
_ABOVE_DIAPHRAGM_MM = 1.5
_BETWEEN = 0.35  # of the way to the next ganglion, where the trunk is thin again

SLENDER = (
    *THYMUS,
    "thoracic-duct",
    "recurrent-laryngeal-nerve-left",
    "vagus-nerve-left",
    "vagus-nerve-right",
    "phrenic-nerve-left",
    "phrenic-nerve-right",
    "sympathetic-trunk-left",
    "sympathetic-trunk-right",
)


@cache
def slender() -> Mapping[str, Solid]:
    """Return the solids with gaps to all that has right of way and to each other."""
    found: dict[str, Solid] = {}
    for id_ in SLENDER:
        others = [*_neighbours(), *found.values()]
        rows = settled(_rough(id_), others, _COURSE_GAP_MM, hug="nerve" in id_)
        if id_.startswith(_THROUGH_DIAPHRAGM):
            rows = rows[above_abdomen(rows[:, :3].astype(np.float32)) > _ABOVE_DIAPHRAGM_MM]
        solid = without(Tube(rows).solid(), others, _GAP_MM, 0.3)
        found[id_] = off_bones(solid, _BONE_GAP_MM)
    return found


@cache
def _neighbours() -> tuple[Solid, ...]:
    solids = (k for id_, k in uncut().items() if not any(word in id_ for word in _IN_SAC))
    return (*solids, sac_outside(), Solid(above_abdomen, LOW, HIGH))


def _rough(id_: str) -> Vector:
    """Return the rough course with its half sizes, mm."""
    if id_ in THYMUS:
        return spine_front().placed(np.array(THYMUS[id_]))
    if id_.startswith("sympathetic"):
        return _sympathetic(1.0 if id_.endswith("left") else -1.0)
    rows, name = (
        (THORACIC_DUCT, "thoracic_duct") if id_ not in NERVES else (NERVES[id_], _kind(id_))
    )
    places = spine_front().placed(np.array(rows))
    radius = viscera_figures().value(f"{name}_diameter") / 2
    return np.column_stack([places, np.full(len(places), radius)])


def _kind(id_: str) -> str:
    return "_".join(id_.split("-")[: id_.split("-").index("nerve")]) + "_nerve"


def _sympathetic(sign: float) -> Vector:
    """Return the trunk over the heads of the ribs, with a ganglion on each."""
    figures = viscera_figures()
    thin, thick = (figures.value(f"sympathetic_{k}_diameter") / 2 for k in ("trunk", "ganglion"))
    heads = np.array([_head(n) for n in RIBS]) * (sign, 1.0, 1.0)
    rows = []
    for head, following in zip(heads, [*heads[1:], 2 * heads[-1] - heads[-2]], strict=True):
        rows.append([*head, thick])
        rows.extend([*(head + t * (following - head)), thin] for t in (_BETWEEN, 1 - _BETWEEN))
    return np.array(rows[:-1])


def _head(number: int) -> Vector:
    """Return the place in front of the head of a left rib."""
    curve = rib_curves()[number - 1].centreline
    way = np.linalg.norm(curve - curve[0], axis=1)
    return np.asarray(curve[np.abs(way - _HEAD_MM).argmin()] - (0.0, _BEFORE_HEAD_MM, 0.0))
