from __future__ import annotations

import manifold3d
import numpy as np
import pytest
import trimesh

from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.spine import read_spine
from anatomyapp.modelling.thorax.vertebra import vertebra

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
    v, body = spine.vertebra(6), spine.body(6)
    heights = np.linspace(-v.half_height, v.half_height, 9)
    axis = body.to_world([(0.0, v.canal_centre, z) for z in heights]).astype(np.float32)
    values = vertebra(spine, 6).field(axis)
    assert values.min() > 0.9 * min(v.canal_width, v.canal_depth) / 2 - 1


@pytest.mark.parametrize(("upper", "lower"), [(5, 6), (11, 12)])
def test_neighbours_do_not_cut_each_other(vertebrae, upper, lower):
    both = solid(vertebrae[upper]) ^ solid(vertebrae[lower])
    assert both.volume() < 0.5
    assert solid(vertebrae[upper]).min_gap(solid(vertebrae[lower]), 5.0) < 1.6


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
