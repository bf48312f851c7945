"""Expected figures are measured as they are defined, and damaged tables are refused."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.landmark import LANDMARK_COLUMNS, LANDMARKS, write_geometry
from anatomyapp.atlas.pack import Derived, read_manifest, read_pack, write_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.exemptions import read_exemptions
from anatomyapp.check.expectations import read_expectations
from anatomyapp.check.finding import State
from anatomyapp.errors import PackError

COLUMNS = (
    "id,figure,subject,subject_point,object,object_point,low,high,unit,holds_for,status,"
    "claim,source"
)
KNOWN = {"manubrium", "rib-1-left", "rib-1-right"}


def expect(pack, *rows):
    lines = [f"{row},everyone,own,so it is,test" for row in rows]
    (pack / "expectations.csv").write_text("\n".join([COLUMNS, *lines]) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "value", "kept"),
    [
        ("a,height-above,manubrium,superior,sternum-body,inferior,155,155,mm", 155, True),
        ("a,height-above,sternum-body,superior,manubrium,inferior,0,,mm", -5, False),
        ("a,from-midline,rib-1-left,left+superior,,,90,100,mm", 95, True),
        ("a,from-midline,rib-1-left,right,,,,20,mm", 25, False),
        ("a,volume,sternum-body,,,,0.4,0.5,l", 40 * 12 * 100 / 1e6, False),
        ("a,triangles,cage|rib-1..2,,,,,144,triangles", 132, True),
        ("a,triangles,rib-1..2,,,,,47,triangles", 48, False),
        ("a,file-size,,,,,,1,MB", 0.01, True),
        ("a,levels-of-detail,cage,,,,2,,levels", 0, False),
        ("a,height-above,rib-2-left,rib-head,rib-3-left,superior,40,40,mm", 40, True),
    ],
)
def test_a_figure_is_measured(tiny_pack, findings, row, value, kept):
    expect(tiny_pack, row)
    found = findings(tiny_pack)["a"]
    tolerance = 0.5 if "file-size" in row else 1e-3
    assert found.measures[0].value == pytest.approx(value, abs=tolerance)
    assert (found.state is State.PROVEN) is kept
    assert kept or "so it is" in found.faults[0].what


def test_what_has_no_mesh_is_skipped_and_said(tiny_pack, findings):
    expect(tiny_pack, "a,level,manubrium,rib-head,vertebra-t1..t12,rib-head,4,5,level",
           "b,volume,cage,,,,0,,l")  # fmt: skip
    found = findings(tiny_pack)
    assert found["a"].skipped == "the pack has no mesh, patch or landmark for it"
    assert found["b"].state is State.PROVEN  # by its parts


def test_the_level_of_a_point_is_read_off_the_vertebral_body(tiny_pack, findings):
    """T7's body reaches from -10 to 10 mm: 7 is its middle, 6.6 its upper border."""
    features = tiny_pack / "features.csv"
    text = features.read_text(encoding="utf-8")
    features.write_text(text + "plates,vertebra-t7,Plates,Plana,verified,,,,,Ends,test\n")
    atlas = read_pack(tiny_pack)
    patches = {id_: atlas.patches(id_) for id_ in atlas.meshes if atlas.patches(id_)}
    patches[StructureId("vertebra-t7")] = {"plates": np.arange(8, dtype=np.uint32)}
    write_pack(tiny_pack, read_manifest(tiny_pack), atlas.meshes, Derived(patches, ()))
    expect(tiny_pack,
           "upper,level,rib-3-left,superior,vertebra-t7,plates,6.7,6.8,level",  # 6 mm above
           "above,level,manubrium,superior,vertebra-t7,plates,6.6,6.6,level")  # fmt: skip
    found = findings(tiny_pack)
    assert found["upper"].measures[0].value == pytest.approx(7 - 0.4 * 6 / 10)
    assert found["above"].measures[0].value == pytest.approx(6.6)  # beyond the last border


def test_a_structure_beside_a_landmark_is_measured_in_its_sagittal_plane(tiny_pack, findings):
    """The line at x = 33 cuts the box of the left rib 1, 25 to 95 mm, and misses the manubrium."""
    row = "line,line,midline,A line,,,,Beside it,rib-1-left,test,"
    text = "\n".join([",".join(LANDMARK_COLUMNS), row]) + "\n"
    (tiny_pack / LANDMARKS).write_text(text, encoding="utf-8")
    write_geometry(tiny_pack, {"line": np.array([[31.0, 0, 0], [35.0, 9, 9]])})
    expect(tiny_pack,
           "alone,from-midline,line,,,,33,33,mm",
           "beside,from-midline,rib-1-left|line,superior,,,33,33,mm",
           "above,height-above,rib-1-left|line,superior,line,,80.5,80.5,mm",
           "missed,height-above,manubrium|line,superior,line,,0,,mm")  # fmt: skip
    found = findings(tiny_pack)
    for name, value in (("alone", 33), ("beside", 33), ("above", 85 - 4.5)):
        assert found[name].measures[0].value == pytest.approx(value)
    assert found["missed"].skipped


