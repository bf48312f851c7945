"""The inner face of the chest wall as one smooth surface through ribs, sternum and spine.

Points on the inner face carry the direction outwards. The field is the mean distance to the planes
of the nearest points, weighted by nearness (a moving least squares surface), kept on a grid.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Frame, Points, Vector, unit
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES, costal_sweep
from anatomyapp.modelling.thorax.rib_curves import RIBS, shipped_spine
from anatomyapp.modelling.thorax.spine_figures import LEVELS
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)

_BEHIND_RIB_MM = 1.2  # from the rib's inner face to the surface
_BONE_SAMPLES, _CARTILAGE_SAMPLES = 120, 60
_ROWS = 10  # between neighbouring ribs
_FROM_HEAD = 8  # the first samples stand at the head, inside the wall
_EVERY = 3
_STEP_MM = 4.0
_LOW = np.array([-8.0, -172.0, -248.0])
_HIGH = np.array([152.0, 64.0, 176.0])
_NEIGHBOURS = 26
_BATCH = 4096  # points whose neighbours are weighed at once: so many stay in the processor's cache
_FAR_MM = 25.0  # farther off, a coarser grid is fine enough
_ROUGH_MM = 12.0  # and the distance reads at least this
_DOME_RADII = np.array([21.0, 27.0, 27.0])
_MIDDLE = np.array([35.0, -50.0, -15.0])
_DOME_PLACE = np.array([32.0, -13.0, -24.0])  # from the centre of T1's body


def wall_distance(points: Points) -> Distances:
    """Return the distance to the inner face of the chest wall, negative inside the chest, mm."""
    mirrored = points.copy()
    mirrored[:, 0] = np.abs(mirrored[:, 0])
    return wall_lattice().at(mirrored)


@kept
def wall_lattice() -> Lattice:
    """Return the left half's distances, mm."""
    places, outward = _both_sides(*_samples())
    counts = node_counts(_LOW, _HIGH, _STEP_MM)
    query = nodes(_LOW, counts, _STEP_MM)
    coarse = node_counts(_LOW, _HIGH, 2 * _STEP_MM)
    rough = _smooth_height(nodes(_LOW, coarse, 2 * _STEP_MM), places, outward)
    far = np.sign(rough) * np.maximum(np.abs(rough), _ROUGH_MM)
    value = Lattice(_LOW, 2 * _STEP_MM, far.reshape(coarse).astype(np.float32)).at(query)
    near = cKDTree(places).query(query, distance_upper_bound=_FAR_MM)[0] <= _FAR_MM
    value[near] = _smooth_height(query[near], places, outward)
    calm = gaussian_filter(value.reshape(counts), 0.8)
    return smooth_lattice(_LOW, _STEP_MM, calm)


def _smooth_height(query: Points, places: Vector, outward: Vector) -> Vector:
    """Return the mean distance to the planes of the nearest points, weighted by nearness."""
    tree, batches = cKDTree(places), range(0, len(query), _BATCH)
    return np.concatenate([_height_by(tree, outward, query[k : k + _BATCH]) for k in batches])


def _height_by(tree: cKDTree, outward: Vector, query: Points) -> Vector:
    found, near = tree.query(query, k=_NEIGHBOURS)
    distance, places = np.asarray(found), np.asarray(tree.data)
    spread = distance[:, :1] * 0.55 + 9.0
    weight = np.exp(-((distance / spread) ** 2))
    height = np.einsum("ijk,ijk->ij", query[:, None] - places[near], outward[near])
    return np.asarray((weight * height).sum(axis=1) / weight.sum(axis=1))


def _both_sides(places: Vector, outward: Vector) -> tuple[Vector, Vector]:
    flip = np.array([-1.0, 1.0, 1.0])
    return np.vstack([places, places * flip]), np.vstack([outward, outward * flip])


def _samples() -> tuple[Vector, Vector]:
    """Return points of the left half and the directions out of the chest."""
    pieces = [*_costal_samples(), _spinal_samples(), _sternal_samples(), _dome_samples()]
    places, outward = (np.vstack(column) for column in zip(*pieces, strict=True))
    return places, outward


