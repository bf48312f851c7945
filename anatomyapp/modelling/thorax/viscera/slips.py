"""The slips by which the diaphragm arises in front and at the sides: tongues on a line.

The wall is unrolled about an upright axis: across runs the way round, upwards the height. The line
joins the places where the slips end; on it each slip is a tongue, and between two of them the edge
climbs into a notch.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import map_coordinates
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame

_AXIS_MM = -35.0  # depth of the upright axis, from T1
_ROUND_MM = 100.0  # radius at which the wall is unrolled
_XIPHOID_MM = (7.0, -24.0)  # where a sternal slip ends: to the side, and along the process
_SHARES = {7: 0.66, 8: 0.66, 9: 0.60, 10: 0.52}  # of the cartilage's length, where muscle ends
_BELOW_AXIS_MM = 7.0  # it ends there at the lower border of the cartilage
_FLOATING = {11: 0.92, 12: 0.85}
_LATERAL_FOOT = 0.62  # of rib 12's length, where the lateral arcuate ligament ends
_BEFORE_RIB_MM = 7.0  # from the rib's axis to the middle of the muscle
_SPACING_MM = 0.1
_LEAF_SAMPLES = 64  # of the search tree: along a line, fewer and larger leaves are quicker
_STEP_MM, _FAR_MM = 0.5, 30.0  # farther than that from the line, nothing of the diaphragm lies
_CORNER, _OPPOSITE = (0.0, -260.0), (320.0, 0.0)  # of the unrolled wall
_ROUNDED = 2.2  # the higher, the blunter the tongues
# Notches: their height, and their share of the way from one end to the next. The first lies
# between both sternal slips, the second is the sternocostal, the last the lumbocostal triangle.
_NOTCHES = (
    (2.5, 0.0),
    (13.0, 0.30),
    (7.0, 0.48),
    (7.0, 0.50),
    (7.0, 0.50),
    (8.0, 0.45),
    (7.0, 0.50),
    (10.0, 0.60),
)


def below_slips(points: Points) -> Distances:
    """Return how far points lie below the edge that the slips make, about mm."""
    place = (unrolled(points) - _CORNER) / _STEP_MM
    found = map_coordinates(_sheet(), place.T, order=1, mode="nearest")
    return np.asarray(found, np.float32)


def past_slips(points: Points) -> NDArray[np.bool_]:
    """Tell which points lie behind the last notch, where the arcuate ligaments follow."""
    return np.asarray(unrolled(points)[:, 0] > unrolled(_ends())[-1, 0])


@cache
def lateral_foot() -> Vector:
    """Return where the left lateral arcuate ligament ends, before the inner face of rib 12."""
    on_axis = _along(rib_curves()[11].centreline, _LATERAL_FOOT)
    out = (on_axis - shipped_spine().body(1).centre - (0.0, _AXIS_MM, 0.0)) * (1.0, 1.0, 0.0)
    return np.asarray(on_axis - _BEFORE_RIB_MM * unit(out))


@cache
def _ends() -> Vector:
    """Return where the left slips end, from the xiphoid process to rib 12, and the arch's foot."""
    side, along = _XIPHOID_MM
    places = [sternal_frame().xiphoid.moved(u=side, n=along).centre]
    down = np.array([0.0, 0.0, _BELOW_AXIS_MM])
    places += [_along(costal_sweep(n).cartilage, share) - down for n, share in _SHARES.items()]
    places += [_along(rib_curves()[n - 1].centreline, share) for n, share in _FLOATING.items()]
    return np.array([*places, lateral_foot()])


def _along(curve: Vector, share: float) -> Vector:
    return np.asarray(curve[round(share * (len(curve) - 1))])


@cache
def _sheet() -> NDArray[np.float32]:
    """Return how far places of the unrolled wall lie below the edge, on a grid from its corner."""
    ends = unrolled(_ends())
    course = PchipInterpolator(*np.vstack([[0.0, ends[0, 1]], ends]).T)
    across = np.linspace(0.0, ends[-1, 0], round(2 * ends[-1, 0] / _SPACING_MM))
    line = np.column_stack([across, course(across)])
    way = arc_length(line)
    climb = _climb(way, np.interp(ends[:, 0], across, way))
    axes = [np.arange(a, b, _STEP_MM) for a, b in zip(_CORNER, _OPPOSITE, strict=True)]
    u, z = np.meshgrid(*axes, indexing="ij")
    places, last = np.column_stack([u.ravel(), z.ravel()]), len(line) - 1
    found = cKDTree(line, _LEAF_SAMPLES).query(places, distance_upper_bound=_FAR_MM)
    away, nearest = np.minimum(found[0], _FAR_MM), np.minimum(found[1], last)
    sunk = np.where(z.ravel() < np.interp(u.ravel(), *line.T), away, -away)
    return np.asarray(climb[nearest] + sunk, np.float32).reshape(u.shape)


def _climb(way: Vector, ends: Vector) -> NDArray[np.float32]:
    """Return how far the edge climbs along the line: 0 at the slips' ends, most in the notches."""
    before = np.concatenate([[0.0], ends[:-1]])
    heights, shares = np.array(_NOTCHES).T
    notches = before + shares * (ends - before)
    last = np.clip(np.searchsorted(notches, way, side="right") - 1, 0, len(ends) - 1)
    centre = ends[last]
    notch = np.where(way < centre, last, np.minimum(last + 1, len(ends) - 1))
    reach = np.abs(notches[notch] - centre)
    share = np.clip(np.abs(way - centre) / np.maximum(reach, _SPACING_MM), 0, 1)
    return np.asarray(heights[notch] * share**_ROUNDED, np.float32)


def unrolled(points: NDArray[np.floating]) -> Vector:
    """Return places on the unrolled wall, (n, 2): the way round from the front, and the height."""
    depth = shipped_spine().body(1).centre[1] + _AXIS_MM
    turn = np.arctan2(np.abs(points[:, 0]), depth - points[:, 1])
    return np.column_stack([_ROUND_MM * turn, points[:, 2]]).astype(float)
