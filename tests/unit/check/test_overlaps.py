"""Meshes that run into each other are found, at rest and while breathing."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from anatomyapp.atlas.breathing import Hinge, Role, write_hinges
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.finding import State


def shifted(atlas, name: str, way: tuple[float, float, float]):
    mesh = atlas.meshes[StructureId(name)]
    return dataclasses.replace(mesh, vertices=mesh.vertices + np.asarray(way, np.float32))


def test_bones_that_share_space_are_named_with_their_volume(
    tiny_pack, tiny_atlas, rebuild, findings
):
    # The cartilage is a cube of 12 mm, 7 mm of it beside the manubrium, 1 mm away.
    moved = shifted(tiny_atlas, "costal-cartilage-1-left", (-2.0, 0.0, 0.0))
    rebuild(tiny_pack, {"costal-cartilage-1-left": moved})
    found = findings(tiny_pack)["overlap-at-rest-bones"]
    assert [f.where for f in found.faults] == ["meshes.glb: manubrium and costal-cartilage-1-left"]
    assert found.measures[1].value == pytest.approx(1.0 * 7.0 * 12.0, rel=1e-3)
    assert found.measures[1].limit == "at most 0.5"


def test_soft_structures_may_share_more_than_bones(tiny_pack, tiny_atlas, edit, rebuild, findings):
    moved = shifted(tiny_atlas, "costal-cartilage-1-left", (-1.0 - 0.8 / 84, 0.0, 0.0))
    rebuild(tiny_pack, {"costal-cartilage-1-left": moved})
    assert findings(tiny_pack)["overlap-at-rest-bones"].state is State.BROKEN
    for side in ("left", "right"):
        name = f"costal-cartilage-1-{side},"
        edit(tiny_pack / "structures.csv", f"{name}cartilage", f"{name}muscle")
    found = findings(tiny_pack)
    assert found["overlap-at-rest-bones"].state is State.PROVEN
    assert found["overlap-at-rest-soft"].state is State.PROVEN
    assert found["overlap-at-rest-soft"].measures[1].value == pytest.approx(0.8, rel=0.05)


def hinge(name: str, role: Role, angle_deg: float = 0.0) -> Hinge:
    return Hinge(structure=StructureId(name), role=role, pivot=np.array([60.0, 0.0, 80.0]),
                 axis=np.array([1.0, 0.0, 0.0]), angle_deg=angle_deg,
                 end=np.array([60.0, -80.0, 80.0]), travel_mm=0.0, follows=(), source="test",
                 )  # fmt: skip


def test_a_collision_while_breathing_is_named(tiny_pack, tiny_atlas, findings):
    still = [hinge(id_, Role.STILL) for id_ in tiny_atlas.meshes if id_ != "rib-1-left"]
    write_hinges(tiny_pack / "breathing.csv", [hinge("rib-1-left", Role.RIB, 60.0), *still])
    found = findings(tiny_pack)
    assert found["overlap-at-phase-0"].state is State.PROVEN
    assert found["overlap-at-phase-0"].measures[0].value == 0  # nothing has moved
    broken = found["overlap-at-phase-0.5"]
    assert broken.measures[0].value == 1
    assert any("rib-1-left and rib-2-left" in f.where for f in broken.faults)


def test_a_mesh_that_is_not_closed_is_not_passed_over(tiny_pack, tiny_atlas, rebuild, findings):
    mesh = tiny_atlas.meshes[StructureId("manubrium")]
    rebuild(tiny_pack, {"manubrium": dataclasses.replace(mesh, faces=mesh.faces[1:])})
    assert any("not closed" in f.what for f in findings(tiny_pack)["overlap-at-rest-bones"].faults)