def _costal_samples() -> list[tuple[Vector, Vector]]:
    rows = {n: inner_row(n) for n in RIBS}
    pieces = []
    for n in RIBS[:-1]:
        upper, lower = rows[n], rows[n + 1]
        count = min(len(upper), len(lower))
        upper, lower = upper[:count], lower[:count]
        down = lower - upper
        wide = np.linalg.norm(down, axis=1) > 4.0
        for share in np.linspace(0.0, 1.0, _ROWS, endpoint=False):
            row = upper * (1 - share) + lower * share
            normal = unit(np.cross(down, np.gradient(row, axis=0)))
            normal *= np.sign(np.sum(normal * _outwards(row), axis=1, keepdims=True))
            kept = wide & (row[:, 0] > 6.0) & (np.arange(count) >= _FROM_HEAD)
            pieces.append((row[kept][::_EVERY], normal[kept][::_EVERY]))
    return pieces


def _outwards(row: Vector) -> Vector:
    """Return the rough way out of the chest: away from a lung's middle, and up."""
    return np.asarray(row * (1.0, 1.0, 0.0) - _MIDDLE)


def inner_row(n: int) -> Vector:
    """Return points on the inner face of a rib and its cartilage."""
    costal = costal_sweep(n)
    border = costal.curve.length_mm
    at = np.linspace(0.0, border, _BONE_SAMPLES)
    if n in CARTILAGES:
        front = np.linspace(border, costal.sweep.length, _CARTILAGE_SAMPLES + 1)[1:]
        at = np.concatenate([at, front])
    sweep = costal.sweep
    columns = np.column_stack([sweep.centreline, sweep.thickness, sweep.height])
    even = np.stack([np.interp(at, sweep.arc, column) for column in columns.T], axis=1)
    centre, inward, height = even[:, :3], unit(even[:, 3:6]), unit(even[:, 6:])
    place = sweep.locate(centre.astype(np.float32))
    thick, tall = place.a.astype(float), place.b.astype(float)
    if n == 1:  # it lies flat: its inner border looks into the chest, but at the neck its face
        flat = np.clip((at / border - 0.15) / 0.1, 0, 1)[:, None]
        inward = unit(inward * (1 - flat) + height * flat)
        reach = thick * (1 - flat[:, 0]) + tall * flat[:, 0]
    else:
        reach = thick
    return np.asarray(centre + inward * (reach + _BEHIND_RIB_MM)[:, None])


def _spinal_samples() -> tuple[Vector, Vector]:
    spine = shipped_spine()
    places = [
        spine.body(n).to_world((x, -spine.vertebra(n).half_depth - 2.0, z))
        for n in LEVELS
        for z in np.linspace(-10.0, 10.0, 6)
        for x in (0.0, 4.0, 8.0)
    ]
    return np.array(places), np.broadcast_to([0.0, 1.0, 0.0], (len(places), 3))


def sternal_row(across: float = 0.0) -> Vector:
    """Return points behind the sternum from above downwards, ``across`` mm from the midline."""
    return np.array([piece.moved(u=across).centre for piece in _sternal_frames()])


def sternal_depth(heights: NDArray[np.floating]) -> Vector:
    """Return how far back, y in mm, the sternum reaches in the midline at heights."""
    row = sternal_row()[::-1]
    return np.asarray(np.interp(heights, row[:, 2], row[:, 1]))


def _sternal_frames() -> list[Frame]:
    frame = sternal_frame()
    pieces = (
        (frame.manubrium, np.arange(45.0, 0.0, -10.0)),
        (frame.body, -np.arange(0.0, 100.0, 8.0)),
        (frame.xiphoid, np.array([-5.0, -15.0, -25.0])),
    )
    return [piece.moved(v=7.5, n=up) for piece, heights in pieces for up in heights]


def _sternal_samples() -> tuple[Vector, Vector]:
    rows = [sternal_row(x) for x in (0.0, 6.0, 12.0)]
    outward = [-piece.axes[1] for piece in _sternal_frames()]
    return np.vstack(rows), np.vstack([outward] * len(rows))


def _dome_samples() -> tuple[Vector, Vector]:
    """Return points of the pleura's dome in the root of the neck."""
    polar, turn = np.meshgrid(np.linspace(0.05, 1.25, 12), np.linspace(0, 2 * np.pi, 30))
    flat = np.sin(polar)
    around = np.stack([flat * np.cos(turn), flat * np.sin(turn), np.cos(polar)], -1).reshape(-1, 3)
    centre = shipped_spine().body(1).centre + _DOME_PLACE
    return centre + around * _DOME_RADII, unit(around / _DOME_RADII)
