"""How far a patch may lie from its mirror image follows from the edges of its mesh."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.patches import MIRROR_MM, mirror_tolerance_mm

BONE = StructureId("bone")


@dataclass(frozen=True)
class OneBone:
    """What the rule asks of an atlas: one regular tetrahedron, all of it a patch."""

    edge_mm: float
    twin: StructureId | None = None

    @property
    def meshes(self):
        corners = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]]) / np.sqrt(8)
        body = trimesh.Trimesh(self.edge_mm * corners, [[0, 1, 2], [0, 3, 1], [0, 2, 3], [1, 3, 2]])
        vertices = body.vertices.astype(np.float32)
        occlusion = np.full(4, 255, np.uint8)
        return {BONE: Mesh(vertices, body.faces.astype(np.uint32), vertices, occlusion)}

    def patches(self, _structure):
        return {"feature": np.arange(4, dtype=np.uint32)}

    def mirror(self, _structure):
        return self.twin


@pytest.mark.parametrize(("edge_mm", "allowed_mm"), [(0.6, MIRROR_MM), (3.0, 1.5)])
def test_a_coarse_mesh_in_the_midline_may_differ_by_half_an_edge(edge_mm, allowed_mm):
    assert mirror_tolerance_mm(OneBone(edge_mm), BONE, "feature") == pytest.approx(allowed_mm)


def test_a_paired_bone_may_not():
    paired = OneBone(3.0, StructureId("bone-right"))
    assert mirror_tolerance_mm(paired, BONE, "feature") == MIRROR_MM
