"""The structures of the shipped thorax, in the pack's order, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.cartilage import cartilage_part
from anatomyapp.modelling.thorax.clavicle import clavicle_part
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.rib import rib_part
from anatomyapp.modelling.thorax.rib_curves import RIBS, shipped_spine
from anatomyapp.modelling.thorax.scapula import scapula_part
from anatomyapp.modelling.thorax.spine_figures import LEVELS
from anatomyapp.modelling.thorax.sternum import body_part, manubrium_part, xiphoid_part
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.viscera.structures import parts
from anatomyapp.modelling.thorax.wall.structures import mirrored_structure, wall_makers


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a structure is made.

    ``part`` gives its solid, or a mesh where it is made of rings; for a right structure, those of
    the left. ``mirror_of`` is the left structure whose mirror image this one is, None for all
    others. What lies inside the chest is ``lit_alone``: else the ribs would leave it in the dark.
    """

    part: Callable[[], Part | Mesh]
    mirror_of: StructureId | None = None
    lit_alone: bool = False


@cache
def recipes() -> Mapping[StructureId, Recipe]:
    """Return the recipe of every structure, in the pack's order."""
    return dict(_recipes())


def _recipes() -> Iterator[tuple[StructureId, Recipe]]:
    for level in LEVELS:
        part = partial(_vertebra, level)
        yield StructureId(f"vertebra-t{level}"), Recipe(part)
    for level in LEVELS[:-1]:
        part = partial(_disc, level)
        yield StructureId(f"intervertebral-disc-t{level}-t{level + 1}"), Recipe(part)
    yield StructureId("manubrium"), Recipe(manubrium_part)
    yield StructureId("sternum-body"), Recipe(body_part)
    yield StructureId("xiphoid-process"), Recipe(xiphoid_part)
    for number in RIBS:
        yield from _both_sides(f"rib-{number}", partial(rib_part, number))
    for number in CARTILAGES:
        yield from _both_sides(f"costal-cartilage-{number}", partial(cartilage_part, number))
    yield from _both_sides("clavicle", clavicle_part)
    yield from _both_sides("scapula", scapula_part)
    yield from _wall()
    for id_, make in parts().items():
        yield id_, Recipe(make, lit_alone=True)


def _wall() -> Iterator[tuple[StructureId, Recipe]]:
    makers = wall_makers()
    for id_, make in makers.items():
        left = mirrored_structure(id_)
        yield id_, Recipe(makers[left] if left else make, mirror_of=left, lit_alone=True)


def _both_sides(name: str, part: Callable[[], Part]) -> Iterator[tuple[StructureId, Recipe]]:
    left = StructureId(f"{name}-left")
    yield left, Recipe(part)
    yield StructureId(f"{name}-right"), Recipe(part, mirror_of=left)


def _vertebra(level: int) -> Part:
    return vertebra(shipped_spine(), level)


def _disc(level: int) -> Part:
    return disc(shipped_spine(), level)
