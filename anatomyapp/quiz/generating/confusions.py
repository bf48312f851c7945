"""Confusions: what is taken for a structure, each with the reason why.

By known misconceptions of the atlas, the other side, a neighbour in its series, what lies next to
it, and what has a name like it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Misconception, StructureId
from anatomyapp.quiz.generating.likeness import Likeness
from anatomyapp.quiz.generating.names import Names
from anatomyapp.quiz.generating.nearness import Nearness
from anatomyapp.quiz.generating.series import Series

_NEAREST, _MOST_ALIKE = 12, 6
_LEADING = frozenset(("artery", "vein", "nerve", "airway", "lymph"))  # they run side by side


class Reason(StrEnum):
    """Why a structure is taken for another one."""

    MISCONCEPTION = "misconception"
    MIRROR = "mirror"
    SERIES = "series"
    NEAR = "near"
    NAME = "name"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Distractor:
    """A structure that is taken for another one; ``belief`` is the atlas's own, where it is one."""

    structure: StructureId
    reason: Reason
    belief: Misconception | None = None


class Confusions:
    """Finds the distractors of each structure of an atlas."""

    def __init__(
        self, atlas: Atlas, names: Names, near: Nearness, series: Mapping[StructureId, Series]
    ) -> None:
        self._atlas, self._names, self._near, self._series = atlas, names, near, series
        self._likeness = Likeness({s: atlas.structures[s] for s in atlas.meshes})
        self._kept: dict[StructureId, tuple[Distractor, ...]] = {}

    def of(self, structure: StructureId) -> tuple[Distractor, ...]:
        """Return what a structure is mixed up with, each other structure once."""
        if structure not in self._kept:
            found: dict[StructureId, Distractor] = {}
            for each in self._all(structure):
                other = each.structure
                if not self._names.related(structure, other) and self._names.is_own(other):
                    found.setdefault(other, each)
            self._kept[structure] = tuple(found.values())
        return self._kept[structure]

    def chosen(
        self,
        structure: StructureId,
        count: int,
        rng: random.Random,
        among: Collection[StructureId] | None = None,
    ) -> tuple[Distractor, ...]:
        """Choose distractors with as many different reasons as there are, known ones first.

        ``among`` says which may be chosen; left out, all. None has a name of the key or of another.
        """
        groups: defaultdict[Reason, list[Distractor]] = defaultdict(list)
        for each in self.of(structure):
            if among is None or each.structure in among:
                groups[each.reason].append(each)
        for reason, group in groups.items():
            if reason not in {Reason.MISCONCEPTION, Reason.MIRROR}:
                rng.shuffle(group)
        taken: list[Distractor] = []
        for each in _in_turn([groups[reason] for reason in Reason]):
            others = [structure, *(d.structure for d in taken), each.structure]
            if len(taken) < count and self._names.differ(others):
                taken.append(each)
        return tuple(taken)

    def _all(self, structure: StructureId) -> Iterator[Distractor]:
        yield from self._believed(structure)
        twin = self._atlas.mirror(structure)
        if twin is not None and twin in self._atlas.meshes:
            yield Distractor(twin, Reason.MIRROR)
        if structure in self._series:
            beside = self._series[structure].beside(structure)
            yield from (Distractor(other, Reason.SERIES) for other in beside)
        yield from self._same_sort(structure, self._near.nearest(structure, _NEAREST), Reason.NEAR)
        alike = self._likeness.alike(structure)[:_MOST_ALIKE]
        yield from (Distractor(other, Reason.NAME) for other in alike)
        farther = self._near.nearest(structure, 4 * _NEAREST)[_NEAREST:]
        yield from self._same_sort(structure, farther, Reason.OTHER)

    def _believed(self, structure: StructureId) -> Iterator[Distractor]:
        for belief in self._atlas.misconceptions:
            if structure in belief.structures:
                fitting = (s for s in belief.structures if s in self._atlas.meshes)
                for other in fitting:
                    if other != structure and self._are_told_apart(belief, structure, other):
                        yield Distractor(other, Reason.MISCONCEPTION, belief)

    def _are_told_apart(self, belief: Misconception, one: StructureId, other: StructureId) -> bool:
        """Whether a misconception is about taking one for the other, so that it names both."""
        told = f"{belief.wrong} {belief.correct}"
        both = all(self._names.is_named(s, told) for s in (one, other))
        return both and self._are_alike(one, other)

    def _same_sort(
        self, structure: StructureId, others: Iterable[StructureId], reason: Reason
    ) -> Iterator[Distractor]:
        yield from (Distractor(o, reason) for o in others if self._are_alike(structure, o))

    def _are_alike(self, one: StructureId, other: StructureId) -> bool:
        """Whether two structures are of one sort, or both lead something and run side by side."""
        kinds = {self._atlas.structures[s].kind for s in (one, other)}
        return len(kinds) == 1 or kinds <= _LEADING


def _in_turn(groups: list[list[Distractor]]) -> Iterator[Distractor]:
    """Yield the first of each group, then the second of each."""
    for k in range(max(map(len, groups), default=0)):
        yield from (group[k] for group in groups if k < len(group))
