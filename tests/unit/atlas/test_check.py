"""A check names every fault of a pack."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from anatomyapp.atlas.check import check_pack, measure, measure_all
from anatomyapp.atlas.pack import Derived, read_manifest, read_pack, write_pack
from anatomyapp.atlas.structure import StructureId

MANUBRIUM = StructureId("manubrium")


def test_a_sound_pack_has_no_fault(tiny_pack):
    assert check_pack(tiny_pack) == ()


@pytest.mark.parametrize(
    ("table", "old", "new", "where", "what"),
    [
        ("structures.csv", "manubrium,bone", "manubrium,bon", "manubrium", "unknown kind"),
        ("structures.csv", "Os manubrium", "", "manubrium", "no Latin name"),
        ("structures.csv", "cage,,,test\nsternum", "cage,,,\nsternum", "manubrium", "no source"),
        ("structures.csv", "rib-1-left,bone,left", "rib-1-left,bone,right", "rib-1-left", "side"),
        ("structures.csv", "rib-1-right", "rib-8-right", "rib-1-left", "other side"),
        ("structures.csv", "cage,,,test\nsternum", "gone,,,test\nsternum", "manubrium", "unknown"),
        ("structures.csv", ",,,test\nmanubrium", "manubrium,,,test\nmanubrium", "cage", "itself"),
        ("structures.csv", "sternum,Manubrium", "heart,Manubrium", "manubrium", "station"),
        ("structures.csv", "sternum,Manubrium", ",Manubrium", "manubrium", "no station"),
        ("relations.csv", "rel-1,rib-1-left", "rel-1,rib-99", "rel-1", "no structure"),
        ("relations.csv", "articulates_with", "kisses", "rel-1", "predicate"),
        ("relations.csv", "rib-1-left,,", "rib-1-left,rib-foot,", "rel-1", "no feature"),
        ("relations.csv", "typical,,test", "typical,,", "rel-1", "no source"),
    ],
)
def test_a_fault_of_a_table_is_named(tiny_pack, table, old, new, where, what):  # noqa: PLR0913, PLR0917 - a table of cases
    path = tiny_pack / table
    text = path.read_text(encoding="utf-8")
    changed = text.replace(old, new, 1)
    if "rib-8-right" in new:  # its mesh goes with it
        manifest = read_manifest(tiny_pack)
        meshes = {k: v for k, v in read_all(tiny_pack).items() if k != "rib-1-right"}
        write_pack(tiny_pack, manifest, meshes)
    path.write_text(changed, encoding="utf-8")
    faults = check_pack(tiny_pack)
    assert text != changed
    assert any(where in f.where and what in f.what for f in faults), faults


def test_a_bone_without_a_mesh_is_named(tiny_pack):
    meshes = read_all(tiny_pack)
    del meshes[MANUBRIUM]
    atlas = read_pack(tiny_pack)
    patches = {id_: atlas.patches(id_) for id_ in meshes if atlas.patches(id_)}
    derived = Derived(patches, atlas.neighbours[1:])
    write_pack(tiny_pack, read_manifest(tiny_pack), meshes, derived)
    assert [str(f) for f in check_pack(tiny_pack)] == [
        "meshes.glb: manubrium: no mesh; build it or remove its row."
    ]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda m: dataclasses.replace(m, faces=m.faces[1:]), "not closed"),
        (lambda m: dataclasses.replace(m, faces=m.faces[:, ::-1].copy()), "inwards"),
        (lambda m: dataclasses.replace(m, vertices=m.vertices * np.float32(np.nan)), "finite"),
        (lambda m: dataclasses.replace(m, normals=m.normals * np.float32(0)), "finite"),
        (lambda m: side_by_side(m, 500), "2 pieces"),
    ],
)
def test_a_bad_mesh_is_named(tiny_pack, change, what):
    meshes = read_all(tiny_pack)
    meshes[MANUBRIUM] = change(meshes[MANUBRIUM])
    write_pack(tiny_pack, read_manifest(tiny_pack), meshes)
    assert any(what in f.what for f in check_pack(tiny_pack))


def test_an_exact_id_names_one_structure_only(tiny_pack):
    path = tiny_pack / "structures.csv"
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows[2:4]:
        row[10:12] = ["FMA:7486", "exact"]
    path.write_text("\n".join(map(",".join, rows)) + "\n", encoding="utf-8")
    assert any("also the exact id" in f.what for f in check_pack(tiny_pack))


def test_figures_of_a_box_are_those_of_a_box(tiny_atlas):
    report = measure(MANUBRIUM, tiny_atlas.meshes[MANUBRIUM])
    assert report.volume_mm3 == pytest.approx(8 * 25 * 6 * 25)
    assert (report.euler_number, report.components, report.closed) == (2, 1, True)
    assert len(measure_all(tiny_atlas.meshes)) == len(tiny_atlas.meshes)


def read_all(folder):
    from anatomyapp.atlas.glb import read_meshes

    return read_meshes(folder / "meshes.glb")


def side_by_side(mesh, apart_mm):
    return dataclasses.replace(
        mesh,
        vertices=np.vstack([mesh.vertices, mesh.vertices + np.float32(apart_mm)]),
        faces=np.vstack([mesh.faces, mesh.faces + np.uint32(len(mesh.vertices))]),
        normals=np.vstack([mesh.normals, mesh.normals]),
        occlusion=np.hstack([mesh.occlusion, mesh.occlusion]),
    )
