"""Relations read as sentences from either end."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.statement import WORDS, grouped, statements
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.check.relations import PREDICATES

RIB, CARTILAGE = StructureId("rib-1-left"), StructureId("costal-cartilage-1-left")


def test_every_predicate_has_words():
    assert set(WORDS) == PREDICATES


def test_a_relation_is_said_from_both_ends(tiny_atlas):
    relation = Relation("rel-9", RIB, "attaches_to", CARTILAGE, "rib-head", "", "variation", "n")
    atlas = replace(tiny_atlas, relations=(relation,))
    (own,) = statements(atlas, RIB)
    (other,) = statements(atlas, CARTILAGE)
    assert (own.words, own.other, own.own_feature) == ("Attached to", CARTILAGE, "rib-head")
    assert (other.words, other.other, other.other_feature) == (
        "Gives attachment to",
        RIB,
        "rib-head",
    )
    assert own.variation


def test_parts_are_left_to_the_list_of_parts_and_joints_come_first(tiny_atlas):
    said = (
        Relation("rel-1", RIB, "part_of", StructureId("cage")),
        Relation("rel-2", RIB, "lies_over", CARTILAGE),
        Relation("rel-3", RIB, "articulates_with", CARTILAGE),
    )
    found = statements(replace(tiny_atlas, relations=said), RIB)
    assert [words for words, _ in grouped(found)] == ["Articulates with", "Lies over"]
