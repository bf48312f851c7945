"""Where the diaphragm arises: by slips from xiphoid, cartilages and ribs, behind from three arches.

The lower edge is a height over the azimuth in front and at the sides, and over the distance from
the median plane behind.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from anatomyapp.modelling.field import Distances, Points, Vector, bump
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures

_AXIS_DEPTH = -35.0  # azimuths are taken around this depth from T1
_LOW_MM = -110.0  # below all slips beside the xiphoid process
_FAR_MM = -85.0  # in front of the crura, from T1
_SHARES = {7: 0.5, 8: 0.42, 9: 0.4, 10: 0.35}  # of the cartilage's length, where muscle arises
_FLOATING = {11: 0.8, 12: 0.6}
_SLIP_MM, _SLIP_SHARE = 6.0, 0.42  # how far the edge climbs behind a slip, and where
_SLOPE = 0.8
_NEAR_WALL_MM = 16.0
# Feet of the arches, mm from the median plane: at both sides of the aorta, at the tip of L1's
# transverse process, and how far the crown of each arch lies above its feet.
_AORTA_MM, _MEDIAN_HALF_MM, _TRANSVERSE_MM = 3.0, 15.5, 43.0
_MEDIAN_CROWN_MM, _MEDIAL_CROWN_MM, _LATERAL_CROWN_MM = 20.0, 15.0, 9.0
_RIM_HEIGHT_MM, _RIM_WIDTH_MM = 1.4, 2.2


def over_origin(points: Points) -> Distances:
    """Return how far points lie below the diaphragm's lower edge, about mm.

    In front, the floor under the heart may sag below the xiphoid process: there only what lies
    near the wall is cut.
    """
    below = (_edge(points) - points[:, 2]) * np.float32(_SLOPE)
    floor = (points[:, 2] > _LOW_MM) & (np.abs(points[:, 0]) < _TRANSVERSE_MM) & ~_behind(points)
    at_wall = wall_distance(points) + np.float32(_NEAR_WALL_MM)
    return np.where(floor, np.minimum(below, at_wall), below).astype(np.float32)


def arcuate_rim(points: Points) -> Distances:
    """Return 1 along the arcuate ligaments, falling to 0 away from them."""
    above = points[:, 2] - _edge(points)
    return np.where(_behind(points), bump(above, _RIM_HEIGHT_MM, _RIM_WIDTH_MM), np.float32(0))


def _edge(points: Points) -> NDArray[np.float32]:
    heights, turn = _slips(), _azimuth(points)
    in_front = heights(np.clip(turn, heights.x[0], heights.x[-1]))
    return np.where(_behind(points), _arches(points[:, 0]), in_front).astype(np.float32)


def _behind(points: Points) -> NDArray[np.bool_]:
    """Tell which points lie behind the last slip, or low in front of the spine."""
    before = points[:, 1] - shipped_spine().body(1).centre[1]
    low = (points[:, 2] < _LOW_MM) & (np.abs(points[:, 0]) < _TRANSVERSE_MM) & (before > _FAR_MM)
    return np.asarray(low | (_azimuth(points) > _last_slip()[0]))


@cache
def _origins() -> Vector:
    """Return the tips of the slips, (8, 3), from the xiphoid process to rib 12."""
    frame = sternal_frame()
    places = [frame.xiphoid.moved(u=8.0, n=-29.0).centre]
    for n, share in _SHARES.items():
        cartilage = costal_sweep(n).cartilage
        places.append(cartilage[int(share * (len(cartilage) - 1))])
    for n, share in _FLOATING.items():
        curve = rib_curves()[n - 1].centreline
        places.append(curve[int(share * (len(curve) - 1))])
    return np.array(places)


@cache
def _slips() -> PchipInterpolator:
    """Return the edge's height by azimuth, 0 in front; between slips it climbs."""
    table = _origins()
    turn = _azimuth(table)
    between = turn[:-1] + _SLIP_SHARE * np.diff(turn)
    climbed = table[:-1, 2] + _SLIP_MM
    where = np.concatenate([[0.0], turn, between])
    height = np.concatenate([[table[0, 2] + 3.0], table[:, 2], climbed])
    order = np.argsort(where)
    return PchipInterpolator(where[order], height[order])


@cache
def _last_slip() -> tuple[float, Vector]:
    last = _origins()[-1]
    return float(_azimuth(last[None])[0]), last


def _arches(x: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the heights of the median, medial and lateral arcuate ligaments at x."""
    foot = float(spine_front().z(viscera_figures().value("arcuate_foot_level")))
    _, (lateral, _, last) = _last_slip()
    off = np.abs(x - _AORTA_MM)
    away = np.abs(x)
    inner = _MEDIAN_HALF_MM + np.sign(x) * _AORTA_MM  # the median arch's foot on this side
    median = foot + _MEDIAN_CROWN_MM * _arc(off / _MEDIAN_HALF_MM * 0.5 + 0.5)
    medial = foot + _MEDIAL_CROWN_MM * _arc((away - inner) / (_TRANSVERSE_MM - inner))
    share = (away - _TRANSVERSE_MM) / (lateral - _TRANSVERSE_MM)
    out = foot + (last - foot) * np.clip(share, 0, 1) + _LATERAL_CROWN_MM * _arc(share)
    return np.where(off < _MEDIAN_HALF_MM, median, np.where(away < _TRANSVERSE_MM, medial, out))


def _arc(share: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the height of a half ellipse over its base, 0 to 1."""
    t = np.clip(share, 0, 1)
    return np.asarray(np.sqrt(4 * t * (1 - t)))


def _azimuth(points: NDArray[np.floating]) -> NDArray[np.floating]:
    depth = shipped_spine().body(1).centre[1] + _AXIS_DEPTH
    return np.asarray(np.arctan2(np.abs(points[:, 0]), depth - points[:, 1]))
