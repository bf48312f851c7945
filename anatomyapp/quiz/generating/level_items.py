"""*Level* items: which one of a series it is, seen from where counting is hard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.generating.naming_items import DISTRACTORS, FEWEST_DISTRACTORS
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.sight import Way
from anatomyapp.quiz.generating.stages import Company, Demand, Stage
from anatomyapp.quiz.generating.world import World, item_id
from anatomyapp.quiz.item import Bloom, Kind

WAYS: tuple[Way, ...] = (  # from below, from above, aslant: none of an atlas's own
    (140.0, -25.0), (-140.0, -25.0), (40.0, 40.0), (-40.0, 40.0), (165.0, 35.0), (-165.0, 35.0),
    (65.0, -30.0), (-65.0, -30.0), (20.0, -40.0), (-20.0, -40.0),
)  # fmt: skip
_STEPS = 2  # own: who miscounts is one or two off
_LOOKED_AT = 12  # of the nearest, for a series to count by
_FEWEST = 4  # members of the series that are seen beside it


def level_plans(world: World) -> Iterator[Plan]:
    """Yield two plans for each member of a series: to choose which it is, and to type it."""
    for structure in world.series:
        if world.names.is_own(structure):
            station = world.station(structure)
            for word, make in (("level", _chosen), ("level-type", _typed)):
                name = item_id(word, structure)
                yield Plan(name, Kind.LEVEL, station, partial(make, world, structure, name))


def _chosen(world: World, structure: StructureId, name: str) -> Tree | None:
    rng = world.rng(f"{name} options")
    beside = world.series[structure].beside(structure, _STEPS)
    own = [other for other in beside if world.names.is_own(other)]
    wrong = sorted(rng.sample(own, min(DISTRACTORS, len(own))), key=own.index)
    if len(wrong) < FEWEST_DISTRACTORS or not world.names.differ((structure, *wrong)):
        return None
    belief = {"misconception": world.wording.reasons["series"]}
    options = [world.option(structure), *({**world.option(each), **belief} for each in wrong)]
    rng.shuffle(options)
    answer = {"key": structure, "options": options}
    return _item(world, structure, name, world.wording.level, answer)


def _typed(world: World, structure: StructureId, name: str) -> Tree | None:
    answer = {"key": structure, "typed": True}
    return _item(world, structure, name, world.wording.type_level, answer)


def _item(world: World, structure: StructureId, name: str, stem: str, answer: Tree) -> Tree | None:
    stage = _counted(world, structure)
    if stage is None:
        return None
    draft = Draft(name, Kind.LEVEL, structure, stem, answer, stage.view, Bloom.APPLY)
    return entry_of(draft, world)


def _counted(world: World, structure: StructureId) -> Stage | None:
    """Return a view in which a structure is seen, and enough of its series to count."""
    company = _countable(world, structure)
    demand = Demand(WAYS, _FEWEST, opening=False)
    stage = world.stages.find(structure, [company], world.rng(f"level {structure}"), demand)
    if stage is None:
        return None
    members = {member for _, member in world.series[structure].members}
    return stage if len(members & stage.others) >= _FEWEST else None


def _countable(world: World, structure: StructureId) -> Company:
    """Return a series with its other side, and the bones next to it that can be counted by."""
    own = world.series[structure]
    members = {member for _, member in own.members}
    for other in world.near.nearest(structure, _LOOKED_AT):
        by = world.series.get(other)
        if by is not None and by.name != own.name and world.atlas.structures[other].kind == "bone":
            members |= {member for _, member in by.members}
            break
    twins = {world.atlas.mirror(member) for member in members}
    members |= {twin for twin in twins if twin is not None and twin in world.atlas.meshes}
    return world.stages.together(members)
