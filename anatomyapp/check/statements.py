"""Rules of what relations say: kinds, sides, sense and numbers that anatomy allows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import RELATIONS
from anatomyapp.atlas.structure import Relation, Side, StructureId
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

_ANY: frozenset[str] = frozenset()
_SKELETON = frozenset({"bone", "cartilage"})
_VESSEL = frozenset({"vein", "lymph"})
# What a predicate joins: kinds of its subject, kinds of its object; none named: any.
_KINDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "anastomoses_with": (frozenset({"artery", "vein"}), frozenset({"artery", "vein"})),
    "articulates_with": (_SKELETON, _SKELETON),
    "attaches_to": (
        frozenset({"bone", "disc", "heart", "ligament", "membrane", "muscle", "tendon"}),
        _SKELETON | {"artery", "disc", "heart", "ligament", "lung", "membrane", "tendon"},
    ),
    "bounded_by": (
        frozenset({"region", "space"}),
        _SKELETON | {"disc", "membrane", "muscle", "region"},
    ),
    "drained_by": (_ANY, _VESSEL),
    "drains_into": (_VESSEL, _VESSEL | {"heart"}),
    "innervated_by": (_ANY, frozenset({"nerve"})),
    "inserts_on": (frozenset({"muscle", "tendon"}), _SKELETON | {"membrane", "tendon"}),
    "lies_at_level": (_ANY, _SKELETON | {"disc", "space"}),
    "lies_in": (_ANY, frozenset({"bone", "heart", "membrane", "muscle", "region", "space"})),
    "supplied_by": (_ANY, frozenset({"artery"})),
    "ventilates": (frozenset({"airway"}), frozenset({"lung"})),
}
_SAME_KIND = frozenset({"anastomoses_with", "branch_of"})
_INVERSE = {"inferior_to": "superior_to", "posterior_to": "anterior_to"}
_ORDERS = (
    "anterior_to",
    "branch_of",
    "continues_from",
    "drains_into",
    "lies_in",
    "part_of",
    "superior_to",
)
_MUTUAL = frozenset({"anastomoses_with", "articulates_with"})
_UNBROKEN = frozenset(
    {
        "anastomoses_with", "articulates_with", "attaches_to", "bounded_by", "branch_of",
        "drained_by", "drains_into", "innervated_by", "inserts_on", "lies_in", "supplied_by",
    }
)  # fmt: skip
_COURSES = {
    "artery": frozenset({"branch_of", "continues_from"}),
    "vein": frozenset({"continues_from", "drains_into"}),
}
_SERIES = 3  # so many rows make a series
_MEND = "correct the row"


def _known(atlas: Atlas) -> Iterator[Relation]:
    """Yield the relations between structures of the pack; others are faults of their ends."""
    for r in atlas.relations:
        if r.subject in atlas.structures and r.object in atlas.structures:
            yield r


def relation_kinds(specimen: Specimen) -> Finding:
    """Prove that a predicate joins only such kinds of structures as it can."""
    atlas = specimen.atlas
    tried = [r for r in _known(atlas) if r.predicate in _KINDS or r.predicate in _SAME_KIND]
    faults = tuple(fault for r in tried for fault in _kind_faults(atlas, r))
    claim = "nerves innervate, arteries supply, veins drain: each predicate joins fitting kinds"
    return Finding("relation-kinds", claim, (Measure("relations", len(tried)),), faults)


def _kind_faults(atlas: Atlas, r: Relation) -> Iterator[Fault]:
    where = f"{RELATIONS}: {r.id}"
    kinds = atlas.structures[r.subject].kind, atlas.structures[r.object].kind
    allowed = _KINDS.get(r.predicate, (_ANY, _ANY))
    for end, kind, fitting in zip((r.subject, r.object), kinds, allowed, strict=True):
        if fitting and kind not in fitting:
            what = f"{end}, of kind {kind}, cannot stand beside {r.predicate}"
            yield Fault(where, what, f"name one of kind {', '.join(sorted(fitting))}")
    if r.predicate in _SAME_KIND and kinds[0] != kinds[1]:
        yield Fault(where, f"{r.predicate} joins {kinds[0]} and {kinds[1]}", _MEND)


def relation_courses(specimen: Specimen) -> Finding:
    """Prove that each vessel comes from another one or the heart, or drains into one."""
    atlas = specimen.atlas
    said = {(r.subject, r.predicate) for r in _known(atlas)}
    wholes = {s.parent for s in atlas.structures.values()} - set(atlas.meshes)
    vessels = [s for s in atlas.structures.values() if s.kind in _COURSES and s.id not in wholes]
    faults = tuple(
        Fault(f"{RELATIONS}: {s.id}", f"no row says where this {s.kind} leads",
              f"add one with {' or '.join(sorted(_COURSES[s.kind]))}")
        for s in vessels
        if not any((s.id, predicate) in said for predicate in _COURSES[s.kind])
    )  # fmt: skip
    claim = "every artery comes from another vessel or the heart, every vein drains into one"
    return Finding("relation-courses", claim, (Measure("vessels", len(vessels)),), faults)


def relation_sides(specimen: Specimen) -> Finding:
    """Prove that no relation joins a left structure with a right one, but those declared."""
    atlas = specimen.atlas
    tried = [r for r in _known(atlas) if not {r.id, r.subject, r.object} & specimen.one_sided]
    sides = [(r, {atlas.structures[r.subject].side, atlas.structures[r.object].side})
             for r in tried]  # fmt: skip
    faults = tuple(
        Fault(f"{RELATIONS}: {r.id}", f"{r.subject} and {r.object} are of different sides", _MEND)
        for r, both in sides
        if {Side.LEFT, Side.RIGHT} <= both
    )
    paired = sum(Side.MIDLINE not in both for _, both in sides)
    claim = "no relation joins the left side with the right one"
    return Finding("relation-sides", claim, (Measure("between paired structures", paired),), faults)


def relation_sense(specimen: Specimen) -> Finding:
    """Prove that nothing is said twice, of itself, in a ring, or between one thing alone."""
    known = list(_known(specimen.atlas))
    faults = (*_repeated(known), *_alone(known), *_rings(known))
    claim = "nothing is said twice or of itself, no order runs in a ring, between joins two things"
    return Finding("relation-sense", claim, (Measure("relations", len(known)),), faults)


def _repeated(known: list[Relation]) -> Iterator[Fault]:
    seen: set[tuple[str, ...]] = set()
    for r in known:
        where = f"{RELATIONS}: {r.id}"
        ends = (r.subject, r.subject_feature), (r.object, r.object_feature)
        ends = min(ends, ends[::-1]) if r.predicate in _MUTUAL else ends
        said = (r.predicate, *ends[0], *ends[1])
        if r.subject == r.object:
            yield Fault(where, f"it joins {r.subject} with itself", _MEND)
        if said in seen:
            yield Fault(where, "another row says the same", "remove one of the two")
        seen.add(said)


def _alone(known: list[Relation]) -> Iterator[Fault]:
    between = [r for r in known if r.predicate == "lies_between"]
    ends = Counter(r.subject for r in between)
    for r in between:
        if ends[r.subject] == 1:
            what = f"{r.subject} lies between {r.object} and nothing else"
            yield Fault(f"{RELATIONS}: {r.id}", what, "add a row for the second thing")


def _rings(known: list[Relation]) -> Iterator[Fault]:
    for order in _ORDERS:
        above: dict[StructureId, set[StructureId]] = defaultdict(set)
        rows = [r for r in known if _INVERSE.get(r.predicate, r.predicate) == order]
        for r in rows:
            first, second = (r.subject, r.object)[:: 1 if r.predicate == order else -1]
            above[first].add(second)
        for r in rows:
            first, second = (r.subject, r.object)[:: 1 if r.predicate == order else -1]
            if first != second and _leads(above, second, first):
                what = f"other rows say that {second} is {order} {first}"
                yield Fault(f"{RELATIONS}: {r.id}", what, "correct one of them")


def _leads(
    above: Mapping[StructureId, set[StructureId]], start: StructureId, goal: StructureId
) -> bool:
    """Tell whether a way of one order leads from a structure to another."""
    seen: set[StructureId] = set()
    open_ = [start]
    while open_:
        here = open_.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            open_ += above.get(here, ())
    return False


@dataclass(frozen=True, slots=True)
class _Row:
    """A relation with the numbers of its ends, None of those that have none."""

    relation: Relation
    subject: int | None
    object: int | None


def relation_series(specimen: Specimen) -> Finding:
    """Prove that what is said of a series keeps step with its numbers and leaves none out."""
    rows = [
        _Row(r, specimen.atlas.structures[r.subject].number,
             specimen.atlas.structures[r.object].number)
        for r in _known(specimen.atlas) if r.strength == "typical"
    ]  # fmt: skip
    steps: dict[tuple[str, ...], list[_Row]] = defaultdict(list)
    runs: dict[tuple[str, ...], list[_Row]] = defaultdict(list)
    for row in rows:
        r = row.relation
        ends = _family(r.subject, row.subject), r.predicate, _family(r.object, row.object)
        steps[*ends, r.subject_feature, r.object_feature].append(row)
        runs[ends].append(row)
    series = {key: group for key, group in steps.items() if len(_offsets(group)) >= _SERIES}
    faults = tuple(f for group in series.values() for f in _step_faults(group))
    gaps = tuple(f for key, group in runs.items() for f in _gap_faults(key, group))
    odd = tuple(f for key, group in runs.items() if key[1] in _UNBROKEN for f in _odd_faults(group))
    claim = "the relations of a series keep step with its numbers, leave none out, and say alike"
    measures = Measure("series", len(series)), Measure("rows", sum(map(len, series.values())))
    return Finding("relation-series", claim, measures, faults + gaps + odd)


def _family(structure: StructureId, number: int | None) -> str:
    """Return an id without its number, so that all of a series share it; else the id itself."""
    return structure if number is None else _plain(structure)


def _plain(id_: str) -> str:
    return re.sub(r"\d+", "#", id_)


def _offsets(rows: list[_Row]) -> list[int]:
    return [r.object - r.subject for r in rows if r.subject is not None and r.object is not None]


def _step_faults(rows: list[_Row]) -> Iterator[Fault]:
    usual, _ = Counter(_offsets(rows)).most_common(1)[0]
    for row in rows:
        if row.subject is None or row.object is None or row.object - row.subject == usual:
            continue
        what = f"{row.relation.subject} and {row.relation.object} do not keep the series' step"
        remedy = f"name number {row.subject + usual}, or call the row a variation"
        yield Fault(f"{RELATIONS}: {row.relation.id}", what, remedy)


def _gap_faults(series: tuple[str, ...], rows: list[_Row]) -> Iterator[Fault]:
    if series[1] not in _UNBROKEN:
        return
    for numbers in ({r.subject for r in rows}, {r.object for r in rows}):
        present = sorted(n for n in numbers if n is not None)
        if len(present) < _SERIES:
            continue
        for missing in sorted({*range(present[0], present[-1])} - set(present)):
            subject, predicate, thing = series
            what = f"{subject} {predicate} {thing} leaves out number {missing}"
            yield Fault(RELATIONS, what, "add the row, or correct the one that stands wrong")


def _odd_faults(rows: list[_Row]) -> Iterator[Fault]:
    """Name the one row of a series that names other features than all the rest."""
    named = [(_plain(r.relation.subject_feature), _plain(r.relation.object_feature)) for r in rows]
    usual, count = Counter(named).most_common(1)[0]
    if len(rows) < _SERIES or count != len(rows) - 1:
        return
    for row, features in zip(rows, named, strict=True):
        if features != usual and any(features):
            what = "it alone of its series names other features"
            yield Fault(f"{RELATIONS}: {row.relation.id}", what, "correct it, or split the series")
