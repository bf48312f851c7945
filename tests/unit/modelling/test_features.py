"""The patches of the shipped thorax lie where anatomy has the features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial import cKDTree

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.patches import middle
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.facets import facings
from anatomyapp.check.joints import joint_faults
from anatomyapp.check.patches import patch_faults
from anatomyapp.content import models_folder
from anatomyapp.modelling.nearness import gap_mm, neighbours
from anatomyapp.modelling.thorax.features.patches import feature_patches, region_makers


@pytest.fixture(scope="module")
def atlas():
    return read_pack(models_folder() / "thorax")


def place(atlas, structure: str, feature: str) -> np.ndarray:
    id_ = StructureId(structure)
    return middle(atlas.meshes[id_], atlas.patches(id_)[feature])


def test_every_feature_has_a_patch_wherever_it_applies(atlas):
    assert not list(patch_faults(atlas))
    shown = sum(len(atlas.features_of(structure)) for structure in atlas.meshes)
    assert shown == sum(len(atlas.patches(structure)) for structure in atlas.meshes) > 500


def test_facets_of_a_joint_face_each_other(atlas):
    found = {r.id: (r, f) for r, f in facings(atlas)}
    heads = [f for r, f in found.values() if r.subject_feature.startswith("rib-head-facet")]
    tubercles = [f for r, f in found.values() if r.subject_feature == "rib-tubercle-facet"]
    assert (len(heads), len(tubercles)) == (2 * 20, 2 * 10)
    assert max(f.gap_mm for f in heads) < 2.0
    assert max(f.gap_mm for f in tubercles) < 3.0
    assert max(f.cosine for _, f in found.values()) < -0.7


def test_joints_are_neighbours_in_space(atlas):
    assert list(joint_faults(atlas)) == []


def test_the_notches_for_the_clavicles_are_mirror_images(atlas):
    left = place(atlas, "manubrium", "sternum-clavicular-notch-left")
    right = place(atlas, "manubrium", "sternum-clavicular-notch-right")
    assert left * [-1, 1, 1] == pytest.approx(right, abs=0.5)
    assert left[0] > 17


def test_the_marks_of_the_first_rib_lie_in_their_order(atlas):
    names = ("subclavian-vein-groove", "scalene-tubercle", "subclavian-artery-groove",
             "scalenus-medius-impression")  # fmt: skip
    behind = [place(atlas, "rib-1-left", f"rib1-{name}")[1] for name in names]
    assert behind == sorted(behind)
    inner = place(atlas, "rib-1-left", "rib1-scalene-tubercle")[0]
    assert inner < place(atlas, "rib-1-left", "rib-outer-surface")[0] + 10


@pytest.mark.parametrize("number", range(2, 12))
def test_along_a_rib_features_follow_each_other(atlas, number):
    rib = f"rib-{number}-left"
    wanted = ["rib-head", "rib-neck", "rib-tubercle", "rib-angle", "rib-sternal-end"]
    names = [name for name in wanted if name in atlas.patches(StructureId(rib))]
    head = place(atlas, rib, "rib-head")
    away = [np.linalg.norm(place(atlas, rib, name) - head) for name in names]
    assert away == sorted(away)


@pytest.mark.parametrize("number", range(3, 11))
def test_the_costal_groove_lies_inside_and_low(atlas, number):
    rib = StructureId(f"rib-{number}-left")
    vertices, patches = atlas.meshes[rib].vertices, atlas.patches(rib)
    groove = vertices[patches["rib-costal-groove"]]

    def away(feature: str) -> np.ndarray:
        return cKDTree(vertices[patches[feature]]).query(groove)[0]

    assert (away("rib-inferior-border") < away("rib-superior-border")).mean() > 0.9
    assert (away("rib-inner-surface") < away("rib-outer-surface")).mean() > 0.99


@pytest.mark.parametrize("level", range(1, 13))
def test_the_parts_of_a_vertebra_lie_as_they_should(atlas, level):
    name = f"vertebra-t{level}"
    here = {f.id.removeprefix("vertebra-"): place(atlas, name, f.id)
            for f in atlas.features_of(StructureId(name))}  # fmt: skip
    order = [here[part][1] for part in ("body", "pedicle", "lamina", "spinous-process")]
    assert order == sorted(order)
    assert here["superior-articular-process"][2] > here["inferior-articular-process"][2]
    assert here["superior-notch"][2] > here["inferior-notch"][2]


def test_parts_of_the_arch_cover_it_without_overlap(atlas):
    patches = atlas.patches(StructureId("vertebra-t6"))
    arch = set(patches["vertebra-arch"])
    assert not arch & set(patches["vertebra-body"])
    assert not set(patches["vertebra-lamina"]) & set(patches["vertebra-spinous-process"])
    assert not set(patches["vertebra-pedicle"]) & set(patches["vertebra-lamina"])
    parts = ("pedicle", "lamina", "spinous-process", "transverse-process",
             "superior-articular-process", "inferior-articular-process")  # fmt: skip
    covered = set().union(*(patches[f"vertebra-{part}"] for part in parts))
    assert len(arch - covered) < 0.01 * len(arch)


@pytest.mark.parametrize("level", range(1, 13))
def test_the_isthmus_lies_between_the_articular_processes_on_the_lamina(atlas, level):
    name = f"vertebra-t{level}"
    isthmus = place(atlas, name, "vertebra-pars-interarticularis")
    above = place(atlas, name, "vertebra-superior-articular-process")
    below = place(atlas, name, "vertebra-inferior-articular-process")
    assert above[2] > isthmus[2] > below[2] - 1
    patches = atlas.patches(StructureId(name))
    assert not set(patches["vertebra-pars-interarticularis"]) - set(patches["vertebra-lamina"])


def test_what_stands_on_the_scapula_belongs_to_no_fossa(atlas):
    patches = atlas.patches(StructureId("scapula-left"))
    hollows = set(patches["scapula-supraspinous-fossa"]) | set(
        patches["scapula-infraspinous-fossa"]
    )
    assert not hollows & set(patches["scapula-spine"])
    assert not hollows & set(patches["scapula-deltoid-tubercle"])
    notch = place(atlas, "scapula-left", "scapula-spinoglenoid-notch")
    assert notch[2] < place(atlas, "scapula-left", "scapula-suprascapular-notch")[2]
    assert notch[1] > place(atlas, "scapula-left", "scapula-glenoid")[1]


def test_the_coracoclavicular_tuberosity_is_its_two_parts(atlas):
    patches = atlas.patches(StructureId("clavicle-left"))
    parts = set(patches["clavicle-conoid-tubercle"]) | set(patches["clavicle-trapezoid-line"])
    assert set(patches["clavicle-coracoclavicular-tuberosity"]) == parts


@pytest.mark.parametrize("upper", range(5, 10))
def test_the_joint_surfaces_of_neighbouring_cartilages_face_each_other(atlas, upper):
    above, below = (StructureId(f"costal-cartilage-{n}-left") for n in (upper, upper + 1))
    faces = [atlas.meshes[k].vertices[atlas.patches(k)["cartilage-interchondral-facet"]]
             for k in (above, below)]  # fmt: skip
    assert cKDTree(faces[0]).query(faces[1])[0].min() < 2.0


def test_the_same_meshes_give_the_same_patches(atlas):
    few = {id_: atlas.meshes[id_] for id_ in map(StructureId, ("rib-1-left", "rib-1-right"))}
    left, right = feature_patches(few, atlas.features).values()
    assert left.keys() == right.keys()
    assert all(np.array_equal(left[name], right[name]) for name in left)
    assert StructureId("rib-1-right") not in region_makers()


def test_neighbours_are_found_with_their_gap(atlas):
    names = ("vertebra-t6", "vertebra-t7", "intervertebral-disc-t6-t7", "rib-7-left", "rib-9-left")
    few = {id_: atlas.meshes[id_] for id_ in map(StructureId, names)}
    found = {(n.subject, n.object): n.gap_mm for n in neighbours(few)}
    shipped = {(n.subject, n.object): n.gap_mm for n in atlas.neighbours}
    both = found | {(b, a): gap for (a, b), gap in found.items()}
    assert ("vertebra-t6", "rib-7-left") in both
    assert not any("rib-9-left" in pair for pair in found)
    assert all(both[pair] == gap for pair, gap in shipped.items() if set(pair) <= set(names))


def test_the_gap_of_two_boxes_is_their_distance(tiny_atlas):
    box = tiny_atlas.meshes[StructureId("manubrium")]
    other = replace(box, vertices=box.vertices + np.float32([0, 0, 52.25]))
    far = replace(box, vertices=box.vertices + np.float32([0, 0, 60.0]))
    assert gap_mm(box, other) == pytest.approx(2.25, abs=1e-4)
    assert gap_mm(box, far) == np.inf
