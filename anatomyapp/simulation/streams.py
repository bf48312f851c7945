"""Streams of chance: one for each purpose, so that one more draw here changes nothing elsewhere."""

from __future__ import annotations

import random
from uuid import UUID


def stream(*names: object) -> random.Random:
    """Return the stream of a purpose: the same names give the same numbers, on every machine."""
    return random.Random("/".join(map(str, names)))  # nosec B311 # noqa: S311 - draws a cohort, guards nothing


def random_id(rng: random.Random) -> UUID:
    """Return the next random id (version 4) of a stream."""
    return UUID(int=rng.getrandbits(128), version=4)
