"""The features of the heart's chambers and of the aorta at it: faces, borders, grooves, auricles.

A chamber's outside is what the pericardium covers; grooves lie where two chambers meet on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.thorax.features.region import Regions, every, without
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES

_OUTSIDE_MM = 8.0  # from the pericardium
_GROOVE_MM = 6.0  # from the chamber on the other side of a groove
_CORONARY_MM = 8.5  # the coronary groove is wider
_APEX_MM = 13.0
_NOTCH_MM = 24.0
_APICAL = unit([0.60, -0.52, -0.60])
_LEFT, _FRONT, _DOWN = unit([1.0, 0.0, 0.0]), unit([0.0, -1.0, 0.0]), unit([0.0, 0.0, -1.0])
_VENTRICLES = ("left-ventricle", "right-ventricle")
_ATRIA = ("left-atrium", "right-atrium")
_BULB = 0.34  # share of the ascending aorta


def chamber_regions(name: str, mesh: Mesh, around: Surroundings) -> Regions:
    """Return the regions of a chamber at the vertices of its mesh."""
    maker = _CHAMBERS[name]
    outside = around.distance(mesh.vertices, ["pericardium"]) - np.float32(_OUTSIDE_MM)
    return maker(mesh, around, outside)


def _facing(mesh: Mesh, way: Vector, least: float) -> Distances:
    """Return where the surface looks a way; ``least`` is the cosine that is enough."""
    return np.asarray(np.float32(least) - mesh.normals @ way.astype(np.float32), np.float32)


def _grooves(name: str, mesh: Mesh, around: Surroundings, outside: Distances) -> Regions:
    """Return the grooves on a ventricle, to the other ventricle and to the atria."""
    points, below = mesh.vertices, _facing(mesh, _DOWN, 0.45)
    other = next(v for v in _VENTRICLES if v != name)
    between = every(outside, around.distance(points, [other]) - np.float32(_GROOVE_MM))
    atria = around.distance(points, _ATRIA) - np.float32(_CORONARY_MM)
    notch = _from_tip(around.meshes, points) - np.float32(_NOTCH_MM)
    between = without(between, atria)
    return {
        "heart-anterior-interventricular-groove": without(between, below),
        "heart-posterior-interventricular-groove": every(between, below),
        "heart-apical-notch": every(between, notch),
        "heart-coronary-groove": every(outside, atria),
    }


def _from_tip(meshes: Mapping[StructureId, Mesh], points: Points) -> Distances:
    """Return the distance from the apex: the left ventricle's point farthest along its axis."""
    mesh = meshes.get(StructureId("left-ventricle"))
    if mesh is None:
        return np.full(len(points), 1e3, np.float32)
    tip = mesh.vertices[(mesh.vertices @ _APICAL).argmax()]
    return np.asarray(np.linalg.norm(points - tip, axis=1), np.float32)


def _left_ventricle(mesh: Mesh, around: Surroundings, outside: Distances) -> Regions:
    grooves = _grooves("left-ventricle", mesh, around, outside)
    below = every(outside, _facing(mesh, _DOWN, 0.6))
    left = every(outside, _facing(mesh, _LEFT, 0.55))
    front = every(outside, _facing(mesh, _FRONT, 0.55))
    return {
        **grooves,
        "heart-apex": _from_tip(around.meshes, mesh.vertices) - np.float32(_APEX_MM),
        "heart-diaphragmatic-surface": below,
        "heart-left-pulmonary-surface": without(left, below),
        "heart-sternocostal-surface": without(front, below),
        "heart-left-border": every(outside, _facing(mesh, unit([1.0, -0.75, 0.1]), 0.9)),
    }


def _right_ventricle(mesh: Mesh, around: Surroundings, outside: Distances) -> Regions:
    below = every(outside, _facing(mesh, _DOWN, 0.6))
    front = every(outside, _facing(mesh, _FRONT, 0.35))
    trunk = around.distance(mesh.vertices, ["pulmonary-trunk"])
    return {
        **_grooves("right-ventricle", mesh, around, outside),
        "heart-diaphragmatic-surface": below,
        "heart-sternocostal-surface": without(front, below),
        "heart-inferior-border": every(outside, _facing(mesh, unit([-0.1, -0.75, -0.7]), 0.88)),
        "heart-conus-arteriosus": every(outside, trunk - np.float32(22.0)),
    }


