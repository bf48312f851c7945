"""How far a point is from the nearest bone or cartilage, on a grid.

The organs are moulded between the bones; a grid that all of them share is quicker to ask than fifty
fields. It is made block by block where it is asked for, so that one organ alone is quick to build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.sampling import in_blocks
from anatomyapp.modelling.side_by_side import shared
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
_BLOCK = 4  # nodes along the edge of a block that is worked out or left out
_TILE = 4  # blocks along the edge of a tile, which is made at once: calls cost more
_CORNERS = nodes((0, 0, 0), (2, 2, 2), 1.0).astype(np.intp)
_CELLS = nodes((0, 0, 0), (_BLOCK,) * 3, 1.0).astype(np.intp)
_BLOCKS = nodes((0, 0, 0), (_TILE,) * 3, 1.0).astype(np.intp)
_LOW = np.array([-2.0, -165.0, -235.0])
_HIGH = np.array([152.0, 62.0, 190.0])
FAR_MM = 12.0
_KNOWN, _READY = 1, 2  # a block; and those beyond its far faces too
_TO_CORNER_MM = 0.9 * (_BLOCK - 1) * _STEP_MM  # and a little more, from the middle of a block
_THICKEST_MM = 20.0  # half of the thickest bone and more


def bone_distance(points: Points) -> Distances:
    """Return the distance to bones, discs and cartilages, negative inside, 12 mm at the most."""
    mirrored = points.copy()
    mirrored[:, 0] = np.abs(mirrored[:, 0])
    return _GRID.at(mirrored)


def clear_of_bones(points: Points, values: Distances, gap: float, edge: float) -> Distances:
    """Return a solid's values cut by the bones with a gap around them; ``edge`` rounds the rim.

    Values so high that no bone is that thick stay as they are, and the bones there unknown.
    """
    cut, near = values.copy(), values < np.float32(_THICKEST_MM + gap + edge)
    clear = np.float32(gap) - bone_distance(points[near])
    cut[near] = smooth_intersection(values[near], clear, edge)
    return cut


class Blocks(NamedTuple):
    """Blocks of the grid: (k, 3) places, how far each is worked out, and its nodes' values."""

    places: NDArray[np.intp]
    state: NDArray[np.int8]
    values: NDArray[np.float32]


class DistanceGrid:
    """The left half's distances, mm, at nodes that are worked out where they are first needed.

    ``parts`` returns the bones; they are asked for when the first block is worked out.
    """

    def __init__(self, parts: Callable[[], Iterable[Part]]) -> None:
        self._parts = parts
        blocks = (node_counts(_LOW, _HIGH, _STEP_MM) + _BLOCK - 1) // _BLOCK
        self._values = np.full(blocks * _BLOCK, FAR_MM, np.float32)
        self._state = np.zeros(blocks, np.int8)
        self._before = self._state
        self._lattice = Lattice(_LOW, _STEP_MM, self._values)

    def at(self, points: Points) -> Distances:
        """Return the values at points."""
        edge = np.float32(_BLOCK * _STEP_MM)
        blocks = ((points - _LOW.astype(np.float32)) / edge).astype(np.intp)
        blocks = np.clip(blocks, 0, np.array(self._state.shape) - 1)
        asked = blocks[self._state[tuple(blocks.T)] < _READY]
        if len(asked):
            self._make_ready(asked)
        return self._lattice.at(points)

    def begin(self) -> None:
        """Note how far each block is worked out."""
        self._before = self._state.copy()

    def gained(self) -> Blocks:
        """Return the blocks that were worked out since."""
        places = np.argwhere(self._state != self._before)
        at = tuple(places.T)
        return Blocks(places, self._state[at], in_blocks(self._values, _BLOCK)[at])

    def take(self, gained: Blocks) -> None:
        """Keep blocks that another process worked out."""
        at = tuple(gained.places.T)
        in_blocks(self._values, _BLOCK)[at] = gained.values
        self._state[at] = np.maximum(self._state[at], gained.state)

    def _make_ready(self, asked: NDArray[np.intp]) -> None:
        last = np.array(self._state.shape) - 1
        tiles = _TILE * _marked(asked // _TILE, last + 1)
        asked = np.minimum((tiles[:, None] + _BLOCKS).reshape(-1, 3), last)
        around = _marked(np.minimum((asked[:, None] + _CORNERS).reshape(-1, 3), last), last + 1)
        new = around[self._state[tuple(around.T)] < _KNOWN]
        for part in self._parts():
            _lower(self._values, part, new * _BLOCK)
        self._state[tuple(new.T)] = _KNOWN
        self._state[tuple(asked.T)] = _READY


def _marked(places: NDArray[np.intp], shape: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return each of some places of a grid once, in order."""
    marks = np.zeros(shape, bool)
    marks[tuple(places.T)] = True
    return np.argwhere(marks)


def _lower(values: NDArray[np.float32], part: Part, first: NDArray[np.intp]) -> None:
    """Lower the values of blocks, given by their first nodes, to the part's where it is near."""
    edge = _BLOCK * _STEP_MM
    low = _LOW + _STEP_MM * first
    beside = np.all((low < part.high + FAR_MM) & (low + edge > part.low - FAR_MM), axis=1)
    centres = (low[beside] + _STEP_MM * (_BLOCK - 1) / 2).astype(np.float32)
    if not len(centres):
        return
    near = first[beside][part.field(centres) < FAR_MM + _TO_CORNER_MM]
    cells = (near[:, None] + _CELLS).reshape(-1, 3)
    if len(cells):
        place = tuple(cells.T)
        found = part.field((_LOW + _STEP_MM * cells).astype(np.float32))
        values[place] = np.minimum(values[place], found)


@cache
def _parts() -> tuple[Part, ...]:
    return tuple(_left_half())


def _left_half() -> Iterator[Part]:
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


_GRID = shared(DistanceGrid(_parts))
