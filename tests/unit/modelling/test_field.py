from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from anatomyapp.modelling.field import (
    Frame,
    capsule,
    ellipsoid,
    flat_capsule,
    frame_facing,
    plate,
    rotation,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
    superellipse,
    unit,
)
from anatomyapp.modelling.outline import outline_grid

VALUES = arrays(np.float32, 20, elements=st.floats(-50, 50, width=32))
COORDINATES = arrays(np.float32, (30, 3), elements=st.floats(-40, 40, width=32))
WORLD = Frame(np.zeros(3), np.eye(3))


@given(VALUES, VALUES, st.floats(0, 8))
def test_a_smooth_union_is_never_above_the_hard_one_and_near_it(a, b, fillet):
    joined, hard = smooth_union(a, b, fillet), np.minimum(a, b)
    assert (joined <= hard + 1e-4).all()
    assert (joined >= hard - fillet / 4 - 1e-3).all()


@given(VALUES, VALUES, st.floats(0, 8))
def test_smooth_cuts_are_never_below_the_hard_ones(a, b, fillet):
    assert (smooth_intersection(a, b, fillet) >= np.maximum(a, b) - 1e-4).all()
    assert (smooth_subtraction(a, b, fillet) >= np.maximum(a, -b) - 1e-4).all()


@given(COORDINATES)
def test_an_ellipsoid_with_equal_radii_is_a_sphere(points):
    ball = np.linalg.norm(points - [1, 2, 3], axis=1) - 5.0
    same = ellipsoid(points, (1, 2, 3), (5, 5, 5), rotation((1, 1, 0), 30))
    assert np.allclose(same, ball, atol=2e-3)


@given(COORDINATES)
def test_a_capsule_with_equal_section_is_the_same_in_both_kinds(points):
    rod = capsule(points, (0, 0, 0), (0, 0, 10), (3, 3))
    flat = flat_capsule(points, (0, 0, 0), (0, 0, 10), (1, 0, 0), ((3, 3), (3, 3)))
    assert np.allclose(rod, flat, atol=2e-3)


def test_a_flat_capsule_is_thin_in_its_thin_direction():
    points = np.array([[2, 0, 5], [0, 4, 5]], np.float32)
    values = flat_capsule(points, (0, 0, 0), (0, 0, 10), (1, 0, 0), ((2, 4), (2, 4)))
    assert np.allclose(values, 0, atol=1e-5)


def test_a_superellipse_with_thin_ends_is_read_far_from_afar():
    beside = superellipse(np.float32([16.0]), np.float32([0.0]), 2.0, 13.0, 2.4)
    above = superellipse(np.float32([0.0]), np.float32([27.0]), 2.0, 13.0, 2.4)
    assert beside[0] == pytest.approx(14.0)
    assert above[0] == pytest.approx(14.0)


def test_a_plate_has_its_thickness_and_outline():
    points = np.array([[0, 0, 2], [5, 0, 0], [0, 4, 0], [0, 0, 0]], np.float32)
    values = plate(points, WORLD, (5, 4, 2))
    assert np.allclose(values[:3], 0, atol=0.4)
    assert values[3] < -1


@given(COORDINATES)
def test_a_frame_takes_points_there_and_back(points):
    frame = frame_facing((1, 2, 3), (1, 1, 0.5))
    assert np.allclose(frame.to_world(frame.to_local(points)), points, atol=1e-3)
    assert np.allclose(frame.axes @ frame.axes.T, np.eye(3), atol=1e-12)
    assert np.linalg.det(frame.axes) == pytest.approx(1.0)


def test_a_frame_within_another_keeps_its_place():
    parent = frame_facing((5, 0, 0), (0, 1, 1))
    frame = frame_facing((1, 2, 3), (1, 1, 0.5)).moved(u=1, n=2)
    inside = frame.within(parent)
    assert np.allclose(parent.to_world(inside.centre), frame.centre)
    assert np.allclose(inside.axes @ parent.axes, frame.axes)


def test_a_rotation_turns_right_handed():
    assert np.allclose(rotation((0, 0, 1), 90) @ [1, 0, 0], [0, 1, 0])


def test_units_have_length_one_and_zero_stays_zero():
    assert np.allclose(unit([[3, 4, 0], [0, 0, 0]]), [[0.6, 0.8, 0], [0, 0, 0]])


def test_a_smooth_step_runs_from_0_to_1():
    assert np.allclose(smooth_step([0.0, 2.0, 3.0, 4.0, 9.0], 2, 4), [0, 0, 0.5, 1, 1])


def test_an_outlines_grid_holds_signed_distances():
    angle = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    grid = outline_grid(np.stack([20 * np.cos(angle), 20 * np.sin(angle)], axis=1))
    points = np.random.default_rng(1).uniform(-30, 30, (500, 2)).astype(np.float32)
    expected = np.hypot(*points.T) - 20
    assert np.allclose(grid.at(*points.T), expected, atol=0.06)


def test_an_outline_may_be_hollow():
    grid = outline_grid([(0, 0), (10, 0), (10, 10), (5, 5), (0, 10)], step=0.25, margin=4)
    values = grid.at(np.float32([5, 5]), np.float32([8, 2]))
    assert values[0] > 1.5
    assert values[1] < -1.5
