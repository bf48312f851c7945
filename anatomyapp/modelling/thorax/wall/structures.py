"""The structures of the intercostal spaces, in the pack's order, and how each mesh is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.polygonise import mirrored
from anatomyapp.modelling.thorax.wall.anterior import ANTERIOR_SPACES, anterior_rings
from anatomyapp.modelling.thorax.wall.bundle import Strand, strand_rings
from anatomyapp.modelling.thorax.wall.internal_thoracic import VESSELS, vessel_rings
from anatomyapp.modelling.thorax.wall.muscles import Layer, muscle_rings, sheet
from anatomyapp.modelling.thorax.wall.musculophrenic import musculophrenic_rings
from anatomyapp.modelling.thorax.wall.rings import mesh_of_rings
from anatomyapp.modelling.thorax.wall.space import SPACES

MeshMaker = Callable[[], Mesh]

_STRANDS = {
    Strand.VEIN: "posterior-intercostal-vein",
    Strand.ARTERY: "posterior-intercostal-artery",
    Strand.NERVE: "intercostal-nerve",
}


@cache
def wall_makers() -> Mapping[StructureId, MeshMaker]:
    """Return what makes the mesh of each muscle, vessel and nerve of the wall, by its id.

    The meshes are closed, wound outwards, in one piece and clear of bones, cartilages and each
    other (overlaps below 1 mm3); a right one is the mirror image of the left. They need no mesh of
    the bones: they follow the bones' fields.
    """
    return dict(_makers())


def _makers() -> Iterator[tuple[StructureId, MeshMaker]]:
    for number in SPACES:
        for layer in Layer:
            name = f"{layer}-intercostal-muscle-{number}"
            yield from _both_sides(name, partial(_muscle, number, layer))
        for strand, what in _STRANDS.items():
            yield from _both_sides(f"{what}-{number}", partial(_strand, number, strand))
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
def _strand(number: int, strand: Strand) -> Mesh:
    return mesh_of_rings(strand_rings(number, strand))


@cache
def _vessel(strand: Strand) -> Mesh:
    return mesh_of_rings(vessel_rings(strand))


@cache
def _musculophrenic(strand: Strand) -> Mesh:
    return mesh_of_rings(musculophrenic_rings(strand))


@cache
def _anterior(number: int, strand: Strand) -> Mesh:
    return mesh_of_rings(anterior_rings(number, strand))
