"""Which regions of a section are named first."""

from __future__ import annotations

from collections.abc import Iterable

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.scene.section_view import Region

_LEAST_MM2 = 12.0
_WEIGHTS = {  # of a kind: what a section is read by comes first
    "heart": 30.0,
    "artery": 30.0,
    "vein": 30.0,
    "airway": 30.0,
    "organ": 20.0,
    "lymph": 20.0,
    "lung": 3.0,
    "disc": 4.0,
    "bone": 1.5,
    "membrane": 2.0,
}
_OTHERS = 0.6


def named_first(
    atlas: Atlas, regions: Iterable[Region], chosen: frozenset[StructureId]
) -> list[tuple[StructureId, Region]]:
    """Return the regions that are worth a name, the most important first; chosen ones before all.

    Weighed by area and kind: great vessels, heart, airways and organs before lungs, bones and
    muscles; what lies in the midline, or has no number, before one of a row.
    """
    names = tuple(atlas.meshes)
    found = [(names[region.number], region) for region in regions]
    worth = [
        (structure, region, _weight(atlas.structures[structure], region))
        for structure, region in found
        if structure in chosen or region.area_mm2 >= _LEAST_MM2
    ]
    worth.sort(key=lambda row: (row[0] not in chosen, -row[2]))
    return [(structure, region) for structure, region, _ in worth]


def _weight(structure: Structure, region: Region) -> float:
    one_of_a_row = structure.number is not None and structure.side is not Side.MIDLINE
    return region.area_mm2 * _WEIGHTS.get(structure.kind, _OTHERS) * (0.2 if one_of_a_row else 1.0)
