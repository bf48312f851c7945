"""Finding structures, features of their surfaces and landmarks by any of their names."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.spelling import FAR, Vocabulary, allowed_slips
from anatomyapp.atlas.structure import Feature, Structure, StructureId

_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"([^\W\d]+)(\d+)")
_ENOUGH = 5  # matches of what was typed, beside which slips are not looked for
_NEVER = 9999
_SPELT, _SLIP, _BEGUN = 1, 10, 3  # cost of another spelling, of a slip, of a word's beginning
_LEAST_INSIDE, _LEAST_INITIALS, _LEAST_SIMILAR = 4, 3, 4
_SIDES = frozenset(
    ["left", "right", "sinister", "dexter", "sinistra", "dextra", "sinistrum", "dextrum"]
)


class How(IntEnum):
    """How a name answers a query, the best first."""

    EXACT = 0
    BEGINNING = 1  # the name begins with what was typed
    WORDS = 2  # each word typed is one of the name, in any order
    WORD_BEGINNINGS = 3
    INITIALS = 4
    SIMILAR = 5  # with slips, or in another spelling
    INSIDE = 6  # the letters stand somewhere in the name, blanks aside


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
    how: How

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

    @property
    def joined(self) -> str:
        return self.text.replace(" ", "")


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
    be a whole word. Where that finds next to nothing, words may hold slips. Among equals structures
    come first, then features, then landmarks, each in the pack's order.
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

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that can be found."""
        return tuple(name.name for name in self._names)

    @cached_property
    def _names(self) -> tuple[_Name, ...]:
        return tuple(
            _Name(target, name, text, tuple(text.split()))
            for target, names in self._entries
            for name, text in zip(names, map(folded, names), strict=True)
            if text
        )

    @cached_property
    def _words(self) -> _Words:
        return _Words([name.words for name in self._names])

    @cached_property
    def _initials(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for i, name in enumerate(self._names):
            for initials in _initials_of(name.words):
                found[initials].append(i)
        return found

    def find(self, query: str, limit: int = 50) -> tuple[Match, ...]:
        """Return the best match of each target, best first."""
        if not self._names:
            return ()
        text = " ".join(self._words.read(folded(query).split()))
        if not text:
            return ()
        found = self._as_typed(text)
        if len({self._names[i].target for i in found}) < _ENOUGH:
            found = self._misspelt(text.split()) | found
        found = dict.fromkeys(self._inside(text), (How.INSIDE, 0)) | found
        best: dict[Target, Match] = {}
        for i in sorted(found, key=lambda i: (found[i], i)):
            name = self._names[i]
            best.setdefault(name.target, Match(name.target, name.name, found[i][0]))
        return tuple(best.values())[:limit]

    def similar(self, query: str, limit: int = 3) -> tuple[str, ...]:
        """Return words of the atlas that look most like those of a query that found nothing."""
        near: dict[str, float] = {}
        for word in folded(query).split():
            for known, slips in self._words.nearest(word) if len(word) >= _LEAST_SIMILAR else ():
                near[known] = min(slips / len(word), near.get(known, 1.0))
        return tuple(sorted(near, key=lambda known: near[known])[:limit])

    def _as_typed(self, text: str) -> dict[int, tuple[How, int]]:
        """Return the names that hold what was typed, by how they do."""
        found = dict.fromkeys(self._initials.get(text, ()), (How.INITIALS, 0))
        costs = self._words.typed(text.split())
        for i in np.flatnonzero(costs < _NEVER).tolist():
            name = self._names[i]
            if name.text == text:
                found[i] = How.EXACT, 0
            elif name.text.startswith(text):
                found[i] = How.BEGINNING, 0
            else:
                found[i] = How.WORD_BEGINNINGS if costs[i] else How.WORDS, 0
        return found

    def _inside(self, text: str) -> Iterator[int]:
        joined = text.replace(" ", "")
        if len(joined) >= _LEAST_INSIDE and not joined[-1].isdigit():
            yield from (i for i, name in enumerate(self._names) if joined in name.joined)

    def _misspelt(self, words: Sequence[str]) -> dict[int, tuple[How, int]]:
        """Return the names that may have been meant, with what they cost."""
        costs = self._words.misspelt(words)
        return {
            i: (How.SIMILAR, int(costs[i]) + len(self._names[i].words) - len(words))
            for i in np.flatnonzero(costs < _NEVER).tolist()
        }


class _Words:
    """The words of names, each once, and which names hold them."""

    def __init__(self, names: Sequence[tuple[str, ...]]) -> None:
        self._known = list(dict.fromkeys(word for words in names for word in words))
        places = self._places = {word: i for i, word in enumerate(self._known)}
        self._of_names = np.array([places[word] for words in names for word in words], np.intp)
        self._first = np.cumsum([0, *(len(words) for words in names[:-1])])
        self._vocabulary = Vocabulary(self._known)

    def read(self, words: Sequence[str]) -> list[str]:
        """Return the words with their numbers as names have them: *T 7* is T7, *rib5* is rib 5."""
        kept: list[str] = []
        for word in words:
            if kept and word.isdigit() and kept[-1] + word in self._places:
                kept[-1] += word
            elif word in self._places or not (parted := _NUMBERED.fullmatch(word)):
                kept.append(word)
            else:
                kept.extend(parted.groups())
        return kept

    def typed(self, words: Sequence[str]) -> NDArray[np.int32]:
        """Return for each name 0 if it holds all words, 1 if words of it begin so, or `_NEVER`."""
        least = [self._over_names(self._begins(word)) for word in words]
        most: NDArray[np.int32] = np.max(least, axis=0)
        return most

    def misspelt(self, words: Sequence[str]) -> NDArray[np.int32]:
        """Return for each name what the slips cost by which its words became these."""
        costs = [np.minimum(self._begins(word), self._slipped(word)) for word in words]
        whole = np.sum([self._over_names(cost) for cost in costs], axis=0, dtype=np.int32)
        return np.minimum(whole, _NEVER)

    def nearest(self, word: str) -> list[tuple[str, int]]:
        """Return the words that look most like this one, with the slips between them."""
        whole, _ = self._vocabulary.slips(word, len(word) // 2)
        order = np.argsort(whole, kind="stable")[:3].tolist()
        near = [(self._known[i], int(whole[i])) for i in order]
        return [(known, count) for known, count in near if count <= len(known) / 2]

    def _over_names(self, costs: NDArray[np.int32]) -> NDArray[np.int32]:
        """Return for each name the least cost among its words."""
        least: NDArray[np.int32] = np.minimum.reduceat(costs[self._of_names], self._first)
        return least

    def _begins(self, word: str) -> NDArray[np.int32]:
        number = word.isdigit()
        costs = (
            0 if known == word else 1 if not number and known.startswith(word) else _NEVER
            for known in self._known
        )
        return np.fromiter(costs, np.int32, len(self._known))

    def _slipped(self, word: str) -> NDArray[np.int32]:
        allowed = allowed_slips(word)
        if not allowed:
            return np.full(len(self._known), _NEVER, np.int32)
        slips = self._vocabulary.slips(word, allowed)
        whole, begun = (count.astype(np.int32) * _SLIP + _SPELT for count in slips)
        costs = np.minimum(whole, begun + _BEGUN)
        return np.where(costs < FAR, costs, np.int32(_NEVER))


def _initials_of(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of a name, with a side before it and without; also without its kind.

    *Left anterior descending artery* has LADA and LAD, ADA.
    """
    last = next((i for i in reversed(range(len(words))) if words[i] not in _SIDES), -1)
    initials = "".join(word[0] for word in words[: last + 1])
    sideless = "".join(word[0] for word in words if word not in _SIDES)
    parts = {initials, initials[:-1], sideless, sideless[:-1]}
    yield from (part for part in parts if len(part) >= _LEAST_INITIALS)
