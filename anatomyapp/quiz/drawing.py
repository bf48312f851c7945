"""Drawing: which items a run asks, and the order of their options, by a seed."""

from __future__ import annotations

import random

from anatomyapp.quiz.item import Item


def drawn(pool: tuple[Item, ...], length: int | None, seed: int) -> tuple[Item, ...]:
    """Return items in random order, their options too; at least one, at most all."""
    rng = random.Random(seed)  # nosec B311 # noqa: S311 - orders items, guards nothing
    count = len(pool) if length is None else max(1, min(length, len(pool)))
    return tuple(item.shuffled(rng) for item in rng.sample(pool, count))


def mixed(item: Item, seed: int, place: int) -> Item:
    """Return the item at a place of a run with its options in random order."""
    return item.shuffled(random.Random(f"{seed} {place}"))  # nosec B311 # noqa: S311 - as above
