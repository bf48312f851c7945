"""The space between the lungs: everything there, rounded off the way the pleura bridges it.

The pleura is the envelope of balls that roll over the contents from the side of the lung: large
ones behind and above, so that impressions are soft, smaller ones in front, where the lung reaches
as a thin edge between heart and sternum.
"""

from __future__ import annotations

from functools import cache, partial

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from anatomyapp.modelling.field import Distances, Points, Vector, smooth_step, smooth_union
from anatomyapp.modelling.side_by_side import kept, side_by_side
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.crura import crura
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    smooth_lattice,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.pleura import costal_distance
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.rolling import drawn_out, rolled
from anatomyapp.modelling.thorax.viscera.slender import beside_lung
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import tube

_STEP_MM = 2.5
_LOW = np.array([-6.0, -140.0, -292.0])  # of the left half, from T1's body
_HIGH = np.array([104.0, 72.0, 24.0])
_ROOT_MM = (36.0, 46.0)  # from the midline: beyond it, branches run inside the lung
_LEAVING = 40.0  # how much farther they then read, mm
_SOFT_BALL_MM, _THIN_BALL_MM = 11.0, 5.0
_FRONT_MM = (45.0, 60.0)  # before the spine: from here on forward the smaller ball rolls
_BESIDE_SPINE_MM, _APART = (18.0, 34.0), 13  # there, dips of that many nodes in height are filled
# The balls may reach this far into the wall and the abdomen, so that edges stay thin.
_COSTAL_ROOM_MM, _FLOOR_ROOM_MM = 6.0, 6.0
_FAT_MM, _FILLET_MM = 0.5, 4.0  # under the pleura, and between what it covers
_REACH_MM = 14.0
_CALM_STEPS = 0.8
_BEYOND_ROOT = (
    "pulmonary-trunk",
    "aortic-arch",
    "descending-thoracic-aorta",
    "inferior-vena-cava",
    "azygos-vein",
    "hemiazygos-vein",
)
_ALONE = (  # they groove or enter the lung by themselves, or lie in the sac
    "lobar-bronchus",
    "subclavian-vein",
    "jugular",
    "ventricle",
    "atrium",
    "coronary",
)
# Fat between the tubes above the heart, and below it around the oesophagus: mm to the left, mm in
# front of the bodies, level, half width and half depth.
_FAT = (
    ((0.0, 14.0, -0.5, 15.0, 22.0), (0.0, 14.0, 2.0, 15.0, 20.0), (1.0, 14.0, 4.6, 13.0, 17.0)),
    ((0.0, 40.0, 1.6, 16.0, 18.0), (0.0, 52.0, 3.0, 15.0, 22.0), (1.0, 62.0, 4.6, 12.0, 24.0)),
    ((4.0, 27.0, 7.3, 13.0, 11.0), (6.0, 34.0, 8.1, 17.0, 14.0), (7.0, 38.0, 8.8, 18.0, 15.0)),
)


def mediastinum_distance(points: Points, side: Side) -> Distances:
    """Return the distance to a side's mediastinal pleura, negative in the mediastinum, mm."""
    return _at(_pleura(side), points)


def contents_distance(points: Points, side: Side) -> Distances:
    """Return about how far off the contents of the mediastinum lie, bare of fat, mm."""
    return _at(contents_lattice(side), points)


def _at(lattice: Lattice, points: Points) -> Distances:
    outside = np.any((points < lattice.low) | (points > lattice.high), axis=1)
    return np.where(outside, np.float32(_REACH_MM), lattice.at(points))


@cache
def _pleura(side: Side) -> Lattice:
    bare = contents_lattice(side)
    points = nodes(bare.low, bare.values.shape, _STEP_MM)
    beyond = np.maximum(costal_distance(points) - _COSTAL_ROOM_MM,
                        -_FLOOR_ROOM_MM - above_abdomen(points))  # fmt: skip
    taken = np.maximum(beyond.reshape(bare.values.shape), np.float32(_FAT_MM) - bare.values)
    return smooth_lattice(bare.low, _STEP_MM, -_rolled(taken, points))


@kept
def contents_lattice(side: Side) -> Lattice:
    """Return the distances to what lies between the lungs on one side of them, bare of fat, mm."""
    low, high = _box(side)
    counts = node_counts(low, high, _STEP_MM)
    points = nodes(low, counts, _STEP_MM).reshape(*counts, 3)
    return Lattice(low, _STEP_MM, _contents(points, side))


def _box(side: Side) -> tuple[Vector, Vector]:
    centre = shipped_spine().body(1).centre
    low, high = _LOW.copy(), _HIGH.copy()
    if side.sign < 0:
        low[0], high[0] = -_HIGH[0], -_LOW[0]
    return centre + low, centre + high


def _rolled(taken: NDArray[np.float32], points: Points) -> NDArray[np.float32]:
    """Return the distance to where balls in the free space reach, negative there, smoothed."""
    before = (float(spine_front().y(6.0)) - points[:, 1]).reshape(taken.shape)
    even = taken + (1 - smooth_step(before, *_BESIDE_SPINE_MM)) * (drawn_out(taken, _APART) - taken)
    soft, thin = side_by_side(
        *(partial(rolled, even, _STEP_MM, ball) for ball in (_SOFT_BALL_MM, _THIN_BALL_MM))
    )
    weight = smooth_step(before, *_FRONT_MM)
    return np.asarray(gaussian_filter(soft + weight * (thin - soft), _CALM_STEPS), np.float32)


def _contents(points: Points, side: Side) -> NDArray[np.float32]:
    """Return the distance to all that lies between the lungs, up to the roots of the lungs.

    ``points`` are the nodes of a grid, (a, b, c, 3).
    """
    value = np.full(points.shape[:3], _REACH_MM, np.float32)
    entering = smooth_step(np.abs(points[:, :1, :1, 0]), *_ROOT_MM) * np.float32(_LEAVING)
    none = np.zeros_like(entering)
    for name in uncut():
        if not any(word in name for word in _ALONE):
            _join(value, points, uncut()[name], none if name in _BEYOND_ROOT else entering)
    for filling in (sac_outside(), *_filling(), *crura().values(), *beside_lung(side.name)):
        _join(value, points, filling, none)
    return value


@cache
def _filling() -> tuple[Solid, ...]:
    """Return the fat of the mediastinum."""
    return tuple(tube(spine_front().placed(np.array(rows))) for rows in _FAT)


def _join(
    value: NDArray[np.float32], points: Points, solid: Solid, farther: NDArray[np.float32]
) -> None:
    """Blend a solid's distance, and how much farther it reads, into the values around its box."""
    axes = points[:, 0, 0, 0], points[0, :, 0, 1], points[0, 0, :, 2]
    ends = zip(axes, solid.low - _REACH_MM, solid.high + _REACH_MM, strict=True)
    box = tuple(slice(*np.searchsorted(axis, (low, high))) for axis, low, high in ends)
    within = points[box]
    found = solid.near(within.reshape(-1, 3), _REACH_MM).reshape(within.shape[:3])
    found = np.minimum(found + farther[box[0]], np.float32(_REACH_MM))
    value[box] = smooth_union(value[box], found, _FILLET_MM)
