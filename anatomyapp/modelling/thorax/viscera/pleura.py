"""The costal face of a lung: the chest wall's inner face, and the dome of the pleura above rib 1.

The wall is blended with the bones and the internal thoracic vessels and smoothed, so that they dent
the lung softly.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    bump,
    smooth_intersection,
    smooth_step,
    unit,
)
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.cavity import inner_row, sternal_depth, wall_distance
from anatomyapp.modelling.thorax.viscera.inner_layer import in_bundles, in_muscles
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance

_STEP_MM = 2.0
_LOW, _HIGH = np.array([-8.0, -170.0, -160.0]), np.array([146.0, 62.0, 152.0])
_WALL_GAP_MM = -6.0  # between the ribs it bulges out to the muscles
_APEX_GAP_MM, _APEX_HEIGHTS = 0.6, (55.0, 80.0)  # more where the first space is narrow
_BONE_GAP_MM, _VESSEL_GAP_MM = 0.5, 0.8
_MUSCLE_GAP_MM, _BUNDLE_GAP_MM, _LAYER_FILLET_MM = 0.5, 0.5, 0.6
_NEAR_WALL_MM, _EASED, _BELOW_INLET_MM = 8.0, 2.0, 3.0
_BONE_FILLET_MM, _VESSEL_FILLET_MM, _DOME_FILLET_MM = 1.0, 4.0, 3.0
_CALM_STEPS = 0.75
_COLUMN_MM, _COLUMN_DEPTH_MM = (32.0, 50.0), 20.0  # beside and before the front of the spine
_COLUMN_STEPS_MM = (-12.0, -8.0, -4.0, 0.0, 4.0, 8.0, 12.0)
_GUTTER_MM = 5.0  # how much nearer to the spine the lung lies than the smooth wall
_COLUMN_GAP_MM, _COLUMN_FILLET_MM, _FAR_MM = 0.6, 6.0, 12.0
_SKEW = 0.9  # how much higher the dome is behind than in front
# Beside the sternum the lung keeps off the internal thoracic vessels: from the midline, mm.
_VESSEL_LINE_MM, _VESSEL_WIDTH_MM, _INSET_MM, _FRONT_MM = 22.0, 17.0, 3.0, 26.0
_RING = slice(20, 150)  # samples of rib 1 that bound the inlet


@dataclass(frozen=True, slots=True, eq=False)
class _Inlet:
    """The plane of rib 1's inner border: n looks up and forward; half sizes along u and v."""

    frame: Frame
    half_sizes: Vector


def costal_distance(points: Points) -> Distances:
    """Return the distance to the costal face and the dome of both lungs, negative inside, mm."""
    folded = points.copy()
    folded[:, 0] = np.abs(folded[:, 0])
    return costal_lattice().at(folded)


@cache
def costal_lattice() -> Lattice:
    """Return the left half's distances, mm."""
    counts = node_counts(_LOW, _HIGH, _STEP_MM)
    values = evaluated(_costal, nodes(_LOW, counts, _STEP_MM)).reshape(counts)
    return smooth_lattice(_LOW, _STEP_MM, gaussian_filter(values, _CALM_STEPS))


def _costal(points: Points) -> Distances:
    value = wall_distance(points) + np.float32(_WALL_GAP_MM) + _INSET_MM * _beside_sternum(points)
    value = value - _GUTTER_MM * _beside_spine(points)
    value = value + np.float32(_APEX_GAP_MM) * smooth_step(points[:, 2], *_APEX_HEIGHTS)
    bone = np.float32(_BONE_GAP_MM) - bone_distance(points)
    value = smooth_intersection(value, bone, _BONE_FILLET_MM)
    value = inside_layer(points, value)
    value = smooth_intersection(value, _into_column(points), _COLUMN_FILLET_MM)
    vessels = np.float32(_VESSEL_GAP_MM) - internal_thoracic_distance(points)
    value = smooth_intersection(value, vessels, _VESSEL_FILLET_MM)
    return smooth_intersection(value, _over_dome(points), _DOME_FILLET_MM)


