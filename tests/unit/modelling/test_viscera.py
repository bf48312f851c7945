"""The organs of the thorax: levels, sizes and the right of way among them."""

from __future__ import annotations

from itertools import combinations

import manifold3d
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.modelling.polygonise import Surface, surface
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.viscera.abdomen import above_abdomen
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.heart.place import origin
from anatomyapp.modelling.thorax.viscera.heart.ventricles import mass
from anatomyapp.modelling.thorax.viscera.lattice import Lattice, closed, opened, sampled
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.lung_borders import LEFT, RIGHT
from anatomyapp.modelling.thorax.viscera.lung_room import room
from anatomyapp.modelling.thorax.viscera.right_of_way import MEDIASTINAL, mediastinal, uncut
from anatomyapp.modelling.thorax.viscera.solid import Solid, union, without
from anatomyapp.modelling.thorax.viscera.streams import hollowed
from anatomyapp.modelling.thorax.viscera.structures import parts
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES
from anatomyapp.modelling.thorax.viscera.tube import End, Tube, tube

COARSE_MM = 3.0
LOBES = [id_ for id_ in parts() if id_.endswith("-lobe")]


@pytest.fixture(scope="module")
def coarse() -> dict[str, Surface]:
    """The trachea, the aortic arch and the veins beside them, coarsely sampled."""
    wanted = ("trachea", "aortic-arch", "superior-vena-cava", "azygos-vein")
    return {id_: surface(parts()[id_](), voxel_mm=COARSE_MM / 2) for id_ in wanted}


def manifold(found: Surface) -> manifold3d.Manifold:
    return manifold3d.Manifold(
        manifold3d.Mesh(found.mesh.vertices, found.mesh.faces.astype(np.uint32))
    )


def dome_top(side: float) -> float:
    """The highest point of the diaphragm's upper face under the middle of a lung."""
    x, y = np.meshgrid(side * np.arange(55.0, 85.0, 5.0), np.arange(-80.0, -10.0, 5.0))
    z = np.arange(30.0, -110.0, -0.5)
    best = -np.inf
    for place in np.column_stack([x.ravel(), y.ravel()]):
        column = np.column_stack([np.tile(place, (len(z), 1)), z]).astype(np.float32)
        inside = np.flatnonzero(above_abdomen(column) < 0)
        best = max(best, float(z[inside[0]]))
    return best


@given(st.floats(-40, 40), st.floats(-10, 80), st.floats(1.0, 12.0), st.floats(0.1, 20.0))
def test_a_place_by_level_is_found_again(left, before, level, radius):
    x, y, z, r = spine_front().placed([(left, before, level, radius)])[0]
    assert (x, r) == pytest.approx((left, radius))
    assert spine_front().level(z) == pytest.approx(level, abs=0.02)
    assert spine_front().y(level) - y == pytest.approx(before)


def test_whole_levels_are_the_middles_of_the_bodies():
    for level in range(1, 13):
        assert spine_front().z(level) == pytest.approx(shipped_spine().body(level).centre[2])


@given(st.floats(2.0, 10.0), st.floats(-1.0, 1.0))
def test_a_tube_reads_the_distance_to_its_wall(radius, angle):
    axis = Tube([(0, 0, 0, radius), (0, 0, 40, radius)])
    out = np.array([np.cos(angle), np.sin(angle), 0.0])
    points = np.array([out * (radius + 3) + (0, 0, 20), out * (radius - 1) + (0, 0, 9)], np.float32)
    assert axis.field(points) == pytest.approx([3.0, -1.0], abs=1e-3)


def test_a_lumen_opens_an_end_that_is_cut_square():
    pipe = Tube([(0, 0, 0, 8.0), (0, 0, 40, 8.0)], ends=(End.ROUND, End.FLAT))
    hollow = hollowed(pipe.solid(), [pipe.lumen(1.5)])
    mouth, middle, wall = np.array([(0, 0, 39.5), (0, 0, 20), (7.3, 0, 38)], np.float32)
    assert hollow.field(mouth[None])[0] > 0
    assert hollow.field(middle[None])[0] > 0
    assert hollow.field(wall[None])[0] < 0


def test_a_solid_keeps_its_gap_to_one_with_right_of_way():
    first, second = tube([(0, 0, -20, 6), (0, 0, 20, 6)]), tube([(-20, 0, 0, 4), (20, 0, 0, 4)])
    cut = without(second, [first], 0.5, 0.1)
    at = np.array([(6.3, 0, 0), (7.0, 0, 0)], np.float32)
    assert cut.field(at)[0] > 0 > cut.field(at)[1]


@given(st.floats(-60, 60), st.floats(-60, 60), st.floats(-60, 60))
def test_a_union_is_never_farther_than_its_parts(x, y, z):
    parts_ = [tube([(0, 0, -20, 6), (0, 0, 20, 6)]), tube([(-20, 0, 0, 4), (20, 0, 0, 4)])]
    point = np.array([(x, y, z)], np.float32)
    joined = union(parts_, 3.0).near(point)[0]
    assert joined <= min(k.near(point, 14.0)[0] for k in parts_) + 1e-3


