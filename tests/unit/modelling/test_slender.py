"""Nerves, azygos veins and the roots of intercostal vessels run and join as anatomy says."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.spline import tangents
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.azygos import azygos_tubes, intercostal_trunks
from anatomyapp.modelling.thorax.viscera.intercostal_roots import rooms
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.nerve_courses import (
    recurrent,
    sympathetic,
    through_caval_opening,
    through_crus,
    vagus,
)
from anatomyapp.modelling.thorax.viscera.right_of_way import mediastinal, uncut
from anatomyapp.modelling.thorax.viscera.settle import settled
from anatomyapp.modelling.thorax.viscera.slender import room, slender
from anatomyapp.modelling.thorax.viscera.slender_courses import THORACIC_DUCT
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import tube
from anatomyapp.modelling.thorax.wall.bundle import Strand, courses
from anatomyapp.modelling.thorax.wall.structures import wall_makers

SIDES = {"left": 1.0, "right": -1.0}


def trunk_of(strand: Strand, number: int, side: str) -> str:
    """Return what a posterior intercostal vessel joins, as relations.csv says."""
    if strand is Strand.ARTERY:
        return f"supreme-intercostal-artery-{side}" if number < 3 else "descending-thoracic-aorta"
    if number == 1:
        return f"brachiocephalic-vein-{side}"
    if number < (4 if side == "left" else 5):
        return f"superior-intercostal-vein-{side}"
    if side == "right":
        return "azygos-vein"
    return "accessory-hemiazygos-vein" if number < 9 else "hemiazygos-vein"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("strand", [Strand.ARTERY, Strand.VEIN])
def test_every_posterior_intercostal_vessel_reaches_its_trunk(strand, side):
    for number in range(1, 12):
        tip = courses(number)[strand].line[:1] * (SIDES[side], 1.0, 1.0)
        trunk = uncut()[trunk_of(strand, number, side)]
        assert abs(float(trunk.near(tip.astype(np.float32))[0])) < 1.5, number


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("strand", [Strand.ARTERY, Strand.VEIN])
def test_every_posterior_intercostal_vessel_begins_at_the_wall_of_its_trunk(strand, side):
    for number in range(1, 12):
        vessel = wall_makers()[f"posterior-intercostal-{strand}-{number}-{side}"]()
        away = mediastinal()[trunk_of(strand, number, side)].near(vessel.vertices)
        assert -0.8 < away.min() < 1.0, number


def test_the_right_arteries_cross_behind_the_azygos_vein():
    azygos = azygos_tubes()["azygos-vein"].centreline
    aorta = uncut()["descending-thoracic-aorta"]
    for number in range(6, 11):
        height = courses(number)[Strand.ARTERY].line[0, 2]
        place = azygos[np.abs(azygos[:, 2] - height).argmin()]
        behind = place + np.outer(np.arange(0.0, 12.0, 0.25), (0.0, 1.0, 0.0))
        shifts = np.outer(np.arange(-4.0, 4.0, 0.5), (0.0, 0.0, 1.0))
        beside = (behind[:, None] + shifts).reshape(-1, 3)
        assert aorta.near(beside.astype(np.float32)).min() < 0.0, number


def test_the_left_recurrent_nerve_hooks_under_the_arch():
    nerve, arch = recurrent("left"), ARTERIES["aortic-arch"].tube()
    lowest = nerve[nerve[:, 2].argmin()]
    above = arch.centreline[np.linalg.norm(arch.centreline - lowest, axis=1).argmin()]
    assert lowest[2] < above[2] - 0.8 * arch.radii.min()
    assert nerve[0, 0] > above[0] > nerve[-1, 0]
    assert nerve[-1, 2] > arch.centreline[:, 2].max() + 30.0


@pytest.mark.parametrize("side", SIDES)
def test_a_recurrent_nerve_leaves_its_vagus(side):
    start = recurrent(side)[0]
    assert np.linalg.norm(vagus(side) - start, axis=1).min() < 0.1


@pytest.mark.parametrize("kind", ["phrenic-nerve", "vagus-nerve"])
@pytest.mark.parametrize("side", SIDES)
def test_nerves_pass_the_diaphragm(kind, side):
    solid = slender()[f"{kind}-{side}"]
    high = [solid.high[0], solid.high[1], solid.low[2] + 25.0]
    axes = [np.arange(a, b, 1.0) for a, b in zip(solid.low, high, strict=True)]
    grid = np.stack(np.meshgrid(*axes), -1).reshape(-1, 3).astype(np.float32)
    inside = grid[solid.field(grid) < 0]
    assert len(inside)
    assert above_abdomen(inside).min() < -3.0


def test_what_waits_to_be_asked_for_lies_in_its_room():
    for id_, solid in slender().items():
        axes = [np.arange(a, b, 1.5) for a, b in zip(solid.low, solid.high, strict=True)]
        grid = np.stack(np.meshgrid(*axes), -1).reshape(-1, 3).astype(np.float32)
        inside = grid[solid.near(grid) < 0]
        assert len(inside), id_
        assert room(id_).near(inside).max() <= 0, id_


def test_intercostal_vessels_that_wait_to_be_asked_for_lie_in_their_rooms():
    for vessel, box in rooms():
        assert (vessel.low > box.low).all()
        assert (vessel.high < box.high).all()


def test_sympathetic_trunks_and_splanchnic_nerves_go_on_below_the_thorax():
    for side, sign in SIDES.items():
        assert spine_front().level(float(sympathetic(sign)[-1, 2])) > 13.0
        assert spine_front().level(float(through_crus(side)[-1, 2])) > 12.0


@pytest.mark.parametrize("side", SIDES)
def test_a_splanchnic_nerve_comes_to_the_front_of_its_crus(side):
    behind, *_, before = through_crus(side).astype(np.float32)
    depth = np.linspace(behind, before, 30)
    assert before[1] < behind[1] - 10.0
    assert np.abs(depth[:, 0]).min() > 10.0  # lateral to the aorta


def test_the_right_phrenic_nerve_passes_the_tendon_on_the_vena_cava():
    vein = VEINS["inferior-vena-cava"].tube().solid()
    apart = vein.near(through_caval_opening().astype(np.float32), 14.0)
    assert apart[-2:].max() < 2.0  # so near that both share one opening
    assert above_abdomen(through_caval_opening()[-1:].astype(np.float32))[0] < -3.0


def test_the_left_superior_intercostal_vein_crosses_the_left_side_of_the_arch():
    vein = intercostal_trunks()["superior-intercostal-vein-left"].centreline
    arch = ARTERIES["aortic-arch"].tube().centreline
    over = arch[np.linalg.norm(arch[:, None] - vein[None], axis=2).min(axis=1).argmin()]
    beside = vein[np.linalg.norm(vein - over, axis=1).argmin()]
    assert beside[0] > over[0]


def test_the_thoracic_duct_crosses_to_the_left_at_t5():
    x, _, level = np.array(THORACIC_DUCT).T
    crossing = level[np.flatnonzero(np.diff(np.sign(x)))[-1]]
    assert 4.5 < crossing < 5.6


def test_a_course_keeps_its_bends_as_it_settles():
    post = tube([(-40, -100, 300, 5.0), (40, -100, 300, 5.0)])
    turn = np.deg2rad(np.linspace(-60, 240, 14))
    hook = np.column_stack(
        [np.zeros(14), -100 + 6.5 * np.cos(turn), 300 - 6.5 * np.sin(turn), np.ones(14)]
    )
    found = settled(hook, [post], 0.5, hug=True)
    assert found[:, 2].min() < 294.0
    assert post.near(found[:, :3].astype(np.float32), 14.0).min() > 1.0


def test_a_course_goes_over_a_thin_vessel_in_its_way():
    vessel = tube([(-20, -100, 300, 1.0), (20, -100, 300, 1.0)])
    rows = np.array([(0.0, -100.4, 280.0, 0.8), (0.0, -100.4, 320.0, 0.8)])
    found = settled(rows, [vessel], 0.5, hug=False)[:, :3]
    between = np.linspace(found[:-1], found[1:], 5).reshape(-1, 3)
    assert vessel.near(between.astype(np.float32), 14.0).min() > 0.8
    assert np.abs(tangents(found)[:, 2]).min() > 0.2
