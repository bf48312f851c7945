"""A model's chest fitted to a wearer's measures: exact, joined, never mirrored, never clamped."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.chest import (
    NOTCH,
    STERNUM_END,
    ChestMeasures,
    breadth_of,
    ends_of,
    height_of,
    range_of,
    ribs_of,
)
from anatomyapp.atlas.chest_fit import chest_fit, worn_atlas, worn_points
from anatomyapp.atlas.fitting import fitted_to
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import PERSON, Person, Sex, read_person_figures
from anatomyapp.atlas.structure import Side
from anatomyapp.content import models_folder
from anatomyapp.errors import UsageError

THORAX = models_folder() / "thorax"


@pytest.fixture(scope="module")
def thorax():
    """The shipped man with his skeleton's upper part alone, so that each fit is quick."""
    whole = read_pack(THORAX)
    kept = ("rib-5", "rib-6", "rib-7", "rib-8", "costal-cartilage-5")
    meshes = {name: mesh for name, mesh in whole.meshes.items() if name.startswith(kept)}
    return replace(whole, meshes=meshes)


@pytest.fixture
def bare(tiny_atlas):
    """An atlas without any figures of persons, with the two points by which chests are fitted."""
    return replace(
        tiny_atlas, landmarks=(point(NOTCH, (0, -92, 80)), point(STERNUM_END, (0, -110, -60)))
    )


def point(name, place):
    return Landmark(
        id=name, type=LandmarkType.POINT, side=Side.MIDLINE, name_en=name, name_la="", ta98="",
        ta2="", geometry=np.array([place], float), definition="", structures=(), source="test",
        caution="",
    )  # fmt: skip


PARTS = st.tuples(st.floats(0, 1), st.floats(0, 1))
SEXES = [None, *Sex]
FEW = settings(max_examples=20, deadline=None)


def sized(atlas, sex, parts, stature=None, age=None):
    """Return measures of a person, so far along what the table allows."""
    room = range_of(atlas, sex)
    breadth, height = (
        low + part * (high - low)
        for part, (low, high) in zip(parts, (room.breadth_mm, room.height_mm), strict=True)
    )
    return ChestMeasures(sex, stature, age, breadth, height)


def sizes(atlas, fit):
    """Return breadth and height of the fitted cage, mm."""
    ribs, ends = (worn_points(atlas, fit, each) for each in (ribs_of(atlas), ends_of(atlas)))
    return float(np.ptp(ribs[:, 0])), float(np.linalg.norm(ends[0] - ends[1]))


def fitted(atlas, measures):
    """Return a fit; draws whose measures do not go together are left out."""
    try:
        return chest_fit(atlas, measures)
    except UsageError as error:
        assume("do not go together" not in error.template)
        raise


@pytest.mark.parametrize("sex", SEXES)
@FEW
@given(parts=PARTS)
def test_the_fitted_cage_has_the_measured_breadth_and_height(thorax, sex, parts):
    measures = sized(thorax, sex, parts)
    breadth, height = sizes(thorax, fitted(thorax, measures))
    assert breadth + 2 * range_of(thorax, sex).side_mm == pytest.approx(measures.breadth_mm)
    assert height == pytest.approx(measures.height_mm)


@pytest.mark.parametrize(("sex", "least_cm"), [(Sex.MALE, 165), (Sex.FEMALE, 150)])
@FEW
@given(parts=PARTS, more_cm=st.floats(0, 27))
def test_stature_and_age_do_not_spoil_what_was_measured(thorax, sex, least_cm, parts, more_cm):
    measures = sized(thorax, sex, parts, least_cm + more_cm, 60.0)
    fit = fitted(thorax, measures)
    breadth, height = sizes(thorax, fit)
    assert breadth + 2 * range_of(thorax, sex).side_mm == pytest.approx(measures.breadth_mm)
    assert height == pytest.approx(measures.height_mm)
    assert fit.person == Person(sex, measures.stature_cm, 60.0)


