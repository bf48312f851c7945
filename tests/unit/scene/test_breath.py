"""The whole chest breathes as measured: bones, diaphragm, heart, airway and lungs together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.breathing import Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import UsageError
from anatomyapp.scene.breath import Breath, breath_of
from anatomyapp.scene.breathing import motions

DOMES = ("hemidiaphragm-left", "hemidiaphragm-right", "central-tendon")


@pytest.fixture
def atlas(thorax: Atlas) -> Atlas:
    return thorax


@pytest.fixture
def breaths(thorax_breaths: Mapping[StructureId, Breath]) -> Mapping[StructureId, Breath]:
    return thorax_breaths


def places(atlas, breaths, name, phase):
    return breaths[name].moved(atlas.meshes[name], phase).vertices.astype(float)


def rise(atlas, breaths, name, phase):
    return (places(atlas, breaths, name, phase) - atlas.meshes[name].vertices)[:, 2]


def litres(atlas, breaths, phase):
    total = 0.0
    for name in atlas.breathing:
        if atlas.breathing[name].role is Role.LUNG:
            corners = places(atlas, breaths, name, phase)[atlas.meshes[name].faces]
            total += np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))
    return total / 6e6


def test_at_rest_every_vertex_stands_where_the_pack_has_it(atlas, breaths):
    for name, breath in breaths.items():
        mesh = atlas.meshes[name]
        assert (breath.moved(mesh, 0.0).vertices == mesh.vertices).all(), name


@pytest.mark.parametrize("phase", [-0.1, 0.51])
def test_a_phase_out_of_range_is_refused(atlas, breaths, phase):
    with pytest.raises(UsageError, match="phase of breath"):
        breaths[StructureId("rib-5-left")].moved(atlas.meshes[StructureId("rib-5-left")], phase)


@pytest.mark.parametrize("phase", [0.1, 0.4])
def test_the_parabola_is_the_turn_of_a_rib(atlas, breaths, phase):
    for name in ("rib-3-left", "rib-7-right"):
        mesh = atlas.meshes[name]
        exact = motions(atlas.breathing, phase)[name].moved(
            mesh.vertices.astype(float), np.ones((len(mesh.vertices), 1))
        )
        assert places(atlas, breaths, name, phase) == pytest.approx(exact, abs=0.05)


@pytest.mark.parametrize(
    ("number", "expected"),  # phase 0.5: rib 2 as its smaller turn gives, 5 and 7 as by Wilson
    [(2, (5.5, -6.5, 13.3)), (5, (9.8, -6.9, 17.6)), (7, (9.7, -6.8, 16.4))],
)
def test_front_ends_go_outwards_forwards_and_up_as_expected(atlas, number, expected):
    name = StructureId(f"rib-{number}-left")
    matrix, end = motions(atlas.breathing, 0.5)[name].matrices[0], atlas.breathing[name].end
    assert matrix[:, :3] @ end + matrix[:, 3] - end == pytest.approx(expected, abs=1.5)


def test_the_cage_widens_by_fourteen_millimetres(atlas, breaths):
    ribs = [name for name in breaths if name.startswith("rib-")]
    widths = [
        np.ptp(np.vstack([places(atlas, breaths, name, phase) for name in ribs])[:, 0])
        for phase in (0.0, 0.25, 0.5)
    ]
    assert widths[1] - widths[0] == pytest.approx(7, abs=2)
    assert widths[2] - widths[0] == pytest.approx(14, abs=3)


def test_quiet_breath_lowers_the_domes_as_measured(atlas, breaths):
    lowered = -min(rise(atlas, breaths, name, 0.2).min() for name in DOMES)
    assert lowered == pytest.approx(18, abs=3)  # Boussuges et al. 2009: 18 mm, SD 3


@pytest.mark.parametrize("name", DOMES)
def test_hardly_a_triangle_of_the_domes_turns_over(atlas, breaths, name):
    faces = atlas.meshes[name].faces
    rest, deep = (places(atlas, breaths, name, phase)[faces] for phase in (0.0, 0.5))
    before, after = (np.cross(c[:, 1] - c[:, 0], c[:, 2] - c[:, 0]) for c in (rest, deep))
    assert (np.einsum("ij,ij->i", before, after) < 0).mean() < 0.03


def test_domes_heart_and_carina_descend_further_with_more_breath(atlas, breaths):
    for name in (*DOMES, "left-ventricle", "right-atrium", "trachea", "pericardium"):
        ways = [rise(atlas, breaths, name, phase).min() for phase in (0.1, 0.2, 0.3, 0.4, 0.5)]
        assert (np.diff(ways) < 0).all(), name


def test_the_heart_follows_the_domes_by_about_half_and_stands_more_upright(atlas, breaths):
    dome = min(rise(atlas, breaths, name, 0.5).min() for name in DOMES)
    ventricle = rise(atlas, breaths, "left-ventricle", 0.5)
    assert 0.26 < rise(atlas, breaths, "right-atrium", 0.5).mean() / dome < 0.6
    assert 0.4 < ventricle.min() / dome < 0.8
    assert ventricle.mean() < rise(atlas, breaths, "right-atrium", 0.5).mean()


def test_the_carina_descends_about_a_centimetre(atlas, breaths):
    trachea = atlas.meshes[StructureId("trachea")].vertices[:, 2]
    way = rise(atlas, breaths, "trachea", 0.5)
    assert way[trachea < trachea.min() + 5].mean() == pytest.approx(-12.5, abs=4)
    assert abs(way[trachea > trachea.max() - 5].mean()) < 1.5


def test_the_lungs_take_up_a_breath(atlas, breaths):
    rest, quiet, deep = (litres(atlas, breaths, phase) for phase in (0.0, 0.2, 0.5))
    assert 0.35 < quiet - rest < 0.65  # tidal volume about 0.5 l (textbook consensus)
    assert 1.0 < deep - rest < 1.8  # half of an inspiratory capacity of 3 to 3.6 l, at most


def test_the_spine_stays_and_what_lies_on_it_nearly(atlas, breaths):
    assert not any(name.startswith("vertebra") for name in breaths)
    for name in ("azygos-vein", "hemiazygos-vein"):
        # In life they are held; here the domes draw them along, most at T10 (docs/anatomy.md).
        assert np.abs(rise(atlas, breaths, name, 0.5)).mean() < 3.5


def test_what_the_table_lacks_follows_what_lies_round_it(atlas, breaths):
    ventricle, small = StructureId("left-ventricle"), {}
    for name in atlas.meshes:
        if name.startswith(("rib-", "vertebra", "manub", "sternum", "left-v", "trachea")):
            small[name] = atlas.meshes[name]
    stranger = StructureId("stranger")
    heart = atlas.meshes[ventricle]
    inner = heart.vertices.mean(axis=0) + 0.5 * (heart.vertices - heart.vertices.mean(axis=0))
    small[stranger] = replace(heart, vertices=inner.astype(np.float32))
    found = breath_of(atlas.breathing, small)
    with_heart = found[ventricle].rise + found[ventricle].bend
    own = found[stranger].rise + found[stranger].bend
    assert own.mean(axis=0) == pytest.approx(with_heart.mean(axis=0), abs=2.0)


def test_an_atlas_of_a_few_structures_breathes_too(atlas):
    few = {name: atlas.meshes[StructureId(name)] for name in ("rib-5-left", "heart", "trachea")
           if name in atlas.meshes}  # fmt: skip
    assert set(breath_of(atlas.breathing, few)) == set(few)
    assert breath_of(atlas.breathing, {}) == {}
