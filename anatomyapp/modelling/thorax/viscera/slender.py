"""Nerves, thoracic duct and thymus: laid between their neighbours, in front of lungs and pleura."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial

import numpy as np
from scipy.ndimage import median_filter

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.spline import resampled
from anatomyapp.modelling.thorax.viscera.abdomen import HIGH, LOW, above_abdomen
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.nerve_courses import (
    recurrent,
    splanchnic,
    splanchnic_roots,
    sympathetic,
    through_caval_opening,
    through_crus,
    vagus,
)
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.right_of_way import IN_SAC, off_bones, uncut
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.slender_courses import (
    PHRENIC,
    THORACIC_DUCT,
    THYMUS,
    Rows,
)
from anatomyapp.modelling.thorax.viscera.solid import Solid, awaited, box, union, without
from anatomyapp.modelling.thorax.viscera.tube import Tube

_GAP_MM, _COURSE_GAP_MM, _BONE_GAP_MM = 0.3, 0.5, 0.4
_ABOVE_DIAPHRAGM_MM, _BELOW_DIAPHRAGM_MM = 2.5, 9.0  # between them a nerve runs straight through
_PROBE_MM = 1.0
_EASE_MM = 5.0  # from what was settled to a way that is given
_BESIDE_SAC_MM, _WIDEST_MM = 2.5, 60.0
_FILLET_MM = 1.5
_BESIDE_SPINE = ("sympathetic", "greater-splanchnic")
_ONE_SIDED = ("phrenic", "sympathetic", "greater-splanchnic")
_PIERCING = ("phrenic", "greater-splanchnic")  # the diaphragm, far beyond their rough courses
_FROM_MIDLINE_MM = 10.0  # they lie beyond it
_STRAY_MM = 10.0  # from their rough courses, and no farther, the others are laid
_VESSELS_MM = 3.9
_SAC_SAMPLES = 24

SLENDER = (
    *THYMUS,
    "thoracic-duct",
    "recurrent-laryngeal-nerve-left",
    "recurrent-laryngeal-nerve-right",
    "vagus-nerve-left",
    "vagus-nerve-right",
    "phrenic-nerve-left",
    "phrenic-nerve-right",
    "sympathetic-trunk-left",
    "sympathetic-trunk-right",
    "greater-splanchnic-nerve-left",
    "greater-splanchnic-nerve-right",
)


@cache
def slender() -> Mapping[str, Solid]:
    """Return the solids with gaps to all that has right of way and to each other."""
    return ByNeed(SLENDER, _fitted)


def _fitted(id_: str) -> Solid:
    return off_bones(without(_wholes()[id_], _beside(id_), _GAP_MM, 0.3), _BONE_GAP_MM)


@cache
def _wholes() -> Mapping[str, Solid]:
    """Return the solids laid clear of all before them, not yet cut by them."""
    return ByNeed(SLENDER, _whole)


def _whole(id_: str) -> Solid:
    trunk, *roots = (Tube(rows).solid() for rows in _courses(id_))
    return union([trunk, *roots], _FILLET_MM) if roots else trunk


@kept
def _courses(id_: str) -> tuple[Vector, ...]:
    """Return the course of a solid as it was laid, and those of the roots that join it."""
    beside = _beside(id_)
    trunk = _laid(id_, _rough(id_), beside)
    return (trunk, *_roots(id_, trunk, beside)) if "splanchnic" in id_ else (trunk,)


def lay_vagi() -> None:
    """Lay the vagus nerves, and those that they give way to; all others but the duct come after."""
    for id_ in ("vagus-nerve-left", "vagus-nerve-right"):
        _courses(id_)


def _beside(id_: str) -> list[Solid]:
    """Return what a solid gives way to: only what is dented by others is met as they leave it."""
    before = SLENDER[: SLENDER.index(id_)]
    met = (slender() if k in THYMUS else _wholes() for k in before)
    return [*_neighbours(), *(_waiting(k, of) for k, of in zip(before, met, strict=True))]


def through_diaphragm() -> tuple[Solid, ...]:
    """Return the nerves and the duct that pass through or behind the diaphragm."""
    kinds = ("phrenic", "vagus", "sympathetic", "splanchnic", "thoracic-duct")
    return tuple(_waiting(k, slender()) for k in SLENDER if any(kind in k for kind in kinds))


def beside_lung(side: str) -> tuple[Solid, ...]:
    """Return what a side's lung may touch: all but the nerves that stay on the other side."""
    return tuple(slender()[k] for k in SLENDER if _side(k) == side or not k.startswith(_ONE_SIDED))


def _waiting(id_: str, solids: Mapping[str, Solid]) -> Solid:
    """Return one of some solids, which is made when a point comes near where it may lie."""
    return awaited(partial(solids.__getitem__, id_), room(id_))


@cache
def room(id_: str) -> Solid:
    """Return what is sure to hold a solid: a wide tube round its rough course, or its side."""
    if not id_.startswith(_PIERCING):
        rows = _rough(id_)
        return Tube(np.column_stack([rows[:, :3], rows[:, 3:].max(axis=1) + _STRAY_MM])).solid()
    low, high = np.full(3, -np.inf), np.full(3, np.inf)
    if _side(id_) == "left":
        low[0] = _FROM_MIDLINE_MM
    else:
        high[0] = -_FROM_MIDLINE_MM
    return box(low, high)


