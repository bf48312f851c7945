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
    found = [(s, name, aside) for s in specimen.atlas.meshes if specimen.is_solid(s)
             for name, aside in mirror_distances(specimen.atlas, s)]  # fmt: skip
    faults = tuple(
        Fault(f"{PATCHES}: {s}", f"{name} lies {aside:.1f} mm from its mirror image", _REBUILD)
        for s, name, aside in found if aside > MIRROR_MM
    )  # fmt: skip
    most = max((aside for _, _, aside in found), default=0.0)
    figures = (Measure("pairs of patches", len(found)),
               Measure("farthest apart", most, "mm", f"at most {MIRROR_MM:g}"))  # fmt: skip
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


def _other_side(name: str) -> str:
    return f"{name.removesuffix('-left')}-right" if name.endswith("-left") else name
