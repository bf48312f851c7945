"""The costal face of a lung: the chest wall's inner face, and the dome of the pleura above rib 1.

The wall is blended with the bones and the internal thoracic vessels and smoothed, so that they dent
the lung softly.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, gaussian_filter

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    smooth_intersection,
    smooth_step,
    unit,
)
from anatomyapp.modelling.sampling import evaluated
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.cavity import inner_row, wall_distance
from anatomyapp.modelling.thorax.viscera.inner_layer import in_bundles, in_muscles
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.rolling import drawn_out, rolled

_STEP_MM = 2.0
_LOW, _HIGH = np.array([-22.0, -170.0, -160.0]), np.array([146.0, 62.0, 152.0])
_BULGE_MM = 2.0  # between the ribs it bulges out at most
_BALL_MM = 15.0  # and is no rounder than this
_GAP_MM = 0.55
_MUSCLE_GAP_MM, _BUNDLE_GAP_MM, _LAYER_FILLET_MM = 0.12, 0.35, 0.3
_DEEP_MM = 10.0  # farther outside the wall there is no dip to fill
_ROOM_MM = 0.23  # more before rolling, so that the lung is hardly cut again
_NEAR_WALL_MM, _EASED, _BELOW_INLET_MM = 8.0, 2.0, 3.0
_DOME_FILLET_MM = 3.0
_CALM_STEPS = 0.75
_COLUMN_MM, _COLUMN_DEPTH_MM = (52.0, 76.0), 20.0  # beside and before the front of the spine
_HEADS_APART = 17  # nodes: dips lower than that between the heads of ribs are filled
_GUTTER_MM = 3.0  # how much nearer to the spine the lung lies than the smooth wall
_SKEW = 0.9  # how much higher the dome is behind than in front
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


@kept
def costal_lattice() -> Lattice:
    """Return the left half's distances, mm."""
    low = np.array([0.0, *_LOW[1:]])  # what lies beyond the median plane is a mirror image
    counts = node_counts(low, _HIGH, _STEP_MM)
    points = nodes(low, counts, _STEP_MM)
    beside = _beside_spine(points).reshape(counts)
    free = _free_on_grid(points, beside)
    free, beside = (_with_mirror(k, round(-_LOW[0] / _STEP_MM)) for k in (free, beside))
    free = rolled(free + beside * (drawn_out(free, _HEADS_APART) - free), _STEP_MM, _BALL_MM)
    return smooth_lattice(_LOW, _STEP_MM, gaussian_filter(free, _CALM_STEPS))


def _with_mirror(half: NDArray[np.float32], nodes_beyond: int) -> NDArray[np.float32]:
    """Return values from the median plane on with those of some nodes beyond it."""
    return np.concatenate([half[nodes_beyond:0:-1], half])


def _free_on_grid(points: Points, beside: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far nodes lie outside what is left free: true at its surface and beside the spine.

    Of others a rolling ball asks the sign alone. What bones, muscles and vessels take raises
    values, so nodes outside the wall are outside whatever it is; these are not asked.
    """
    value = evaluated(_outside_wall, points).reshape(beside.shape)
    upright = (beside > 0).any(axis=2, keepdims=True)  # whose dips are filled
    asked = value <= np.where(upright, np.float32(_DEEP_MM), 0)
    value[asked] = evaluated(_free, points[asked.ravel()])
    next_to = binary_dilation(value < 0) & ~asked
    value[next_to] = evaluated(_free, points[next_to.ravel()])
    return value


def _outside_wall(points: Points) -> Distances:
    """Return how far points lie outside the wall, which bulges between the ribs."""
    bulge = np.float32(_BULGE_MM) + np.float32(_GUTTER_MM) * _beside_spine(points)
    return np.asarray(wall_distance(points) - bulge)


def _free(points: Points) -> Distances:
    """Return how far points lie outside what bones, muscles and vessels leave free."""
    value = np.maximum(_outside_wall(points), np.float32(_GAP_MM) - bone_distance(points))
    value = inside_layer(points, value, _ROOM_MM)
    value = np.maximum(value, np.float32(_GAP_MM) - internal_thoracic_distance(points))
    return np.asarray(smooth_intersection(value, _over_dome(points), _DOME_FILLET_MM))


def inside_layer(points: Points, value: Distances, room: float = 0.0) -> Distances:
    """Return values cut by the muscles, vessels and nerves of the left intercostal spaces.

    ``room`` is added to the gap that is kept, mm.
    """
    near = np.abs(value) < np.float32(_NEAR_WALL_MM)
    query, cut = points[near], value[near]
    above = _inlet().frame.to_local(query)[:, 2]  # there the dome bulges past rib 1
    eased = np.float32(_EASED) * np.maximum(above + np.float32(_BELOW_INLET_MM), 0)
    for depth, gap in ((in_muscles, _MUSCLE_GAP_MM), (in_bundles, _BUNDLE_GAP_MM)):
        reach = depth(query) + np.float32(gap + room)
        cut = smooth_intersection(cut, reach - eased, _LAYER_FILLET_MM)
    value[near] = cut
    return value


def _beside_spine(points: Points) -> Distances:
    """Return 1 beside the bodies of the vertebrae, falling to 0 in front of them and laterally."""
    front = spine_front().y_at(points[:, 2]).astype(np.float32)
    behind = smooth_step(points[:, 1] - front, -_COLUMN_DEPTH_MM, 0.0)
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
