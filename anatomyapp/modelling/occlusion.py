"""Ambient occlusion: how much of the sky each vertex sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh

RAYS = 64
REACH_MM = 32.0  # what lies farther away casts no shadow
LIFT_MM = 0.12  # rays start this far outside the surface, clear of their own triangle
VERTICES_PER_BATCH = 8192

Floats = NDArray[np.float32]


def occlusion_scene(meshes: Iterable[Mesh]) -> EmbreeScene:
    """Return the meshes as what casts shadows."""
    scene = EmbreeScene()
    for mesh in meshes:
        TriangleMesh(scene, mesh.vertices, mesh.faces.astype(np.int32))
    return scene


def with_occlusion(mesh: Mesh, scene: EmbreeScene) -> Mesh:
    """Return the mesh with the openness of each of its vertices among the meshes of the scene.

    Notes
    -----
    64 rays per vertex, spread by the cosine about its normal; a hit at distance *d* counts
    ``1 - d / 32 mm``. One pass over the neighbouring vertices takes the grain away.
    """
    return replace(mesh, occlusion=_openness(scene, mesh))


def _openness(scene: EmbreeScene, mesh: Mesh) -> NDArray[np.uint8]:
    """Return (n,) 0 buried to 255 free."""
    open_to = np.empty(len(mesh.vertices), np.float32)
    sky = hemisphere(RAYS)
    for start in range(0, len(open_to), VERTICES_PER_BATCH):
        batch = slice(start, start + VERTICES_PER_BATCH)
        open_to[batch] = _seen_sky(scene, mesh.vertices[batch], mesh.normals[batch], sky)
    smooth = _neighbour_mean(open_to, mesh.faces)
    openness: NDArray[np.uint8] = np.clip(np.rint(smooth * 255.0), 0, 255).astype(np.uint8)
    return openness


def _seen_sky(scene: EmbreeScene, points: Floats, normals: Floats, sky: Floats) -> Floats:
    directions = _turned(sky, normals).reshape(-1, 3)
    origins = np.repeat(points + LIFT_MM * normals, len(sky), axis=0).astype(np.float32)
    reach = np.full(len(origins), REACH_MM, np.float32)
    distance = scene.run(origins, directions, dists=reach, query="DISTANCE")
    clear = np.clip(np.asarray(distance, np.float32) / REACH_MM, 0.0, 1.0)
    mean: Floats = clear.reshape(len(points), len(sky)).mean(axis=1, dtype=np.float32)
    return mean


def hemisphere(count: int) -> Floats:
    """Return (count, 3) unit directions about +z, spread by the cosine: a golden spiral."""
    place = (np.arange(count) + 0.5) / count
    turn = np.arange(count) * np.pi * (3.0 - np.sqrt(5.0))
    across = np.sqrt(place)
    directions = np.stack(
        [across * np.cos(turn), across * np.sin(turn), np.sqrt(1.0 - place)], axis=1
    )
    return directions.astype(np.float32)


def _turned(sky: Floats, normals: Floats) -> Floats:
    """Return (n, rays, 3): the sky about each normal (frame of Duff et al., JCGT 2017)."""
    x, y, z = normals.T
    sign = np.where(z >= 0, 1.0, -1.0)
    a = -1.0 / (sign + z)
    b = x * y * a
    first = np.stack([1.0 + sign * x * x * a, sign * b, -sign * x], axis=1)
    second = np.stack([b, sign + y * y * a, -y], axis=1)
    frame = np.stack([first, second, normals], axis=1).astype(np.float32)
    turned: Floats = np.einsum("rk,nkc->nrc", sky, frame).astype(np.float32)
    return np.ascontiguousarray(turned)


def _neighbour_mean(values: Floats, faces: NDArray[np.uint32]) -> Floats:
    """Mix each vertex's value half and half with the mean over its triangles' corners."""
    corner = values[faces].mean(axis=1)
    total = np.zeros(len(values))
    count = np.zeros(len(values))
    for k in range(3):
        total += np.bincount(faces[:, k], corner, len(values))
        count += np.bincount(faces[:, k], minlength=len(values))
    around = np.where(count > 0, total / np.maximum(count, 1), values)
    mixed: Floats = (0.5 * values + 0.5 * around).astype(np.float32)
    return mixed
