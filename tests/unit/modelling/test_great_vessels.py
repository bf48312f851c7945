"""Where the great vessels run, and how they go on into one another."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.roots import around_orifice
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.pulmonary_courses import PULMONARY
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import End, Tube
from anatomyapp.modelling.thorax.viscera.vessels import (
    pulmonary_vessels,
    root_tube,
    systemic_arteries,
    systemic_veins,
)

COURSES = {**ARTERIES, **VEINS, **PULMONARY}
GOING_ON = (
    ("ascending-aorta", "aortic-arch"),
    ("aortic-arch", "descending-thoracic-aorta"),
    ("descending-thoracic-aorta", "abdominal-aorta"),
    ("brachiocephalic-trunk", "common-carotid-artery-right"),
    ("internal-jugular-vein-right", "brachiocephalic-vein-right"),
    ("internal-jugular-vein-left", "brachiocephalic-vein-left"),
    ("brachiocephalic-vein-right", "superior-vena-cava"),
    ("pulmonary-trunk", "pulmonary-artery-left"),
)
BRANCHES = tuple(id_ for id_, course in COURSES.items() if course.stump())


def height_figure(name: str) -> tuple[float, float]:
    """Return the level of a figure and its range."""
    row = next(k for k in viscera_figures().rows if k.name == name)
    assert row.sd is not None
    return row.value, row.sd


def test_the_summit_of_the_arch_lies_before_the_body_of_t3():
    tube = ARTERIES["aortic-arch"].tube()
    summit = (tube.centreline[:, 2] + tube.radii[:, 0]).max()
    level, span = height_figure("aortic_arch_summit_level")
    assert spine_front().level(float(summit)) == pytest.approx(level, abs=span)


def test_the_ascending_aorta_runs_up_forwards_and_to_the_right():
    ascending = root_tube("ascending-aorta").centreline
    along = np.diff(ascending, axis=0)
    assert np.all(along[:, 2] > 0)
    assert ascending[-1, 0] < ascending[0, 0] - 8.0
    assert ascending[-1, 1] < ascending[0, 1] - 5.0


@pytest.mark.parametrize("name", ["ascending-aorta", "pulmonary-trunk"])
def test_a_great_artery_leaves_the_heart_without_a_kink(name: str):
    tube = root_tube(name)
    steps = unit(np.diff(tube.centreline, axis=0))
    turns = np.arccos(np.clip(np.einsum("ij,ij->i", steps[:-1], steps[1:]), -1, 1))
    spacing = tube.length / len(steps)
    assert turns.max() / spacing < 1 / 11.0  # no bend is tighter than 11 mm


def test_the_aortic_sinuses_are_as_wide_as_published():
    orifice, vessel = orifices()["aortic"], systemic_arteries()["ascending-aorta"]
    out = np.arange(10.0, 25.0, 0.1)
    reach = []
    for angle in np.arange(0.0, 360.0, 15.0):
        ray = [around_orifice(orifice, angle, k, 9.0) for k in out]
        reach.append(out[vessel.field(np.array(ray, np.float32)) < 0].max())
    across = np.array(reach) + np.roll(reach, 12)
    value, span = height_figure("aortic_sinus_diameter")
    assert across.mean() == pytest.approx(value, abs=span)


def test_the_arch_begins_and_ends_at_the_sternal_plane_which_its_concavity_meets():
    tube = ARTERIES["aortic-arch"].tube()
    middle = tube.centreline[:, 2].argmax()
    level, span = height_figure("aortic_arch_concavity_level")
    below = tube.centreline[middle, 2] - tube.radii[middle, 0]
    for height in (tube.centreline[0, 2], tube.centreline[-1, 2], below):
        assert spine_front().level(float(height)) == pytest.approx(level, abs=span)


def test_the_descending_aorta_comes_from_the_left_side_to_the_front_of_the_spine():
    line = ARTERIES["descending-thoracic-aorta"].tube().centreline
    assert line[0, 0] > shipped_spine().vertebra(5).half_width
    assert abs(line[-1, 0]) < 5.0
    assert np.all(np.diff(line[:, 0]) < 0)


def test_the_descending_aorta_lies_on_the_spine_from_t8_to_its_opening():
    tube = ARTERIES["descending-thoracic-aorta"].tube()
    value, span = height_figure("descending_aorta_before_spine")
    heights = tube.centreline[:, 2]
    for number in range(8, 13):
        k = int(np.abs(heights - spine_front().z(number)).argmin())
        body = shipped_spine().vertebra(number)
        centre = np.array([0.0, float(spine_front().y(number)) + body.half_depth])
        offset = tube.centreline[k, :2] - centre
        along = unit(offset)
        edge = 1 / np.hypot(along[0] / body.half_width, along[1] / body.half_depth)
        gap = np.linalg.norm(offset) - edge - tube.radii[k, 0]
        assert value - span <= gap <= value + 2 * span, number


def test_the_aorta_tapers():
    radii = np.concatenate([ARTERIES[name].tube().radii[:, 0] for name in list(ARTERIES)[:4]])
    assert np.all(np.diff(radii) < 0.06)


@pytest.mark.parametrize(("before", "after"), GOING_ON)
def test_a_vessel_goes_on_into_the_next_without_a_step(before: str, after: str):
    first, second = COURSES[before].tube(), COURSES[after].tube()
    assert second.centreline[0] == pytest.approx(first.centreline[-1], abs=1e-6)
    assert second.radii[0, 0] == pytest.approx(first.radii[-1, 0], abs=0.1)
    out, on = (
        unit(np.diff(line[:2], axis=0)[0]) for line in (first.centreline[-2:], second.centreline)
    )
    assert float(out @ on) > np.cos(np.deg2rad(6.0))


@pytest.mark.parametrize("id_", BRANCHES)
def test_a_trunk_keeps_the_stump_of_its_branch(id_: str):
    course = COURSES[id_]
    stump = course.stump()
    assert stump is not None
    trunks = {**systemic_arteries(), **systemic_veins(), **pulmonary_vessels()}
    trunk = trunks[course.leaves or course.joins]
    middle = stump.centreline[len(stump.centreline) // 2].astype(np.float32)
    assert trunk.field(stump.centreline[3:-3].astype(np.float32)).max() < 0
    assert course.tube().field(middle[None])[0] > 0


def test_a_vessel_without_a_trunk_has_no_stump():
    course = Course("aortic_arch_diameter", ((0.0, 0.0, 5.0, 1.0), (0.0, 0.0, 6.0, 1.0)))
    assert course.stump() is None
    assert course.channel().length == pytest.approx(course.tube().length)


def test_nodes_beyond_the_span_guide_the_curve_only():
    nodes = [(0, 0, 0, 4.0), (0, 4, 20, 4.0), (0, 16, 36, 4.0), (0, 36, 50, 4.0)]
    lower = Tube(nodes, ends=(End.FLAT, End.FLAT), span=(0, 2))
    upper = Tube(nodes, ends=(End.FLAT, End.FLAT), span=(2, 3))
    assert lower.centreline[-1] == pytest.approx(upper.centreline[0])
    joint = np.array([[0.0, 16.0, 36.0]], np.float32)
    assert lower.field(joint)[0] == pytest.approx(0.0, abs=0.3)
    assert upper.field(joint)[0] == pytest.approx(0.0, abs=0.3)


def test_the_left_pulmonary_artery_arches_over_the_left_main_bronchus():
    artery = PULMONARY["pulmonary-artery-left"].tube()
    bronchus = AIRWAY["main-bronchus-left"].tube()
    gap = artery.centreline[:, None, :2] - bronchus.centreline[None, :, :2]
    i, j = np.unravel_index(np.linalg.norm(gap, axis=2).argmin(), gap.shape[:2])
    assert artery.centreline[i, 2] > bronchus.centreline[j, 2]


def test_the_right_pulmonary_artery_passes_behind_aorta_and_superior_vena_cava():
    artery = PULMONARY["pulmonary-artery-right"].channel()
    for front in (ARTERIES["ascending-aorta"].tube(), VEINS["superior-vena-cava"].tube()):
        gap = artery.centreline[:, None, [0, 2]] - front.centreline[None, :, [0, 2]]
        i, j = np.unravel_index(np.linalg.norm(gap, axis=2).argmin(), gap.shape[:2])
        assert artery.centreline[i, 1] > front.centreline[j, 1]
