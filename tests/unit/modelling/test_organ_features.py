"""The features of the organs lie where anatomy has them, on the meshes as they are shipped."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.patches import middle
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.features.patches import feature_patches, organ_makers
from anatomyapp.modelling.thorax.features.surroundings import Surroundings, beside

BASES = ("left-lung-inferior-lobe", "right-lung-inferior-lobe")


@pytest.fixture(scope="module")
def atlas():
    return read_pack(models_folder() / "thorax")


@pytest.fixture(scope="module")
def patches(atlas):
    makers = organ_makers()
    features = [f for f in atlas.features if f.structures & makers.keys()]
    return feature_patches(atlas.meshes, features)


@pytest.fixture
def place(atlas, patches):
    def of(structure: str, feature: str) -> Points:
        id_ = StructureId(structure)
        return middle(atlas.meshes[id_], patches[id_][feature])

    return of


@pytest.mark.parametrize("lobe", BASES)
def test_a_lower_lobe_rests_on_its_base_and_faces_the_ribs_outside(place, lobe):
    costal, medial = place(lobe, "lung-costal-surface"), place(lobe, "lung-mediastinal-surface")
    assert abs(costal[0]) > abs(medial[0])
    assert place(lobe, "lung-diaphragmatic-surface")[2] < medial[2]
    assert place(lobe, "lung-vertebral-part")[1] > medial[1]


def test_surfaces_of_a_lobe_share_no_vertex(patches):
    for lobe in BASES:
        surfaces = ("costal-surface", "mediastinal-surface", "vertebral-part",
                    "diaphragmatic-surface", "interlobar-surface")  # fmt: skip
        found = np.concatenate([patches[StructureId(lobe)][f"lung-{name}"] for name in surfaces])
        assert len(found) == len(np.unique(found))


def test_the_left_lung_gives_way_to_the_heart(place):
    lobe = "left-lung-superior-lobe"
    assert place(lobe, "lung-apex")[2] > place(lobe, "lung-hilum")[2]
    assert place(lobe, "lung-lingula")[2] < place(lobe, "lung-cardiac-notch")[2]
    assert place(lobe, "lung-cardiac-impression")[1] < place(lobe, "lung-aortic-groove")[1]


def test_the_faces_of_the_heart_look_to_their_sides(place):
    apex = place("left-ventricle", "heart-apex")
    assert apex[0] > place("left-ventricle", "heart-sternocostal-surface")[0]
    assert place("left-atrium", "heart-base")[1] > apex[1]
    assert place("right-atrium", "heart-right-pulmonary-surface")[0] < 0
    assert (
        place("right-ventricle", "heart-diaphragmatic-surface")[2]
        < place("right-ventricle", "heart-sternocostal-surface")[2]
        < place("right-ventricle", "heart-conus-arteriosus")[2]
    )


def test_what_passes_the_diaphragm_lies_in_its_openings(atlas, place):
    caval = place("central-tendon", "diaphragm-caval-foramen")
    gullet = place("diaphragm-crus-right", "diaphragm-oesophageal-hiatus")
    assert caval[0] < 0 < gullet[0]
    assert caval[2] > gullet[2]
    leaves = [place("central-tendon", f"central-tendon-{side}-leaflet")[0]
              for side in ("right", "middle", "left")]  # fmt: skip
    assert leaves == sorted(leaves)


def test_parts_of_the_oesophagus_follow_each_other(place):
    heights = [place("oesophagus", f"oesophagus-{part}-part")[2]
               for part in ("cervical", "thoracic", "abdominal")]  # fmt: skip
    assert heights == sorted(heights, reverse=True)


def test_the_trachea_passes_from_neck_to_chest_where_the_oesophagus_does(place):
    for organ in ("trachea", "oesophagus"):
        assert place(organ, f"{organ}-cervical-part")[2] > place(organ, f"{organ}-thoracic-part")[2]


def test_the_apex_of_a_lung_rises_above_the_front_end_of_rib_1(atlas, patches):
    front = atlas.meshes[StructureId("rib-1-left")].vertices[:, 1].argmin()
    level = atlas.meshes[StructureId("rib-1-left")].vertices[front, 2]
    for side in ("left", "right"):
        lobe = StructureId(f"{side}-lung-superior-lobe")
        heights = atlas.meshes[lobe].vertices[patches[lobe]["lung-apex"], 2]
        assert heights.min() > level - 8
        assert 15 < heights.max() - heights.min() < 45


def test_facing_lobes_are_marked_over_the_whole_fissure(atlas, patches):
    upper, lower = (StructureId(f"left-lung-{name}-lobe") for name in ("superior", "inferior"))
    others = atlas.meshes[lower].vertices[patches[lower]["lung-oblique-fissure"]]
    here = atlas.meshes[upper].vertices[patches[upper]["lung-oblique-fissure"]]
    assert np.abs(here.mean(axis=0) - others.mean(axis=0)).max() < 15


def test_parts_of_the_diaphragm_lie_round_it(place):
    for side, sign in (("left", 1), ("right", -1)):
        half = f"hemidiaphragm-{side}"
        lumbar, costal = (place(half, f"diaphragm-{part}-part") for part in ("lumbar", "costal"))
        assert lumbar[1] > costal[1] > place(half, "diaphragm-sternal-part")[1]
        assert sign * costal[0] > sign * lumbar[0] > 0


def test_the_pericardium_is_bare_in_front_and_grown_to_the_diaphragm_below(place):
    bare = place("pericardium", "pericardium-bare-area")
    grown = place("pericardium", "pericardium-diaphragmatic-part")
    assert bare[1] < grown[1]
    assert bare[2] > grown[2]


def test_a_large_triangle_is_measured_on_its_face():
    corners = np.array([[0, 0, 0], [40, 0, 0], [0, 40, 0]], np.float32)
    normals = np.tile(np.float32([0, 0, 1]), (3, 1))
    mesh = Mesh(corners, np.array([[0, 1, 2]], np.uint32), normals, np.full(3, 255, np.uint8))
    around = Surroundings({StructureId("sheet"): mesh})
    assert around.distance(np.array([[12, 12, 3]], np.float32), ["sheet"])[0] < 3.5


def test_a_structure_that_was_not_built_is_far_away(atlas):
    points = atlas.meshes[StructureId("manubrium")].vertices[:5]
    around = Surroundings({StructureId("manubrium"): atlas.meshes[StructureId("manubrium")]})
    assert around.distance(points, ["femur"]).min() > 500
    assert around.distance(points, ["manubrium"]).max() == 0


def test_a_border_lies_where_two_regions_meet():
    points = np.column_stack([np.arange(20.0), np.zeros(20), np.zeros(20)]).astype(np.float32)
    left, right = points[:, 0] - 9.0, 10.0 - points[:, 0]
    assert np.flatnonzero(beside(points, left, right, 2.0) <= 0).tolist() == [8, 9, 10, 11]
