"""*Order* items: structures from above downwards or from front to back, and bundles by the table.

Along an axis only structures are taken whose extents do not overlap, so that the order is beyond
doubt on the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from anatomyapp.atlas.search import folded
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.relation_items import row_told
from anatomyapp.quiz.generating.truths import TYPICAL
from anatomyapp.quiz.generating.world import World, item_id, shortened
from anatomyapp.quiz.item import Bloom, Kind

_AXES = {"down": (2, -1.0), "back": (1, 1.0)}  # the axis, and which way the order runs along it
_FEWEST, _MOST = 3, 4
_APART_MM = 3.0  # own: so far the extents of two that follow each other are apart
_PER_STATION = 24  # of one axis
_TELLING = frozenset(  # words that say where something lies
    ("superior", "inferior", "anterior", "posterior", "upper", "lower", "supreme", "suprema",
     "supremus", "abdominal", "abdominalis", "thoracic", "thoracica")
)  # fmt: skip
_LONGEST_SOURCE = 300


class _Said(NamedTuple):
    """What an item says: its stem, its feedback and its source."""

    stem: str
    how: str
    source: str


def order_plans(world: World) -> Iterator[Plan]:
    """Yield plans for bundles that the table orders, and for each axis of each station."""
    yield from _bundle_plans(world)
    stations: dict[str, list[StructureId]] = {}
    for structure in world.atlas.meshes:
        if world.names.is_own(structure) and not _tells(world, structure):
            stations.setdefault(world.station(structure), []).append(structure)
    for station, members in stations.items():
        for axis in _AXES:
            for k in range(_PER_STATION if len(members) > _MOST else 1):
                name = item_id("order", axis, station, str(k + 1))
                make = partial(_along, world, (axis, tuple(members)), name)
                yield Plan(name, Kind.ORDER, station, make)


def _tells(world: World, structure: StructureId) -> bool:
    """Whether a name says where in an order its structure stands: by a word, or by a number."""
    words = set(folded(world.names.label(structure)).split())
    return structure in world.series or bool(words & _TELLING)


def _along(world: World, where: tuple[str, tuple[StructureId, ...]], name: str) -> Tree | None:
    """Order some members of a station along an axis."""
    axis, members = where
    rng = world.rng(name)
    chosen = _apart(world, axis, rng.sample(members, len(members)))
    if len(chosen) < _FEWEST or not world.names.differ(chosen):
        return None
    told = world.wording.in_order.format(names=world.listed(chosen))
    measured = world.wording.measured.format(atlas=world.atlas.title, version=world.atlas.version)
    source = shortened(measured, _LONGEST_SOURCE)
    said = _Said(world.wording.axes[axis], told, source)
    return _item(world, name, chosen, said)


def _apart(world: World, axis: str, mixed: Sequence[StructureId]) -> tuple[StructureId, ...]:
    """Return some structures in their order, whose extents along an axis are apart."""
    number, way = _AXES[axis]
    taken: list[tuple[float, float, StructureId]] = []
    for structure in mixed:
        ends = sorted(way * float(end[number]) for end in world.near.extent(structure))
        if len(taken) < _MOST and all(
            ends[0] >= last + _APART_MM or ends[1] + _APART_MM <= first for first, last, _ in taken
        ):
            taken.append((ends[0], ends[1], structure))
    return tuple(structure for *_, structure in sorted(taken))


def _bundle_plans(world: World) -> Iterator[Plan]:
    """Yield a plan for each chain of structures that lie above each other by the table."""
    for rows in chains(world.atlas.relations):
        chain = (rows[0].subject, *(row.object for row in rows))
        if all(s in world.atlas.meshes and world.names.is_own(s) for s in chain):
            name = item_id("order", "bundle", chain[0])
            make = partial(_bundle, world, rows, name)
            yield Plan(name, Kind.ORDER, world.station(chain[0]), make)


def chains(relations: Sequence[Relation]) -> list[tuple[Relation, ...]]:
    """Return the chains of rows that say what typically lies above what, two rows or more long."""
    above = {r.subject: r for r in relations if r.predicate == "superior_to"}
    above = {s: r for s, r in above.items() if r.strength == TYPICAL}
    below = {r.object for r in above.values()}
    found = []
    for top in above:
        rows: list[Relation] = []
        at = top
        while top not in below and at in above and above[at] not in rows:
            rows.append(above[at])
            at = above[at].object
        if len(rows) >= _FEWEST - 1:
            found.append(tuple(rows))
    return found


def _bundle(world: World, rows: tuple[Relation, ...], name: str) -> Tree | None:
    chain = (rows[0].subject, *(row.object for row in rows))
    if not world.names.differ(chain):
        return None
    told = " ".join(row_told(world, row) for row in rows)
    sources = "; ".join(dict.fromkeys(f"{row.id}: {row.source}" for row in rows))
    source = shortened(sources, _LONGEST_SOURCE)
    return _item(world, name, chain, _Said(world.wording.order_relation, told, source))


def _item(world: World, name: str, chain: tuple[StructureId, ...], said: _Said) -> Tree | None:
    """Return the item of structures in their order."""
    view = world.stages.all_seen(chain, world.rng(f"{name} view"))
    if view is None:
        return None
    draft = Draft(
        id=name,
        kind=Kind.ORDER,
        about=chain[0],
        stem=said.stem,
        answer={"options": [world.option(s) for s in chain]},
        view=view,
        bloom=Bloom.ANALYSE,
        shown=chain,
        how=said.how,
        source=said.source,
    )
    return entry_of(draft, world)
