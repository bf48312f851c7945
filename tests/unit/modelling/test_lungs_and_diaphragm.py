"""Lungs, diaphragm and the slender structures between them: borders, levels, openings, courses."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.crura import passing
from anatomyapp.modelling.thorax.viscera.diaphragm import diaphragm
from anatomyapp.modelling.thorax.viscera.lattice import node_counts, nodes
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.lung_borders import (
    LEFT,
    RIGHT,
    Side,
    above_horizontal,
    above_oblique,
)
from anatomyapp.modelling.thorax.viscera.lung_room import room
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.slender_courses import PHRENIC, VAGUS_AT_ROOT
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import tube

STEP_MM = 4.0
BORDER_MM = 8.0
CLAVICLE = np.array([[35.0, y, z] for y in range(-95, -60, 3) for z in range(80, 130)], np.float32)


def inside(solid: Solid, step: float = STEP_MM) -> Points:
    grid = nodes(solid.low, node_counts(solid.low, solid.high, step), step)
    return grid[solid.field(grid) < 0]


@pytest.fixture(scope="module", params=[LEFT, RIGHT], ids=["left", "right"])
def lung(request) -> tuple[Side, Points]:
    """A side and points inside its lung."""
    return request.param, inside(room(request.param))


def test_the_apex_stands_two_to_three_centimetres_above_the_clavicle(lung):
    clavicle = CLAVICLE[bone_distance(CLAVICLE) < 0][:, 2].max()
    assert 14.0 <= lung[1][:, 2].max() + STEP_MM / 2 - clavicle <= 32.0


def test_the_lower_border_crosses_rib_6_in_front_and_rib_8_at_the_side(lung):
    points = lung[1] * (lung[0].sign, 1.0, 1.0)
    front = costal_sweep(6).sweep.centreline
    front = front[front[:, 1] < -80.0]
    rib_6 = front[np.abs(front[:, 0] - 85.0).argmin(), 2]
    side = costal_sweep(8).sweep.centreline
    rib_8 = side[side[:, 0].argmax(), 2]
    at_front = points[(np.abs(points[:, 0] - 85.0) < STEP_MM) & (points[:, 1] < -60.0)]
    at_side = points[points[:, 0] > points[:, 0].max() - 2 * STEP_MM]
    assert at_front[:, 2].min() == pytest.approx(rib_6, abs=BORDER_MM + STEP_MM / 2)
    assert at_side[:, 2].min() == pytest.approx(rib_8, abs=BORDER_MM + STEP_MM / 2)


def test_the_lower_border_reaches_rib_10_beside_the_spine(lung):
    points = lung[1] * (lung[0].sign, 1.0, 1.0)
    behind = points[(np.abs(points[:, 0] - 40.0) < 6.0) & (points[:, 1] > -20.0)]
    rib_10 = rib_curves()[9].centreline
    near = rib_10[np.abs(rib_10[:60, 0] - 40.0).argmin(), 2]
    assert behind[:, 2].min() == pytest.approx(near, abs=BORDER_MM + STEP_MM)


def test_fissures_part_each_lung_into_lobes_of_some_size(lung):
    side, points = lung
    upper = above_oblique(points, side) > 0
    assert 0.3 < upper.mean() < 0.6
    middle = upper & (above_horizontal(points) < 0)
    assert side is LEFT or 0.05 < middle.mean() < 0.25


def test_the_notch_leaves_the_heart_uncovered_on_the_left_alone():
    at = np.array([(25.0, -125.0, -10.0)], np.float32)
    assert room(LEFT).field(at)[0] > 0


@pytest.mark.parametrize("opening", [0, 1], ids=["vena cava", "oesophagus"])
def test_what_passes_the_diaphragm_has_a_gap_all_around(opening):
    passed = inside(passing()[opening], 2.0)
    for id_, solid in diaphragm().items():
        assert solid.field(passed).min() > 0.0, id_


def test_the_aorta_passes_behind_the_median_arcuate_ligament():
    height = float(spine_front().z(11.8))
    column = np.array([(3.0, y, height) for y in np.arange(-100.0, -30.0, 0.5)], np.float32)
    crus = np.minimum(
        *(diaphragm()[f"diaphragm-crus-{k}"].field(column) for k in ("left", "right"))
    )
    aorta = np.minimum(*(solid.near(column) for solid in passing()[2:4]))
    assert column[crus < 0, 1].max() < column[aorta < 0, 1].min()


def test_crura_reach_the_second_and_third_lumbar_vertebra():
    for side, level in (("right", 15), ("left", 14)):
        crus = diaphragm()[f"diaphragm-crus-{side}"]
        lowest = inside(crus, 1.5)[:, 2].min()
        assert spine_front().level(float(lowest)) == pytest.approx(level, abs=0.6), side


def test_the_domes_close_the_abdomen_above():
    below, above = np.array([(-61, -60, -60), (-61, -60, 0)], np.float32)
    assert above_abdomen(below[None])[0] < 0 < above_abdomen(above[None])[0]


def test_a_course_settles_clear_of_what_it_meets():
    post = tube([(0, -100, 300, 5.0), (0, -100, 360, 5.0)])
    rows = np.array([(-30.0, -99.0, 330.0, 1.0), (30.0, -99.0, 330.0, 1.0)])
    found = settled(rows, [post], 0.5, hug=False)
    clear = post.near(found[:, :3].astype(np.float32), 14.0)
    assert clear.min() > 1.0


def test_phrenic_nerves_run_in_front_of_the_roots_and_vagi_behind_them():
    for side in ("left", "right"):
        phrenic, vagus = PHRENIC[f"phrenic-nerve-{side}"], VAGUS_AT_ROOT[f"vagus-nerve-{side}"]
        before = [np.interp(5.9, *np.array(rows).T[[2, 1]]) for rows in (phrenic, vagus)]
        assert before[0] > before[1] + 30.0
