"""Rules for what is computed from a pack's meshes: patches of features, and neighbours in space."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from trimesh.triangles import closest_point

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import NEIGHBOURS
from anatomyapp.atlas.patches import PATCHES, VertexIndices, patch_faces, side_of
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.errors import Fault, PackError

MIRROR_MM = 0.5
FACING_MM = 2.0
FACING_MM_OF = {"rib-tubercle-facet": 3.0}  # the joint of the tubercle is looser
FACING_COSINE = -0.7  # of the two faces' mean normals, 45 degrees
JOINT_GAP_MM = 1.5
_TRIANGLES_TRIED = 8

Points = NDArray[np.float64]
_REBUILD = "build the pack again"

_FLIP = np.array([-1, 1, 1], np.float32)
_NONE: VertexIndices = np.empty(0, np.uint32)


@dataclass(frozen=True, slots=True)
class Facing:
    """How two facets of a joint lie: the median gap between them and the cosine of their normals.

    Articular cartilage fills the gap in life.
    """

    relation: str
    gap_mm: float
    cosine: float


def patch_faults(atlas: Atlas) -> Iterator[Fault]:
    """Yield features without a patch, and patches without a feature."""
    damage = tuple(_damage(atlas))
    if damage:
        yield from damage
        return
    found = {structure: atlas.patches(structure) for structure in atlas.meshes}
    for feature in atlas.features:
        for structure in atlas.meshes:
            patch = found[structure].get(feature.id)
            if structure in feature.structures and (patch is None or not len(patch)):
                yield Fault(f"{PATCHES}: {structure}", f"no patch of {feature.id}", _REBUILD)
    known = {(s, feature.id) for feature in atlas.features for s in feature.structures}
    for structure, patches in found.items():
        for name in patches:
            if (structure, name) not in known:
                yield Fault(f"{PATCHES}: {structure}", f"{name} is no feature of it", _REBUILD)
    yield from _mirror_faults(atlas)


def _damage(atlas: Atlas) -> Iterator[Fault]:
    try:
        for structure in atlas.meshes:
            atlas.patches(structure)
    except PackError as error:
        yield Fault(PATCHES, str(error), _REBUILD)


def _mirror_faults(atlas: Atlas) -> Iterator[Fault]:
    for structure in atlas.meshes:
        for name, aside in mirror_distances(atlas, structure):
            if aside > MIRROR_MM:
                what = f"{name} lies {aside:.1f} mm from its mirror image"
                yield Fault(f"{PATCHES}: {structure}", what, _REBUILD)


def mirror_distances(atlas: Atlas, structure: StructureId) -> Iterator[tuple[str, float]]:
    """Yield features with the median distance of their patch from its mirror image, mm.

    The mirror image lies on the twin of a left structure, or on the other half of one in the
    midline.
    """
    twin, mesh, patches = atlas.mirror(structure), atlas.meshes[structure], atlas.patches(structure)
    if twin is not None and (twin not in atlas.meshes or structure.endswith("-right")):
        return
    others = patches if twin is None else atlas.patches(twin)
    for name, patch in patches.items():
        other = others.get(_other_side(name) if twin is None else name, _NONE)
        left, right = patch, other
        if twin is None:
            left, right = side_of(mesh, patch, 1.0), side_of(mesh, other, -1.0)
        if len(left) and len(right):
            image = replace(mesh, vertices=mesh.vertices * _FLIP, normals=mesh.normals * _FLIP)
            facing = mesh if twin is None else atlas.meshes[twin]
            yield name, _one_way((image, facing), left, other)[0]


def _other_side(name: str) -> str:
    return f"{name.removesuffix('-left')}-right" if name.endswith("-left") else name


def facing_faults(atlas: Atlas) -> Iterator[Fault]:
    """Yield joints whose facets are apart or do not face each other."""
    if any(True for _ in _damage(atlas)):
        return  # told by patch_faults
    for relation, found in facings(atlas):
        limit = FACING_MM_OF.get(relation.subject_feature, FACING_MM)
        where = f"{PATCHES}: {relation.subject} and {relation.object}"
        if found.gap_mm > limit:
            what = f"the facets of {relation.id} lie {found.gap_mm:.1f} mm apart"
            yield Fault(where, what, f"bring them within {limit:g} mm")
        if found.cosine > FACING_COSINE:
            what = f"the facets of {relation.id} do not face each other ({found.cosine:.2f})"
            yield Fault(where, what, "turn one of them")


def facings(atlas: Atlas) -> Iterator[tuple[Relation, Facing]]:
    """Yield the typical joints that name a facet on both bones, and how the facets lie."""
    for r in atlas.relations:
        if r.predicate != "articulates_with" or r.strength != "typical":
            continue
        if not {r.subject, r.object} <= atlas.meshes.keys():
            continue
        first = atlas.patches(r.subject).get(r.subject_feature, _NONE)
        second = atlas.patches(r.object).get(r.object_feature, _NONE)
        if len(first) and len(second):
            meshes = atlas.meshes[r.subject], atlas.meshes[r.object]
            yield r, _facing(r.id, meshes, (first, second))


def _facing(relation: str, meshes: tuple[Mesh, Mesh], patches: tuple[VertexIndices, VertexIndices]
) -> Facing:  # fmt: skip
    """Measure from the facet that fits into the other: the nearer way round counts."""
    there = _one_way(meshes, *patches)
    back = _one_way((meshes[1], meshes[0]), patches[1], patches[0])
    gap, cosine = min(there, back)
    return Facing(relation, gap, cosine)


def _one_way(
    meshes: tuple[Mesh, Mesh], patch: VertexIndices, other: VertexIndices
) -> tuple[float, float]:
    """Return the median distance from a patch's vertices to another patch, and how they face it."""
    points, normals = meshes[0].vertices[patch].astype(float), meshes[0].normals[patch]
    corners, facing = meshes[1].vertices[other].astype(float), meshes[1].normals[other]
    gaps, nearest = cKDTree(corners).query(points)
    cosines = np.einsum("ij,ij->i", normals, facing[nearest])
    faces = patch_faces(meshes[1], other)
    if len(faces):
        gaps = np.minimum(gaps, _to_triangles(points, meshes[1].vertices[faces].astype(float)))
    return float(np.median(gaps)), float(np.median(cosines))


