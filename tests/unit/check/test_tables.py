"""Each rule of the tables names what breaks it, and nothing else is broken."""

from __future__ import annotations

import json

import pytest

from anatomyapp.check.examination import check_pack
from anatomyapp.check.finding import State


def test_a_sound_pack_has_no_fault(tiny_pack, findings):
    found = findings(tiny_pack)
    assert [f.rule for f in found.values() if f.state is State.BROKEN] == []
    assert found["terms"].measures[0].value == 12
    assert found["euler-number"].state is State.PROVEN
    assert found["overlap-at-phase-0.5"].skipped == "the pack does not breathe"


@pytest.mark.parametrize(
    ("table", "old", "new", "rule", "where", "what"),
    [
        ("structures.csv", "manubrium,bone", "manubrium,bon", "terms", "manubrium", "unknown kind"),
        ("structures.csv", "Os manubrium", "", "terms", "manubrium", "no Latin name"),
        ("structures.csv", "cage,,,test\nsternum", "cage,,,\nsternum", "terms", "manubrium",
         "no source"),
        ("structures.csv", "rib-1-left,bone,left", "rib-1-left,bone,right", "terms", "rib-1-left",
         "side"),
        ("structures.csv", "cage,,,test\nsternum", "gone,,,test\nsternum", "parents", "manubrium",
         "unknown"),
        ("structures.csv", ",,,test\nmanubrium", "manubrium,,,test\nmanubrium", "parents", "cage",
         "itself"),
        ("structures.csv", "Os rib 1 right,verified,,,,,,,,cage",
         "Os rib 1 right,verified,,,,,,,,rib-1-left", "parents", "rib-1-right", "other side"),
        ("structures.csv", "Os sternum body,verified,Breastbone,,,,,,,cage",
         "Os sternum body,verified,Breastbone,,,,,,,costal-cartilage-1-left", "parents",
         "sternum-body", "a bone is no part of"),
        ("structures.csv", "sternum,Manubrium", "heart,Manubrium", "stations", "manubrium",
         "station"),
        ("structures.csv", "sternum,Manubrium", ",Manubrium", "stations", "manubrium",
         "no station"),
        ("relations.csv", "rel-1,rib-1-left", "rel-1,rib-99", "relation-ends", "rel-1",
         "no structure"),
        ("relations.csv", "articulates_with", "kisses", "relation-ends", "rel-1", "predicate"),
        ("relations.csv", "rib-1-left,,", "rib-1-left,rib-foot,", "relation-ends", "rel-1",
         "no feature"),
        ("relations.csv", "costal-cartilage-1-left,,t", "costal-cartilage-1-left,rib-head,t",
         "relation-ends", "rel-1", "has no feature rib-head"),
        ("relations.csv", "typical,,test", "typical,,", "relation-ends", "rel-1", "no source"),
        ("relations.csv", "articulates_with", "lies_at_level", "relation-symmetry", "rel-1",
         "not said of the other side"),
        ("structures.csv", "Right rib 2,Right rib 2", "Right rib 2,Right rib two",
         "structure-symmetry", "rib-2-left", "English name"),
        ("structures.csv", "rib-2-right,bone", "rib-2-right,cartilage", "structure-symmetry",
         "rib-2-left", "kind"),
        ("structures.csv", "right,2,ribs", "right,2,sternum", "structure-symmetry", "rib-2-left",
         "station"),
    ],
)  # fmt: skip
def test_a_fault_of_a_table_is_named(tiny_pack, edit, findings, table, old, new, rule, where, what):  # noqa: PLR0913, PLR0917 - a table of cases
    edit(tiny_pack / table, old, new)
    faults = findings(tiny_pack)[rule].faults
    assert any(where in f.where and what in f.what for f in faults), faults


