"""Grading a typed name the way a professor reads it: slips are forgiven, sides and levels are not.

A name is read as a side, levels and words in any order. Words may hold slips, but a word that the
atlas knows is never taken for another one: *internal* is no slip of *external*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import permutations, takewhile

from anatomyapp.atlas.search import folded, names_of
from anatomyapp.atlas.spelling import FAR, Vocabulary, allowed_slips, sounded
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.quiz.name_reading import SORTS, Reading, read_name

_LONGEST = 120  # letters; nobody's name for a structure is longer
_MOST_WORDS = 6  # that are tried in every order
_MOST_SLIPS = 3  # in a whole name
_INFLECTED, _LEAST_STEM = 3, 4  # letters by which forms of a word end differently; letters shared
_APART = ("medial", "lateral")  # that are no forms of *medius* and *latus*
# Words of anatomy that are slips of none, though they look like it, where an atlas has them not.
_REAL = frozenset(("endocardium", "epicardium", "exterior", "ileum", "ilium", "interior",
                   "myocardium", "perineal", "peroneal"))  # fmt: skip
_CLASSES = frozenset(("artery", "vein", "nerve", "valve", "ligament"))


class Verdict(StrEnum):
    """How a typed name answers the question what a structure is called."""

    RIGHT = "right"
    MISSPELT = "misspelt"  # right, with slips
    WRONG_SIDE = "wrong-side"
    NO_SIDE = "no-side"
    NO_LEVEL = "no-level"  # *rib* where a certain rib was asked for
    OTHER = "other"  # the name of another structure
    UNKNOWN = "unknown"

    @property
    def is_right(self) -> bool:
        """Whether it earns the credit."""
        return self in {Verdict.RIGHT, Verdict.MISSPELT}


@dataclass(frozen=True, slots=True)
class TypedName:
    """What was made of a typed name: the verdict, and the structure and name that it stands for."""

    verdict: Verdict
    structure: StructureId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    structure: Structure
    name: str
    reading: Reading

    @property
    def side(self) -> Side:
        """The side that the name tells, or else the structure's."""
        return self.reading.side or self.structure.side

    def fits(self, typed: Reading) -> bool:
        """Whether a typed name says nothing of its kind that it is not."""
        return typed.sorts <= self.reading.sorts | {self.structure.kind}


_UNKNOWN = TypedName(Verdict.UNKNOWN)
_SORT_WORDS = Vocabulary(tuple(SORTS))


