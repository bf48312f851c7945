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
_FLAT_BEHIND_MM = 6.4  # from the trachea's axis to its membranous wall
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
        id_: _ringed(AIRWAY[id_].tube()) for id_ in ("main-bronchus-right", "main-bronchus-left")
    }
    lobar = {id_: _lobar(id_) for id_ in _LOBAR}
    return {"trachea": _trachea(), **main, **lobar}


def _trachea() -> Solid:
    tube = replace(AIRWAY["trachea"], start=End.OPEN, wall=2.0).tube()
    pitch = viscera_figures().value("tracheal_ring_pitch")

    def field(points: Points) -> Distances:
        place = tube.locate(points)
        cartilage = smooth_step(place.front, -4.5, -1.5)
        relief = np.float32(_RING_HEIGHT_MM) * _rings(place, pitch) * cartilage
        ringed = replace(place, distance=place.distance - relief)
        back = -place.front - np.float32(_FLAT_BEHIND_MM)
        return smooth_intersection(tube.ended(ringed), back, 2.0)

    return Solid(field, *tube.box(1.0))


def _rings(place: TubePlace, pitch: float) -> NDArray[np.float32]:
    """Return 1 on a ring of cartilage, -1 between two."""
    wave = np.sin(2 * np.pi * place.s / np.float32(pitch))
    return np.asarray(np.tanh(2.2 * wave + 0.6), np.float32)


def _ringed(tube: Tube) -> Solid:
    def field(points: Points) -> Distances:
        place = tube.locate(points)
        relief = np.float32(_BRONCHIAL_RING_MM) * _rings(place, _BRONCHIAL_PITCH_MM)
        return tube.ended(replace(place, distance=place.distance - relief))

    return Solid(field, *tube.box(1.0))


def _lobar(id_: str) -> Solid:
    trunks = [AIRWAY[name].tube().solid() for name in _LOBAR[id_]]
    twigs = [twig for fork in SEGMENTS[id_] for twig in _twigs(fork, id_)]
    return union([*trunks, *twigs], _FILLET_MM)


def _twigs(fork: Fork, id_: str) -> list[Solid]:
    """Return a segmental bronchus and the two branches that it ends in."""
    places = spine_front().placed([fork.root, fork.bend, *fork.tips])
    places[1:] = _in_lobe(places[1:], id_)
    root, bend, first, second = places
    radius = fork.radius_mm
    neck = np.append(root, radius), np.append(bend, 0.75 * radius)
    solids = []
    for tip, other in ((first, second), (second, first)):
        way = bend + 0.5 * (tip - bend) - 0.10 * (other - bend)
        nodes = np.vstack([*neck, np.append(way, 0.6 * radius), np.append(tip, 0.42 * radius)])
        solids.append(Tube(nodes).solid())
    return solids


def _in_lobe(places: Vector, id_: str) -> Vector:
    """Return places lifted into the lobe of a bronchus, where they lie under the fissure."""
    if "inferior" in id_:
        return places
    side = LEFT if id_.startswith("left") else RIGHT
    lack = _FISSURE_ROOM_MM - above_oblique(places.astype(np.float32), side)
    return places + np.outer(np.maximum(lack, 0), (0.0, 0.0, _LIFT))