@pytest.mark.parametrize("sex", SEXES)
@FEW
@given(parts=PARTS)
def test_space_is_never_mirrored_or_folded(thorax, sex, parts):
    fit = fitted(thorax, sized(thorax, sex, parts))
    corners = np.array([90.0, -60.0, 0.0]) + np.vstack([np.zeros(3), 0.1 * np.eye(3)])
    there = worn_points(thorax, fit, corners)
    assert np.linalg.det((there[1:] - there[0]).T / 0.1) > 0.2
    assert there[0, 0] > 0


def test_the_mesh_that_is_drawn_has_the_measures_and_its_sides(thorax):
    measures = ChestMeasures(Sex.FEMALE, 170, 30, 240, 145)
    worn = worn_atlas(thorax, chest_fit(thorax, measures))
    side = range_of(thorax, Sex.FEMALE).side_mm
    assert breadth_of(worn) + 2 * side == pytest.approx(240, abs=0.01)
    assert height_of(worn) == pytest.approx(145, abs=0.01)
    for name, mesh in worn.meshes.items():
        way = {"left": 1, "right": -1}.get(name.rsplit("-", 1)[-1], 0)
        assert way == 0 or way * mesh.vertices[:, 0].mean() > 0
        np.testing.assert_allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)


def test_normals_stay_square_to_the_surface(thorax):
    worn = worn_atlas(thorax, chest_fit(thorax, ChestMeasures(Sex.MALE, None, None, 340, 130)))
    mesh = worn.meshes["rib-6-left"]
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(across, axis=1)
    good = length > np.median(length)
    seen = np.einsum(
        "ni,ni->n", across[good] / length[good, None], mesh.normals[mesh.faces[good, 0]]
    )
    assert np.median(seen) > 0.99


@pytest.mark.parametrize("sex", SEXES)
def test_measures_of_the_model_change_nothing_more(thorax, sex):
    person = None if sex is None else thorax.people.typical(sex)
    model = thorax if person is None else fitted_to(thorax, person)
    breadth = breadth_of(model) + 2 * range_of(thorax, sex).side_mm
    measures = ChestMeasures(sex, breadth_mm=breadth, height_mm=height_of(model))
    fit = chest_fit(thorax, measures)
    assert fit.scale == pytest.approx((1, 1, 1), abs=1e-5)
    for name, mesh in worn_atlas(thorax, fit).meshes.items():
        np.testing.assert_allclose(mesh.vertices, model.meshes[name].vertices, atol=1e-3)


def test_nothing_measured_is_the_model(thorax):
    assert worn_atlas(thorax, chest_fit(thorax, ChestMeasures())) is thorax


def test_what_was_not_measured_stays(thorax):
    broad = chest_fit(thorax, ChestMeasures(breadth_mm=330))
    assert broad.scale[2] == 1
    assert broad.scale[0] == broad.scale[1] > 1
    tall = chest_fit(thorax, ChestMeasures(height_mm=170))
    assert tall.scale[:2] == (1, 1)


def test_what_touches_goes_on_touching(thorax):
    """Points that are one stay one; neighbours keep their gap but for the change of size."""
    fit = chest_fit(thorax, ChestMeasures(Sex.FEMALE, 158, 40, 280, 125))
    rib, cartilage = (
        thorax.meshes[f"{name}-5-left"].vertices for name in ("rib", "costal-cartilage")
    )
    apart = np.linalg.norm(rib[:, None] - cartilage[None, ::5], axis=2)
    a, b = np.unravel_index(apart.argmin(), apart.shape)
    there = worn_points(thorax, fit, np.stack([rib[a], cartilage[::5][b]]).astype(float))
    before, after = apart[a, b], np.linalg.norm(there[0] - there[1])
    assert 0.7 * before <= after <= 1.3 * before


