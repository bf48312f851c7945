"""What a mesh is: its size, its topology and the shape of its triangles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import trimesh

from anatomyapp.atlas.mesh import Floats, Mesh, smallest_angles_deg
from anatomyapp.atlas.structure import StructureId

SLIVER_DEG = 1.0  # a triangle whose smallest angle is below it shows as a streak of light
_FOLD_COSINE = float(np.cos(np.deg2rad(150.0)))


@dataclass(frozen=True, slots=True)
class MeshReport:
    """The figures of a structure's mesh.

    The volume is negative where the faces are wound inwards. ``slivers`` counts the triangles with
    an angle below ``SLIVER_DEG``, ``folded`` the edges at which two triangles turn back on each
    other by more than 150°.
    """

    structure: StructureId
    triangles: int
    volume_mm3: float
    euler_number: int
    components: int
    closed: bool
    smallest_angle_deg: float
    slivers: int
    folded: int


def measure(structure: StructureId, mesh: Mesh) -> MeshReport:
    """Return the figures of a mesh of finite vertices and at least one triangle."""
    body = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    smallest = smallest_angles_deg(mesh.vertices, mesh.faces)
    return MeshReport(
        structure=structure,
        triangles=len(mesh.faces),
        volume_mm3=float(body.volume),
        euler_number=int(body.euler_number),
        components=int(body.body_count),
        closed=bool(body.is_watertight and body.is_winding_consistent),
        smallest_angle_deg=float(smallest.min()),
        slivers=int((smallest < SLIVER_DEG).sum()),
        folded=int((_cosines_at_edges(mesh, body) < _FOLD_COSINE).sum()),
    )


def measure_all(meshes: Mapping[StructureId, Mesh]) -> tuple[MeshReport, ...]:
    """Return the figures of every mesh, in their order."""
    return tuple(measure(structure, mesh) for structure, mesh in meshes.items())


def _cosines_at_edges(mesh: Mesh, body: trimesh.Trimesh) -> Floats:
    """Return the cosine between the normals of the two triangles at each inner edge."""
    a, b, c = mesh.vertices[mesh.faces].astype(float).transpose(1, 0, 2)
    normals = np.cross(b - a, c - a)
    normals /= np.maximum(np.linalg.norm(normals, axis=1), np.finfo(float).tiny)[:, None]
    first, second = np.asarray(body.face_adjacency).reshape(-1, 2).T
    return np.asarray(np.einsum("ij,ij->i", normals[first], normals[second]))
