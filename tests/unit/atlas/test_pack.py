"""A pack is read whole or refused with a message that says where, what and what to do."""

from __future__ import annotations

import contextlib
import json
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.glb import read_meshes, write_meshes
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_manifest, read_pack, write_pack
from anatomyapp.atlas.rounding import rounded
from anatomyapp.atlas.structure import IdScope, Side, StructureId
from anatomyapp.atlas.tables import MISCONCEPTION_COLUMNS
from anatomyapp.check.examination import check_pack
from anatomyapp.errors import PackError

MANUBRIUM = StructureId("manubrium")
UP = np.array([0, 0, 1], np.float32)
GREY = np.full(500, 200, np.uint8)
LEVELLED = Mesh(
    vertices=np.array([[0, 0, 0], [9, 0, 0], [0, 9, 0], [0, 0, 9]], np.float32),
    faces=np.array([[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]], np.uint32),
    normals=np.tile(UP, (4, 1)),
    occlusion=GREY[:4],
    levels=(np.array([[0, 1, 2], [0, 2, 1]], np.uint32), np.array([[1, 2, 3]], np.uint32)),
)


def test_a_pack_is_read_with_its_terms_and_meshes(tiny_atlas):
    rib = tiny_atlas.structures[StructureId("rib-2-left")]
    assert (rib.label, rib.side, rib.number) == ("Left rib 2", Side.LEFT, 2)
    assert len(tiny_atlas.meshes) == len(tiny_atlas.structures) - 1
    assert [s.id for s in tiny_atlas.stations] == ["sternum", "ribs"]
    assert len(tiny_atlas.digest) == 64


def test_meshes_come_back_as_they_were_written(tiny_atlas, tmp_path):
    write_meshes(tmp_path / "again.glb", tiny_atlas.meshes)
    again = read_meshes(tmp_path / "again.glb")
    assert list(again) == list(tiny_atlas.meshes)
    for name, mesh in tiny_atlas.meshes.items():
        np.testing.assert_allclose(again[name].vertices, mesh.vertices, atol=1e-4)
        np.testing.assert_array_equal(again[name].faces, mesh.faces)
        np.testing.assert_allclose(again[name].normals, mesh.normals, atol=0.006)
        np.testing.assert_array_equal(again[name].occlusion, mesh.occlusion)


def test_positions_come_back_within_five_micrometres_and_exactly_the_second_time(tmp_path):
    rng = np.random.default_rng(1)
    vertices = rng.uniform((-40, -200, -300), (90, 60, 200), (500, 3)).astype(np.float32)
    mesh = replace(LEVELLED, vertices=vertices, normals=np.tile(UP, (500, 1)), occlusion=GREY[:500])
    for name in ("first.glb", "again.glb"):
        write_meshes(tmp_path / name, {MANUBRIUM: mesh})
        mesh = read_meshes(tmp_path / name)[MANUBRIUM]
    assert np.abs(mesh.vertices - vertices).max() <= 0.005
    assert np.array_equal(mesh.vertices, rounded(replace(LEVELLED, vertices=vertices)).vertices)
    assert (tmp_path / "first.glb").read_bytes() == (tmp_path / "again.glb").read_bytes()


def test_the_mirror_image_is_rounded_to_the_mirror_image():
    vertices = np.random.default_rng(2).uniform(-120, 90, (300, 3)).astype(np.float32)
    flip = np.array([-1, 1, 1], np.float32)
    left, right = (rounded(replace(LEVELLED, vertices=v)) for v in (vertices, vertices * flip))
    assert np.array_equal(left.vertices * flip, right.vertices)


def test_coarser_levels_come_back_and_other_viewers_see_the_full_mesh_alone(tmp_path):
    trimesh = pytest.importorskip("trimesh")
    file = tmp_path / "levels.glb"
    write_meshes(file, {MANUBRIUM: LEVELLED, StructureId("xiphoid-process"): LEVELLED})
    again = read_meshes(file)
    assert [len(faces) for faces in again[MANUBRIUM].levels] == [2, 1]
    for found, written in zip(again[MANUBRIUM].levels, LEVELLED.levels, strict=True):
        np.testing.assert_array_equal(found, written)
    scene = trimesh.load(file, force="scene")
    assert set(scene.graph.nodes_geometry) == {"manubrium", "xiphoid-process"}
    assert [len(scene.geometry[scene.graph[n][1]].faces) for n in again] == [4, 4]


