"""Landmarks of the chest wall go with breath as the surfaces next to them do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.breath import Breath

_MOST_VERTICES, _NEIGHBOURS = 40_000, 256  # of the wall, and of these round one point
_REACH_MM = 15.0  # about half the way from rib to rib, so that lines across them stay smooth

Floats = NDArray[np.float64]


def carried_by_wall(atlas: Atlas, breaths: Mapping[StructureId, Breath]) -> Floats:
    """Return rise and bend, (n, 2, 3) mm, of every point of an atlas's landmarks in their order.

    A point follows bones, cartilages and what fills the intercostal spaces, the vertices round it
    weighed by a bell of their distance. What lies inside the chest carries no landmark: the
    projection of an organ stays where it is on the wall at rest.
    """
    points = np.concatenate([np.zeros((0, 3)), *(mark.geometry for mark in atlas.landmarks)])
    wall = [s for s in atlas.meshes if s in atlas.breathing and not atlas.breathing[s].role.soft]
    if not len(points) or not wall:
        return np.zeros((len(points), 2, 3))
    surface = np.concatenate([atlas.meshes[s].vertices for s in wall])
    ways = np.concatenate([_ways(breaths.get(s), len(atlas.meshes[s].vertices)) for s in wall])
    step = -(-len(surface) // _MOST_VERTICES)
    surface, ways = surface[::step], ways[::step]
    found = cKDTree(surface).query(points, k=min(_NEIGHBOURS, len(surface)))
    apart, near = (np.reshape(part, (len(points), -1)) for part in found)
    beyond = (np.square(apart) - np.square(apart[:, :1])) / (2 * _REACH_MM**2)
    weight = np.exp(-beyond)  # of the nearest one 1, however far it is
    weight /= weight.sum(axis=1, keepdims=True)
    return np.asarray(np.einsum("nk,nkij->nij", weight, ways[np.asarray(near, int)]))


def _ways(breath: Breath | None, count: int) -> NDArray[np.float32]:
    """Return rise and bend of a structure's vertices, (n, 2, 3); zero where it stands still."""
    if breath is None:
        return np.zeros((count, 2, 3), np.float32)
    return np.stack([breath.rise, breath.bend], axis=1)