def _to_triangles(points: Points, triangles: Points) -> Points:
    """Return the distance of points to the triangles around them."""
    count = min(_TRIANGLES_TRIED, len(triangles))
    tried = np.asarray(cKDTree(triangles.mean(axis=1)).query(points, count)[1])
    repeated = np.repeat(points, count, axis=0)
    nearest = closest_point(triangles[tried.ravel()], repeated)  # type: ignore[no-untyped-call] # no types
    away = np.linalg.norm(nearest - repeated, axis=1)
    return np.asarray(away.reshape(len(points), count).min(axis=1))


def joint_faults(atlas: Atlas) -> Iterator[Fault]:
    """Yield typical joints between meshes that are not neighbours in space."""
    near: dict[frozenset[StructureId], float] = {}
    for n in atlas.neighbours:
        near[frozenset((n.subject, n.object))] = n.gap_mm
        for end in (n.subject, n.object):
            if end not in atlas.meshes:
                yield Fault(f"{NEIGHBOURS}: {end}", "it has no mesh", _REBUILD)
    for r in atlas.relations:
        ends = frozenset((r.subject, r.object))
        joined = r.predicate == "articulates_with" and r.strength == "typical"
        if not joined or not ends <= atlas.meshes.keys():
            continue
        gap = near.get(ends)
        if gap is None or gap > JOINT_GAP_MM:
            apart = "far apart" if gap is None else f"{gap:.1f} mm apart"
            what = f"{r.subject} and {r.object} of {r.id} are {apart}"
            yield Fault(NEIGHBOURS, what, f"bring them within {JOINT_GAP_MM:g} mm")