def test_a_sampled_field_agrees_near_its_surface():
    ball = Solid(
        lambda p: np.linalg.norm(p, axis=1).astype(np.float32) - 15,
        np.full(3, -15.0),
        np.full(3, 15.0),
    )
    lattice = sampled(ball.field, ball.low - 6, ball.high + 6, 1.5, 4.0)
    at = np.array([(15.2, 0.3, 0.1), (9.0, 9.0, 8.0), (0, -13.4, 0.7)], np.float32)
    assert isinstance(lattice, Lattice)
    assert lattice.at(at) == pytest.approx(ball.field(at), abs=0.08)


def test_opening_takes_slivers_and_closing_fills_clefts():
    solid = np.zeros((40, 40, 40), bool)
    solid[8:32, 8:32, 8:32] = True
    sliver = solid.copy()
    sliver[20, 20, 32:38] = True
    assert not opened(sliver, 2.0, 1.0)[20, 20, 36]
    cleft = solid.copy()
    cleft[20, :, 20:] = False
    assert closed(cleft, 3.0, 1.0)[20, 20, 25]


def test_the_chest_wall_lies_inside_the_ribs():
    axis = costal_sweep(6).curve.centreline[40:220:20].astype(np.float32)
    assert wall_distance(axis).min() > 2.0
    assert bone_distance(axis).max() < 0.0
    heart_middle = origin()[None].astype(np.float32)
    assert wall_distance(heart_middle)[0] < -20.0


def test_the_trachea_parts_at_the_disc_below_t4():
    carina = viscera_figures().value("carina_level")
    parting = AIRWAY["trachea"].nodes[-1][2]
    for side in ("left", "right"):
        assert parting < carina < AIRWAY[f"main-bronchus-{side}"].nodes[0][2]


def test_the_arch_tops_out_at_t3_just_below_the_jugular_notch(coarse):
    frame = sternal_frame()
    top = coarse["aortic-arch"].mesh.vertices[:, 2].max()
    below = sternum_figures().value("jugular_notch_superior")
    notch = shipped_spine().body(1).centre[2] + below
    assert frame.angle[2] < top < notch
    assert top == pytest.approx(shipped_spine().body(3).centre[2], abs=12.0)


def grid_in(solid: Solid, step: float) -> np.ndarray:
    axes = [np.arange(a, b, step) for a, b in zip(solid.low, solid.high, strict=True)]
    return np.stack(np.meshgrid(*axes), -1).reshape(-1, 3).astype(np.float32)


def test_the_apex_lies_in_the_left_fifth_space():
    grid = grid_in(mass(), 2.0)
    inside = grid[mass().field(grid) < 0]
    apex = inside[(inside @ np.array([0.6, -0.52, -0.6])).argmax()]
    assert 75.0 <= apex[0] <= 90.0
    above, below = (costal_sweep(n).sweep.centreline for n in (5, 6))
    heights = [
        axis[axis[:, 1] < -60][np.abs(axis[axis[:, 1] < -60, 0] - apex[0]).argmin(), 2]
        for axis in (above, below)
    ]
    assert heights[1] < apex[2] < heights[0]


def test_the_right_dome_is_a_finger_higher_than_the_left():
    assert 9.0 <= dome_top(-1.0) - dome_top(1.0) <= 16.0


def test_openings_of_the_diaphragm_lie_at_their_levels():
    figures = viscera_figures()
    for id_, name in (
        ("inferior-vena-cava", "caval_opening_level"),
        ("oesophagus", "oesophageal_hiatus_level"),
    ):
        solid = uncut()[id_]
        grid = grid_in(solid, 2.0)
        inside = grid[solid.field(grid) < 0]
        crossing = inside[np.abs(above_abdomen(inside)) < 4.0]
        level = spine_front().level(float(np.median(crossing[:, 2])))
        assert level == pytest.approx(figures.value(name), abs=1.0), id_


def test_both_lungs_hold_about_three_litres():
    step, volume = 4.0, 0.0
    for side in (LEFT, RIGHT):
        space = room(side)
        volume += float((space.field(grid_in(space, step)) < 0).sum()) * step**3 / 1e6
    figure = next(r for r in viscera_figures().rows if r.name == "lung_volume_both")
    assert figure.sd is not None
    assert volume == pytest.approx(figure.value, abs=figure.sd)


def test_vessels_are_as_wide_as_their_figures():
    for id_, name in (
        ("aortic-arch", "aortic_arch_diameter"),
        ("descending-thoracic-aorta", "descending_aorta_diameter"),
    ):
        radii = ARTERIES[id_].tube().radii
        assert 2 * np.median(radii) == pytest.approx(viscera_figures().value(name), rel=0.1)


def test_coarse_organs_are_closed_outward_and_do_not_overlap(coarse):
    solids = {id_: manifold(found) for id_, found in coarse.items()}
    for id_, solid in solids.items():
        assert solid.status() == manifold3d.Error.NoError, id_
        assert coarse[id_].volume_mm3 > 0
    for a, b in combinations(solids, 2):
        assert (solids[a] ^ solids[b]).volume() < 5.0, (a, b)


def test_every_organ_of_the_mediastinum_has_a_part_in_order():
    names = list(parts())
    assert names[: len(mediastinal())] == list(mediastinal())
    assert len(LOBES) == 5
    assert len(names) == len(set(names))


def test_the_organs_of_the_mediastinum_are_named_in_their_order():
    assert tuple(mediastinal()) == MEDIASTINAL
