"""Finding structures by any of their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from anatomyapp.atlas.structure import Structure, StructureId

_EXACT, _WORDS, _PREFIXES, _INSIDE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Match:
    """A structure that a query found, and the name by which it did."""

    structure: StructureId
    name: str
    rank: int


def folded(text: str) -> str:
    """Return a text without case, accents and punctuation, its words one blank apart."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


@dataclass(frozen=True, slots=True)
class _Name:
    structure: StructureId
    name: str
    text: str
    words: tuple[str, ...]


def names_of(structure: Structure) -> tuple[str, ...]:
    """Return every name of a structure: label, English, Latin, synonyms, and its FMA id."""
    ids = (structure.fma.id,) if structure.fma and structure.fma.scope == "exact" else ()
    names = (structure.label, structure.name_en, structure.name_la, *structure.synonyms, *ids)
    return tuple(dict.fromkeys(names))


class SearchIndex:
    """Names of structures, folded once, searched at every key.

    Words of a query may stand in any order; each must begin a word of the same name, a number must
    be a whole word. Whole words come before beginnings, those before text inside a word.
    """

    def __init__(self, structures: Iterable[Structure]) -> None:
        self._names = [
            _Name(s.id, name, folded(name), tuple(folded(name).split()))
            for s in structures
            for name in names_of(s)
        ]

    def find(self, query: str, limit: int = 50) -> tuple[Match, ...]:
        """Return the best match of each structure, best first, ties in the pack's order."""
        text = folded(query)
        if not text:
            return ()
        best: dict[StructureId, Match] = {}
        for name in self._names:
            rank = _rank(text, tuple(text.split()), name)
            if rank is not None and (
                name.structure not in best or rank < best[name.structure].rank
            ):
                best[name.structure] = Match(name.structure, name.name, rank)
        return tuple(sorted(best.values(), key=lambda match: match.rank)[:limit])


def _rank(text: str, words: tuple[str, ...], name: _Name) -> int | None:
    if text == name.text:
        return _EXACT
    if all(word in name.words for word in words):
        return _WORDS
    if all(_begins(word, name.words) for word in words):
        return _PREFIXES
    return _INSIDE if len(text) > 2 and not text[-1].isdigit() and text in name.text else None


def _begins(word: str, names: tuple[str, ...]) -> bool:
    if word.isdigit():
        return word in names
    return any(name.startswith(word) for name in names)
