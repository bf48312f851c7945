"""Each rule of names, ids and texts names what breaks it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("table", "old", "new", "rule", "where", "what"),
    [
        ("structures.csv", "Os manubrium", "Os sternum body", "names", "sternum-body",
         "manubrium has the same Latin name"),
        ("structures.csv", "sternum,Manubrium,Manubrium", "sternum,Manubrium,Ulnar nerve", "names",
         "manubrium", "its name calls it nerve, its kind is bone"),
        ("structures.csv", "rib-2-left,bone,left,2", "rib-2-left,bone,left,3", "numbers",
         "rib-2-left", "its id says 2, its number is 3"),
        ("structures.csv", "ribs,Left rib 2,Left rib 2", "ribs,Left rib 5,Left rib 2", "numbers",
         "rib-2-left", "its label says 5, its number is 2"),
        ("structures.csv", "ribs,Left rib 2,Left rib 2", "ribs,Left rib 2,Left third rib",
         "numbers", "rib-2-left", "its English name says 3, its number is 2"),
        ("structures.csv", "ribs,Left rib 2,Left rib 2", "ribs,Right rib 2,Left rib 2",
         "text-sides", "rib-2-left", "its label speaks of the right one"),
        ("structures.csv", "Os manubrium,verified,,,,", "Os manubrium,verified,,FMA:0,exact,",
         "id-forms", "manubrium", "'FMA:0' is no id of FMA"),
        ("features.csv", "Caput,verified,,,,,", "Caput,verified,,,A2.3,,", "id-forms", "rib-head",
         "'A2.3' is no id of TA98"),
        ("features.csv", "Hind end,test", "Hind end,", "features", "rib-head", "no source"),
        ("features.csv", "Hind end,test", ",test", "features", "rib-head", "no description"),
        ("features.csv", "rib-1..3", "rib-7..9", "features", "rib-head", "applies to nothing"),
    ],
)  # fmt: skip
def test_a_fault_of_wording_is_named(tiny_pack, edit, findings, table, old, new, rule, where, what):  # noqa: PLR0913, PLR0917 - a table of cases
    edit(tiny_pack / table, old, new)
    faults = findings(tiny_pack)[rule].faults
    assert any(where in f.where and what in f.what for f in faults), faults


def test_a_description_gives_the_number_and_side_of_its_structure(tiny_pack, findings):
    path = tiny_pack / "structures.csv"
    text = path.read_text(encoding="utf-8")
    lines = [describe(line, "The right fifth rib.") if line.startswith("rib-2-left") else line
             for line in text.splitlines()]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = findings(tiny_pack)
    assert [f.what for f in found["numbers"].faults] == ["its description says 5, its number is 2"]
    assert [f.what for f in found["text-sides"].faults] == [
        "its description speaks of the right one"
    ]


def describe(line: str, text: str) -> str:
    cells = line.split(",")
    return ",".join([*cells[:-3], text, *cells[-2:]])


def test_an_id_of_a_feature_stands_once(tiny_pack, findings):
    path = tiny_pack / "features.csv"
    rows = path.read_text(encoding="utf-8")
    path.write_text(rows + rows.splitlines()[-1] + "\n", encoding="utf-8")
    assert [f.what for f in findings(tiny_pack)["features"].faults] == ["its id stands twice"]
