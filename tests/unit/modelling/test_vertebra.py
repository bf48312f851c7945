from __future__ import annotations

import manifold3d
import numpy as np
import pytest
import trimesh

from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.joints import facet_joint, tubercle_joint
from anatomyapp.modelling.thorax.spine import read_spine
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.vertebral_body import body, pedicle_axis

COARSE_MM = 0.9


@pytest.fixture(scope="module")
def spine():
    return read_spine()


@pytest.fixture(scope="module")
def vertebrae(spine):
    levels = (1, 5, 6, 11, 12)
    return {n: surface(vertebra(spine, n), voxel_mm=COARSE_MM) for n in levels}


def solid(found):
    mesh = found.mesh
    return manifold3d.Manifold(manifold3d.Mesh(mesh.vertices, mesh.faces))


@pytest.mark.parametrize("level", [1, 6, 12])
def test_a_vertebra_is_closed_outward_and_one_ring(vertebrae, level):
    found = vertebrae[level]
    mesh = trimesh.Trimesh(found.mesh.vertices, found.mesh.faces, process=False)
    assert mesh.is_watertight
    assert mesh.is_winding_consistent
    assert found.volume_mm3 > 10_000
    assert (found.euler, found.components) == (0, 1)


def test_a_vertebra_is_the_same_on_both_sides(vertebrae):
    vertices = vertebrae[6].mesh.vertices
    assert vertices[:, 0].min() == pytest.approx(-vertices[:, 0].max(), abs=0.1)


@pytest.mark.parametrize("level", [1, 6, 12])
def test_a_vertebra_is_as_wide_as_its_transverse_span(vertebrae, spine, level):
    width = np.ptp(vertebrae[level].mesh.vertices[:, 0])
    assert width == pytest.approx(spine.vertebra(level).transverse_span, abs=3.0)


def test_the_canal_is_open(spine):
    v = spine.vertebra(6)
    heights = np.linspace(-v.half_height, v.half_height, 9)
    axis = spine.body(6).to_world([(0.0, v.canal_centre, z) for z in heights]).astype(np.float32)
    values = vertebra(spine, 6).field(axis)
    assert values.min() > 0.9 * min(v.canal_width, v.canal_depth) / 2 - 1


@pytest.mark.parametrize(("upper", "lower"), [(5, 6), (11, 12)])
def test_neighbours_do_not_cut_each_other(vertebrae, upper, lower):
    both = solid(vertebrae[upper]) ^ solid(vertebrae[lower])
    assert both.volume() < 0.5
    assert solid(vertebrae[upper]).min_gap(solid(vertebrae[lower]), 5.0) < 1.6


@pytest.mark.parametrize("level", [1, 6, 11])
def test_facets_of_the_articular_processes_are_flat_and_a_millimetre_apart(spine, level):
    joint = facet_joint(spine, level)
    ovals = [(0.5 * joint.half_sizes[0], 0.0), (0.0, -0.3 * joint.half_sizes[1]), (0.0, 0.0)]
    for side, bone in ((0.5, level), (-0.5, level + 1)):
        on = joint.frame.to_world([(u, v, side) for u, v in ovals]).astype(np.float32)
        assert np.abs(vertebra(spine, bone).field(on)).max() < 0.2


@pytest.mark.parametrize(("level", "hollow"), [(3, 0.9), (5, 0.7), (9, 0.0)])
def test_upper_transverse_facets_are_hollow_and_lower_ones_flat(spine, level, hollow):
    joint = tubercle_joint(spine, level)
    assert joint.hollow_mm == hollow
    floor = joint.frame.moved(n=0.5 + hollow).centre.astype(np.float32)
    assert vertebra(spine, level).field(floor[None])[0] == pytest.approx(0, abs=0.15)


def test_lower_transverse_facets_look_upward(spine):
    up = [-tubercle_joint(spine, level).frame.axes[2][2] for level in range(5, 11)]
    assert up == sorted(up)
    assert up[0] < 0.25
    assert up[-1] > 0.45


@pytest.mark.parametrize("level", [2, 6, 10])
def test_the_notch_below_a_pedicle_is_deeper_than_the_one_above(spine, level):
    v = spine.vertebra(level)
    across, _ = pedicle_axis(v)
    way = np.arange(-v.half_height, v.half_height + 4, 0.1)
    middle = [(across, v.half_depth + 3.0, z) for z in way]
    inside = way[
        vertebra(spine, level).field(spine.body(level).to_world(middle).astype(np.float32)) < 0
    ]
    assert inside.min() - -v.half_height > v.half_height - inside.max() + 2


def test_only_the_first_body_has_raised_lips(spine):
    for level in (1, 2):
        v = spine.vertebra(level)
        lip = np.array([[0.42 * v.upper_width, 0.0, v.half_height + 1.2]], np.float32)
        assert (body(lip, v)[0] < 0) == (level == 1)


def test_the_sixth_spinous_process_reaches_below_the_next_body(vertebrae, spine):
    lowest = vertebrae[6].mesh.vertices[:, 2].min()
    assert lowest < spine.body(7).centre[2] - 5


@pytest.mark.parametrize("level", [5, 11])
def test_a_disc_is_closed_and_fills_the_space_between_two_bodies(spine, vertebrae, level):
    found = surface(disc(spine, level), voxel_mm=0.7)
    assert (found.euler, found.components) == (2, 1)
    figures = spine.vertebra(level)
    space = figures.lower_width * figures.lower_depth * spine.figures.disc_heights[level - 1]
    assert 0.5 * space < found.volume_mm3 < 1.3 * space
    for neighbour in (level, level + 1):
        assert (solid(found) ^ solid(vertebrae[neighbour])).volume() < 0.5
