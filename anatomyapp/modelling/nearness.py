"""Which structures are neighbours in space: the least gap between two closed surfaces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from trimesh.triangles import closest_point

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import NEAR_MM, Neighbour
from anatomyapp.atlas.structure import StructureId

_TRIANGLES_TRIED = 12  # around each point, exactly
_SLACK_MM = 1.5  # how much farther than the nearest middle of a triangle its surface may be sought
_EDGE_MM = 6.0  # triangles of smooth bones are shorter; box around a mesh to look for others in

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Solid:
    triangles: Floats  # (m, 3, 3), mm
    points: Floats  # corners and middles
    middles: cKDTree
    low: Floats
    high: Floats


def neighbours(meshes: Mapping[StructureId, Mesh], near_mm: float = NEAR_MM) -> Iterator[Neighbour]:
    """Yield every pair of structures that come as near as ``near_mm``, in the pack's order."""
    solids = {id_: _solid(mesh) for id_, mesh in meshes.items()}
    for first, second in combinations(solids, 2):
        gap = _gap(solids[first], solids[second], near_mm)
        if gap <= near_mm:
            yield Neighbour(first, second, round(gap, 2))


def gap_mm(first: Mesh, second: Mesh, near_mm: float = NEAR_MM) -> float:
    """Return the least distance between two surfaces, infinite when beyond ``near_mm``."""
    return _gap(_solid(first), _solid(second), near_mm)


def _solid(mesh: Mesh) -> _Solid:
    triangles = mesh.vertices[mesh.faces].astype(float)
    middles = triangles.mean(axis=1)
    points = np.vstack([mesh.vertices.astype(float), middles])
    return _Solid(triangles, points, cKDTree(middles), points.min(axis=0), points.max(axis=0))


def _gap(first: _Solid, second: _Solid, near_mm: float) -> float:
    apart = np.maximum(first.low - second.high, second.low - first.high)
    if apart.max() > near_mm:
        return np.inf
    found = min(_one_way(first, second, near_mm), _one_way(second, first, near_mm))
    return found if found <= near_mm else np.inf


def _one_way(of: _Solid, to: _Solid, near_mm: float) -> float:
    """Return the least distance from one surface's corners and middles to the other's triangles."""
    within = ((of.points > to.low - near_mm) & (of.points < to.high + near_mm)).all(axis=1)
    points = of.points[within]
    if not len(points):
        return np.inf
    rough = np.asarray(to.middles.query(points, distance_upper_bound=near_mm + _EDGE_MM)[0])
    if not np.isfinite(rough).any():
        return np.inf
    points = points[rough <= rough.min() + _SLACK_MM]
    _, faces = to.middles.query(points, min(_TRIANGLES_TRIED, len(to.triangles)))
    faces = np.asarray(faces).reshape(len(points), -1)
    repeated = np.repeat(points, faces.shape[1], axis=0)
    nearest = closest_point(to.triangles[faces.ravel()], repeated)  # type: ignore[no-untyped-call] # no types
    return float(np.linalg.norm(nearest - repeated, axis=1).min())
