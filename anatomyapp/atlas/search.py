"""Finding structures, features of their surfaces and landmarks by any of their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.structure import Feature, Structure, StructureId

_WORD = re.compile(r"\w+")
_EXACT, _WORDS, _PREFIXES, _INSIDE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Target:
    """What a query can find.

    A structure has its id alone; a feature also the id of a structure that has it; a landmark only
    its own.
    """

    structure: StructureId | None = None
    feature: str = ""
    landmark: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What a query found, and the name by which it did."""

    target: Target
    name: str
    rank: int

    @property
    def structure(self) -> StructureId | None:
        """The structure that was found, or that has the feature."""
        return self.target.structure


def folded(text: str) -> str:
    """Return a text without case, accents and punctuation, its words one blank apart."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain))


@dataclass(frozen=True, slots=True)
class _Name:
    target: Target
    name: str
    text: str
    words: tuple[str, ...]


def names_of(structure: Structure) -> tuple[str, ...]:
    """Return every name of a structure: label, English, Latin, synonyms, and its FMA id."""
    ids = (structure.fma.id,) if structure.fma and structure.fma.scope == "exact" else ()
    names = (structure.label, structure.name_en, structure.name_la, *structure.synonyms, *ids)
    return tuple(dict.fromkeys(names))


def feature_names(feature: Feature) -> tuple[str, ...]:
    """Return every name of a feature: English, Latin, synonyms."""
    names = (feature.name_en, feature.name_la, *feature.synonyms)
    return tuple(dict.fromkeys(name for name in names if name))


def landmark_names(landmark: Landmark) -> tuple[str, ...]:
    """Return every name of a landmark: English with its side, Latin."""
    return tuple(name for name in (landmark.label, landmark.name_la) if name)


class SearchIndex:
    """Names of structures, features and landmarks, folded for the first search.

    Words of a query may stand in any order; each must begin a word of the same name, a number must
    be a whole word. Whole words come before beginnings, those before text inside a word; among
    equals structures come first, then features, then landmarks.
    """

    def __init__(
        self,
        structures: Iterable[Structure],
        features: Iterable[Feature] = (),
        landmarks: Iterable[Landmark] = (),
    ) -> None:
        known = tuple(structures)
        entries = [(Target(structure=s.id), names_of(s)) for s in known]
        for feature in features:
            first = next((s.id for s in known if s.id in feature.structures), None)
            if first is not None:
                entries.append((Target(first, feature.id), feature_names(feature)))
        entries += [(Target(landmark=mark.id), landmark_names(mark)) for mark in landmarks]
        self._entries = entries

    @cached_property
    def _names(self) -> tuple[_Name, ...]:
        return tuple(
            _Name(target, name, text, tuple(text.split()))
            for target, names in self._entries
            for name, text in zip(names, map(folded, names), strict=True)
        )

    def find(self, query: str, limit: int = 50) -> tuple[Match, ...]:
        """Return the best match of each target, best first, ties in the pack's order."""
        text = folded(query)
        if not text:
            return ()
        best: dict[Target, Match] = {}
        for name in self._names:
            rank = _rank(text, tuple(text.split()), name)
            if rank is not None and (name.target not in best or rank < best[name.target].rank):
                best[name.target] = Match(name.target, name.name, rank)
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