@cache
def _neighbours() -> tuple[Solid, ...]:
    solids = (uncut()[id_] for id_ in uncut() if not any(word in id_ for word in IN_SAC))
    return (*solids, sac_outside())


def _laid(id_: str, rows: Vector, others: list[Solid]) -> Vector:
    """Return a rough course moved clear of all others."""
    phrenic = id_ in PHRENIC
    obstacles = [*others, Solid(above_abdomen, LOW, HIGH)] if phrenic else others
    if id_.startswith(_BESIDE_SPINE):
        placed = settled(_over_vessels(rows), others, _COURSE_GAP_MM, hug=False)
    else:
        placed = settled(rows, obstacles, _COURSE_GAP_MM, hug="nerve" in id_)
    if "splanchnic" in id_:
        return _led_on(placed, through_crus(_side(id_)))
    if id_ == "phrenic-nerve-right":
        return _led_on(placed, through_caval_opening())
    if phrenic:  # straight through the diaphragm, but beside the pericardium that rests on it
        return settled(_pierced(placed), others, _COURSE_GAP_MM, hug=False)
    return placed


def _led_on(rows: Vector, places: Vector) -> Vector:
    """Return a course down to some way above the first of places, and on through them."""
    above = rows[rows[:, 2] > places[0, 2] + _EASE_MM]
    return np.vstack([above, np.column_stack([places, np.full(len(places), rows[-1, 3])])])


def _over_vessels(rows: Vector) -> Vector:
    """Return a course along the spine, off the bones by what the intercostal vessels need."""
    return settled(rows, (), _VESSELS_MM, hug=True)


def _roots(id_: str, trunk: Vector, others: list[Solid]) -> Iterator[Vector]:
    """Yield the roots that join a splanchnic nerve, each end on its middle line."""
    for root in splanchnic_roots(trunk, _sign(id_)):
        rough = _over_vessels(_with_radius(root, "splanchnic_nerve"))
        laid = settled(rough, others, _COURSE_GAP_MM, hug=False)
        laid[-1, :3] = root[-1]
        yield laid


def _sign(id_: str) -> float:
    return 1.0 if _side(id_) == "left" else -1.0


def _side(id_: str) -> str:
    return "left" if id_.endswith("left") else "right"


def _pierced(rows: Vector) -> Vector:
    """Return a course that ends straight through the diaphragm below its last place."""
    height = above_abdomen(rows[:, :3].astype(np.float32))
    reached = np.flatnonzero(height <= _ABOVE_DIAPHRAGM_MM)
    above = rows[: reached[0] if len(reached) else len(rows)]
    steps = _PROBE_MM * np.vstack([np.eye(3), -np.eye(3)])
    around = above_abdomen((above[-1, :3] + steps).astype(np.float32))
    upwards = unit((around[:3] - around[3:]).astype(float))
    ways = np.linspace(0.0, float(height[len(above) - 1]) + _BELOW_DIAPHRAGM_MM, 8)[1:]
    through = np.tile(above[-1], (len(ways), 1))
    through[:, :3] -= ways[:, None] * upwards
    return np.vstack([above, through])


def _rough(id_: str) -> Vector:
    """Return the rough course with its half sizes, mm."""
    if id_ in THYMUS:
        return spine_front().placed(np.array(THYMUS[id_]))
    if id_.startswith("sympathetic"):
        return sympathetic(_sign(id_))
    name = id_.removeprefix("greater-").removesuffix("-left").removesuffix("-right")
    return _with_radius(_places(id_), name.replace("-", "_"))


def _places(id_: str) -> Vector:
    """Return the places of a rough course whose calibre does not change."""
    side = _side(id_)
    if id_ in PHRENIC:
        return _beside_sac(PHRENIC[id_])
    if "splanchnic" in id_:
        return splanchnic(_sign(id_))
    if id_.startswith("recurrent"):
        return recurrent(side)
    return vagus(side) if "vagus" in id_ else spine_front().placed(np.array(THORACIC_DUCT))


def _beside_sac(rows: Rows) -> Vector:
    """Return the places of rows, those in the pericardium or close to it moved off sideways."""
    places = resampled(spine_front().placed(np.array(rows)), _SAC_SAMPLES)
    for place in places:
        probes = place + np.outer(np.arange(0.0, _WIDEST_MM), (np.sign(place[0]), 0.0, 0.0))
        clear = sac_outside().near(probes.astype(np.float32), _BESIDE_SAC_MM + 1.0)
        place[:] = probes[int((clear > _BESIDE_SAC_MM).argmax())]
    # One place beside a pulmonary vein's sleeve does not send the nerve round its end.
    places[:, 0] = median_filter(places[:, 0], 5, mode="nearest")
    return places


def _with_radius(places: Vector, name: str) -> Vector:
    radius = viscera_figures().value(f"{name}_diameter") / 2
    return np.column_stack([places, np.full(len(places), radius)])