def test_a_file_of_floats_without_levels_is_read(tmp_path):
    file = tmp_path / "floats.glb"
    file.write_bytes(float_file())
    mesh = read_meshes(file)[MANUBRIUM]
    np.testing.assert_array_equal(mesh.vertices, [[0, 0, 0], [1000, 0, 0], [0, 0, 1000]])
    np.testing.assert_array_equal(mesh.normals, np.tile(UP, (3, 1)))
    assert mesh.levels == ()


def test_the_same_meshes_give_the_same_bytes(tiny_atlas, tmp_path):
    for name in ("a.glb", "b.glb"):
        write_meshes(tmp_path / name, tiny_atlas.meshes)
    assert (tmp_path / "a.glb").read_bytes() == (tmp_path / "b.glb").read_bytes()


def test_a_foreign_reader_finds_left_up_and_front_where_gltf_wants_them(tiny_pack):
    trimesh = pytest.importorskip("trimesh")
    scene = trimesh.load(tiny_pack / "meshes.glb", force="scene")
    transform, geometry = scene.graph["rib-3-left"]
    centre = scene.geometry[geometry].copy().apply_transform(transform).bounds.mean(axis=0)
    np.testing.assert_allclose(centre, [0.085, 0.0, 0.055], atol=1e-6)


def test_a_large_mesh_keeps_indices_beyond_sixteen_bits(tmp_path):
    count = 70_000
    mesh = Mesh(
        vertices=np.zeros((count, 3), np.float32),
        faces=np.array([[0, 1, count - 1]], np.uint32),
        normals=np.tile(np.float32([0, 0, 1]), (count, 1)),
        occlusion=np.zeros(count, np.uint8),
    )
    write_meshes(tmp_path / "large.glb", {MANUBRIUM: mesh})
    assert read_meshes(tmp_path / "large.glb")[MANUBRIUM].faces[0, 2] == count - 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d["nodes"][2].update(mesh=99), "not there"),
        (lambda d: d["nodes"][2].update(scale=[1.0, 1.0, 1.0]), "vertices of its own"),
        (lambda d: d["meshes"][1]["primitives"][0].update(attributes={}), "vertices of its own"),
        (lambda d: d["nodes"][0]["extensions"]["MSFT_lod"].update(ids=[99]), "not there"),
        (lambda d: d["nodes"][0]["extensions"]["MSFT_lod"].update(ids=[2] * 9), "at most 8"),
        (lambda d: d["nodes"][0]["extensions"]["MSFT_lod"].update(ids=[-1]), "greater than"),
        (lambda d: d["accessors"][4].update(count=5), "fit together"),
        (lambda d: d["accessors"][5].update(byteOffset=44), "beyond"),
        (lambda d: d["accessors"][5].update(byteOffset=2**40), "beyond"),
        (lambda d: d["bufferViews"][1].update(byteOffset=0, byteLength=48), "fit together"),
        (lambda d: d["bufferViews"][0].update(byteStride=1), "unexpected stride"),
        (lambda d: d["nodes"][0].update(scale=[1.0, 2.0, 1.0]), "stretched"),
        (lambda d: d["nodes"][0].update(scale=[0.0, 0.0, 0.0]), "greater than"),
        (lambda d: d["nodes"][0].update(translation=[0.0, 1e300, 0.0]), "less than"),
        (lambda d: d["nodes"][0].update(rotation=[0.0, 0.0, 0.0, 1.0]), "rotation"),
        (lambda d: d["nodes"][0].update(children=[1]), "children"),
        (lambda d: d["nodes"][0].update(name=""), "no name"),
        (lambda d: repeat(d, 4), "share parts"),
        (lambda d: d["scenes"][0].update(nodes=[0, 99]), "not there"),
        (lambda d: d.update(extensionsRequired=["KHR_draco_mesh_compression"]), "Required"),
    ],
)
def test_hostile_levels_and_places_are_refused(tmp_path, change, said):
    file = tmp_path / "levels.glb"
    write_meshes(file, {MANUBRIUM: LEVELLED, StructureId("xiphoid-process"): LEVELLED})
    document, binary = chunks(file)
    change(document)
    file.write_bytes(glb(document, binary))
    with pytest.raises(PackError, match=said):
        read_meshes(file)


