"""How far a point is from the nearest bone or cartilage, on a grid.

The organs are moulded between the bones; a grid that all of them share is quicker to ask than fifty
fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Field, Points
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.thorax.cartilage import cartilage_part
from anatomyapp.modelling.thorax.clavicle import clavicle_part
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.rib import rib_part
from anatomyapp.modelling.thorax.rib_curves import RIBS, shipped_spine
from anatomyapp.modelling.thorax.spine_figures import LEVELS
from anatomyapp.modelling.thorax.sternum import body_part, manubrium_part, xiphoid_part
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, node_counts, nodes

_STEP_MM = 2.0
_BLOCK = 4  # nodes along the edge of a block that is sampled or left out
_LOW = np.array([-2.0, -165.0, -235.0])
_HIGH = np.array([152.0, 62.0, 190.0])
FAR_MM = 12.0


def bone_distance(points: Points) -> Distances:
    """Return the distance to bones, discs and cartilages, negative inside, 12 mm at the most."""
    mirrored = points.copy()
    mirrored[:, 0] = np.abs(mirrored[:, 0])
    return bone_lattice().at(mirrored)


@cache
def bone_lattice() -> Lattice:
    """Return the left half's distances, mm."""
    counts = (node_counts(_LOW, _HIGH, _STEP_MM) + _BLOCK - 1) // _BLOCK * _BLOCK
    values = np.full(counts, FAR_MM, np.float32)
    for part in _parts():
        _add(part, values)
    return Lattice(_LOW, _STEP_MM, values)


def _parts() -> Iterator[Part]:
    for level in LEVELS:
        yield vertebra(shipped_spine(), level)
    for level in LEVELS[:-1]:
        yield disc(shipped_spine(), level)
    yield manubrium_part()
    yield body_part()
    yield xiphoid_part()
    for number in RIBS:
        yield rib_part(number)
    for number in CARTILAGES:
        yield cartilage_part(number)
    yield clavicle_part()


def _add(part: Part, values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> None:
    """Lower the grid's values to the part's where it is near."""
    edge = _BLOCK * _STEP_MM
    shape = np.array(values.shape) // _BLOCK
    first = np.clip(((part.low - FAR_MM - _LOW) // edge).astype(int), 0, shape)
    last = np.clip(((part.high + FAR_MM - _LOW) // edge).astype(int) + 1, 0, shape)
    if np.any(last <= first):
        return
    corners = nodes(first, last - first, 1.0).astype(np.intp) * _BLOCK
    centres = (_LOW + _STEP_MM * (corners + (_BLOCK - 1) / 2)).astype(np.float32)
    near = corners[_within(part.field, centres, FAR_MM + edge)]
    cells = (near[:, None] + nodes((0, 0, 0), (_BLOCK,) * 3, 1.0).astype(np.intp)).reshape(-1, 3)
    place = tuple(cells.T)
    found = part.field((_LOW + _STEP_MM * cells).astype(np.float32))
    values[place] = np.minimum(values[place], found)


def _within(
    field: Field, points: Points, reach: float
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.asarray(field(points) < reach)
