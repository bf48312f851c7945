"""Rules of the patches of features: each is there, and is the mirror image of its counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.patches import PATCHES, VertexIndices, side_of
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.facets import one_way
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

MIRROR_MM = 0.5
_EDGE_SHARE = 0.5  # vertices make a patch, so its border is known to half an edge of the mesh
_REBUILD = "build the pack again"
_FLIP = np.array([-1, 1, 1], np.float32)
_NONE: VertexIndices = np.empty(0, np.uint32)


def patches(specimen: Specimen) -> Finding:
    """Prove that features have patches on the meshes that they apply to, and patches features."""
    atlas = specimen.atlas
    count = sum(len(atlas.patches(structure)) for structure in atlas.meshes)
    claim = "every feature has its patch on every mesh that it applies to"
    return Finding("patches", claim, (Measure("patches", count),), tuple(patch_faults(atlas)))


def patch_faults(atlas: Atlas) -> Iterator[Fault]:
    """Yield features without a patch or a stated reason, and patches without a feature."""
    found = {structure: atlas.patches(structure) for structure in atlas.meshes}
    for feature in atlas.features:
        for structure in atlas.meshes:
            wanted = structure in feature.structures and not feature.no_patch
            if wanted and not len(found[structure].get(feature.id, _NONE)):
                yield Fault(f"{PATCHES}: {structure}", f"no patch of {feature.id}", _REBUILD)
    known = {(s, feature.id) for feature in atlas.features for s in feature.structures}
    for structure, row in found.items():
        for name in row:
            if (structure, name) not in known:
                yield Fault(f"{PATCHES}: {structure}", f"{name} is no feature of it", _REBUILD)


def patch_symmetry(specimen: Specimen) -> Finding:
    """Prove that the patches of bones on both sides are mirror images; organs differ."""
    atlas = specimen.atlas
    found = [(s, name, aside) for s in atlas.meshes if specimen.is_solid(s)
             for name, aside in mirror_distances(atlas, s)]  # fmt: skip
    faults = tuple(
        Fault(f"{PATCHES}: {s}", f"{name} lies {aside:.1f} mm from its mirror image", _REBUILD)
        for s, name, aside in found if aside > mirror_tolerance_mm(atlas, s, name)
    )  # fmt: skip
    most = max((aside for _, _, aside in found), default=0.0)
    limit = f"at most {MIRROR_MM:g}; in the midline half an edge where that is more"
    figures = (
        Measure("pairs of patches", len(found)),
        Measure("farthest apart", most, "mm", limit),
    )
    claim = "the patches of bones on both sides are mirror images"
    return Finding("patch-symmetry", claim, figures, faults)


def mirror_distances(atlas: Atlas, structure: StructureId) -> Iterator[tuple[str, float]]:
    """Yield features with the median distance of their patch from its mirror image, mm.

    The mirror image lies on the twin of a left structure, or on the other half of one in the
    midline.
    """
    twin, mesh, row = atlas.mirror(structure), atlas.meshes[structure], atlas.patches(structure)
    if twin is not None and (twin not in atlas.meshes or structure.endswith("-right")):
        return
    others = row if twin is None else atlas.patches(twin)
    for name, patch in row.items():
        other = others.get(_other_side(name) if twin is None else name, _NONE)
        left, right = patch, other
        if twin is None:
            left, right = side_of(mesh, patch, 1.0), side_of(mesh, other, -1.0)
        if len(left) and len(right):
            image = replace(mesh, vertices=mesh.vertices * _FLIP, normals=mesh.normals * _FLIP)
            facing = mesh if twin is None else atlas.meshes[twin]
            yield name, one_way((image, facing), left, other)[0]


def mirror_tolerance_mm(atlas: Atlas, structure: StructureId, feature: str) -> float:
    """Return how far a patch may lie from its mirror image, mm.

    It is 0.5 mm; for a structure in the midline half the median edge of the triangles at the patch
    where that is more: its mesh is not simplified alike on both sides, and a patch's border runs
    along edges. A right structure is its left one's mirror image, vertex by vertex.
    """
    if atlas.mirror(structure) is not None:
        return MIRROR_MM
    mesh, patch = atlas.meshes[structure], atlas.patches(structure)[feature]
    corners = mesh.vertices[mesh.faces[np.isin(mesh.faces, patch).any(axis=1)]].astype(float)
    edges = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2)
    return max(MIRROR_MM, _EDGE_SHARE * float(np.median(edges)))


def _other_side(name: str) -> str:
    return f"{name.removesuffix('-left')}-right" if name.endswith("-left") else name
