"""The pericardium: a sac around the heart that the great vessels pierce and neighbours dent."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_union
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.viscera.airway import airway
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, coronary_arteries
from anatomyapp.modelling.thorax.viscera.heart.atria import OUT_OF_SAC, right_body, within_sac
from anatomyapp.modelling.thorax.viscera.heart.mouths import Mouth, pulmonary_mouths
from anatomyapp.modelling.thorax.viscera.heart.roots import root_nodes
from anatomyapp.modelling.thorax.viscera.heart.ventricles import mass
from anatomyapp.modelling.thorax.viscera.lattice import smooth_lattice, smoothly_sampled
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import tube
from anatomyapp.modelling.thorax.viscera.vessels import (
    oesophagus,
    pulmonary_vessels,
    systemic_arteries,
    systemic_veins,
)

_FILLET_MM = 9.0
_DENT_GAP_MM, _DENT_FILLET_MM = 0.6, 3.0
_SLEEVE_MM = 4.0  # around the pulmonary veins; beyond it they too lie against the sac
_ROOM_MM = 14.0
_ROOT_RADIUS_MM = 16.0
_STEP_MM, _BAND_MM = 1.5, 2.0
_AIRWAY = (
    "trachea",
    "main-bronchus-right",
    "main-bronchus-left",
    "right-inferior-lobar-bronchus",
    "right-middle-lobar-bronchus",
    "left-superior-lobar-bronchus",
    "left-inferior-lobar-bronchus",
)


@kept
def sac_outside() -> Solid:
    """Return the sac and all it holds as one solid, looked up from a grid."""
    exact = _sac_and_contents()
    margin = 3 * _STEP_MM
    low, high = exact.low - margin, exact.high + margin
    lattice = smoothly_sampled(exact.field, low, high, _STEP_MM, _BAND_MM)
    smooth = smooth_lattice(lattice.low, _STEP_MM, lattice.values)
    return Solid(smooth.at, exact.low, exact.high)


def _sac_and_contents() -> Solid:
    figures = viscera_figures()
    grown = figures.value("pericardium_thickness") + figures.value("pericardium_clearance")
    parts = (
        mass(),
        right_body(),
        within_sac(),
        *coronary_arteries().values(),
        *cardiac_veins().values(),
        *_roots(),
    )
    low = np.min([k.low for k in parts], axis=0) - grown
    high = np.max([k.high for k in parts], axis=0) + grown

    def field(points: Points) -> Distances:
        value = parts[0].near(points, _ROOM_MM)
        for part in parts[1:]:
            value = smooth_union(value, part.near(points, _ROOM_MM), _FILLET_MM)
        value = np.asarray(value - np.float32(grown))
        for neighbour in _neighbours():
            dent = np.float32(_DENT_GAP_MM) - neighbour.near(points, 8.0)
            value = smooth_intersection(value, dent, _DENT_FILLET_MM)
        return value

    return Solid(field, low, high)


def _roots() -> tuple[Solid, ...]:
    """Return the beginnings of the great vessels, which the sac holds as well."""
    return tuple(tube(root_nodes(k, _ROOT_RADIUS_MM)) for k in ("aortic", "pulmonary"))


@cache
def _neighbours() -> tuple[Solid, ...]:
    """Return what lies against the sac from outside."""
    arteries, lungs = systemic_arteries(), pulmonary_vessels()
    return (
        *(airway()[name] for name in _AIRWAY),
        *(mouth.beyond(OUT_OF_SAC * mouth.cut - _SLEEVE_MM) for mouth in _right_mouths()),
        lungs["pulmonary-artery-right"],
        lungs["pulmonary-artery-left"],
        arteries["descending-thoracic-aorta"],
        oesophagus(),
        internal_thoracic(),
    )


def _right_mouths() -> tuple[Mouth, ...]:
    """Return the mouths of the right pulmonary veins, which run on along the right atrium."""
    return tuple(m for m in pulmonary_mouths() if m.vein.centreline[-1, 0] < 0)


def inside_sac(solid: Solid) -> Solid:
    """Return a part of the heart, dented with the sac where a neighbour lies against it."""
    figures = viscera_figures()
    depth = figures.value("pericardium_thickness") + 0.5 * figures.value("pericardium_clearance")
    outside = sac_outside()

    def field(points: Points) -> Distances:
        value = solid.field(points)
        close = value < np.float32(4.0)
        if close.any():
            value = value.copy()
            limit = outside.near(points[close], 6.0) + np.float32(depth)
            value[close] = smooth_intersection(value[close], limit, 1.0)
        return value

    return Solid(field, solid.low, solid.high)


@cache
def sac() -> Solid:
    """Return the uncut sac, a shell."""
    half = np.float32(viscera_figures().value("pericardium_thickness") / 2)
    outside = sac_outside()

    def field(points: Points) -> Distances:
        return np.asarray(np.abs(outside.field(points) + half) - half, np.float32)

    return Solid(field, outside.low, outside.high)


@cache
def piercing() -> tuple[Solid, ...]:
    """Return the vessels that pass through the sac."""
    arteries, veins, lungs = systemic_arteries(), systemic_veins(), pulmonary_vessels()
    return (
        arteries["ascending-aorta"],
        arteries["aortic-arch"],
        lungs["pulmonary-trunk"],
        veins["superior-vena-cava"],
        veins["inferior-vena-cava"],
        *(solid for name, solid in lungs.items() if "pulmonary-vein" in name),
    )
