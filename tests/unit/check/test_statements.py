"""Each rule of what relations say names what breaks it, and leaves alone what holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.tables import RELATION_COLUMNS


def say(pack, *rows, keep=True):
    """Add relations to a pack: subject, predicate, object and, if need be, strength."""
    path = pack / "relations.csv"
    lines = path.read_text(encoding="utf-8").splitlines() if keep else [",".join(RELATION_COLUMNS)]
    for number, row in enumerate(rows):
        subject, predicate, thing, *strength = row.split()
        cells = [f"new-{number}", subject, "", predicate, thing, "", *(strength or ["typical"])]
        lines.append(",".join([*cells, "", "test"]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def stacked(tiny_pack, tiny_atlas, rebuild):
    """Return the pack with the left rib 3 straight below rib 2."""
    above = tiny_atlas.meshes["rib-2-left"]
    below = replace(above, vertices=above.vertices - np.array([0, 0, 30], np.float32))
    rebuild(tiny_pack, {"rib-3-left": below})
    return tiny_pack


def said(findings, rule):
    return [(f.where, f.what) for f in findings[rule].faults]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("rib-1-left innervated_by manubrium", "manubrium, of kind bone"),
        ("manubrium inserts_on sternum-body", "manubrium, of kind bone"),
        ("manubrium articulates_with cage", "cage, of kind group"),
        ("manubrium branch_of costal-cartilage-1-left", "branch_of joins bone and cartilage"),
    ],
)
def test_a_predicate_joins_fitting_kinds_alone(tiny_pack, findings, row, what):
    say(tiny_pack, row)
    ((where, found),) = said(findings(tiny_pack), "relation-kinds")
    assert where == "relations.csv: new-0"
    assert what in found


def test_left_is_not_joined_with_right_unless_declared(tiny_pack, findings):
    say(tiny_pack, "rib-1-left articulates_with costal-cartilage-1-right")
    assert said(findings(tiny_pack), "relation-sides") == [
        ("relations.csv: new-0", "rib-1-left and costal-cartilage-1-right are of different sides")
    ]
    (tiny_pack / "exemptions.csv").write_text(
        "rule,applies_to,value,reason,source\none-sided,new-0,,made so,test\n", encoding="utf-8"
    )
    assert findings(tiny_pack)["relation-sides"].faults == ()


@pytest.mark.parametrize(
    ("rows", "places", "what"),
    [
        (["manubrium part_of manubrium"], ["new-0"], "with itself"),
        (["manubrium articulates_with costal-cartilage-1-left"], ["new-0"], "the same"),
        (["manubrium lies_between cage"], ["new-0"], "nothing else"),
        (["manubrium superior_to sternum-body", "manubrium inferior_to sternum-body"],
         ["new-0", "new-1"], "superior_to"),
        (["manubrium part_of sternum-body", "sternum-body part_of cage", "cage part_of manubrium"],
         ["new-0", "new-1", "new-2"], "part_of"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_named(tiny_pack, findings, rows, places, what):
    say(tiny_pack, *rows)
    found = said(findings(tiny_pack), "relation-sense")
    assert [where for where, _ in found] == [f"relations.csv: {place}" for place in places]
    assert all(what in text for _, text in found)


def test_an_order_without_a_ring_makes_sense(tiny_pack, findings):
    say(tiny_pack, "manubrium part_of sternum-body", "sternum-body part_of cage",
        "manubrium part_of cage", "manubrium lies_between cage",
        "manubrium lies_between sternum-body")  # fmt: skip
    assert said(findings(tiny_pack), "relation-sense") == []


def test_a_series_keeps_step_with_its_numbers(tiny_pack, edit, findings):
    edit(tiny_pack / "structures.csv", "sternum-body,bone,midline,", "sternum-body,bone,midline,9")
    say(tiny_pack, *(f"rib-{n}-left lies_at_level rib-{n}-right" for n in (1, 2, 3)))
    assert said(findings(tiny_pack), "relation-series") == []
    say(tiny_pack, "rib-1-left lies_over rib-1-right", "rib-2-left lies_over rib-2-right",
        "rib-3-left lies_over rib-3-right", "rib-1-left lies_over rib-2-right",
        "rib-1-left lies_over rib-3-right variation")  # fmt: skip
    (fault,) = findings(tiny_pack)["relation-series"].faults
    assert str(fault) == (
        "relations.csv: new-3: rib-1-left and rib-2-right do not keep the series' step; "
        "name number 1, or call the row a variation."
    )


def test_a_series_leaves_no_number_out(tiny_pack, edit, findings):
    edit(tiny_pack / "structures.csv", "rib-3-left,bone,left,3", "rib-3-left,bone,left,4")
    say(tiny_pack, *(f"rib-{n}-left attaches_to cage" for n in (1, 2, 3)))
    found = said(findings(tiny_pack), "relation-series")
    assert found == [("relations.csv", "rib-#-left attaches_to cage leaves out number 3")]


def test_a_row_that_alone_names_other_features_is_named(tiny_pack, edit, findings):
    say(tiny_pack, *(f"rib-{n}-left attaches_to manubrium" for n in (1, 2, 3)))
    assert said(findings(tiny_pack), "relation-series") == []
    edit(tiny_pack / "relations.csv", "new-1,rib-2-left,,", "new-1,rib-2-left,rib-head,")
    assert said(findings(tiny_pack), "relation-series") == [
        ("relations.csv: new-1", "it alone of its series names other features")
    ]


def test_a_vessel_leads_somewhere(tiny_pack, edit, findings):
    for side in ("left", "right"):
        edit(tiny_pack / "structures.csv", f"rib-3-{side},bone", f"rib-3-{side},vein")
    say(tiny_pack, "rib-3-left drains_into rib-3-left")
    assert said(findings(tiny_pack), "relation-courses") == [
        ("relations.csv: rib-3-right", "no row says where this vein leads")
    ]


@pytest.mark.parametrize(
    ("row", "holds"),
    [
        ("rib-3-left inferior_to rib-2-left", True),
        ("rib-3-left superior_to rib-2-left", False),
        ("rib-3-left superior_to rib-2-left variation", True),
        ("rib-3-left posterior_to manubrium", True),  # they do not cover one another
    ],
)
def test_positions_hold_where_meshes_cover_one_another(stacked, findings, row, holds):
    say(stacked, row)
    faults = findings(stacked)["positions"].faults
    assert ["the other way round" in f.what for f in faults] == ([] if holds else [True])


def test_an_unknown_strength_is_named(tiny_pack, findings):
    say(tiny_pack, "manubrium superior_to sternum-body certain")
    assert said(findings(tiny_pack), "relation-ends") == [
        ("relations.csv: new-0", "unknown strength 'certain'")
    ]
