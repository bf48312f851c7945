"""*Find* items: point at a structure among what lies around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.world import World, item_id
from anatomyapp.quiz.item import Bloom, Kind

_MOST_FORESEEN = 3


def find_plans(world: World) -> Iterator[Plan]:
    """Yield a plan for each mesh that goes by a name of its own."""
    for structure in world.atlas.meshes:
        if world.names.is_own(structure):
            name = item_id("find", structure)
            make = partial(_find, world, structure, name)
            yield Plan(name, Kind.FIND, world.station(structure), make)


def _find(world: World, structure: StructureId, name: str) -> Tree | None:
    rng = world.rng(name)
    stage = world.stages.find(structure, world.stages.companies(structure), rng)
    if stage is None:
        return None
    wrong = world.confusions.chosen(structure, _MOST_FORESEEN, rng, stage.others)
    answer = {"key": structure, "options": [world.wrong(each) for each in wrong]}
    stem = world.wording.find.format(label=world.names.label(structure))
    draft = Draft(name, Kind.FIND, structure, stem, answer, stage.view, Bloom.REMEMBER)
    return entry_of(draft, world)
