"""The rough courses of vagus, recurrent laryngeal and sympathetic nerves, from what they follow.

The left recurrent nerve hooks round the aortic arch, the vagi run along the oesophagus, sympathetic
trunks lie on the heads of the ribs. So they follow when those are moved.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, shipped_spine
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY, OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.slender_courses import (
    RECURRENT_RIGHT,
    VAGUS_ABOVE,
    VAGUS_AT_ROOT,
)
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS

_HEAD_MM = 7.0  # from a rib's tip to the ganglion on its head
_BEFORE_HEAD_MM = 9.0
_BETWEEN = 0.35  # of the way to the next ganglion, where the trunk is thin again
_BELOW = ((1.35, -16.0, 12.9), (1.15, -9.0, 13.5))  # half widths of L1, before it, level
_FIRST_ON_GULLET, _PLACES_ON_GULLET = 6.7, 7
_TURNS_ON_GULLET = {"left": (0.0, 120.0), "right": (-25.0, 150.0)}  # 90 before or behind it
# Where the left nerve hooks round the arch, and its turns: degrees from the lateral side downwards.
_HOOK, _TURNS_ON_ARCH = (23.0, 9.5, 3.98), (-25.0, 15.0, 50.0, 90.0, 130.0)
_LEAVING = 3  # of these places, those that the vagus shares
_GROOVE_LEVELS = (3.4, 2.2, 1.0, -0.3, -1.1)
_BESIDE_TRACHEA, _BEHIND_TRACHEA = 1.3, 0.8  # of its radius
_SPLANCHNIC_GANGLIA, _BESIDE_BODIES = range(5, 10), range(5, 12)
_ROOT_FALL_MM = 14.0  # from a ganglion down to where its root joins
# Through the crus to its front, beside the aorta: mm to the left, mm before the bodies, level.
_PIERCING = {
    "left": ((22.5, 4.5, 12.25), (19.5, 10.5, 12.8), (17.5, 17.0, 13.1), (16.5, 20.0, 13.2)),
    "right": ((-20.5, 4.5, 12.25), (-16.5, 10.5, 12.8), (-15.0, 17.0, 13.1), (-14.5, 20.0, 13.2)),
}
# Down the right side of the vena cava: level, and mm off it while the pericardium covers it.
_BESIDE_CAVA = ((7.95, 4.3), (8.2, 3.4), (8.4, 1.5), (8.6, 0.6), (8.85, 0.6))


def recurrent(side: str) -> Vector:
    """Return a recurrent laryngeal nerve from the vagus to the neck, (n, 3) mm."""
    if side == "left":
        return np.vstack([_around_arch()[_LEAVING - 1 :], _groove(side)])
    return np.vstack([spine_front().placed(np.array(RECURRENT_RIGHT)), _groove(side)])


def vagus(side: str) -> Vector:
    """Return a vagus nerve from the neck to the trunk on the oesophagus in the abdomen, mm."""
    id_ = f"vagus-nerve-{side}"
    above, at_root = (spine_front().placed(np.array(k[id_])) for k in (VAGUS_ABOVE, VAGUS_AT_ROOT))
    crossing = _around_arch()[:_LEAVING] if side == "left" else above[:0]
    return np.vstack([above, crossing, at_root, _on_gullet(side)])


def _around_arch() -> Vector:
    """Return places round the arch, from its left side to behind the ligamentum arteriosum."""
    tube = ARTERIES["aortic-arch"].tube()
    aim = spine_front().placed([_HOOK])[0]
    k = int(np.linalg.norm(tube.centreline - aim, axis=1).argmin())
    along = unit(tube.centreline[k + 1] - tube.centreline[k - 1])
    lateral = unit(np.cross(along, np.cross((1.0, 0.0, 0.0), along)))
    down = np.cross(along, lateral)
    down = down if down[2] < 0 else -down
    out = tube.radii[k, 0] + viscera_figures().value("vagus_nerve_diameter")
    turn = np.deg2rad(_TURNS_ON_ARCH)[:, None]
    return np.asarray(tube.centreline[k] + out * (np.cos(turn) * lateral + np.sin(turn) * down))


def _groove(side: str) -> Vector:
    """Return places in the groove between trachea and oesophagus, from below upwards."""
    trachea = AIRWAY["trachea"].tube()
    heights = spine_front().z(_GROOVE_LEVELS)
    k = np.abs(trachea.centreline[:, 2] - heights[:, None]).argmin(axis=1)
    sign = 1.0 if side == "left" else -1.0
    offset = np.array([_BESIDE_TRACHEA * sign, _BEHIND_TRACHEA, 0.0])
    places = trachea.centreline[k] + trachea.radii[k, :1] * offset
    if side == "right":  # it joins the groove above the artery
        places = places[2:]
    return np.asarray(places)


def _on_gullet(side: str) -> Vector:
    """Return places along the oesophagus: the left vagus before it, the right one behind it."""
    tube = OESOPHAGUS.tube()
    first = int(np.abs(tube.centreline[:, 2] - spine_front().z(_FIRST_ON_GULLET)).argmin())
    k = np.linspace(first, len(tube.centreline) - 4, _PLACES_ON_GULLET).astype(int)
    along = unit(tube.centreline[k + 1] - tube.centreline[k - 1])
    forwards = unit(np.cross(along, np.cross((0.0, -1.0, 0.0), along)))
    lateral = np.cross(along, forwards)
    lateral *= np.sign(lateral[:, :1])
    sign = 1.0 if side == "left" else -1.0
    turns = np.linspace(*_TURNS_ON_GULLET[side], len(k))
    turn = np.deg2rad(np.minimum(turns, 90.0))[:, None]
    out = tube.radii[k] + viscera_figures().value("vagus_nerve_diameter")
    way = np.cos(turn) * lateral * out[:, :1] + np.sin(turn) * forwards * out[:, 1:]
    return np.asarray(tube.centreline[k] + sign * way)


def sympathetic(sign: float) -> Vector:
    """Return a trunk over the heads of the ribs, with a ganglion on each, to L1; (n, 4) mm."""
    figures = viscera_figures()
    thin, thick = (figures.value(f"sympathetic_{k}_diameter") / 2 for k in ("trunk", "ganglion"))
    heads = _ganglia() * (sign, 1.0, 1.0)
    half = shipped_spine().vertebra(12).half_width
    below = spine_front().placed([(sign * x * half, y, level) for x, y, level in _BELOW])
    rows = []
    for head, following in zip(heads, [*heads[1:], below[0]], strict=True):
        rows.append([*head, thick])
        rows.extend([*(head + t * (following - head)), thin] for t in (_BETWEEN, 1 - _BETWEEN))
    return np.array([*rows, *([*place, thin] for place in below)])


def splanchnic(sign: float) -> Vector:
    """Return a greater splanchnic nerve from its highest ganglion to the crus, (n, 3) mm."""
    highest = _ganglia()[_SPLANCHNIC_GANGLIA[0] - 1] * (sign, 1.0, 1.0)
    return np.vstack([highest, [_beside_body(n, sign) for n in _BESIDE_BODIES]])


def through_crus(side: str) -> Vector:
    """Return the way of a greater splanchnic nerve through its crus to the abdomen, (n, 3) mm."""
    return spine_front().placed(np.array(_PIERCING[side]))


def through_caval_opening() -> Vector:
    """Return the way of the right phrenic nerve on the vena cava through the tendon, (n, 3) mm."""
    tube = VEINS["inferior-vena-cava"].tube()
    levels, off = np.array(_BESIDE_CAVA).T
    heights = spine_front().z(levels)
    k = np.abs(tube.centreline[:, 2] - heights[:, None]).argmin(axis=1)
    radius = viscera_figures().value("phrenic_nerve_diameter") / 2
    out = tube.radii[k, 0] + radius + off
    return np.asarray(tube.centreline[k] - np.outer(out, (1.0, 0.0, 0.0)))


def splanchnic_roots(trunk: Vector, sign: float) -> tuple[Vector, ...]:
    """Return the roots from the lower ganglia to a trunk as it was laid, each (2, 3) mm."""
    roots = []
    for n in _SPLANCHNIC_GANGLIA[1:]:
        ganglion = _ganglia()[n - 1] * (sign, 1.0, 1.0)
        joined = np.abs(trunk[:, 2] - (ganglion[2] - _ROOT_FALL_MM)).argmin()
        roots.append(np.array([ganglion, trunk[joined, :3]]))
    return tuple(roots)


def _beside_body(level: int, sign: float) -> Vector:
    """Return the place at the antero-lateral side of a body."""
    v = shipped_spine().vertebra(level)
    share = (level - 7) / 5
    x, behind = v.half_width + 2.5 - 2.0 * share, (1.1 - 0.6 * share) * v.half_depth
    return np.asarray(spine_front().placed([(sign * x, -behind, level + 0.5)])[0])


@cache
def _ganglia() -> Vector:
    """Return the places in front of the heads of the left ribs."""
    return np.array([_head(n) for n in RIBS])


def _head(number: int) -> Vector:
    curve = rib_curves()[number - 1].centreline
    way = np.linalg.norm(curve - curve[0], axis=1)
    return np.asarray(curve[np.abs(way - _HEAD_MM).argmin()] - (0.0, _BEFORE_HEAD_MM, 0.0))
