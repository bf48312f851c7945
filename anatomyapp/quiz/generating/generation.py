"""Generation: items for any atlas, by a wish; the same for the same atlas and wish."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import LARGEST_FILE
from anatomyapp.atlas.search import folded
from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import Bank, bank_of
from anatomyapp.quiz.generating.level_items import level_plans
from anatomyapp.quiz.generating.naming_items import name_plans
from anatomyapp.quiz.generating.order_items import order_plans
from anatomyapp.quiz.generating.plan import Plan, Tree
from anatomyapp.quiz.generating.pointing_items import find_plans
from anatomyapp.quiz.generating.relation_items import relation_plans
from anatomyapp.quiz.generating.side_items import side_plans
from anatomyapp.quiz.generating.wish import GenerationWish
from anatomyapp.quiz.generating.world import World, is_id, shortened
from anatomyapp.quiz.item import NAMING, Item, Kind
from anatomyapp.quiz.schema import FORMAT, BankEntry
from anatomyapp.quiz.writing import bank_text

VERSION = "1.0.0"  # of how items are made; a change of their words or keys is a new one
_LONGEST_LINE = 300
_PLANS = {
    Kind.FIND: find_plans,
    Kind.NAME: name_plans,
    Kind.LEVEL: level_plans,
    Kind.SIDE: side_plans,
    Kind.RELATION: relation_plans,
    Kind.ORDER: order_plans,
}


def generate(atlas: Atlas, wish: GenerationWish) -> tuple[Item, ...]:
    """Make items; fewer than are wished for where the atlas gives no more, perhaps none."""
    entry = _made(atlas, wish)
    return () if entry is None else bank_of(entry, atlas).items


def generated_bank(atlas: Atlas, wish: GenerationWish) -> Bank:
    """Make a bank of items.

    Its text and digest are those of the file that `generated_entry` gives when it is written.

    Raises
    ------
    BankError
        The atlas gives no item for the wish.
    """
    entry = generated_entry(atlas, wish)
    text = bank_text(entry).encode()
    return replace(bank_of(entry, atlas, hashlib.sha256(text).hexdigest()), text=text)


def generated_entry(atlas: Atlas, wish: GenerationWish) -> BankEntry:
    """Make a bank of items as it is written.

    Raises
    ------
    BankError
        The atlas gives no item for the wish, or more than a file can hold.
    """
    entry = _made(atlas, wish)
    if entry is None:
        name = atlas.title or atlas.id
        raise BankError(f"{name}: gives no items for this wish; choose other kinds or stations.")
    if len(bank_text(entry).encode()) > LARGEST_FILE:
        raise BankError(f"{wish.count} items do not fit into a bank's 2 MiB; wish for fewer.")
    return entry


def _made(atlas: Atlas, wish: GenerationWish) -> BankEntry | None:
    based = atlas.based_on or atlas.id
    if not is_id(f"generated-{based}"):
        return None  # no bank can name such an atlas
    world = World.of(atlas, wish.language)
    items = list(islice(_distinct(_in_turn(_plans(world, wish))), wish.count))
    if not items:
        return None
    title = world.wording.title.format(atlas=atlas.title or atlas.id)
    head = {
        "format": FORMAT,
        "id": f"generated-{based}",
        "version": VERSION,
        "title": shortened(title, _LONGEST_LINE),
        "language": wish.language.value,
        "atlas": based,
        "licence": shortened(atlas.licence.strip() or "unknown", _LONGEST_LINE),
        "attribution": shortened(atlas.attribution.strip() or based, _LONGEST_LINE),
    }
    beliefs = list(_beliefs(atlas, items))
    return BankEntry.model_validate({**head, "misconceptions": beliefs, "items": items})


def _plans(world: World, wish: GenerationWish) -> Iterator[list[Plan]]:
    """Yield the plans of each kind, its stations in turn, in an order that the seed chooses."""
    rng = random.Random(wish.seed)  # nosec B311 # noqa: S311 - no secret
    for kind, plans_of in _PLANS.items():
        if wish.kinds and kind not in wish.kinds:
            continue
        stations: dict[str, list[Plan]] = {}
        for plan in plans_of(world):
            if not wish.stations or plan.station in wish.stations:
                stations.setdefault(plan.station, []).append(plan)
        mixed = [rng.sample(plans, len(plans)) for plans in stations.values()]
        yield list(_in_turn(mixed))


def _in_turn(groups: Iterable[Sequence[Plan]]) -> Iterator[Plan]:
    """Yield the first of each group, then the second of each, till all are told."""
    several = list(groups)
    for k in range(max(map(len, several), default=0)):
        yield from (group[k] for group in several if k < len(group))


def _distinct(plans: Iterable[Plan]) -> Iterator[Tree]:
    """Yield the items that can be made, each question once."""
    told: set[tuple[object, ...]] = set()
    for plan in plans:
        item = plan.make()
        if item is None:
            continue
        asked = item["key"] if plan.kind in NAMING else ""
        options = tuple(o["structure"] for o in item["options"]) if plan.kind is Kind.ORDER else ()
        question = plan.kind, folded(item["stem"]), asked, options
        if question not in told:
            told.add(question)
            yield item


def _beliefs(atlas: Atlas, items: Iterable[Tree]) -> Iterator[Tree]:
    """Yield the misconceptions of the atlas that some distractor stands for."""
    used = {o["misconception"] for i in items for o in i.get("options", ()) if "misconception" in o}
    for belief in atlas.misconceptions:
        if belief.id in used:
            yield {
                "id": belief.id,
                "statement": belief.wrong,
                "correction": belief.correct,
                "source": shortened(belief.source, _LONGEST_LINE),
            }
