"""The landmarks computed from the bones lie where anatomy says."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.landmark import read_landmarks
from anatomyapp.content import models_folder
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.thorax.chest_surface import (
    midclavicular_mm,
    outer,
    rib_behind,
    space_behind,
    spinous_tips,
    sternum_front,
)
from anatomyapp.modelling.thorax.landmarks import landmark_places, write_landmarks
from anatomyapp.modelling.thorax.rib import left_rib
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.wall.space import SPACES, border, space


@pytest.fixture(scope="module")
def places():
    return landmark_places()


def level(z: float) -> float:
    """Return the height in vertebrae: 4.5 is the disc T4/T5."""
    centres = np.array([body.centre[2] for body in shipped_spine().bodies])
    return float(np.interp(-z, -centres, np.arange(1, 13)))


def test_shipped_places_are_those_computed_now(places, tmp_path):
    shipped = {mark.id: mark.geometry for mark in read_landmarks(models_folder() / "thorax")}
    assert set(shipped) == set(places)
    for name, points in places.items():
        assert shipped[name] == pytest.approx(points, abs=0.5), name


def test_places_are_written_the_same_each_time(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_landmarks(tmp_path / name)
    one, two = ((tmp_path / name / "landmarks.json").read_bytes() for name in ("one", "two"))
    assert one == two


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("point-jugular-notch", 2.0, 3.0),
        ("point-sternal-angle", 4.2, 4.8),
        ("point-xiphisternal", 8.5, 9.5),
    ],
)
def test_points_of_the_sternum_lie_at_their_vertebrae(places, name, low, high):
    point = places[name][0]
    assert low <= level(float(point[2])) <= high
    assert point[0] == pytest.approx(0)


def test_the_lowest_point_of_the_costal_margin_is_on_cartilage_ten(places):
    point = places["level-costal-margin-lowest-left"][0]
    apart = {n: np.linalg.norm(border(n).rows[:, :3] - point, axis=1).min() for n in range(7, 11)}
    assert min(apart, key=apart.__getitem__) == 10


def test_paired_landmarks_mirror_each_other(places):
    paired = [name for name in places if name.endswith("-left") and "border" not in name]
    paired = [name for name in paired if "anterior-left" not in name]
    assert len(paired) > 25
    for name in paired:
        other = places[name.replace("-left", "-right")]
        if name != "diaphragm-dome-left":
            assert other == pytest.approx(places[name] * [-1, 1, 1]), name


def test_the_left_dome_is_a_little_lower_than_the_right(places):
    lower = places["diaphragm-dome-right"][0, 2] - places["diaphragm-dome-left"][0, 2]
    assert 10.0 <= lower <= 20.0


def test_vertical_lines_stand_side_by_side(places):
    names = ("sternal", "parasternal", "midclavicular")
    across = [places[f"line-{name}-left"][:, 0] for name in names]
    assert all(np.ptp(x) < 1.0 for x in across)
    sternal, parasternal, midclavicular = (x.mean() for x in across)
    assert parasternal == pytest.approx((sternal + midclavicular) / 2, abs=0.5)
    assert midclavicular == pytest.approx(midclavicular_mm(), abs=0.5)
    assert np.ptp(places["line-midaxillary-left"][:, 1]) < 0.1
    assert np.ptp(places["line-paravertebral-left"][:, 0]) < 0.1


def test_the_apex_beat_is_in_the_fifth_space_within_the_midclavicular_line(places):
    point = places["point-apex-beat"][0]
    assert 70.0 < point[0] < midclavicular_mm()
    middle = space(5).points(np.linspace(0.8, 1.4, 80), 0.0, 0.5)
    assert np.linalg.norm(middle - point, axis=1).min() < 8.0
    assert left_rib(5).distance(point[None].astype(np.float32))[0] > 3.0


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("needle-decompression-anterior-left", 3),
        ("needle-decompression-lateral-left", 6),
        ("thoracentesis-left", 9),
    ],
)
def test_needles_pass_just_over_the_lower_rib(places, name, number):
    point = places[name][0]
    below = border(number).rows[:, :3]
    nearest = below[np.linalg.norm(below - point, axis=1).argmin()]
    assert point[2] > nearest[2]
    distance = [
        left_rib(n).distance(point[None].astype(np.float32))[0] for n in (number - 1, number)
    ]
    assert 0 < distance[1] < 5.0
    assert distance[0] > 2 * distance[1]


def test_the_thoracentesis_site_is_well_lateral_to_the_spine(places):
    assert places["thoracentesis-left"][0, 0] > 90.0


def test_lung_and_pleura_borders_lie_on_their_ribs(places):
    ribs = {"lung": (6, 8, 10), "pleura": (8, 10, 12)}
    for what, numbers in ribs.items():
        for line, number in zip(("mcl", "mal", "pvl"), numbers, strict=True):
            point = places[f"{what}-lower-{line}-left"][0]
            apart = np.linalg.norm(border(number).rows[:, :3] - point, axis=1).min()
            assert apart < 9.0, (what, line)


def test_the_pleura_reaches_lower_than_the_lung(places):
    for line in ("mcl", "mal", "pvl"):
        lung, pleura = (places[f"{what}-lower-{line}-left"][0, 2] for what in ("lung", "pleura"))
        assert pleura < lung - 20.0


def test_the_left_pleura_leaves_the_midline_below_the_fourth_cartilage(places):
    assert places["pleura-anterior-right"][1:, 0] == pytest.approx(0, abs=1e-6)
    assert places["pleura-anterior-left"][-1, 0] > 12.0


def test_valves_project_on_the_halves_of_the_sternum_and_listening_areas_beside_it(places):
    x = {name: places[f"valve-{name}-projection"][0, 0] for name in ("aortic", "mitral")}
    assert 0 < x["aortic"] < 22 and 0 < x["mitral"] < 22  # noqa: PT018 - one claim
    assert -22 < places["valve-tricuspid-projection"][0, 0] < 0
    assert places["ausc-aortic"][:, 0].mean() < -20
    assert places["ausc-pulmonary"][:, 0].mean() > 20
    apex = places["ausc-mitral"].mean(axis=0) - places["point-apex-beat"][0]
    assert np.linalg.norm(apex) < 6.0


def test_the_oblique_fissure_runs_from_the_spine_of_t3_down_to_the_sixth_cartilage(places):
    line = places["fissure-oblique-left"]
    assert level(float(line[0, 2])) == pytest.approx(3.5, abs=0.8)
    assert np.linalg.norm(line[-1] - outer(6, 1.0)) < 0.1
    assert (np.diff(line[:, 2]) < 0).all()
    straight = np.interp(-line[:, 1], [-line[0, 1], -line[-1, 1]], [line[0, 2], line[-1, 2]])
    assert np.abs(line[:, 2] - straight).max() < 3.0


@pytest.mark.parametrize("number", SPACES)
def test_outlines_of_spaces_run_between_their_ribs(places, number):
    outline = places[f"intercostal-space-{number}-left"].astype(np.float32)
    for rib in (number, number + 1):
        assert left_rib(rib).distance(outline).min() > -1.5


def test_the_scapula_marks_the_third_and_the_seventh_vertebra_and_rib_seven(places):
    root, angle = (
        places[f"point-{name}-left"][0]
        for name in ("scapular-spine-root", "scapula-inferior-angle")
    )
    tips = spinous_tips()[:, 2]
    assert abs(root[2] - tips[2]) < 15.0
    assert abs(angle[2] - tips[6]) < 15.0
    assert np.abs(places["line-scapular-left"][:, 0] - angle[0]).max() < 1.0
    behind = {n: outer(n, rib_behind(n, angle[0]))[2] for n in (6, 7, 8)}
    assert behind[8] < angle[2] < behind[6]


def test_a_place_beyond_the_sternum_is_an_error():
    with pytest.raises(ModellingError, match="No sternum"):
        sternum_front(60.0, 0.0)


def test_a_place_beyond_a_space_is_an_error():
    with pytest.raises(ModellingError, match="does not reach"):
        space_behind(5, 400.0)


def test_the_safe_triangle_holds_the_drain_site_between_the_folds(places):
    triangle, site = places["safe-triangle-left"], places["needle-decompression-lateral-left"][0]
    front = places["line-anterior-axillary-left"][0, 1]
    behind = places["line-posterior-axillary-left"][0, 1]
    assert triangle[:, 1].min() == pytest.approx(front, abs=1)
    assert triangle[:, 1].max() == pytest.approx(behind, abs=1)
    assert triangle[:, 2].min() == pytest.approx(site[2], abs=1)
    assert front < site[1] < behind


def test_lobes_are_listened_to_where_they_lie(places):
    upper, lower = places["lung-auscultation-upper-right"], places["lung-auscultation-lower-right"]
    middle = places["lung-auscultation-middle"]
    assert middle[:, 0].max() < 0
    assert upper[:, 2].mean() > middle[:, 2].mean()
    assert lower[:, 1].min() > middle[:, 1].max()
    assert places["spleen-projection"][:, 0].min() > 0


def test_the_pleura_reaches_two_ribs_below_the_lung(places):
    lung, pleura = places["lung-lower-border-left"], places["pleura-lower-border-left"]
    for name, line in (("lung", lung), ("pleura", pleura)):
        for place in ("mcl", "mal", "pvl"):
            site = places[f"{name}-lower-{place}-left"][0]
            assert np.linalg.norm(line - site, axis=1).min() < 6.0
    assert (pleura[:, 2] < lung[:, 2]).all()
