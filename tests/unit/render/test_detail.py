from __future__ import annotations

import numpy as np
import pytest
import trimesh

from anatomyapp.render.detail import levels_for, needed_pixel_mm

_VERTEX = np.dtype([("position", "<f4", 3), ("normal", "i1", 4)])


def ball(subdivisions, radius_mm):
    sphere = trimesh.creation.icosphere(subdivisions=subdivisions, radius=radius_mm)
    block = np.zeros(len(sphere.vertices), _VERTEX)
    block["position"] = sphere.vertices
    block["normal"][:, :3] = np.round(sphere.vertices / radius_mm * 127)
    return block, np.asarray(sphere.faces, np.uint32).reshape(-1)


def needed(subdivisions, radius_mm):
    """Return the pixel from which on a ball of so many triangles is good enough."""
    vertices, indices = ball(subdivisions, radius_mm)
    ranges = np.array([[[0, len(indices)], [0, len(indices)]]])
    return needed_pixel_mm(vertices, indices, ranges)[0]


def test_the_full_mesh_is_good_for_every_pixel():
    assert needed(2, 50.0)[0] == 0.0


@pytest.mark.parametrize("radius_mm", [5.0, 50.0])
def test_a_level_is_good_where_it_misses_a_quarter_of_a_pixel_or_has_edges_of_three(radius_mm):
    sphere = trimesh.creation.icosphere(subdivisions=2, radius=radius_mm)
    longest = sphere.edges_unique_length.max()
    bulge = radius_mm - np.sqrt(radius_mm**2 - (longest / 2) ** 2)
    found = needed(2, radius_mm)[1]
    assert found == pytest.approx(max(bulge / 0.25, longest / 3), rel=0.15)


def test_twice_the_edges_need_larger_pixels():
    fine, coarse = needed(3, 50.0)[1], needed(2, 50.0)[1]
    assert coarse > 1.8 * fine


def test_the_coarsest_level_that_is_good_enough_is_chosen():
    steps = np.array([[0.0, 0.5, 2.0]] * 4)
    pixels = np.array([0.1, 0.5, 1.9, 7.0])
    assert levels_for(steps, pixels).tolist() == [0, 1, 1, 2]


def test_an_empty_level_is_no_worse_than_the_one_before_it():
    vertices, indices = ball(1, 10.0)
    ranges = np.array([[[0, len(indices)], [0, len(indices)], [0, 0]]])
    first, second, third = needed_pixel_mm(vertices, indices, ranges)[0]
    assert first < second == third
