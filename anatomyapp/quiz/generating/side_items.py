"""*Side* items: left or right, told from the shape of a structure that is seen alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from scipy.spatial import cKDTree

from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.quiz.generating.level_items import WAYS
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.stages import Demand
from anatomyapp.quiz.generating.world import World, item_id
from anatomyapp.quiz.item import Bloom, Kind

_SHAPELESS = frozenset(  # own: nobody tells the side of these by their shape
    ("muscle", "artery", "vein", "nerve", "airway", "lymph", "membrane", "ligament", "tendon",
     "disc", "cartilage", "organ", "space", "joint", "region", "group")
)  # fmt: skip
_LEAST_OFF = 0.005  # own: of its size; ribs 2, 11 and 12 stay below it
_POINTS = 3000


def side_plans(world: World) -> Iterator[Plan]:
    """Yield a plan for one of each pair that has a shape of its own."""
    for structure in world.atlas.meshes:
        own, twin = world.atlas.structures[structure], world.atlas.mirror(structure)
        if own.side is not Side.LEFT or twin is None or own.kind in _SHAPELESS:
            continue
        if world.atlas.structures[twin].side is not Side.RIGHT or twin not in world.atlas.meshes:
            continue
        name = item_id("side", structure)
        asked = world.rng(name).choice((structure, twin))
        if world.names.is_own(asked) and world.names.unsided(asked):
            make = partial(_side, world, asked, name)
            yield Plan(name, Kind.SIDE, world.station(asked), make)


def _side(world: World, structure: StructureId, name: str) -> Tree | None:
    if asymmetry(world.stages.surfaces.of(structure).points) < _LEAST_OFF:
        return None
    alone = world.stages.together((structure,))
    stage = world.stages.find(structure, [alone], world.rng(name), Demand(WAYS, fewest=0))
    if stage is None:
        return None
    answer = {"key": structure, "misconception": world.wording.reasons["mirror"]}
    draft = Draft(
        id=name,
        kind=Kind.SIDE,
        about=structure,
        stem=world.wording.side.format(name=world.names.unsided(structure)),
        answer=answer,
        view=stage.view,
        bloom=Bloom.ANALYSE,
        how=f"{world.told(structure)} {world.wording.sided}",
    )
    return entry_of(draft, world)


def asymmetry(points: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    """Return how far a form is from its mirror image, as a part of its size.

    Parameters
    ----------
    points
        (n, 3) all over its surface.

    Notes
    -----
    The image is laid on the form along its principal axes, in the best of the four ways that turn
    left into right. What counts is the mean distance from half of the points to the nearest of the
    other half, above what it is without turning anything.
    """
    step = max(1, len(points) // _POINTS)
    centred = (points - points.mean(axis=0)).astype(np.float64)[::step]
    axes = np.linalg.svd(centred, full_matrices=False)[2]
    own = centred @ axes.T
    size = float(np.linalg.norm(np.ptp(own, axis=0)))
    half, tree = own[::2], cKDTree(own[1::2])
    if not size or not len(half):
        return 0.0
    flips = ((-1, 1, 1), (1, -1, 1), (1, 1, -1), (-1, -1, -1))
    turned = min(float(np.mean(tree.query(half * flip)[0])) for flip in flips)
    return max(0.0, turned - float(np.mean(tree.query(half)[0]))) / size