def inside_layer(points: Points, value: Distances) -> Distances:
    """Return values cut by the muscles, vessels and nerves of the left intercostal spaces."""
    near = np.abs(value) < np.float32(_NEAR_WALL_MM)
    query, cut = points[near], value[near]
    above = _inlet().frame.to_local(query)[:, 2]  # there the dome bulges past rib 1
    eased = np.float32(_EASED) * np.maximum(above + np.float32(_BELOW_INLET_MM), 0)
    for depth, gap in ((in_muscles, _MUSCLE_GAP_MM), (in_bundles, _BUNDLE_GAP_MM)):
        cut = smooth_intersection(cut, depth(query) + np.float32(gap) - eased, _LAYER_FILLET_MM)
    value[near] = cut
    return value


def _beside_sternum(points: Points) -> Distances:
    """Return 1 where the internal thoracic vessels run, falling to 0 beside and behind them."""
    across = bump(points[:, 0], _VESSEL_LINE_MM, _VESSEL_WIDTH_MM)
    depth = points[:, 1] - sternal_depth(points[:, 2])
    return np.asarray(across * (1 - smooth_step(depth, _FRONT_MM / 2, _FRONT_MM)))


def _into_column(points: Points) -> Distances:
    """Return how deep points lie in the spine and the heads of the ribs, drawn out along it.

    So the lung lies beside a smooth column instead of dipping between the heads.
    """
    near = (points[:, 0] < _COLUMN_MM[1]) & (points[:, 1] > _behind(points) - _COLUMN_DEPTH_MM)
    value = np.full(len(points), -_FAR_MM, np.float32)
    query = points[near]
    reach = 1 - smooth_step(query[:, 0], *_COLUMN_MM)
    here = _behind(query)
    for step in _COLUMN_STEPS_MM:
        moved = query.copy()
        moved[:, 2] += np.float32(step) * reach
        moved[:, 1] += _behind(moved) - here
        value[near] = np.maximum(value[near], np.float32(_COLUMN_GAP_MM) - bone_distance(moved))
    return value


def _behind(points: Points) -> Distances:
    """Return how far back the front of the spine lies at the heights of points."""
    levels = np.linspace(-1.0, 14.0, 60)
    front = spine_front()
    return np.interp(-points[:, 2], -front.z(levels), front.y(levels)).astype(np.float32)


def _beside_spine(points: Points) -> Distances:
    """Return 1 beside the bodies of the vertebrae, falling to 0 in front of them and laterally."""
    behind = smooth_step(points[:, 1] - _behind(points), -_COLUMN_DEPTH_MM, 0.0)
    return np.asarray(behind * (1 - smooth_step(np.abs(points[:, 0]), *_COLUMN_MM)))


def _over_dome(points: Points) -> Distances:
    """Return how far points lie above the dome of the left pleura."""
    inlet = _inlet()
    local = inlet.frame.to_local(points)
    away = ((local[:, :2] / inlet.half_sizes.astype(np.float32)) ** 2).sum(axis=1)
    backwards = 1 - _SKEW * local[:, 0] / np.float32(inlet.half_sizes[0])
    bulge = viscera_figures().value("pleural_dome_height") * np.maximum(1 - away, 0) * backwards
    return np.asarray(local[:, 2] - bulge, np.float32)


@cache
def _inlet() -> _Inlet:
    ring = inner_row(1)[_RING]
    middle = ring.mean(axis=0)
    _, _, axes = np.linalg.svd(ring - middle)
    normal = axes[2] * np.sign(axes[2, 2])
    u = unit(axes[0])
    frame = Frame(middle, np.stack([u, np.cross(normal, u), normal]))
    local = frame.to_local(ring).astype(float)
    centre = (local.min(axis=0) + local.max(axis=0)) / 2
    half = (local.max(axis=0) - local.min(axis=0)) / 2
    return _Inlet(frame.moved(*centre), half[:2] * np.array([1.0, 2.0]))
