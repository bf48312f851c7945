"""A build gives the same bytes twice, tells how far it is, and can be stopped."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.glb import read_meshes, write_meshes
from anatomyapp.atlas.structure import StructureId
from anatomyapp.atlas.tables import read_structures
from anatomyapp.content import models_folder
from anatomyapp.errors import UsageError
from anatomyapp.modelling.build import (
    BuildCancelledError,
    Watch,
    build_pack,
    build_structure,
    make_meshes,
    write_tables,
)
from anatomyapp.modelling.polygonise import mirrored
from anatomyapp.modelling.thorax.structures import recipes

COARSE = 3.0
FEW = [
    StructureId(name)
    for name in ("xiphoid-process", "costal-cartilage-2-left", "costal-cartilage-2-right")
]


def test_every_solid_structure_has_a_recipe_and_every_recipe_a_row():
    rows = read_structures(models_folder() / "thorax" / "structures.csv")
    parents = {row.parent for row in rows.values()}
    kinds = {"bone", "cartilage", "disc"}
    solid = {
        row.id
        for row in rows.values()
        if row.kind in kinds and row.id not in parents and not row.not_modelled
    }
    assert solid <= set(recipes()) <= rows.keys()


def test_the_same_figures_give_the_same_bytes(tmp_path):
    for name, workers in (("one", 1), ("two", 2)):
        meshes = make_meshes("thorax", FEW, Watch(), voxel_scale=COARSE, workers=workers)
        write_meshes(tmp_path / name, meshes)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert list(read_meshes(tmp_path / "one")) == FEW


def test_a_build_computes_breathing_and_landmarks_anew(tmp_path):
    shipped, stale = models_folder() / "thorax", tmp_path / "stale"
    stale.mkdir()
    for name in ("breathing.csv", "landmarks.json", "structures.csv"):
        (stale / name).write_text("of an older skeleton")
    write_tables("thorax", stale, tmp_path / "built")
    for name in ("breathing.csv", "landmarks.json"):
        assert (tmp_path / "built" / name).read_bytes() == (shipped / name).read_bytes()
    assert (tmp_path / "built" / "structures.csv").read_text() == "of an older skeleton"


def test_right_structures_mirror_the_left_ones():
    meshes = make_meshes("thorax", FEW, Watch(), voxel_scale=COARSE, workers=1)
    left, right = (meshes[id_] for id_ in FEW[1:])
    expected = mirrored(left)
    assert np.array_equal(right.vertices, expected.vertices)
    assert np.array_equal(right.occlusion, left.occlusion)
    assert right.vertices[:, 0].max() < 0 < left.vertices[:, 0].min()


def test_progress_rises_to_its_end():
    steps = []
    watch = Watch(progress=lambda done, total, what: steps.append((done, total, what)))
    make_meshes("thorax", FEW, watch, voxel_scale=COARSE, workers=1)
    assert [done for done, _, _ in steps] == list(range(1, len(steps) + 1))
    assert {total for _, total, _ in steps} == {len(steps)}
    assert all(what for _, _, what in steps)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_cancelled_build_leaves_nothing_behind(tmp_path, workers):
    folder = tmp_path / "pack"
    with pytest.raises(BuildCancelledError):
        build_pack("thorax", folder, cancelled=lambda: True, voxel_scale=COARSE, workers=workers)
    assert not folder.exists()


def test_one_structure_can_be_built_alone():
    mesh = build_structure("thorax", StructureId("xiphoid-process"), COARSE)
    assert len(mesh.faces) > 100
    assert (mesh.occlusion == 255).all()


def test_an_unknown_pack_is_named():
    with pytest.raises(UsageError, match="pelvis"):
        make_meshes("pelvis", None, Watch())
