"""The heart: walls, cavities, the order of its valves, and the way of the blood."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import Points, Vector, unit
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins, coronary_arteries
from anatomyapp.modelling.thorax.viscera.heart import cavities as cavities_module
from anatomyapp.modelling.thorax.viscera.heart import papillary
from anatomyapp.modelling.thorax.viscera.heart.atria import left_body, right_body, right_wall
from anatomyapp.modelling.thorax.viscera.heart.cavities import left_cavity, right_cavity
from anatomyapp.modelling.thorax.viscera.heart.chambers import cavities
from anatomyapp.modelling.thorax.viscera.heart.cusps import semilunar_valve
from anatomyapp.modelling.thorax.viscera.heart.leaflets import atrioventricular_valve, leaflet_place
from anatomyapp.modelling.thorax.viscera.heart.mouths import caval_mouths, pulmonary_mouths
from anatomyapp.modelling.thorax.viscera.heart.orifices import Orifice, orifices
from anatomyapp.modelling.thorax.viscera.heart.place import hull, looked_up, origin, placed
from anatomyapp.modelling.thorax.viscera.heart.roots import AORTIC_CUSPS, around_orifice
from anatomyapp.modelling.thorax.viscera.heart.ventricles import (
    apex,
    left_ventricle,
    mass,
    right_ventricle,
)
from anatomyapp.modelling.thorax.viscera.right_of_way import streams
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.streams import contents
from anatomyapp.modelling.thorax.viscera.valves import VALVES
from anatomyapp.modelling.thorax.viscera.vessels import systemic_arteries

STEP_MM = 0.25


def ray(start: Vector, towards: Vector, length: float) -> Points:
    """Points from a place along a direction, a quarter of a millimetre apart."""
    along = np.arange(0.0, length, STEP_MM)[:, None]
    return (start + along * unit(towards)).astype(np.float32)


def middle(name: str) -> Vector:
    return orifices()[name].frame.centre


def around(orifice: Orifice, angle_deg: float) -> Vector:
    """A place 10 mm past an orifice, half way out from its middle."""
    angle = np.deg2rad(angle_deg)
    half = 0.5 * np.array(orifice.half_sizes)
    place = orifice.at(half[0] * np.cos(angle), half[1] * np.sin(angle), 10.0)
    return place.astype(np.float32)


def nothing() -> Solid:
    far = np.full(3, 1e3)
    return Solid(lambda points: np.full(len(points), 50.0, np.float32), far, far + 1)


def test_the_wall_of_the_left_ventricle_is_thick_and_thins_at_the_apex():
    axis = placed([(28.5, -10.0, -19.5)])[0]
    lateral = ray(axis, np.array([0.6, 0.4, 0.2]), 45.0)
    wall = (left_ventricle().field(lateral) < 0) & (left_cavity().field(lateral) > 0)
    assert 8.0 <= wall.sum() * STEP_MM <= 13.0
    down = ray(axis, apex() - axis, 90.0)
    tip = (left_ventricle().field(down) < 0) & (left_cavity().field(down) > 0)
    assert tip.sum() * STEP_MM < wall.sum() * STEP_MM


def test_the_wall_of_the_right_ventricle_is_thin_in_front():
    start = placed([(8.0, -33.0, -8.0)])[0]
    forward = ray(start, np.array([-0.2, -1.0, 0.0]), 40.0)
    wall = (right_ventricle().field(forward) < 0) & (right_cavity().field(forward) > 0)
    assert 2.5 <= wall.sum() * STEP_MM <= 6.0


def test_the_septum_bulges_into_the_right_ventricle():
    left, right = placed([(28.5, -10.0, -19.5), (8.0, -33.0, -14.0)])
    across = ray(left, right - left, float(np.linalg.norm(right - left)))
    inside = left_ventricle().field(across) < 0
    assert inside[: inside.sum()].all()
    assert inside.sum() * STEP_MM > 24.0


def test_the_floor_of_the_oval_fossa_is_thinner_than_its_rim():
    fossa = placed([(-25.5, 15.0, -2.0)]).astype(np.float32)
    floor, rim = right_wall(fossa)[0], right_wall(fossa + np.float32((0, 0, 12)))[0]
    assert floor < rim


@pytest.mark.parametrize("valve", VALVES)
def test_blood_flows_through_each_orifice(valve):
    orifice = orifices()[valve.removesuffix("-valve")]
    upstream, downstream = (contents()[name] for name in VALVES[valve])
    stream = np.array([orifice.at(0.0, 0.0, n) for n in (-5.0, 0.0, 5.0)], np.float32)
    inside = np.minimum(upstream.near(stream), downstream.near(stream))
    assert inside.max() < 0.0


def test_the_four_orifices_lie_as_they_are_seen_from_in_front():
    aortic, pulmonary = middle("aortic"), middle("pulmonary")
    mitral, tricuspid = middle("mitral"), middle("tricuspid")
    assert pulmonary[2] > aortic[2] > mitral[2] > tricuspid[2]  # the pulmonary valve is highest
    assert pulmonary[1] < tricuspid[1] < aortic[1] < mitral[1]  # and in front
    assert tricuspid[0] < aortic[0] < pulmonary[0] < mitral[0]


def test_the_aorta_begins_behind_the_left_half_of_the_sternum_at_the_third_space():
    place = middle("aortic")
    third, fourth = (sternal_frame().notches[n].frame.centre for n in (3, 4))
    assert 0.0 < place[0] < third[0]
    assert fourth[2] < place[2] < third[2]


def test_the_right_aortic_cusp_lies_in_front_and_the_others_behind():
    orifice = orifices()["aortic"]
    y = {name: around_orifice(orifice, angle, 10, 0)[1] for name, angle in AORTIC_CUSPS.items()}
    x = {name: around_orifice(orifice, angle, 10, 0)[0] for name, angle in AORTIC_CUSPS.items()}
    assert y["right"] < min(y["left"], y["non-coronary"])
    assert x["left"] > x["non-coronary"]


@pytest.mark.parametrize("name", ["aortic", "pulmonary"])
def test_a_semilunar_valve_has_three_cusps_with_slits_between(name):
    orifice = orifices()[name]
    height = 0.5 * orifice.half_sizes[0] + 1.2
    angles = np.arange(0.0, 360.0, 1.0)
    ring = [around_orifice(orifice, a, 0.93 * orifice.half_sizes[0], height) for a in angles]
    solid = semilunar_valve(name).field(np.array(ring, np.float32)) < 0
    assert np.count_nonzero(solid & ~np.roll(solid, 1)) in {3, 6}


@pytest.mark.parametrize("name", ["mitral", "tricuspid"])
def test_leaflets_hang_into_the_ventricle(name):
    orifice = orifices()[name]
    a, _ = orifice.half_sizes
    at = np.array([orifice.at(a - 1.4, 0.0, n) for n in np.arange(-3, 12, 0.2)], np.float32)
    value = atrioventricular_valve(name).field(at)
    assert (value < 0).any()
    assert (value[:5] > 0).all()  # nothing upstream of the ring


@pytest.mark.parametrize(
    ("mouths", "atrium"), [(pulmonary_mouths, "left-atrium"), (caval_mouths, "right-atrium")]
)
def test_veins_open_into_their_atrium_and_it_ends_square_there(mouths, atrium):
    body = left_body() if atrium == "left-atrium" else right_body()
    for mouth in mouths():
        line = mouth.vein.centreline
        at = round(mouth.cut / mouth.vein.length * (len(line) - 1))
        onward = mouth.away * unit(line[at] - line[at - 2])
        inside, outside = (np.array([line[at] + k * onward], np.float32) for k in (-2, 2))
        assert body.near(inside)[0] < 0 < body.near(outside)[0]
        way = (line[at] + np.arange(-12.0, 3.0)[:, None] * onward).astype(np.float32)
        lumen = mouth.vein.lumen(1.6)
        assert np.minimum(cavities()[atrium].near(way), lumen.near(way)).max() < 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_coronary_artery_begins_with_an_open_mouth_in_the_aorta(side):
    lumen = contents()[f"{side}-coronary-artery"]
    start = around_orifice(orifices()["aortic"], AORTIC_CUSPS[side], 9.0, 11.0)
    assert lumen.near(start[None].astype(np.float32))[0] < 0
    assert contents()["ascending-aorta"].near(start[None].astype(np.float32))[0] < 0
    reach = streams()[f"{side}-coronary-artery"]
    grid = np.random.default_rng(5).uniform(lumen.low, lumen.high, (6000, 3)).astype(np.float32)
    open_still = grid[reach.near(grid) < 0]
    beyond = systemic_arteries()["ascending-aorta"].near(open_still)
    assert beyond.max() > 1.0  # the lumen leaves the aortic wall


def test_cardiac_veins_end_in_the_coronary_sinus():
    veins = dict(cardiac_veins())
    sinus = veins.pop("coronary-sinus")
    for id_, vein in veins.items():
        grid = np.random.default_rng(6).uniform(sinus.low, sinus.high, (9000, 3))
        points = grid.astype(np.float32)
        assert ((vein.near(points) < 0) & (sinus.near(points) < 0)).any(), id_


def test_the_great_cardiac_vein_climbs_from_near_the_apex_and_turns_round_the_left_margin():
    vein = cardiac_veins()["great-cardiac-vein"]
    points = np.random.default_rng(7).uniform(vein.low, vein.high, (40000, 3)).astype(np.float32)
    inside = points[vein.field(points) < 0]
    assert np.linalg.norm(inside - apex(), axis=1).min() < 25.0
    assert inside[:, 1].max() > middle("mitral")[1]


def test_cardiac_veins_cross_over_the_arteries_and_not_through_them():
    arteries = union(tuple(coronary_arteries().values()), 0.0)
    for id_ in ("middle-cardiac-vein", "small-cardiac-vein"):
        vein = cardiac_veins()[id_]
        grid = np.random.default_rng(8).uniform(vein.low, vein.high, (20000, 3))
        points = grid.astype(np.float32)
        both = np.maximum(vein.near(points), arteries.near(points))
        assert both.min() > -0.6, id_


def test_a_ball_that_shrinks_sweeps_a_smooth_hull():
    swept = hull([(0.0, 0.0, 0.0, 10.0), (10.0, 0.0, 0.0, 4.0)])
    first, last = placed([(0.0, 0.0, 0.0), (10.0, 0.0, 0.0)]).astype(np.float32)
    assert swept.field(np.array([first, last]))[0] == pytest.approx(-10.0, abs=0.05)
    flank = first + np.float32(10.0) * np.array([[0.6, 0.8, 0.0]], np.float32)
    assert swept.field(flank)[0] == pytest.approx(0.0, abs=0.05)  # the cone touches the ball here


def test_a_solid_that_is_looked_up_keeps_its_surface():
    exact = hull([(0.0, 0.0, 0.0, 10.0), (10.0, 0.0, 0.0, 7.0)])
    table = looked_up(exact, 2.0)
    grid = np.random.default_rng(9).uniform(exact.low, exact.high, (3000, 3)).astype(np.float32)
    near = grid[np.abs(exact.field(grid)) < 2.0]
    assert np.abs(table.field(near) - exact.field(near)).max() < 0.05


def test_the_pectinate_muscles_stand_on_the_free_wall_alone():
    heights = np.arange(-12.0, 12.0, 0.5)
    free = placed([(-44.0, -14.0, z) for z in heights]).astype(np.float32)
    venous = placed([(-44.0, 3.0, z) for z in heights]).astype(np.float32)
    assert np.ptp(right_wall(free)) > 0.6  # they fade towards the valve, which is near here
    assert np.ptp(right_wall(venous)) < 0.3


def test_coronary_vessels_lie_on_the_heart():
    for id_, vessel in {**coronary_arteries(), **cardiac_veins()}.items():
        grid = np.random.default_rng(2).uniform(vessel.low, vessel.high, (6000, 3))
        inside = grid[vessel.field(grid.astype(np.float32)) < 0].astype(np.float32)
        assert mass().near(inside, 30.0).max() < 22.0, id_


def test_the_heart_lies_left_of_the_median_plane():
    solid = mass()
    grid = np.random.default_rng(3).uniform(solid.low, solid.high, (8000, 3)).astype(np.float32)
    inside = grid[solid.field(grid) < 0]
    assert (inside[:, 0] > 0).mean() > 0.6
    assert origin()[0] > 0


@pytest.mark.parametrize("name", papillary.RIGHT)
def test_a_right_papillary_muscle_leads_from_the_wall_into_the_blood(name, monkeypatch):
    monkeypatch.setattr(cavities_module, "right_papillary", nothing)
    blood_alone = cavities_module.right_cavity.__wrapped__()
    axis = placed(papillary.RIGHT[name])[:, :3].astype(np.float32)
    base, _, tip = blood_alone.near(axis)
    assert tip < 0 < base


def test_the_deepest_mitral_leaflet_hangs_on_the_side_of_the_aorta():
    mitral = orifices()["mitral"]
    u, v, _ = mitral.frame.to_local(middle("aortic")[None].astype(np.float32))[0]
    aortic = float(np.rad2deg(np.arctan2(v, u)))
    opposite = (aortic + 360.0) % 360.0 - 180.0
    towards, away = (
        leaflet_place("mitral", around(mitral, angle)[None]) for angle in (aortic, opposite)
    )
    assert towards.past_edge[0] < away.past_edge[0] - 5.0
