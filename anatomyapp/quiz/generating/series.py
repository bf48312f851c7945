"""Series: structures of one name that differ by their number, such as the ribs of one side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import folded
from anatomyapp.atlas.structure import Structure, StructureId

_FEWEST = 3  # two structures of one name make no series
_WORD = re.compile(r"(?:[ctls]|co|th)?(\d{1,2})")  # "5", "T5", "Th5"; no ids such as "FJ3134"
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Series:
    """Structures by their number, counted from above downwards or the other way."""

    name: str
    members: tuple[tuple[int, StructureId], ...]

    def number(self, structure: StructureId) -> int:
        """Return the number of a member."""
        return next(number for number, member in self.members if member == structure)

    def beside(self, structure: StructureId, most: int = 2) -> tuple[StructureId, ...]:
        """Return the other members that are at most so many steps off, the nearest first."""
        own = self.number(structure)
        near = sorted((abs(number - own), number, member) for number, member in self.members)
        return tuple(member for steps, _, member in near if 0 < steps <= most)


def series_of(atlas: Atlas, heights: Mapping[StructureId, float]) -> dict[StructureId, Series]:
    """Return the series that structures with a mesh belong to.

    Only what stands in its order in space counts: the numbers of scattered parts, such as those in
    the names of files, make no series.

    Parameters
    ----------
    heights
        How high the middle of each mesh lies, mm.
    """
    groups: defaultdict[str, dict[int, StructureId]] = defaultdict(dict)
    doubled: set[str] = set()
    for structure in atlas.meshes:
        name, number = _numbered(atlas.structures[structure])
        if number is None:
            continue
        if number in groups[name]:
            doubled.add(name)
        groups[name][number] = structure
    found: dict[StructureId, Series] = {}
    for name, members in groups.items():
        in_order = tuple(sorted(members.items()))
        if len(members) < _FEWEST or name in doubled or not _steady(in_order, heights):
            continue
        found.update(dict.fromkeys(members.values(), Series(name, in_order)))
    return found


def _numbered(structure: Structure) -> tuple[str, int | None]:
    """Return a structure's name without its number, and the number that came first."""
    number, words = structure.number, []
    for word in folded(structure.name_en).split():
        match = _WORD.fullmatch(word)
        if match or word in _ORDINALS:
            said = int(match[1]) if match else _ORDINALS.index(word) + 1
            number = said if number is None else number
            word = "#"  # noqa: PLW2901 - the word without what it counts
        words.append(word)
    return " ".join(words), number if "#" in words else None


def _steady(
    members: tuple[tuple[int, StructureId], ...], heights: Mapping[StructureId, float]
) -> bool:
    levels = [heights[member] for _, member in members]
    steps = [after - before for before, after in pairwise(levels)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
