"""The organs of the thorax in the pack's order, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.viscera.right_of_way import mediastinal, uncut

_VOXEL_MM = 0.9


@cache
def parts() -> Mapping[StructureId, Callable[[], Part]]:
    """Return what makes the part of each organ."""
    return {StructureId(id_): partial(_mediastinal_part, id_) for id_ in uncut()}


def _mediastinal_part(id_: str) -> Part:
    return mediastinal()[id_].part(_VOXEL_MM)
