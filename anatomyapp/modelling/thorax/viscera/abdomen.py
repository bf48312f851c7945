"""The abdomen as one solid: under the domes and the heart, inside the chest wall.

The diaphragm is the shell just inside its surface, the lungs rest on it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Points, smooth_intersection, smooth_step
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.viscera.airway_courses import OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.bones import clear_of_bones
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.domes import under_domes
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES
from anatomyapp.modelling.thorax.viscera.tube import tube
from anatomyapp.modelling.thorax.viscera.vessels import systemic_veins

_SAC_GAP_MM, _SAC_ROOM_MM, _SAC_FILLET_MM = 0.5, 1.6, 3.0
_SAC_BAND_MM, _SAC_REACH_MM = 3.5, 5.5  # the sac is known up to here
_STEP_MM, _CALM_STEPS = 2.5, 1.2
_MARGIN_MM = 8.0
_WALL_GAP_MM, _BONE_GAP_MM, _BONE_FILLET_MM = 1.2, 2.6, 3.0
_AORTA = ("descending-thoracic-aorta", "abdominal-aorta")
# The space behind the crura holds the aorta: room around it, and where it reaches to behind the
# front of the bodies, mm; it matters from this level on.
_AROUND_AORTA_MM, _BEHIND_FRONT_MM, _CRURAL_LEVEL = (2.4, 0.9), -8.0, 8.0
_AROUND_OESOPHAGUS_MM, _HIATUS_MM = 1.2, 3.0
# Below the lungs it lies nearer to the vertebrae than the smooth wall: how much, mm, fully and no
# more at these levels, distances from the midline, and behind the front of the bodies.
_BESIDE_SPINE_MM, _BESIDE_LEVELS = 3.0, (11.4, 10.7)
_BESIDE_MM, _BEHIND_BODIES_MM = (30.0, 50.0), (4.0, 16.0)
LOW = np.array([-142.0, -172.0, -250.0])
HIGH = np.array([142.0, 56.0, -10.0])


def above_abdomen(points: Points) -> Distances:
    """Return the distance to the diaphragm's upper face, negative in the abdomen."""
    value = abdomen_lattice().at(points)
    close = np.abs(value) < np.float32(_SAC_REACH_MM)
    value[close] = smooth_intersection(
        value[close], _in_sac(points[close], _SAC_GAP_MM), _SAC_FILLET_MM
    )
    return value


@kept
def abdomen_lattice() -> Lattice:
    """Return the distances on a grid, smoothed, before the sac dents them."""
    counts = node_counts(LOW - _MARGIN_MM, HIGH + _MARGIN_MM, _STEP_MM)
    points = nodes(LOW - _MARGIN_MM, counts, _STEP_MM)
    values = evaluated(_moulded, points).reshape(counts)
    return smooth_lattice(LOW - _MARGIN_MM, _STEP_MM, gaussian_filter(values, _CALM_STEPS))


def _moulded(points: Points) -> Distances:
    wall = wall_distance(points) + np.float32(_WALL_GAP_MM) - _beside_spine(points)
    wall = clear_of_bones(points, wall, _BONE_GAP_MM, _BONE_FILLET_MM)
    for solid, gap, fillet in _behind():
        wall = smooth_intersection(wall, np.float32(gap) - solid.near(points, 20.0), fillet)
    value = smooth_intersection(wall, under_domes(points), 10.0)
    return smooth_intersection(value, _in_sac(points, _SAC_ROOM_MM), _SAC_FILLET_MM)


def _beside_spine(points: Points) -> Distances:
    """Return how much farther than the smooth wall the abdomen reaches beside the vertebrae."""
    front = spine_front()
    low = 1 - smooth_step(points[:, 2], *(float(z) for z in front.z(_BESIDE_LEVELS)))
    near = 1 - smooth_step(np.abs(points[:, 0]), *_BESIDE_MM)
    behind = points[:, 1] - front.y_at(points[:, 2]).astype(np.float32)
    before = 1 - smooth_step(behind, *_BEHIND_BODIES_MM)
    return np.asarray(np.float32(_BESIDE_SPINE_MM) * low * near * before, np.float32)


def _in_sac(points: Points, gap: float) -> Distances:
    """Return how deep points lie in the sac and a gap around it; far off, much less than that."""
    away = sac_outside().near(points, _SAC_REACH_MM)
    steep = 6 * np.maximum(away - np.float32(_SAC_BAND_MM), 0)
    return np.asarray(np.float32(gap) - away - steep, np.float32)


@cache
def _behind() -> tuple[tuple[Solid, float, float], ...]:
    """Return what lies behind the diaphragm, its gap and the fillet."""
    veins = systemic_veins()
    return (
        (_retrocrural(), 0.0, 8.0),
        (_above_hiatus(), 0.0, 6.0),
        (veins["azygos-vein"], 2.4, 4.0),
        (veins["hemiazygos-vein"], 2.0, 4.0),
    )


def _retrocrural() -> Solid:
    """Return the space behind the crura: an oval around the aorta and what lies beside it."""
    front = spine_front()
    rows: list[tuple[float, ...]] = []
    aside, before = _AROUND_AORTA_MM
    for name in _AORTA:
        for x, y, z, radius in ARTERIES[name].placed():
            level = front.level(z)
            if level > _CRURAL_LEVEL and (not rows or level > rows[-1][2]):
                foremost = float(front.y(level)) - y + radius + before
                depth = (foremost - _BEHIND_FRONT_MM) / 2
                rows.append((x, _BEHIND_FRONT_MM + depth, level, radius + aside, depth))
    return tube(front.placed(rows))


def _above_hiatus() -> Solid:
    """Return the oesophagus with some room around it, down to its hiatus."""
    nodes = OESOPHAGUS.placed()
    lowest = float(spine_front().z(viscera_figures().value("oesophageal_hiatus_level")))
    kept = nodes[nodes[:, 2] > lowest + _HIATUS_MM]
    radius = kept[:, 3:].max(axis=1) + _AROUND_OESOPHAGUS_MM
    return tube(np.column_stack([kept[:, :3], radius]))
