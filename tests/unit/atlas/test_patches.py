"""Patches survive the disk, and a damaged file is refused with a clear text."""

from __future__ import annotations

import base64
import dataclasses
import json
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.neighbours import Neighbour, read_neighbours, write_neighbours
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.patches import (
    PATCHES,
    PatchFile,
    _packed,
    _unpacked,
    anchor,
    middle,
    write_patches,
)
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.examination import check_pack
from anatomyapp.errors import PackError

RIB = StructureId("rib-1-left")


@given(st.lists(st.booleans(), min_size=1, max_size=70))
def test_any_choice_of_vertices_comes_back(chosen):
    indices = np.flatnonzero(chosen).astype(np.uint32)
    text = _packed(indices, len(chosen))
    assert np.array_equal(_unpacked(text, len(chosen), "here"), indices)


@given(st.text(max_size=12), st.integers(1, 40))
def test_any_other_text_is_refused_or_in_range(text, count):
    with suppress(PackError):
        assert (_unpacked(text, count, "here") < count).all()


def test_patches_are_read_when_first_asked_for(tiny_pack):
    atlas = read_pack(tiny_pack)
    (tiny_pack / PATCHES).write_text("{", encoding="utf-8")
    with pytest.raises(PackError, match=r"patches\.json"):
        atlas.patches(RIB)
    with pytest.raises(PackError, match=r"patches\.json"):
        check_pack(tiny_pack)


def test_a_structure_without_patches_has_none(tiny_atlas):
    assert tiny_atlas.patches(StructureId("manubrium")) == {}
    assert list(tiny_atlas.patches(RIB)["rib-head"]) == [1, 3, 5, 7]


def test_the_same_patches_give_the_same_bytes(tiny_atlas, tmp_path):
    sets = {RIB: tiny_atlas.patches(RIB)}
    for name in ("one.json", "two.json"):
        write_patches(tmp_path / name, sets, tiny_atlas.meshes, tiny_atlas.digest)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d | {"format": 2}, "format"),
        (lambda d: d | {"more": 1}, "more"),
        (lambda d: d | {"meshes_sha256": "0" * 64}, "other meshes"),
        (lambda d: d | {"patches": {"rib-77-left": {}}}, "has no mesh"),
        (lambda d: d | {"patches": {RIB: {"rib-head": "AAAA"}}}, "as many"),
        (lambda d: d | {"patches": {RIB: {"rib-head": "A*=="}}}, "no base64"),
        (lambda d: d | {"patches": {RIB: {"rib-head": [1]}}}, "rib-head"),
    ],
)
def test_a_wrong_entry_is_named(tiny_pack, change, said):
    path = tiny_pack / PATCHES
    path.write_text(json.dumps(change(json.loads(path.read_text()))), encoding="utf-8")
    with pytest.raises(PackError, match=said):
        read_pack(tiny_pack).patches(RIB)


def test_bits_beyond_the_last_vertex_are_refused():
    text = base64.b64encode(bytes([0b1000_0000])).decode()
    with pytest.raises(PackError, match="as many"):
        _unpacked(text, 7, "here")


@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b"\xff\xfe", b"null"])
def test_a_file_of_something_else_is_refused(tmp_path, content):
    path = tmp_path / PATCHES
    path.write_bytes(content)
    with pytest.raises(PackError, match=r"patches\.json"):
        _ = PatchFile(path, {}, "").sets


def test_the_middle_of_a_face_is_its_centre(tiny_atlas):
    mesh = tiny_atlas.meshes[StructureId("manubrium")]
    top = np.array([1, 3, 5, 7], np.uint32)
    assert middle(mesh, top)[:2] == pytest.approx([0, -90])
    assert middle(mesh, top)[2] == 85
    assert np.isnan(middle(mesh, top[:0])).all()


def test_the_anchor_of_a_patch_on_both_sides_is_on_the_left(tiny_atlas):
    mesh = tiny_atlas.meshes[StructureId("manubrium")]
    assert mesh.vertices[anchor(mesh, np.arange(8, dtype=np.uint32)), 0] > 0


def test_a_missing_patch_and_a_joint_far_apart_are_faults(tiny_pack):
    path = tiny_pack / PATCHES
    document = json.loads(path.read_text())
    del document["patches"]["rib-2-left"]
    document["patches"]["manubrium"] = {"rib-head": document["patches"][RIB]["rib-head"]}
    path.write_text(json.dumps(document), encoding="utf-8")
    near = read_neighbours(tiny_pack / "neighbours.csv")
    near = (dataclasses.replace(near[0], gap_mm=2.5), near[1], *near[3:])
    write_neighbours(tiny_pack / "neighbours.csv", near)
    said = [str(fault) for fault in check_pack(tiny_pack)]
    assert any("rib-2-left" in text and "no patch of rib-head" in text for text in said)
    assert any("manubrium" in text and "no feature of it" in text for text in said)
    assert any("rel-3 are 2.5 mm apart" in text for text in said)
    assert any("rel-1 are far apart" in text for text in said)


def test_a_patch_that_is_no_mirror_image_is_a_fault(tiny_pack):
    path = tiny_pack / PATCHES
    document = json.loads(path.read_text())
    document["patches"]["rib-1-right"]["rib-head"] = _packed(np.array([0, 2, 4, 6], np.uint32), 8)
    path.write_text(json.dumps(document), encoding="utf-8")
    assert any("mirror image" in fault.what for fault in check_pack(tiny_pack))


def test_neighbours_survive_the_disk(tmp_path, tiny_atlas):
    pair = Neighbour(RIB, StructureId("manubrium"), 1.25)
    write_neighbours(tmp_path / "neighbours.csv", [pair])
    assert read_neighbours(tmp_path / "neighbours.csv") == (pair,)
    assert read_neighbours(tmp_path / "none.csv") == ()
    assert tiny_atlas.near(RIB) == {StructureId("costal-cartilage-1-left"): 0.0}


@pytest.mark.parametrize("gap", ["-1", "nan", "inf", "far"])
def test_a_gap_that_is_no_distance_is_refused(tmp_path, gap):
    path = tmp_path / "neighbours.csv"
    path.write_text(f"subject,object,gap_mm,source\na,b,{gap},test\n", encoding="utf-8")
    with pytest.raises(PackError, match="no distance"):
        read_neighbours(path)
