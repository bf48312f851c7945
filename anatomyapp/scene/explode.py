"""How structures stand apart in an exploded view: one shift for each (pure numpy).

World frame LPS in millimetres. Structures move away from the middle of what is shown first,
sideways and in depth more than up and down, so that levels stay together. The parts of one thing
(the lobes of a lung, the chambers of the heart) move together, and a little away from each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId

Offset = NDArray[np.float64]  # (3,) mm

_SPREAD = np.array([0.9, 0.9, 0.55])  # of a thing's way from the middle: across, in depth, up
_WITHIN = 0.35  # of a part's way from the middle of its thing
_GATHERED = frozenset({"group", "region"})  # kinds that hold things together but are none


@lru_cache(maxsize=1)
def offsets(atlas: Atlas) -> Mapping[StructureId, Offset]:
    """Return how far each mesh is shifted where structures stand farthest apart."""
    middles = {s: _middle(mesh.vertices) for s, mesh in atlas.meshes.items()}
    if not middles:
        return {}
    shown = [middles[s] for s in atlas.shown_first or middles]
    centre = _middle(np.array(shown))
    things: dict[StructureId, list[Offset]] = {}
    for structure, middle in middles.items():
        things.setdefault(thing_of(atlas, structure), []).append(middle)
    of_thing = {thing: _middle(np.array(parts)) for thing, parts in things.items()}
    return {
        s: _SPREAD * (of_thing[thing] - centre) + _WITHIN * (middle - of_thing[thing])
        for s, middle in middles.items()
        for thing in (thing_of(atlas, s),)
    }


def thing_of(atlas: Atlas, structure: StructureId) -> StructureId:
    """Return the whole that a structure keeps together with: its farthest parent that is a thing.

    Groups and regions, such as the ribs or the mediastinum, are no things.
    """
    thing = structure
    parent = atlas.structures[structure].parent
    while parent is not None and atlas.structures[parent].kind not in _GATHERED:
        thing, parent = parent, atlas.structures[parent].parent
    return thing


def offset_of(atlas: Atlas, structure: StructureId, share: float) -> Offset:
    """Return the shift (3,) mm of a structure where structures stand so far apart, 0 to 1."""
    if not share:
        return np.zeros(3)
    found = offsets(atlas).get(structure)
    return np.zeros(3) if found is None else share * found


def farthest_mm(atlas: Atlas, structures: Iterable[StructureId] | None = None) -> float:
    """Return how far the mesh that moves most is shifted, mm; of all meshes if none are named."""
    found = offsets(atlas)
    chosen = found if structures is None else [s for s in structures if s in found]
    return max((float(np.linalg.norm(found[s])) for s in chosen), default=0.0)


def _middle(points: NDArray[np.floating]) -> Offset:
    """Return the middle (3,) of the box round points (n, 3)."""
    return np.asarray((points.min(axis=0) + points.max(axis=0)) / 2, np.float64)
