"""The patches of a pack's features: which vertices of its meshes lie in each region."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial

import numpy as np

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.patches import PatchSets, VertexIndices
from anatomyapp.atlas.structure import Feature, StructureId
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.features.clavicle import clavicle_regions
from anatomyapp.modelling.thorax.features.region import Regions
from anatomyapp.modelling.thorax.features.rib import rib_regions
from anatomyapp.modelling.thorax.features.sternum import (
    body_regions,
    manubrium_regions,
    xiphoid_regions,
)
from anatomyapp.modelling.thorax.features.vertebra import vertebra_regions
from anatomyapp.modelling.thorax.rib_curves import RIBS
from anatomyapp.modelling.thorax.spine_figures import LEVELS

RegionsAt = Callable[[Points], Regions]


@cache
def region_makers() -> Mapping[StructureId, RegionsAt]:
    """Return what gives the regions of a structure at points; left and midline structures only."""
    makers: dict[str, RegionsAt] = {
        "manubrium": manubrium_regions,
        "sternum-body": body_regions,
        "xiphoid-process": xiphoid_regions,
        "clavicle-left": clavicle_regions,
    }
    makers |= {f"rib-{n}-left": partial(rib_regions, n) for n in RIBS}
    makers |= {f"vertebra-t{n}": partial(vertebra_regions, n) for n in LEVELS}
    return {StructureId(name): maker for name, maker in makers.items()}


def feature_patches(meshes: Mapping[StructureId, Mesh], features: Sequence[Feature]) -> PatchSets:
    """Return the patches of all features on the meshes that they apply to.

    A right structure is the mirror image of the left one, vertex by vertex, and so are its patches.
    """
    wanted = {id_: [f.id for f in features if id_ in f.structures] for id_ in meshes}
    return {id_: _patches(id_, meshes[id_], ids) for id_, ids in wanted.items() if ids}


def _patches(id_: StructureId, mesh: Mesh, ids: Iterable[str]) -> Mapping[str, VertexIndices]:
    points, source = mesh.vertices, id_
    if id_.endswith("-right"):
        source = StructureId(f"{id_.removesuffix('-right')}-left")
        points = points * np.array([-1, 1, 1], np.float32)
    maker = region_makers().get(source)
    regions = maker(np.asarray(points, np.float32)) if maker else {}
    return {
        name: np.flatnonzero(regions[name] <= 0).astype(np.uint32)
        for name in ids
        if name in regions
    }
