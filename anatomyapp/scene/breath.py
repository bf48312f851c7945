"""The breath of a whole chest: how far each vertex has moved at a phase.

The way of a vertex is a parabola of the phase through its places at rest, at half of the last phase
and at the last one: two vectors, the same for bones and organs, so that a graphics card moves
everything by one number. For the turn of a rib that is exact to a hundredth of a millimetre.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.breathing import LAST_PHASE, Hinge
from anatomyapp.atlas.mesh import Mesh, vertex_normals
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.breathing import Ask, Vertices, motions, weights
from anatomyapp.scene.breathing_contact import kept_clear
from anatomyapp.scene.breathing_tissue import Chest, tissue_field
from anatomyapp.scene.phase import share_of

PHASES = (LAST_PHASE / 2, LAST_PHASE)

Ways = NDArray[np.float32]  # (n, 3), mm


@dataclass(frozen=True, slots=True, eq=False)
class Breath:
    """How the vertices of one structure move with breath.

    With s, the phase as a part of the last one, a vertex moves by ``rise * s + bend * s**2`` mm,
    and its normal, not yet of unit length, changes by ``turn * s``. Each is (n, 3) float32.
    """

    rise: Ways
    bend: Ways
    turn: Ways

    def moved(self, mesh: Mesh, phase: float) -> Mesh:
        """Return the structure's mesh at a phase; at phase 0 the very same places.

        Raises
        ------
        UsageError
            The phase is out of range.
        """
        s = np.float32(share_of(phase))
        normals = mesh.normals + s * self.turn
        length = np.linalg.norm(normals, axis=1, keepdims=True)
        return replace(
            mesh,
            vertices=np.asarray(mesh.vertices + s * (self.rise + s * self.bend), np.float32),
            normals=np.asarray(normals / np.where(length > 0, length, 1), np.float32),
        )


def breath_of(
    hinges: Mapping[StructureId, Hinge],
    meshes: Mapping[StructureId, Mesh],
    ask: Ask = lambda: None,
) -> Mapping[StructureId, Breath]:
    """Return how every structure that moves does so; it takes some seconds, with ``ask`` between.

    Structures that the table lacks follow what lies round them, those of role *still* are left out.
    The table says nothing about meshes that are not given; a wall needs those that it follows.
    """
    rest = {name: mesh.vertices.astype(np.float64) for name, mesh in meshes.items()}
    walls = tuple(_walls(hinges, rest))
    chest = Chest(hinges, rest, PHASES, walls)
    faces = {name: mesh.faces for name, mesh in meshes.items()}
    moved = [dict(wall) for wall in walls]
    if soft := chest.soft():
        ways = _reshaped(tissue_field(chest, ask).at(chest.points(soft)))
        places = chest.points(soft) + kept_clear(chest, faces, ways, ask)
        ends = np.cumsum([len(rest[name]) for name in soft])[:-1]
        for found, all_places in zip(moved, places, strict=True):
            found.update(zip(soft, np.split(all_places, ends), strict=True))
    return {name: _breath(meshes[name], [found[name] for found in moved]) for name in moved[0]}


def _reshaped(ways: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return rows of ways, (n, phases times 3), as (phases, n, 3)."""
    return np.moveaxis(ways.reshape(len(ways), -1, 3), 1, 0)


def _walls(
    hinges: Mapping[StructureId, Hinge], rest: Mapping[StructureId, Vertices]
) -> list[dict[StructureId, Vertices]]:
    """Return the vertices of bones, cartilages and wall at each phase."""
    found = [motions(hinges, phase) for phase in PHASES]
    names = [name for name in rest if name in found[0]]
    shares = {name: weights(hinges, name, rest) for name in names}
    return [{name: m[name].moved(rest[name], shares[name]) for name in names} for m in found]


def _breath(mesh: Mesh, places: list[Vertices]) -> Breath:
    half, whole = (place - mesh.vertices for place in places)
    before = vertex_normals(mesh.vertices, mesh.faces)
    after = vertex_normals(places[-1], mesh.faces)
    return Breath(
        rise=(4 * half - whole).astype(np.float32),
        bend=(2 * whole - 4 * half).astype(np.float32),
        turn=(after - before).astype(np.float32),
    )
