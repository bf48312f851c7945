"""Wishes: which items are to be made, and how many."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.quiz.item import Kind
from anatomyapp.settings import Language

GENERATED = (Kind.FIND, Kind.NAME, Kind.LEVEL, Kind.SIDE, Kind.RELATION, Kind.ORDER)
LANGUAGES = (Language.ENGLISH, Language.GERMAN)
USUAL_COUNT, MOST = 40, 1500  # many more would not fit into the 2 MiB of a bank


@dataclass(frozen=True, slots=True)
class GenerationWish:
    """What is wanted of a generated bank.

    Parameters
    ----------
    kinds
        Among ``GENERATED``; nothing means all of them.
    stations
        Ids of the atlas's stations; nothing means all of them.
    count
        At most so many items; there are fewer where the atlas gives no more.
    seed
        Chooses among the items that can be made; each item is the same whatever the seed.

    Raises
    ------
    ValueError
        A kind cannot be generated, a language is not spoken, or the count is out of range.
    """

    kinds: tuple[Kind, ...] = ()
    stations: tuple[str, ...] = ()
    count: int = USUAL_COUNT
    seed: int = 0
    language: Language = Language.ENGLISH

    def __post_init__(self) -> None:
        """Refuse what cannot be made."""
        if unknown := [kind for kind in self.kinds if kind not in GENERATED]:
            raise ValueError(f"no {unknown[0]} items can be generated")
        if self.language not in LANGUAGES:
            raise ValueError("items are generated in English or German")
        if not 1 <= self.count <= MOST:
            raise ValueError(f"a bank holds 1 to {MOST} items")
