"""The patches of a pack's features: which vertices of its meshes lie in each region.

Regions of bones follow from the generator's own parameters; those of organs also from what the
meshes around them are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial

import numpy as np

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.patches import PatchSets, VertexIndices
from anatomyapp.atlas.structure import Feature, StructureId
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES
from anatomyapp.modelling.thorax.features.airway import oesophageal_regions, tracheal_regions
from anatomyapp.modelling.thorax.features.cartilage import cartilage_regions
from anatomyapp.modelling.thorax.features.clavicle import clavicle_regions
from anatomyapp.modelling.thorax.features.diaphragm import (
    crus_regions,
    hemidiaphragm_regions,
    tendon_regions,
)
from anatomyapp.modelling.thorax.features.great_artery import great_artery_regions
from anatomyapp.modelling.thorax.features.heart import CHAMBERS, chamber_regions
from anatomyapp.modelling.thorax.features.lung import LOBES, lobe_regions
from anatomyapp.modelling.thorax.features.pericardium import pericardial_regions
from anatomyapp.modelling.thorax.features.region import Regions
from anatomyapp.modelling.thorax.features.rib import rib_regions
from anatomyapp.modelling.thorax.features.scapula import scapula_regions
from anatomyapp.modelling.thorax.features.sternum import (
    body_regions,
    manubrium_regions,
    xiphoid_regions,
)
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.features.valve import VALVES, valve_regions
from anatomyapp.modelling.thorax.features.vertebra import vertebra_regions
from anatomyapp.modelling.thorax.rib_curves import RIBS
from anatomyapp.modelling.thorax.spine_figures import LEVELS

RegionsAt = Callable[[Points], Regions]
RegionsAmong = Callable[[Points, Surroundings], Regions]
_GREAT_ARTERIES = ("ascending-aorta", "aortic-arch", "pulmonary-trunk")


@cache
def region_makers() -> Mapping[StructureId, RegionsAt]:
    """Return what gives the regions of a structure at points; left and midline structures only."""
    makers: dict[str, RegionsAt] = {
        "manubrium": manubrium_regions,
        "sternum-body": body_regions,
        "xiphoid-process": xiphoid_regions,
        "clavicle-left": clavicle_regions,
        "scapula-left": scapula_regions,
    }
    makers |= {f"rib-{n}-left": partial(rib_regions, n) for n in RIBS}
    makers |= {f"costal-cartilage-{n}-left": partial(cartilage_regions, n) for n in CARTILAGES}
    makers |= {f"vertebra-t{n}": partial(vertebra_regions, n) for n in LEVELS}
    return {StructureId(name): maker for name, maker in makers.items()}


@cache
def organ_makers() -> Mapping[StructureId, RegionsAmong]:
    """Return what gives the regions of an organ from its mesh and those around it."""
    makers: dict[str, RegionsAmong] = {
        "trachea": _alone(tracheal_regions),
        "oesophagus": oesophageal_regions,
        "central-tendon": tendon_regions,
        "hemidiaphragm-left": hemidiaphragm_regions,
        "hemidiaphragm-right": hemidiaphragm_regions,
        "diaphragm-crus-left": crus_regions,
        "diaphragm-crus-right": crus_regions,
        "pericardium": pericardial_regions,
    }
    makers |= {name: partial(lobe_regions, name) for name in LOBES}
    makers |= {name: partial(great_artery_regions, name) for name in _GREAT_ARTERIES}
    makers |= {name: _alone(partial(chamber_regions, name)) for name in CHAMBERS}
    makers |= {name: _alone(partial(valve_regions, name)) for name in VALVES}
    return {StructureId(name): maker for name, maker in makers.items()}


def _alone(maker: RegionsAt) -> RegionsAmong:
    """Return a maker that needs no neighbours."""
    return lambda points, _around: maker(points)


def feature_patches(meshes: Mapping[StructureId, Mesh], features: Sequence[Feature]) -> PatchSets:
    """Return the patches of all features on the meshes that they apply to.

    A right bone is the mirror image of the left one, vertex by vertex, and so are its patches.
    """
    around = Surroundings(meshes)
    wanted = {id_: [f.id for f in features if id_ in f.structures] for id_ in meshes}
    return {id_: _patches(id_, ids, around) for id_, ids in wanted.items() if ids}


def _patches(
    id_: StructureId, ids: Iterable[str], around: Surroundings
) -> Mapping[str, VertexIndices]:
    organ = organ_makers().get(id_)
    mesh = around.meshes[id_]
    regions = organ(mesh.vertices, around) if organ else _of_bone(id_, mesh)
    return {
        name: np.flatnonzero(regions[name] <= 0).astype(np.uint32)
        for name in ids
        if name in regions
    }


def _of_bone(id_: StructureId, mesh: Mesh) -> Regions:
    points, source = mesh.vertices, id_
    if id_.endswith("-right"):
        source = StructureId(f"{id_.removesuffix('-right')}-left")
        points = points * np.array([-1, 1, 1], np.float32)
    maker = region_makers().get(source)
    return maker(np.asarray(points, np.float32)) if maker else {}
