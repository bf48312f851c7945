"""Rules of the table of relations: ends, features, predicates, sources, levels and positions."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.spatial import cKDTree

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Floats
from anatomyapp.atlas.pack import RELATIONS
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

LEVEL_MM = 10.0  # half a vertebra: a statement of level is never finer
_BESIDE_MM = 5.0  # two structures are compared where they cover one another this nearly
_WAYS = {
    "anterior_to": (1, -1),
    "inferior_to": (2, -1),
    "posterior_to": (1, 1),
    "superior_to": (2, 1),
}
STRENGTHS = frozenset({"typical", "variation"})
_NOWHERE = np.empty((0, 3), np.float32)
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
        if r.strength not in STRENGTHS:
            yield Fault(where, f"unknown strength {r.strength!r}", "say typical or variation")
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


def positions(specimen: Specimen) -> Finding:
    """Prove that what is said to lie above, below, before or behind does so in the meshes."""
    atlas = specimen.atlas
    said = [r for r in atlas.relations if r.predicate in _WAYS and r.strength == "typical"]
    found = {r.id: by for r in said if (by := _ahead(atlas, r)) is not None}
    faults = tuple(
        Fault(f"{RELATIONS}: {id_}", f"the meshes lie {-by:.1f} mm the other way round",
              "correct the row, or call it a variation")
        for id_, by in found.items() if by <= 0
    )  # fmt: skip
    least = Measure("least by which one lies so", min(found.values(), default=0.0), "mm")
    claim = "what lies above, below, before or behind another does so where they cover one another"
    return Finding("positions", claim, (Measure("statements", len(found)), least), faults)


def _ahead(atlas: Atlas, relation: Relation) -> float | None:
    """Return by how much the subject lies so, mm: the median; None where the two are apart."""
    axis, sense = _WAYS[relation.predicate]
    first = _points(atlas, relation.subject, relation.subject_feature)
    second = _points(atlas, relation.object, relation.object_feature)
    if not (len(first) and len(second)):
        return None
    across = [i for i in range(3) if i != axis]
    found = cKDTree(second[:, across]).query(first[:, across])
    beside = np.flatnonzero(np.asarray(found[0]) <= _BESIDE_MM)
    nearest = np.asarray(found[1], np.intp)[beside]
    if not len(beside):
        return None
    return float(sense * np.median(first[beside, axis] - second[nearest, axis]))


def _points(atlas: Atlas, structure: StructureId, feature: str) -> Floats:
    """Return the vertices of what shows a structure, or of a feature of it; (n, 3), maybe none."""
    if feature:
        patch = atlas.patches(structure).get(feature)
        return _NOWHERE if patch is None else atlas.meshes[structure].vertices[patch]
    return np.concatenate(
        [_NOWHERE, *(atlas.meshes[id_].vertices for id_ in atlas.shown_by(structure))]
    )


def _heights(atlas: Atlas, structure: StructureId, feature: str) -> tuple[float, float] | None:
    """Return the lowest and the highest z of a structure, or of a feature of it."""
    heights = _points(atlas, structure, feature)[:, 2]
    return (float(heights.min()), float(heights.max())) if len(heights) else None
