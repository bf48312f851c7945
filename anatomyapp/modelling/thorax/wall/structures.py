"""The structures of the intercostal spaces, in the pack's order, and how each mesh is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.polygonise import mirrored
from anatomyapp.modelling.thorax.viscera.intercostal_roots import vessel_rings as whole_rings
from anatomyapp.modelling.thorax.wall.anterior import ANTERIOR_SPACES, anterior_rings
from anatomyapp.modelling.thorax.wall.bundle import Strand, nerve_rings
from anatomyapp.modelling.thorax.wall.internal_thoracic import VESSELS, vessel_rings
from anatomyapp.modelling.thorax.wall.muscles import Layer, muscle_rings, sheet
from anatomyapp.modelling.thorax.wall.musculophrenic import musculophrenic_rings
from anatomyapp.modelling.thorax.wall.rings import mesh_of_rings
from anatomyapp.modelling.thorax.wall.space import SPACES

MeshMaker = Callable[[], Mesh]

_POSTERIOR = "posterior-intercostal-"
_SIDES = {"left": 1.0, "right": -1.0}


@cache
def wall_makers() -> Mapping[StructureId, MeshMaker]:
    """Return what makes the mesh of each muscle, vessel and nerve of the wall, by its id.

    The meshes are closed, wound outwards, in one piece and clear of bones, cartilages and each
    other (overlaps below 1 mm3). They need no mesh of the bones: they follow the bones' fields.
    """
    return dict(_makers())


def mirrored_structure(id_: StructureId) -> StructureId | None:
    """Return the left structure whose mirror image one is, None for all others.

    The trunks of the posterior intercostal vessels differ from side to side, and so do they.
    """
    if id_.startswith(_POSTERIOR) or not id_.endswith("-right"):
        return None
    return StructureId(f"{id_.removesuffix('-right')}-left")


def _makers() -> Iterator[tuple[StructureId, MeshMaker]]:
    for number in SPACES:
        for layer in Layer:
            name = f"{layer}-intercostal-muscle-{number}"
            yield from _both_sides(name, partial(_muscle, number, layer))
        for strand in (Strand.VEIN, Strand.ARTERY):
            for side, sign in _SIDES.items():
                id_ = StructureId(f"{_POSTERIOR}{strand}-{number}-{side}")
                yield id_, partial(_posterior, number, strand, sign)
        yield from _both_sides(f"intercostal-nerve-{number}", partial(_nerve, number))
    for strand in VESSELS:
        yield from _both_sides(f"internal-thoracic-{strand}", partial(_vessel, strand))
        yield from _both_sides(f"musculophrenic-{strand}", partial(_musculophrenic, strand))
        for number in ANTERIOR_SPACES:
            name = f"anterior-intercostal-{strand}-{number}"
            yield from _both_sides(name, partial(_anterior, number, strand))


def _both_sides(name: str, left: MeshMaker) -> Iterator[tuple[StructureId, MeshMaker]]:
    yield StructureId(f"{name}-left"), left
    yield StructureId(f"{name}-right"), partial(_right, left)


def _right(left: MeshMaker) -> Mesh:
    return mirrored(left())


@cache
def _muscle(number: int, layer: Layer) -> Mesh:
    return mesh_of_rings(muscle_rings(sheet(number, layer)))


@cache
def _posterior(number: int, strand: Strand, sign: float) -> Mesh:
    return mesh_of_rings(whole_rings(number, strand, sign))


@cache
def _nerve(number: int) -> Mesh:
    return mesh_of_rings(nerve_rings(number))


@cache
def _vessel(strand: Strand) -> Mesh:
    return mesh_of_rings(vessel_rings(strand))


@cache
def _musculophrenic(strand: Strand) -> Mesh:
    return mesh_of_rings(musculophrenic_rings(strand))


@cache
def _anterior(number: int, strand: Strand) -> Mesh:
    return mesh_of_rings(anterior_rings(number, strand))