def test_a_missing_side_is_named_and_may_be_declared(tiny_pack, edit, rebuild, findings):
    rebuild(tiny_pack, {"rib-3-right": None})
    text = (tiny_pack / "structures.csv").read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if not row.startswith("rib-3-right")]
    (tiny_pack / "structures.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    faults = findings(tiny_pack)["structure-symmetry"].faults
    assert [(f.where, f.what) for f in faults] == [
        ("structures.csv: rib-3-left", "no structure of that name on the other side")
    ]
    declare(tiny_pack, "one-sided,rib-3-left,,made so,test")
    assert findings(tiny_pack)["structure-symmetry"].faults == ()


def test_a_relation_of_one_side_is_named_and_may_be_declared(tiny_pack, findings):
    relations = tiny_pack / "relations.csv"
    rows = relations.read_text(encoding="utf-8")
    relations.write_text(rows + "rel-9,rib-2-left,,superior_to,rib-3-left,,typical,,test\n")
    assert [f.where for f in findings(tiny_pack)["relation-symmetry"].faults] == [
        "relations.csv: rel-9"
    ]
    declare(tiny_pack, "one-sided,rel-9,,made so,test")
    found = findings(tiny_pack)["relation-symmetry"]
    assert found.faults == ()
    assert {m.what: m.value for m in found.measures}["declared one-sided"] == 1


def test_an_exact_id_names_one_structure_only(tiny_pack, findings):
    path = tiny_pack / "structures.csv"
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows[2:4]:
        row[10:12] = ["FMA:7486", "exact"]
    path.write_text("\n".join(map(",".join, rows)) + "\n", encoding="utf-8")
    assert any("also the exact id" in f.what for f in findings(tiny_pack)["exact-ids"].faults)


def test_a_structure_without_a_mesh_is_named(tiny_pack, rebuild, findings):
    rebuild(tiny_pack, {"manubrium": None})
    assert [str(f) for f in findings(tiny_pack)["shown"].faults] == [
        "meshes.glb: manubrium: no mesh; build it, or say in not_modelled why."
    ]


def test_levels_that_do_not_hold_are_named(tiny_pack, findings):
    relations = tiny_pack / "relations.csv"
    rows = relations.read_text(encoding="utf-8")
    rows += "rel-8,manubrium,,lies_at_level,vertebra-t7,,typical,,test\n"
    rows += "rel-9,sternum-body,,lies_at_level,vertebra-t7,,typical,,test\n"
    relations.write_text(rows, encoding="utf-8")
    found = findings(tiny_pack)["levels"]
    assert [f.where for f in found.faults] == ["relations.csv: rel-8"]
    assert found.measures[1].value == 25  # from the manubrium at 35 mm down to T7 at 10 mm


def test_all_faults_of_the_quick_rules_come_together(tiny_pack, edit):
    edit(tiny_pack / "structures.csv", "manubrium,bone", "manubrium,bon")
    edit(tiny_pack / "relations.csv", "articulates_with", "kisses")
    assert {f.where.split(":")[0] for f in check_pack(tiny_pack)} == {
        "structures.csv", "relations.csv"
    }  # fmt: skip


def declare(pack, *rows):
    text = "\n".join(["rule,applies_to,value,reason,source", *rows]) + "\n"
    (pack / "exemptions.csv").write_text(text, encoding="utf-8")


def test_a_pack_of_meshes_and_terms_alone_is_not_at_fault(tiny_pack, findings):
    for name in ("features.csv", "relations.csv", "patches.json", "neighbours.csv"):
        (tiny_pack / name).unlink()
    found = findings(tiny_pack)
    assert [f.rule for f in found.values() if f.state is State.BROKEN] == []
    assert {f.rule for f in found.values() if f.state is State.SKIPPED} >= {
        "landmark-symmetry", "facets", "overlap-at-phase-0.5"
    }  # fmt: skip


def mark(pack, rows, places):
    columns = "id,type,side,name_en,name_la,ta98_code,ta2_id,definition,structures,source,caution"
    lines = [f"{id_},point,{side},Mark,,,,here,,test," for id_, side in rows]
    (pack / "landmarks.csv").write_text("\n".join([columns, *lines]) + "\n", encoding="utf-8")
    (pack / "landmarks.json").write_text(json.dumps({k: [v] for k, v in places.items()}))


def test_landmarks_of_both_sides_are_mirror_images(tiny_pack, findings):
    rows = [("nipple", "both"), ("navel", "midline"), ("apex", "left")]
    places = {"nipple-left": [90, -80, 10], "nipple-right": [-90, -80, 10], "navel": [0, -90, -200]}
    mark(tiny_pack, rows, places | {"apex": [80, -90, -30]})
    found = findings(tiny_pack)["landmark-symmetry"]
    assert [f.where for f in found.faults] == ["landmarks.csv: apex"]
    declare(tiny_pack, "one-sided,apex,,the heart lies on the left,test")
    assert findings(tiny_pack)["landmark-symmetry"].faults == ()
    mark(tiny_pack, rows, places | {"apex": [80, -90, -30], "nipple-right": [-90, -80, 14]})
    found = findings(tiny_pack)["landmark-symmetry"]
    assert {f.where for f in found.faults} == {
        "landmarks.csv: nipple-left", "landmarks.csv: nipple-right"
    }  # fmt: skip
    assert found.measures[-1].value == 4


def test_a_misconception_about_nothing_is_named(tiny_pack, findings):
    (tiny_pack / "misconceptions.csv").write_text(
        "id,topic,structures,wrong,correct,explanation,source\n"
        "one,Ribs,rib-1-left,wrong,right,because,test\n"
        "two,Ribs,rib-77-left,wrong,right,because,\n"
    )
    found = findings(tiny_pack)["misconceptions"]
    assert found.measures[0].value == 2
    assert [f.what for f in found.faults] == ["rib-77-left is no structure", "no source"]


def test_an_id_of_a_relation_stands_once(tiny_pack, edit, findings):
    edit(tiny_pack / "relations.csv", "rel-2", "rel-1")
    assert [f.what for f in findings(tiny_pack)["relation-ends"].faults] == ["its id stands twice"]


def test_a_mesh_on_one_side_alone_is_named(tiny_pack, rebuild, findings):
    rebuild(tiny_pack, {"rib-2-right": None})
    said = {f.what for f in findings(tiny_pack)["structure-symmetry"].faults}
    assert said == {"it or rib-2-right has no mesh", "it or rib-2-left has no mesh"}


def test_the_level_of_a_feature_is_that_of_its_patch(tiny_pack, findings):
    relations = tiny_pack / "relations.csv"
    rows = relations.read_text(encoding="utf-8")
    rows += "rel-8,rib-2-left,rib-head,lies_at_level,manubrium,,typical,,test\n"
    rows += "rel-9,cage,,lies_at_level,manubrium,,typical,,test\n"
    rows += "rel-7,rib-2-left,rib-tail,lies_at_level,manubrium,,typical,,test\n"
    relations.write_text(rows, encoding="utf-8")
    found = findings(tiny_pack)["levels"]
    assert [m.value for m in found.measures] == [2, 0]  # the tail has no patch
