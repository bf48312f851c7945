"""Names in generated items: what structures are called, and which names say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import folded, names_of
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.feedback import named

LONGEST = 200  # letters of a label; longer ones fit no button
LONGEST_ID = 60  # letters of a structure's id; an item's has 80
_SIDE_WORD = re.compile(
    r"\b(?:left|right|links?|rechts?|(?:sinist|dext)(?:er|r(?:a|um|i|ae)))\b", re.IGNORECASE
)
_STEM = 5  # letters that forms of a word share
_PARTS = re.compile(r"[a-z]+|\d+")
_LITTLE = frozenset(("of", "the", "and", "part"))


class Names:
    """The names of an atlas, in the language in which its structures are labelled.

    Parameters
    ----------
    atlas
        Labelled as the items are to speak.
    plain
        The atlas as its pack labels it; a bank leaves these texts out.
    """

    def __init__(self, atlas: Atlas, plain: Atlas) -> None:
        self._structures, self._plain = atlas.structures, plain.structures
        self._parents = {s.id: s.parent for s in atlas.structures.values()}

    @cached_property
    def _all(self) -> Mapping[StructureId, frozenset[str]]:
        return {s.id: _folded_names(names_of(s)) for s in self._structures.values()}

    @cached_property
    def _bearers(self) -> Counter[str]:
        return Counter(name for names in self._all.values() for name in names)

    def label(self, structure: StructureId) -> str:
        """Return what a structure goes by."""
        return self._structures[structure].label

    def text(self, structure: StructureId) -> str:
        """Return what an option has to say for itself; nothing where its label says it."""
        label = self.label(structure)
        return "" if label == self._plain[structure].label else label

    def in_sentence(self, structure: StructureId, *, latin: bool = False) -> str:
        """Return a name as it stands inside a sentence: "left rib 3", "the manubrium"."""
        return self.label(structure) if latin else named(self._structures[structure])

    def unsided(self, structure: StructureId) -> str:
        """Return a label without its side."""
        words = " ".join(_SIDE_WORD.sub(" ", self.label(structure)).split())
        return words[:1].upper() + words[1:]

    def is_own(self, structure: StructureId) -> bool:
        """Whether nothing else goes by a structure's label, and the label can be shown."""
        label = self.label(structure)
        fits = 0 < len(label.strip()) <= LONGEST and len(structure) <= LONGEST_ID
        return fits and bool(folded(label)) and self._bearers[folded(label)] == 1

    def differ(self, structures: Iterable[StructureId]) -> bool:
        """Whether none of some structures goes by a name of another one."""
        seen: set[str] = set()
        for structure in structures:
            if seen & self._all[structure]:
                return False
            seen |= self._all[structure]
        return True

    def gives_away(self, said: StructureId, key: StructureId) -> bool:
        """Whether one label holds a name of another structure, as a disc those of its vertebrae."""
        stem = f" {folded(self.label(said))} "
        return any(f" {name} " in stem for name in self._all[key])

    def is_named(self, structure: StructureId, text: str) -> bool:
        """Whether a text names a structure: each word of its plain label, but for its side.

        Words may end otherwise, as plurals do; numbers may not.
        """
        words = folded(text).split()
        label = _SIDE_WORD.sub(" ", self._plain[structure].label)
        return all(_is_said(word, words) for word in folded(label).split() if word not in _LITTLE)

    def related(self, one: StructureId, other: StructureId) -> bool:
        """Whether one structure is the other or a part of it, to any depth."""
        return one in self._line(other) or other in self._line(one)

    def _line(self, structure: StructureId) -> tuple[StructureId, ...]:
        line, above = [structure], self._parents[structure]
        while above is not None and above not in line and above in self._parents:
            line.append(above)
            above = self._parents[above]
        return tuple(line)

    def cues(self, structure: StructureId) -> frozenset[str]:
        """Return the words and numbers of a structure's label, by which it can be guessed."""
        return frozenset(_PARTS.findall(folded(self.label(structure)))) - _LITTLE


def _is_said(word: str, words: Iterable[str]) -> bool:
    if not word.isalpha():
        return word in words
    return any(said.startswith(word[:_STEM]) for said in words)


def _folded_names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(text for text in map(folded, names) if text)
