"""Relations as sentences about one structure: *articulates with T5, superior costal facet*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Relation, StructureId

# What a relation says of its subject, and what it says of its object.
WORDS: dict[str, tuple[str, str]] = {
    "articulates_with": ("Articulates with", "Articulates with"),
    "attaches_to": ("Attached to", "Gives attachment to"),
    "inserts_on": ("Inserts on", "Insertion of"),
    "innervated_by": ("Nerve", "Supplies"),
    "supplied_by": ("Artery", "Supplies"),
    "drained_by": ("Drained by", "Drains"),
    "branch_of": ("Branch of", "Gives off"),
    "drains_into": ("Drains into", "Receives"),
    "continues_from": ("Continues from", "Continues as"),
    "anastomoses_with": ("Anastomoses with", "Anastomoses with"),
    "ventilates": ("Ventilates", "Ventilated by"),
    "passes_through": ("Passes through", "Lets pass"),
    "passes_over": ("Passes over", "Crossed by"),
    "passes_below": ("Passes below", "Above"),
    "lies_at_level": ("Level with", "Level with"),
    "lies_in": ("Lies in", "Holds"),
    "bounded_by": ("Bounded by", "Bounds"),
    "lies_between": ("Lies beside", "Beside it"),
    "lies_over": ("Lies over", "Under"),
    "lies_deep_to": ("Deep to", "Superficial to"),
    "superior_to": ("Above", "Below"),
    "inferior_to": ("Below", "Above"),
    "anterior_to": ("In front of", "Behind"),
    "posterior_to": ("Behind", "In front of"),
    "part_of": ("Part of", "Has the part"),
}
_ORDER = {words: k for k, pair in enumerate(WORDS.values()) for words in reversed(pair)}


@dataclass(frozen=True, slots=True)
class Statement:
    """What a relation says of one of its ends.

    Parameters
    ----------
    words
        How it is related: "Articulates with".
    other
        To which structure.
    own_feature, other_feature
        At which features, by their ids; empty where none is named.
    """

    words: str
    other: StructureId
    own_feature: str
    other_feature: str
    note: str
    variation: bool
    source: str


def statements(atlas: Atlas, structure: StructureId) -> tuple[Statement, ...]:
    """Return what is said of a structure, joints and attachments first, parts left out."""
    found = (
        _statement(relation, structure)
        for relation in atlas.relations_of(structure)
        if relation.predicate != "part_of"
    )
    return tuple(sorted(found, key=lambda s: _ORDER[s.words]))


def _statement(relation: Relation, structure: StructureId) -> Statement:
    active, passive = WORDS[relation.predicate]
    ends = (relation.object, relation.subject_feature, relation.object_feature)
    if relation.subject != structure:
        ends = (relation.subject, relation.object_feature, relation.subject_feature)
    return Statement(
        active if relation.subject == structure else passive,
        *ends,
        note=relation.note,
        variation=relation.strength == "variation",
        source=relation.source,
    )


def grouped(found: tuple[Statement, ...]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Yield the statements of each kind under its words."""
    kinds = dict.fromkeys(s.words for s in found)
    for words in kinds:
        yield words, tuple(s for s in found if s.words == words)