@pytest.mark.parametrize("name", ["pack.json", "structures.csv", "meshes.glb"])
def test_a_missing_file_is_named(tiny_pack, name):
    (tiny_pack / name).unlink()
    with pytest.raises(PackError, match=name):
        read_pack(tiny_pack)


def test_a_damaged_mesh_file_is_noticed_by_its_checksum(tiny_pack):
    path = tiny_pack / "meshes.glb"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(PackError, match="checksum"):
        read_pack(tiny_pack)


def test_a_pack_of_a_newer_format_asks_for_a_newer_program(tiny_pack):
    change_manifest(tiny_pack, format=99)
    with pytest.raises(PackError, match="update the program"):
        read_manifest(tiny_pack)


def test_an_unknown_entry_of_the_manifest_is_named(tiny_pack):
    change_manifest(tiny_pack, licens="MIT")
    with pytest.raises(PackError, match="licens"):
        read_manifest(tiny_pack)


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, "\ufeff\x00", '{"format": "1"}'])
def test_a_broken_manifest_is_refused(tiny_pack, text):
    (tiny_pack / "pack.json").write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=r"pack\.json"):
        read_manifest(tiny_pack)


def test_a_mesh_that_no_row_names_is_refused(tiny_pack, tiny_atlas):
    meshes = dict(tiny_atlas.meshes) | {StructureId("rib-9-left"): tiny_atlas.meshes[MANUBRIUM]}
    write_pack(tiny_pack, read_manifest(tiny_pack), meshes)
    with pytest.raises(PackError, match="rib-9-left"):
        read_pack(tiny_pack)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("midline,,sternum,Manubrium", "middle,,sternum,Manubrium", "side 'middle'"),
        ("left,1,ribs", "left,one,ribs", "number 'one'"),
        ("left,1,ribs", "left,1,ribs,more", "cells"),
        ("rib-1-left,", "Rib 1,", "no id"),
        ("rib-1-right,", "rib-1-left,", "twice"),
        (",Manubrium,Manubrium", ",,Manubrium", "label"),
        ("id,kind", "name,kind", "column id"),
    ],
)
def test_a_fault_in_a_table_is_named_with_its_line(tiny_pack, old, new, said):
    path = tiny_pack / "structures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=rf"structures\.csv: line \d+.*{said}"):
        read_pack(tiny_pack)


def test_a_table_in_another_encoding_is_refused(tiny_pack):
    (tiny_pack / "structures.csv").write_bytes(b"id\xff")
    with pytest.raises(PackError, match="UTF-8"):
        read_pack(tiny_pack)


def test_ids_keep_their_scope(tiny_pack):
    path = tiny_pack / "structures.csv"
    text = path.read_text(encoding="utf-8")
    line = next(row for row in text.splitlines() if row.startswith("manubrium"))
    cells = line.split(",")
    cells[10:12] = ["FMA:7486", "exact"]
    path.write_text(text.replace(line, ",".join(cells)), encoding="utf-8")
    fma = read_pack(tiny_pack).structures[MANUBRIUM].fma
    assert fma is not None
    assert (fma.id, fma.scope) == ("FMA:7486", IdScope.EXACT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_to_the_mesh_file_does_more_than_raise_an_error(tiny_pack, data):
    path = tiny_pack / "meshes.glb"
    whole = path.read_bytes()
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    length = data.draw(st.integers(0, len(content)))
    damaged = path.with_name("damaged.glb")
    damaged.write_bytes(bytes(content[:length]) if data.draw(st.booleans()) else bytes(content))
    with contextlib.suppress(PackError):
        meshes = read_meshes(damaged)
        assert all(int(m.faces.max(initial=0)) < max(len(m.vertices), 1) for m in meshes.values())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("meshes", 0, "primitives", 0, "indices"), 10_000),
        (("meshes", 0, "primitives", 0, "attributes", "POSITION"), -1),
        (("accessors", 0, "bufferView"), 10_000),
        (("accessors", 0, "count"), 2**40),
        (("accessors", 0, "componentType"), 5121),
        (("bufferViews", 0, "byteOffset"), 2**40),
        (("bufferViews", 0, "byteStride"), 4),
        (("bufferViews", 1, "byteStride"), 3),
        (("nodes", 0, "mesh"), 10_000),
        (("nodes", 1, "name"), "manubrium"),
    ],
)
def test_a_hostile_entry_of_the_mesh_file_is_refused(tiny_pack, path, value):
    file = tiny_pack / "meshes.glb"
    document, binary = chunks(file)
    entry = document
    for key in path[:-1]:
        entry = entry[key]
    entry[path[-1]] = value
    file.write_bytes(glb(document, binary))
    with pytest.raises(PackError, match=r"meshes\.glb"):
        read_meshes(file)


