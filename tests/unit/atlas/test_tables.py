from __future__ import annotations

from pathlib import Path

import pytest

from anatomyapp.atlas.structure import Blood, StructureId
from anatomyapp.atlas.tables import STRUCTURE_COLUMNS, read_structures
from anatomyapp.content import models_folder
from anatomyapp.errors import PackError


def table(folder: Path, *rows: tuple[str, str, str]) -> Path:
    """Write a table of structures of these ids, kinds and blood."""
    path = folder / "structures.csv"
    lines = [
        ",".join([id_, kind, "midline", *[""] * 2, id_, id_, *[""] * 13, carries])
        for id_, kind, carries in rows
    ]
    path.write_text("\n".join([",".join((*STRUCTURE_COLUMNS, "carries")), *lines]) + "\n")
    return path


def test_arteries_carry_oxygen_rich_blood_and_veins_oxygen_poor_if_nothing_is_said(tmp_path):
    found = read_structures(
        table(tmp_path, ("aorta", "artery", ""), ("cava", "vein", ""), ("rib", "bone", ""))
    )
    carried = [structure.carries for structure in found.values()]
    assert carried == [Blood.OXYGEN_RICH, Blood.OXYGEN_POOR, None]


def test_a_row_says_what_blood_its_vessel_carries(tmp_path):
    found = read_structures(table(tmp_path, ("pulmonary-trunk", "artery", "oxygen-poor")))
    assert found[StructureId("pulmonary-trunk")].carries is Blood.OXYGEN_POOR


def test_unknown_blood_is_refused_with_its_line(tmp_path):
    with pytest.raises(PackError, match=r"line 2.*carries"):
        read_structures(table(tmp_path, ("aorta", "artery", "red")))


def test_the_vessels_of_the_lungs_carry_what_their_kind_does_not_say():
    found = read_structures(models_folder() / "thorax" / "structures.csv").values()
    vessels = [s for s in found if s.kind in {"artery", "vein"}]
    pulmonary = [s for s in vessels if "pulmonary" in s.id]
    assert {(s.kind, s.carries) for s in pulmonary} == {
        ("artery", Blood.OXYGEN_POOR),
        ("vein", Blood.OXYGEN_RICH),
    }
    assert {(s.kind, s.carries) for s in vessels if s not in pulmonary} == {
        ("artery", Blood.OXYGEN_RICH),
        ("vein", Blood.OXYGEN_POOR),
    }
