"""Placement: how a marked point lies to what was to be placed, measured on the model.

The rule, our own:

- A *feature* of a structure is placed on that structure. The distance is the shortest way over its
  surface to the patch (`scene.surface_way`), 0 within it: the other face of a thin bone is as far
  as the way round its edge. A point on another structure earns nothing, unless that bears the same
  feature.
- A *landmark* lies on the chest wall, over whatever is shown there: the shoulder blade, a rib, or
  the wall between two. The point is brought to the landmark's own distance from the chest's axis,
  as a finger's would be by the skin; the distance is then the straight line to the landmark's
  point, to the nearest place of its line, or to the outline of its area, 0 within it. A point on a
  surface that turns inwards, to the axis, is on the wrong side and earns nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Direction, unit
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.outline import holds, nearest_on
from anatomyapp.scene.overlay import outwards
from anatomyapp.scene.spots import anchor_on, vector

_INWARDS = -0.25  # cosine to the way outwards: a rib's edges, at right angles to it, still count
_ON_IT_MM = 2.0  # a point farther off lies between bones, where nothing turns inwards
_DEEPEST_MM = 60.0  # that a point may lie before or behind the wall; beyond, it counts

_Points = NDArray[np.float64]


class Fault(StrEnum):
    """Why a point earns nothing, however near it is."""

    ELSEWHERE = "elsewhere"
    WRONG_SIDE = "wrong side"


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """How a point lies to its target.

    Parameters
    ----------
    off_mm
        The distance by the rule above.
    right
        The nearest place that would have been right, LPS mm.
    way
        (n, 3) LPS mm: from the point to the right place, over the surface where it was measured
        so.
    fault
        Why it earns nothing; None where the distance decides.
    marked
        The point as it counts, LPS mm: of a landmark brought to the wall.
    """

    off_mm: float
    right: Vector
    way: _Points
    fault: Fault | None = None
    marked: Vector = (0.0, 0.0, 0.0)


def out_of(task: PlaceOn, atlas: Atlas, place: Vector) -> Direction:
    """Return the way (3,) outwards from the wall or the structure at a place that is right."""
    at = np.asarray(place, float)
    out = outwards(at[None])
    shown = atlas.shown_by(task.structure) if task.structure is not None else frozenset()
    if shown and all(each.id != task.target for each in atlas.landmarks):
        meshes = [atlas.meshes[structure] for structure in sorted(shown)]
        mesh = min(meshes, key=lambda each: np.linalg.norm(each.vertices - at, axis=1).min())
        out = np.asarray(anchor_on(mesh.vertices, mesh.faces, at).at(mesh.normals))
    return unit(vector(out))


def placement(task: PlaceOn, atlas: Atlas, structure: StructureId, point: Vector) -> Placement:
    """Return how a point that was marked on a structure lies to what was to be placed."""
    here = np.asarray(point, float)
    landmark = next((each for each in atlas.landmarks if each.id == task.target), None)
    if landmark is not None:
        return _to_landmark(landmark, atlas, structure, here)
    bearers = atlas.shown_by(task.structure) if task.structure is not None else frozenset()
    patch = atlas.patches(structure).get(task.target) if structure in bearers else None
    if patch is None or not len(patch):
        straight = _to_points(np.asarray(task.spots, float), here)
        return replace(straight, fault=Fault.ELSEWHERE)
    from anatomyapp.scene.surface_way import way_to  # noqa: PLC0415 - it loads scipy

    way = way_to(atlas.meshes[structure], here, patch)
    if way is None:  # of a mesh in pieces
        return _to_points(np.asarray(atlas.meshes[structure].vertices[patch], float), here)
    return Placement(way.mm, vector(way.points[-1]), way.points, marked=point)


def _to_landmark(
    landmark: Landmark, atlas: Atlas, structure: StructureId, here: _Points
) -> Placement:
    found = _straight(landmark, here)
    if structure not in atlas.meshes:
        return found
    mesh = atlas.meshes[structure]
    anchor = anchor_on(mesh.vertices, mesh.faces, here)
    facing = float(anchor.at(mesh.normals) @ _unit(outwards(here[None])))
    on_it = np.linalg.norm(anchor.at(mesh.vertices) - here) <= _ON_IT_MM
    if on_it and facing < _INWARDS:
        return replace(found, fault=Fault.WRONG_SIDE)
    return found


def _straight(landmark: Landmark, here: _Points) -> Placement:
    points = np.asarray(landmark.geometry, float)
    deeper = np.array([_radius(point) for point in points]) - _radius(here)
    brought = here + deeper[:, None] * _unit(outwards(here[None]))
    nearest = int(np.linalg.norm(brought - points, axis=1).argmin())
    marked, beyond = brought[nearest], max(0.0, abs(float(deeper[nearest])) - _DEEPEST_MM)
    closed = landmark.type is LandmarkType.AREA
    right = nearest_on(np.concatenate([points, points[:1]]) if closed else points, marked)
    if closed and _within(points, marked):
        right = marked
    off = math.hypot(float(np.linalg.norm(marked - right)), beyond)
    return Placement(off, vector(right), np.stack([here, right]), marked=vector(marked))


def _within(outline: _Points, here: _Points) -> bool:
    """Tell whether a place of the wall lies in an area: round the chest's axis, and by height."""
    middle = _unit(outwards(outline))
    corners = np.array([_unrolled(corner, middle) for corner in outline])
    return holds(corners, np.array(_unrolled(here, middle)))


def _radius(place: _Points) -> float:
    return float(np.linalg.norm(outwards(place[None])))


def _unrolled(place: _Points, middle: _Points) -> tuple[float, float]:
    """Return the angle round the chest's axis from the way to an area's middle, and the height."""
    x, y, _ = outwards(place[None]).tolist()
    across = middle[0] * y - middle[1] * x
    return math.atan2(across, middle[0] * x + middle[1] * y), float(place[2])


def _to_points(points: _Points, here: _Points) -> Placement:
    gaps = np.linalg.norm(points - here, axis=1)
    right = points[gaps.argmin()]
    return Placement(float(gaps.min()), vector(right), np.stack([here, right]), marked=vector(here))


def _unit(direction: _Points) -> _Points:
    length = float(np.linalg.norm(direction))
    return direction / length if length > 0 else direction