def _left_atrium(mesh: Mesh, around: Surroundings, outside: Distances) -> Regions:
    points = mesh.vertices
    ventricles = around.distance(points, _VENTRICLES) - np.float32(_CORONARY_MM)
    return {
        "heart-base": every(outside, _facing(mesh, -_FRONT, 0.45)),
        "heart-coronary-groove": every(outside, ventricles),
        "heart-left-auricle": _in_front_of(points, around, ["superior-pulmonary-vein-left"]),
    }


def _right_atrium(mesh: Mesh, around: Surroundings, outside: Distances) -> Regions:
    points = mesh.vertices
    ventricles = around.distance(points, _VENTRICLES) - np.float32(_CORONARY_MM)
    right = every(outside, _facing(mesh, -_LEFT, 0.6))
    return {
        "heart-base": every(outside, _facing(mesh, -_FRONT, 0.45)),
        "heart-coronary-groove": every(outside, ventricles),
        "heart-right-border": every(outside, _facing(mesh, unit([-1.0, -0.25, 0.0]), 0.93)),
        "heart-right-pulmonary-surface": right,
        "heart-sternocostal-surface": without(every(outside, _facing(mesh, _FRONT, 0.6)), right),
        "heart-terminal-groove": every(outside, _between_caval_veins(mesh, around)),
        "heart-right-auricle": _in_front_of(points, around, ["superior-vena-cava"]),
    }


def _in_front_of(points: Points, around: Surroundings, veins: list[str]) -> Distances:
    """Return the pouch of an atrium in front of the vein that ends beside it."""
    ids = [id_ for id_ in around.meshes if id_.startswith(tuple(veins))]
    if not ids:
        return np.full(len(points), 1.0, np.float32)
    vein = np.concatenate([around.meshes[id_].vertices for id_ in ids])
    near = vein[np.linalg.norm(vein - points.mean(axis=0), axis=1).argsort()[: len(vein) // 4]]
    front, low = np.median(near[:, 1]) - 6.0, points[:, 2].mean()
    return every((points[:, 1] - front).astype(np.float32), (low - points[:, 2]).astype(np.float32))


def _between_caval_veins(mesh: Mesh, around: Surroundings) -> Distances:
    """Return the band on the right side from the upper to the lower caval vein."""
    points = mesh.vertices
    ends = []
    for vein in ("superior-vena-cava", "inferior-vena-cava"):
        near = around.distance(points, [vein])
        ends.append(points[near <= np.partition(near, 20)[20]].mean(axis=0))
    along = unit(ends[1] - ends[0])
    across = unit(np.cross(along, [-1.0, 0.0, 0.0]))
    aside = np.abs((points - (ends[0] + ends[1]) / 2) @ across) - np.float32(2.6)
    return every(aside, _facing(mesh, -_LEFT, 0.2))


def aortic_regions(name: str, points: Points, around: Surroundings) -> Regions:
    """Return the bulb of the ascending aorta, or the isthmus of the arch."""
    tube = ARTERIES[name].tube()
    place = tube.locate(points)
    if name == "ascending-aorta":
        return {"aorta-bulb": place.s - np.float32(_BULB * tube.length)}
    marks = []
    for other in ("subclavian-artery-left", "ligamentum-arteriosum"):
        away = around.distance(points, [other])
        marks.append(float(np.median(place.s[away <= np.partition(away, 12)[12]])))
    first, last = min(marks) + 4.0, max(marks) + 3.0
    return {"aorta-isthmus": every(np.float32(first) - place.s, place.s - np.float32(last))}


_CHAMBERS: Mapping[str, Callable[[Mesh, Surroundings, Distances], Regions]] = {
    "left-ventricle": _left_ventricle,
    "right-ventricle": _right_ventricle,
    "left-atrium": _left_atrium,
    "right-atrium": _right_atrium,
}
CHAMBERS = tuple(_CHAMBERS)
