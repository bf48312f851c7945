"""The person whom a thorax stands for: figures, range, and the map of space that follows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.person import (
    PERSON,
    PERSON_COLUMNS,
    Build,
    Person,
    PersonFigures,
    Sex,
    build_of,
    carried,
    mapped,
    read_person_figures,
)
from anatomyapp.content import models_folder
from anatomyapp.errors import PackError, UsageError
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.clavicle import clavicle_axis
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves

_NOTCH_ANGLE_XIPHOID = np.array([[0.0, -88.6, 90.8], [0.0, -119.5, 54.1], [0.0, -155.3, -39.3]])
_T1, _T12 = np.array([0.0, -27.7, 128.6]), np.array([0.0, -27.0, -136.8])
_BACK = np.array([0.0, 5.0, 0.0])


@pytest.fixture(scope="module")
def figures() -> PersonFigures:
    return read_person_figures(models_folder() / "thorax" / PERSON)


def people() -> st.SearchStrategy[Person]:
    """Every person whom the shipped relations allow."""
    women = st.builds(Person, st.just(Sex.FEMALE), st.floats(148, 178), st.floats(20, 80))
    men = st.builds(Person, st.just(Sex.MALE), st.floats(160, 192), st.floats(20, 80))
    return women | men


def points() -> st.SearchStrategy[list[float]]:
    """Anywhere in and about the chest."""
    return st.tuples(st.floats(-220, 220), st.floats(-220, 90), st.floats(-340, 200)).map(list)


def test_the_shipped_man_is_left_as_he_is(figures: PersonFigures) -> None:
    assert build_of(figures.typical(Sex.MALE), figures) == Build()


@given(point=points())
def test_an_unchanged_build_moves_nothing(point: list[float]) -> None:
    np.testing.assert_allclose(mapped(np.array([point]), Build())[0], point, atol=1e-9)


@given(person=people(), point=points())
def test_no_part_of_space_is_folded_or_crushed(
    figures: PersonFigures, person: Person, point: list[float]
) -> None:
    build = build_of(person, figures)
    corner = np.vstack([[point], np.array(point) + 0.1 * np.eye(3)])
    there = mapped(corner, build)
    assert np.linalg.det((there[1:] - there[0]).T / 0.1) > 0.25


@given(person=people(), point=points())
def test_left_and_right_stay_mirror_images(
    figures: PersonFigures, person: Person, point: list[float]
) -> None:
    build = build_of(person, figures)
    here, across = mapped(np.array([point, [-point[0], *point[1:]]]), build)
    np.testing.assert_allclose(across, here * [-1, 1, 1], atol=1e-9)


@given(person=people(), more=st.floats(0.5, 5))
def test_a_taller_person_of_the_same_sex_is_longer_everywhere(
    figures: PersonFigures, person: Person, more: float
) -> None:
    taller = Person(person.sex, person.stature_cm + more, person.age_years)
    if taller.stature_cm > figures.value("greatest_stature", person.sex):
        return
    small, large = build_of(person, figures), build_of(taller, figures)
    assert large.spine > small.spine
    assert large.across > small.across
    assert large.sternum > small.sternum


def test_a_womans_sternum_lies_within_the_published_spread(figures: PersonFigures) -> None:
    woman = mapped(_NOTCH_ANGLE_XIPHOID, build_of(figures.typical(Sex.FEMALE), figures))
    manubrium, body = np.linalg.norm(np.diff(woman, axis=0), axis=1)
    # MDCT of 200 adults (PMID 29345718): women 46.7 ± 5.1 and 86.6 ± 9.7 mm.
    assert manubrium == pytest.approx(46.7, abs=5.1)
    assert body == pytest.approx(86.6, abs=9.7)


def test_a_womans_sternal_angle_is_a_mans(figures: PersonFigures) -> None:
    woman = mapped(_NOTCH_ANGLE_XIPHOID, build_of(figures.typical(Sex.FEMALE), figures))
    upper, lower = (step / np.linalg.norm(step) for step in np.diff(woman, axis=0))
    # The same source: 163.8 ± 5.8 degrees in women.
    assert 180 - np.degrees(np.arccos(upper @ lower)) == pytest.approx(163.8, abs=5.8)


def test_a_womans_cage_is_a_tenth_smaller_at_the_same_height(figures: PersonFigures) -> None:
    build = build_of(Person(Sex.FEMALE, 176, 30), figures)
    ball = trimesh.creation.icosphere(subdivisions=3, radius=60).apply_translation([60, -60, 0])
    smaller = ball.copy()
    smaller.vertices = mapped(ball.vertices, build)
    # Bellemare et al. 2006: about 10 % smaller.
    assert smaller.volume / ball.volume == pytest.approx(0.9, abs=0.03)


def lengthened(axis: np.ndarray, build: Build) -> float:
    """Return the ratio of an axis's length in a person to the shipped man's."""
    return float(arc_length(mapped(axis, build))[-1] / arc_length(axis)[-1])


@pytest.mark.parametrize("stature", [150, 163, 176])
@pytest.mark.parametrize("number", [3, 6, 9])
def test_a_womans_ribs_go_with_her_stature(
    figures: PersonFigures, number: int, stature: float
) -> None:
    build = build_of(Person(Sex.FEMALE, stature, 30), figures)
    # Sources disagree: longer against body length (Bellemare et al. 2006), shorter (Chapman 2017).
    ratio = lengthened(rib_curves()[number - 1].centreline, build)
    assert ratio == pytest.approx(stature / 176, rel=0.03)


@pytest.mark.parametrize("stature", [150, 163, 176])
@pytest.mark.parametrize("number", range(2, 10))
def test_a_womans_ribs_run_downwards_all_the_way(
    figures: PersonFigures, number: int, stature: float
) -> None:
    course = mapped(
        rib_curves()[number - 1].centreline, build_of(Person(Sex.FEMALE, stature, 30), figures)
    )
    forwards = course[len(course) // 4 :]  # from the angle on; the neck rises in all
    assert (np.diff(forwards[:, 2]) < 0).all()


@pytest.mark.parametrize("number", range(3, 10))
def test_a_womans_ribs_are_more_inclined(figures: PersonFigures, number: int) -> None:
    axis = rib_curves()[number - 1].centreline
    ends = mapped(axis[[0, -1]], build_of(figures.typical(Sex.FEMALE), figures))

    def slope(way: np.ndarray) -> float:
        return float(np.degrees(np.arctan2(-way[2], np.hypot(*way[:2]))))

    # Bellemare et al. 2003 give the direction; the amount is ours.
    assert 2 < slope(ends[1] - ends[0]) - slope(axis[-1] - axis[0]) < 11


def test_a_womans_clavicle_is_as_much_shorter_as_published(figures: PersonFigures) -> None:
    man, woman = (figures.value("clavicle_length", sex) for sex in (Sex.MALE, Sex.FEMALE))
    ratio = lengthened(clavicle_axis(), build_of(figures.typical(Sex.FEMALE), figures))
    assert ratio == pytest.approx(woman / man, abs=8.2 / man)  # one SD of the women's


@pytest.mark.parametrize("number", [5, 7])
def test_a_womans_cartilages_are_as_long_as_published(figures: PersonFigures, number: int) -> None:
    man, woman = costal_sweep(number).cartilage, figures.typical(Sex.FEMALE)
    mean, sd = figures.value(f"cartilage_{number}_length", Sex.FEMALE), {5: 10.29, 7: 14.62}[number]
    ratio = lengthened(man, build_of(woman, figures))
    assert ratio * arc_length(man)[-1] == pytest.approx(mean, abs=sd)  # Andrews et al. 2018
    assert ratio <= 1


@pytest.mark.parametrize(("age", "more_deg"), [(20, 0), (50, 0), (75, 19), (80, 19)])
def test_kyphosis_grows_after_fifty(figures: PersonFigures, age: float, more_deg: float) -> None:
    build = build_of(Person(Sex.MALE, 176, age), figures)
    # 41 degrees in the third decade, 60 beyond seventy years; see person.csv.
    ends = mapped(np.array([_T1, _T1 + _BACK, _T12, _T12 + _BACK]), build)
    upper, lower = ends[1] - ends[0], ends[3] - ends[2]
    angle = np.degrees(np.arctan2(upper[2], upper[1]) - np.arctan2(lower[2], lower[1]))
    assert angle == pytest.approx(more_deg, abs=1)


def test_a_carried_mesh_keeps_its_normals_square(figures: PersonFigures) -> None:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=40).apply_translation([50, -80, 20])
    mesh = Mesh(
        vertices=ball.vertices.astype(np.float32),
        faces=ball.faces.astype(np.uint32),
        normals=ball.vertex_normals.astype(np.float32),
        occlusion=np.full(len(ball.vertices), 255, np.uint8),
    )
    woman = carried(mesh, build_of(Person(Sex.FEMALE, 160, 70), figures))
    surface = trimesh.Trimesh(woman.vertices, woman.faces, process=False)
    agreement = np.einsum("ij,ij->i", surface.vertex_normals, woman.normals)
    assert agreement.min() > np.cos(np.radians(4))
    assert surface.is_watertight
    assert surface.volume > 0


@pytest.mark.parametrize(
    "person",
    [Person(Sex.MALE, 150, 30), Person(Sex.FEMALE, 190, 30), Person(Sex.MALE, 176, 12)],
)
def test_a_person_outside_the_relations_is_refused(figures: PersonFigures, person: Person) -> None:
    with pytest.raises(UsageError, match="outside the published relations; choose"):
        build_of(person, figures)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("stature,other,176,,cm,own,none", "unknown sex 'other'"),
        ("stature,male,tall,,cm,own,none", "'tall' is no number"),
        ("stature,male,nan,,cm,own,none", "not finite"),
        ("stature,male,1,,cm,own,none\nstature,male,2,,cm,own,none", "stands twice"),
    ],
)
def test_a_damaged_table_is_named_by_line(tmp_path: Path, row: str, message: str) -> None:
    table = tmp_path / PERSON
    table.write_text(",".join(PERSON_COLUMNS) + f"\n{row}\n", encoding="utf-8")
    with pytest.raises(PackError, match=f"line [23].*{message}"):
        read_person_figures(table)


def test_a_missing_figure_is_named(tmp_path: Path) -> None:
    table = tmp_path / PERSON
    table.write_text(",".join(PERSON_COLUMNS) + "\n", encoding="utf-8")
    with pytest.raises(PackError, match="stature of female is missing"):
        read_person_figures(table).typical(Sex.FEMALE)
