"""Trachea, main bronchi and the lobar bronchi with their first branches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    smooth_intersection,
    smooth_step,
)
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.lung_borders import LEFT, RIGHT, above_oblique
from anatomyapp.modelling.thorax.viscera.segmental import SEGMENTS, Fork
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.tube import Tube, TubePlace

_RING_HEIGHT_MM = 0.55
_BRONCHIAL_RING_MM = 0.3
_BRONCHIAL_PITCH_MM = 4.6
_MAIN_FADES_MM, _LOBAR_FADES_MM = 150.0, 26.0  # farther on, plates of cartilage do not show
_BARE = 1e-3  # likewise of the roots, which have none
_ASKEW, _ASKEW_MM = 0.09, 7.0  # tilt of neighbouring rings, and how soon it changes
_RINGS_BEGIN_MM = (0.0, 3.0)
_FLAT_BEHIND_MM = 6.8  # from the trachea's axis to its membranous wall
_FLAT_BRONCHI_MM = {"main-bronchus-right": 5.9, "main-bronchus-left": 5.3}
_ROUND_MM = 20.0  # farther than the wall of a lobar bronchus, which is round
_FILLET_MM = 2.5
_MEMBRANE_MM = 1.3  # the membranous wall
_TWIG_WALL_MM, _NARROWEST_MM = 0.9, 0.5
_FISSURE_ROOM_MM = 6.0  # from a branch to the oblique fissure
_LIFT = 1.25  # how far up leads 1 mm away from the fissure, which slopes
_LOBAR = {
    "right-superior-lobar-bronchus": ("right-superior-lobar-bronchus",),
    "right-middle-lobar-bronchus": ("right-middle-lobar-bronchus",),
    "right-inferior-lobar-bronchus": (
        "right-inferior-lobar-bronchus",
        "right-inferior-lobar-bronchus-distal",
    ),
    "left-superior-lobar-bronchus": ("left-superior-lobar-bronchus", "left-lingular-bronchus"),
    "left-inferior-lobar-bronchus": ("left-inferior-lobar-bronchus",),
}


@cache
def airway() -> Mapping[str, Solid]:
    """Return the uncut solids of the airway."""
    found = {"trachea": _with_roots("trachea", [_windpipe()])}
    for id_, flat_mm in _FLAT_BRONCHI_MM.items():
        own = _bronchus(AIRWAY[id_].tube(), flat_mm, _MAIN_FADES_MM)
        found[id_] = _with_roots(id_, [own])
    return found | {id_: _with_roots(id_, _lobar(id_)) for id_ in _LOBAR}


def _with_roots(id_: str, own: list[Solid]) -> Solid:
    """Return a part of the airway with the roots of those that leave it."""
    roots = {name: k.stump() for name, k in AIRWAY.items() if k.leaves == id_}
    stumps = [
        _bronchus(root, _FLAT_BRONCHI_MM.get(name, _ROUND_MM), _BARE)
        for name, root in roots.items()
        if root
    ]
    return union([*own, *stumps], _FILLET_MM)


@cache
def air() -> Mapping[str, Solid]:
    """Return the lumens of the airway, blind where the first segmental branches part."""
    figures = viscera_figures()
    main, lobar = (figures.value(f"{k}_bronchial_wall") for k in ("main", "lobar"))
    found = {"trachea": _bore("trachea", _FLAT_BEHIND_MM, figures.value("tracheal_wall"))}
    found |= {id_: _bore(id_, flat_mm, main) for id_, flat_mm in _FLAT_BRONCHI_MM.items()}
    for id_, names in _LOBAR.items():
        trunks = [AIRWAY[name].channel().lumen(lobar) for name in names]
        twigs = [_twig_lumen(fork, id_) for fork in SEGMENTS[id_]]
        found[id_] = union([*trunks, *twigs], _FILLET_MM)
    return found


def _bore(id_: str, flat_mm: float, wall_mm: float) -> Solid:
    """Return the lumen of a tube that is ``flat_mm`` deep behind its axis, through all its ends."""
    tube = AIRWAY[id_].channel()
    wall, back = np.float32(wall_mm), np.float32(flat_mm - _MEMBRANE_MM)

    def field(points: Points) -> Distances:
        place = tube.locate(points)
        return smooth_intersection(place.distance + wall, -place.front - back, 2.0)

    return Solid(field, *tube.box())


def _windpipe() -> Solid:
    tube = AIRWAY["trachea"].tube()
    pitch = viscera_figures().value("tracheal_ring_pitch")

    def field(points: Points) -> Distances:
        place = tube.locate(points)
        askew = replace(place, s=place.s + _ASKEW * np.sin(place.s / _ASKEW_MM) * points[:, 0])
        relief = np.float32(_RING_HEIGHT_MM) * _rings(askew, pitch) * _horseshoe(place)
        back = -place.front - np.float32(_FLAT_BEHIND_MM)
        section = smooth_intersection(place.distance - relief, back, 2.0)
        return tube.ended(replace(place, distance=section))

    return Solid(field, *tube.box(1.0))


def _rings(place: TubePlace, pitch: float) -> NDArray[np.float32]:
    """Return 1 on a ring of cartilage, -1 between two."""
    wave = np.sin(2 * np.pi * place.s / np.float32(pitch))
    return np.asarray(np.tanh(2.2 * wave + 0.6), np.float32)


def _horseshoe(place: TubePlace) -> NDArray[np.float32]:
    """Return 1 where the wall has cartilage, 0 on the membranous wall behind."""
    return smooth_step(place.front, -4.5, -1.5)


def _bronchus(tube: Tube, flat_mm: float, fades_mm: float) -> Solid:
    """Return a bronchus, ``flat_mm`` deep behind its axis, whose rings fade along its course."""

    def field(points: Points) -> Distances:
        place = tube.locate(points)
        height = smooth_step(place.s, *_RINGS_BEGIN_MM) * (1 - smooth_step(place.s, 0.0, fades_mm))
        relief = np.float32(_BRONCHIAL_RING_MM) * height * _horseshoe(place)
        ringed = place.distance - relief * _rings(place, _BRONCHIAL_PITCH_MM)
        section = smooth_intersection(ringed, -place.front - np.float32(flat_mm), 2.0)
        return tube.ended(replace(place, distance=section))

    return Solid(field, *tube.box(1.0))


def _lobar(id_: str) -> list[Solid]:
    """Return the trunks and twigs of a lobar bronchus."""
    trunks = [_bronchus(AIRWAY[name].tube(), _ROUND_MM, _LOBAR_FADES_MM) for name in _LOBAR[id_]]
    twigs = [twig for fork in SEGMENTS[id_] for twig in _twigs(fork, id_)]
    return [*trunks, *twigs]


def _twigs(fork: Fork, id_: str) -> list[Solid]:
    """Return a segmental bronchus and the two branches that it ends in."""
    root, bend, first, second = _placed(fork, id_)
    radius = fork.radius_mm
    neck = np.append(root, radius), np.append(bend, 0.78 * radius)
    solids = []
    for tip, other in ((first, second), (second, first)):
        aside = (tip - bend) - (other - bend)
        ways = (bend + 0.4 * (tip - bend) - 0.12 * aside, bend + 0.75 * (tip - bend) + 0.06 * aside)
        branch = [np.append(way, r * radius) for way, r in zip(ways, (0.56, 0.42), strict=True)]
        nodes = np.vstack([*neck, *branch, np.append(tip, 0.24 * radius)])
        solids.append(Tube(nodes).solid())
    return solids


def _twig_lumen(fork: Fork, id_: str) -> Solid:
    """Return the lumen of a segmental bronchus, narrowing to where its branches part."""
    root, bend, first, second = _placed(fork, id_)
    guide = bend + 0.4 * ((first + second) / 2 - bend)  # the branches curve about this way
    radii = np.maximum(fork.radius_mm * np.array([1.0, 0.78, 0.56]) - _TWIG_WALL_MM, _NARROWEST_MM)
    return Tube(np.column_stack([(root, bend, guide), radii]), span=(0, 1)).solid()


def _placed(fork: Fork, id_: str) -> Vector:
    """Return where a fork leaves its bronchus, bends and ends twice, (4, 3) mm."""
    places = spine_front().placed([fork.root, fork.bend, *fork.tips])
    places[1:] = _in_lobe(places[1:], id_)
    return places


def _in_lobe(places: Vector, id_: str) -> Vector:
    """Return places lifted into the lobe of a bronchus, where they lie under the fissure."""
    if "inferior" in id_:
        return places
    side = LEFT if id_.startswith("left") else RIGHT
    lack = _FISSURE_ROOM_MM - above_oblique(places.astype(np.float32), side)
    return places + np.outer(np.maximum(lack, 0), (0.0, 0.0, _LIFT))
