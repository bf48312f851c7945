"""Organs keep clear of the chest wall while both move, and lungs keep to it.

The field that carries the organs slides along the wall, whose slopes and bumps it does not know.
First each vertex near the wall keeps its distance to the smooth face of the wall, and what the
field missed is spread over the neighbourhood as another harmonic field; then what still runs into a
rib or a muscle is pushed off it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.atlas.breathing import Role
from anatomyapp.atlas.mesh import vertex_normals
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.breathing import Ask, Vertices
from anatomyapp.scene.breathing_push import CHECKED, Pushed
from anatomyapp.scene.breathing_tissue import Chest
from anatomyapp.scene.breathing_wall import Near, Wall
from anatomyapp.scene.harmonic import calmed, harmonic
from anatomyapp.scene.phase import way_at

_ROUNDS = 2
_NEAR_MM, _PUSHED_MM = 9.0, 16.0  # from the wall, at rest
_FACING, _BESIDE = 0.6, 0.0  # cosines under which the wall faces the organs
_FACE_MM = 5.0  # one point of the smooth face for so much
_GROOVE_MM, _BESIDE_STERNUM_MM = 3.5, 10.0
_SPARE_MM = 0.4  # kept free of the smooth face for the bumps of the wall
_CALM_NODES = 0.8

Faces = Mapping[StructureId, NDArray[np.uint32]]


def kept_clear(
    chest: Chest, faces: Faces, ways: NDArray[np.float64], ask: Ask
) -> NDArray[np.float64]:
    """Return the ways of all soft vertices, corrected so that they keep off the wall.

    Parameters
    ----------
    chest
        What moves, at half of the last phase and at the last one.
    faces
        Triangles of every structure.
    ways
        (2, n, 3): of the soft vertices as the field carries them, in the order of
        ``chest.soft()``.
    ask
        Called between the steps.
    """
    names = [name for name in chest.rest if not chest.is_soft(name)]
    rest = chest.points(chest.soft())
    if not names:
        return ways
    walls = _walls(chest, faces, names)
    ask()
    near = Near.of(rest, walls[0], _NEAR_MM)
    if not len(near.rest):
        return ways
    seen = _thinned(walls[0].points, _facing(walls[0], near, _FACING))
    if not len(seen):
        return ways
    ways = _kept_to_face(chest, [wall.part(seen) for wall in walls], near, ways, ask)
    pushed = Near.of(rest, walls[0], _PUSHED_MM)
    outward = np.vstack([vertex_normals(chest.rest[n], faces[n]) for n in chest.soft()])
    inward, _ = walls[0].part(seen).smooth_gaps(pushed.rest)
    beside = _facing(walls[0], near, _BESIDE)
    pusher = Pushed(pushed, outward[pushed.vertices], inward, beside)
    result = ways.copy()
    result[:, pushed.vertices] = pusher.off(walls[1:], ways[:, pushed.vertices], ask)
    return result


def _walls(chest: Chest, faces: Faces, names: list[StructureId]) -> list[Wall]:
    """Return the wall at rest and at the shares of the last phase that are checked."""
    rest = chest.points(names)
    moved = [
        np.vstack([wall.get(name, chest.rest[name]) for name in names]) for wall in chest.walls
    ]
    half, whole = (places - rest for places in moved)
    cuts = np.cumsum([len(chest.rest[name]) for name in names])[:-1]
    before, after = (
        np.vstack(
            [
                vertex_normals(p, faces[n])
                for p, n in zip(np.split(points, cuts), names, strict=True)
            ]
        )
        for points in (rest, moved[-1])
    )
    found = [Wall.of(rest, before)]
    for share, _ in CHECKED:
        normals = before + share * (after - before)
        found.append(Wall.of(rest + way_at(half, whole, share), normals))
    return found


def _kept_to_face(
    chest: Chest, faces: list[Wall], near: Near, ways: NDArray[np.float64], ask: Ask
) -> NDArray[np.float64]:
    """Return the ways with the gap to the smooth face of the wall kept at both phases."""
    before = faces[0].smooth_gaps(near.rest)[1] + _beside_sternum(chest, near.rest)
    shares = [share for share, _ in CHECKED]
    moved = [(share, faces[1 + shares.index(share)]) for share in (0.5, 1.0)]
    lining = _lining(chest)[near.vertices]
    for _ in range(_ROUNDS):
        ask()
        missed = []
        for (share, face), way in zip(moved, ways, strict=True):
            off, gap = face.smooth_gaps(near.rest + way[near.vertices])
            shift = before + share * _SPARE_MM - gap
            missed.append(off * np.where(lining, shift, np.maximum(shift, 0))[:, None])
        ways = ways + _spread(chest, near, np.hstack(missed))
    return ways


def _beside_sternum(chest: Chest, points: Vertices) -> NDArray[np.float64]:
    """Return how far points keep off the sternum's vessels, which lie in grooves of the lungs."""
    sternum = chest.points(chest.of(Role.STERNUM))
    if not len(sternum):
        return np.zeros(len(points))
    apart = np.asarray(cKDTree(sternum).query(points)[0])
    return np.asarray(_GROOVE_MM * np.clip(1 - apart / _BESIDE_STERNUM_MM, 0, 1))


def _facing(wall: Wall, near: Near, cosine: float) -> NDArray[np.int64]:
    """Return vertices of the wall at rest that face soft vertices near them."""
    apart, nearest = Wall.of(near.rest, near.rest).nearest(wall.points, 1)
    towards = near.rest[nearest[:, 0]] - wall.points
    facing = np.einsum("nj,nj->n", towards, wall.normals) > cosine * apart[:, 0]
    return np.flatnonzero((apart[:, 0] < _NEAR_MM) & facing)


def _thinned(points: Vertices, chosen: NDArray[np.int64]) -> NDArray[np.int64]:
    cells = np.floor(points[chosen] / _FACE_MM).astype(np.int64)
    return chosen[np.unique(cells, axis=0, return_index=True)[1]]


def _lining(chest: Chest) -> NDArray[np.bool_]:
    """Return which soft vertices line the wall and follow it outwards too."""
    roles = {Role.LUNG, Role.DIAPHRAGM}
    return np.concatenate(
        [np.full(len(chest.rest[name]), chest.role(name) in roles) for name in chest.soft()]
    )


def _spread(chest: Chest, near: Near, shifts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the shifts (2, n, 3) of all soft vertices, none at the spine and at the heart."""
    held = chest.points(chest.of(Role.STILL, Role.ANCHORED, Role.HEART), 3)
    rest = chest.points(chest.soft())
    points = np.vstack([near.rest, held])
    values = np.vstack([shifts, np.zeros((len(held), shifts.shape[1]))])
    field = harmonic(rest.min(axis=0), rest.max(axis=0), points, values)
    calm = calmed(field, _CALM_NODES)  # a steep shift would fold what lies beside what is held
    return np.moveaxis(calm.at(rest).reshape(len(rest), -1, 3), 1, 0)
