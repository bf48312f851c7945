"""The features of the heart's inside, its valves and the great arteries lie where they belong."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.patches import middle
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.features.chamber_relief import from_blood
from anatomyapp.modelling.thorax.features.heart import chamber_regions
from anatomyapp.modelling.thorax.features.patches import feature_patches
from anatomyapp.modelling.thorax.features.valve import valve_regions
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.roots import AORTIC_CUSPS, around_orifice

HEART = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium", "ascending-aorta",
         "pulmonary-trunk", "pulmonary-artery-left", "pulmonary-artery-right", "aortic-valve",
         "pulmonary-valve", "mitral-valve", "tricuspid-valve")  # fmt: skip
INSIDE = (
    ("right-atrium", "right-atrium-oval-fossa"),
    ("right-atrium", "right-atrium-terminal-crest"),
    ("right-atrium", "right-atrium-pectinate-muscles"),
    ("left-ventricle", "left-ventricle-aortic-vestibule"),
    ("right-ventricle", "right-ventricle-supraventricular-crest"),
)
OUTSIDE = (
    ("right-atrium", "heart-terminal-groove"),
    ("left-ventricle", "heart-left-pulmonary-surface"),
    ("right-ventricle", "heart-sternocostal-surface"),
)


@pytest.fixture(scope="module")
def meshes():
    found = read_pack(models_folder() / "thorax").meshes
    return {id_: found[id_] for id_ in map(StructureId, HEART)}


@pytest.fixture(scope="module")
def patches(meshes):
    return feature_patches(meshes, read_pack(models_folder() / "thorax").features)


@pytest.fixture
def points(meshes, patches):
    def of(structure: str, feature: str) -> Points:
        id_ = StructureId(structure)
        return meshes[id_].vertices[patches[id_][feature]]

    return of


@pytest.fixture
def place(meshes, patches):
    def of(structure: str, feature: str) -> Points:
        id_ = StructureId(structure)
        return middle(meshes[id_], patches[id_][feature])

    return of


@pytest.mark.parametrize(("chamber", "feature"), INSIDE)
def test_what_is_inside_a_chamber_lies_at_its_blood(points, chamber, feature):
    assert np.median(from_blood(chamber, points(chamber, feature))) < 0.8


@pytest.mark.parametrize(("chamber", "feature"), OUTSIDE)
def test_what_is_outside_a_chamber_lies_off_its_blood(points, chamber, feature):
    assert from_blood(chamber, points(chamber, feature)).min() > 1.1


def test_the_terminal_crest_runs_under_the_terminal_groove(points):
    crest = points("right-atrium", "right-atrium-terminal-crest")
    groove = points("right-atrium", "heart-terminal-groove")
    assert np.median(cKDTree(groove).query(crest)[0]) < 8.0


def test_the_smooth_wall_of_the_right_atrium_lies_behind_the_rough_one(place):
    rough = place("right-atrium", "right-atrium-pectinate-muscles")
    smooth = place("right-atrium", "right-atrium-venous-sinus")
    assert rough[1] < place("right-atrium", "right-atrium-terminal-crest")[1] < smooth[1]


def test_the_openings_of_the_right_atrium_follow_each_other(place):
    names = ("inferior-caval-opening", "oval-fossa", "superior-caval-opening")
    heights = [place("right-atrium", f"right-atrium-{name}")[2] for name in names]
    assert heights == sorted(heights)
    fossa = place("right-atrium", "right-atrium-oval-fossa")
    assert np.linalg.norm(fossa - place("left-atrium", "left-atrium-foramen-valve")) < 10


def test_inflow_and_outflow_of_the_right_ventricle_are_parted_by_the_crest(place):
    crest = place("right-ventricle", "right-ventricle-supraventricular-crest")
    inlet = place("right-ventricle", "heart-right-atrioventricular-orifice")
    outlet = place("right-ventricle", "right-ventricle-pulmonary-orifice")
    assert inlet[2] < crest[2] < outlet[2]


def test_papillary_muscles_of_the_left_ventricle_stand_in_front_of_each_other(place):
    front = place("left-ventricle", "left-ventricle-anterior-papillary-muscle")
    back = place("left-ventricle", "left-ventricle-posterior-papillary-muscle")
    assert front[1] < back[1]
    assert front[2] > back[2]


def test_each_aortic_cusp_lies_under_its_sinus(place):
    for name, angle in AORTIC_CUSPS.items():
        side = around_orifice(orifices()["aortic"], angle, 1.0, 0.0)
        out = side - orifices()["aortic"].frame.centre
        cusp = place("aortic-valve", f"aortic-valve-{name}-cusp")
        sinus = place("ascending-aorta", f"aorta-{name}-sinus")
        assert (cusp - orifices()["aortic"].frame.centre) @ out > 2
        assert (sinus - orifices()["aortic"].frame.centre) @ out > 5


def test_cusps_and_leaflets_share_no_vertex(patches):
    groups = {
        "aortic-valve": [f"aortic-valve-{name}-cusp" for name in AORTIC_CUSPS],
        "mitral-valve": [f"mitral-valve-{name}"
                         for name in ("anterior-leaflet", "posterior-leaflet", "chordae")],
        "tricuspid-valve": [f"tricuspid-valve-{name}-leaflet"
                            for name in ("anterior", "posterior", "septal")],
    }  # fmt: skip
    for valve, names in groups.items():
        found = np.concatenate([patches[StructureId(valve)][name] for name in names])
        assert len(found) == len(np.unique(found))


def test_the_anterior_mitral_leaflet_hangs_on_the_side_of_the_aorta(place):
    aortic = orifices()["aortic"].frame.centre
    front, back = (np.linalg.norm(place("mitral-valve", f"mitral-valve-{name}-leaflet") - aortic)
                   for name in ("anterior", "posterior"))  # fmt: skip
    assert front < back


def test_the_ridge_above_the_sinuses_ends_them(place):
    for structure, name in (("ascending-aorta", "aorta"), ("pulmonary-trunk", "pulmonary-trunk")):
        orifice = orifices()["aortic" if name == "aorta" else "pulmonary"]
        ridge = orifice.past(place(structure, f"{name}-supravalvular-ridge")[None])[0]
        sinus = orifice.past(place(structure, f"{name}-right-sinus")[None])[0]
        assert 0 < sinus < ridge < 24


@pytest.mark.parametrize("chamber", ["left-ventricle", "right-atrium"])
def test_regions_of_a_chamber_need_no_mesh(chamber):
    found = chamber_regions(chamber, orifices()["mitral"].frame.centre[None].astype(np.float32))
    assert all(np.isfinite(values).all() for values in found.values())


def test_a_point_on_the_axis_of_a_valve_is_on_none_of_its_cusps():
    axis = orifices()["pulmonary"].at(0.0, 0.0, -20.0)[None].astype(np.float32)
    found = valve_regions("pulmonary-valve", axis)
    assert not any((found[name] <= 0).all() for name in found if "nodule" in name)
