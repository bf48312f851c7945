"""What a camera sees, worked out without drawing; surfaces, series, nearness and likeness."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.quiz.generating.likeness import Likeness
from anatomyapp.quiz.generating.names import Names
from anatomyapp.quiz.generating.nearness import Nearness
from anatomyapp.quiz.generating.series import series_of
from anatomyapp.quiz.generating.side_items import asymmetry
from anatomyapp.quiz.generating.sight import hiding, look
from anatomyapp.quiz.generating.stages import ENOUGH_SHARE, Stages
from anatomyapp.quiz.generating.surfaces import Surfaces, joined, surface_of

FRONT = (0.0, 0.0)
CHANCE = random.Random(1)  # noqa: S311 - no secret


def moved(mesh, *way):
    return replace(mesh, vertices=(mesh.vertices + np.float32(way)).astype(np.float32))


@pytest.fixture(scope="module")
def boxes(tiny_atlas):
    """Two equal boxes behind each other, seen from the front, and one beside them."""
    box = tiny_atlas.meshes[StructureId("vertebra-t7")]
    return [box, moved(box, 0, 40, 0), moved(box, 60, 0, 0)]


@pytest.fixture(scope="module")
def all_boxes(boxes):
    return joined(surface_of(box, k) for k, box in enumerate(boxes))


def test_what_stands_behind_is_hidden_and_what_stands_beside_is_not(all_boxes):
    sight = look(all_boxes, all_boxes, FRONT, 3)
    assert sight.shares[0] == pytest.approx(1.0)
    assert sight.shares[1] < 0.2
    assert sight.shares[2] > 0.9


def test_from_the_side_both_are_seen(all_boxes):
    shares = look(all_boxes, all_boxes, (-90.0, 0.0), 3).shares
    assert shares[0] > 0.9
    assert shares[1] > 0.9


def test_who_hides_a_target_is_named(all_boxes):
    sight = look(all_boxes, all_boxes, FRONT, 3)
    assert hiding(all_boxes, sight.camera, 1, 3).tolist() == [0]
    assert hiding(all_boxes, sight.camera, 0, 3).tolist() == []


def test_what_stands_out_of_the_picture_is_not_seen(boxes, all_boxes):
    sight = look(all_boxes, surface_of(boxes[0]), FRONT, 3)
    assert sight.shares[2] < 0.1


def test_the_area_is_that_of_the_picture_that_is_filled(boxes):
    surface = surface_of(boxes[0])
    sight = look(surface, surface, FRONT, 1)
    wide, high = (np.ptp(boxes[0].vertices, axis=0)[[0, 2]]).tolist()
    nearest = sight.camera.distance_mm - 14  # its front stands so far before the middle
    whole = 2 * nearest * np.tan(np.deg2rad(sight.camera.field_of_view_deg / 2))
    assert sight.areas[0] == pytest.approx(wide * high / (whole * whole * 4 / 3), rel=0.08)


def test_the_areas_of_a_surface_add_up(boxes):
    a, b, c = boxes[0].vertices[boxes[0].faces].transpose(1, 0, 2).astype(float)
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2
    ways = surface_of(boxes[0]).ways
    assert np.linalg.norm(ways, axis=1).sum() == pytest.approx(area, rel=0.04)
    assert np.abs(ways.sum(axis=0)).max() < 1e-2 * area


def test_a_view_shows_its_target(tiny_atlas):
    stages = Stages(tiny_atlas, Nearness(tiny_atlas))
    for structure in tiny_atlas.meshes:
        companies = list(stages.companies(structure))
        stage = stages.find(structure, companies, CHANCE)
        assert stage is not None
        assert len(stage.others) >= 3


def test_a_covered_target_is_shown_without_what_covers_it(tiny_atlas, boxes):
    names = [StructureId(f"rib-{k}-{side}") for k in (1, 2, 3) for side in ("left", "right")]
    core, *shell = names
    around = [(0, 40, 0), (0, -40, 0), (40, 0, 0), (-40, 0, 0), (0, 0, 40)]
    large = replace(boxes[0], vertices=(boxes[0].vertices * 1.6).astype(np.float32))
    meshes = {core: boxes[0]}
    meshes |= {name: moved(large, *way) for name, way in zip(shell, around, strict=True)}
    structures = {name: tiny_atlas.structures[name] for name in names}
    atlas = replace(tiny_atlas, structures=structures, meshes=meshes, neighbours=())
    stages = Stages(atlas, Nearness(atlas))
    stage = stages.find(core, [stages.around(core)], CHANCE)
    assert stage is not None
    assert len(stage.view.isolated) < len(names)
    kept = stages.surfaces.together(stage.view.isolated)
    way = (stage.view.azimuth_deg, stage.view.elevation_deg)
    assert look(kept, kept, way, len(names)).shares[0] >= ENOUGH_SHARE


def test_numbered_structures_make_a_series(tiny_atlas):
    near = Nearness(tiny_atlas)
    series = series_of(tiny_atlas, near.heights)[StructureId("rib-2-left")]
    assert [number for number, _ in series.members] == [1, 2, 3]
    assert series.beside(StructureId("rib-1-left"), 1) == (StructureId("rib-2-left"),)


def test_numbers_of_files_make_no_series(tiny_atlas):
    files = {
        s: replace(each, name_en=f"FJ{3100 + k}", number=None)
        for k, (s, each) in enumerate(tiny_atlas.structures.items())
    }
    atlas = replace(tiny_atlas, structures=files)
    assert series_of(atlas, Nearness(atlas).heights) == {}


def test_what_stands_in_no_order_makes_no_series(tiny_atlas):
    heights = dict.fromkeys(tiny_atlas.meshes, 0.0)
    assert series_of(tiny_atlas, heights) == {}


def test_the_nearest_is_that_of_the_table_and_else_of_the_boxes(tiny_atlas):
    cartilage, rib = StructureId("costal-cartilage-1-left"), StructureId("rib-1-left")
    assert Nearness(tiny_atlas).nearest(cartilage, 1) == (rib,)
    untold = Nearness(replace(tiny_atlas, neighbours=()))
    assert untold.nearest(StructureId("rib-3-left"), 1) == (StructureId("sternum-body"),)
    assert untold.gap_mm(cartilage, rib) == np.inf


def test_names_that_share_runs_of_letters_are_alike():
    names = ["Azygos vein", "Hemiazygos vein", "Phrenic nerve", "Vagus nerve"]
    all_named = {
        StructureId(n): Structure(StructureId(n), "vein", Side.MIDLINE, n, n, n) for n in names
    }
    assert Likeness(all_named).alike(StructureId("Azygos vein"))[0] == "Hemiazygos vein"


def test_a_name_in_a_sentence_may_end_otherwise_but_have_no_other_number(tiny_atlas):
    names = Names(tiny_atlas, tiny_atlas)
    assert names.is_named(StructureId("rib-2-left"), "All ribs: 2 is felt first.")
    assert not names.is_named(StructureId("rib-2-left"), "Rib 12 is short.")


def test_a_mirror_image_of_itself_has_no_side(tiny_atlas):
    box = surface_of(tiny_atlas.meshes[StructureId("sternum-body")]).points
    assert asymmetry(box) < 0.005
    bent = np.concatenate([box, box + np.float32([40, 0, 0]), box + np.float32([40, 30, 0]),
                           box + np.float32([40, 30, 30])])  # fmt: skip
    assert asymmetry(bent) > 0.012
    assert asymmetry(box[:2] * 0) == 0.0


def test_surfaces_are_numbered_as_the_meshes(tiny_atlas):
    surfaces = Surfaces(tiny_atlas.meshes)
    rib = StructureId("rib-3-right")
    assert set(surfaces.of(rib).owners.tolist()) == {surfaces.numbers[rib]}