def test_heights_in_front_are_those_of_the_anterior_half(tiny_pack, findings):
    row = "a,height-above-in-front,costal-cartilage-1-left,left,rib-1-left,superior,,0,mm"
    expect(tiny_pack, row)
    assert findings(tiny_pack)["a"].measures[0].value == pytest.approx(66 - 85)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a,weight,manubrium,,,,1,2,kg,everyone,own,so,test", "unknown figure"),
        ("a,volume,leg,,,,1,2,l,everyone,own,so,test", "has no 'leg'"),
        ("a,volume,manubrium,,,,one,2,l,everyone,own,so,test", "no number"),
        ("a,volume,manubrium,,,,nan,2,l,everyone,own,so,test", "not a number"),
        ("a,volume,manubrium,,,,1,2,l,everyone,guessed,so,test", "unknown status"),
        ("a,level,manubrium,tail,,,1,2,l,everyone,own,so,test", "no feature and no direction"),
        ("a,volume,manubrium,,,,,,l,everyone,own,so,test", "no range"),
        ("a,volume,manubrium,,,,3,2,l,everyone,own,so,test", "no range"),
        ("a,volume,manubrium,,,,1,2,l,nobody,own,so,test", "unknown holds_for"),
        ("a,volume,manubrium,,,,1,2,l,everyone,own,so,", "source is empty"),
        ("a,volume,manubrium,,,,1,2,l,everyone,own,so,test\n" * 2, "stands twice"),
    ],
)
def test_a_wrong_row_is_refused(tmp_path, row, said):
    (tmp_path / "expectations.csv").write_text(f"{COLUMNS}\n{row}\n", encoding="utf-8")
    with pytest.raises(PackError, match=said):
        read_expectations(tmp_path, KNOWN, {"rib-head"})


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("smell,manubrium,,so,test", "unknown rule"),
        ("one-sided,leg,,so,test", "has no 'leg'"),
        ("one-sided,manubrium,,,test", "no reason"),
        ("euler-number,manubrium,two,so,test", "no whole number"),
    ],
)
def test_a_wrong_exemption_is_refused(tmp_path, row, said):
    text = f"rule,applies_to,value,reason,source\n{row}\n"
    (tmp_path / "exemptions.csv").write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=said):
        read_exemptions(tmp_path, KNOWN)


@given(cells=st.lists(st.text('ab,|."\n-19', max_size=6), min_size=11, max_size=14))
def test_any_row_is_read_or_refused_clearly(tmp_path_factory, cells):
    folder = tmp_path_factory.mktemp("tables")
    (folder / "expectations.csv").write_text(f"{COLUMNS}\n{','.join(cells)}\n", encoding="utf-8")
    with suppress(PackError):
        read_expectations(folder, KNOWN, set())


def test_a_pack_without_the_tables_expects_nothing(tmp_path):
    assert read_expectations(tmp_path, KNOWN, {"rib-head"}) == ()
    assert read_exemptions(tmp_path, KNOWN) == ()


def test_a_facet_without_its_joint_is_named(tiny_pack, findings):
    expect(tiny_pack, "a,joint-gap,rib-1..3,rib-head,,,,2,mm", "b,joint-gap,cage,superior,,,,2,mm")
    found = findings(tiny_pack)
    assert found["facets-rib-head"].state is State.BROKEN
    assert "no joint of its rib-head" in found["facets-rib-head"].faults[0].what
    assert len(found["facets-rib-head"].faults) == 6
    assert found["facets-superior"].skipped == "the pack has no mesh for it"


def test_facets_that_are_apart_or_turned_away_are_named(tiny_pack, findings):
    """The heads of ribs 1 and 2 are their upper faces: 40 mm apart, and both face upwards."""
    relations = tiny_pack / "relations.csv"
    text = relations.read_text(encoding="utf-8")
    rows = [f"r{s},rib-2-{s},rib-head,articulates_with,rib-1-{s},rib-head,typical,,test\n"
            for s in ("left", "right")]  # fmt: skip
    relations.write_text(text + "".join(rows), encoding="utf-8")
    found = findings(tiny_pack)["facets-rib-head"]
    said = [f.what for f in found.faults]
    assert sum("mm apart" in what for what in said) == 2
    assert sum("do not face each other" in what for what in said) == 2
    assert found.measures[0].value == 2
    assert found.measures[1].value > 35
