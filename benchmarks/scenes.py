"""The scenes that drawing is measured on: A, a thorax; B, as many meshes as a whole body."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import trimesh

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene

SIZE = (1280, 800)
LEVELS = 3  # of coarser detail, as a pack has
SKELETON = ("bone", "cartilage", "disc")


def skeleton_of(atlas: Atlas) -> Atlas:
    """Return the atlas with the meshes of its skeleton alone, or all where it has none."""
    kept = {s: m for s, m in atlas.meshes.items() if atlas.structures[s].kind in SKELETON}
    return replace(atlas, meshes=kept or atlas.meshes)


def subdivided(mesh: Mesh) -> Mesh:
    """Return the mesh with each triangle in four; what it was becomes its coarser level."""
    shade = mesh.occlusion[:, None].astype(float)
    vertices, faces, more = trimesh.remesh.subdivide(
        mesh.vertices, mesh.faces, vertex_attributes={"normals": mesh.normals, "shade": shade}
    )
    lengths = np.linalg.norm(more["normals"], axis=1, keepdims=True)
    normals = more["normals"] / np.maximum(lengths, 1e-9)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=normals.astype(np.float32),
        occlusion=more["shade"][:, 0].astype(np.uint8),
        levels=(mesh.faces, *mesh.levels)[:LEVELS],  # the first vertices are the mesh's own
    )


def brought_to(atlas: Atlas, triangles: int) -> Atlas:
    """Return the atlas with its coarsest meshes subdivided until it has about so many triangles."""
    meshes = dict(atlas.meshes)
    while sum(len(mesh.faces) for mesh in meshes.values()) < triangles:
        coarsest = min(meshes, key=lambda s: len(meshes[s].faces))
        meshes[coarsest] = subdivided(meshes[coarsest])
    return replace(atlas, meshes=meshes)


def repeated(atlas: Atlas, count: int, triangles: int) -> Atlas:
    """Return an atlas of so many meshes: the atlas's smaller ones side by side with copies."""
    meshes, structures = {}, {}
    largest = triangles / count
    originals = [s for s, m in atlas.meshes.items() if len(m.faces) <= largest] or [*atlas.meshes]
    for i in range(count):
        original = originals[i % len(originals)]
        name = StructureId(f"{original}-{i}")
        row, column = divmod(i // len(originals), 6)
        shift = np.array([400.0 * column - 1000.0, 350.0 * row - 875.0, 0.0], np.float32)
        mesh = atlas.meshes[original]
        meshes[name] = replace(mesh, vertices=mesh.vertices + shift)
        structures[name] = replace(atlas.structures[original], id=name, parent=None)
    return brought_to(replace(atlas, meshes=meshes, structures=structures), triangles)


def whole(atlas: Atlas) -> Scene:
    """Return the scene with every mesh, fitted to the picture."""
    camera = Camera(azimuth_deg=25.0, elevation_deg=8.0)
    points = points_of(atlas, atlas.meshes)
    return Scene(visible=frozenset(atlas.meshes), camera=fitted(camera, points, SIZE[0] / SIZE[1]))
