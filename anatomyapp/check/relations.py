"""Rules of the table of relations: ends, features, predicates, sources, and levels that hold."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import RELATIONS
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

LEVEL_MM = 10.0  # half a vertebra: a statement of level is never finer
PREDICATES = frozenset(
    {
        "anastomoses_with",
        "anterior_to",
        "articulates_with",
        "attaches_to",
        "bounded_by",
        "branch_of",
        "continues_from",
        "drained_by",
        "drains_into",
        "inferior_to",
        "innervated_by",
        "inserts_on",
        "lies_at_level",
        "lies_between",
        "lies_deep_to",
        "lies_in",
        "lies_over",
        "part_of",
        "passes_below",
        "passes_over",
        "passes_through",
        "posterior_to",
        "superior_to",
        "supplied_by",
        "ventilates",
    }
)


def relation_ends(specimen: Specimen) -> Finding:
    """Prove that both ends of each relation exist, and have the features that it names."""
    atlas = specimen.atlas
    named = sum(bool(r.subject_feature) + bool(r.object_feature) for r in atlas.relations)
    return Finding(
        "relation-ends",
        "every relation has a known predicate, a source, both ends, and features of those ends",
        (Measure("relations", len(atlas.relations)), Measure("features named", named)),
        tuple(_faults(atlas)),
    )


def _faults(atlas: Atlas) -> Iterator[Fault]:
    holders = {feature.id: feature.structures for feature in atlas.features}
    seen: set[str] = set()
    for r in atlas.relations:
        where = f"{RELATIONS}: {r.id}"
        if r.id in seen:
            yield Fault(where, "its id stands twice", "give one of the rows a new id")
        seen.add(r.id)
        if r.predicate not in PREDICATES:
            yield Fault(where, f"unknown predicate {r.predicate!r}", "use a known predicate")
        if not r.source:
            yield Fault(where, "no source", "name one")
        for end, feature in ((r.subject, r.subject_feature), (r.object, r.object_feature)):
            if end not in atlas.structures:
                yield Fault(where, f"{end} is no structure", "add its row or remove the relation")
            elif feature and feature not in holders:
                yield Fault(where, f"{feature} is no feature", "add it to features.csv")
            elif feature and end not in holders[feature]:
                what = f"{end} has no feature {feature}"
                yield Fault(where, what, "correct it, or applies_to in features.csv")


def levels(specimen: Specimen) -> Finding:
    """Prove that what is said to lie at a level does: the two meshes reach the same height."""
    atlas = specimen.atlas
    said = [r for r in atlas.relations if r.predicate == "lies_at_level"]
    found = {r.id: gap for r in said if (gap := _apart(atlas, r)) is not None}
    faults = tuple(
        Fault(f"{RELATIONS}: {id_}", f"the two lie {gap:.1f} mm apart in height",
              f"correct it; {LEVEL_MM:g} mm are allowed")
        for id_, gap in found.items() if gap > LEVEL_MM
    )  # fmt: skip
    most = Measure("most apart in height", max(found.values(), default=0.0), "mm",
                   f"at most {LEVEL_MM:g}")  # fmt: skip
    claim = "what lies at a level reaches the height of the structure that marks it"
    return Finding("levels", claim, (Measure("statements", len(found)), most), faults)


def _apart(atlas: Atlas, relation: Relation) -> float | None:
    """Return by how much two structures miss each other in height, mm; None without meshes."""
    first = _heights(atlas, relation.subject, relation.subject_feature)
    second = _heights(atlas, relation.object, relation.object_feature)
    if first is None or second is None:
        return None
    return max(first[0] - second[1], second[0] - first[1], 0.0)


def _heights(atlas: Atlas, structure: StructureId, feature: str) -> tuple[float, float] | None:
    """Return the lowest and the highest z of a structure, or of a feature of it."""
    if feature:
        patch = atlas.patches(structure).get(feature)
        heights = [] if patch is None else [atlas.meshes[structure].vertices[patch, 2]]
    else:
        heights = [atlas.meshes[id_].vertices[:, 2] for id_ in atlas.shown_by(structure)]
    together = np.concatenate([*heights, np.empty(0)])
    return (float(together.min()), float(together.max())) if len(together) else None
