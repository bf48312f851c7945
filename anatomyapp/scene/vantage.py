"""From where a place on a surface is seen best: what stands before it counts, and how it faces."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.overlay import patch_of
from anatomyapp.scene.picking import Points
from anatomyapp.scene.pointing import FeatureOn

Floats = NDArray[np.float64]

_MOST_BLOCKERS, _MOST_PLACES = 15_000, 80
_CELL_MM, _BEFORE_MM = 7.0, 7.0  # a vertex in the same cell and so far before a place hides it
_TOWARDS = 0.15  # cosine: what faces the eye less is seen edge-on
_GOOD_ENOUGH = 0.75  # share of the best view with which a camera stays where it is
_STEEPEST_DEG = 60.0
_LEVEL = 0.05  # how much a level view is preferred to the steepest
_AZIMUTHS_DEG, _ELEVATIONS_DEG = range(-180, 180, 45), (0.0, 35.0, -35.0, 60.0, -60.0)


def vantage(
    atlas: Atlas, place: FeatureOn, visible: Iterable[StructureId], camera: Camera
) -> Camera:
    """Return the camera turned so that most of a feature's patch is seen.

    It stays as it is turned where it sees nearly as much as could be seen.

    Parameters
    ----------
    visible
        The solid structures; they hide what lies behind them.
    """
    points, normals = patch_of(atlas, place)
    if not len(points):
        return camera
    step = -(-len(points) // _MOST_PLACES)
    points, normals = points[::step], normals[::step]
    blockers = _thinned(atlas, set(visible))
    turned = [replace(camera, azimuth_deg=a, elevation_deg=e) for a, e in _directions(camera)]
    shares = [_share(points, normals, blockers, each) for each in turned]
    best = int(np.argmax(shares))
    return camera if shares[0] >= _GOOD_ENOUGH * shares[best] else turned[best]


def _directions(camera: Camera) -> list[tuple[float, float]]:
    """Return azimuths and elevations in degrees, the camera's own first."""
    around = [(float(a), e) for e in _ELEVATIONS_DEG for a in _AZIMUTHS_DEG]
    steepest = max(-_STEEPEST_DEG, min(_STEEPEST_DEG, camera.elevation_deg))
    return [(camera.azimuth_deg, steepest), *around]


def _thinned(atlas: Atlas, visible: set[StructureId]) -> Floats:
    """Return some vertices (n, 3) of what is visible."""
    meshes = [atlas.meshes[s].vertices for s in sorted(visible & atlas.meshes.keys())]
    step = max(1, -(-sum(len(each) for each in meshes) // _MOST_BLOCKERS))
    kept = [np.zeros((0, 3)), *(each[::step].astype(float) for each in meshes)]
    return np.concatenate(kept)


def _share(points: Points, normals: Points, blockers: Floats, camera: Camera) -> float:
    """Return how much of a patch is seen from a side, by how squarely it is seen; at most 1."""
    axes = camera.axes()
    squarely = np.asarray(normals, float) @ axes[2]
    towards = squarely > _TOWARDS
    if not towards.any():
        return 0.0
    seen = (np.asarray(points, float) @ axes.T)[towards]
    free = ~_hidden(seen, blockers @ axes.T)
    level = 1 - _LEVEL * abs(math.sin(math.radians(camera.elevation_deg)))
    return float((squarely[towards] * free).sum() / len(points)) * level


def _hidden(seen: Floats, blockers: Floats) -> NDArray[np.bool_]:
    """Tell which places lie behind blockers; z counts towards the eye."""
    low = seen[:, :2].min(axis=0)
    at = np.floor((seen[:, :2] - low) / _CELL_MM).astype(int)
    across, down = at.max(axis=0) + 1
    cells = np.floor((blockers[:, :2] - low) / _CELL_MM).astype(int)
    over = ((cells >= 0) & (cells < (across, down))).all(axis=1)
    nearest = np.full((across, down), -np.inf)
    np.maximum.at(nearest, tuple(cells[over].T), blockers[over, 2])
    return np.asarray(nearest[tuple(at.T)] > seen[:, 2] + _BEFORE_MM)