def test_landmarks_and_hinges_go_with_the_bones(thorax):
    fit = chest_fit(thorax, ChestMeasures(Sex.FEMALE, None, None, 280, 125))
    worn = worn_atlas(thorax, fit)
    hinge, before = worn.breathing["rib-5-left"], thorax.breathing["rib-5-left"]
    expected = worn_points(thorax, fit, np.stack([before.pivot, before.end]))
    np.testing.assert_allclose(np.stack([hinge.pivot, hinge.end]), expected)
    np.testing.assert_array_equal(hinge.axis, before.axis)
    places = {mark.id: mark.geometry[0] for mark in worn.landmarks}
    assert tuple(places[NOTCH]) == pytest.approx(fit.anchor)


def test_the_factors_say_how_much_larger_than_the_model(thorax):
    fit = chest_fit(thorax, ChestMeasures(Sex.FEMALE, None, None, 290, 140))
    worn = worn_atlas(thorax, fit)
    across, up, _ = fit.factors
    assert across == pytest.approx(breadth_of(worn) / breadth_of(thorax), rel=1e-4)
    assert up == pytest.approx(height_of(worn) / height_of(thorax), rel=1e-4)


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (ChestMeasures(Sex.MALE, breadth_mm=420), "247 to 356 mm"),
        (ChestMeasures(Sex.FEMALE, breadth_mm=210), "222 to 332 mm"),
        (ChestMeasures(height_mm=80), "100 to 194 mm"),
        (ChestMeasures(Sex.MALE, stature_cm=210), "160 to 192 cm"),
        (ChestMeasures(Sex.MALE, 160, 30, 355, 190), "do not go together"),
    ],
)
def test_what_no_adult_has_is_refused_and_not_clamped(thorax, measures, words):
    with pytest.raises(UsageError, match=words):
        chest_fit(thorax, measures)


@pytest.mark.parametrize(("breadth", "height"), [(0.8, 1.2), (1, 1), (1.3, 0.85)])
def test_a_pack_without_figures_is_scaled_plainly(bare, breadth, height):
    room = range_of(bare, None)
    measures = ChestMeasures(
        Sex.FEMALE, 160, 30, breadth * breadth_of(bare) + 2 * room.side_mm, height * height_of(bare)
    )
    fit = chest_fit(bare, measures)
    worn = worn_atlas(bare, fit)
    assert fit.person is None
    assert breadth_of(worn) == pytest.approx(breadth * breadth_of(bare), rel=1e-5)
    assert height_of(worn) == pytest.approx(height * height_of(bare), rel=1e-5)


def test_a_model_of_somebody_is_scaled_from_that_body(thorax):
    woman = fitted_to(thorax, thorax.people.typical(Sex.FEMALE))
    fit = chest_fit(woman, ChestMeasures(Sex.MALE, 180, 30, 280))
    assert fit.person is None
    assert worn_atlas(woman, fit).person == woman.person


def test_an_atlas_without_the_two_points_says_so(tiny_atlas):
    with pytest.raises(UsageError, match="point-jugular-notch"):
        chest_fit(tiny_atlas, ChestMeasures(height_mm=150))


def test_figures_of_persons_without_chests_still_fit(bare, tmp_path):
    rows = (THORAX / PERSON).read_text(encoding="utf-8").splitlines()
    table = tmp_path / PERSON
    table.write_text("\n".join(row for row in rows if "chest_" not in row), encoding="utf-8")
    people = replace(bare, people=read_person_figures(table))
    assert chest_fit(people, ChestMeasures(breadth_mm=breadth_of(bare) + 32)).scale == (1, 1, 1)


def test_the_typical_person_has_the_published_mean_breadth(thorax):
    for sex in Sex:
        model = fitted_to(thorax, thorax.people.typical(sex))
        breadth = breadth_of(model) + 2 * range_of(thorax, sex).side_mm
        assert breadth == pytest.approx(thorax.people.value("chest_breadth", sex), abs=1.0)
