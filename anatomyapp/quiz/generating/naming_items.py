"""*Name* items: the highlighted structure's name, chosen or typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.world import World, item_id
from anatomyapp.quiz.item import Bloom, Kind

DISTRACTORS = 3
FEWEST_DISTRACTORS = 2


def name_plans(world: World) -> Iterator[Plan]:
    """Yield two plans for each mesh that goes by a name of its own: to choose it, and to type."""
    for structure in world.atlas.meshes:
        if world.names.is_own(structure):
            station = world.station(structure)
            for word, make in (("name", _chosen), ("type", _typed)):
                name = item_id(word, structure)
                yield Plan(name, Kind.NAME, station, partial(make, world, structure, name))


def options_of(world: World, structure: StructureId, name: str) -> list[Tree] | None:
    """Return the key among its distractors, in an order of chance; None where there are too few."""
    rng = world.rng(f"{name} options")
    wrong = world.confusions.chosen(structure, DISTRACTORS, rng)
    if len(wrong) < FEWEST_DISTRACTORS:
        return None
    options = [world.option(structure), *(world.wrong(each) for each in wrong)]
    rng.shuffle(options)
    return options


def _chosen(world: World, structure: StructureId, name: str) -> Tree | None:
    options = options_of(world, structure, name)
    if options is None:
        return None
    answer = {"key": structure, "options": options}
    return _item(world, structure, name, world.wording.name, answer)


def _typed(world: World, structure: StructureId, name: str) -> Tree | None:
    return _item(world, structure, name, world.wording.type_name, {"key": structure, "typed": True})


def _item(world: World, structure: StructureId, name: str, stem: str, answer: Tree) -> Tree | None:
    stage = world.stages.usual(structure, world.rng(f"view {structure}"))
    if stage is None:
        return None
    draft = Draft(name, Kind.NAME, structure, stem, answer, stage.view, Bloom.REMEMBER)
    return entry_of(draft, world)
