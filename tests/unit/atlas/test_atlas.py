"""An atlas answers what belongs together."""

from __future__ import annotations

from anatomyapp.atlas.structure import StructureId

RIB, CARTILAGE = StructureId("rib-1-left"), StructureId("costal-cartilage-1-left")


def test_a_group_is_shown_by_the_meshes_of_its_parts(tiny_atlas):
    assert tiny_atlas.shown_by(StructureId("cage")) == frozenset(tiny_atlas.meshes)
    assert tiny_atlas.shown_by(RIB) == {RIB}


def test_what_touches_is_found_from_both_ends(tiny_atlas):
    assert tiny_atlas.touching(RIB) == (CARTILAGE,)
    assert set(tiny_atlas.touching(CARTILAGE)) == {RIB, StructureId("manubrium")}


def test_the_mirror_of_a_left_structure_is_the_right_one(tiny_atlas):
    assert tiny_atlas.mirror(RIB) == "rib-1-right"
    assert tiny_atlas.mirror(StructureId("manubrium")) is None


def test_a_feature_given_for_a_span_belongs_to_both_sides(tiny_atlas):
    assert [f.id for f in tiny_atlas.features_of(StructureId("rib-3-right"))] == ["rib-head"]
    assert tiny_atlas.features_of(StructureId("manubrium")) == ()


def test_a_station_lists_its_structures_in_the_packs_order(tiny_atlas):
    ids = [s.id for s in tiny_atlas.at_station("ribs")]
    assert ids[:3] == ["rib-1-left", "rib-1-right", "rib-2-left"]