class TypedNames:
    """The names of an atlas, ready to be compared with what a learner types.

    Parameters
    ----------
    structures
        All that could be named; an answer that fits another of them better than the key is wrong.
    """

    def __init__(self, structures: Iterable[Structure]) -> None:
        structures = tuple(structures)
        self._labels = {each.id: each.label for each in structures}
        known = [
            _Known(each, name, read_name(folded(name)))
            for each in structures
            for name in names_of(each)
        ]
        self._names = [*known, *_without_class(known)]
        self._structures = frozenset(each.structure.id for each in known)
        words = list(dict.fromkeys(w for each in self._names for w in each.reading.words))
        self._places = {word: place for place, word in enumerate(words)}
        self._vocabulary = Vocabulary(words)
        self._bearers: dict[tuple[object, ...], set[StructureId]] = defaultdict(set)
        for each in self._names:
            self._bearers[each.reading.sideless].add(each.structure.id)

    def name_of(self, structure: StructureId) -> str:
        """Return a structure's own name, which is right; KeyError where it is unknown."""
        return self._labels[structure]

    def grade(self, text: str, key: StructureId) -> TypedName:
        """Return how a typed name answers, where ``key`` is asked for.

        Raises
        ------
        ValueError
            The atlas has no such structure.
        """
        if key not in self._structures:
            raise ValueError(f"there is no structure {key} to name")
        typed = read_name(folded(text[:_LONGEST]))
        costs = [*self._costs(typed), *self._costs_of_sort(typed)]
        least = min((cost for cost, _ in costs), default=0)
        nearest = [known for cost, known in costs if cost == least]
        fitting = [known for known in nearest if known.reading.levels == typed.levels]
        of_key = [known for known in fitting if known.structure.id == key]
        if of_key and not (least and self._ambiguous(fitting, of_key)):
            return self._sided(typed, of_key, fitting, least)
        if not typed.levels and any(known.structure.id == key for known in nearest):
            return TypedName(Verdict.NO_LEVEL, key)
        other = None if of_key else _on_side(fitting, typed.side)
        return TypedName(Verdict.OTHER, other.structure.id, other.name) if other else _UNKNOWN

    def _ambiguous(self, fitting: Sequence[_Known], of_key: Sequence[_Known]) -> bool:
        """Whether a misspelt name is as near to that of something else."""
        same = set().union(*(self._bearers[known.reading.sideless] for known in of_key))
        return any(known.structure.id not in same for known in fitting)

    def _sided(
        self, typed: Reading, of_key: Sequence[_Known], fitting: Sequence[_Known], slips: int
    ) -> TypedName:
        """Return the verdict on a name that is right, but for its side perhaps."""
        best = next((known for known in of_key if known.side is typed.side), of_key[0])
        paired = all(len(self._bearers[known.reading.sideless]) > 1 for known in of_key)
        if typed.side is None and paired and best.side is not Side.MIDLINE:
            return TypedName(Verdict.NO_SIDE, best.structure.id, best.name)
        if typed.side not in {None, best.side}:
            other = _on_side(fitting, typed.side)
            named = (other.structure.id, other.name) if other else ()
            return TypedName(Verdict.WRONG_SIDE, *named)
        verdict = Verdict.MISSPELT if slips else Verdict.RIGHT
        return TypedName(verdict, best.structure.id, best.name)

    def _costs(self, typed: Reading) -> Iterator[tuple[int, _Known]]:
        """Yield the names that may have been typed, with the slips between them."""
        near = [self._near(word) for word in typed.words]
        for known in self._names if typed.words or typed.levels else ():
            cost = _MOST_SLIPS + 1
            if len(known.reading.words) == len(near) and known.fits(typed):
                cost = _matched(near, known.reading.words)
            if typed.letters and typed.letters == known.reading.letters:
                cost = min(cost, int(typed.words != known.reading.words))  # as one word or two
            if cost <= _MOST_SLIPS:
                yield cost, known

    def _costs_of_sort(self, typed: Reading) -> Iterator[tuple[int, _Known]]:
        """Yield likewise where a word such as *vertebra* is misspelt, which may be left out."""
        for place, word in enumerate(typed.words):
            slips = _SORT_WORDS.slips(word, 0 if word in self._places else allowed_slips(word))[0]
            if slips.min() < FAR:
                rest = (*typed.words[:place], *typed.words[place + 1 :])
                sort = SORTS[tuple(SORTS)[int(slips.argmin())]]
                fixed = replace(typed, words=rest, sorts=typed.sorts | {sort}, letters="")
                yield from ((cost + 1, known) for cost, known in self._costs(fixed))

    def _near(self, word: str) -> dict[str, int]:
        """Return the words of the atlas that a typed word may stand for, with its slips."""
        if word in self._places:
            forms = (known for known in self._places if _one_word(word, known))
            return {known: int(known != word) for known in forms}
        if word in _REAL:
            return {}
        counts, _ = self._vocabulary.slips(word, allowed_slips(word))
        near = {known: max(1, int(counts[at])) for known, at in self._places.items()}
        same = {known: 1 for known in near if _one_word(word, known)}
        return {known: slips for known, slips in near.items() if slips < FAR} | same


@lru_cache(maxsize=2**16)  # a learner's words are few, and come again
def _one_word(word: str, other: str) -> bool:
    """Whether two words are forms of one: *costal*, *costalis*; or sound the same."""
    if any(word.startswith(stem) != other.startswith(stem) for stem in _APART):
        return False
    stem = _shared(word, other)
    ending = max(len(word), len(other)) - stem
    alike = stem >= _LEAST_STEM and ending <= min(_INFLECTED, stem // 2)
    return alike or other in {word, f"{word}s"} or word == f"{other}s" or (
        sounded(word) == sounded(other)
    )  # fmt: skip


def _shared(word: str, other: str) -> int:
    """Return how many letters two words have in common from their beginning."""
    same = (a == b for a, b in zip(word, other, strict=False))
    return len(list(takewhile(bool, same)))


def _matched(near: Sequence[dict[str, int]], words: Sequence[str]) -> int:
    """Return the least number of slips by which typed words stand for the words of a name."""
    if not all(any(word in each for each in near) for word in words):
        return _MOST_SLIPS + 1
    orders = permutations(words) if len(words) <= _MOST_WORDS else (words,)
    costs = (
        sum(each.get(word, int(FAR)) for each, word in zip(near, order, strict=True))
        for order in orders
    )
    return min(costs)


def _without_class(known: Sequence[_Known]) -> Iterator[_Known]:
    """Yield names without *vein*, *nerve* and the like, where that leaves no doubt: *azygos*."""
    short = [
        (each, replace(each.reading, words=words, letters="".join(words)))
        for each in known
        if (words := tuple(w for w in each.reading.words if w not in _CLASSES))
        and len(words) < len(each.reading.words)
    ]
    meant: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
    for each in known:
        meant[each.reading.sideless].add((each.structure.kind, each.reading.sideless))
    for each, reading in short:
        meant[reading.sideless].add((each.structure.kind, each.reading.sideless))
    yield from (
        _Known(each.structure, each.name, reading)
        for each, reading in short
        if len(meant[reading.sideless]) == 1
    )


def _on_side(known: Sequence[_Known], side: Side | None) -> _Known | None:
    """Return the first name whose structure lies on a side, or the first where none is told."""
    return next((each for each in known if side in {None, each.side}), None)
