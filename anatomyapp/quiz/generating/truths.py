"""Truths: what an atlas says of two structures, and what may not stand beside a key because of it.

A distractor of a relation has to be wrong. What the table does not say may still be true, so that
only those are taken that the table knows in the same part of the same predicate, that no row joins
to the anchor or to its parts in any way, that no chain of rows leads to, and that do not touch it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.quiz.generating.nearness import Nearness

SYMMETRIC = frozenset(("articulates_with", "anastomoses_with"))
TYPICAL = "typical"
_TOUCHING = frozenset(("articulates_with", "attaches_to", "inserts_on"))
_TOUCH_MM = 1.5  # own: what the model shows so near looks joined
_LEADING = frozenset(("branch_of", "continues_from", "drains_into", "part_of"))
_IN = "lies_in"


@dataclass(frozen=True, slots=True)
class Asked:
    """One side of a predicate: what is asked of ``anchor``; ``forward`` asks for the object."""

    predicate: str
    anchor: StructureId
    forward: bool


class Truths:
    """What the relations of an atlas say, ready for questions."""

    def __init__(self, atlas: Atlas, near: Nearness) -> None:
        self._atlas, self._near = atlas, near

    def all(self) -> Iterator[Asked]:
        """Yield each question that some row answers, in the order of the table."""
        found: dict[Asked, None] = {}
        for relation in self._atlas.relations:
            found[Asked(relation.predicate, relation.subject, forward=True)] = None
            found[Asked(relation.predicate, relation.object, forward=False)] = None
        for asked in found:
            backwards = asked.predicate in SYMMETRIC and not asked.forward
            twin = Asked(asked.predicate, asked.anchor, forward=True)
            if not (backwards and twin in found):
                yield asked

    def rows(self, asked: Asked) -> tuple[tuple[StructureId, Relation], ...]:
        """Return the answers that are typical, each with its row."""
        return tuple(
            (other, row)
            for row in self._rows[asked.anchor]
            if row.predicate == asked.predicate and row.strength == TYPICAL
            for other in self._answers(asked, row)
        )

    def false(self, asked: Asked) -> tuple[StructureId, ...]:
        """Return the meshes that are surely no answer, in the order of the table."""
        out = self._joined(asked.anchor)
        if asked.predicate in _LEADING:
            out |= self._led_to(asked.anchor, forward=asked.forward)
        else:
            for answer, _ in self.rows(asked):
                out |= self._led_to(answer, forward=True) | self._led_to(answer, forward=False)
        role = self._roles[asked.predicate, asked.forward]
        return tuple(s for s in role if s not in out and not self._seems_true(asked, s))

    def _answers(self, asked: Asked, row: Relation) -> Iterator[StructureId]:
        symmetric = asked.predicate in SYMMETRIC
        if row.subject == asked.anchor and (asked.forward or symmetric):
            yield row.object
        if row.object == asked.anchor and (not asked.forward or symmetric):
            yield row.subject

    def _seems_true(self, asked: Asked, other: StructureId) -> bool:
        """Whether the model shows two structures so that the answer looks true."""
        touching = asked.predicate in _TOUCHING
        return touching and self._near.gap_mm(asked.anchor, other) < _TOUCH_MM

    @cached_property
    def _rows(self) -> dict[StructureId, list[Relation]]:
        rows: defaultdict[StructureId, list[Relation]] = defaultdict(list)
        for relation in self._atlas.relations:
            for end in {relation.subject, relation.object}:
                rows[end].append(relation)
        return rows

    @cached_property
    def _roles(self) -> dict[tuple[str, bool], tuple[StructureId, ...]]:
        """What the table knows in each part of a predicate, as far as it has a mesh."""
        found: defaultdict[tuple[str, bool], dict[StructureId, None]] = defaultdict(dict)
        for relation in self._atlas.relations:
            ends = {True: relation.object, False: relation.subject}
            for forward, end in ends.items():
                if end in self._atlas.meshes:
                    found[relation.predicate, forward][end] = None
                    if relation.predicate in SYMMETRIC:
                        found[relation.predicate, not forward][end] = None
        return defaultdict(tuple, {role: tuple(ends) for role, ends in found.items()})

    def _joined(self, anchor: StructureId) -> set[StructureId]:
        """Return what any row, typical or not, joins to an anchor, its parts or its wholes.

        What holds of the space that something lies in may hold of it too: an artery of a space
        supplies its muscles.
        """
        family = self._family(anchor)
        family |= {r.object for s in family for r in self._rows[s] if _lies_in(r, s)}
        joined = {end for s in family for r in self._rows[s] for end in (r.subject, r.object)}
        joined |= {r.subject for s in joined for r in self._rows[s] if _lies_in(r, r.subject, s)}
        return set().union(family, *(self._family(s) for s in joined))

    def _led_to(self, start: StructureId, *, forward: bool) -> set[StructureId]:
        """Return what chains of branches, courses and parts lead to, from subject to object."""
        reached, fresh = {start}, {start}
        while fresh:
            rows = (r for s in fresh for r in self._rows[s] if r.predicate in _LEADING)
            ends = {(r.subject, r.object) if forward else (r.object, r.subject) for r in rows}
            fresh = {end for begin, end in ends if begin in fresh} - reached
            reached |= fresh
        return reached

    def _family(self, structure: StructureId) -> set[StructureId]:
        """Return a structure with its parts to any depth, and what it is a part of."""
        family, fresh = {structure}, [structure]
        while fresh:
            parts = [p for s in fresh for p in self._atlas.parts(s) if p not in family]
            family.update(parts)
            fresh = parts
        above = self._atlas.structures[structure].parent
        while above is not None and above in self._atlas.structures and above not in family:
            family.add(above)
            above = self._atlas.structures[above].parent
        return family


def _lies_in(row: Relation, inner: StructureId, outer: StructureId | None = None) -> bool:
    """Whether a row says that something lies in something else; left out, in anything."""
    return row.predicate == _IN and row.subject == inner and outer in {None, row.object}