def repeat(document: dict, times: int) -> None:
    """Give one mesh to several structures."""
    node, first = document["nodes"][0], len(document["nodes"])
    document["nodes"] += [node | {"name": f"rib-{i}"} for i in range(times)]
    document["scenes"][0]["nodes"] = list(range(first, first + times))


def change_manifest(folder: Path, **entries: object) -> None:
    path = folder / "pack.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | entries), encoding="utf-8")


def chunks(file: Path) -> tuple[dict, bytes]:
    content = file.read_bytes()
    (length,) = struct.unpack_from("<I", content, 12)
    return json.loads(content[20 : 20 + length]), content[28 + length :]


def float_file() -> bytes:
    """Return a file as earlier versions wrote it: a triangle of float positions, in metres."""
    positions = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32).tobytes()
    normals = np.tile(np.array([0, 127, 0, 0], np.int8), (3, 1)).tobytes()
    colours = np.full((3, 4), 255, np.uint8).tobytes()
    indices = np.array([0, 1, 2, 0], np.uint16).tobytes()
    views, start = [], 0
    for part in (positions, normals, colours, indices):
        views.append({"buffer": 0, "byteOffset": start, "byteLength": len(part)})
        start += len(part)
    views[1]["byteStride"] = 4
    kinds = ((5126, "VEC3"), (5120, "VEC3"), (5121, "VEC4"), (5123, "SCALAR"))
    accessors = [
        {"bufferView": i, "componentType": code, "count": 3, "type": kind}
        for i, (code, kind) in enumerate(kinds)
    ]
    attributes = {"POSITION": 0, "NORMAL": 1, "COLOR_0": 2}
    document = {
        "asset": {"version": "2.0"},
        "scenes": [{"nodes": [0]}],
        "nodes": [{"name": "manubrium", "mesh": 0}],
        "meshes": [{"primitives": [{"attributes": attributes, "indices": 3}]}],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": start}],
    }
    return glb(document, positions + normals + colours + indices)


def glb(document: dict, binary: bytes) -> bytes:
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    size = 28 + len(text) + len(binary)
    head = struct.pack("<III", 0x46546C67, 2, size) + struct.pack("<II", len(text), 0x4E4F534A)
    return head + text + struct.pack("<II", len(binary), 0x004E4942) + binary


def test_a_pack_may_name_the_stations_that_are_shown_first(tiny_pack):
    assert read_pack(tiny_pack).shown_first == frozenset(read_pack(tiny_pack).meshes)
    change_manifest(tiny_pack, shown_first=["sternum"])
    atlas = read_pack(tiny_pack)
    assert atlas.shown_first == {s.id for s in atlas.at_station("sternum") if s.id in atlas.meshes}
    change_manifest(tiny_pack, shown_first=["heart"])
    assert [f.where for f in check_pack(tiny_pack)] == ["pack.json: shown_first"]


def test_a_structure_may_say_why_it_has_no_mesh(tiny_pack):
    path = tiny_pack / "structures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    named = "space-1,space,midline,,ribs,Space,Space,Spatium,derived,,,,,,,,cage,,,test,A space."
    rows = [f"{lines[0]},not_modelled", *(f"{line}," for line in lines[1:]), named]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    structures = read_pack(tiny_pack).structures
    assert structures[StructureId("space-1")].not_modelled == "A space."
    assert not structures[MANUBRIUM].not_modelled


def test_misconceptions_are_read_where_the_pack_has_some(tiny_pack):
    assert read_pack(tiny_pack).misconceptions == ()
    text = (
        ",".join(MISCONCEPTION_COLUMNS) + "\nmis-1,count,rib-1-left|manubrium,No.,Yes.,So.,test\n"
    )
    (tiny_pack / "misconceptions.csv").write_text(text, encoding="utf-8")
    (found,) = read_pack(tiny_pack).misconceptions
    assert (found.wrong, found.correct) == ("No.", "Yes.")
    assert found.structures == ("rib-1-left", "manubrium")
