"""Relations as sentences about one structure: *articulates with T5, superior costal facet*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.phrase import phrase

# What a relation says of its subject, and what it says of its object.
WORDS: dict[str, tuple[str, str]] = {
    "articulates_with": (phrase("Articulates with"), phrase("Articulates with")),
    "attaches_to": (phrase("Attached to"), phrase("Gives attachment to")),
    "inserts_on": (phrase("Inserts on"), phrase("Insertion of")),
    "innervated_by": (phrase("Nerve"), phrase("Supplies")),
    "supplied_by": (phrase("Artery"), phrase("Supplies")),
    "drained_by": (phrase("Drained by"), phrase("Drains")),
    "branch_of": (phrase("Branch of"), phrase("Gives off")),
    "drains_into": (phrase("Drains into"), phrase("Receives")),
    "continues_from": (phrase("Continues from"), phrase("Continues as")),
    "anastomoses_with": (phrase("Anastomoses with"), phrase("Anastomoses with")),
    "ventilates": (phrase("Ventilates"), phrase("Ventilated by")),
    "passes_through": (phrase("Passes through"), phrase("Lets pass")),
    "passes_over": (phrase("Passes over"), phrase("Crossed by")),
    "passes_below": (phrase("Passes below"), phrase("Above")),
    "lies_at_level": (phrase("Level with"), phrase("Level with")),
    "lies_in": (phrase("Lies in"), phrase("Holds")),
    "bounded_by": (phrase("Bounded by"), phrase("Bounds")),
    "lies_between": (phrase("Lies beside"), phrase("Beside it")),
    "lies_over": (phrase("Lies over"), phrase("Under")),
    "lies_deep_to": (phrase("Deep to"), phrase("Superficial to")),
    "superior_to": (phrase("Above"), phrase("Below")),
    "inferior_to": (phrase("Below"), phrase("Above")),
    "anterior_to": (phrase("In front of"), phrase("Behind")),
    "posterior_to": (phrase("Behind"), phrase("In front of")),
    "part_of": (phrase("Part of"), phrase("Has the part")),
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
