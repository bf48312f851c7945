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
from anatomyapp.modelling.thorax.viscera.tube import End, Tube, TubePlace

_RING_HEIGHT_MM = 0.55
_BRONCHIAL_RING_MM = 0.4
_BRONCHIAL_PITCH_MM = 4.6
_MAIN_FADES_MM, _LOBAR_FADES_MM = 150.0, 26.0  # farther on, plates of cartilage do not show
_ASKEW, _ASKEW_MM = 0.09, 7.0  # tilt of neighbouring rings, and how soon it changes
_RINGS_BEGIN_MM = (6.0, 9.0)  # a bronchus begins inside the one before it
_FLAT_BEHIND_MM = 6.4  # from the trachea's axis to its membranous wall
_FLAT_BRONCHI_MM = {"main-bronchus-right": 5.9, "main-bronchus-left": 5.3}
_ROUND_MM = 20.0  # farther than the wall of a lobar bronchus, which is round
_FILLET_MM = 2.5
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
    main = {
        id_: _bronchus(AIRWAY[id_].tube(), flat_mm, _MAIN_FADES_MM)
        for id_, flat_mm in _FLAT_BRONCHI_MM.items()
    }
    lobar = {id_: _lobar(id_) for id_ in _LOBAR}
    return {"trachea": _trachea(), **main, **lobar}


def _trachea() -> Solid:
    tube = replace(AIRWAY["trachea"], start=End.OPEN, wall=2.0).tube()
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


def _lobar(id_: str) -> Solid:
    trunks = [_bronchus(AIRWAY[name].tube(), _ROUND_MM, _LOBAR_FADES_MM) for name in _LOBAR[id_]]
    twigs = [twig for fork in SEGMENTS[id_] for twig in _twigs(fork, id_)]
    return union([*trunks, *twigs], _FILLET_MM)


def _twigs(fork: Fork, id_: str) -> list[Solid]:
    """Return a segmental bronchus and the two branches that it ends in."""
    places = spine_front().placed([fork.root, fork.bend, *fork.tips])
    places[1:] = _in_lobe(places[1:], id_)
    root, bend, first, second = places
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


def _in_lobe(places: Vector, id_: str) -> Vector:
    """Return places lifted into the lobe of a bronchus, where they lie under the fissure."""
    if "inferior" in id_:
        return places
    side = LEFT if id_.startswith("left") else RIGHT
    lack = _FISSURE_ROOM_MM - above_oblique(places.astype(np.float32), side)
    return places + np.outer(np.maximum(lack, 0), (0.0, 0.0, _LIFT))
