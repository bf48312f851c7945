"""Each rule of single meshes names what breaks it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.glb import read_meshes
from anatomyapp.atlas.measure import measure, measure_all
from anatomyapp.atlas.mesh import Mesh, smallest_angles_deg
from anatomyapp.atlas.structure import StructureId

MANUBRIUM = StructureId("manubrium")


def as_mesh(body: trimesh.Trimesh) -> Mesh:
    return Mesh(
        vertices=body.vertices.astype(np.float32),
        faces=body.faces.astype(np.uint32),
        normals=np.array(body.vertex_normals, np.float32),
        occlusion=np.full(len(body.vertices), 255, np.uint8),
    )


def side_by_side(mesh, apart_mm):
    return dataclasses.replace(
        mesh,
        vertices=np.vstack([mesh.vertices, mesh.vertices + np.float32(apart_mm)]),
        faces=np.vstack([mesh.faces, mesh.faces + np.uint32(len(mesh.vertices))]),
        normals=np.vstack([mesh.normals, mesh.normals]),
        occlusion=np.hstack([mesh.occlusion, mesh.occlusion]),
    )


def flat(mesh):
    """Return a box whose top is drawn out into a needle on one edge."""
    vertices = mesh.vertices.copy()
    vertices[1] = vertices[0] + [0, 0, 0.01]
    return dataclasses.replace(mesh, vertices=vertices)


@pytest.mark.parametrize(
    ("change", "rule", "what"),
    [
        (lambda m: dataclasses.replace(m, faces=m.faces[1:]), "closed", "not closed"),
        (lambda m: dataclasses.replace(m, faces=m.faces[:, ::-1].copy()), "closed", "inwards"),
        (lambda m: dataclasses.replace(m, normals=m.normals * np.float32(0)), "sound", "finite"),
        (lambda m: side_by_side(m, 500), "one-piece", "2 pieces"),
        (lambda m: side_by_side(m, 500), "euler-number", "Euler number 4, expected 2"),
        (flat, "triangle-shapes", "slivers"),
    ],
)
def test_a_bad_mesh_is_named(tiny_pack, rebuild, findings, change, rule, what):  # noqa: PLR0913, PLR0917 - a table of cases
    rebuild(tiny_pack, {MANUBRIUM: change(read_meshes(tiny_pack / "meshes.glb")[MANUBRIUM])})
    found = findings(tiny_pack)[rule].faults
    assert [f.where for f in found] == ["meshes.glb: manubrium"]
    assert what in found[0].what


def test_a_hole_must_be_declared(tiny_pack, rebuild, findings):
    ring = as_mesh(trimesh.creation.torus(20.0, 6.0))
    rebuild(tiny_pack, {"vertebra-t7": ring})
    assert "Euler number 0, expected 2" in findings(tiny_pack)["euler-number"].faults[0].what
    (tiny_pack / "exemptions.csv").write_text(
        "rule,applies_to,value,reason,source\neuler-number,vertebra-t1..t12,0,a foramen,test\n"
    )
    assert findings(tiny_pack)["euler-number"].faults == ()
    rebuild(tiny_pack, {"vertebra-t7": as_mesh(trimesh.creation.icosphere(2, 20.0))})
    assert "Euler number 2, expected 0" in findings(tiny_pack)["euler-number"].faults[0].what


def test_figures_of_a_box_are_those_of_a_box(tiny_atlas):
    report = measure(MANUBRIUM, tiny_atlas.meshes[MANUBRIUM])
    assert report.volume_mm3 == pytest.approx(8 * 25 * 6 * 25)
    assert (report.euler_number, report.components, report.closed) == (2, 1, True)
    assert report.smallest_angle_deg == pytest.approx(np.rad2deg(np.arctan(6 / 25)))
    assert (report.slivers, report.folded) == (0, 0)
    assert len(measure_all(tiny_atlas.meshes)) == len(tiny_atlas.meshes)


def test_angles_are_those_of_the_triangles():
    vertices = np.array([[0, 0, 0], [1, 0, 0], [0.5, np.sqrt(3) / 2, 0], [1, 1, 0]], np.float32)
    faces = np.array([[0, 1, 2], [0, 1, 3], [0, 0, 1]], np.uint32)
    mesh = Mesh(vertices, faces, vertices, np.full(4, 255, np.uint8))
    assert smallest_angles_deg(mesh.vertices, mesh.faces) == pytest.approx([60, 45, 0], abs=1e-4)


def test_a_folded_mesh_is_counted():
    vertices = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0.2, 0.9, 0.02]], np.float32)
    faces = np.array([[0, 1, 2], [0, 3, 1], [1, 3, 2], [2, 3, 0]], np.uint32)
    report = measure(MANUBRIUM, Mesh(vertices, faces, vertices, np.full(4, 255, np.uint8)))
    assert report.folded >= 2


def test_coarser_levels_must_be_closed_too(tiny_pack, rebuild, findings):
    ball, coarse = trimesh.creation.icosphere(2, 20.0), trimesh.creation.icosphere(1, 20.0)
    mesh = as_mesh(ball)
    inner = np.array(
        [np.linalg.norm(ball.vertices - v, axis=1).argmin() for v in coarse.vertices], np.uint32
    )
    sound = dataclasses.replace(mesh, levels=(inner[coarse.faces],))
    assert findings(tiny_pack)["levels-of-detail"].skipped == "the pack has no coarser levels"
    rebuild(tiny_pack, {"manubrium": sound})
    found = findings(tiny_pack)["levels-of-detail"]
    assert found.faults == ()
    kept = 10 * 12 + len(coarse.faces)  # the boxes have no coarser level
    assert found.measures[0].value == pytest.approx(100 * kept / (10 * 12 + len(ball.faces)))
    rebuild(tiny_pack, {"manubrium": dataclasses.replace(sound, levels=(sound.levels[0][1:],))})
    assert "level of 79 triangles" in findings(tiny_pack)["levels-of-detail"].faults[0].what
